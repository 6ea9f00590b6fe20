"""Base for gates that take as many tensors as a setting says."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from nodes.axes import Dim
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.torch_code import TorchCall, arguments

MAXIMUM_INPUTS = 4096


class Joining(NodeType):
    """Tensors x1, x2, … come in and one comes out, joined along an axis."""

    inputs: ClassVar[tuple[Port, ...]] = (Port("x1"), Port("x2"))

    input_count: int = Field(
        default=2, ge=2, le=MAXIMUM_INPUTS, title="Inputs", description="How many are joined."
    )
    dim: Dim = Field(default=0, title="Axis", description="Along which; −1 is the last.")

    def data_ports(self) -> tuple[Port, ...]:
        return tuple(Port(f"x{number}") for number in range(1, self.input_count + 1))

    def torch_arguments(self, call: TorchCall) -> str:
        listed = ", ".join(str(expression) for expression in call.inputs)
        return f"({listed}), {arguments(dim=self.dim)}"

    def caption(self) -> str:
        return f"dim {self.dim}"
