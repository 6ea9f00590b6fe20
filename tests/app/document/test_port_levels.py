"""Where wires begin and end, as laid out and as drawn."""

import pytest

from app.canvas.node_geometry import node_geometry
from app.document.port_levels import input_levels, output_levels
from nodes.node_type import NodeType
from nodes.registry import node_types

pytestmark = pytest.mark.usefixtures("qapp")


def examples() -> list[NodeType]:
    return [cls.checked(cls.examples[0].settings) for cls in node_types().values() if cls.examples]


def test_levels_are_those_of_the_ports_that_are_drawn() -> None:
    found = examples()
    assert len(found) > 100
    for node in found:
        drawn = node_geometry(node, "name")
        ins, outs = input_levels(node, drawn.height), output_levels(node, drawn.height)
        assert {name: place.y for name, place in drawn.outputs.items()} == outs, node.id
        for name, place in drawn.inputs.items():
            assert ins[name] == place.y, (node.id, name)
