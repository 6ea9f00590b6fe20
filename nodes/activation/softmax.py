"""Scores into probabilities."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.activation.rows import (
    are_rows,
    row_blocks,
    totals,
    totals_of_products,
    write_powers,
)
from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.inner_loops import long_runs
from nodes.node_type import NodeType, ScalarForm
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments


class Softmax(NodeType):
    """Turn scores into probabilities: all positive, and one in sum along an axis.

    Each output depends on every score of its row: raising one score takes probability from the
    others, so the local gradient is a matrix and not one number per element. Only differences of
    scores matter; the largest is subtracted before exp, so that large scores do not overflow.

    Before a cross-entropy loss leave it out: that node takes the scores themselves.
    """

    id: ClassVar[str] = "softmax"
    title: ClassVar[str] = "Softmax"
    formula: ClassVar[str] = "out = exp(x) / Σ exp(x)"
    gradient_formula: ClassVar[str] = "∂outᵢ/∂xⱼ = outᵢ · ([i = j] − outⱼ)"
    synonyms: ClassVar[tuple[str, ...]] = ("probabilities", "normalized exponential", "soft argmax")
    reference: ClassVar[str] = "Goodfellow, Bengio & Courville 2016, sections 4.1 and 6.2.2.3"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "scores, any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)),)),
        Example((Sample((2, 3, 2)),), {"dim": 1}),
        Example((Sample((5,)),), {"dim": 0}),
        Example((Sample(),)),
    )

    dim: Dim = Field(
        default=-1, title="Axis", description="The axis that sums to one; −1 is the last."
    )

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        # Less the largest element, as the gate does it: exp of the others cannot overflow.
        highest = f"detach(amax(x, dim={self.dim}, keepdim=True))"
        return f"e = exp(x - {highest}); out = e / sum(e, dim={self.dim}, keepdim=True)"

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
                    write_powers(given, made)
                    np.multiply(made, 1.0 / totals(made), out=made)
            ctx.save(out, axes)
            return out
        out = np.exp(x - x.max(axis=axes, keepdims=True))
        out /= out.sum(axis=axes, keepdims=True)
        ctx.save(out, axes)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        out, axes = ctx.saved
        if are_rows(axes, out, gradient):
            into = np.empty_like(out)
            for upper, made, pulled in row_blocks(gradient, out, into):
                with long_runs(out.shape[-1]):
                    np.subtract(upper, totals_of_products(upper, made), out=pulled)
                    pulled *= made
            return (into,)
        weighted = gradient * out
        return (weighted - out * weighted.sum(axis=axes, keepdims=True),)

    def scalar_form(self) -> ScalarForm:
        # A single score has all the probability, wherever it stands.
        return ScalarForm(
            lambda x: 1.0 if math.isfinite(x) else math.nan, lambda out, x: out - out * out
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.softmax({call.inputs[0]}, {arguments(dim=self.dim)})")

    def caption(self) -> str:
        return f"dim {self.dim}"
