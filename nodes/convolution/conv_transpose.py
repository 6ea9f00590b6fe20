"""Transposed convolution of sequences, images and volumes."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.convolution.correlation import correlate, weight_gradient
from nodes.convolution.layer import FilterLayer, OverImages, OverSequences, OverVolumes
from nodes.convolution.transposition import transpose
from nodes.convolution.volumes import as_size
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.settings import PaddingNumber, PairOfPaddings, TripleOfPaddings, per_axis
from nodes.shapes import Array, Shape
from nodes.windows import AXIS_NAMES, Window, axis_windows, channel_sizes


class TransposedConvolution(FilterLayer):
    """A layer that writes its filters into a larger output, one at every place of the input."""

    output_padding: Any = Field(default=0, title="Output padding")

    def windows(self) -> tuple[Window, ...]:
        """Return the windows of the convolution whose gradient this is: they are on the output.

        Steps that the output padding adds would give further places; they are cut off.
        """
        return tuple(
            Window(w.kernel, w.stride, w.before, w.after - extra // w.stride * w.stride, w.dilation)
            for w, extra in zip(self._plain_windows(), self._extra(), strict=True)
        )

    def _plain_windows(self) -> tuple[Window, ...]:
        return axis_windows(self.axes, self.kernel_size, self.stride, self.padding, self.dilation)

    def _extra(self) -> tuple[int, ...]:
        return per_axis(self.output_padding, self.axes)

    def weight_shape(self, x: Shape) -> tuple[int, ...]:
        channels = self.channels(x)
        kernel = (window.kernel for window in self._plain_windows())
        return channels, self.filters // self.groups, *kernel

    def weight_axes(self) -> tuple[str, str]:
        return "channels", "filters / groups"

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        self.channels(x)
        return ((*x[: -self.axes - 1], self.filters, *self._sizes(x)),)

    def _sizes(self, x: Shape) -> tuple[int, ...]:
        """Return the output's sizes, or raise ShapeError where there are none."""
        _, *sizes = channel_sizes(x, self.axes)
        found = []
        for window, size, extra, name in zip(
            self._plain_windows(), sizes, self._extra(), AXIS_NAMES[self.axes], strict=True
        ):
            if extra >= max(window.stride, window.dilation):
                raise ShapeError(
                    f"output padding {extra} must be smaller than stride {window.stride} or "
                    f"dilation {window.dilation}",
                    "Reduce the output padding: it only chooses between sizes that one stride "
                    "makes alike.",
                )
            padding = window.before + window.after
            out = (size - 1) * window.stride + window.span - padding + extra
            if out < 1:
                raise ShapeError(
                    f"padding {window.before} at both ends leaves nothing of output {name} "
                    f"{out + padding}",
                    "Reduce the padding, or enlarge the kernel.",
                )
            found.append(out)
        return tuple(found)

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        names: dict[Window, list[str]] = {}
        for window, name in zip(self._plain_windows(), AXIS_NAMES[self.axes], strict=True):
            names.setdefault(window, []).append(name)
        return tuple(
            _missed_warning(window, " and ".join(axes))
            for window, axes in names.items()
            if _missed(window)
        )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, weight, *bias = inputs
        ctx.save(x, weight)
        size = as_size(self._sizes(x.shape))
        space = self.space()
        out = transpose(self.volume(x), self.weight_volume(weight), space, self.groups, size)
        if bias:
            out += bias[0].reshape(-1, 1, 1, 1)
        return self.like_input(out, x)

    def into_x(self, x: Array, weight: Array, gradient: Array) -> Array:
        return correlate(gradient, self.weight_volume(weight), None, self.space(), self.groups)

    def into_weight(self, x: Array, weight: Array, gradient: Array) -> Array:
        shape = self.weight_volume(weight).shape
        return weight_gradient(gradient, self.volume(x), shape, self.space(), self.groups)

    def multiply_adds(self, *shapes: Shape) -> int:
        _, *sizes = channel_sizes(shapes[0], self.axes)
        return math.prod(self.weight_shape(shapes[0])) * math.prod(sizes)


def _missed(window: Window) -> int:
    """Return how many of each stride's outputs no tap ever meets."""
    met = window.stride // math.gcd(window.stride, window.dilation)
    return window.stride - min(window.kernel, met)


def _missed_warning(window: Window, axes: str) -> str:
    dilation = f" and dilation {window.dilation}" if window.dilation > 1 else ""
    return (
        f"kernel {window.kernel} with stride {window.stride}{dilation} leaves {_missed(window)} of "
        f"{window.stride} outputs along {axes} out of reach of the input."
    )


class ConvTranspose1d(OverSequences, TransposedConvolution):
    """Write filters along a longer sequence: a convolution run backwards.

    Every element of the input stamps the filters, times its value, onto the output, a stride
    further for each one; where stamps overlap they are added. Decoders and vocoders make long
    sequences of short ones this way, with a stride of 2 and more. A kernel that is no multiple of
    the stride overlaps itself unevenly, which shows as a pattern in the output.

    It does forward what a convolution with the same settings does for its gradient, and the other
    way round: here the input's gradient is a convolution.

    Output length: (length − 1) · stride − 2 · padding + dilation · (kernel − 1) + output padding
    + 1. Weight axes are (channels, filters / groups, kernel length), as in PyTorch.
    """

    id: ClassVar[str] = "conv_transpose1d"
    title: ClassVar[str] = "Transposed conv 1-D"
    stem: ClassVar[str] = "up"
    module: ClassVar[str] = "nn.ConvTranspose1d"
    formula: ClassVar[str] = "out[f, i·stride + u] = bias[f] + Σ weight[c, f, u] · x[c, i]"
    gradient_formula: ClassVar[str] = (
        "∂x = g convolved with weight, ∂weight = Σ x · g where it was written, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "deconvolution",
        "upconvolution",
        "fractionally strided",
        "upsampling",
        "vocoder",
    )
    reference: ClassVar[str] = "Dumoulin & Visin 2016, chapter 4"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 4)),), {"filters": 2, "kernel_size": 4, "stride": 2, "padding": 1}),
        Example(
            (Sample((2, 2, 3)),),
            {"filters": 3, "stride": 2, "dilation": 3, "output_padding": 2},
        ),
        Example((Sample((4, 5)),), {"filters": 2, "groups": 2, "bias": False}),
    )

    padding: PaddingNumber = Field(
        default=0, title="Padding", description="Cut off at both ends of the output."
    )
    output_padding: PaddingNumber = Field(
        default=0, title="Output padding", description="Added to the end of the output."
    )


class ConvTranspose2d(OverImages, TransposedConvolution):
    """Write filters into a larger image: a convolution run backwards.

    Every pixel of the input stamps the filters, times its value, onto the output, a stride further
    for each one; where stamps overlap they are added. Decoders, generators and segmentation
    networks enlarge their maps this way. A kernel that is no multiple of the stride overlaps
    itself unevenly, which shows as a checkerboard.

    It does forward what a convolution with the same settings does for its gradient, and the other
    way round: here the input's gradient is a convolution.

    Output size: (size − 1) · stride − 2 · padding + dilation · (kernel − 1) + output padding + 1.
    Weight axes are (channels, filters / groups, kernel height, kernel width), as in PyTorch.
    """

    id: ClassVar[str] = "conv_transpose2d"
    title: ClassVar[str] = "Transposed conv 2-D"
    stem: ClassVar[str] = "up"
    module: ClassVar[str] = "nn.ConvTranspose2d"
    formula: ClassVar[str] = (
        "out[f, i·stride + u, j·stride + v] = bias[f] + Σ weight[c, f, u, v] · x[c, i, j]"
    )
    gradient_formula: ClassVar[str] = (
        "∂x = g convolved with weight, ∂weight = Σ x · g where it was written, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "deconvolution",
        "upconvolution",
        "fractionally strided",
        "upsampling",
        "generator",
        "decoder",
    )
    reference: ClassVar[str] = "Zeiler et al. 2010; Dumoulin & Visin 2016, chapter 4"
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            (Sample((2, 3, 3, 2)),), {"filters": 2, "kernel_size": 4, "stride": 2, "padding": 1}
        ),
        Example(
            (Sample((2, 2, 3, 2)),),
            {"filters": 3, "kernel_size": [2, 3], "stride": [3, 2], "output_padding": [2, 1]},
        ),
        Example((Sample((2, 2, 3, 4)),), {"filters": 4, "kernel_size": 2, "dilation": 2}),
        Example((Sample((4, 3, 3)),), {"filters": 6, "groups": 2, "padding": 1, "bias": False}),
    )

    padding: PairOfPaddings = Field(
        default=0, title="Padding", description="Cut off around the output."
    )
    output_padding: PairOfPaddings = Field(
        default=0, title="Output padding", description="Added at the bottom and on the right."
    )


class ConvTranspose3d(OverVolumes, TransposedConvolution):
    """Write filters into a larger volume: a convolution run backwards.

    Every element of the input stamps the filters, times its value, onto the output, a stride
    further for each one; where stamps overlap they are added. Decoders of scans and films enlarge
    their maps this way. A kernel that is no multiple of the stride overlaps itself unevenly.

    It does forward what a convolution with the same settings does for its gradient, and the other
    way round: here the input's gradient is a convolution.

    Output size: (size − 1) · stride − 2 · padding + dilation · (kernel − 1) + output padding + 1.
    Weight axes are (channels, filters / groups, kernel depth, height, width), as in PyTorch.
    """

    id: ClassVar[str] = "conv_transpose3d"
    title: ClassVar[str] = "Transposed conv 3-D"
    stem: ClassVar[str] = "up"
    module: ClassVar[str] = "nn.ConvTranspose3d"
    formula: ClassVar[str] = (
        "out[f, h·stride + t, i·stride + u, j·stride + v] = bias[f] + "
        "Σ weight[c, f, t, u, v] · x[c, h, i, j]"
    )
    gradient_formula: ClassVar[str] = (
        "∂x = g convolved with weight, ∂weight = Σ x · g where it was written, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "deconvolution",
        "upconvolution",
        "fractionally strided",
        "upsampling",
        "volume",
        "voxel",
    )
    reference: ClassVar[str] = "Çiçek et al. 2016; Dumoulin & Visin 2016, chapter 4"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 2, 3, 2)),), {"filters": 2, "kernel_size": 2, "stride": 2}),
        Example(
            (Sample((1, 2, 2, 2, 2)),),
            {
                "filters": 2,
                "kernel_size": [1, 2, 3],
                "stride": [1, 2, 3],
                "output_padding": [0, 1, 2],
            },
        ),
        Example((Sample((2, 2, 3, 2)),), {"filters": 2, "groups": 2, "padding": 1, "bias": False}),
    )

    padding: TripleOfPaddings = Field(
        default=0, title="Padding", description="Cut off around the output."
    )
    output_padding: TripleOfPaddings = Field(
        default=0, title="Output padding", description="Added at the far end of every axis."
    )
