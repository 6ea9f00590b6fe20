"""A block several times in sequence."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from graph_engine.blocks.assembly import Assembly
from graph_engine.blocks.composite import counted, given_shapes
from graph_engine.blocks.form import Form
from graph_engine.blocks.interior import Interior
from graph_engine.blocks.torch_lists import repeat_code
from graph_engine.errors import BlockError
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode

MAXIMUM_REPEATS = 1000


class Repeat(Form):
    """A block several times in sequence: what leaves one copy enters the next.

    Each copy learns its own weights; channels that one copy changes are inferred anew for the
    next. The outputs take the place of the first inputs, in order. Inputs beyond them, such as a
    mask, go to every copy as they are.
    """

    formula: ClassVar[str] = "out = block(… block(block(x)))"
    gradient_formula: ClassVar[str] = "the chain rule through the copies, last to first"

    repeats: int = Field(
        default=2, ge=1, le=MAXIMUM_REPEATS, title="Repeats", description="How many in sequence."
    )

    def data_ports(self) -> tuple[Port, ...]:
        return self.instance().data_ports()

    def output_ports(self) -> tuple[Port, ...]:
        return self.instance().output_ports()

    def copy_names(self) -> list[str]:
        """Return the names of the copies inside, in order."""
        return [f"{self.stem}_{number}" for number in range(1, self.repeats + 1)]

    def node_count(self) -> int:
        return self.repeats * counted(self.instance())

    def build(self, *shapes: Shape | None) -> Interior:
        ports, one = self.data_ports(), self.instance()
        made = Assembly(self.definition.name)
        given = given_shapes(ports, shapes)
        values = {port.name: made.input(port) for port in ports}
        outputs = self.output_ports()
        for name in self.copy_names():
            made.add(one, name, values)
            for port, output in zip(ports, outputs, strict=False):
                values[port.name] = name, output.name
        last = self.copy_names()[-1]
        return made.interior(given, {port.name: (last, port.name) for port in outputs})

    def traced_outputs(self, *shapes: Shape | None) -> tuple[Shape, ...]:
        one, sizes = self.instance(), list(shapes)
        made: tuple[Shape, ...] = ()
        for _ in range(self.repeats):
            made = one.traced_outputs(*sizes)
            sizes[: len(made)] = made
        return made

    def weight_names(self) -> tuple[str, ...]:
        weights = self.instance().weight_names()
        return tuple(f"{name}.{weight}" for name in self.copy_names() for weight in weights)

    def torch(self, call: TorchCall) -> TorchCode:
        return repeat_code(self, call)

    def caption(self) -> str:
        return f"× {self.repeats}"


def check_repeatable(name: str, inputs: int, outputs: int) -> None:
    """Raise BlockError unless a block's outputs can take the place of its inputs."""
    if outputs > inputs or not outputs:
        raise BlockError(
            f"block {name} has {outputs} outputs and {inputs} inputs and cannot be repeated",
            "Every output must enter the next copy: give the block an input for each.",
        )
