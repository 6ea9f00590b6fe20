"""A border around a tensor."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

import numpy as np
from pydantic import AfterValidator, Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import PaddingNumber
from nodes.shapes import Shape, Size, Symbol, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, literal, word

Mode = Literal["constant", "reflect", "replicate"]


def _pairs(padding: tuple[int, ...]) -> tuple[int, ...]:
    if len(padding) % 2:
        raise ValueError(f"must hold two numbers per axis, it holds {len(padding)}")
    return padding


Border = Annotated[
    tuple[PaddingNumber, ...], Field(min_length=2, max_length=16), AfterValidator(_pairs)
]


class Pad(NodeType):
    """Put a border around a tensor: of a constant, mirrored, or of repeated edges.

    Padding keeps an image's size through a convolution. A constant border lets no gradient back;
    mirrored or repeated elements send theirs to the element they were copied from, where they are
    added up. The numbers come as in PyTorch: before and behind the last axis first (left, right,
    top, bottom).
    """

    id: ClassVar[str] = "pad"
    title: ClassVar[str] = "Pad"
    formula: ClassVar[str] = "out = x with a border"
    gradient_formula: ClassVar[str] = "∂x = g without the border, plus what was copied into it"
    synonyms: ClassVar[tuple[str, ...]] = ("border", "margin", "zero padding", "mirror", "reflect")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((1, 2, 2, 3)),)),
        Example((Sample((2, 3)),), {"padding": [2, 0], "value": -1.5}),
        Example((Sample((2, 1, 3, 4)),), {"padding": [3, 1, 0, 2], "mode": "reflect"}),
        Example((Sample((2, 2, 3)),), {"padding": [1, 2], "mode": "reflect"}),
        Example((Sample((2, 1, 2, 3)),), {"padding": [1, 4, 2, 0], "mode": "replicate"}),
    )

    padding: Border = Field(
        default=(1, 1, 1, 1), title="Padding", description="Left, right, top, bottom, and so on."
    )
    mode: Mode = Field(
        default="constant", title="Border", description="A constant, mirrored, or edges repeated."
    )
    value: float = Field(default=0.0, title="Value", description="Of a constant border.")

    def _borders(self, rank: int) -> list[tuple[int, int]]:
        """Return (before, behind) for every axis, the first axis first."""
        pairs = list(zip(self.padding[::2], self.padding[1::2], strict=True))
        return [(0, 0)] * (rank - len(pairs)) + pairs[::-1]

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        count = len(self.padding) // 2
        ranks = (count + 1, count + 2)
        if count > len(x) or (self.mode != "constant" and (len(x) not in ranks or count > 3)):
            wanted = f"at least {count}" if self.mode == "constant" else f"{ranks[0]} or {ranks[1]}"
            raise ShapeError(
                f"{len(self.padding)} numbers with mode {self.mode} pad the last {count} of "
                f"{wanted} axes, x has {len(x)}: {shape_text(x)}",
                "Give two numbers for each axis that gets a border.",
            )
        borders = self._borders(len(x))
        return (tuple(self._padded(s, b) for s, b in zip(x, borders, strict=True)),)

    def _padded(self, size: Size, border: tuple[int, int]) -> Size:
        if self.mode == "reflect" and any(border):
            if isinstance(size, Symbol):
                raise ShapeError(f"an axis of {size} cannot be mirrored: its length is not known")
            if max(border) >= size:
                raise ShapeError(
                    f"a mirrored border of {max(border)} needs an axis longer than that, it is "
                    f"{size} long",
                    'Reduce the padding, or choose mode "replicate".',
                )
        return size + sum(border)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        borders = self._borders(x.ndim)
        ctx.save(x.shape, borders)
        if self.mode == "constant":
            return np.pad(x, borders, constant_values=self.value)
        return np.pad(x, borders, "edge" if self.mode == "replicate" else "reflect")

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        shape, borders = ctx.saved
        for axis, ((before, behind), size) in enumerate(zip(borders, shape, strict=True)):
            if before or behind:
                gradient = self._without_border(gradient, axis, before, size)
        return (gradient,)

    def _without_border(self, gradient: Any, axis: int, before: int, size: int) -> Any:
        rows = np.moveaxis(gradient, axis, 0)
        inner = rows[before : before + size]
        if self.mode != "constant":
            inner = inner.copy()
            last = size - 1
            for place in (*range(-before, 0), *range(size, len(rows) - before)):
                if self.mode == "replicate":
                    source = 0 if place < 0 else last
                else:
                    source = -place if place < 0 else 2 * last - place
                inner[source] += rows[before + place]
        return np.moveaxis(inner, 0, axis)

    def torch(self, call: TorchCall) -> TorchCode:
        given = literal(self.padding)
        if self.mode != "constant":
            given += f", mode={word(self.mode, Mode)}"
        elif self.value:
            given += f", {arguments(value=self.value)}"
        return TorchCode(f"F.pad({call.inputs[0]}, {given})")

    def caption(self) -> str:
        mode = "" if self.mode == "constant" else f" {self.mode}"
        return f"{' '.join(map(str, self.padding))}{mode}"[:32]
