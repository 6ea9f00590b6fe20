"""Copy and paste, and text that nobody should paste."""

import json
from contextlib import suppress
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from app.document.clipboard import ClipboardError, copy_text, read_text
from app.document.commands import ChangeSettings, Paste, RenameNode
from app.document.document import Document
from graph_engine.errors import CycleError, GraphError
from graph_engine.run import run_graph
from tests.app.document.documents import neuron, snapshot

pytestmark = pytest.mark.usefixtures("qapp")


def test_pasted_nodes_get_fresh_names_and_keep_inner_edges() -> None:
    document = neuron()
    text = copy_text(document, ["w0", "x0", "mul_1", "add_1"])
    command = Paste(document, text, (1000.0, 2000.0))
    document.push(command)
    copied = command.names
    assert set(copied) == {"w0", "x0", "mul_1", "add_1"}
    assert not set(copied.values()) & set(copied)
    into = document.graph.edges_into(copied["mul_1"])
    assert (into["x"].source, into["y"].source) == (copied["w0"], copied["x0"])
    assert list(document.graph.edges_into(copied["add_1"])) == ["x"]
    assert run_graph(document.graph).value(copied["mul_1"]) == -2.0


def test_relative_places_are_kept() -> None:
    document = neuron()
    command = Paste(document, copy_text(document, ["w0", "mul_1"]), (100.0, 200.0))
    document.push(command)
    (x0, y0), (x1, y1) = document.position("w0"), document.position("mul_1")
    (x2, y2), (x3, y3) = (document.position(command.names[name]) for name in ("w0", "mul_1"))
    assert (x3 - x2, y3 - y2) == (x1 - x0, y1 - y0)
    assert (min(x2, x3), min(y2, y3)) == (100.0, 200.0)


def test_paste_into_an_empty_document_keeps_the_names() -> None:
    text = copy_text(neuron(), ["w0", "x0", "mul_1"])
    document = Document()
    document.push(Paste(document, text))
    assert set(document.graph) == {"w0", "x0", "mul_1"}
    assert document.undo_stack.undoText() == "Paste 3 nodes"


def test_pasting_is_one_step_and_repeats_under_the_same_names() -> None:
    document = neuron()
    before = snapshot(document)
    document.push(Paste(document, copy_text(document, list(document.graph))))
    after = snapshot(document)
    document.undo_stack.undo()
    assert snapshot(document) == before
    document.undo_stack.redo()
    assert snapshot(document) == after


def test_copy_is_of_that_moment() -> None:
    document = neuron()
    text = copy_text(document, ["w0"])
    document.push(ChangeSettings(document, "w0", value=9.0))
    document.push(RenameNode(document, "w0", "other"))
    document.push(Paste(document, text))
    assert run_graph(document.graph).value("w0") == 2.0


def good() -> dict[str, Any]:
    document = neuron()
    found: dict[str, Any] = json.loads(copy_text(document, ["w0", "x0", "mul_1"]))
    return found


def changed(**changes: Any) -> str:
    return json.dumps({**good(), **changes})


def node(**changes: Any) -> str:
    found = good()
    found["nodes"][0].update(changes)
    return json.dumps(found)


HOSTILE = {
    "empty": "",
    "not JSON": "hello",
    "a number": "12",
    "another program's": '{"nodes": []}',
    "of a later version": changed(gradloom=99),
    "no nodes": changed(nodes=[]),
    "nodes that are no list": changed(nodes={"a": 1}),
    "node that is no object": changed(nodes=[1]),
    "node without a name": changed(nodes=[{"type": "value"}]),
    "unknown type": node(type="os.system"),
    "code as a name": node(name="x; import os"),
    "reserved name": node(name="self"),
    "two of one name": node(name="x0"),
    "setting that is not there": node(settings={"no_such": 1}),
    "setting of a wrong kind": node(settings={"value": "text"}),
    "number without bounds": node(settings={"value": 1e999}),
    "position far away": node(position=[1e300, 0]),
    "position of a huge integer": node(position=[10**400, 0]),
    "position in words": node(position=["left", "right"]),
    "position with one number": node(position=[1]),
    "NaN": node(position=[0, 0]).replace("[0, 0]", "[NaN, 0]"),
    "edge of three": changed(edges=[["w0", "out", "mul_1"]]),
    "edge to nobody": changed(edges=[["w0", "out", "nobody", "x"]]),
    "edge to no port": changed(edges=[["w0", "out", "mul_1", "no_port"]]),
    "edges that are no list": changed(edges=3),
    "two edges into one port": changed(
        edges=[["w0", "out", "mul_1", "x"], ["x0", "out", "mul_1", "x"]]
    ),
    "nested too deeply": "[" * 100_000,
    "settings nested too deeply": node(settings={"value": 0}).replace(
        '"value": 0', '"value": ' + "[" * 5_000 + "]" * 5_000
    ),
    "a number of ten thousand digits": node(position=[0, 0]).replace(
        "[0, 0]", "[" + "9" * 10_000 + ", 0]"
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_refused_and_changes_nothing(kind: str) -> None:
    document = neuron()
    before = snapshot(document)
    with pytest.raises(GraphError) as refused:
        document.push(Paste(document, HOSTILE[kind]))
    assert len(str(refused.value)) < 500
    assert snapshot(document) == before
    assert document.undo_stack.count() == 1


def test_copied_cycle_is_named() -> None:
    text = changed(
        nodes=[{"name": name, "type": "negate"} for name in "ab"],
        edges=[["a", "out", "b", "x"], ["b", "out", "a", "x"]],
    )
    with pytest.raises(CycleError, match=r"a → b|b → a"):
        read_text(text)


def test_text_beyond_the_limit_is_not_even_read() -> None:
    with pytest.raises(ClipboardError, match="letters"):
        read_text(" " * 16_000_001)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text() | st.integers(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.text() | JSON.map(json.dumps) | JSON.map(lambda nodes: changed(nodes=nodes)))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(GraphError):
        read_text(text)


@given(JSON, st.sampled_from(["name", "type", "settings", "position"]))
def test_any_field_is_read_or_refused(value: Any, field: str) -> None:
    with suppress(GraphError):
        read_text(node(**{field: value}))
