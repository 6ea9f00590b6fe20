"""Presentation: only the canvas and the step's sentence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.window.presentation import LARGEST_ZOOM
from tests.app.window import Hands

CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def around(hands: Hands) -> tuple[QWidget, ...]:
    """Return everything that is hidden meanwhile."""
    window = hands.window
    return (
        window.menu_row, window.tool_place, window.palette_place, window.panel_place,
        window.inspector_place,
    )  # fmt: skip


def begin(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    hands.parts.workspace.steps.jump(17)
    hands.window.activateWindow()
    hands.parts.canvas.setFocus()
    QTest.keyClick(hands.window, Qt.Key.Key_P, CONTROL_ALT)
    hands.qtbot.waitUntil(lambda: hands.window.presentation.is_on)
    QApplication.processEvents()


def press(hands: Hands, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or hands.window, key)


def test_only_canvas_and_sentence_are_left(hands: Hands) -> None:
    begin(hands)
    assert not any(part.isVisible() for part in around(hands))
    bar = hands.window.presentation.bar
    assert bar.isVisible() and bar.width() == hands.window.width()
    assert hands.parts.canvas.width() >= hands.window.width() - 8
    assert "Backward through" in bar.sentence.text()
    assert "BACKWARD" in bar.phase.text()
    assert bar.count.text() == "17 / 23"
    assert bar.sentence.font().pixelSize() >= 24
    assert "-0.39" in bar.equation.text()
    assert hands.parts.menus.actions["presentation"].isEnabled()
    assert hands.parts.canvas.minimap.rect.isEmpty()


def test_numbers_can_be_read_from_the_back_row(hands: Hands) -> None:
    begin(hands)
    canvas = hands.parts.canvas
    pixels = canvas.canvas.look.setter.fonts["pill"].pixelSize() * canvas.scale_factor
    assert pixels >= 15
    assert canvas.scale_factor <= LARGEST_ZOOM
    assert canvas.visible_area().contains(canvas.canvas.extent())


@pytest.mark.parametrize(
    "key,before,after",
    [
        (Qt.Key.Key_Right, 17, 18), (Qt.Key.Key_PageDown, 17, 18), (Qt.Key.Key_Down, 17, 18),
        (Qt.Key.Key_Left, 17, 16), (Qt.Key.Key_PageUp, 17, 16), (Qt.Key.Key_Up, 17, 16),
        (Qt.Key.Key_Home, 17, 0), (Qt.Key.Key_End, 17, 23),
    ],
)  # fmt: skip
def test_keys_of_a_presenter_take_steps(hands: Hands, key: Qt.Key, before: int, after: int) -> None:
    begin(hands)
    steps = hands.parts.workspace.steps
    assert steps.cursor == before
    press(hands, key)
    assert steps.cursor == after
    assert hands.window.presentation.bar.count.text() == f"{after} / 23"


def test_arrows_move_no_node_meanwhile(hands: Hands) -> None:
    begin(hands)
    hands.parts.workspace.selection.set(["mul_1"])
    place = hands.document.position("mul_1")
    press(hands, Qt.Key.Key_Right)
    assert hands.document.position("mul_1") == place


def test_space_plays_and_pauses(hands: Hands) -> None:
    begin(hands)
    steps = hands.parts.workspace.steps
    press(hands, Qt.Key.Key_Space)
    assert steps.is_playing
    press(hands, Qt.Key.Key_Space)
    assert not steps.is_playing


def test_large_buttons_take_steps(hands: Hands) -> None:
    begin(hands)
    steps, bar = hands.parts.workspace.steps, hands.window.presentation.bar
    for button in (bar.back, bar.play, bar.forward):
        assert min(button.width(), button.height()) >= 56 and button.accessibleName()
    QTest.mouseClick(bar.forward, Qt.MouseButton.LeftButton)
    assert steps.cursor == 18
    QTest.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert steps.cursor == 17


def test_escape_puts_everything_back(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    canvas, window = hands.parts.canvas, hands.window
    canvas.zoom_to(0.8)
    canvas.scroll_by(33, 21)
    window.sides.setSizes([240, 960, 400])
    hands.parts.tabs.setCurrentIndex(2)
    QApplication.processEvents()

    def state() -> tuple[object, ...]:
        centre = canvas.visible_area().center()
        shown = tuple(part.isVisible() for part in around(hands))
        return (
            window.sides.sizes(), window.middle.sizes(), hands.parts.tabs.currentIndex(), shown,
            canvas.scale_factor, round(centre.x()), round(centre.y()),
            canvas.canvas.look.choices, canvas.minimap.rect,
        )  # fmt: skip

    before = state()
    hands.trigger("presentation")
    QApplication.processEvents()
    assert state() != before
    press(hands, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not window.presentation.is_on
    assert state() == before
    assert not hands.document.is_modified


def test_the_same_shortcut_leaves_it_too(hands: Hands) -> None:
    begin(hands)
    assert hands.parts.workspace.is_presenting
    QTest.keyClick(hands.window, Qt.Key.Key_P, CONTROL_ALT)
    hands.qtbot.waitUntil(lambda: not hands.window.presentation.is_on)
    assert not hands.parts.workspace.is_presenting


@pytest.mark.parametrize("theme", ["dark", "light_contrast", "dark_contrast"])
def test_it_follows_the_theme(hands: Hands, theme: str) -> None:
    begin(hands)
    hands.window.themes.set(theme)
    QApplication.processEvents()
    image = hands.window.presentation.bar.grab().toImage()
    ground = hands.window.themes.current.window
    assert image.pixelColor(image.width() // 2, image.height() - 8).name() == ground


def test_full_screen_is_a_matter_of_its_own(hands: Hands) -> None:
    QTest.keyClick(hands.window, Qt.Key.Key_F11)
    assert hands.window.isFullScreen()
    begin(hands)
    press(hands, Qt.Key.Key_Escape)
    assert hands.window.isFullScreen()
    QTest.keyClick(hands.window, Qt.Key.Key_F11)
    assert not hands.window.isFullScreen()


def test_an_empty_graph_can_be_presented(hands: Hands) -> None:
    hands.trigger("presentation")
    QApplication.processEvents()
    assert hands.window.presentation.bar.sentence.text() == "Nothing runs yet."
    assert not hands.window.presentation.bar.forward.isEnabled()
    hands.trigger("presentation")


def test_long_sentences_are_set_smaller_and_never_cut(hands: Hands) -> None:
    hands.window.resize(1280, 800)
    hands.parts.open_example("lenet-digits")
    hands.settle()
    hands.trigger("presentation")
    steps, bar = hands.parts.workspace.steps, hands.window.presentation.bar
    for cursor in range(0, steps.count + 1, 3):
        steps.jump(cursor)
        QApplication.processEvents()
        for label in (bar.sentence, bar.equation):
            if label.isVisible():
                assert label.heightForWidth(label.width()) <= label.height(), label.text()
                assert label.geometry().bottom() < bar.height()
        assert bar.sentence.font().pixelSize() >= 15
