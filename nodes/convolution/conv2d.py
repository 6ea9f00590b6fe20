"""The convolutional layer for images."""

from __future__ import annotations

import math
from typing import Any, ClassVar, Literal

from pydantic import Field

from nodes.context import Context
from nodes.convolution.correlation import bias_gradient, correlate, image_gradient, weight_gradient
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.initializers import Scheme, Weight, bias_initializer, layer_initializer
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import PairOfPaddings, PairOfSizes, SizeNumber, pair_text
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments, layer_code
from nodes.windows import (
    Window,
    Windows,
    batched,
    image_sizes,
    tiling_warnings,
    window_counts,
    window_pair,
)


class Conv2d(NodeType):
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
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels, height, width), or one image without N"),
    )
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

    filters: SizeNumber = Field(
        default=6, title="Filters", description="How many; PyTorch says out_channels."
    )
    kernel_size: PairOfSizes = Field(
        default=3, title="Kernel", description="Height and width of what a filter sees."
    )
    stride: PairOfSizes = Field(
        default=1, title="Stride", description="How far the window moves from place to place."
    )
    padding: PairOfPaddings | Literal["same", "valid"] = Field(
        default=0,
        title="Padding",
        description='Zeros around the image; "same" keeps its size, "valid" is none.',
    )
    dilation: PairOfSizes = Field(
        default=1, title="Dilation", description="Distance between the pixels a filter sees."
    )
    groups: SizeNumber = Field(
        default=1,
        title="Groups",
        description="Parts that see only their own channels; all channels: depthwise.",
    )
    bias: bool = Field(default=True, title="Bias", description="Whether each filter adds one.")
    initializer: Scheme = Field(
        default="kaiming_uniform", title="Initializer", description="First values of the weight."
    )

    def weight_ports(self) -> tuple[Port, ...]:
        form = "(filters, channels / groups, kernel height, kernel width)"
        weight = Port("weight", form, is_optional=True, is_weight=True)
        bias = Port("bias", "(filters,)", is_optional=True, is_weight=True)
        return (weight, bias) if self.bias else (weight,)

    def _windows(self) -> Windows:
        if not isinstance(self.padding, str):
            return window_pair(self.kernel_size, self.stride, self.padding, self.dilation)
        down, across = window_pair(self.kernel_size, self.stride, 0, self.dilation)
        return (down, across) if self.padding == "valid" else (_same(down), _same(across))

    def _weight_shape(self, x: Shape) -> tuple[int, int, int, int]:
        channels, _, _ = image_sizes(x)
        for count, what in ((channels, "input channels"), (self.filters, "filters")):
            if count % self.groups:
                raise ShapeError(
                    f"groups {self.groups} do not divide the {count} {what}",
                    "Choose groups that divide both the channels and the filters.",
                )
        down, across = self._windows()
        return self.filters, channels // self.groups, down.kernel, across.kernel

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        self._weight_shape(x)
        if self.padding == "same" and self.stride != 1:
            raise ShapeError(
                f'padding "same" needs stride 1, it is {pair_text(self.stride)}',
                "Set the stride to 1, or give the padding as a number.",
            )
        return ((*x[:-3], self.filters, *window_counts(self._windows(), *image_sizes(x)[1:])),)

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        _, height, width = image_sizes(shapes[0])
        return tiling_warnings(self._windows(), height, width)

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        shape = self._weight_shape(shapes[0])
        fan_in, fan_out = math.prod(shape[1:]), shape[0] * math.prod(shape[2:])
        weight = Weight("weight", shape, layer_initializer(self.initializer, fan_in, fan_out))
        bias = Weight("bias", shape[:1], bias_initializer(self.initializer, fan_in))
        return (weight, bias) if self.bias else (weight,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, weight, *bias = inputs
        ctx.save(x, weight)
        out = correlate(batched(x), weight, bias[0] if bias else None, self._windows(), self.groups)
        return out.reshape(out.shape[-x.ndim :])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, weight = ctx.saved
        gradient, windows = batched(upstream[0]), self._windows()
        wanted = ctx.needs_gradient or (True,) * (2 + self.bias)
        into_x = into_weight = None
        if wanted[0]:
            size = x.shape[-2:]
            into_x = image_gradient(gradient, weight, windows, self.groups, size).reshape(x.shape)
        if wanted[1]:
            into_weight = weight_gradient(batched(x), gradient, weight.shape, windows, self.groups)
        if not self.bias:
            return into_x, into_weight
        return into_x, into_weight, bias_gradient(gradient) if wanted[2] else None

    def torch(self, call: TorchCall) -> TorchCode:
        shape = self._weight_shape(call.shapes[0] or ())
        defaults = {"stride": 1, "padding": 0, "dilation": 1, "groups": 1}
        chosen = {name: getattr(self, name) for name in defaults}
        if isinstance(self.padding, str):
            chosen["padding"] = 0
        changed = {name: value for name, value in chosen.items() if value != defaults[name]}
        keywords = [arguments(**changed)] if changed else []
        if self.padding == "same":
            keywords.append('padding="same"')
        sizes = arguments(shape[1] * self.groups, self.filters, self.kernel_size)
        owned = [] if self.bias else ["bias=False"]
        learned = {"weight": shape, "bias": shape[:1]} if self.bias else {"weight": shape}
        module = f"nn.Conv2d({', '.join([sizes, *keywords, *owned])})"
        return layer_code(call, module, "F.conv2d", learned, ", ".join(keywords))

    def multiply_adds(self, *shapes: Shape) -> int:
        height, width = window_counts(self._windows(), *image_sizes(shapes[0])[1:])
        return math.prod(self._weight_shape(shapes[0])) * height * width

    def caption(self) -> str:
        text = f"{self.filters} filters {pair_text(self.kernel_size)}"
        return text if self.stride == 1 else f"{text}, stride {pair_text(self.stride)}"


def _same(window: Window) -> Window:
    """Return the window padded so that the output is as long as the input, as in PyTorch."""
    before, odd = divmod(window.span - 1, 2)
    return Window(window.kernel, 1, before, before + odd, window.dilation)
