"""What reaches the inside of a block besides its keys: palette, menus, the node itself."""

from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from app.widgets.setting_field import SettingField
from tests.app.test_blocks import LEFT, press
from tests.app.test_inside_editing import (
    doubling,
    go_inside,
    inspector,
    layer,
    output_becomes,
    session_of,
    two_of,
    value_of,
)
from tests.app.window import Hands
from tests.graph_engine.blocks.building import block


def drop(hands: Hands, viewport: QWidget, title: str, place: QPointF) -> None:
    """Drag a node type from the palette to a point of a viewport."""
    hands.parts.latecomers.make_all()
    model = hands.parts.palette.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    index = next(each for each in rows if model.data(each) == title)
    mime = model.mimeData([index])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    for cls in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(viewport, cls(place.toPoint(), copy, mime, LEFT, none))
    QApplication.sendEvent(viewport, QDropEvent(place, copy, mime, LEFT, none))
    QApplication.processEvents()


def test_node_is_dropped_inside_from_the_palette(hands: Hands) -> None:
    two_of(hands, doubling())
    canvas, session = go_inside(hands), session_of(hands)
    drop(hands, canvas.viewport(), "Tanh", QPointF(40.0, 40.0))
    assert "tanh_1" in session.document.graph
    assert "tanh_1" in hands.document.graph.blocks["Twice"].nodes
    assert "tanh_1" not in hands.document.graph
    hands.parts.palette.node_wanted.emit("negate")  # a double click in the palette
    assert session.is_open
    assert "negate" in {node.id for node in hands.document.graph.blocks["Twice"].nodes.values()}


def test_menu_of_a_node_inside_acts_there(hands: Hands) -> None:
    two_of(hands, doubling())
    canvas, session = go_inside(hands), session_of(hands)
    place = canvas.node_position("times")
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, canvas.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(canvas.viewport(), event)
    QApplication.processEvents()
    (menu,) = [each for each in canvas.findChildren(QMenu) if each.isVisible()]
    texts = [action.text() for action in menu.actions()]
    assert "Edit blocks…" in texts and "Make independent" in texts
    (duplicate,) = [action for action in menu.actions() if action.text() == "Duplicate"]
    assert duplicate.isEnabled()
    duplicate.trigger()
    menu.close()
    assert "times_2" in session.document.graph and "times_2" not in hands.document.graph


def test_what_makes_no_sense_inside_says_so(hands: Hands) -> None:
    two_of(hands, doubling())
    go_inside(hands)
    session_of(hands).selection.set(["times"])
    hands.parts.menus.refresh()
    action = hands.parts.menus.actions["differentiate"]
    assert not action.isEnabled() and "Go back to the document" in action.toolTip()


def test_number_typed_on_a_node_inside_is_that_of_every_instance(hands: Hands) -> None:
    two_of(hands, doubling())
    output_becomes(hands, 12.0)
    canvas, session = go_inside(hands), session_of(hands)
    session.selection.set(["two"])
    press(hands, Qt.Key.Key_Return, on=canvas)
    field = canvas.viewport().findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    output_becomes(hands, 75.0)
    assert hands.document.undo_stack.undoText() == "Set two to 5 in block Twice"
    assert session.result is not None and session.result.value("two") == 5.0


def test_muted_node_inside_is_muted_everywhere_and_comes_back_from_disk(
    hands: Hands, tmp_path: Path
) -> None:
    bent = block(
        "Bent",
        [("block_input", "x", {}), ("negate", "flip", {}), ("block_output", "y", {})],
        [("x", "flip"), ("flip", "y")],
    )
    two_of(hands, bent)
    hands.qtbot.waitUntil(lambda: value_of(hands, "one") == -3.0, timeout=20_000)
    canvas, session = go_inside(hands), session_of(hands)
    session.selection.set(["flip"])
    press(hands, Qt.Key.Key_M, on=canvas)
    hands.qtbot.waitUntil(lambda: value_of(hands, "one") == 3.0, timeout=20_000)
    path = tmp_path / "it.gradloom"
    assert hands.document.save(path) and hands.document.open(path)
    assert hands.document.graph.blocks["Bent"].nodes["flip"].id.startswith("muted:")
    hands.qtbot.waitUntil(lambda: value_of(hands, "one") == 3.0, timeout=20_000)


def test_settings_of_the_instance_stay_at_hand_while_nothing_is_picked(hands: Hands) -> None:
    two_of(hands, layer(), "input", shape=(4,))
    canvas, session = go_inside(hands), session_of(hands)
    session.selection.set([])
    QApplication.processEvents()
    hands.parts.inspector.refresh()
    page = hands.parts.inspector.node_page
    assert page is not None
    field = page.settings.fields["width"]
    assert isinstance(field, SettingField) and isinstance(field.control, QLineEdit)
    field.control.setFocus()
    field.control.selectAll()
    QTest.keyClicks(field.control, "7")
    QTest.keyClick(field.control, Qt.Key.Key_Return)
    hands.settle()
    session.selection.set(["fc"])
    QApplication.processEvents()
    inside = inspector(hands).node_page
    assert inside is not None
    shown = inside.settings.fields["out_features"]
    # The expression is the block's; what it comes to is this instance's.
    assert isinstance(shown.control, QLineEdit)
    assert (shown.control.text(), shown.outcome.text()) == ("width", "= 7")
    assert canvas.is_editable
    assert hands.document.graph.node("two").model_dump() == {"width": 3}


def test_undo_goes_past_the_edits_inside(hands: Hands) -> None:
    two_of(hands, doubling())
    canvas, session = go_inside(hands), session_of(hands)
    session.selection.set(["two"])
    press(hands, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier, on=canvas)
    while hands.document.undo_stack.canUndo():
        press(hands, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, on=canvas)
    # The node that was looked into is undone as well: the page has gone back to the document.
    assert not session.is_open and not len(hands.document.graph)
    assert hands.parts.canvas.isVisible()
    while hands.document.undo_stack.canRedo():
        hands.document.undo_stack.redo()
    output_becomes(hands, 12.0)
    assert value_of(hands, "one") == 6.0
