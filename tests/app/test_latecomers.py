"""Parts of the window that are made once the first numbers are painted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow, open_found
from app.preferences import Preferences
from app.window.latecomers import Latecomers
from graph_engine.errors import ProjectError


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def latecomers(made: list[str], qapp: QApplication) -> Latecomers:
    parent = QObject(qapp)
    return Latecomers([lambda: made.append("one"), lambda: made.append("two")], parent)


def test_they_come_in_order_and_once(latecomers: Latecomers, made: list[str], qtbot: QtBot) -> None:
    latecomers.come()
    latecomers.come()
    qtbot.waitUntil(lambda: made == ["one", "two"], timeout=20_000)
    latecomers.make_all()
    latecomers.come()
    QApplication.processEvents()
    assert made == ["one", "two"]


def test_whoever_cannot_wait_has_them_at_once(latecomers: Latecomers, made: list[str]) -> None:
    latecomers.wait_for_project()
    latecomers.make_all()
    assert made == ["one", "two"]


def test_they_come_after_the_paint_that_they_wait_for(
    latecomers: Latecomers, made: list[str], qtbot: QtBot
) -> None:
    painted: list[int] = []

    class Canvas(QWidget):
        def paintEvent(self, event: object) -> None:
            painted.append(len(made))

    canvas = Canvas()
    qtbot.addWidget(canvas)
    latecomers.wait_for(canvas)
    canvas.show()
    qtbot.waitUntil(lambda: made == ["one", "two"], timeout=20_000)
    assert painted[0] == 0


@pytest.fixture
def fresh(qtbot: QtBot, preferences: Preferences) -> Iterator[MainWindow]:
    window = MainWindow(preferences)
    window.show()
    window.fill()
    yield window
    window.parts.workspace.document.undo_stack.setClean()
    window.close()
    window.deleteLater()
    qtbot.wait(0)


def test_palette_and_inspector_come_by_themselves(fresh: MainWindow, qtbot: QtBot) -> None:
    parts = fresh.parts
    parts.open_example("sigmoid-neuron")
    qtbot.waitUntil(lambda: parts.palette.list.model().rowCount() > 100, timeout=20_000)
    qtbot.waitUntil(lambda: parts.inspector.isVisible(), timeout=20_000)


def test_searching_the_palette_does_not_wait(fresh: MainWindow) -> None:
    palette = fresh.parts.palette
    palette.search.setText("tanh")
    assert palette.list.currentIndex().data() == "Tanh"


def test_project_that_cannot_be_found_is_a_notice(fresh: MainWindow) -> None:
    said: list[tuple[str, str]] = []
    fresh.parts.workspace.notices.shown.connect(lambda *notice: said.append(notice))

    def find() -> Path:
        raise ProjectError("the folder cannot be written", "Name another one.")

    open_found(fresh, find)
    assert [kind for _, kind in said] == ["error"]
    assert "the folder cannot be written" in said[0][0]
    assert fresh.parts.workspace.document.path is None
