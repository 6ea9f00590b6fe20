"""Base for layers that pool windows: their settings, their shape rule and their PyTorch text."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field, field_validator

from nodes.errors import ShapeError
from nodes.node_type import NodeType
from nodes.pooling.sizes import Paddings, Sizes, spatial_sizes, validate_sizes
from nodes.pooling.stretches import Stretches, window_count, window_stretches
from nodes.settings import per_axis_text
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments
from nodes.windows import Window, axis_windows, rest_warnings

USUAL = {
    "padding": 0,
    "dilation": 1,
    "ceil_mode": False,
    "count_include_pad": True,
    "divisor_override": None,
}
"""Settings that only some poolings have, and what holds where they are not given."""


class Pool(NodeType):
    """A layer that makes one number of each window of each channel.

    Class attributes
    ----------------
    axes : int
        How many axes a window has: 1 for sequences, 2 for images, 3 for volumes.
    padding_makes_room : bool
        Whether a window may be longer than the input without padding. PyTorch's avg_pool3d
        refuses it.
    """

    axes: ClassVar[int] = 2
    padding_makes_room: ClassVar[bool] = True

    kernel_size: Sizes = Field(
        default=2, title="Kernel", description="Size of the window: one, or one for each axis."
    )
    stride: Sizes | None = Field(
        default=None, title="Stride", description="How far the window moves; none: its own size."
    )

    @field_validator(
        "kernel_size", "stride", "padding", "dilation", mode="before", check_fields=False
    )
    @classmethod
    def _one_or_one_per_axis(cls, value: Any) -> Any:
        return validate_sizes(value, cls.axes)

    def _setting(self, name: str) -> Any:
        return getattr(self, name, USUAL[name])

    def windows(self) -> tuple[Window, ...]:
        """Return the window along each axis."""
        stride = self.kernel_size if self.stride is None else self.stride
        padding, dilation = self._setting("padding"), self._setting("dilation")
        return axis_windows(self.axes, self.kernel_size, stride, padding, dilation)

    def stretches(self, x: Shape) -> tuple[Stretches, ...]:
        """Return where the windows lie on each axis of an input of this shape."""
        return tuple(
            window_stretches(window, size, self._setting("ceil_mode"))
            for window, size in zip(self.windows(), spatial_sizes(x, self.axes), strict=True)
        )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        counts = []
        for window, size in zip(self.windows(), spatial_sizes(x, self.axes), strict=True):
            if 2 * window.before > window.kernel:
                raise ShapeError(
                    f"padding {window.before} is more than half of kernel {window.kernel}",
                    "Reduce the padding: a window must not lie in it entirely.",
                )
            if window.kernel > size and not self.padding_makes_room:
                raise ShapeError(
                    f"kernel {window.kernel} is longer than the input {size} without padding",
                    "Reduce the kernel: PyTorch takes averages of volumes inside them only.",
                )
            counts.append(window_count(window, size, self._setting("ceil_mode")))
        self.stretches(x)
        return ((*x[: -self.axes], *counts),)

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        if self._setting("ceil_mode"):
            return ()
        return rest_warnings(self.windows(), spatial_sizes(shapes[0], self.axes))

    def torch_arguments(self) -> str:
        """Return the kernel, and the settings that are not PyTorch's defaults."""
        keywords = {} if self.stride in (None, self.kernel_size) else {"stride": self.stride}
        for name, usual in USUAL.items():
            if self._setting(name) != usual:
                keywords[name] = self._setting(name)
        return arguments(self.kernel_size, **keywords)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.{self.id}({call.inputs[0]}, {self.torch_arguments()})")

    def caption(self) -> str:
        text = per_axis_text(self.kernel_size, self.axes)
        stride = "" if self.stride is None else f", stride {per_axis_text(self.stride, self.axes)}"
        return text + stride


class PaddedPool(Pool):
    """A pooling layer with padding around what its windows slide over."""

    padding: Paddings = Field(
        default=0, title="Padding", description="Around the input, at most half the kernel."
    )


def ceil_mode_field() -> Any:
    """Return the setting that rounds the number of windows up."""
    return Field(
        default=False,
        title="Round up",
        description="Whether a last window may reach over the end, so that no rest is left out.",
    )
