"""The whole window, for tests that need more than one part of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.preferences import Preferences
from tests.app.window import Hands


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing of ours on the clipboard: the offscreen one outlives Python, and crashes."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def preferences(qapp: QApplication, tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "preferences.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def hands(qtbot: QtBot, preferences: Preferences) -> Iterator[Hands]:
    window = MainWindow(preferences)
    window.resize(1600, 1000)
    window.show()
    yield Hands(window, qtbot)
    window.parts.workspace.document.undo_stack.setClean()
    window.close()
    window.deleteLater()
    qtbot.wait(0)
