"""A picture, to be looked at through a network."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

import numpy as np
from pydantic import AfterValidator, Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import ArrayValue, SizeNumber
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode


def _per_channel(value: Any) -> Any:
    if isinstance(value, tuple) and any(isinstance(number, tuple) for number in value):
        raise ValueError("must be one number, or one for each channel")
    return value


def _positive(value: Any) -> Any:
    if np.min(value) <= 0.0:
        raise ValueError("must be greater than 0")
    return value


PerChannel = Annotated[ArrayValue, AfterValidator(_per_channel)]
"""One number for all channels, or one for each."""


class Image(NodeType):
    """A picture from a file, as a batch of one.

    Wire it to a trained convolutional network in place of the data set, and see what every layer
    makes of it. The picture is turned upright, squeezed or stretched to height × width, and made
    grey where that is asked for. Colours run from 0 to 1; then the mean is taken off and the rest
    is divided by the standard deviation, as was done to the pictures the network learned from.
    Without a file it shows a picture drawn by the program, with every hue and edges in all
    directions. Transparent parts are white.
    """

    id: ClassVar[str] = "image"
    title: ClassVar[str] = "Image"
    formula: ClassVar[str] = "out = (picture − mean) / std"
    gradient_formula: ClassVar[str] = "a picture has no inputs: the gradient ends here"
    synonyms: ClassVar[tuple[str, ...]] = ("picture", "photo", "png", "jpeg", "file", "load")
    role: ClassVar[Literal["input"]] = "input"

    path: str = Field(
        default="",
        title="File",
        description="A picture (PNG, JPEG, WebP, GIF, TIFF, BMP, PPM); empty: a drawn one.",
        max_length=4096,
    )
    mode: Literal["rgb", "grey"] = Field(
        default="rgb", title="Colours", description="Three channels, or one."
    )
    height: SizeNumber = Field(default=64, title="Height", description="In pixels.")
    width: SizeNumber = Field(default=64, title="Width", description="In pixels.")
    mean: PerChannel = Field(
        default=0.0, title="Mean", description="Taken off; one number, or one for each channel."
    )
    std: Annotated[PerChannel, AfterValidator(_positive)] = Field(
        default=1.0,
        title="Standard deviation",
        description="Divided by; one number, or one for each channel.",
    )

    @property
    def picture_shape(self) -> tuple[int, int, int]:
        """Return (channels, height, width)."""
        return 3 if self.mode == "rgb" else 1, self.height, self.width

    def output_ports(self) -> tuple[Port, ...]:
        return (Port("out", "(1, channels, height, width)"),)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        channels = self.picture_shape[0]
        for name in ("mean", "std"):
            count = np.size(getattr(self, name))
            if count not in (1, channels):
                raise ShapeError(
                    f"{name} has {count} numbers, a picture of mode {self.mode} has "
                    f"{channels} channel{'s' if channels > 1 else ''}",
                    "Give one number, or one for each channel.",
                )
        return ((1, *self.picture_shape),)

    def normalized(self, picture: Array) -> Array:
        """Return the output for a picture from 0 to 1, shape (channels, height, width)."""
        mean, std = (
            np.reshape(np.asarray(numbers, dtype=np.float64), (-1, 1, 1))
            for numbers in (self.mean, self.std)
        )
        return np.asarray((picture - mean) / std)[np.newaxis]

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        if ctx.feed is None:
            raise ValueError("the engine feeds an image; it was run without")
        return np.asarray(ctx.feed[0], dtype=ctx.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return ()

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(call.name)

    def caption(self) -> str:
        return f"{self.mode} {self.height}×{self.width}"
