"""Base for gates that pick the largest or the smallest element."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from nodes.axes import axes_of
from nodes.context import Context
from nodes.node_type import ScalarForm
from nodes.reduction.reduction import Reduction
from nodes.torch_code import TorchCall, TorchCode


class Extreme(Reduction):
    """A reduction whose output is one of its inputs; equal ones share its gradient evenly."""

    def pick(self, x: Any, **keywords: Any) -> Any:
        """Return the extreme elements; the keywords are those of np.max."""
        raise NotImplementedError(f"{type(self).__name__} must say which element it picks")

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        axes = axes_of(self.dim, x.ndim)
        out = self.pick(x, axis=axes, keepdims=True)
        ctx.save(x, out, axes)
        return out if self.keepdim else out.squeeze(axis=axes)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, out, axes = ctx.saved
        is_picked = x == out
        count = is_picked.sum(axis=axes, keepdims=True, dtype=x.dtype)
        # Beside nan nothing is equal: the share is then nan too, as in PyTorch.
        return (is_picked * (np.reshape(upstream[0], count.shape) / count),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x, lambda out, x: math.nan if math.isnan(x) else 1.0)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.{self.id}({self.torch_arguments()})")
