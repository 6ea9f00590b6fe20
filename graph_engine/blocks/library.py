"""The blocks of a graph: looking them up, and changing one with everything made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph_engine.blocks.block import Block
from graph_engine.blocks.composite import Composite
from graph_engine.blocks.definition import BlockDefinition, definition_of
from graph_engine.blocks.form import composite_type
from graph_engine.blocks.parallel import Parallel
from graph_engine.blocks.recurrence import Recurrence, check_recurrent
from graph_engine.blocks.repeat import Repeat, check_repeatable
from graph_engine.errors import BlockError
from graph_engine.structure import GraphStructure
from nodes.errors import SettingError
from nodes.muted import PREFIX, muted_type
from nodes.node_type import NodeType
from nodes.registry import node_type

FORMS: Mapping[str, type[Composite]] = {
    cls.__name__.lower(): cls for cls in (Block, Repeat, Parallel, Recurrence)
}
"""What can be made of a block: ``block:Residual``, ``repeat:Residual`` …"""


def type_for(type_id: str, blocks: Mapping[str, BlockDefinition]) -> type[NodeType]:
    """Return the class of a node type: a bundled or installed one, or one made of a block.

    Raises
    ------
    UnknownNodeTypeError, BlockError
    """
    form, colon, name = type_id.partition(":")
    if not colon:
        return node_type(type_id)
    if form == PREFIX:
        return muted_type(node_type(name))
    if form not in FORMS:
        raise BlockError(f"there is no {form!r} of blocks", f"There are: {', '.join(FORMS)}.")
    if name not in blocks:
        known = ", ".join(blocks) or "none"
        raise BlockError(f"there is no block {name!r}", f"The blocks of this graph are: {known}.")
    definition = blocks[name]
    if form == "repeat":
        check_repeatable(name, len(definition.inputs), len(definition.outputs))
    elif form == "recurrence":
        check_recurrent(name, definition.states, definition.inputs)
    return composite_type(FORMS[form], definition)


def types_of(definition: BlockDefinition) -> list[type[NodeType]]:
    """Return everything that can be made of a block."""
    found: list[type[NodeType]] = []
    for form in FORMS:
        try:
            found.append(type_for(f"{form}:{definition.name}", {definition.name: definition}))
        except BlockError:
            continue
    return found


def with_block(
    blocks: Mapping[str, BlockDefinition], definition: BlockDefinition
) -> dict[str, BlockDefinition]:
    """Return the blocks with one added or changed, and the blocks that hold it made anew.

    The blocks that it holds are added with it.

    Raises
    ------
    GraphError
        Also when it holds a block that goes by the name of another one.
    """
    found = {**blocks}
    for inner in _held_by(definition):
        if not _are_alike(found.setdefault(inner.name, inner), inner):
            raise BlockError(
                f"block {definition.name} holds another block {inner.name} than there is",
                "Give one of the two another name.",
            )
    found[definition.name] = definition
    for name in in_order(found.values()):
        old = found[name]
        changed = {
            inner: made
            for inner, node in old.nodes.items()
            if (made := renewed(node, found)) is not node
        }
        if changed:
            found[name] = old.with_nodes(changed)
    return found


def in_order(definitions: Iterable[BlockDefinition]) -> list[str]:
    """Return the names of blocks, those that others hold first."""
    known = {definition.name: definition for definition in definitions}
    found: dict[str, None] = {}

    def visit(name: str) -> None:
        if name in known and name not in found:
            for part in sorted(known[name].parts):
                visit(part)
            found[name] = None

    for name in known:
        visit(name)
    return list(found)


def _held_by(definition: BlockDefinition) -> Iterator[BlockDefinition]:
    """Iterate over the blocks inside a block, at any depth."""
    seen: set[int] = set()
    waiting = [definition]
    while waiting:
        inner = (definition_of(node) for node in waiting.pop().nodes.values())
        for each in inner:
            if each is not None and id(each) not in seen:
                seen.add(id(each))
                waiting.append(each)
                yield each


def _are_alike(one: BlockDefinition, other: BlockDefinition) -> bool:
    """Whether two blocks say the same, but for the blocks that they hold."""
    return one is other or _contents(one) == _contents(other)


def _contents(block: BlockDefinition) -> tuple[Any, ...]:
    nodes = [(name, node.id, node.model_dump()) for name, node in block.nodes.items()]
    expressions = dict(block.expressions)
    return nodes, block.edges, block.settings, expressions, block.states, block.about


def renewed(
    node: NodeType,
    blocks: Mapping[str, BlockDefinition],
    name: str = "",
    settings: Mapping[str, str] | None = None,
    values: Mapping[str, Any] | None = None,
) -> NodeType:
    """Return the node as made of the present definition; any other node as it is.

    Parameters
    ----------
    name : str
        What its block is called now, where it has another name.
    settings : mapping of str to str
        New names of the block's settings, by the old ones.
    values : mapping of str to number
        Settings that are others at once, by their new names.

    Raises
    ------
    SettingError
        When its settings do not fit the block any more, or one that was chosen would be lost.
    """
    definition = definition_of(node)
    if definition is None:
        return node
    name = name or definition.name
    if blocks.get(name) in (definition, None):
        return node
    cls = type_for(f"{node.id.partition(':')[0]}:{name}", blocks)
    called = settings or {}
    chosen = {called.get(key, key): value for key, value in node.model_dump().items()}
    chosen |= values or {}
    for lost in chosen.keys() - cls.model_fields.keys():
        value = chosen.pop(lost)
        if value != type(node).model_fields[lost].default:
            rule = f"setting {lost} = {value!r} of {node.title} would be lost"
            raise SettingError(rule, "Set it back to what it is by default first.")
    return cls.checked(chosen)


def put_block(graph: GraphStructure, definition: BlockDefinition) -> None:
    """Add a block to a graph, or change it: every instance changes with it, weights are kept.

    Raises
    ------
    GraphError, SettingError
        When an instance could not go on with it: a wired port or a setting would be lost. The
        graph is then as it was.
    """
    old_blocks = graph.blocks
    blocks = with_block(old_blocks, definition)
    replaced: list[tuple[str, NodeType]] = []
    graph.set_blocks(blocks)
    try:
        for name in graph.names_as_added():
            node = graph.node(name)
            made = renewed(node, blocks)
            if made is not node:
                graph.replace_node(name, made)
                replaced.append((name, node))
    except ValueError:
        for name, node in replaced:
            graph.replace_node(name, node)
        graph.set_blocks(old_blocks)
        raise


def remove_block(graph: GraphStructure, name: str) -> None:
    """Take a block away that nothing is made of; what stands expanded of it stays so.

    Raises
    ------
    BlockError
    """
    users = [each for each in graph.names_as_added() if _uses(graph.node(each), name)]
    users += [f"block {d.name}" for d in graph.blocks.values() if name in d.parts]
    if name not in graph.blocks:
        raise BlockError(f"there is no block {name!r}")
    if users:
        listed = ", ".join(users[:6])
        raise BlockError(f"block {name} is in use by {listed}", "Remove or expand these first.")
    graph.set_blocks({key: d for key, d in graph.blocks.items() if key != name})
    kept = {key: g for key, g in graph.groups.items() if not _uses(g.node, name)}
    if len(kept) < len(graph.groups):
        graph.set_groups(kept)


def _uses(node: NodeType, name: str) -> bool:
    definition: Any = definition_of(node)
    return definition is not None and name in (definition.name, *definition.parts)
