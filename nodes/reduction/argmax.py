"""Where the largest element stands."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.reduction.reduction import Reduction
from nodes.torch_code import TorchCall, TorchCode


class Argmax(Reduction):
    """The place of the largest element: the class with the highest score.

    It makes a decision out of scores, and a decision cannot be nudged: the output is an integer,
    counted from 0, and no gradient flows back. Train on the scores themselves, with a softmax or a
    loss that compares them; use this gate to read the answer off. Of equal elements the first one
    counts.
    """

    id: ClassVar[str] = "argmax"
    title: ClassVar[str] = "Argmax"
    formula: ClassVar[str] = "out = the place of the largest x"
    gradient_formula: ClassVar[str] = "∂out/∂x = 0: an integer has no slope"
    synonyms: ClassVar[tuple[str, ...]] = ("prediction", "decision", "winner", "index of the max")
    outputs: ClassVar[tuple[Port, ...]] = (Port("out", "counted from 0", kind="integer"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)),), {"dim": 1}),
        Example((Sample((2, 3, 2)),), {"dim": -2, "keepdim": True}),
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3)),), {"keepdim": True}),
        Example((Sample(),)),
    )

    dim: Dim | None = Field(
        default=None, title="Axis", description="Along which to search; none given means all."
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape, x.dtype)
        axes = axes_of(self.dim, x.ndim)
        axis = axes[0] if len(axes) == 1 else None
        return np.asarray(np.argmax(x, axis=axis, keepdims=self.keepdim), dtype=np.int64)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        shape, dtype = ctx.saved
        return (np.zeros(shape, dtype),)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.argmax({self.torch_arguments()})")
