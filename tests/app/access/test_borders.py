"""The parts of the window are made wider and narrower by keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitterHandle

from app.access.borders import STEP
from tests.app.actions.popups import focus_canvas
from tests.app.window import Hands


def border() -> QSplitterHandle:
    found = QApplication.focusWidget()
    assert isinstance(found, QSplitterHandle)
    return found


def press(key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, keys)


def test_arrows_move_each_border_and_escape_leads_back(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    focus_canvas(hands)
    hands.trigger("borders")
    seen = []
    while border() not in seen:
        seen.append(border())
        is_level = border().orientation() == Qt.Orientation.Horizontal
        back, on = (
            (Qt.Key.Key_Left, Qt.Key.Key_Right) if is_level else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        )
        splitter, number = border().splitter(), border().splitter().indexOf(border())
        before = splitter.sizes()
        press(on)
        press(back)
        assert splitter.sizes() == before
        press(back)
        after = splitter.sizes()
        assert (after[number - 1], after[number]) in (
            (before[number - 1] - STEP, before[number] + STEP),
            (before[number - 1], before[number]),  # it is as narrow as it can be
        )
        press(Qt.Key.Key_Tab)
    assert len(seen) == 3
    press(Qt.Key.Key_Escape)
    assert hands.parts.canvas.hasFocus()


def test_the_border_that_has_the_keys_has_a_name_and_a_ring(hands: Hands) -> None:
    focus_canvas(hands)
    hands.trigger("borders")
    assert border().accessibleName() and hands.parts.access.rings.around is border()
    before = border().splitter().sizes()
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert border().splitter().sizes()[0] == before[0] + 1
