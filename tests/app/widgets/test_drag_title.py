"""Numbers of the inspector's form, dragged by their titles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document.commands import AddNode
from app.document.document import Document
from app.panels.inspector.settings_form import SettingsForm
from app.widgets.drag_title import DragTitle

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[SettingsForm]:
    document = Document()
    for id in ("value", "dropout", "linear"):
        document.push(AddNode(document, id, (0, 0)))
    document.undo_stack.clear()
    found = SettingsForm(document)
    qtbot.addWidget(found)
    found.show()
    yield found
    document.close()


def title(form: SettingsForm, name: str, setting: str) -> DragTitle:
    form.show_node(name)
    found = form.fields[setting].findChild(DragTitle)
    assert found is not None
    return found


def drag(over: DragTitle, x: int, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(over, LEFT, NONE, QPoint(10, 5))
    for share in (0.5, 1.0):
        at = QPointF(10 + share * x, 5)
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, over.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, keys
        )
        QApplication.sendEvent(over, event)


def release(over: DragTitle) -> None:
    QTest.mouseRelease(over, LEFT, NONE, QPoint(10, 5))


def test_dragging_a_title_changes_its_number_in_one_step(form: SettingsForm) -> None:
    over = title(form, "value_1", "value")
    drag(over, 60)
    release(over)
    document = form._document
    assert document.graph.node("value_1").value == 2.0  # type: ignore[attr-defined]
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.graph.node("value_1").value == 0.0  # type: ignore[attr-defined]


def test_shift_is_finer(form: SettingsForm) -> None:
    over = title(form, "value_1", "value")
    drag(over, 60, Qt.KeyboardModifier.ShiftModifier)
    release(over)
    assert form._document.graph.node("value_1").value == 0.2  # type: ignore[attr-defined]


def test_whole_number_stays_whole(form: SettingsForm) -> None:
    over = title(form, "fc_1", "out_features")
    before = form._document.graph.node("fc_1").out_features  # type: ignore[attr-defined]
    drag(over, 30)
    release(over)
    after = form._document.graph.node("fc_1").out_features  # type: ignore[attr-defined]
    assert after > before
    assert isinstance(after, int)


def test_number_beyond_its_bounds_is_refused_in_place(form: SettingsForm) -> None:
    over = title(form, "dropout_1", "p")
    drag(over, 300)
    assert form.fields["p"].error.text()
    release(over)
    assert 0.0 <= form._document.graph.node("dropout_1").p < 1.0  # type: ignore[attr-defined]


def test_escape_takes_the_drag_back(form: SettingsForm) -> None:
    over = title(form, "value_1", "value")
    drag(over, 60)
    QTest.keyClick(over, Qt.Key.Key_Escape)
    release(over)
    assert form._document.graph.node("value_1").value == 0.0  # type: ignore[attr-defined]
    assert form._document.undo_stack.count() == 0


def test_click_on_a_title_goes_into_its_field(form: SettingsForm, qtbot: QtBot) -> None:
    over = title(form, "value_1", "value")
    form.activateWindow()
    QTest.mousePress(over, LEFT, NONE, QPoint(10, 5))
    release(over)
    qtbot.waitUntil(lambda: form.fields["value"].control.hasFocus())


def test_choices_and_switches_have_nothing_to_drag(form: SettingsForm) -> None:
    form.show_node("fc_1")
    assert form.fields["bias"].findChild(DragTitle) is None
    assert form.fields["initializer"].findChild(DragTitle) is None
