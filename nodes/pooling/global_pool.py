"""Base for pooling layers whose window is the whole space."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nodes.errors import ShapeError
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, shape_text


class GlobalPool(NodeType):
    """A layer that makes one number of each channel of each example."""

    stem: ClassVar[str] = "pool"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels, …) with one to three more axes"),
    )

    keepdim: bool = Field(
        default=False,
        title="Keep axes",
        description="Whether the axes that are pooled stay, each of length 1.",
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        if len(x) not in (3, 4, 5):
            raise ShapeError(
                f"x must have 3 to 5 axes (batch, channels, …), it has {len(x)}: {shape_text(x)}",
                "Wire a batch of sequences, images or volumes.",
            )
        return ((*x[:2], *(1,) * (len(x) - 2)) if self.keepdim else x[:2],)
