"""Changing a block everywhere: its definition, what is made of it, wires and weights with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph_engine.blocks.definition import BlockDefinition, checked_definition, definition_of
from graph_engine.blocks.expression import with_names_replaced
from graph_engine.blocks.library import renewed, with_block
from graph_engine.blocks.parallel import Parallel
from graph_engine.blocks.repeat import Repeat
from graph_engine.edge import Edge
from graph_engine.errors import BlockError
from nodes.node_type import NodeType


@dataclass(frozen=True)
class BlockEdit:
    """A block as it is to be, and what had another name before.

    Attributes
    ----------
    old : str
        Its name before.
    definition : BlockDefinition
        As it is to be.
    nodes : mapping of str to str
        New names of nodes inside by their old ones; a port of the block is a node, too.
    settings : mapping of str to str
        New names of its settings by the old ones.
    moved : mapping of str to str
        Nodes that stand elsewhere in the block now, by the way to them: ``conv1`` is
        ``residual_1.conv1`` once it stands in a block of its own. Their weights go along.
    """

    old: str
    definition: BlockDefinition
    nodes: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)

    @property
    def renames(self) -> bool:
        """Whether something goes by another name that can be seen from outside."""
        return self.old != self.definition.name or bool(self.settings) or self._renames_ports

    @property
    def _renames_ports(self) -> bool:
        ports = {*self.definition.inputs, *self.definition.outputs}
        return any(old != new and new in ports for old, new in self.nodes.items())

    def applied(self, blocks: Mapping[str, BlockDefinition]) -> dict[str, BlockDefinition]:
        """Return the blocks of a graph after the edit, each in the place it had.

        Raises
        ------
        GraphError, RuleError
            When another block could not go on with it, or the new name is taken.
        """
        new = self.definition
        if new.name != self.old and new.name in blocks:
            raise BlockError(f"there is a block {new.name!r} already", "Choose another name.")
        found: dict[str, BlockDefinition] = {}
        for name, each in blocks.items():
            found[new.name if name == self.old else name] = new if name == self.old else each
        if not self.renames:
            return with_block(found, new)
        for name in self._order(found):
            held = found[name]
            changed = {
                inner: made
                for inner, node in held.nodes.items()
                if (made := self.remade(node, found)) is not node
            }
            if changed:
                found[name] = self._holding(held, changed)
        return found

    def remade(self, node: NodeType, blocks: Mapping[str, BlockDefinition]) -> NodeType:
        """Return a node as made of the blocks after the edit.

        Raises
        ------
        SettingError, BlockError
        """
        definition = definition_of(node)
        if definition is None or definition.name != self.old:
            return renewed(node, blocks)
        values = self._following(node, definition)
        return renewed(node, blocks, self.definition.name, self.settings, values)

    def _following(self, node: NodeType, before: BlockDefinition) -> dict[str, Any]:
        """Return the new defaults of settings at which a node has the old one."""
        now = {setting.name: setting.default for setting in self.definition.settings}
        found = {}
        for setting in before.settings:
            name = self.settings.get(setting.name, setting.name)
            is_default = getattr(node, setting.name) == setting.default
            if is_default and now.get(name, setting.default) != setting.default:
                found[name] = now[name]
        return found

    def rewired(self, edge: Edge, source: NodeType, target: NodeType) -> Edge:
        """Return an edge with the present names of the ports that it ends at."""
        out = self._port(source, edge.source_port)
        into = self._port(target, edge.target_port)
        return Edge(edge.source, out, edge.target, into)

    def weight_name(self, old: NodeType, new: NodeType, name: str) -> str:
        """Return what a weight of a node is called after the edit; empty where it is gone.

        Parameters
        ----------
        old, new : NodeType
            The node before and after.
        """
        before, after = definition_of(old), definition_of(new)
        if before is None or after is None:
            return name
        if isinstance(old, Repeat | Parallel) and isinstance(new, Repeat | Parallel):
            copy, _, rest = name.partition(".")
            copies = dict(zip(old.copy_names(), new.copy_names(), strict=False))
            inner = self._weight_inside(before, after, rest)
            return f"{copies.get(copy, copy)}.{inner}" if inner else ""
        return self._weight_inside(before, after, name)

    def _weight_inside(self, before: BlockDefinition, after: BlockDefinition, name: str) -> str:
        is_edited = before.name == self.old
        for way, there in self.moved.items() if is_edited else ():
            if name.startswith(f"{way}."):
                return there + name[len(way) :]
        node, _, rest = name.partition(".")
        there = self.nodes.get(node, node) if is_edited else node
        one, other = before.nodes.get(node), after.nodes.get(there)
        if one is None or other is None:
            return ""
        if is_edited and one.role == "parameter" and one != other:
            return ""  # a new start value is what somebody wants to see
        inner = self.weight_name(one, other, rest)
        return f"{there}.{inner}" if inner else ""

    def _port(self, node: NodeType, port: str) -> str:
        block = definition_of(node)
        if block is None or block.name != self.old or port not in (*block.inputs, *block.outputs):
            return port
        return self.nodes.get(port, port)

    def _holding(self, held: BlockDefinition, changed: Mapping[str, NodeType]) -> BlockDefinition:
        """Return a block that holds the edited one."""
        nodes = held.nodes
        edges = [self.rewired(e, nodes[e.source], nodes[e.target]) for e in held.edges]
        expressions = {}
        for (node, setting), text in held.expressions.items():
            inner = definition_of(nodes[node])
            is_edited = inner is not None and inner.name == self.old
            called = self.settings.get(setting, setting) if is_edited else setting
            expressions[node, called] = text
        return checked_definition(
            held.name, {**nodes, **changed}, edges, held.settings, expressions, held.states,
            held.about,
        )  # fmt: skip

    def _order(self, blocks: Mapping[str, BlockDefinition]) -> Iterator[str]:
        """Iterate over the names of blocks, those that others hold first."""
        done: set[str] = set()

        def visit(name: str) -> Iterator[str]:
            if name in done or name not in blocks:
                return
            done.add(name)
            for part in sorted(blocks[name].parts):
                yield from visit(self.definition.name if part == self.old else part)
            yield name

        for name in blocks:
            yield from visit(name)


def with_settings_renamed(
    expressions: Mapping[tuple[str, str], str], settings: Mapping[str, str]
) -> dict[tuple[str, str], str]:
    """Return expressions that call the settings of their block by other names."""
    return {key: with_names_replaced(text, settings) for key, text in expressions.items()}
