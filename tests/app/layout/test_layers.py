"""Which column a box stands in."""

from dataclasses import replace

import numpy as np
from hypothesis import given

from app.layout.diagram import Diagram
from app.layout.layers import layers_of
from tests.app.layout.diagrams import diagrams, of_wires


@given(diagrams())
def test_every_wire_leads_on_and_no_column_is_bare(diagram: Diagram) -> None:
    layers = layers_of(diagram)
    assert (layers[diagram.source] < layers[diagram.target]).all()
    assert set(layers.tolist()) == set(range(int(layers.max()) + 1))


def test_what_serves_one_box_alone_stands_beside_it() -> None:
    # 0 → 1 → 2 → 3 ← 5 ← 4: the labels of a loss, and what is made of them.
    diagram = of_wires([(0, 1), (1, 2), (2, 3), (5, 3), (4, 5)])
    # Numbers follow the wires: 4 and 5 come in the order in which they are wired.
    assert layers_of(diagram).tolist()[3] == 3
    tight = of_wires([(0, 1), (1, 2), (2, 5), (3, 4), (4, 5)])
    assert layers_of(tight).tolist() == [0, 1, 2, 1, 2, 3]
    assert layers_of(replace(tight, is_tight=False)).tolist() == [0, 1, 2, 0, 1, 3]


def test_wires_in_a_circle_do_not_hinder() -> None:
    assert layers_of(of_wires([(0, 1), (1, 2), (2, 0)])).tolist() == [0, 1, 2]


def test_boxes_at_the_sides_are_in_the_first_and_last_columns() -> None:
    diagram = of_wires([(0, 2), (1, 2), (2, 3), (1, 4)])
    side = np.array([0, -1, 0, 0, 1])
    layers = layers_of(replace(diagram, side=side))
    assert layers[1] == 0 and layers[4] == layers.max()
