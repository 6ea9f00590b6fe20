"""Alt with a letter opens each menu, in every language."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from app.window.menu_row import with_letters
from tests.app.actions.popups import focus_canvas
from tests.app.window import Hands


@pytest.mark.parametrize(
    "titles",
    [
        ["File", "Edit", "View", "Graph", "Arrange", "Step", "Train", "Export", "Help"],
        ["Datei", "Bearbeiten", "Ansicht", "Graph", "Anordnen", "Schritt", "Training"],
    ],
)
def test_no_letter_stands_for_two_menus(titles: list[str]) -> None:
    found = with_letters(titles)
    assert [text.replace("&", "") for text in found] == titles
    letters = [text[text.index("&") + 1].lower() for text in found]
    assert len(set(letters)) == len(letters)
    assert found[0].startswith("&")


def test_a_title_without_a_free_letter_has_none() -> None:
    assert with_letters(["a", "A", "3"]) == ["&a", "A", "3"]


def test_letters_that_are_taken_are_left_alone() -> None:
    assert with_letters(["View", "Arrange"], {"v", "a"}) == ["V&iew", "A&rrange"]


def test_no_menu_takes_the_keys_of_an_action(hands: Hands) -> None:
    bar = hands.window.findChild(QMenuBar)
    assert bar is not None
    texts = [action.text() for action in bar.actions()]
    letters = {text[text.index("&") + 1].lower() for text in texts if "&" in text}
    assert len(letters) == len(texts)
    taken = hands.parts.menus.letters_taken()
    assert "a" in taken  # aligns left edges
    assert not letters & taken


def test_alt_and_a_letter_open_a_menu(hands: Hands) -> None:
    focus_canvas(hands)
    QTest.keyClick(hands.parts.canvas, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    bar = hands.window.findChild(QMenuBar)
    assert bar is not None
    menu = bar.actions()[1].menu()
    assert isinstance(menu, QMenu)
    hands.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu, timeout=20_000)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
