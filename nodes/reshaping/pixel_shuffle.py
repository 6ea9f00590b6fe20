"""Channels into finer pixels."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, divided, shape_text
from nodes.torch_code import TorchCall, TorchCode, literal


class PixelShuffle(NodeType):
    """Turn channels into finer pixels: (N, 4, H, W) becomes (N, 1, 2H, 2W).

    Each group of factor² channels is laid out as a block of factor × factor pixels. A convolution
    can thus compute a large image at small size and unfold it at the end, as networks do that
    sharpen images. Every number only moves, and its gradient moves back.
    """

    id: ClassVar[str] = "pixel_shuffle"
    title: ClassVar[str] = "Pixel shuffle"
    formula: ClassVar[str] = "out = channels of x laid out as pixels"
    gradient_formula: ClassVar[str] = "∂x = pixels of g laid out as channels"
    synonyms: ClassVar[tuple[str, ...]] = ("depth to space", "sub-pixel", "super resolution")
    reference: ClassVar[str] = "Shi et al. 2016, Real-time super-resolution, section 3.2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, channels · factor², height, width)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 4, 2, 3)),)),
        Example((Sample((2, 9, 1, 2)),), {"upscale_factor": 3}),
        Example((Sample((8, 2, 2)),)),
    )

    upscale_factor: int = Field(
        default=2, ge=1, le=64, title="Factor", description="How many times as high and as wide."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        factor = self.upscale_factor
        if len(x) < 3:
            raise ShapeError(
                f"x must have axes (…, channels, height, width), it has {len(x)}: {shape_text(x)}",
                "Reshape what is wired to it.",
            )
        channels = divided(x[-3], factor * factor)
        if channels is None:
            raise ShapeError(
                f"{x[-3]} channels cannot be laid out as blocks of {factor}×{factor}: x has shape "
                f"{shape_text(x)}",
                f"Give the layer before it a multiple of {factor * factor} channels.",
            )
        return ((*x[:-3], channels, x[-2] * factor, x[-1] * factor),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        factor = self.upscale_factor
        height, width = x.shape[-2:]
        # (n, channels, down, across, height, width): each channel meets its place in the block.
        parted = x.reshape(-1, x.shape[-3] // factor**2, factor, factor, height, width)
        ctx.save(x.shape)
        laid_out = parted.transpose(0, 1, 4, 2, 5, 3)
        return laid_out.reshape(*x.shape[:-3], -1, height * factor, width * factor)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (shape,) = ctx.saved
        factor = self.upscale_factor
        height, width = shape[-2:]
        channels = shape[-3] // factor**2
        blocks = upstream[0].reshape(-1, channels, height, factor, width, factor)
        return (blocks.transpose(0, 1, 3, 5, 2, 4).reshape(shape),)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.pixel_shuffle({call.inputs[0]}, {literal(self.upscale_factor)})")

    def caption(self) -> str:
        return f"× {self.upscale_factor}"
