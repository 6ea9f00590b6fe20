"""A recurrence in PyTorch: the block once, and a loop over time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol

from graph_engine.blocks.block import Block
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.torch_layout import ClassText, Method
from graph_engine.torch_names import class_name, free_identifier
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import FLOAT_BUFFER, TorchCall, TorchCode, literal


class OverTime(Protocol):
    """What the text of a loop is made from: `Recurrence`."""

    @property
    def definition(self) -> BlockDefinition: ...

    @property
    def reads(self) -> Literal["sequence", "repeat", "feedback"]: ...

    @property
    def gives(self) -> Literal["all", "last"]: ...

    @property
    def chunk_length(self) -> int | None: ...

    def instance(self) -> Block: ...

    def data_ports(self) -> tuple[Port, ...]: ...

    def state_pairs(self) -> tuple[tuple[str, str], ...]: ...

    def shown(self) -> dict[str, str]: ...

    def step_shapes(self, given: Mapping[str, Shape]) -> tuple[Shape, ...]: ...


def recurrence_code(node: OverTime, call: TorchCall) -> TorchCode:
    """Return a recurrence as a class of its own, whose ``forward`` is the loop."""
    writing = _Loop(node, call)
    name: str = call.classes.place(f"{class_name(node.definition.name)}Unrolled", writing.text)
    arguments = [writing.cell.constructor, *writing.chosen_arguments()]
    wired = [port.name for port, e in zip(node.data_ports(), call.inputs, strict=True) if e]
    given = [
        str(expression) if name in wired[:1] else f"{writing.names[name]}={expression}"
        for name, expression in zip(
            [port.name for port in node.data_ports()], call.inputs, strict=True
        )
        if expression
    ]
    keys = {weight: f"cell.{key}" for weight, key in writing.cell.state_names.items()}
    return TorchCode(
        f"self.{call.name}({', '.join(given)})",
        {call.name: f"{name}({', '.join(arguments)})"},
        (),
        keys,
    )


class _Loop:
    """The text of the class."""

    def __init__(self, node: OverTime, call: TorchCall) -> None:
        self.node = node
        ports = [port.name for port in node.data_ports()]
        self.ports = ports
        given = {
            port: shape for port, shape in zip(ports, call.shapes, strict=True) if shape is not None
        }
        self.is_wired = {port: port in given for port in ports}
        self.cell = call.classes.block(node.instance(), node.step_shapes(given))
        taken = {"step", "steps", "x_t", "self"}
        self.names: dict[str, str] = {}
        for port in [*ports, *node.definition.outputs]:
            wanted = port if port in ports else f"{port}_t"
            self.names.setdefault(port, free_identifier(wanted, taken))
            taken.add(self.names[port])
        self.lists: dict[str, str] = {}
        for port in node.shown():
            self.lists[port] = free_identifier(f"{port}_steps", taken)
            taken.add(self.lists[port])

        states = {entry for entry, _ in node.state_pairs()}
        self.begins_at_zeros = not all(self.is_wired[entry] for entry in states)
        self.chosen: dict[str, str] = {}
        if self.begins_at_zeros:
            self.chosen["state_shape"] = "tuple[int, ...]"
        if node.reads != "sequence":
            self.chosen["steps"] = "int"
        if node.chunk_length is not None:
            self.chosen["chunk_length"] = "int"

    def chosen_arguments(self) -> list[str]:
        """Return the settings that the constructor takes; they may know their names."""
        return [f"{setting}={literal(getattr(self.node, setting))}" for setting in self.chosen]

    def text(self, name: str) -> ClassText:
        node = self.node
        members = {"cell": "cell"} | {setting: setting for setting in self.chosen}
        parameters = ["cell: nn.Module"]
        parameters += [f"{setting}: {kind}" for setting, kind in self.chosen.items()]
        if self.begins_at_zeros:
            members["zeros"] = FLOAT_BUFFER
        method = Method("forward", body=self._body(), returns=self._returns())
        method.arguments = [self.names[port] for port in self.ports if self.is_wired[port]]
        about = f"{node.definition.name} over time: the same weights at every step."
        return ClassText(name, about, members, [method], parameters)

    def _body(self) -> list[str]:
        node, names = self.node, self.names
        x = names[self.ports[0]]
        lines = [
            f"        {names[entry]} = self.zeros.new_zeros({x}.shape[0], *self.state_shape)"
            for entry, _ in node.state_pairs()
            if not self.is_wired[entry]
        ]
        if node.gives == "all":
            lines += [f"        {name} = []" for name in self.lists.values()]
        needs_number = node.chunk_length is not None
        if node.reads == "sequence":
            steps = f"torch.unbind({x}, dim=1)"
            head = f"step, x_t in enumerate({steps})" if needs_number else f"x_t in {steps}"
        else:
            head = f"{'step' if needs_number else '_'} in range(self.steps)"
        lines.append(f"        for {head}:")
        if node.chunk_length is not None:
            lines.append("            if step > 0 and step % self.chunk_length == 0:")
            cut = [names[entry] for entry, _ in node.state_pairs()]
            lines += [f"                {name} = {name}.detach()" for name in cut]
        lines += self._step(x)
        return lines

    def _step(self, x: str) -> list[str]:
        node, names = self.node, self.names
        inside = " " * 12
        read = "x_t" if node.reads == "sequence" else x
        inputs = ", ".join([read, *(names[port] for port in self.ports[1:])])
        entry_of = {left: entry for entry, left in node.state_pairs()}
        outputs = [names[entry_of.get(port, port)] for port in node.definition.outputs]
        lines = [f"{inside}{', '.join(outputs)} = self.cell({inputs})"]
        shown = {port: names[entry_of.get(output, output)] for port, output in node.shown().items()}
        if node.gives == "all":
            lines += [f"{inside}{self.lists[port]}.append({name})" for port, name in shown.items()]
        if node.reads == "feedback":
            lines.append(f"{inside}{x} = {next(iter(shown.values()))}")
        return lines

    def _returns(self) -> list[str]:
        node, names = self.node, self.names
        entry_of = {left: entry for entry, left in node.state_pairs()}
        if node.gives == "all":
            shown = [f"torch.stack({name}, dim=1)" for name in self.lists.values()]
        else:
            shown = [names[entry_of.get(output, output)] for output in node.shown().values()]
        return [*shown, *(names[entry] for entry, _ in node.state_pairs())]
