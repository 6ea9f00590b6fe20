"""The rectifier that learns how much it leaks."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.activation.sloped import sloped, sloped_gradients
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.initializers import Constant, Weight
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, layer_code


class Prelu(NodeType):
    """Let positive numbers pass, and a learned share of the negative ones.

    It is a leaky ReLU whose slope is a weight: one for all units, or one per channel. The gradient
    of the slope is the upstream gradient times x, summed over all negative inputs; where none is
    negative it learns nothing. At x = 0 the local gradient is the slope, as in PyTorch.
    """

    id: ClassVar[str] = "prelu"
    title: ClassVar[str] = "PReLU"
    formula: ClassVar[str] = "out = x if x > 0, else weight · x"
    gradient_formula: ClassVar[str] = (
        "∂out/∂x = 1 if x > 0, else weight; ∂out/∂weight = 0 if x > 0, else x"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("parametric relu", "learned slope", "leaky rectifier")
    reference: ClassVar[str] = "He, Zhang, Ren & Sun 2015, Delving deep into rectifiers, section 2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, channels, …), or any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3, 2, 2)),), {"num_parameters": 3, "init": 0.1}),
        Example((Sample(),)),
    )

    num_parameters: int = Field(
        default=1, ge=1, le=65_536, title="Slopes", description="1, or one for each channel."
    )
    init: float = Field(
        default=0.25, title="First slope", description="What every slope starts from."
    )

    def weight_ports(self) -> tuple[Port, ...]:
        return (Port("weight", "(slopes,)", is_optional=True, is_weight=True),)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        channels = x[1] if len(x) > 1 else 1
        if self.num_parameters not in (1, channels):
            raise ShapeError(
                f"{self.num_parameters} slopes do not fit x of shape {shape_text(x)}, "
                f"which has {channels} channels",
                f"Choose 1 or {channels} slopes.",
            )
        return (x,)

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        return (Weight("weight", (self.num_parameters,), Constant(self.init)),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, weight = inputs
        ctx.save(x, weight)
        return sloped(x, weight)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, weight = ctx.saved
        return sloped_gradients(x, weight, upstream[0])

    def torch(self, call: TorchCall) -> TorchCode:
        settings = {"num_parameters": self.num_parameters, "init": self.init}
        defaults = {"num_parameters": 1, "init": 0.25}
        changed = {name: value for name, value in settings.items() if value != defaults[name]}
        sizes = {"weight": (self.num_parameters,)}
        return layer_code(call, f"nn.PReLU({arguments(**changed)})", "F.prelu", sizes)

    def caption(self) -> str:
        return "" if self.num_parameters == 1 else f"{self.num_parameters} slopes"
