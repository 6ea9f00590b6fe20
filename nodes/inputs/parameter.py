"""A learned number or tensor."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.examples import Example
from nodes.initializers import Constant, Initializer, Normal, Weight, known_sizes, layer_initializer
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import ArrayValue, SizeNumber
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, float_list, literal

Start = Literal["value", "normal", "xavier_uniform", "kaiming_uniform", "zeros"]


class Parameter(NodeType):
    """A tensor that training changes: a weight, a bias, anything learned.

    It starts at the value written here, or at random numbers of the given shape drawn from the
    document's seed. Wire one Parameter to several nodes and they share it: the gradients that
    come back from each are added up.
    """

    id: ClassVar[str] = "parameter"
    title: ClassVar[str] = "Parameter"
    stem: ClassVar[str] = "w"
    formula: ClassVar[str] = "out = parameter"
    gradient_formula: ClassVar[str] = "the sum of what every use sends back"
    synonyms: ClassVar[tuple[str, ...]] = ("weight", "variable", "learned", "trainable")
    role: ClassVar[Literal["parameter"]] = "parameter"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((), {"value": 2.5}),
        Example((), {"value": [[1, 2], [3, 4]]}),
    )

    value: ArrayValue = Field(
        default=0.0, title="Value", description="The value training starts from."
    )
    start: Start = Field(
        default="value", title="Start", description="From the value, or random of the shape below."
    )
    shape: tuple[SizeNumber, ...] = Field(
        default=(), title="Shape", description="Used when the start is random.", max_length=8
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return (np.shape(self.value) if self.start == "value" else self.shape,)

    def weight_ports(self) -> tuple[Port, ...]:
        return (Port("value", is_optional=True, is_weight=True, is_hidden=True),)

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        (shape,) = self.output_shapes()
        return (Weight("value", known_sizes(shape, "a parameter"), self._initializer()),)

    def _initializer(self) -> Initializer:
        if self.start == "value":
            return Constant(self.value)
        if self.start == "normal":
            return Normal(1.0)
        fan_in = self.shape[-1] if self.shape else 1
        return layer_initializer(self.start, fan_in, self.shape[0] if self.shape else 1)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (value,) = inputs
        return value

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return upstream

    def torch(self, call: TorchCall) -> TorchCode:
        if self.start == "value":
            tensor = f"torch.tensor({float_list(self.value)})"
        else:
            tensor = f"torch.empty({literal(self.shape)})"
        return TorchCode(f"self.{call.name}", {call.name: f"nn.Parameter({tensor})"})
