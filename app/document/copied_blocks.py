"""Blocks that come along with copied nodes: taken along, read with all checks, taken over.

A block that the other document has is shared; one that differs from its namesake there gets
another name, and what is made of it follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph_engine.blocks.definition import (
    BlockDefinition,
    checked_definition,
    definition_of,
)
from graph_engine.blocks.library import in_order, type_for
from graph_engine.errors import GraphError
from graph_engine.project.block_records import LISTS, BlockReader, ReadNode, block_records
from nodes.node_type import NodeType

MAXIMUM_BLOCKS = 500
MAXIMUM_NODES = 100_000
"""Of one block, those of the blocks inside it counted at every depth: ten blocks that each hold ten
of the one before are a small text, and more nodes than any machine has room for."""

MAXIMUM_RECORDS = 20_000
"""Of one kind, in all blocks together."""

LONGEST_NAME = 56
"""Letters that are kept of a name that gets a number."""

Records = dict[str, list[dict[str, Any]]]


def blocks_in(nodes: Iterable[NodeType]) -> dict[str, BlockDefinition]:
    """Return every block that some nodes are made of, those that others hold first."""
    found: dict[str, BlockDefinition] = {}
    queue = list(nodes)
    while queue:
        definition = definition_of(queue.pop())
        if definition is not None and definition.name not in found:
            found[definition.name] = definition
            queue += definition.nodes.values()
    return {name: found[name] for name in in_order(found.values())}


def records_of(nodes: Iterable[NodeType]) -> Records:
    """Return the records of every block that some nodes are made of."""
    return block_records(blocks_in(nodes))


def read_blocks(
    data: Mapping[str, Any], read_node: ReadNode, fail: Callable[..., GraphError]
) -> dict[str, BlockDefinition]:
    """Return the blocks that records describe, those that others hold first.

    Parameters
    ----------
    data : mapping
        Where the lists of records are found by their names; they may be missing.
    read_node, fail : callable
        As for `BlockReader`.

    Raises
    ------
    GraphError
    """
    lists: Records = {}
    for key in LISTS:
        records = data.get(key, [])
        if not isinstance(records, list) or not all(isinstance(each, dict) for each in records):
            raise fail(f"its {key} are not a list of objects")
        if len(records) > MAXIMUM_RECORDS:
            raise fail(f"it has {len(records)} {key}, at most {MAXIMUM_RECORDS} are taken")
        lists[key] = records
    if len(lists["blocks"]) > MAXIMUM_BLOCKS:
        raise fail(f"it has {len(lists['blocks'])} blocks, at most {MAXIMUM_BLOCKS} are taken")
    return BlockReader(lists, _counting(read_node, fail), fail).blocks()


def _counting(read_node: ReadNode, fail: Callable[..., GraphError]) -> ReadNode:
    """Return a reader of nodes that refuses blocks of too many, before anything looks into them."""
    total: dict[str, int] = {}

    def read(record: dict[str, Any], known: Mapping[str, BlockDefinition]) -> tuple[str, NodeType]:
        name, node = read_node(record, known)
        inner, block = definition_of(node), str(record.get("block"))
        copies = getattr(node, "repeats", None) or getattr(node, "copies", None) or 1
        count = 1 if inner is None else total[inner.name] * copies
        total[block] = total.get(block, 0) + count
        if total[block] > MAXIMUM_NODES:
            raise fail(f"block {block!r} has more than {MAXIMUM_NODES:,} nodes inside")
        return name, node

    return read


def taken_over(
    copied: Mapping[str, BlockDefinition], known: Mapping[str, BlockDefinition]
) -> dict[str, BlockDefinition]:
    """Return what each copied block becomes in a document that has some blocks already.

    Parameters
    ----------
    copied : mapping of str to BlockDefinition
    known : mapping of str to BlockDefinition
        Those of the document.

    Returns
    -------
    dict of str to BlockDefinition
        By the name that each had; one of the document's own where it is the same.
    """
    found: dict[str, BlockDefinition] = {}
    taken = dict(known)
    for name in in_order(copied.values()):
        nodes = {inner: made_of(node, found) for inner, node in copied[name].nodes.items()}
        made = _renamed(copied[name], name, nodes)
        wanted, count = name, 2
        while wanted in taken and not is_same(taken[wanted], made):
            wanted, count = f"{name[:LONGEST_NAME]}_{count}", count + 1
        if wanted not in taken:
            taken[wanted] = made if wanted == name else _renamed(copied[name], wanted, nodes)
        found[name] = taken[wanted]
    return found


def made_of(node: NodeType, blocks: Mapping[str, BlockDefinition]) -> NodeType:
    """Return a node made of what its block became; any other node as it is.

    Parameters
    ----------
    blocks : mapping of str to BlockDefinition
        As from `taken_over`, by the names that they had.
    """
    old = definition_of(node)
    if old is None or old.name not in blocks:
        return node
    new = blocks[old.name]
    form = node.id.partition(":")[0]
    return type_for(f"{form}:{new.name}", {new.name: new}).checked(node.model_dump())


def is_same(one: BlockDefinition, other: BlockDefinition) -> bool:
    """Whether two blocks are the same but for their names; blocks inside must be the very same."""
    return (
        list(one.nodes.items()) == list(other.nodes.items())
        and one.edges == other.edges
        and one.settings == other.settings
        and dict(one.expressions) == dict(other.expressions)
        and one.states == other.states
        and one.about == other.about
    )


def _renamed(
    definition: BlockDefinition, name: str, nodes: Mapping[str, NodeType]
) -> BlockDefinition:
    return checked_definition(
        name,
        nodes,
        definition.edges,
        definition.settings,
        definition.expressions,
        definition.states,
        definition.about,
    )
