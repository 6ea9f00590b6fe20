"""The convolutional layers for sequences, images and volumes."""

from __future__ import annotations

import math
from typing import Any, ClassVar, Literal

from pydantic import Field

from nodes.context import Context
from nodes.convolution.correlation import correlate, weight_gradient
from nodes.convolution.layer import FilterLayer, OverImages, OverSequences, OverVolumes
from nodes.convolution.transposition import transpose
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.settings import PaddingNumber, PairOfPaddings, TripleOfPaddings, per_axis_text
from nodes.shapes import Array, Shape
from nodes.windows import Window, axis_windows, channel_sizes, place_counts, rest_warnings

Border = Literal["same", "valid"]


class Convolution(FilterLayer):
    """A layer whose filters look at what comes in through a window at every place."""

    def windows(self) -> tuple[Window, ...]:
        padding = 0 if isinstance(self.padding, str) else self.padding
        found = axis_windows(self.axes, self.kernel_size, self.stride, padding, self.dilation)
        return tuple(map(_same, found)) if self.padding == "same" else found

    def weight_shape(self, x: Shape) -> tuple[int, ...]:
        channels = self.channels(x)
        kernel = axis_windows(self.axes, self.kernel_size, 1, 0)
        return self.filters, channels // self.groups, *(window.kernel for window in kernel)

    def weight_axes(self) -> tuple[str, str]:
        return "filters", "channels / groups"

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        self.channels(x)
        if self.padding == "same" and self.stride != 1:
            raise ShapeError(
                f'padding "same" needs stride 1, it is {per_axis_text(self.stride, self.axes)}',
                "Set the stride to 1, or give the padding as a number.",
            )
        return ((*x[: -self.axes - 1], self.filters, *self._counts(x)),)

    def _counts(self, x: Shape) -> tuple[int, ...]:
        _, *sizes = channel_sizes(x, self.axes)
        return place_counts(self.windows(), tuple(sizes))

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        _, *sizes = channel_sizes(shapes[0], self.axes)
        return rest_warnings(self.windows(), tuple(sizes))

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, weight, *bias = inputs
        ctx.save(x, weight)
        out = correlate(
            self.volume(x),
            self.weight_volume(weight),
            bias[0] if bias else None,
            self.space(),
            self.groups,
        )
        return self.like_input(out, x)

    def into_x(self, x: Array, weight: Array, gradient: Array) -> Array:
        size = self.volume(x).shape[2:]
        return transpose(gradient, self.weight_volume(weight), self.space(), self.groups, size)

    def into_weight(self, x: Array, weight: Array, gradient: Array) -> Array:
        shape = self.weight_volume(weight).shape
        return weight_gradient(self.volume(x), gradient, shape, self.space(), self.groups)

    def multiply_adds(self, *shapes: Shape) -> int:
        return math.prod(self.weight_shape(shapes[0])) * math.prod(self._counts(shapes[0]))


def _same(window: Window) -> Window:
    """Return the window padded so that the output is as long as the input, as in PyTorch."""
    before, odd = divmod(window.span - 1, 2)
    return Window(window.kernel, 1, before, before + odd, window.dilation)


class Conv1d(OverSequences, Convolution):
    """Slide small filters along a sequence; each one maps where it finds its pattern.

    A filter sees a short stretch of all channels at a time, multiplies it with its weights, adds
    everything up and adds its bias. The same weights look at every place, so a pattern is found
    wherever it comes. Sound, text and sensor readings are sequences: a channel is a microphone, a
    feature of a word, a sensor. Dilation lets a short filter look far along.

    The gradient of a weight is the sum, over all places, of what it saw times the upstream
    gradient there. The gradient of the sequence spreads each output's gradient over its window.

    Output length: floor((length + 2 · padding − dilation · (kernel − 1) − 1) / stride) + 1.
    """

    id: ClassVar[str] = "conv1d"
    title: ClassVar[str] = "Conv 1-D"
    stem: ClassVar[str] = "conv"
    module: ClassVar[str] = "nn.Conv1d"
    formula: ClassVar[str] = "out[f, i] = bias[f] + Σ weight[f, c, u] · x[c, i·stride + u]"
    gradient_formula: ClassVar[str] = (
        "∂x = g spread over its windows by weight, ∂weight = Σ g · what it saw, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "convolution",
        "conv",
        "temporal convolution",
        "time delay",
        "wavenet",
        "sequence",
        "dilated",
    )
    reference: ClassVar[str] = "Waibel et al. 1989; van den Oord et al. 2016, section 2.1"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 7)),), {"filters": 2, "kernel_size": 3, "padding": 1}),
        Example((Sample((2, 2, 8)),), {"filters": 3, "kernel_size": 3, "stride": 2}),
        Example(
            (Sample((2, 4, 6)),),
            {"filters": 6, "kernel_size": 3, "groups": 2, "dilation": 2, "padding": "same"},
        ),
        Example((Sample((3, 5)),), {"filters": 3, "groups": 3, "bias": False}),
    )

    padding: PaddingNumber | Border = Field(
        default=0,
        title="Padding",
        description='Zeros at both ends; "same" keeps the length, "valid" is none.',
    )


class Conv2d(OverImages, Convolution):
    """Slide small filters over an image; each one maps where it finds its pattern.

    A filter sees one window of all channels at a time: it multiplies what it sees with its
    weights, adds everything up and adds its bias. The same weights look at every place, so a
    pattern learned in one corner is found in all of them, and a layer has few weights: filters ·
    (channels · kernel height · kernel width + 1).

    The gradient of a weight is the sum, over all places, of what it saw times the upstream
    gradient there. The gradient of the image spreads each output's gradient over its window.

    Output size: floor((size + 2 · padding − dilation · (kernel − 1) − 1) / stride) + 1.
    """

    id: ClassVar[str] = "conv2d"
    title: ClassVar[str] = "Conv 2-D"
    stem: ClassVar[str] = "conv"
    module: ClassVar[str] = "nn.Conv2d"
    formula: ClassVar[str] = (
        "out[f, i, j] = bias[f] + Σ weight[f, c, u, v] · x[c, i·stride + u, j·stride + v]"
    )
    gradient_formula: ClassVar[str] = (
        "∂x = g spread over its windows by weight, ∂weight = Σ g · what it saw, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "convolution",
        "conv",
        "filter",
        "kernel",
        "cross-correlation",
        "depthwise",
        "grouped",
        "cnn",
    )
    reference: ClassVar[str] = "LeCun et al. 1998, section II.A; Dumoulin & Visin 2016, chapter 2"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 6, 5)),), {"filters": 2, "kernel_size": 3, "padding": 1}),
        Example((Sample((2, 2, 7, 6)),), {"filters": 3, "kernel_size": [3, 2], "stride": [2, 3]}),
        Example((Sample((2, 2, 4, 5)),), {"filters": 4, "kernel_size": 1, "stride": 2}),
        Example(
            (Sample((2, 4, 6, 6)),),
            {"filters": 6, "kernel_size": 3, "groups": 2, "dilation": 2, "padding": "same"},
        ),
        Example((Sample((3, 5, 5)),), {"filters": 3, "groups": 3, "bias": False}),
    )

    padding: PairOfPaddings | Border = Field(
        default=0,
        title="Padding",
        description='Zeros around the image; "same" keeps its size, "valid" is none.',
    )

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        x, windows = shapes[0] if shapes else None, self.windows()
        if x is None or any(window.before != window.after for window in windows):
            return ""  # unfold pads both ends alike
        filters, *seen = self.weight_shape(x)
        sizes, patch = self._counts(x), math.prod(seen)
        settings = {
            "kernel_size": tuple(window.kernel for window in windows),
            "stride": tuple(window.stride for window in windows),
            "padding": tuple(window.before for window in windows),
            "dilation": tuple(window.dilation for window in windows),
        }
        given = ", ".join(f"{name}={value}" for name, value in settings.items())
        columns, weights = f"unfold(x, {given})", f"({filters}, {patch})"
        batch = (-1,) if len(x) == 4 else ()
        if self.groups > 1:
            apart = (*batch, self.groups, patch, math.prod(sizes))
            columns = f"reshape({columns}, shape={apart})"
            weights = f"({self.groups}, {filters // self.groups}, {patch})"
        products = f"reshape(weight, shape={weights}) @ columns"
        if self.groups > 1:
            products = f"reshape({products}, shape={(*batch, filters, math.prod(sizes))})"
        out = f"fold({products}, output_size={sizes}, kernel_size=1)"
        bias = f" + reshape(bias, shape=({filters}, 1, 1))" if self.bias else ""
        return f"columns = {columns}; {out}{bias}"


class Conv3d(OverVolumes, Convolution):
    """Move small filters through a volume; each one maps where it finds its pattern.

    A filter sees a box of all channels at a time. A scan has depth, height and width; in a film
    the frames are the depth, and a filter can find a movement. A layer has filters · (channels ·
    kernel depth · kernel height · kernel width + 1) weights: with a third axis both weights and
    work grow fast.

    The gradient of a weight is the sum, over all places, of what it saw times the upstream
    gradient there. The gradient of the volume spreads each output's gradient over its window.

    Output size: floor((size + 2 · padding − dilation · (kernel − 1) − 1) / stride) + 1.
    """

    id: ClassVar[str] = "conv3d"
    title: ClassVar[str] = "Conv 3-D"
    stem: ClassVar[str] = "conv"
    module: ClassVar[str] = "nn.Conv3d"
    formula: ClassVar[str] = (
        "out[f, h, i, j] = bias[f] + "
        "Σ weight[f, c, t, u, v] · x[c, h·stride + t, i·stride + u, j·stride + v]"
    )
    gradient_formula: ClassVar[str] = (
        "∂x = g spread over its windows by weight, ∂weight = Σ g · what it saw, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "convolution",
        "conv",
        "video",
        "volume",
        "voxel",
        "spatiotemporal",
        "c3d",
    )
    reference: ClassVar[str] = "Ji et al. 2013, section 2.1; Tran et al. 2015"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 3, 4, 3)),), {"filters": 2, "kernel_size": [2, 3, 2], "padding": 1}),
        Example((Sample((1, 2, 4, 5, 3)),), {"filters": 2, "kernel_size": 2, "stride": [2, 3, 1]}),
        Example(
            (Sample((2, 2, 3, 3, 3)),),
            {"filters": 4, "kernel_size": 2, "groups": 2, "dilation": 2, "padding": "same"},
        ),
        Example((Sample((2, 3, 3, 3)),), {"filters": 2, "groups": 2, "bias": False}),
    )

    padding: TripleOfPaddings | Border = Field(
        default=0,
        title="Padding",
        description='Zeros around the volume; "same" keeps its size, "valid" is none.',
    )
