"""The program starts again with the same project, once nothing can be lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from app.actions.restarting import command, restart
from app.document.commands import AddNode
from tests.app.window import Hands


def asked(hands: Hands) -> QMessageBox:
    """Return the question that is open."""
    hands.qtbot.waitUntil(
        lambda: any(box.isVisible() for box in hands.window.findChildren(QMessageBox)),
        timeout=20_000,
    )
    (box,) = [box for box in hands.window.findChildren(QMessageBox) if box.isVisible()]
    return box


def choose_german(hands: Hands) -> QMessageBox:
    hands.parts.menus.refresh()
    menu = hands.parts.menus.choices_menu("language", hands.window)
    menu.aboutToShow.emit()
    (german,) = [action for action in menu.actions() if action.text() == "Deutsch"]
    german.trigger()
    return asked(hands)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Take down what would be started when the program ends."""
    found: list[list[str]] = []
    monkeypatch.setattr(
        "app.actions.restarting.starter",
        lambda document: lambda: found.append(command(document)),
    )
    return found


def test_another_language_offers_to_start_again(hands: Hands, started: list[list[str]]) -> None:
    box = choose_german(hands)
    assert hands.parts.workspace.preferences.language == "de"
    assert box.defaultButton().text() == "&Restart now"
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert hands.window.isVisible() and not started


def test_restarting_opens_what_was_open(hands: Hands, started: list[list[str]]) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    box = choose_german(hands)
    QTest.keyClick(box, Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: not hands.window.isVisible(), timeout=20_000)
    QApplication.instance().aboutToQuit.emit()  # type: ignore[union-attr]
    wanted = [sys.executable, "-m", "app", "open", "--example", "sigmoid-neuron"]
    assert started == [wanted]


def test_what_is_not_saved_is_asked_for_first(
    hands: Hands, started: list[list[str]], tmp_path: Path
) -> None:
    document = hands.document
    assert document.save(tmp_path / "mine.gradloom")
    document.do(AddNode(document, "relu"))
    restart(hands.parts.workspace)
    box = asked(hands)
    assert hands.window.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert hands.window.isVisible() and document.is_modified and not started
    restart(hands.parts.workspace)
    QTest.keyClick(asked(hands), Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: not hands.window.isVisible(), timeout=20_000)
    assert command(document)[-1] == str(tmp_path / "mine.gradloom") and not document.is_modified


def test_the_command_line_knows_the_words(repository_root: Path) -> None:
    words = [sys.executable, "-m", "app", "open", "--example", "sigmoid-neuron", "--help"]
    done = subprocess.run(words, cwd=repository_root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
