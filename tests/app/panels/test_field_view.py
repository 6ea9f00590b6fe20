"""Receptive fields in the inspector: pointing at an output lights its inputs, and back."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.document.commands import AddNode, Connect
from app.panels.inspector.field_words import sources_of
from app.panels.inspector.node_page import NodePage
from app.panels.inspector.panel import Inspector
from app.panels.inspector.tensor_view import TensorView
from tests.app.panels.conftest import Desk


@pytest.fixture
def inspector(desk: Desk, qtbot: QtBot) -> Inspector:
    document = desk.document
    image = np.random.default_rng(0).normal(size=(2, 1, 9, 9)).tolist()
    document.push(AddNode(document, "value", name="x", settings={"value": image}))
    before = "x"
    for type_id, name, settings in (
        ("conv2d", "conv", {"filters": 2, "kernel_size": 3}),
        ("relu", "relu", {}),
        ("max_pool2d", "pool", {"kernel_size": 2}),
    ):
        document.push(AddNode(document, type_id, name=name, settings=settings))
        document.push(Connect(document, before, name))
        before = name
    panel = Inspector(document, desk.selection, desk.live, desk.themes, desk.preferences)
    qtbot.addWidget(panel)
    panel.resize(356, 1400)
    panel.show()
    return panel


def page_of(inspector: Inspector, desk: Desk, name: str) -> NodePage:
    desk.selection.set([name])
    inspector.refresh()
    assert inspector.node_page is not None
    return inspector.node_page


def point_at(qtbot: QtBot, view: TensorView, index: tuple[int, ...]) -> None:
    place = view.picture.point_of(index)
    assert place is not None
    qtbot.mouseMove(view.picture, QPoint(1, view.picture.height() - 1))
    qtbot.mouseMove(view.picture, place.toPoint())


def test_pointing_at_an_output_lights_its_window(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(inspector, desk, "conv")
    with qtbot.waitSignal(inspector.field_found) as told:
        point_at(qtbot, page.views.tensor, (0, 1, 4, 2))
    lit = page.field.view.picture.lit
    assert np.argwhere(lit[0, 0]).min(axis=0).tolist() == [4, 2]
    assert np.argwhere(lit[0, 0]).max(axis=0).tolist() == [6, 4]
    assert not lit[1].any()
    assert page.field.text.text().endswith("9 of 162 numbers: rows 4–6, columns 2–4")
    assert told.args is not None
    assert told.args[0]["conv", "weight"].sum() == 9


def test_pointing_at_an_input_lights_what_it_moves(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(inspector, desk, "conv")
    point_at(qtbot, page.field.view, (0, 0, 0, 1))
    qtbot.waitUntil(lambda: page.views.picture.lit is not None)
    lit = page.views.picture.lit
    assert np.argwhere(lit[0, 0]).tolist() == [[0, 0], [0, 1]]
    assert not lit[1].any()
    qtbot.mouseMove(page.field.view.picture, QPoint(1, page.field.view.picture.height() - 1))
    assert page.views.picture.lit is None


def test_field_reaches_through_all_nodes_before(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(inspector, desk, "pool")
    choice = page.field.tensor
    titles = [choice.itemText(number) for number in range(choice.count())]
    assert titles[0] == "x ← relu"
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_End)
    assert choice.currentText().startswith("x, through all between")
    with qtbot.waitSignal(inspector.field_found):
        point_at(qtbot, page.views.tensor, (0, 0, 1, 1))
    # A window of 2 by 2 over windows of 3 by 3.
    assert page.field.view.picture.lit[0, 0].sum() == 16


def test_field_is_forgotten_with_another_node_and_switched_off(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(inspector, desk, "conv")
    with qtbot.waitSignal(inspector.field_found):
        point_at(qtbot, page.views.tensor, (0, 1, 4, 2))
    page = page_of(inspector, desk, "relu")
    assert page.field.view.picture.lit is None
    qtbot.mouseClick(page.field.switch, Qt.MouseButton.LeftButton)
    assert not page.field.view.isVisible()
    page_of(inspector, desk, "x")
    assert not page.field.isVisible()


def test_all_that_is_lit_is_told_and_forgotten_as_the_pointer_leaves(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(inspector, desk, "pool")
    with qtbot.waitSignal(inspector.field_found) as told:
        point_at(qtbot, page.views.tensor, (0, 0, 1, 1))
    assert told.args is not None
    masks = told.args[0]
    # Not only the tensor that is shown below: all the way up, and the element itself.
    assert masks["pool", "out"].sum() == 1
    assert masks["relu", "out"].sum() == 4
    assert masks["x", "out"].sum() == 16
    with qtbot.waitSignal(inspector.field_found) as gone:
        picture = page.views.tensor.picture
        qtbot.mouseMove(picture, QPoint(1, picture.height() - 1))
    assert gone.args == [None]


def test_input_pointed_at_tells_what_it_moves_downstream(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    page = page_of(inspector, desk, "conv")
    with qtbot.waitSignal(inspector.field_found) as told:
        point_at(qtbot, page.field.view, (0, 0, 0, 1))
    assert told.args is not None
    masks = told.args[0]
    assert masks["x", "out"].sum() == 1
    assert masks["conv", "out"].any()
    assert "relu" in {node for node, _ in masks}


def test_run_from_before_an_edit_offers_nothing_that_is_gone(desk: Desk) -> None:
    graph = desk.document.graph
    for name, type_id in (("a", "value"), ("b", "value"), ("c", "add")):
        graph.add(type_id, name, **({"value": [1.0, 2.0]} if type_id == "value" else {}))
    graph.connect("a", ("c", "x"))
    graph.connect("b", ("c", "y"))
    before = graph.run()
    assert [source.title for source in sources_of(graph, before, "c")] == ["x ← a", "y ← b"]
    graph.disconnect(graph.edges_into("c")["x"])
    assert [source.title for source in sources_of(graph, before, "c")] == ["y ← b"]
    graph.connect("a", ("c", "x"))
    graph.rename("a", "d")
    assert [source.title for source in sources_of(graph, before, "c")] == ["y ← b"]
    graph.remove("c")
    graph.add("relu", "c")
    assert sources_of(graph, before, "c") == []
