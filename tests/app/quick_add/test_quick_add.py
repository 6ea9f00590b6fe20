"""Adding nodes by a few letters where the pointer is, and at the end of a dropped wire."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas.ports import port_end
from app.document.commands import AddNode, Connect, MakeBlock
from app.quick_add.fitting import fitting_types
from app.widgets.search_popup import SearchPopup
from graph_engine.edge import Edge
from nodes.registry import families
from tests.app.window import Hands

PLACE = QPoint(300, 240)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def popup(hands: Hands) -> SearchPopup | None:
    found = hands.window.findChildren(SearchPopup)
    return next((each for each in found if each.isVisible()), None)


def shown(hands: Hands) -> SearchPopup:
    found = popup(hands)
    assert found is not None
    return found


def choose(hands: Hands, text: str) -> None:
    field = shown(hands).field
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def point_at(hands: Hands, place: QPoint) -> None:
    QTest.mouseMove(hands.parts.canvas.viewport(), place)
    QApplication.processEvents()


def add(hands: Hands, type_id: str, x: float, y: float, **settings: object) -> str:
    command = AddNode(hands.document, type_id, (x, y), settings=settings)
    hands.document.push(command)
    assert command.name is not None
    return command.name


def drag(hands: Hands, start: QPoint, end: QPoint) -> None:
    viewport, left = hands.parts.canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=start)
    for share in (0.1, 0.6, 1.0):
        QTest.mouseMove(viewport, start + (end - start) * share)
        QApplication.processEvents()
    QTest.mouseRelease(viewport, left, pos=end)
    QApplication.processEvents()


@pytest.fixture
def value(hands: Hands) -> str:
    """Show a value at the left of the canvas."""
    name = add(hands, "value", 0, 0)
    hands.parts.canvas.zoom_to(1.0)
    hands.parts.canvas.centerOn(300.0, 60.0)
    return name


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_A, SHIFT)]
)
def test_a_key_and_a_few_letters_put_a_node_under_the_pointer(
    hands: Hands, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    canvas = hands.parts.canvas
    canvas.setFocus()
    point_at(hands, PLACE)
    qtbot.keyClick(canvas, key, modifier)
    assert shown(hands).field.hasFocus()
    choose(hands, "sigm")
    (name,) = hands.document.graph
    assert hands.document.graph.node(name).id == "sigmoid"
    assert (canvas.node_position(name) - PLACE).manhattanLength() <= 3
    assert hands.parts.workspace.selection.nodes == {name}
    assert popup(hands) is None
    assert canvas.hasFocus()
    hands.trigger("undo")
    assert not len(hands.document.graph)


def test_it_opens_beside_a_double_click_on_empty_ground(hands: Hands, qtbot: QtBot) -> None:
    viewport = hands.parts.canvas.viewport()
    place = QPoint(200, 150)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    panel = shown(hands)._panel
    away = panel.mapTo(hands.window, QPoint()) - viewport.mapTo(hands.window, place)
    assert 0 < away.x() < 30
    assert 0 < away.y() < 30


def test_it_stays_within_the_window(hands: Hands, qtbot: QtBot) -> None:
    viewport = hands.parts.canvas.viewport()
    corner = viewport.rect().bottomRight() - QPoint(200, 200)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=corner)
    panel = shown(hands)._panel
    assert hands.window.rect().contains(panel.geometry())


@pytest.mark.parametrize("word", ["FC", "dense", "linear"])
def test_a_layer_is_found_by_what_people_call_it(hands: Hands, word: str) -> None:
    hands.parts.workspace.search_wanted.emit()
    choose(hands, word)
    (name,) = hands.document.graph
    assert hands.document.graph.node(name).id == "linear"


def test_what_was_used_last_stands_first(hands: Hands) -> None:
    for word in ("tanh", "conv 2"):
        hands.parts.workspace.search_wanted.emit()
        choose(hands, word)
    hands.parts.workspace.search_wanted.emit()
    assert [row.key for row in shown(hands).model.rows[:2]] == ["conv2d", "tanh"]


def test_arrow_keys_choose_and_escape_leaves_all_as_it_was(hands: Hands) -> None:
    hands.parts.workspace.search_wanted.emit()
    open_one = shown(hands)
    second = open_one.model.rows[1].key
    QTest.keyClick(open_one.field, Qt.Key.Key_Down)
    QTest.keyClick(open_one.field, Qt.Key.Key_Return)
    (name,) = hands.document.graph
    assert hands.document.graph.node(name).id == second
    hands.parts.workspace.search_wanted.emit()
    QTest.keyClick(shown(hands).field, Qt.Key.Key_Escape)
    assert popup(hands) is None
    assert list(hands.document.graph) == [name]


def test_blocks_of_the_document_are_offered(hands: Hands, value: str) -> None:
    gate = add(hands, "tanh", 200, 0)
    hands.document.push(Connect(hands.document, value, (gate, "x")))
    hands.document.push(MakeBlock(hands.document, [gate], "Squash"))
    before = set(hands.document.graph)
    hands.parts.workspace.search_wanted.emit()
    choose(hands, "squash")
    (name,) = set(hands.document.graph) - before
    assert hands.document.graph.node(name).id == "block:Squash"


def test_a_wire_dropped_on_empty_ground_is_wired_to_what_is_chosen(
    hands: Hands, value: str
) -> None:
    canvas, document = hands.parts.canvas, hands.document
    count = document.undo_stack.count()
    start = canvas.port_position(value, "out", "out")
    end = start + QPoint(160, 90)
    drag(hands, start, end)
    assert canvas._overlay.wire is not None
    choose(hands, "multiply")
    (name,) = set(document.graph) - {value}
    assert document.graph.edges() == [Edge(value, "out", name, "x")]
    assert (canvas.port_position(name, "x", "in") - end).manhattanLength() <= 3
    assert canvas._overlay.wire is None
    assert document.undo_stack.count() == count + 1
    hands.trigger("undo")
    assert list(document.graph) == [value]
    hands.trigger("redo")
    assert document.graph.edges() == [Edge(value, "out", name, "x")]


def test_a_wire_from_an_input_gets_a_source(hands: Hands) -> None:
    gate = add(hands, "tanh", 300, 0)
    canvas = hands.parts.canvas
    canvas.zoom_to(1.0)
    canvas.centerOn(300.0, 60.0)
    start = canvas.port_position(gate, "x", "in")
    drag(hands, start, start - QPoint(150, 60))
    choose(hands, "value")
    (name,) = set(hands.document.graph) - {gate}
    assert hands.document.graph.edges() == [Edge(name, "out", gate, "x")]


def test_thinking_better_of_it_takes_the_wire_away(hands: Hands, value: str) -> None:
    canvas = hands.parts.canvas
    start = canvas.port_position(value, "out", "out")
    drag(hands, start, start + QPoint(160, 90))
    QTest.keyClick(shown(hands).field, Qt.Key.Key_Escape)
    assert canvas._overlay.wire is None
    assert list(hands.document.graph) == [value]


def test_only_types_that_fit_are_offered(hands: Hands, value: str) -> None:
    scene = hands.parts.canvas.canvas
    every = [cls for family in families() for cls in family.types]
    end = port_end(scene, value, "out", "out")
    ids = {cls.id for cls in fitting_types(hands.document, end, every)}
    assert {"multiply", "tanh", "mse_loss"} <= ids
    # A number has no channels, a source takes nothing.
    assert ids.isdisjoint({"conv2d", "max_pool2d", "value", "parameter"})


def test_what_needs_no_other_wire_comes_first(hands: Hands, value: str) -> None:
    scene = hands.parts.canvas.canvas
    every = [cls for family in families() for cls in family.types]
    end = port_end(scene, value, "out", "out")
    ids = [cls.id for cls in fitting_types(hands.document, end, every)]
    assert ids.index("relu") < ids.index("random_normal") < ids.index("multiply")


def test_a_source_is_offered_whatever_its_shape_is_at_first(hands: Hands) -> None:
    layer = add(hands, "conv2d", 0, 0)
    scene = hands.parts.canvas.canvas
    every = [cls for family in families() for cls in family.types]
    for port in ("x", "weight"):
        end = port_end(scene, layer, port, "in")
        ids = [cls.id for cls in fitting_types(hands.document, end, every)]
        assert {"input", "parameter"} <= set(ids[:12])


def test_shapes_decide_where_they_are_known(hands: Hands) -> None:
    images = add(hands, "parameter", 0, 0, value=[[[[1.0] * 8] * 8]])
    row = add(hands, "parameter", 0, 200, value=[1.0, 2.0])
    scene = hands.parts.canvas.canvas
    every = [cls for family in families() for cls in family.types]

    def offered(name: str) -> set[str]:
        end = port_end(scene, name, "out", "out")
        return {cls.id for cls in fitting_types(hands.document, end, every)}

    assert {"conv2d", "max_pool2d"} <= offered(images)
    assert offered(row).isdisjoint({"conv2d", "max_pool2d"})


def test_integers_are_asked_of_what_gives_them(hands: Hands) -> None:
    loss = add(hands, "cross_entropy", 0, 0)
    scene = hands.parts.canvas.canvas
    every = [cls for family in families() for cls in family.types]
    target = port_end(scene, loss, "target", "in")
    ids = {cls.id for cls in fitting_types(hands.document, target, every)}
    assert "argmax" in ids
    assert "tanh" not in ids
