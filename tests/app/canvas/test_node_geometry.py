"""Sizes and ports of nodes."""

import pytest
from pytestqt.qtbot import QtBot

from app.canvas.node_geometry import (
    CAPTION_PIXELS,
    TITLE_PIXELS,
    NodeGeometry,
    is_chosen_name,
    node_geometry,
    node_sizes,
    text_width,
)
from graph_engine.graph import Graph
from nodes.node_type import NodeType
from nodes.registry import node_types


def examples() -> list[tuple[str, NodeType]]:
    found = []
    for id, cls in node_types().items():
        settings = cls.examples[0].settings if cls.examples else {}
        found.append((id, cls.checked(dict(settings))))
    return found


@pytest.fixture(params=examples(), ids=lambda pair: pair[0])
def example(request: pytest.FixtureRequest, qtbot: QtBot) -> tuple[NodeType, NodeGeometry]:
    _, node = request.param
    return node, node_geometry(node, f"{node.stem or node.id}_1")


def test_every_port_has_its_place_on_the_border(
    example: tuple[NodeType, NodeGeometry],
) -> None:
    node, geometry = example
    wanted = {port.name for port in node.input_ports() if not port.is_hidden}
    assert set(geometry.inputs) == wanted
    assert set(geometry.outputs) == {port.name for port in node.output_ports()}
    for place in geometry.inputs.values():
        on_left = place.x == 0.0 and 8.0 < place.y < geometry.height
        on_bottom = place.y == geometry.height and 0.0 < place.x < geometry.width + 60
        assert on_bottom if place.from_below else on_left
    for place in geometry.outputs.values():
        assert place.x == geometry.width and 8.0 < place.y < geometry.height


def test_ports_are_far_enough_apart_to_hit(example: tuple[NodeType, NodeGeometry]) -> None:
    _, geometry = example
    places = [*geometry.inputs.values(), *geometry.outputs.values()]
    for index, one in enumerate(places):
        for other in places[:index]:
            assert max(abs(one.x - other.x), abs(one.y - other.y)) >= 20.0


def test_a_layers_title_and_caption_fit_its_body(example: tuple[NodeType, NodeGeometry]) -> None:
    _, geometry = example
    if geometry.style == "layer" and geometry.width < 260.0:
        assert text_width(geometry.title, TITLE_PIXELS, is_bold=True) <= geometry.width - 20.0
        caption = text_width(geometry.caption, CAPTION_PIXELS, is_number=True)
        assert caption <= geometry.width - 20.0


def test_nodes_in_a_row_are_wired_straight(qtbot: QtBot) -> None:
    """With tops aligned, the first ports of all nodes are at one height."""
    graph = Graph()
    firsts = [
        next(iter(places.values()))
        for id in ("value", "sigmoid", "linear", "conv2d", "dataset", "cross_entropy")
        for geometry in [node_geometry(graph.node(graph.add(id)), f"{id}_1")]
        for places in (geometry.inputs, geometry.outputs)
        if places
    ]
    assert len({place.y for place in firsts}) == 1


def test_sizes_are_known_for_a_layout(qtbot: QtBot) -> None:
    graph = Graph()
    name = graph.add("conv2d", filters=6)
    geometry = node_geometry(graph.node(name), name)
    assert node_sizes(graph) == {name: (geometry.width, geometry.height)}


@pytest.mark.parametrize(
    ("id", "name", "chosen"),
    [
        ("sigmoid", "sigmoid_1", False),
        ("multiply", "mul_12", False),
        ("conv2d", "conv1", True),
        ("sigmoid", "f", True),
    ],
)
def test_a_chosen_name_is_told_from_a_generated_one(id: str, name: str, chosen: bool) -> None:
    assert is_chosen_name(node_types()[id].checked({}), name) == chosen
