"""What of the sheet goes along in copied text, and what such text may not hold."""

import json
from typing import Any

import pytest

from app.document.clipboard import ClipboardError, copy_text, read_text
from app.document.commands import Paste
from app.document.commands.sheet import ChangeSheet
from app.document.document import Document
from graph_engine.project.sheet import Frame, Note, Sheet
from tests.app.document.documents import neuron


@pytest.fixture
def document() -> Document:
    document = neuron()
    edge = next(e for e in document.graph.edges() if e.target.startswith("sigmoid"))
    sheet = Sheet(
        frozenset({edge.source}),
        {edge: ((5.0, 6.0),)},
        {"note1": Note(0, -50, 200, 40, "why")},
        {"frame1": Frame(-100, -100, 900, 900, "all")},
    )
    document.push(ChangeSheet(document, sheet, "Prepare"))
    return document


def test_bends_of_copied_wires_go_along_and_locks_do_not(document: Document) -> None:
    (edge,) = document.sheet.bends
    x, y = document.position(edge.source)
    text = copy_text(document, [edge.source, edge.target])
    command = Paste(document, text, (x + 40, y + 10))
    document.push(command)
    (copied,) = [each for each in document.sheet.bends if each != edge]
    assert (copied.source, copied.target) == (
        command.names[edge.source],
        command.names[edge.target],
    )
    shift = (
        document.position(copied.source)[0] - x,
        document.position(copied.source)[1] - y,
    )
    assert document.sheet.bends[copied] == ((5.0 + shift[0], 6.0 + shift[1]),)
    assert document.sheet.pins == {edge.source}
    before = document.sheet
    document.undo_stack.undo()
    assert document.sheet.bends.keys() == {edge}
    document.undo_stack.redo()
    assert document.sheet == before


def test_text_without_a_sheet_is_as_ever(document: Document) -> None:
    assert json.loads(copy_text(document, ["w0"])).keys() == {"gradloom", "nodes", "edges"} | {
        key for key in json.loads(copy_text(document, ["w0"])) if key.startswith("block")
    }


def test_cards_alone_can_be_copied(document: Document) -> None:
    parts = read_text(copy_text(document, [], ["note1"]))
    assert not parts.nodes
    assert parts.sheet.notes == {"note1": Note(0, 0, 200, 40, "why")}


def test_text_with_neither_nodes_nor_cards_is_refused() -> None:
    with pytest.raises(ClipboardError):
        read_text('{"gradloom": 1, "nodes": [], "edges": []}')


@pytest.mark.parametrize(
    "more",
    [
        {"notes": []},
        {"notes": {"a": {"x": 0, "y": 0, "width": -1, "height": 5}}},
        {"notes": {"a": {"x": 1e8, "y": 0, "width": 5, "height": 5}}},
        {"notes": {"a": {"x": 0, "y": 0, "width": 5, "height": 5, "text": "x" * 20_001}}},
        {"frames": {"a": {"x": 0, "y": 0, "width": 5, "height": 5, "title": 7}}},
        {"bends": [{"source": "w0"}]},
    ],
)
def test_a_damaged_sheet_is_not_pasted(document: Document, more: dict[str, Any]) -> None:
    text = json.dumps({**json.loads(copy_text(document, ["w0"])), **more})
    count = document.undo_stack.count()
    with pytest.raises(ClipboardError, match="cannot be pasted"):
        document.push(Paste(document, text))
    assert document.undo_stack.count() == count
