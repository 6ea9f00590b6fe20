"""Group normalization."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.normalization.channel_norm import ChannelNorm
from nodes.settings import SizeNumber
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments, layer_code


class GroupNorm(ChannelNorm):
    """Give each group of an example's channels mean 0 and variance 1, then a scale.

    The channels of an example are cut into groups; a group is normalized over its channels and
    all of its places, then each channel has a learned weight and bias. One group is layer norm
    over the whole example, as many groups as channels is instance norm. Unlike batch norm it does
    not look at other examples, so it works with batches of one or two, as detection and
    segmentation on large images have them.

    The gradient of a group loses its mean and its part along the normalized group.
    """

    id: ClassVar[str] = "group_norm"
    title: ClassVar[str] = "Group norm"
    stem: ClassVar[str] = "norm"
    formula: ClassVar[str] = "out = weight · x̂ + bias, x̂ = (x − mean) / sqrt(variance + eps)"
    gradient_formula: ClassVar[str] = (
        "∂x = (h − mean(h) − x̂ · mean(h · x̂)) / σ, h = g · weight; ∂weight = Σ g · x̂, ∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("gn", "GroupNorm", "normalization", "small batches")
    reference: ClassVar[str] = "Wu & He 2018, section 3"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 4, 2, 3)),), {"num_groups": 2}),
        Example((Sample((3, 6)),), {"num_groups": 3, "eps": 0.1}),
        Example((Sample((16, 4, 3)),), {"affine": False}),
    )

    num_groups: SizeNumber = Field(
        default=1, title="Groups", description="How many; they must divide the channels."
    )

    def group_count(self, x: Shape) -> int:
        channels = self.channels(x)
        if channels % self.num_groups:
            raise ShapeError(
                f"{self.num_groups} groups do not divide the {channels} channels",
                "Choose a number of groups that divides the channels.",
            )
        return self.num_groups

    def torch(self, call: TorchCall) -> TorchCode:
        channels = self.channels(call.shapes[0] or ())
        changed = self.model_dump(exclude_defaults=True, exclude={"num_groups"})
        module = f"nn.GroupNorm({arguments(self.num_groups, channels, **changed)})"
        data = TorchCall(call.name, (call.inputs[0], arguments(self.num_groups)), call.weights)
        sizes = {port.name: (channels,) for port in self.weight_ports()}
        if not call.weights:
            return TorchCode(f"self.{call.name}({call.inputs[0]})", {call.name: module})
        return layer_code(data, module, "F.group_norm", sizes, arguments(eps=self.eps))

    def caption(self) -> str:
        return f"{self.num_groups} group" + "s" * (self.num_groups > 1)
