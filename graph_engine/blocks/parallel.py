"""Copies of a block beside each other."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from graph_engine.blocks.assembly import Assembly
from graph_engine.blocks.composite import counted, given_shapes
from graph_engine.blocks.form import Form
from graph_engine.blocks.interior import Interior, OutputPort
from graph_engine.blocks.torch_lists import parallel_code
from nodes.axes import Dim
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode

MAXIMUM_COPIES = 1000


class Parallel(Form):
    """Copies of a block beside each other, added up or put together.

    All copies see the same inputs and learn their own weights. ResNeXt adds up 32 of them and
    calls their number the cardinality; heads of attention are put together.
    """

    formula: ClassVar[str] = "out = block₁(x) + block₂(x) + …, or these put together"
    gradient_formula: ClassVar[str] = "∂x = the sum of what every copy sends back"
    reference: ClassVar[str] = "Xie, Girshick, Dollár, Tu & He 2017, figure 3"

    copies: int = Field(
        default=2, ge=1, le=MAXIMUM_COPIES, title="Copies", description="The cardinality."
    )
    combine: Literal["sum", "concatenate"] = Field(
        default="sum", title="Combine", description="Added up, or put together along an axis."
    )
    dim: Dim = Field(default=1, title="Axis", description="Along which they are put together.")

    def data_ports(self) -> tuple[Port, ...]:
        return self.instance().data_ports()

    def output_ports(self) -> tuple[Port, ...]:
        return self.instance().output_ports()

    def copy_names(self) -> list[str]:
        """Return the names of the copies inside, in order."""
        return [f"{self.stem}_{number}" for number in range(1, self.copies + 1)]

    def node_count(self) -> int:
        return self.copies * counted(self.instance())

    def build(self, *shapes: Shape | None) -> Interior:
        ports = self.data_ports()
        made = Assembly(self.definition.name)
        given = given_shapes(ports, shapes)
        values = {port.name: made.input(port) for port in ports}
        for name in self.copy_names():
            made.add(self.instance(), name, values)
        outputs = {port.name: self._combined(made, port.name) for port in self.output_ports()}
        return made.interior(given, outputs)

    def _combined(self, made: Assembly, port: str) -> OutputPort:
        ends = [(name, port) for name in self.copy_names()]
        if len(ends) == 1:
            return ends[0]
        if self.combine == "concatenate":
            return made.make(
                "concatenate", f"{port}_joined", *ends, input_count=len(ends), dim=self.dim
            )
        total = ends[0]
        for number, end in enumerate(ends[1:], 2):
            total = made.make("add", f"{port}_sum_{number}", total, end)
        return total

    def weight_names(self) -> tuple[str, ...]:
        weights = self.instance().weight_names()
        return tuple(f"{name}.{weight}" for name in self.copy_names() for weight in weights)

    def torch(self, call: TorchCall) -> TorchCode:
        return parallel_code(self, call)

    def caption(self) -> str:
        return f"{self.copies} copies, {'added' if self.combine == 'sum' else 'joined'}"
