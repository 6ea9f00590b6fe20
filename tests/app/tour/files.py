"""Files and training: what no undo is for."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox

from tests.app.document.documents import snapshot
from tests.app.tour.tourist import LEFT, Tourist


def answer_file_dialog(tour: Tourist, path: Path) -> None:
    """Type a path into the file dialog that is open, and press Return."""
    (dialog,) = [each for each in tour.dialogs() if isinstance(each, QFileDialog)]
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    field.selectAll()
    tour.qtbot.keyClicks(field, str(path))
    tour.key("Return", at=field)


def save_and_open(tour: Tourist, folder: Path) -> None:
    """Save, save elsewhere, begin anew, open: what comes back is what was saved."""
    one, other = folder / "one.gradloom", folder / "other.gradloom"
    tour.parts.tools.formula.edit.setFocus()
    tour.parts.tools.formula.edit.selectAll()
    tour.write("sigmoid(w*x + b)")
    tour.key("Return")
    tour.on_canvas()
    made = snapshot(tour.document)
    assert len(tour.graph) == 6 and tour.document.is_modified
    tour.key("Ctrl+S", does="save")
    answer_file_dialog(tour, one)
    assert tour.document.path == one and not tour.document.is_modified
    tour.on_canvas()
    tour.key("Ctrl+Shift+S", does="save_as")
    answer_file_dialog(tour, other)
    assert tour.document.path == other and one.is_dir() and other.is_dir()
    tour.on_canvas()
    tour.key("Ctrl+N", does="new")
    assert not len(tour.graph)
    tour.key("Tab", does="add_wired")
    tour.choose("value")
    tour.key("Ctrl+O", does="open")
    answer_file_dialog(tour, one)
    (box,) = [each for each in tour.dialogs() if isinstance(each, QMessageBox)]
    tour.qtbot.mouseClick(box.button(QMessageBox.StandardButton.Discard), LEFT)
    tour.settle()
    assert tour.document.path == one
    again = snapshot(tour.document)
    assert again["nodes"] == made["nodes"] and again["positions"] == made["positions"]
    tour.on_canvas()


def train(tour: Tourist) -> None:
    """F5 trains, Shift+F5 ends it."""
    tour.parts.open_example("two-layer-net")
    tour.on_canvas()
    tour.key("F5", does="train")
    session = tour.workspace.training
    tour.qtbot.waitUntil(lambda: session.is_active, timeout=60_000)
    tour.key("Shift+F5", does="stop")
    tour.qtbot.waitUntil(lambda: not session.is_active, timeout=60_000)
    tour.document.undo_stack.setClean()
    tour.on_canvas()


def leave(tour: Tourist) -> None:
    """Ctrl+Q closes the window."""
    tour.key("Ctrl+Q", does="close")
    assert not tour.window.isVisible()
