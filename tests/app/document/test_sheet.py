"""The sheet stays right whatever becomes of the graph, and every undo brings it back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.document.command import Command
from app.document.commands import (
    AddNode,
    Connect,
    Disconnect,
    ExpandNode,
    MoveNodes,
    Paste,
    RemoveSelection,
    RenameNode,
)
from app.document.commands.sheet import ChangeSheet
from app.document.document import Document
from app.document.sheet_keeper import SheetChange
from graph_engine.edge import Edge, with_name
from graph_engine.errors import GraphError
from graph_engine.project import Sheet
from graph_engine.project.sheet import Frame, Note
from tests.app.document.documents import neuron

NOTE = Note(0, 0, 200, 100, "why")
FRAME = Frame(-20, -20, 400, 300, "products")


def wire(document: Document) -> Edge:
    """Return the first wire into the sigmoid."""
    return next(edge for edge in document.graph.edges() if edge.target.startswith("sigmoid"))


@pytest.fixture
def document() -> Document:
    document = neuron()
    sheet = Sheet(frozenset({"w0", "x0"}), {wire(document): ((5.0, 6.0),)}, {"note1": NOTE})
    document.push(ChangeSheet(document, sheet, "Prepare"))
    return document


def removing_the_wire(document: Document) -> Command:
    return Disconnect(document, wire(document))


def removing_nodes(document: Document) -> Command:
    return RemoveSelection(document, ["w0", wire(document).source])


def expanding(document: Document) -> Command:
    return ExpandNode(document, wire(document).target)


def rewiring(document: Document) -> Command:
    edge = wire(document)
    return Connect(document, "w0", (edge.target, edge.target_port))


LOSING = [removing_the_wire, removing_nodes, expanding, rewiring]


@pytest.mark.parametrize("losing", LOSING)
def test_bends_and_locks_go_with_what_they_are_about_and_come_back(
    document: Document, losing: Callable[[Document], Command]
) -> None:
    before = document.sheet
    edge = wire(document)
    heard: list[SheetChange] = []
    document.sheet_changed.connect(heard.append)
    document.push(losing(document))
    after = document.sheet
    assert edge not in after.bends
    assert after.pins <= set(document.graph)
    assert after.notes == before.notes
    assert [change.bends for change in heard] == [{edge}]
    document.undo_stack.undo()
    assert document.sheet == before
    document.undo_stack.redo()
    assert document.sheet == after
    document.undo_stack.undo()
    assert document.sheet == before
    assert len(heard) == 4


def test_a_rename_keeps_locks_and_bends(document: Document) -> None:
    edge, before = wire(document), document.sheet
    document.push(RenameNode(document, edge.target, "gate"))
    assert document.sheet.bends == {with_name(edge, edge.target, "gate"): ((5.0, 6.0),)}
    document.push(RenameNode(document, "w0", "weight"))
    assert document.sheet.pins == {"weight", "x0"}
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.sheet == before


def test_a_new_node_does_not_inherit_the_lock_of_its_namesake(document: Document) -> None:
    document.push(RemoveSelection(document, ["w0"]))
    document.push(AddNode(document, "value", (0, 0), "w0"))
    assert document.sheet.pins == {"x0"}


def test_what_goes_and_comes_within_one_edit_keeps_its_bends(document: Document) -> None:
    edge = wire(document)
    heard: list[SheetChange] = []
    document.sheet_changed.connect(heard.append)
    with document.edit():
        document.graph.disconnect(edge)
        assert not document.sheet.bends
        document.graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
    assert document.sheet.bends == {edge: ((5.0, 6.0),)}
    assert heard == []


def test_a_refused_edit_leaves_the_sheet(document: Document) -> None:
    before = document.sheet
    edge = wire(document)
    with pytest.raises(GraphError):
        document.push(Connect(document, edge.target, ("w0", "none")))
    with pytest.raises(GraphError):
        document.push(Paste(document, "nonsense"))
    assert document.sheet == before


def test_the_signal_names_what_is_another(document: Document) -> None:
    heard: list[SheetChange] = []
    document.sheet_changed.connect(heard.append)
    edge = wire(document)
    changed = Sheet(frozenset({"x0", "w1"}), {}, {"note2": NOTE}, {"frame1": FRAME})
    document.push(ChangeSheet(document, changed, "Change all"))
    ids = frozenset({"note1", "note2"}), frozenset({"frame1"})
    assert heard == [SheetChange(frozenset({"w0", "w1"}), frozenset({edge}), *ids)]
    document.undo_stack.undo()
    assert heard[1] == heard[0]


def test_the_same_sheet_is_no_step(document: Document) -> None:
    steps = document.undo_stack.count()
    document.push(ChangeSheet(document, replace(document.sheet), "Nothing"))
    assert document.undo_stack.count() == steps


def test_changes_of_one_drag_are_one_step(document: Document) -> None:
    before, steps = document.sheet, document.undo_stack.count()
    for x in (10.0, 20.0, 30.0):
        moved = document.sheet.with_cards({"note1": replace(NOTE, x=x)})
        document.push(ChangeSheet(document, moved, "Move note", drag=7))
    document.push(ChangeSheet(document, moved.with_pins(["w1"]), "Lock", drag=8))
    assert document.undo_stack.count() == steps + 2
    document.undo_stack.undo()
    assert document.sheet.notes["note1"].x == 30.0
    document.undo_stack.undo()
    assert document.sheet == before


def test_a_drag_that_comes_home_is_no_step(document: Document) -> None:
    before, steps = document.sheet, document.undo_stack.count()
    for x in (10.0, NOTE.x):
        moved = document.sheet.with_cards({"note1": replace(NOTE, x=x)})
        document.push(ChangeSheet(document, moved, "Move note", drag=7))
    assert (document.sheet, document.undo_stack.count()) == (before, steps)


def test_nodes_and_notes_move_in_one_step(document: Document) -> None:
    before, steps, place = document.sheet, document.undo_stack.count(), document.position("w1")
    for x in (10.0, 20.0):
        cards = {"note1": replace(NOTE, x=x)}
        document.push(MoveNodes(document, {"w1": (x, 0.0)}, drag=7, cards=cards))
    assert document.undo_stack.count() == steps + 1
    document.undo_stack.undo()
    assert (document.sheet, document.position("w1")) == (before, place)
    document.undo_stack.redo()
    assert (document.sheet.notes["note1"].x, document.position("w1")) == (20.0, (20.0, 0.0))


@pytest.mark.parametrize("name", ["p.gradloom", "p.gradloomz"])
def test_a_saved_document_opens_with_its_sheet(
    document: Document, tmp_path: Path, name: str
) -> None:
    assert document.is_modified
    assert document.save(tmp_path / name)
    assert not document.is_modified
    other = Document()
    assert other.open(tmp_path / name)
    assert other.sheet == document.sheet
    other.push(ChangeSheet(other, Sheet(), "Clear"))
    assert other.is_modified
    other.undo_stack.undo()
    assert not other.is_modified


def test_a_new_document_has_an_empty_sheet(document: Document) -> None:
    heard: list[SheetChange] = []
    document.sheet_changed.connect(heard.append)
    document.new()
    assert document.sheet == Sheet()
    assert heard == []


def test_history_to_the_start_and_back(document: Document) -> None:
    document.push(removing_nodes(document))
    document.push(RenameNode(document, "x1", "input"))
    last = document.sheet
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.sheet == Sheet()
    while document.undo_stack.canRedo():
        document.undo_stack.redo()
    assert document.sheet == last
