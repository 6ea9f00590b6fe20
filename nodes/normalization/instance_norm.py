"""Instance normalization."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from pydantic import Field

from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.normalization.channel_norm import ChannelNorm
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, weight_expressions

MODULES = {3: "nn.InstanceNorm1d", 4: "nn.InstanceNorm2d", 5: "nn.InstanceNorm3d"}


class InstanceNorm(ChannelNorm):
    """Give each channel of each example mean 0 and variance 1 over its places.

    In an image, the mean and spread of a channel are its contrast and colour: what is left after
    this layer is the drawing without them. Networks that change the style of pictures use it, and
    set the style anew by weight and bias.

    It is group norm with a group for each channel, and does the same in training and evaluation.
    The gradient of a channel loses its mean and its part along the normalized channel.
    """

    id: ClassVar[str] = "instance_norm"
    title: ClassVar[str] = "Instance norm"
    stem: ClassVar[str] = "norm"
    formula: ClassVar[str] = "out = weight · x̂ + bias, x̂ = (x − mean) / sqrt(variance + eps)"
    gradient_formula: ClassVar[str] = (
        "∂x = weight / σ · (g − mean(g) − x̂ · mean(g · x̂)), ∂weight = Σ g · x̂, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = (
        "InstanceNorm1d",
        "InstanceNorm2d",
        "InstanceNorm3d",
        "contrast normalization",
        "style transfer",
    )
    reference: ClassVar[str] = "Ulyanov, Vedaldi & Lempitsky 2016, equation 2"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 2, 3)),)),
        Example((Sample((2, 2, 4)),), {"affine": True, "eps": 0.1}),
        Example((Sample((16, 2, 1, 2, 2)),), {"affine": True}),
    )

    affine: bool = Field(
        default=False, title="Scale and shift", description="Whether weight and bias are learned."
    )

    def group_count(self, x: Shape) -> int:
        if len(x) not in MODULES:
            raise ShapeError(
                f"x must have 3 to 5 axes (batch, channels, …), it has {len(x)}: {shape_text(x)}",
                "Reshape what is wired to it.",
            )
        channels = self.channels(x)
        if math.prod(size for size in x[2:] if isinstance(size, int)) == 1:
            raise ShapeError(
                f"a channel of one place has no variance, x has shape {shape_text(x)}",
                "Put the layer where the images are larger.",
            )
        return channels

    def torch(self, call: TorchCall) -> TorchCode:
        x = call.shapes[0] or ()
        channels = self.channels(x)
        if not call.weights:
            settings: dict[str, Any] = self.model_dump(exclude_defaults=True)
            module = f"{MODULES[len(x)]}({arguments(channels, **settings)})"
            return TorchCode(f"self.{call.name}({call.inputs[0]})", {call.name: module})
        sizes = {port.name: (channels,) for port in self.weight_ports()}
        members, expressions = weight_expressions(call, sizes)
        given = ", ".join(f"{name}={expression}" for name, expression in expressions.items())
        settings_text = arguments(eps=self.eps)
        return TorchCode(f"F.instance_norm({call.inputs[0]}, {given}, {settings_text})", members)
