"""The list of breakpoints in the timeline, and their marks on the strip."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.document.commands import RemoveSelection
from app.panels.timeline.panel import Timeline
from graph_engine.breakpoints import Breakpoint
from graph_engine.edge import Edge
from tests.app.panels.conftest import Desk

EDGE = Edge("w0", "out", "mul_1", "x")


@pytest.fixture
def timeline(desk: Desk, qtbot: QtBot) -> Timeline:
    panel = Timeline(desk.document, desk.live, desk.steps, desk.themes, desk.selection)
    qtbot.addWidget(panel)
    panel.resize(1032, 220)
    panel.show()
    desk.neuron()
    panel.tabs.setCurrentIndex(2)
    return panel


def offers(timeline: Timeline) -> list[QAction]:
    page = timeline.breakpoints
    page.menu.aboutToShow.emit()
    return [each for each in page.menu.actions() if not each.isSeparator()]


def choose(timeline: Timeline, text: str) -> None:
    next(each for each in offers(timeline) if each.text().startswith(text)).trigger()


def test_empty_list_says_how_to_begin(timeline: Timeline) -> None:
    assert timeline.breakpoints.empty.isVisible()
    assert "F9" in timeline.breakpoints.empty.text()
    assert not timeline.controls.on.isEnabled()


def test_double_click_on_a_chip_stops_there_and_marks_it(
    timeline: Timeline, desk: Desk, qtbot: QtBot
) -> None:
    strip = timeline.strip
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=strip.chip(5).center().toPoint())
    assert desk.steps.breakpoints.at("mul_1") or desk.steps.breakpoints.at("mul_2")
    qtbot.waitUntil(lambda: not desk.steps.hits.is_searching)
    assert strip._steps.mark(5) == "stop"
    assert list(strip._steps.ticks) == [5, *[t for t in strip._steps.ticks if t > 10]]
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=strip.chip(5).center().toPoint())
    assert desk.steps.breakpoints.items == ()


def test_double_click_on_a_backward_chip_stops_at_its_edge(
    timeline: Timeline, desk: Desk, qtbot: QtBot
) -> None:
    assert desk.steps.trace is not None
    index = desk.steps.trace.backward_index(EDGE)
    assert index is not None
    strip = timeline.strip
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=strip.chip(index).center().toPoint())
    assert desk.steps.breakpoints.at(edge=EDGE) is not None
    (row,) = timeline.breakpoints.rows
    assert row.place.text() == "w0 → mul_1"


def test_condition_is_added_anywhere_with_its_hits(
    timeline: Timeline, desk: Desk, qtbot: QtBot
) -> None:
    choose(timeline, "sign change")
    qtbot.waitUntil(lambda: not desk.steps.hits.is_searching)
    (row,) = timeline.breakpoints.rows
    assert row.place.text() == "anywhere"
    assert row.hits.text() == f"{len(desk.steps.hits.of(row.wanted))} hits"
    assert "1" in timeline.tabs.tabText(2)


def test_condition_is_added_where_one_thing_is_selected(timeline: Timeline, desk: Desk) -> None:
    assert not [each for each in offers(timeline) if each.text() == "every time"]
    desk.selection.set(["mul_2"])
    choose(timeline, "every time")
    desk.selection.set((), EDGE)
    choose(timeline, "|gradient| >")
    assert desk.steps.breakpoints.items == (
        Breakpoint(node="mul_2"),
        Breakpoint("gradient_above", edge=EDGE, limit=10.0),
    )


def test_limit_is_typed_and_a_bad_one_is_refused(
    timeline: Timeline, desk: Desk, qtbot: QtBot
) -> None:
    choose(timeline, "|value| >")
    (row,) = timeline.breakpoints.rows
    assert row.limit is not None
    row.limit.selectAll()
    qtbot.keyClicks(row.limit, "x")
    qtbot.keyClick(row.limit, Qt.Key.Key_Return)
    assert row.limit.property("state") == "bad"
    row.limit.selectAll()
    qtbot.keyClicks(row.limit, "5")
    qtbot.keyClick(row.limit, Qt.Key.Key_Return)
    assert desk.steps.breakpoints.items == (Breakpoint("value_above", limit=5.0),)
    qtbot.waitUntil(lambda: timeline.breakpoints.rows[0].hits.text() == "1 hit")


def test_switch_lets_it_rest_and_cross_removes_it(
    timeline: Timeline, desk: Desk, qtbot: QtBot
) -> None:
    desk.steps.breakpoints.toggle_at("mul_1")
    row = timeline.breakpoints.rows[0]
    qtbot.mouseClick(row.switch, Qt.MouseButton.LeftButton)
    assert desk.steps.breakpoints.enabled == ()
    qtbot.waitUntil(lambda: not desk.steps.hits.is_searching)
    assert list(timeline.strip._steps.ticks) == []
    row = timeline.breakpoints.rows[0]
    qtbot.mouseClick(row.remove, Qt.MouseButton.LeftButton)
    assert desk.steps.breakpoints.items == ()
    assert timeline.breakpoints.empty.isVisible()


def test_keyboard_stays_at_its_row(timeline: Timeline, desk: Desk, qtbot: QtBot) -> None:
    desk.steps.breakpoints.toggle_at("mul_1")
    desk.steps.breakpoints.toggle_at("mul_2")
    timeline.activateWindow()
    switch = timeline.breakpoints.rows[1].switch
    switch.setFocus()
    qtbot.waitUntil(switch.hasFocus)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert not desk.steps.breakpoints.items[1].is_enabled
    qtbot.waitUntil(lambda: timeline.breakpoints.rows[1].switch.hasFocus())


def test_buttons_run_to_the_breakpoints(timeline: Timeline, desk: Desk, qtbot: QtBot) -> None:
    desk.steps.breakpoints.toggle_at("add_1")
    desk.steps.jump(0)
    qtbot.mouseClick(timeline.controls.on, Qt.MouseButton.LeftButton)
    assert "Forward through" in timeline.sentence.text()
    assert "add_1" in timeline.sentence.text()
    there = desk.steps.cursor
    qtbot.mouseClick(timeline.controls.on, Qt.MouseButton.LeftButton)
    assert "Backward through" in timeline.sentence.text()
    qtbot.mouseClick(timeline.controls.back, Qt.MouseButton.LeftButton)
    assert desk.steps.cursor == there
    qtbot.mouseClick(timeline.controls.back, Qt.MouseButton.LeftButton)
    assert "No breakpoint is met" in timeline.sentence.text()


def test_breakpoint_of_a_node_that_is_gone_waits(
    timeline: Timeline, desk: Desk, qtbot: QtBot
) -> None:
    desk.steps.breakpoints.toggle_at("w2")
    desk.document.push(RemoveSelection(desk.document, ["w2"]))
    (row,) = timeline.breakpoints.rows
    qtbot.waitUntil(lambda: row.hits.text() == "not in the graph")
    desk.document.undo_stack.undo()
    qtbot.waitUntil(lambda: row.hits.text() == "3 hits")


def test_right_button_offers_node_and_wire(timeline: Timeline, desk: Desk) -> None:
    assert desk.steps.trace is not None
    index = desk.steps.trace.backward_index(EDGE)
    timeline.strip.menu_wanted.emit(index, QPoint(10, 10))
    menus = [
        child for child in timeline.strip.children() if child.metaObject().className() == "QMenu"
    ]
    (menu,) = menus
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Stop at mul_1", "Stop at w0 → mul_1"]
    menu.actions()[1].trigger()
    menu.close()
    assert desk.steps.breakpoints.at(edge=EDGE) is not None
