"""Repeats and parallel copies in PyTorch: nn.Sequential, or nn.ModuleList and a loop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Protocol

from graph_engine.blocks.block import Block
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.torch_layout import ClassText, Method
from graph_engine.torch_names import class_name, free_identifier, names_read
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode, arguments, literal


class Copies(Protocol):
    """What the text of several copies of a block is made from."""

    @property
    def definition(self) -> BlockDefinition: ...

    def instance(self) -> Block: ...

    def copy_names(self) -> list[str]: ...

    def data_ports(self) -> tuple[Port, ...]: ...

    def output_ports(self) -> tuple[Port, ...]: ...


class InSequence(Copies, Protocol):
    """`Repeat`."""

    @property
    def repeats(self) -> int: ...


class Beside(Copies, Protocol):
    """`Parallel`."""

    @property
    def copies(self) -> int: ...

    @property
    def combine(self) -> Literal["sum", "concatenate"]: ...

    @property
    def dim(self) -> int: ...


SHORT = 3
"""Copies up to which each is written down."""
LOOP_VARIABLES = frozenset({"copy", "parts"})
"""Names that stand in one line of ``forward`` beside the constructor's arguments."""


def repeat_code(node: InSequence, call: TorchCall) -> TorchCode:
    """Return a repeat: nn.Sequential where one tensor passes through, else a class with a loop."""
    made = _constructed(node, call)
    keys = _state_names(node.copy_names(), made)
    data = ", ".join(str(expression) for expression in call.inputs)
    copies = _copies([each.constructor for each in made], literal(node.repeats))
    ports = [port.name for port in node.data_ports()]
    if len(ports) == 1:
        listed = f"*({copies[0]})" if _is_loop(copies) else ", ".join(copies)
        constructor = f"nn.Sequential({listed})"
    else:
        constructor = f"{_loop_class(node, ports, call)}({_listed(copies)})"
        keys = {weight: f"copies.{key}" for weight, key in keys.items()}
    return TorchCode(f"self.{call.name}({data})", {call.name: constructor}, (), keys)


def _constructed(node: InSequence, call: TorchCall) -> list[Any]:
    """Return how each copy is made; what one changes of the sizes is what the next one sees."""
    one, sizes = node.instance(), list(call.shapes)
    made: list[Any] = []
    seen: dict[str, Any] = {}
    for _ in range(node.repeats):
        key = str(sizes)
        if key not in seen:
            seen[key] = call.classes.block(one, tuple(sizes))
        made.append(seen[key])
        outputs = one.traced_outputs(*sizes)
        sizes[: len(outputs)] = outputs
    return made


def _loop_class(node: InSequence, ports: Sequence[str], call: TorchCall) -> str:
    """Put a class that applies its copies one after the other into the book; return its name."""
    count = len(node.output_ports())
    names: list[str] = []
    for port in ports:
        names.append(free_identifier(port, {"copy", *names}))
    passed, listed = ", ".join(names[:count]), ", ".join(names)
    loop = ["        for copy in self.copies:", f"            {passed} = copy({listed})"]
    method = Method("forward", arguments=names, returns=names[:count], body=loop)
    about = f"{node.definition.name} several times in sequence."
    name: str = call.classes.place(
        f"{class_name(node.definition.name)}Repeat",
        lambda name: ClassText(
            name, about, {"copies": "nn.ModuleList(copies)"}, [method], ["copies: list[nn.Module]"]
        ),
    )
    return name


def parallel_code(node: Beside, call: TorchCall) -> TorchCode:
    """Return parallel copies: an nn.ModuleList, and the sum or the concatenation over it."""
    made = call.classes.block(node.instance(), call.shapes)
    copies = _copies([made.constructor] * node.copies, literal(node.copies))
    members = {call.name: f"nn.ModuleList({_listed(copies)})"}
    keys = _state_names(node.copy_names(), [made] * node.copies)
    data = ", ".join(str(expression) for expression in call.inputs)
    # A node that is wired to it may have one of these names.
    copy = free_identifier("copy", names_read(f"({data},)"))
    each = f"{copy}({data}) for {copy} in self.{call.name}"
    if len(node.output_ports()) == 1:
        return TorchCode(_combined(node, each, "[{}]"), members, (), keys)
    parts = _combined(node, "parts", "{}")
    return TorchCode(f"({parts} for parts in zip(*({each})))", members, (), keys)


def _combined(node: Beside, parts: str, brackets: str) -> str:
    if node.combine == "sum":
        return f"sum({parts})"
    return f"torch.cat({brackets.format(parts)}, {arguments(dim=node.dim)})"


def _copies(constructors: Sequence[str], count: str) -> list[str]:
    """Return the members of a list of modules, equal ones in a loop as a person would write it."""
    is_counted = not count.isdigit()
    if len(set(constructors)) == 1 and (len(constructors) > 1 or is_counted):
        return [f"{constructors[0]} for _ in range({count})"]
    if len(set(constructors[1:])) == 1 and (len(constructors) > SHORT or is_counted):
        rest = f"{count} - 1" if is_counted else str(int(count) - 1)
        return [constructors[0], f"*({constructors[1]} for _ in range({rest}))"]
    return list(constructors)


def _is_loop(copies: Sequence[str]) -> bool:
    return len(copies) == 1 and " for _ in range(" in copies[0]


def _listed(copies: Sequence[str]) -> str:
    return copies[0] if _is_loop(copies) else f"[{', '.join(copies)}]"


def _state_names(names: Sequence[str], made: Sequence[Any]) -> dict[str, str]:
    return {
        f"{name}.{weight}": f"{number}.{key}"
        for number, (name, one) in enumerate(zip(names, made, strict=True))
        for weight, key in one.state_names.items()
    }
