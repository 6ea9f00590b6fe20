"""The gradient of one wire is checked on a click, in a thread, and can be cancelled."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.panels.inspector import edge_check
from app.panels.inspector.edge_page import EdgePage
from app.panels.inspector.panel import Inspector
from graph_engine.errors import RunError
from tests.app.panels.conftest import Desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[EdgePage]:
    panel = Inspector(desk.document, desk.selection, desk.live, desk.themes, desk.preferences)
    qtbot.addWidget(panel)
    panel.resize(356, 900)
    panel.show()
    desk.neuron()
    desk.selection.set((), desk.document.graph.edges_into("mul_1")["x"])
    panel.refresh()
    assert panel.edge_page is not None
    # The panel lives as long as this function waits.
    yield panel.edge_page


def test_gradient_of_a_wire_is_checked_on_a_click(page: EdgePage, qtbot: QtBot) -> None:
    check = page.check
    qtbot.mouseClick(check.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not check.is_running)
    assert check.property("state") == "good"
    analytic, numeric, error = check.numbers.text().splitlines()
    assert analytic == "analytic   -0.1966119332"
    assert numeric.startswith("numeric    -0.196611933")
    assert error.startswith("rel. error ")


def test_what_was_found_goes_with_the_next_edit(page: EdgePage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.check.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.check.is_running)
    edge = desk.document.graph.edges_into("mul_1")["x"]
    page.show_edge(edge, desk.live.result, 2)
    assert page.check.title.isVisible()
    desk.document.graph.set("x0", value=3.0)
    page.show_edge(edge, desk.live.result, 2)
    assert not page.check.title.isVisible()


def test_check_is_cancelled(page: EdgePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    def slow(graph: object, output: object, edges: object, is_stopped: object) -> None:
        assert callable(is_stopped)
        while not is_stopped():
            pass
        ended.set()
        raise RunError("the check was stopped")

    monkeypatch.setattr(edge_check, "check_gradients", slow)
    qtbot.mouseClick(page.check.button, Qt.MouseButton.LeftButton)
    assert page.check.button.text() == "Cancel"
    qtbot.mouseClick(page.check.button, Qt.MouseButton.LeftButton)
    assert ended.wait(5)
    assert not page.check.is_running
    assert page.check.button.text() == "Check this gradient"
    assert not page.check.numbers.isVisible()
