"""The history as a list."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.document.commands import AddNode, MoveNodes, RenameNode
from app.panels.history import STEP_ROLE, History
from app.theme import Themes
from tests.app.document.documents import neuron, snapshot
from tests.app.window import Hands


def texts(panel: History) -> list[str]:
    model = panel.model
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.data(model.index(row), role) for row in range(model.rowCount())]


def test_steps_are_named_the_current_one_is_lit_and_the_saved_one_marked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    document = neuron()
    panel = History(document, Themes())
    qtbot.addWidget(panel)
    assert document.save(tmp_path / "n.gradloom")
    document.push(AddNode(document, "tanh", name="t"))
    document.push(RenameNode(document, "t", "u"))
    document.undo_stack.undo()
    assert texts(panel) == [
        "Beginning", "Build formula, saved", "Add t, now", "Rename t to u, undone",
    ]  # fmt: skip
    assert panel.list.currentIndex().row() == 2
    assert panel.model.data(panel.model.index(1), STEP_ROLE) == (False, False, True)
    document.close()


def test_a_click_goes_back_and_forth(qtbot: QtBot) -> None:
    document = neuron()
    panel = History(document, Themes())
    qtbot.addWidget(panel)
    panel.resize(400, 300)
    panel.show()
    for x in (10.0, 20.0, 30.0):
        document.push(MoveNodes(document, {"w0": (x, 0.0)}))
    last = snapshot(document)
    for row, x in ((2, 10.0), (4, 30.0), (3, 20.0)):
        place = panel.list.visualRect(panel.model.index(row)).center()
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert document.position("w0") == (x, 0.0)
        assert panel.list.currentIndex().row() == row
    panel.list.setCurrentIndex(panel.model.index(4))
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert snapshot(document) == last
    place = panel.list.visualRect(panel.model.index(0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(document.graph) == 0
    document.close()


def test_a_step_after_undo_replaces_what_was_undone(qtbot: QtBot) -> None:
    document = neuron()
    panel = History(document, Themes())
    qtbot.addWidget(panel)
    document.push(AddNode(document, "tanh", name="t"))
    document.undo_stack.undo()
    document.push(AddNode(document, "exp", name="e"))
    assert texts(panel)[1:] == ["Build formula", "Add e, now"]
    document.close()


def test_another_document_begins_another_history(hands: Hands) -> None:
    hands.trigger("history")
    hands.drag_from_palette("Sigmoid", 300, 200)
    assert texts(hands.parts.history)[1:] == ["Add sigmoid_1, now"]
    hands.document.undo_stack.setClean()
    hands.parts.open_example("sigmoid-neuron")
    assert texts(hands.parts.history) == ["Beginning, now, saved"]
