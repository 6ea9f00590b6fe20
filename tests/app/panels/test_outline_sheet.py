"""Notes and frames in the outline: a frame holds its nodes, a note is read."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.document.commands.sheet import ChangeSheet
from app.panels.outline.panel import Outline
from app.panels.outline.row_words import NAME, STATE, TYPE
from graph_engine.project.sheet import Frame, Note
from tests.app.actions.popups import focus_canvas
from tests.app.window import Hands


@pytest.fixture
def outline(hands: Hands) -> Outline:
    """Show a neuron with a frame around two nodes, in a frame around all, and a note outside."""
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    focus_canvas(hands)
    document, scene = hands.document, hands.parts.canvas.canvas

    def around(names: list[str], room: float, title: str) -> Frame:
        area = scene.bounds(names).adjusted(-room, -room, room, room)
        return Frame(area.x(), area.y(), area.width(), area.height(), title=title)

    cards = {
        "frame_1": around(["w0", "x0"], 4.0, "One product"),
        "frame_2": around(list(document.graph), 40.0, "Neuron"),
        "note_1": Note(-900, -900, 200, 80, text="All of it\nat once"),
    }
    document.do(ChangeSheet(document, document.sheet.with_cards(cards), "Add"))
    hands.parts.show_panel("outline")
    QApplication.processEvents()
    hands.parts.outline.tree.setFocus()
    return hands.parts.outline


def texts(outline: Outline, index: QModelIndex, column: int = NAME) -> list[str]:
    model = outline.model
    return [
        str(model.data(model.index(row, column, index))) for row in range(model.rowCount(index))
    ]


def test_frames_hold_what_lies_in_them(outline: Outline) -> None:
    model = outline.model
    assert texts(outline, QModelIndex()) == ["Neuron", "All of it at once"]
    assert texts(outline, QModelIndex(), TYPE) == ["Frame", "Note"]
    neuron = model.index_of_card("frame_2")
    inside = texts(outline, neuron)
    assert inside[0] == "One product" and "f" in inside and "w0" not in inside
    product = model.index_of_card("frame_1")
    assert set(texts(outline, product)) == {"w0", "x0"} and product.parent() == neuron
    assert model.data(product.siblingAtColumn(STATE)) == "2 nodes"
    assert model.index_of("w0").parent() == product
    assert outline.tree.isExpanded(neuron) and outline.tree.isExpanded(product)


def test_notes_and_frames_are_spoken(outline: Outline) -> None:
    model = outline.model
    assert model.spoken(model.index_of_card("frame_1")) == "frame: One product, 2 nodes"
    assert model.spoken(model.index_of_card("note_1")) == "note: All of it\nat once"


def test_a_frame_of_one_node_says_so(outline: Outline, hands: Hands) -> None:
    area = hands.parts.canvas.canvas.bounds(["f"]).adjusted(-2, -2, 2, 2)
    card = Frame(area.x(), area.y(), area.width(), area.height())
    sheet = hands.document.sheet.with_cards({"frame_3": card})
    hands.document.do(ChangeSheet(hands.document, sheet, "Add"))
    outline.refresh()
    index = outline.model.index_of_card("frame_3")
    assert outline.model.data(index) == "Without a title"
    assert outline.model.data(index.siblingAtColumn(STATE)) == "1 node"


def test_what_is_selected_there_is_selected_here_and_back(outline: Outline, hands: Hands) -> None:
    selection = hands.parts.workspace.selection
    selection.set(cards=["note_1"])
    assert outline.model.card_of(outline.tree.currentIndex()) == "note_1"
    QTest.keyClick(outline.tree, Qt.Key.Key_Home)
    assert selection.cards == {"frame_2"} and not selection.nodes
    QTest.keyClick(outline.tree, Qt.Key.Key_Down)
    QTest.keyClick(outline.tree, Qt.Key.Key_Down)
    assert len(selection.nodes) == 1 and not selection.cards
    selection.select_all()
    assert len(outline.tree.selectionModel().selectedRows()) == len(hands.document.graph) + 3


def test_keys_lead_to_a_card_and_change_its_text(outline: Outline, hands: Hands) -> None:
    canvas = hands.parts.canvas
    hands.parts.workspace.selection.set(cards=["frame_1"])
    QTest.keyClick(outline.tree, Qt.Key.Key_Return)
    assert canvas.hasFocus()
    outline.tree.setFocus()
    QTest.keyClick(outline.tree, Qt.Key.Key_F2)
    field = canvas.card_editing.field
    assert field is not None and field.hasFocus()
    QTest.keyClicks(field, "w0 times x0")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert hands.document.sheet.frames["frame_1"].title == "w0 times x0"
    outline.refresh()
    assert outline.model.data(outline.model.index_of_card("frame_1")) == "w0 times x0"


def test_a_frame_that_was_shut_stays_so(outline: Outline, hands: Hands) -> None:
    outline.tree.collapse(outline.model.index_of_card("frame_1"))
    hands.parts.workspace.selection.set(["f"])
    hands.trigger("add_note")
    outline.refresh()
    assert not outline.tree.isExpanded(outline.model.index_of_card("frame_1"))
    assert outline.tree.isExpanded(outline.model.index_of_card("frame_2"))
