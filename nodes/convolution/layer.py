"""What all layers of filters share: settings, weights, their PyTorch text."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.convolution.correlation import bias_gradient
from nodes.convolution.volumes import Space, as_space, as_volume
from nodes.errors import ShapeError
from nodes.initializers import Scheme, Weight, bias_initializer, layer_initializer
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import PairOfSizes, SizeNumber, TripleOfSizes, per_axis_text
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode, arguments, layer_code
from nodes.windows import AXIS_NAMES, Window, batch_last, channel_sizes

DEFAULTS = {"stride": 1, "padding": 0, "output_padding": 0, "dilation": 1, "groups": 1}
"""PyTorch's, in its order; what is the same is not written down."""


class FilterLayer(NodeType):
    """A layer whose filters move along one, two or three axes, shared by all places.

    A subclass says what moves where. It gets its axes and the types of its settings from one of
    the classes below.
    """

    axes: ClassVar[int] = 2
    module: ClassVar[str] = ""

    filters: SizeNumber = Field(
        default=6, title="Filters", description="How many; PyTorch says out_channels."
    )
    kernel_size: Any = Field(default=3, title="Kernel")
    stride: Any = Field(default=1, title="Stride")
    padding: Any = Field(default=0, title="Padding")
    dilation: Any = Field(default=1, title="Dilation")
    groups: SizeNumber = Field(
        default=1,
        title="Groups",
        description="Parts that see only their own channels; all channels: depthwise.",
    )
    bias: bool = Field(default=True, title="Bias", description="Whether each filter adds one.")
    initializer: Scheme = Field(
        default="kaiming_uniform", title="Initializer", description="First values of the weight."
    )

    def windows(self) -> tuple[Window, ...]:
        """Return the windows along each axis."""
        raise NotImplementedError(f"{type(self).__name__} must give its windows")

    def weight_shape(self, x: Shape) -> tuple[int, ...]:
        """Return the shape of the weight, or raise ShapeError where there can be none."""
        raise NotImplementedError(f"{type(self).__name__} must give its weight's shape")

    def weight_axes(self) -> tuple[str, str]:
        """Return what the first two axes of the weight are."""
        raise NotImplementedError(f"{type(self).__name__} must give its weight's axes")

    def weight_ports(self) -> tuple[Port, ...]:
        kernel = (f"kernel {name}" for name in AXIS_NAMES[self.axes])
        form = f"({', '.join((*self.weight_axes(), *kernel))})"
        weight = Port("weight", form, is_optional=True, is_weight=True)
        bias = Port("bias", "(filters,)", is_optional=True, is_weight=True)
        return (weight, bias) if self.bias else (weight,)

    def channels(self, x: Shape) -> int:
        """Return how many channels there are, or raise ShapeError where groups do not divide."""
        channels, *_ = channel_sizes(x, self.axes)
        for count, what in ((channels, "input channels"), (self.filters, "filters")):
            if count % self.groups:
                raise ShapeError(
                    f"groups {self.groups} do not divide the {count} {what}",
                    "Choose groups that divide both the channels and the filters.",
                )
        return channels

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        shape = self.weight_shape(shapes[0])
        # PyTorch counts so for transposed convolutions, too, although their axes are swapped.
        fan_in, fan_out = math.prod(shape[1:]), shape[0] * math.prod(shape[2:])
        weight = Weight("weight", shape, layer_initializer(self.initializer, fan_in, fan_out))
        bias = Weight("bias", (self.filters,), bias_initializer(self.initializer, fan_in))
        return (weight, bias) if self.bias else (weight,)

    def space(self) -> Space:
        """Return the windows along depth, height and width."""
        return as_space(self.windows())

    def volume(self, x: Array) -> Array:
        """Return a batch of volumes: a view of `x`."""
        return as_volume(x, self.axes)

    def weight_volume(self, weight: Array) -> Array:
        """Return the weight with every axis of a kernel."""
        return as_volume(weight, self.axes)

    def like_input(self, out: Array, x: Array) -> Array:
        """Return volumes with the axes that the input has: a view."""
        return out.reshape(*x.shape[: -self.axes - 1], out.shape[1], *out.shape[-self.axes :])

    def into_x(self, x: Array, weight: Array, gradient: Array) -> Array:
        """Return the gradient of the input, given that of the output as a volume."""
        raise NotImplementedError(f"{type(self).__name__} must give its input's gradient")

    def into_weight(self, x: Array, weight: Array, gradient: Array) -> Array:
        """Return the gradient of the weight, given that of the output as a volume."""
        raise NotImplementedError(f"{type(self).__name__} must give its weight's gradient")

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, weight = ctx.saved
        # Turned once, for all that follows.
        gradient = batch_last(self.volume(upstream[0])).transpose(4, 0, 1, 2, 3)
        wanted = ctx.needs_gradient or (True,) * (2 + self.bias)
        into_x = into_weight = None
        if wanted[0]:
            into_x = self.into_x(x, weight, gradient).reshape(x.shape)
        if wanted[1]:
            into_weight = self.into_weight(x, weight, gradient).reshape(weight.shape)
        if not self.bias:
            return into_x, into_weight
        return into_x, into_weight, bias_gradient(gradient) if wanted[2] else None

    def torch(self, call: TorchCall) -> TorchCode:
        x = call.shapes[0] or ()
        chosen = {name: getattr(self, name) for name in DEFAULTS if name in type(self).model_fields}
        if chosen["padding"] == "valid":
            chosen["padding"] = 0
        is_same = chosen["padding"] == "same"
        if is_same:
            del chosen["padding"]
        changed = {name: value for name, value in chosen.items() if value != DEFAULTS[name]}
        keywords = [arguments(**changed)] if changed else []
        if is_same:
            keywords.append('padding="same"')
        sizes = arguments(self.channels(x), self.filters, self.kernel_size)
        owned = [] if self.bias else ["bias=False"]
        learned = {weight.name: weight.shape for weight in self.weights(x)}
        module = f"{self.module}({', '.join([sizes, *keywords, *owned])})"
        return layer_code(call, module, f"F.{self.id}", learned, ", ".join(keywords))

    def caption(self) -> str:
        of = " of " if self.axes == 1 else " "
        text = f"{self.filters} filters{of}{per_axis_text(self.kernel_size, self.axes)}"
        if self.stride == 1:
            return text
        return f"{text}, stride {per_axis_text(self.stride, self.axes)}"


class OverSequences(FilterLayer):
    """Filters that move along the length of sequences."""

    axes: ClassVar[int] = 1
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels, length), or one sequence without N"),
    )

    kernel_size: SizeNumber = Field(
        default=3, title="Kernel", description="Length of what a filter sees."
    )
    stride: SizeNumber = Field(
        default=1, title="Stride", description="How far the window moves from place to place."
    )
    dilation: SizeNumber = Field(
        default=1, title="Dilation", description="Distance between the elements a filter sees."
    )


class OverImages(FilterLayer):
    """Filters that move over the height and width of images."""

    axes: ClassVar[int] = 2
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels, height, width), or one image without N"),
    )

    kernel_size: PairOfSizes = Field(
        default=3, title="Kernel", description="Height and width of what a filter sees."
    )
    stride: PairOfSizes = Field(
        default=1, title="Stride", description="How far the window moves from place to place."
    )
    dilation: PairOfSizes = Field(
        default=1, title="Dilation", description="Distance between the pixels a filter sees."
    )


class OverVolumes(FilterLayer):
    """Filters that move through the depth, height and width of volumes."""

    axes: ClassVar[int] = 3
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels, depth, height, width), or one volume without N"),
    )

    kernel_size: TripleOfSizes = Field(
        default=3, title="Kernel", description="Depth, height and width of what a filter sees."
    )
    stride: TripleOfSizes = Field(
        default=1, title="Stride", description="How far the window moves from place to place."
    )
    dilation: TripleOfSizes = Field(
        default=1, title="Dilation", description="Distance between the voxels a filter sees."
    )
