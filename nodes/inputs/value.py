"""A number or tensor that stays as it is given."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.examples import Example
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import ArrayValue
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, float_list, nested_list


class Value(NodeType):
    """A constant: a number, vector, matrix or tensor.

    Training never changes a value. Its gradient is shown all the same: it says how the output
    would move if the value were nudged. Use a Parameter for what is to be learned.
    """

    id: ClassVar[str] = "value"
    title: ClassVar[str] = "Value"
    formula: ClassVar[str] = "out = value"
    gradient_formula: ClassVar[str] = "a value has no inputs: the gradient ends here"
    synonyms: ClassVar[tuple[str, ...]] = ("constant", "number", "tensor", "buffer")
    role: ClassVar[Literal["constant"]] = "constant"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((), {"value": 2.5}),
        Example((), {"value": [[1, 2], [3, 4]]}),
    )

    value: ArrayValue = Field(
        default=0.0, title="Value", description="A number, or rows of numbers."
    )
    dtype: Literal["float", "integer"] = Field(
        default="float", title="Numbers", description="Class labels and indices are integers."
    )

    def output_ports(self) -> tuple[Port, ...]:
        return (Port("out", "the value", kind=self.dtype),)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return (np.shape(self.value),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        dtype = np.dtype(np.int64) if self.dtype == "integer" else ctx.dtype
        return np.asarray(self.value, dtype=dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return ()

    def torch(self, call: TorchCall) -> TorchCode:
        if self.dtype == "integer":
            tensor = f"torch.tensor({nested_list(self.value)}, dtype=torch.int64)"
        else:
            tensor = f"torch.tensor({float_list(self.value)})"
        member = f"nn.Buffer({tensor}, persistent=False)"
        return TorchCode(f"self.{call.name}", {call.name: member})

    def caption(self) -> str:
        shape = np.shape(self.value)
        return "×".join(map(str, shape)) if shape else ""
