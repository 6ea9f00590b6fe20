"""Two axes, swapped."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments


class Transpose(NodeType):
    """Swap two axes: rows become columns and columns rows.

    The gradients of a matrix product are matrix products with the other input transposed, which
    is why this gate turns up whenever they are written out. The gradient of a transpose is the
    upstream gradient transposed back.
    """

    id: ClassVar[str] = "transpose"
    title: ClassVar[str] = "Transpose"
    symbol: ClassVar[str] = "xᵀ"
    formula: ClassVar[str] = "out = xᵀ"
    gradient_formula: ClassVar[str] = "∂x = gᵀ"
    synonyms: ClassVar[tuple[str, ...]] = ("swap axes", "rows and columns", "permute", "T")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3, 4)),), {"dim0": 0, "dim1": 2}),
        Example((Sample((2, 3, 4)),), {"dim0": 1, "dim1": 1}),
    )

    dim0: Dim = Field(
        default=-2, title="One axis", description="Counted from 0, or −1 for the last."
    )
    dim1: Dim = Field(
        default=-1, title="Other axis", description="The axis it changes places with."
    )

    def _order(self, rank: int) -> list[int]:
        order = list(range(rank))
        one, other = axes_of(self.dim0, rank), axes_of(self.dim1, rank)
        if rank:
            order[one[0]], order[other[0]] = order[other[0]], order[one[0]]
        return order

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        return (tuple(x[axis] for axis in self._order(len(x))),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        return x.transpose(self._order(x.ndim))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        return (gradient.transpose(self._order(gradient.ndim)),)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.transpose({arguments(self.dim0, self.dim1)})")

    def caption(self) -> str:
        is_usual = (self.dim0, self.dim1) == (-2, -1)
        return "" if is_usual else f"{self.dim0} ↔ {self.dim1}"
