"""Scores into logarithms of probabilities."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.activation.rows import are_rows, largest, row_blocks, totals
from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.inner_loops import long_runs
from nodes.node_type import NodeType, ScalarForm
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments


class LogSoftmax(NodeType):
    """Turn scores into logarithms of probabilities, one row along an axis.

    It is the logarithm of the softmax, computed at once: a probability too small to hold still
    has a logarithm that can be held. The negative of the right class's output is the cross-entropy
    loss. Each element's gradient is its upstream gradient minus its probability times the sum of
    the row's.
    """

    id: ClassVar[str] = "log_softmax"
    title: ClassVar[str] = "Log softmax"
    formula: ClassVar[str] = "out = x − log(Σ exp(x))"
    gradient_formula: ClassVar[str] = "∂outᵢ/∂xⱼ = [i = j] − exp(outⱼ)"
    synonyms: ClassVar[tuple[str, ...]] = ("log probabilities", "logits", "nll")
    reference: ClassVar[str] = "Goodfellow, Bengio & Courville 2016, section 6.2.2.3"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "scores, any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)),)),
        Example((Sample((2, 3, 2)),), {"dim": 1}),
        Example((Sample(),)),
    )

    dim: Dim = Field(
        default=-1, title="Axis", description="The axis of the classes; −1 is the last."
    )

    def expands_to(self) -> str:
        return f"x - logsumexp(x, dim={self.dim}, keepdim=True)"

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        axes_of(self.dim, len(x))
        return (x,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        axes = axes_of(self.dim, x.ndim)
        if are_rows(axes, x):
            out = np.empty_like(x)
            for given, made in row_blocks(x, out):
                with long_runs(x.shape[-1]):
                    np.subtract(given, largest(given), out=made)
                    made -= np.log(totals(np.exp(made)))
            ctx.save(out, axes)
            return out
        out = x - x.max(axis=axes, keepdims=True)
        out = out - np.log(np.exp(out).sum(axis=axes, keepdims=True))
        ctx.save(out, axes)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        out, axes = ctx.saved
        if are_rows(axes, out, gradient):
            into = np.empty_like(out)
            for upper, made, pulled in row_blocks(gradient, out, into):
                with long_runs(out.shape[-1]):
                    np.exp(made, out=pulled)
                    np.multiply(pulled, totals(upper), out=pulled)
                    np.subtract(upper, pulled, out=pulled)
            return (into,)
        return (gradient - np.exp(out) * gradient.sum(axis=axes, keepdims=True),)

    def scalar_form(self) -> ScalarForm:
        # A single score has all the probability, wherever it stands.
        return ScalarForm(
            lambda x: 0.0 if math.isfinite(x) else math.nan, lambda out, x: 1.0 - math.exp(out)
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.log_softmax({call.inputs[0]}, {arguments(dim=self.dim)})")

    def caption(self) -> str:
        return f"dim {self.dim}"
