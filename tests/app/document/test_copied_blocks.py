"""Copying what is made of blocks: they come along, are shared or renamed, and are checked."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from app.document.clipboard import copy_text, read_text
from app.document.commands import AddNode, Connect, DefineBlock, Paste
from app.document.copied_blocks import MAXIMUM_BLOCKS, MAXIMUM_NODES
from app.document.document import Document
from graph_engine.blocks.definition import BlockDefinition, checked_definition
from graph_engine.edge import Edge
from graph_engine.errors import GraphError
from graph_engine.run import run_graph
from nodes.registry import node_type
from tests.app.document.documents import snapshot

pytestmark = pytest.mark.usefixtures("qapp")


def gate(name: str, type_id: str) -> BlockDefinition:
    """Return a block of one gate."""
    nodes = {
        "x": node_type("block_input").checked({}),
        "gate": node_type(type_id).checked({}),
        "y": node_type("block_output").checked({}),
    }
    return checked_definition(
        name, nodes, [Edge("x", "out", "gate", "x"), Edge("gate", "out", "y", "x")]
    )


def around(name: str, document: Document, inner: str) -> BlockDefinition:
    """Return a block that holds an instance of another one."""
    nodes = {
        "x": node_type("block_input").checked({}),
        "inner": document.graph.node_class(f"block:{inner}").checked({}),
        "y": node_type("block_output").checked({}),
    }
    return checked_definition(
        name, nodes, [Edge("x", "out", "inner", "x"), Edge("inner", "y", "y", "x")]
    )


def made_with(type_id: str) -> Document:
    """Return a document in which Outer holds Inner, which is one gate; y = Outer(3)."""
    document = Document()
    document.push(DefineBlock(document, gate("Inner", type_id)))
    document.push(DefineBlock(document, around("Outer", document, "Inner")))
    document.push(AddNode(document, "value", name="x", settings={"value": 3.0}))
    document.push(AddNode(document, "block:Outer", name="y"))
    document.push(Connect(document, "x", "y"))
    return document


def value(document: Document, name: str) -> float:
    return float(np.asarray(run_graph(document.graph).value(name)))


def test_blocks_come_along_with_those_inside_them() -> None:
    text = copy_text(made_with("square"), ["x", "y"])
    other = Document()
    command = Paste(other, text)
    other.push(command)
    assert list(other.graph.blocks) == ["Inner", "Outer"]
    assert value(other, "y") == 9.0
    other.undo_stack.undo()
    assert not other.graph.blocks
    other.undo_stack.redo()
    assert value(other, "y") == 9.0


def test_text_of_nodes_without_blocks_says_nothing_of_blocks() -> None:
    found = json.loads(copy_text(made_with("square"), ["x"]))
    assert set(found) == {"gradloom", "nodes", "edges"}


def test_the_same_block_is_shared() -> None:
    document, other = made_with("square"), made_with("square")
    before = dict(other.graph.blocks)
    command = Paste(other, copy_text(document, ["y"]))
    other.push(command)
    assert dict(other.graph.blocks) == before
    assert type(other.graph.node(command.names["y"])) is type(other.graph.node("y"))


def test_another_block_of_the_name_gets_a_name_of_its_own_and_its_instances_follow() -> None:
    document, other = made_with("negate"), made_with("square")
    command = Paste(other, copy_text(document, ["x", "y"]))
    other.push(command)
    assert list(other.graph.blocks) == ["Inner", "Outer", "Inner_2", "Outer_2"]
    assert other.graph.node(command.names["y"]).id == "block:Outer_2"
    inner = other.graph.blocks["Outer_2"].nodes["inner"]
    assert inner.id == "block:Inner_2"
    assert value(other, command.names["y"]) == -3.0
    assert value(other, "y") == 9.0


def test_pasting_the_renamed_one_again_shares_it() -> None:
    document, other = made_with("negate"), made_with("square")
    text = copy_text(document, ["x", "y"])
    other.push(Paste(other, text))
    blocks = dict(other.graph.blocks)
    command = Paste(other, text)
    other.push(command)
    assert dict(other.graph.blocks) == blocks
    assert other.graph.node(command.names["y"]).id == "block:Outer_2"


def test_settings_of_instances_and_forms_come_along() -> None:
    document = made_with("square")
    document.push(AddNode(document, "repeat:Inner", name="r", settings={"repeats": 3}))
    document.push(Connect(document, "x", "r"))
    other = Document()
    other.push(Paste(other, copy_text(document, ["x", "r"])))
    assert value(other, "r") == 3.0**8
    assert list(other.graph.blocks) == ["Inner"]


def test_undone_paste_brings_the_document_back() -> None:
    document, other = made_with("negate"), made_with("square")
    before = snapshot(other)
    other.push(Paste(other, copy_text(document, ["x", "y"])))
    other.undo_stack.undo()
    assert snapshot(other) == before


def good() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(copy_text(made_with("square"), ["x", "y"]))
    return found


def with_change(change: Callable[[dict[str, Any]], object]) -> str:
    found = good()
    change(found)
    return json.dumps(found)


def bomb(depth: int, width: int) -> str:
    """Return a small text of blocks that hold many of the block before."""
    found = good()
    found["block_nodes"] = [n for n in found["block_nodes"] if n["block"] == "Inner"]
    found["block_edges"] = [e for e in found["block_edges"] if e["block"] == "Inner"]
    found["blocks"] = [{"name": "Inner", "about": "", "states": []}]
    before = "Inner"
    for level in range(depth):
        name = f"B{level}"
        found["blocks"].append({"name": name, "about": "", "states": []})
        found["block_nodes"].append({"block": name, "name": "x", "type": "block_input"})
        for number in range(width):
            found["block_nodes"].append(
                {"block": name, "name": f"n{number}", "type": f"block:{before}"}
            )
        found["block_nodes"].append({"block": name, "name": "y", "type": "block_output"})
        before = name
    return json.dumps(found)


HOSTILE: dict[str, str] = {
    "blocks that are no list": with_change(lambda d: d.update(blocks=3)),
    "block that is no object": with_change(lambda d: d["blocks"].append(1)),
    "block without a name": with_change(lambda d: d["blocks"].append({})),
    "two blocks of one name": with_change(lambda d: d["blocks"].append(d["blocks"][0])),
    "code as a block's name": with_change(lambda d: d["blocks"][0].update(name="x; import os")),
    "node of a block that is missing": with_change(
        lambda d: d["block_nodes"].append({"block": "No", "name": "a", "type": "relu"})
    ),
    "unknown type inside": with_change(lambda d: d["block_nodes"][1].update(type="os.system")),
    "settings of a wrong kind inside": with_change(
        lambda d: d["block_nodes"][1].update(settings=[1])
    ),
    "instance of a block that is missing": with_change(
        lambda d: d["nodes"][1].update(type="block:No")
    ),
    "form that is not there": with_change(lambda d: d["nodes"][1].update(type="no:Outer")),
    "block that holds itself": with_change(
        lambda d: d["block_nodes"][1].update(type="block:Inner")
    ),
    "edge inside that ends nowhere": with_change(
        lambda d: d["block_edges"][0].update(target="nobody")
    ),
    "setting that runs code": with_change(
        lambda d: d.update(
            block_expressions=[
                {"block": "Inner", "node": "gate", "setting": "x", "expression": "__import__"}
            ]
        )
    ),
    "too many blocks": with_change(
        lambda d: d["blocks"].extend(
            {"name": f"B{n}", "about": "", "states": []} for n in range(MAXIMUM_BLOCKS)
        )
    ),
    "more nodes inside than there is room for": bomb(depth=6, width=10),
    "endless nesting": bomb(depth=60, width=2),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_refused_and_changes_nothing(kind: str) -> None:
    document = made_with("square")
    before = snapshot(document)
    with pytest.raises(GraphError) as refused:
        document.push(Paste(document, HOSTILE[kind]))
    assert len(str(refused.value)) < 500
    assert snapshot(document) == before


def test_limit_counts_what_is_inside_at_every_depth() -> None:
    with pytest.raises(GraphError, match=f"{MAXIMUM_NODES:,}"):
        read_text(HOSTILE["more nodes inside than there is room for"])


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text() | st.integers(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)
LISTS = ("blocks", "block_nodes", "block_edges", "block_settings", "block_expressions")


@given(JSON, st.sampled_from(LISTS))
def test_any_list_is_read_or_refused(value: Any, key: str) -> None:
    with suppress(GraphError):
        read_text(with_change(lambda d: d.update({key: value})))


@given(
    JSON,
    st.sampled_from(LISTS[:3]),
    st.sampled_from(["name", "type", "block", "settings", "states", "about", "source", "target"]),
)
def test_any_field_is_read_or_refused(value: Any, key: str, field: str) -> None:
    with suppress(GraphError):
        read_text(with_change(lambda d: d[key][0].update({field: value})))


@given(st.dictionaries(st.sampled_from(["block", "name", "kind", "default", "minimum"]), JSON))
def test_any_setting_is_read_or_refused(record: dict[str, Any]) -> None:
    with suppress(GraphError):
        read_text(with_change(lambda d: d.update(block_settings=[{"block": "Inner", **record}])))
