"""Why a gradient is what it is: the page of the timeline."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document.commands import AddNode, Connect
from app.panels.timeline.panel import Timeline
from graph_engine.edge import Edge
from tests.app.panels.conftest import Desk


@pytest.fixture
def timeline(desk: Desk, qtbot: QtBot) -> Timeline:
    panel = Timeline(desk.document, desk.live, desk.steps, desk.themes, desk.selection)
    qtbot.addWidget(panel)
    panel.resize(1032, 260)
    panel.show()
    return panel


def lines(timeline: Timeline) -> list[str]:
    timeline.why.refresh()
    for _ in range(1000):
        if timeline.why._search is None:
            break
        QApplication.processEvents()
    model = timeline.why.lines.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def note(timeline: Timeline) -> str:
    lines(timeline)
    return timeline.why.note.text() if timeline.why.note.isVisible() else ""


def test_nothing_chosen_says_what_to_do(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    assert "Select a wire or a parameter" in note(timeline)


def test_graph_without_an_output_says_why(timeline: Timeline, desk: Desk) -> None:
    desk.build("x * y", x=[1.0, 2.0], y=[3.0, 4.0])
    assert "end the graph in one number" in note(timeline)


def test_step_is_explained_by_its_path(timeline: Timeline, desk: Desk) -> None:
    desk.build("f = (x + y) * z", x=-2.0, y=5.0, z=-4.0)
    desk.steps.jump_to_edge(Edge("x", "out", "add_1", "x"))
    assert lines(timeline) == ["∂f/∂x = (f←add_1: -4.00) · (add_1←x: 1.00) = -4.00"]


def test_selected_parameter_is_a_sum_of_paths(timeline: Timeline, desk: Desk) -> None:
    desk.build("w*a + w*b", w=3.0, a=2.0, b=1.0)
    desk.selection.set(["w"])
    found = lines(timeline)
    assert found == [
        "(add_1←mul_1: 1.00) · (mul_1←w: 2.00) = 2.00",
        "(add_1←mul_2: 1.00) · (mul_2←w: 1.00) = 1.00",
    ]
    assert "3.00" in timeline.why.title.text()


def test_selected_wire_has_only_its_paths(timeline: Timeline, desk: Desk) -> None:
    desk.build("w*a + w*b", w=3.0, a=2.0, b=1.0)
    desk.selection.set((), Edge("w", "out", "mul_2", "x"))
    assert lines(timeline) == ["∂f/∂w via mul_2 = (add_1←mul_2: 1.00) · (mul_2←w: 1.00) = 1.00"]


def test_latest_of_selecting_and_stepping_counts(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    desk.selection.set(["w1"])
    assert lines(timeline)[0].startswith("∂f/∂w1 = ")
    desk.steps.jump_to_edge(Edge("w0", "out", "mul_1", "x"))
    assert lines(timeline)[0].startswith("∂f/∂w0 = ")
    desk.steps.show_all()
    desk.selection.set(["w2"])
    assert lines(timeline)[0].startswith("∂f/∂w2 = ")


def test_gradient_that_has_not_come_back_stays_hidden(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    desk.steps.jump_to("mul_1", "forward")
    desk.selection.set(["w0"])
    assert "has not come back yet" in note(timeline)


def test_row_lights_its_path_while_it_is_pointed_at_or_chosen(
    timeline: Timeline, desk: Desk, qtbot: QtBot
) -> None:
    desk.build("w*a + w*b", w=3.0, a=2.0, b=1.0)
    desk.selection.set(["w"])
    lines(timeline)
    view = timeline.why.lines
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseMove(view.viewport(), place)
    qtbot.waitUntil(lambda: bool(desk.steps.lit))
    assert [edge.source for edge in desk.steps.lit] == ["mul_2", "w"]
    qtbot.mouseMove(view.viewport(), QPoint(place.x(), view.viewport().height() - 1))
    qtbot.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.visualRect(view.model().index(0, 0)).center(),
    )
    assert [edge.source for edge in desk.steps.lit] == ["mul_1", "w"]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert [edge.source for edge in desk.steps.lit] == ["mul_2", "w"]
    timeline.tabs.setCurrentIndex(2)
    assert desk.steps.lit == ()


def network(desk: Desk) -> None:
    document = desk.document
    value = np.arange(6.0).reshape(2, 3).tolist()
    document.push(AddNode(document, "value", (0, 0), settings={"value": value}, name="x"))
    for number, type_id in enumerate(("linear", "relu", "sum")):
        name = f"n{number}"
        document.push(AddNode(document, type_id, (0, 0), name=name))
        source = "x" if number == 0 else f"n{number - 1}"
        document.push(Connect(document, source, name))


def test_element_of_a_tensor_is_chosen(timeline: Timeline, desk: Desk, qtbot: QtBot) -> None:
    network(desk)
    desk.selection.set(["n0"])
    lines(timeline)
    why = timeline.why
    assert [why.which.itemText(i) for i in range(why.which.count())] == [
        "n0",
        "n0.weight",
        "n0.bias",
    ]
    assert why.element.isVisible()
    why.which.setCurrentIndex(1)
    why.which.activated.emit(1)
    why.element.selectAll()
    qtbot.keyClicks(why.element, "1, 2")
    qtbot.keyClick(why.element, Qt.Key.Key_Return)
    found = lines(timeline)
    assert found
    assert all("n0.weight[1, 2]" in line for line in found)
    why.element.selectAll()
    qtbot.keyClicks(why.element, "99, 0")
    qtbot.keyClick(why.element, Qt.Key.Key_Return)
    assert why.element.property("state") == "bad"


def test_large_tensors_are_explained_node_by_node(timeline: Timeline, desk: Desk) -> None:
    document = desk.document
    value = np.ones((1, 1, 40, 40)).tolist()
    document.push(AddNode(document, "value", (0, 0), settings={"value": value}, name="x"))
    document.push(AddNode(document, "conv2d", (0, 0), name="conv"))
    document.push(AddNode(document, "sum", (0, 0), name="s"))
    document.push(Connect(document, "x", "conv"))
    document.push(Connect(document, "conv", "s"))
    desk.selection.set(["x"])
    found = lines(timeline)
    assert found[0].startswith("∂f/∂x = ∂conv/∂x · ∂f/∂conv = Jacobian ") or found[0].startswith(
        "∂s/∂x = "
    )
    assert "too many numbers" in found[-1]
    assert not timeline.why.element.isVisible()


def test_long_lines_are_broken_before_signs(timeline: Timeline, desk: Desk) -> None:
    desk.neuron()
    desk.selection.set(["w0"])
    lines(timeline)
    view = timeline.why.lines
    narrow = view.visualRect(view.model().index(0, 0)).height()
    timeline.resize(2400, 260)
    QApplication.processEvents()
    assert view.visualRect(view.model().index(0, 0)).height() < narrow
