"""The classes that blocks become in generated PyTorch: one for all instances if it can be.

The settings of a block are arguments of its constructor. The nodes inside are written with numbers
that know their names (see `nodes.traced`), so the text says ``nn.Conv2d(in_channels, filters, 3)``
whatever the numbers of this instance are. Instances whose text differs nevertheless (a layer left
out by a setting) get a class each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from graph_engine.blocks.block import Block
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.torch_lists import LOOP_VARIABLES
from graph_engine.blocks.tracing import input_sizes, plain_sizes, sized, traced_walk
from graph_engine.torch_layout import ClassText, Method
from graph_engine.torch_names import (
    class_name,
    names_read,
    node_identifiers,
    with_names,
)
from graph_engine.torch_writer import Writer
from nodes.blocks.block_input import BlockInput
from nodes.shapes import Shape
from nodes.torch_code import literal
from nodes.traced import traced


@dataclass(frozen=True)
class Constructed:
    """An object of a class in the book.

    Attributes
    ----------
    constructor : str
        ``Residual(64, filters=128)``.
    state_names : dict of str to str
        Each weight of the block to its key below the object.
    """

    constructor: str
    state_names: dict[str, str] = field(default_factory=dict)


class ClassBook:
    """The classes of one generated module, those that others need first.

    Parameters
    ----------
    taken : iterable of str
        Names of classes that are spoken for.
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._classes: dict[str, ClassText] = {}
        self._by_text: dict[tuple[str, str], str] = {}

    def texts(self) -> list[ClassText]:
        """Return the classes in the order in which they are to stand."""
        return list(self._classes.values())

    def place(self, wanted: str, make: Callable[[str], ClassText]) -> str:
        """Put a class into the book and return its name; one with the same text is used again."""
        text = make(wanted).text()
        name = self._by_text.get((wanted, text))
        if name is None:
            name, count = wanted, 2
            while name in self._taken:
                name, count = f"{wanted}{count}", count + 1
            self._taken.add(name)
            self._classes[name] = make(name)
            self._by_text[wanted, text] = name
        return name

    def block(self, node: Block, shapes: tuple[Shape | None, ...]) -> Constructed:
        """Put the class of a block into the book and return how an instance is made.

        Parameters
        ----------
        node : Block
            Its settings may be numbers that know their text in the class around it.
        shapes : tuple of Shape or None
            Of its data inputs; sizes likewise.
        """
        return _BlockClass(self, node, shapes).constructed()


class _BlockClass:
    """One walk over the inside of a block."""

    def __init__(self, book: ClassBook, node: Block, shapes: tuple[Shape | None, ...]) -> None:
        self.book = book
        self.node = node
        self.definition: BlockDefinition = node.definition
        self.interior = node.plain().interior(*(plain_sizes(shape) for shape in shapes))
        self.outer_shapes = dict(zip(self.definition.inputs, shapes, strict=True))
        self.inner = list(self.interior.graph)
        self.identifiers = node_identifiers(self.inner)
        self.arguments: dict[str, str] = {}
        names = {*self.identifiers.values(), *LOOP_VARIABLES}
        self.writer = Writer(names, book, is_tracing=True)
        self.settings = self._named_settings()
        self.given = self._named_sizes()
        self.method = Method("forward")
        self.keys: dict[str, str] = {}

    def _named_settings(self) -> dict[str, Any]:
        """Return the settings as numbers that go by the names of the constructor's arguments."""
        found: dict[str, Any] = {}
        for name, value in self.node.plain().block_settings().items():
            argument = self.writer.claim(name)
            found[name] = traced(value, argument)
            if not isinstance(value, bool):
                self.arguments[argument] = literal(getattr(self.node, name))
        return found

    def _named_sizes(self) -> dict[str, Shape]:
        found: dict[str, Shape] = {}
        for port, shape in self.outer_shapes.items():
            if shape is None:
                continue
            names = [self.writer.claim(name) for name in size_names(port, shape, not found)]
            found[port] = sized(shape, names)
            for outer, inner in zip(shape, found[port], strict=True):
                if inner is not outer:
                    self.arguments[str(inner)] = literal(outer)
        return found

    def constructed(self) -> Constructed:
        self._write_nodes()
        used = self._used_arguments()
        shown = {setting.name: setting for setting in self.definition.settings}
        first, later, positional, keywords = [], [], [], []
        names = {str(value): name for name, value in self.settings.items()}
        for argument, value in self.arguments.items():
            if argument not in used:
                continue
            setting = names.get(argument)
            if setting is None:
                first.append(f"{argument}: int")
                positional.append(value)
                continue
            default = literal(shown[setting].default)
            kind = "float" if shown[setting].kind == "number" else "int"
            later.append(f"{argument}: {kind} = {default}")
            if value != default:
                keywords.append(f"{argument}={value}")
        name = self.book.place(
            class_name(self.definition.name),
            lambda name: ClassText(
                name, self._docstring(), self.writer.members, [self.method], first + later
            ),
        )
        return Constructed(f"{name}({', '.join(positional + keywords)})", self.keys)

    def _write_nodes(self) -> None:
        graph = self.interior.graph
        nodes = self.definition.nodes_with(self.settings)
        shapes = traced_walk(self.interior, nodes, self.given)
        outer_names = {owner: name for name, owner in self.interior.weights.items()}
        expressions: dict[tuple[str, str], str] = {}
        for name in self.inner:
            node = nodes[name]
            if isinstance(node, BlockInput):
                expressions[name, "out"] = self.identifiers[name]
                continue
            edges = graph.edges_into(name)
            given = {
                port: expressions[edge.source, edge.source_port] for port, edge in edges.items()
            }
            written = self.writer.write(
                graph.display_name(name),
                self.identifiers[name],
                node,
                given,
                input_sizes(node, edges, shapes),
            )
            self.method.lines += written.lines
            expressions.update(((name, port), text) for port, text in written.outputs.items())
            self.keys.update((outer_names[name, key], at) for key, at in written.keys.items())
        self.method.arguments = [self.identifiers[name] for name in self.given]
        self.method.returns = [expressions[port] for port in self.interior.outputs.values()]

    def _used_arguments(self) -> set[str]:
        """Return the arguments that the text reads, and keep those that ``forward`` needs."""
        known = set(self.arguments)
        read = [set(names_read(text)) for text in self.writer.members.values()]
        used = set().union(*read) & known
        kept = known & {
            name
            for text in (*(e for _, e in self.method.lines), *self.method.returns)
            for name in names_read(text)
        }
        if kept:
            renamed = {name: f"self.{name}" for name in kept}
            self.method.lines = [(t, with_names(e, renamed)) for t, e in self.method.lines]
            self.method.returns = [with_names(e, renamed) for e in self.method.returns]
            ordered = {name: name for name in self.arguments if name in kept}
            self.writer.members = {**ordered, **self.writer.members}
        return used | kept

    def _docstring(self) -> str:
        said = self.definition.about.strip().rstrip(".")
        return f"{said or f'The block {self.definition.name}'}."


def size_names(port: str, shape: Shape, is_first: bool) -> list[str]:
    """Return what the sizes of an input are called after the batch: ``in_channels, height …``."""
    names = {
        2: ["in_features"],
        3: ["in_channels", "length"],
        4: ["in_channels", "height", "width"],
        5: ["in_channels", "depth", "height", "width"],
    }.get(len(shape), [])
    return names if is_first else [f"{port}_{name.removeprefix('in_')}" for name in names]
