import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from app.actions.table import ACTIONS
from app.document.commands import AddNode
from app.main_window import MainWindow
from app.preferences import Preferences
from app.theme import DARK
from app.window.menu_row import MENUS
from app.window.parts import PANELS
from tests.app.window import Hands

WINDOW = """
import os, sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from app.main_window import MainWindow
from app.preferences import Preferences

app = QApplication([])
settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
window = MainWindow(Preferences(settings))
window.show()
after_show = sorted(name for name in ("networkx", "numpy", "pydantic") if name in sys.modules)
window.parts.open_example("lenet-digits")
for panel in ("training", "problems", "code", "timeline"):
    window.parts.show_panel(panel)
    app.processEvents()
window.parts.workspace.selection.set(["conv1"])
QTimer.singleShot(1500, app.quit)
app.exec()
result = window.parts.workspace.live.result
print(len(window.parts.workspace.document.graph), result is not None and result.output_name)
print(sorted(name for name in ("torch", "pyqtgraph", "sklearn", "onnx") if name in sys.modules))
print(after_show)
sys.stdout.flush()
window.parts.workspace.document.undo_stack.setClean()
window.close()
"""


def test_window_imports_neither_torch_nor_pyqtgraph(tmp_path: Path, repository_root: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", WINDOW, str(tmp_path / "p.ini")],
        cwd=repository_root,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    graph, modules, after_show = run.stdout.splitlines()[-3:]
    count, output = graph.split()
    assert int(count) > 10
    assert output != "False"
    assert modules == "[]"
    # The frame shows before anything heavy is imported.
    assert after_show == "[]"


# Menus and actions


def test_every_menu_has_its_actions(hands: Hands) -> None:
    bar = hands.window.menu_row.bar
    # Less the letters that Alt goes by.
    assert [action.text().replace("&", "") for action in bar.actions()] == list(MENUS)
    # What is in no menu has a line there already, with keys that work everywhere.
    assert {action.menu for action in ACTIONS if not action.is_read_by_canvas} == set(MENUS)
    for action in bar.actions():
        assert action.menu().actions()


def test_no_two_actions_share_an_id_or_a_shortcut() -> None:
    ids = [action.id for action in ACTIONS]
    keys = [QKeySequence(text).toString() for action in ACTIONS for text in action.shortcuts]
    assert len(ids) == len(set(ids))
    assert len(keys) == len(set(keys))


def test_disabled_actions_say_why(hands: Hands) -> None:
    for id, action in hands.parts.menus.actions.items():
        if not action.isEnabled():
            assert action.toolTip().endswith("."), id
    assert not hands.parts.menus.actions["train"].isEnabled()
    assert hands.parts.tools.train.toolTip() == "The graph is empty."


def test_every_control_has_a_name(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    for panel in PANELS:
        hands.parts.show_panel(panel)
    for control in hands.window.findChildren(QAbstractButton):
        if control.isVisible() and not control.objectName().startswith("qt_"):
            name = control.accessibleName() or control.text() or control.toolTip()
            assert name, control
    for control in hands.window.findChildren(QLineEdit):
        if control.isVisible():
            assert control.accessibleName() or control.placeholderText(), control


def test_undo_names_what_it_undoes(hands: Hands) -> None:
    hands.drag_from_palette("Sigmoid", 300, 200)
    hands.parts.menus.refresh()
    assert hands.parts.menus.actions["undo"].text() == "Undo Add sigmoid_1"


def test_copy_paste_and_delete(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    count = len(hands.document.graph)
    hands.trigger("select_all")
    hands.trigger("copy")
    hands.trigger("paste")
    assert len(hands.document.graph) == 2 * count
    hands.trigger("delete")
    assert len(hands.document.graph) == count
    hands.trigger("select_all")
    hands.trigger("duplicate")
    hands.trigger("undo")
    assert len(hands.document.graph) == count


def test_delete_key_in_a_field_edits_text_only(hands: Hands, qtbot: QtBot) -> None:
    name = hands.drag_from_palette("Value", 300, 200)
    field = hands.parts.tools.formula.edit
    field.setFocus()
    qtbot.keyClicks(field, "x+y")
    field.setCursorPosition(0)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == "+y"
    assert name in hands.document.graph


# Parts working together


def test_double_click_in_the_palette_adds_in_the_middle(hands: Hands, qtbot: QtBot) -> None:
    hands.parts.palette.search.setText("tanh")
    qtbot.keyClick(hands.parts.palette.search, Qt.Key.Key_Return)
    qtbot.keyClick(hands.parts.palette.search, Qt.Key.Key_Return)
    one, two = hands.document.graph
    assert hands.document.position(one) != hands.document.position(two)
    canvas = hands.parts.canvas
    assert canvas.viewport().rect().contains(canvas.node_position(one))
    assert hands.parts.workspace.selection.current == two


def test_empty_canvas_says_how_to_begin(hands: Hands) -> None:
    assert hands.parts.hint.isVisible()
    hands.parts.open_example("sigmoid-neuron")
    assert not hands.parts.hint.isVisible()
    hands.trigger("select_all")
    hands.trigger("delete")
    assert hands.parts.hint.isVisible()


def test_problem_is_counted_and_a_click_brings_its_node_into_sight(
    hands: Hands, qtbot: QtBot
) -> None:
    hands.document.push(AddNode(hands.document, "sigmoid", (9_000, 9_000), name="far"))
    hands.parts.show_panel("problems")
    assert hands.parts.tabs.tabText(PANELS.index("problems")) == "Problems 1"
    panel = hands.parts.problems
    place = panel.list.visualRect(panel.model.index(0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    canvas = hands.parts.canvas
    assert hands.parts.workspace.selection.current == "far"
    assert canvas.viewport().rect().contains(canvas.node_position("far"))


def test_refused_edit_is_said_in_place(hands: Hands) -> None:
    hands.document.do(AddNode(hands.document, "sigmoid", name="not a name"))
    notice = hands.parts.notice
    assert notice.isVisible()
    assert notice.property("state") == "error"
    assert "cannot be a node's name" in notice.text.text()


def test_arrow_keys_on_the_canvas_walk_through_the_steps(hands: Hands, qtbot: QtBot) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.selection.clear()
    steps = hands.parts.workspace.steps
    canvas = hands.parts.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert steps.cursor == steps.count - 1


def test_theme_changes_every_part(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    light = hands.window.grab().toImage()
    hands.parts.workspace.themes.set("dark")
    dark = hands.window.grab().toImage()
    assert hands.parts.canvas.canvas.themes.current is DARK
    for place in (QPoint(5, 5), QPoint(5, 900), QPoint(1000, 250), QPoint(1590, 990)):
        assert light.pixelColor(place).lightness() > 200
        assert dark.pixelColor(place).lightness() < 60


def test_title_tells_of_edits(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    assert hands.window.menu_row.title.text() == "sigmoid-neuron"
    hands.drag_from_palette("Value", 300, 200)
    assert hands.window.menu_row.title.text() == "sigmoid-neuron — edited"
    assert hands.window.windowTitle() == "sigmoid-neuron — edited — Gradloom"


def test_live_values_can_be_switched_off(hands: Hands, qtbot: QtBot) -> None:
    qtbot.mouseClick(hands.parts.tools.live, Qt.MouseButton.LeftButton)
    assert not hands.parts.workspace.live.is_enabled
    assert not hands.parts.tools.live.isChecked()


def test_precision_is_a_setting_of_the_document(hands: Hands) -> None:
    menu = hands.parts.tools.precision.menu()
    menu.aboutToShow.emit()
    choice: QAction = next(a for a in menu.actions() if a.text() == "float32")
    choice.trigger()
    assert hands.document.graph.settings.dtype == "float32"
    assert hands.parts.tools.precision.text().startswith("float32")
    hands.trigger("undo")
    assert hands.parts.tools.precision.text().startswith("float64")


# Files and closing


def test_save_open_and_recent(hands: Hands, tmp_path: Path) -> None:
    hands.parts.open_example("sigmoid-neuron")
    names = list(hands.document.graph)
    assert hands.document.save(tmp_path / "n.gradloom")
    hands.document.new()
    hands.parts.open_path(tmp_path / "n.gradloom")
    assert list(hands.document.graph) == names
    assert hands.parts.workspace.preferences.recent_files == [tmp_path / "n.gradloom"]


def test_file_that_is_not_there_is_said_in_place(hands: Hands, tmp_path: Path) -> None:
    hands.drag_from_palette("Value", 300, 200)
    hands.document.undo_stack.setClean()
    hands.parts.open_path(tmp_path / "gone.gradloom")
    assert hands.parts.notice.isVisible()
    assert len(hands.document.graph) == 1


@pytest.mark.parametrize("answer,is_open", [("Discard", False), ("Cancel", True)])
def test_closing_asks_about_unsaved_changes(
    qtbot: QtBot, preferences: Preferences, answer: str, is_open: bool
) -> None:
    window = MainWindow(preferences)
    window.show()
    document = window.parts.workspace.document
    document.push(AddNode(document, "value", name="v"))
    window.close()
    assert window.isVisible()
    box = next(iter(window.findChildren(QMessageBox)))
    box.button(getattr(QMessageBox.StandardButton, answer)).click()
    assert window.isVisible() is is_open
    document.undo_stack.setClean()
    window.close()
    window.deleteLater()


def test_window_comes_back_as_it_was_left(qtbot: QtBot, tmp_path: Path) -> None:
    file = str(tmp_path / "layout.ini")
    first = MainWindow(Preferences(QSettings(file, QSettings.Format.IniFormat)))
    first.show()
    first.resize(960, 700)  # the offscreen screen is small, and a window is kept on its screen
    first.fill()
    first.sides.setSizes([230, 430, 298])
    left = first.sides.sizes()
    first.close()
    second = MainWindow(Preferences(QSettings(file, QSettings.Format.IniFormat)))
    second.show()
    assert (second.width(), second.height()) == (960, 700)
    assert second.sides.sizes() == left
    second.close()
    for window in (first, second):
        window.deleteLater()


def test_window_shows_before_it_is_filled(qtbot: QtBot, preferences: Preferences) -> None:
    window = MainWindow(preferences)
    window.show()
    assert window._parts is None
    qtbot.waitUntil(lambda: window._parts is not None)
    assert window.parts.canvas.isVisible()
    window.close()
    window.deleteLater()


def test_closing_while_training_asks_first(qtbot: QtBot, preferences: Preferences) -> None:
    window = MainWindow(preferences)
    window.show()
    training = window.parts.workspace.training
    training.state = "running"
    window.close()
    assert window.isVisible()
    box = next(iter(window.findChildren(QMessageBox)))
    assert "Training is under way" in box.text()
    box.button(QMessageBox.StandardButton.Discard).click()
    assert training.state == "idle"
    assert not window.isVisible()
    window.deleteLater()


def test_shortcuts_are_listed(hands: Hands) -> None:
    hands.trigger("shortcuts")
    (dialog,) = hands.window.findChildren(QDialog)
    texts = [each.text() for each in dialog.findChildren(QLabel)]
    assert "Ctrl+Z" in texts and "Undo" in texts
    dialog.close()


def test_exported_picture_is_written(hands: Hands, tmp_path: Path) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.trigger("export_picture")
    (dialog,) = hands.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "neuron.svg"))
    assert (tmp_path / "neuron.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert hands.parts.notice.property("state") == "done"
    dialog.close()


def test_save_asks_for_a_place_once(hands: Hands, tmp_path: Path) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.trigger("save")
    (dialog,) = hands.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "mine.gradloom"))
    dialog.close()
    assert (tmp_path / "mine.gradloom" / "graph.json").is_file()
    assert hands.window.menu_row.title.text() == "mine.gradloom"
    hands.parts.menus.refresh()
    assert not hands.parts.menus.actions["save"].isEnabled()
    hands.drag_from_palette("Value", 300, 200)
    hands.trigger("save")
    assert not hands.document.is_modified


def test_selected_node_can_be_differentiated(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.selection.set(["add_1"])
    hands.trigger("differentiate")
    result = hands.parts.workspace.live.result
    assert result is not None and result.output_name == "add_1"
    hands.trigger("differentiate")
    result = hands.parts.workspace.live.result
    assert result is not None and result.output_name == "f"


def test_digits_reach_wires_and_inspector(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.preferences.digits = 4
    assert hands.texts("w0", "mul_1")[0] == "2.0000"
