"""The bound on the length of weight vectors."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments

TINY = 1e-7
"""What PyTorch adds to a norm that it divides by."""


class MaxNorm(NodeType):
    """Shorten weight vectors longer than c to length c; leave the others alone.

    Wire a parameter through it to a layer's weight: each row, the incoming weights of one
    neuron, then lies within a ball of radius c. However large the learning rate is, the network
    cannot blow up. It goes well with dropout.

    The gradient of a short row passes as it is. That of a row that was shortened loses its part
    along the row, since to stretch the row changes nothing, and is scaled by the same factor.
    """

    id: ClassVar[str] = "max_norm"
    title: ClassVar[str] = "Max norm"
    formula: ClassVar[str] = "out = w · min(1, c / ‖w‖), row by row"
    gradient_formula: ClassVar[str] = (
        "∂w = g where ‖w‖ ≤ c, else c / ‖w‖ · (g − w · (g · w) / ‖w‖²)"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("renorm", "weight constraint", "projection", "clip")
    reference: ClassVar[str] = "Srivastava et al. 2014, section 5.1; CS231n notes, part 2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("w", "a weight of two axes or more"),)
    # Rows of three numbers between −2 and 2: some are longer than 1.7, some are not.
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)),), {"max_norm": 1.7}),
        Example((Sample((3, 2, 2)),), {"max_norm": 2.0, "dim": 1}),
        Example((Sample((2, 2)),)),
    )

    max_norm: float = Field(
        default=3.0, gt=0.0, title="Longest", description="c: the length no row may exceed."
    )
    dim: Dim = Field(
        default=0, title="Axis", description="The axis of rows; 0 counts the neurons of a layer."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (w,) = shapes
        if len(w) < 2:
            raise ShapeError(
                f"w must have two axes or more, it has shape {shape_text(w)}",
                "Wire the weight of a layer, one row for each neuron.",
            )
        axes_of(self.dim, len(w))
        return (w,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (w,) = inputs
        (axis,) = axes_of(self.dim, w.ndim)
        others = tuple(other for other in range(w.ndim) if other != axis)
        norms = np.sqrt(np.square(w).sum(axis=others, keepdims=True))
        factor = np.where(norms > self.max_norm, self.max_norm / (norms + TINY), 1.0)
        ctx.save(w, norms, factor, others)
        return w * factor

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        w, norms, factor, others = ctx.saved
        along = (gradient * w).sum(axis=others, keepdims=True)
        is_long = norms > self.max_norm
        # Of c / (‖w‖ + tiny): the factor itself moves with the row's length.
        moved = np.where(is_long, factor * along / (norms * (norms + TINY)), 0.0)
        return (factor * gradient - w * moved,)

    def torch(self, call: TorchCall) -> TorchCode:
        settings = arguments(2.0, self.dim, self.max_norm)
        return TorchCode(f"torch.renorm({call.inputs[0]}, {settings})")

    def caption(self) -> str:
        return f"c = {self.max_norm:g}"
