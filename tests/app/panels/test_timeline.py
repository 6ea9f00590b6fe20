import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.document.commands import BuildFormula, ChangeSettings
from app.panels.timeline.panel import Timeline
from app.panels.timeline.strip import Strip
from app.panels.timeline.strip_model import Steps
from app.theme import Themes
from graph_engine.breakpoints import Breakpoint
from tests.app.panels.conftest import Desk
from tests.graph_engine.building import chain


@pytest.fixture
def timeline(desk: Desk, qtbot: QtBot) -> Timeline:
    panel = Timeline(desk.document, desk.live, desk.steps, desk.themes)
    qtbot.addWidget(panel)
    panel.resize(1032, 200)
    panel.show()
    return panel


def test_empty_graph_says_what_will_be_here(timeline: Timeline) -> None:
    assert "once there are nodes" in timeline.sentence.text()
    assert not timeline.strip.isVisible()


def test_live_values_off_are_named_as_the_reason(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    desk.live.is_enabled = False
    desk.document.push(ChangeSettings(desk.document, "w0", value=3))
    assert "Live values are off" in timeline.sentence.text()


def test_arrow_keys_walk_and_shift_walks_by_phase(
    timeline: Timeline, desk: Desk, qtbot: QtBot
) -> None:
    desk.neuron()
    count = desk.steps.count
    assert timeline.count.text() == f"{count} / {count}"
    qtbot.keyClick(timeline, Qt.Key.Key_Left)
    assert desk.steps.cursor == count - 1
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    assert timeline.count.text() == f"0 / {count}"
    qtbot.keyClick(timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert desk.steps.cursor == 10
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert desk.steps.cursor == 11


def test_space_plays_and_pauses(timeline: Timeline, desk: Desk, qtbot: QtBot) -> None:
    desk.neuron()
    desk.steps.speed = 200
    qtbot.keyClick(timeline, Qt.Key.Key_Home)
    qtbot.keyClick(timeline, Qt.Key.Key_Space)
    assert desk.steps.is_playing
    qtbot.waitUntil(lambda: desk.steps.cursor > 2)
    qtbot.keyClick(timeline, Qt.Key.Key_Space)
    assert not desk.steps.is_playing


def test_sentence_and_equation_are_those_of_the_step(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    index = next(
        i for i, step in enumerate(desk.steps.trace) if getattr(step, "port", "") == "x"
        and desk.steps.trace.node_of(i) == "mul_1" and desk.steps.trace.phase(i) == "backward"
    )  # fmt: skip
    desk.steps.jump(index + 1)
    assert "mul_1" in timeline.sentence.text()
    assert desk.themes.current.gradient in timeline.equation.text()
    assert "0.20" in timeline.equation.text()


def test_dragging_over_the_chips_scrubs(timeline: Timeline, desk: Desk, qtbot: QtBot) -> None:
    desk.neuron()
    strip = timeline.strip
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=strip.chip(3).center().toPoint())
    assert desk.steps.cursor == 4
    qtbot.mouseMove(strip, strip.chip(12).center().toPoint())
    assert desk.steps.cursor == 13
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton)


def test_chips_carry_signs_and_names(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    labels = [timeline.strip._steps.label(index) for index in range(desk.steps.count)]
    assert labels[:12] == ["w0", "x0", "w1", "x1", "w2", "×", "×", "+", "+", "σ", "σ", "σ"]
    assert labels[-3:] == ["w0", "w1", "w2"]


def test_number_in_a_formula_is_its_own_sign(timeline: Timeline, desk: Desk) -> None:
    desk.document.push(BuildFormula(desk.document, "x / 4 + 0.5", {"x": 3.0}))
    labels = {timeline.strip._steps.label(index) for index in range(desk.steps.count)}
    assert {"x", "4", "0.5"} <= labels


def test_steps_are_counted_as_large_as_they_are_taken(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    desk.steps.jump(11)
    assert timeline.count.text() == "11 / 23"
    desk.steps.grain = "node"
    assert timeline.count.text() == "11 / 19"


def many(count: int) -> Steps:
    return Steps((0, count // 2, count - 10, count), str)


@pytest.fixture
def long_strip(qtbot: QtBot) -> Strip:
    strip = Strip(Themes())
    qtbot.addWidget(strip)
    strip.resize(1000, strip.height())
    strip.show()
    strip.show_steps(many(10_000), 5_000)
    return strip


def test_only_chips_in_sight_are_asked_for_their_words(qtbot: QtBot) -> None:
    asked: list[int] = []
    strip = Strip(Themes())
    qtbot.addWidget(strip)
    strip.resize(1000, strip.height())
    strip.show_steps(Steps((0, 5_000, 9_990, 10_000), lambda i: asked.append(i) or str(i)), 0)
    strip.grab()
    assert len(set(asked)) < 40


def test_ten_thousand_steps_stay_smooth(long_strip: Strip) -> None:
    long_strip.grab()
    start = time.perf_counter()
    for done in range(5_000, 5_050):
        long_strip.show_done(done, is_stepping=True)
        long_strip.grab()
    assert (time.perf_counter() - start) / 50 < 0.016


def test_words_of_phases_are_whole_or_not_there(long_strip: Strip) -> None:
    for done in range(4_995, 5_030):
        long_strip.show_done(done, is_stepping=True)
        for phase in ("forward", "backward", "update"):
            area = long_strip.caption(phase)
            assert area.isNull() or 0 <= area.left() <= area.right() <= long_strip.width() + 1
    assert long_strip.caption("update").isNull()


def test_mark_stays_in_sight(long_strip: Strip) -> None:
    for done in (1, 9_999, 4_321, 10_000):
        long_strip.show_done(done, is_stepping=True)
        chip = long_strip.chip(done - 1)
        assert chip.left() >= -1
        assert chip.right() <= long_strip.width() + 1


def test_line_below_the_chips_reaches_every_step(long_strip: Strip, qtbot: QtBot) -> None:
    seen: list[int] = []
    long_strip.scrubbed.connect(seen.append)
    y = long_strip.height() - 6
    qtbot.mousePress(long_strip, Qt.MouseButton.LeftButton, pos=QPoint(999, y))
    qtbot.mouseRelease(long_strip, Qt.MouseButton.LeftButton)
    qtbot.mousePress(long_strip, Qt.MouseButton.LeftButton, pos=QPoint(0, y))
    assert seen[0] > 9_980
    assert seen[-1] == 1


def test_phase_and_place_are_always_readable(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    desk.steps.jump_to("mul_1", "backward")
    assert timeline.count.text() == f"{desk.steps.cursor} / {desk.steps.count}"
    assert "BACKWARD" in timeline.phase.text()
    desk.steps.jump_to_phase("update")
    assert "UPDATE" in timeline.phase.text()
    desk.steps.show_all()
    assert timeline.phase.text() == ""


def test_word_of_a_phase_leads_to_its_start(timeline: Timeline, desk: Desk, qtbot: QtBot) -> None:
    desk.neuron()
    strip = timeline.strip
    place = strip.caption("backward").center().toPoint()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)
    assert desk.steps.sentence().startswith("Backward begins at")
    qtbot.mouseClick(
        strip, Qt.MouseButton.LeftButton, pos=strip.caption("update").center().toPoint()
    )
    assert "UPDATE" in timeline.phase.text()


def test_by_node_a_chip_is_a_node_and_all_its_equations_show(
    timeline: Timeline, desk: Desk, qtbot: QtBot
) -> None:
    desk.neuron()
    timeline.controls.walk.setFocus()
    qtbot.keyClick(timeline.controls.walk, Qt.Key.Key_Up)
    timeline.controls.walk.activated.emit(timeline.controls.walk.currentIndex())
    assert desk.steps.walks_by_node
    labels = [timeline.strip._steps.label(index) for index in range(timeline.strip._steps.count)]
    assert labels == [
        *("w0", "x0", "w1", "x1", "w2", "×", "×", "+", "+", "σ"),
        *("σ", "σ", "+", "+", "×", "×", "w0", "w1", "w2"),
    ]
    strip = timeline.strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.chip(15).center().toPoint())
    assert len(desk.steps.group) == 2
    assert "to w0 and x0" in timeline.sentence.text()
    assert timeline.equation.text().count("∂f/∂mul_1") == 2
    qtbot.keyClick(timeline, Qt.Key.Key_Left)
    assert "mul_2" in timeline.sentence.text()


def test_slider_sets_the_speed(timeline: Timeline, desk: Desk, qtbot: QtBot) -> None:
    desk.neuron()
    slider = timeline.controls.speed.slider
    assert timeline.controls.speed.number.text() == "1×"
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert timeline.controls.speed.number.text() == "16×"
    assert desk.steps.speed == 32.0
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert timeline.controls.speed.number.text() == "0.25×"
    assert desk.steps.speed == 0.5


def test_digits_of_the_preferences_reach_the_equation(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    desk.steps.jump_to("mul_1", "forward")
    desk.steps.show_digits(4)
    assert "-2.0000" in timeline.equation.text()


@pytest.mark.parametrize(("width", "are_both"), [(1032, True), (712, False), (390, False)])
def test_pages_stand_beside_the_words_where_there_is_room(
    timeline: Timeline, desk: Desk, width: int, are_both: bool
) -> None:
    desk.neuron()
    timeline.resize(width, 220)
    assert timeline.words.isVisible()
    assert timeline.why.isVisible() == are_both
    timeline.tabs.setCurrentIndex(1)
    assert timeline.why.isVisible()


def test_ten_thousand_steps_are_walked_smoothly(
    timeline: Timeline, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    graph = chain(5_500)
    graph.save(tmp_path / "long.gradloom")
    desk.document.open(tmp_path / "long.gradloom")
    qtbot.waitUntil(lambda: desk.steps.count > 10_000, timeout=30_000)
    desk.steps.breakpoints.add(Breakpoint("no_gradient"))
    timeline.tabs.setCurrentIndex(2)
    desk.steps.jump(7_000)
    timeline.grab()
    start = time.process_time()
    for _ in range(20):
        desk.steps.step_forward()
        timeline.strip.grab()
    assert (time.process_time() - start) / 20 < 0.016
