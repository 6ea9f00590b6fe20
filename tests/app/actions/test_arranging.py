"""Where nodes lie, by keyboard: one step of the history each."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.canvas.grid import SPACING
from app.canvas.node_geometry import node_sizes
from app.document.commands.sheet import ChangeSheet
from tests.app.actions.popups import focus_canvas
from tests.app.document.documents import snapshot
from tests.app.window import Hands

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(hands: Hands, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, key, modifiers)


@pytest.mark.parametrize(
    ("key", "axis", "share", "text"),
    [
        (Qt.Key.Key_A, 0, 0.0, "Align left"),
        (Qt.Key.Key_D, 0, 1.0, "Align right"),
        (Qt.Key.Key_W, 1, 0.0, "Align tops"),
        (Qt.Key.Key_S, 1, 1.0, "Align bottoms"),
        (Qt.Key.Key_H, 0, 0.5, "Align middles in a column"),
        (Qt.Key.Key_V, 1, 0.5, "Align middles in a row"),
    ],
)
def test_align(hands: Hands, key: Qt.Key, axis: int, share: float, text: str) -> None:
    hands.parts.open_example("sigmoid-neuron")
    document, names = hands.document, ("w0", "mul_1", "add_2")
    before = snapshot(document)
    hands.parts.workspace.selection.set(names)
    press(hands, key, ALT)
    sizes = node_sizes(document.graph, document.shapes, names)
    levels = [document.position(n)[axis] + share * sizes[n][axis] for n in names]
    assert max(levels) - min(levels) <= 1.0
    assert document.undo_stack.undoText() == text
    document.undo_stack.undo()
    assert snapshot(document) == before


def test_space_evenly(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    document, names = hands.document, ("w0", "mul_1", "add_2")
    hands.parts.workspace.selection.set(names)
    press(hands, Qt.Key.Key_H, ALT | SHIFT)
    sizes = node_sizes(document.graph, document.shapes, names)
    (a, b, c) = ((document.position(n)[0], sizes[n][0]) for n in names)
    assert abs((b[0] - a[0] - a[1]) - (c[0] - b[0] - b[1])) <= 1.0
    assert document.undo_stack.undoText() == "Space evenly across"


def test_aligning_one_node_is_refused_with_the_reason(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.selection.set(["w0"])
    hands.parts.menus.refresh()
    action = hands.parts.menus.actions["align_left"]
    assert not action.isEnabled()
    assert action.toolTip() == "Select at least 2 nodes first."


def test_l_lays_out_the_whole_graph_without_overlaps(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    document = hands.document
    for name in list(document.graph):
        document.place({name: (0.0, 0.0)})
    hands.parts.workspace.selection.clear()
    press(hands, Qt.Key.Key_L)
    sizes = node_sizes(document.graph, document.shapes)
    boxes = [(*document.position(n), *sizes[n]) for n in document.graph]
    for i, (x, y, w, h) in enumerate(boxes):
        for to_x, to_y, to_w, to_h in boxes[i + 1 :]:
            assert x + w <= to_x or to_x + to_w <= x or y + h <= to_y or to_y + to_h <= y
    assert document.undo_stack.undoText() == "Arrange the graph"
    document.undo_stack.undo()
    assert set(document.positions.values()) == {(0.0, 0.0)}


def test_l_lays_out_what_is_selected_and_leaves_the_rest(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    document, chosen = hands.document, {"w0", "x0", "mul_1"}
    before = document.positions
    for name in chosen:
        document.place({name: (500.0, 400.0)})
    hands.parts.workspace.selection.set(chosen)
    press(hands, Qt.Key.Key_L)
    after = document.positions
    assert {n: p for n, p in after.items() if n not in chosen} == {
        n: p for n, p in before.items() if n not in chosen
    }
    assert after["w0"][0] < after["mul_1"][0] and after["w0"][1] != after["x0"][1]
    assert abs(after["mul_1"][0] - 500) < 400  # about where they were
    assert document.undo_stack.undoText() == "Arrange 3 nodes"


def test_shift_and_arrows_nudge_ten_times_as_far_in_one_step(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    document, count = hands.document, hands.document.undo_stack.count()
    x, y = document.position("w0")
    hands.parts.workspace.selection.set(["w0"])
    press(hands, Qt.Key.Key_Right, SHIFT)
    press(hands, Qt.Key.Key_Right)
    assert document.position("w0") == (x + 88.0, y)
    assert document.undo_stack.count() == count + 1


def test_snapping_keeps_nudged_and_dragged_nodes_on_the_dots(hands: Hands, qtbot: QtBot) -> None:
    hands.parts.open_example("sigmoid-neuron")
    document, canvas = hands.document, hands.parts.canvas
    document.place({"w0": (5.0, 7.0)})
    press(hands, Qt.Key.Key_S, SHIFT)
    assert hands.parts.workspace.preferences.is_snapping
    hands.parts.workspace.selection.set(["w0"])
    press(hands, Qt.Key.Key_Right)
    assert document.position("w0") == (SPACING, 0.0)
    start = canvas.node_position("w0")
    viewport = canvas.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (10, 25, 40):
        qtbot.mouseMove(viewport, start + QPoint(step, step))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 40))
    x, y = document.position("w0")
    assert x > SPACING and x % SPACING == 0 and y % SPACING == 0
    press(hands, Qt.Key.Key_S, SHIFT)
    press(hands, Qt.Key.Key_Right)
    assert document.position("w0") == (x + 8.0, y)


def test_l_leaves_locked_nodes_and_lays_nothing_on_them(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    document = hands.document
    document.place({"mul_1": (333.0, -77.0)})
    sheet = document.sheet.with_pins(["mul_1"])
    document.push(ChangeSheet(document, sheet, "Lock mul_1"))
    hands.parts.workspace.selection.clear()
    press(hands, Qt.Key.Key_L)
    assert document.position("mul_1") == (333.0, -77.0)
    sizes = node_sizes(document.graph, document.shapes)
    for name in set(document.graph) - {"mul_1"}:
        x, y = document.position(name)
        width, height = sizes[name]
        is_left_or_right = x + width <= 333.0 or x >= 333.0 + sizes["mul_1"][0]
        assert is_left_or_right or y + height <= -77.0 or y >= -77.0 + sizes["mul_1"][1]
    document.undo_stack.undo()
    assert document.undo_stack.undoText() == "Lock mul_1"


def test_l_glides_and_shows_the_whole_graph_in_the_end(hands: Hands, qtbot: QtBot) -> None:
    hands.parts.open_example("lenet-digits")
    canvas, document = hands.parts.canvas, hands.document
    hands.parts.workspace.selection.clear()
    press(hands, Qt.Key.Key_L)
    assert canvas.glide.is_running
    qtbot.waitUntil(lambda: not canvas.glide.is_running)
    for name in document.graph:
        item = canvas.canvas.item(name)
        assert (item.x(), item.y()) == document.position(name)
    assert canvas.visible_area().contains(canvas.canvas.bounds(document.graph))


def test_l_folds_a_deep_network_into_rows(hands: Hands) -> None:
    hands.parts.open_example("lenet-digits")
    document = hands.document
    hands.parts.workspace.selection.clear()
    press(hands, Qt.Key.Key_L)
    graph = document.graph
    back = [e for e in graph.edges() if document.position(e.target) < document.position(e.source)]
    # Where exactly depends on how wide the desktop's fonts make the nodes.
    assert 1 <= len(back) <= 3
    tops = {name: document.position(name)[1] for name in graph}
    assert all(tops[edge.target] > tops[edge.source] for edge in back)
    assert min(graph, key=lambda name: document.position(name)[0]) == "digits"
