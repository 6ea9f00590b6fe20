"""Nodes laid out anew: one step of the history, with locks, points of wires, notes and frames."""

import pytest

from app.document.announcing import Glided
from app.document.carried_cards import carried_cards
from app.document.commands.arranging import ArrangeNodes
from app.document.commands.sheet import ChangeSheet
from app.document.document import Document
from graph_engine.project.sheet import Frame, Note
from tests.app.document.documents import neuron, snapshot

pytestmark = pytest.mark.usefixtures("qapp")


def bent(document: Document) -> None:
    (edge,) = document.graph.edges_out_of("w0")
    sheet = document.sheet.with_bends({edge: [(1.0, 2.0)]})
    document.push(ChangeSheet(document, sheet, "Bend"))


def test_points_of_wires_among_the_nodes_go_in_the_same_step() -> None:
    document = neuron()
    bent(document)
    before = snapshot(document), document.sheet
    places = {name: (7.0 * i, 5.0) for i, name in enumerate(document.graph)}
    document.push(ArrangeNodes(document, places, "Arrange", frees_wires=True))
    assert not document.sheet.bends
    document.undo_stack.undo()
    assert (snapshot(document), document.sheet) == before
    document.undo_stack.redo()
    assert not document.sheet.bends and document.position("w0") == places["w0"]


def test_points_of_other_wires_stay() -> None:
    document = neuron()
    bent(document)
    bends = document.sheet.bends
    document.push(ArrangeNodes(document, {"w0": (0.0, 900.0)}, "Arrange", frees_wires=True))
    assert document.sheet.bends == bends


def test_locked_nodes_stay() -> None:
    document = neuron()
    start = document.position("w0")
    document.push(ChangeSheet(document, document.sheet.with_pins(["w0"]), "Lock"))
    places = {"w0": (500.0, 500.0), "x0": (600.0, 600.0)}
    document.push(ArrangeNodes(document, places, "Arrange"))
    assert document.position("w0") == start
    assert document.position("x0") == (600.0, 600.0)


def test_nothing_moved_is_no_step() -> None:
    document = neuron()
    count = document.undo_stack.count()
    document.push(ArrangeNodes(document, {"w0": document.position("w0")}, "Arrange"))
    assert document.undo_stack.count() == count


def test_moves_are_announced_as_such_that_may_glide() -> None:
    document = neuron()
    heard: list[object] = []
    document.nodes_moved.connect(heard.append)
    document.push(ArrangeNodes(document, {"w0": (1.0, 2.0)}, "Arrange"))
    document.undo_stack.undo()
    assert [type(each) for each in heard] == [Glided, Glided]


SIZES = {"a": (100.0, 50.0), "b": (100.0, 50.0), "c": (100.0, 50.0)}
BEFORE = {"a": (0.0, 0.0), "b": (200.0, 0.0), "c": (900.0, 0.0)}


def test_a_frame_is_put_around_the_nodes_that_stood_in_it() -> None:
    frame = Frame(-20.0, -40.0, 340.0, 110.0, title="both")
    after = {"a": (0.0, 500.0), "b": (400.0, 700.0), "c": (900.0, 0.0)}
    (found,) = carried_cards({"f": frame}, BEFORE, after, SIZES).values()
    assert isinstance(found, Frame) and found.title == "both"
    assert found.x < 0.0 and found.y < 500.0
    assert found.x + found.width > 500.0 and found.y + found.height > 750.0
    assert found.x + found.width < 900.0


def test_a_frame_keeps_its_size_where_all_in_it_moves_alike() -> None:
    frame = Frame(-20.0, -40.0, 340.0, 110.0)
    after = {"a": (10.0, 20.0), "b": (210.0, 20.0), "c": (900.0, 0.0)}
    (found,) = carried_cards({"f": frame}, BEFORE, after, SIZES).values()
    assert (found.x, found.y, found.width, found.height) == (-10.0, -20.0, 340.0, 110.0)


def test_a_note_goes_along_with_the_nearest_node() -> None:
    note = Note(880.0, -100.0, 120.0, 60.0, text="look")
    after = {**BEFORE, "c": (900.0, 300.0)}
    (found,) = carried_cards({"n": note}, BEFORE, after, SIZES).values()
    assert (found.x, found.y) == (880.0, 200.0)


def test_cards_of_nodes_that_stay_are_left_alone() -> None:
    cards = {"n": Note(0.0, 80.0, 100.0, 40.0), "f": Frame(800.0, -50.0, 300.0, 200.0)}
    after = {**BEFORE, "b": (200.0, 300.0)}
    assert carried_cards(cards, BEFORE, after, SIZES) == {}
