"""A tensor, cut into pieces."""

from __future__ import annotations

from itertools import accumulate
from typing import Annotated, Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import SizeNumber
from nodes.shapes import Shape, divided, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments

MAXIMUM_PIECES = 16
Pieces = Annotated[int, Field(ge=2, le=MAXIMUM_PIECES, strict=True)]
PieceSizes = Annotated[tuple[SizeNumber, ...], Field(min_length=2, max_length=MAXIMUM_PIECES)]


class Split(NodeType):
    """Cut a tensor into pieces along an axis, one output for each.

    Give the number of equal pieces, or the length of each. One layer can compute several things
    at once that are parted here, such as the four gates of an LSTM. The gradients of the pieces
    are put together again; a piece that leads nowhere counts as 0.
    """

    id: ClassVar[str] = "split"
    title: ClassVar[str] = "Split"
    formula: ClassVar[str] = "out1, out2, … = the pieces of x"
    gradient_formula: ClassVar[str] = "∂x = the pieces of g, put together"
    synonyms: ClassVar[tuple[str, ...]] = ("chunk", "cut", "unbind", "divide", "part")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("out1"), Port("out2"))
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 6)),), {"dim": 1}),
        Example((Sample((2, 6, 2)),), {"pieces": [1, 3, 2], "dim": -2}),
        Example((Sample((6,)),), {"pieces": 3}),
    )

    pieces: Pieces | PieceSizes = Field(
        default=2, title="Pieces", description="How many equal ones, or the length of each."
    )
    dim: Dim = Field(default=0, title="Axis", description="Along which to cut; −1 is the last.")

    def output_ports(self) -> tuple[Port, ...]:
        count = self.pieces if isinstance(self.pieces, int) else len(self.pieces)
        return tuple(Port(f"out{number}") for number in range(1, count + 1))

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        if not x:
            raise ShapeError("x is a single number and has no axis to cut", "Wire a tensor.")
        (axis,) = axes_of(self.dim, len(x))
        if isinstance(self.pieces, int):
            part = divided(x[axis], self.pieces)
            if part is None:
                raise ShapeError(
                    f"axis {self.dim} is {x[axis]} long and cannot be cut into {self.pieces} equal "
                    f"pieces: x has shape {shape_text(x)}",
                    "Choose another number, or give the length of each piece.",
                )
            parts = (part,) * self.pieces
        else:
            parts = self.pieces
            if x[axis] != sum(self.pieces):
                raise ShapeError(
                    f"the pieces add up to {sum(self.pieces)}, axis {self.dim} is {x[axis]} long: "
                    f"x has shape {shape_text(x)}",
                    "Change the lengths of the pieces.",
                )
        return tuple((*x[:axis], part, *x[axis + 1 :]) for part in parts)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        if isinstance(self.pieces, int):
            return tuple(np.split(x, self.pieces, axis=self.dim))
        return tuple(np.split(x, list(accumulate(self.pieces))[:-1], axis=self.dim))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (np.concatenate(upstream, axis=self.dim),)

    def torch(self, call: TorchCall) -> TorchCode:
        function = "torch.chunk" if isinstance(self.pieces, int) else "torch.split"
        given = arguments(self.pieces, dim=self.dim)
        return TorchCode(f"{function}({call.inputs[0]}, {given})")

    def caption(self) -> str:
        pieces = self.pieces if isinstance(self.pieces, int) else "+".join(map(str, self.pieces))
        return f"{pieces}, dim {self.dim}"[:32]
