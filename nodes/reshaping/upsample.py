"""Images, enlarged or made to measure."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.reshaping.interpolation import Copies, Interpolation, linear, nearest
from nodes.settings import PairOfSizes, pair, pair_text
from nodes.shapes import Shape, Size, at_batch, require_rank
from nodes.torch_code import TorchCall, TorchCode, arguments, word

Mode = Literal["nearest", "bilinear"]


class Upsample(NodeType):
    """Enlarge images: repeat each pixel, or draw straight lines between pixels.

    Decoders and generators grow small maps of features back to images this way. "nearest" makes
    blocks, and a pixel gets the sum of its block's gradients. "bilinear" mixes the four nearest
    pixels, each of which gets its share of the gradient. Nothing is learned here; a convolution
    usually follows. A size in place of a factor brings images of any size to the one a network
    expects, smaller ones too.
    """

    id: ClassVar[str] = "upsample"
    title: ClassVar[str] = "Upsample"
    formula: ClassVar[str] = "out = x, scale_factor times as large"
    gradient_formula: ClassVar[str] = "∂x = Σ g of the pixels that x had a share in"
    synonyms: ClassVar[tuple[str, ...]] = ("interpolate", "resize", "enlarge", "unpool", "bilinear")
    reference: ClassVar[str] = "Long, Shelhamer & Darrell 2015, section 3.3"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, channels, height, width)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 1, 2, 3)),)),
        Example((Sample((1, 2, 3, 2)),), {"scale_factor": [2, 3]}),
        Example((Sample((2, 1, 3, 4)),), {"mode": "bilinear"}),
        Example((Sample((1, 2, 3, 2)),), {"mode": "bilinear", "scale_factor": 3}),
        Example((Sample((1, 1, 3, 4)),), {"mode": "bilinear", "align_corners": True}),
        Example(
            (Sample((1, 1, 1, 3)),),
            {"mode": "bilinear", "align_corners": True, "scale_factor": [4, 2]},
        ),
        Example((Sample((1, 2, 4, 5)),), {"size": [7, 3]}),
        Example((Sample((1, 2, 4, 5)),), {"size": 6, "mode": "bilinear"}),
    )

    scale_factor: PairOfSizes = Field(
        default=2, title="Factor", description="How many times as large; or (down, across)."
    )
    size: PairOfSizes | None = Field(
        default=None,
        title="Size",
        description="Height and width that come out; none given: the factor counts.",
    )
    mode: Mode = Field(
        default="nearest", title="Between pixels", description="Blocks, or straight lines."
    )
    align_corners: bool = Field(
        default=False,
        title="Align corners",
        description="Bilinear: whether corner pixels keep their places exactly.",
    )

    def _sizes(self, height: Size, width: Size) -> tuple[Size, Size]:
        """Return height and width of what comes out."""
        if self.size is not None:
            return pair(self.size)
        down, across = pair(self.scale_factor)
        return height * down, width * across

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        require_rank(x, 4, "x", "(batch, channels, height, width)")
        return ((*x[:2], *self._sizes(x[2], x[3])),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        if self.mode == "nearest" and self.size is None:
            down, across = pair(self.scale_factor)
            ctx.save(x.shape)
            return x.repeat(down, axis=2).repeat(across, axis=3)
        new = at_batch(self._sizes(*x.shape[2:]), 1)
        lines = [self._line(*sizes, x.dtype) for sizes in zip(x.shape[2:], new, strict=True)]
        ctx.save(x.shape, *lines)
        return lines[1].forward(lines[0].forward(x, 2), 3)

    def _line(self, size: int, new: int, dtype: Any) -> Copies | Interpolation:
        """Return what makes an axis as long as wanted."""
        if self.mode == "nearest":
            return nearest(size, new)
        return linear(size, new, self.align_corners, dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (count, channels, height, width), *lines = ctx.saved
        if lines:
            vertical, horizontal = lines
            return (vertical.backward(horizontal.backward(gradient, 3), 2),)
        down, across = pair(self.scale_factor)
        blocks = gradient.reshape(count, channels, height, down, width, across)
        return (blocks.sum(axis=(3, 5)),)

    def torch(self, call: TorchCall) -> TorchCode:
        asked = (
            arguments(scale_factor=self.scale_factor)
            if self.size is None
            else arguments(size=self.size)
        )
        given = f"{asked}, mode={word(self.mode, Mode)}"
        if self.mode == "bilinear" and self.align_corners:
            given += f", {arguments(align_corners=True)}"
        return TorchCode(f"F.interpolate({call.inputs[0]}, {given})")

    def caption(self) -> str:
        if self.size is not None:
            return f"to {pair_text(self.size)} {self.mode}"
        return f"{pair_text(self.scale_factor)} {self.mode}"
