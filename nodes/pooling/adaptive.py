"""Base for pooling layers that are told what size to make, and choose their windows by it."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field, field_validator

from nodes.node_type import NodeType
from nodes.pooling.sizes import spatial_sizes, validate_sizes
from nodes.pooling.stretches import Stretches, adaptive_stretches
from nodes.settings import SizeNumber
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, literal
from nodes.windows import AXIS_NAMES

OutputSize = SizeNumber | tuple[SizeNumber | None, ...]
"""One size for all axes, or one for each, None for an axis that stays as it is."""


class AdaptivePool(NodeType):
    """A layer whose windows cover each axis evenly, as many of them as are asked for.

    Window i of m on an axis of n elements begins at floor(i·n / m) and ends before
    ceil((i + 1)·n / m), so neighbours overlap where m does not divide n.

    Class attributes
    ----------------
    axes : int
        How many axes a window has: 1 for sequences, 2 for images, 3 for volumes.
    """

    axes: ClassVar[int] = 2
    stem: ClassVar[str] = "pool"
    reference: ClassVar[str] = "He et al. 2014, section 2.2"

    output_size: OutputSize = Field(
        default=1,
        title="Output size",
        description="Size of the output: one, or one for each axis; none leaves an axis as it is.",
    )

    @field_validator("output_size", mode="before")
    @classmethod
    def _one_or_one_per_axis(cls, value: Any) -> Any:
        return validate_sizes(value, cls.axes)

    def _wanted(self) -> tuple[int | None, ...]:
        wanted = self.output_size
        return wanted if isinstance(wanted, tuple) else (wanted,) * self.axes

    def _counts(self, x: Shape) -> tuple[int, ...]:
        sizes = zip(spatial_sizes(x, self.axes), self._wanted(), strict=True)
        return tuple(size if count is None else count for size, count in sizes)

    def stretches(self, x: Shape) -> tuple[Stretches, ...]:
        """Return where the windows lie on each axis of an input of this shape."""
        sizes = spatial_sizes(x, self.axes)
        return tuple(map(adaptive_stretches, sizes, self._counts(x)))

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        return ((*x[: -self.axes], *self._counts(x)),)

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        (x,) = shapes
        axes = zip(AXIS_NAMES[self.axes], spatial_sizes(x, self.axes), self._counts(x), strict=True)
        return tuple(
            f"output {count} is longer than {name} {size}: some elements are repeated."
            for name, size, count in axes
            if count > size
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.{self.id}({call.inputs[0]}, {literal(self.output_size)})")

    def caption(self) -> str:
        return f"to {'×'.join('–' if size is None else str(size) for size in self._wanted())}"
