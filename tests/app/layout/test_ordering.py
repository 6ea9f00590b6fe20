"""The order in columns."""

import numpy as np
from hypothesis import given

from app.layout.diagram import Diagram, diagram
from app.layout.layers import layers_of
from app.layout.ordering import Ordering, in_held_order
from app.layout.threads import threaded
from tests.app.layout.diagrams import diagrams, of_wires


def crossings(given: Diagram) -> int:
    ordering = Ordering(threaded(given, layers_of(given)))
    ordering.find()
    return ordering.crossings


@given(diagrams())
def test_places_number_each_column(given: Diagram) -> None:
    web = threaded(given, layers_of(given))
    place = Ordering(web).find()
    for column in range(web.columns):
        own = place[web.layers == column]
        assert sorted(own.tolist()) == list(range(len(own)))


def test_a_tree_has_no_crossing() -> None:
    # A binary tree, its leaves numbered in an order that crosses.
    leaves = [((5 * i) % 8, 8 + i // 2) for i in range(8)]
    inner = [(8, 12), (10, 12), (9, 13), (11, 13), (12, 14), (13, 14)]
    assert crossings(of_wires(leaves + inner)) == 0


def test_wires_end_in_the_order_of_the_ports() -> None:
    # The upper one leads to the lower port, so the two must change places.
    sizes = np.full((3, 2), (100.0, 60.0))
    swapped = diagram(sizes, np.array([0, 1]), np.array([2, 2]), end=np.array([50.0, 10.0]))
    place = Ordering(threaded(swapped, layers_of(swapped))).find()
    assert place.tolist() == [1, 0, 0]


def test_a_complete_pair_of_columns_has_as_many_crossings_as_it_must() -> None:
    wires = [(a, 4 + b) for a in range(4) for b in range(3)]
    assert crossings(of_wires(wires)) == 6 * 3


def test_held_items_take_their_own_places_in_the_order_of_their_levels() -> None:
    layers = np.zeros(4, dtype=np.intp)
    place = np.array([0, 1, 2, 3])
    levels = np.array([50.0, np.nan, 20.0, np.nan])
    assert in_held_order(layers, place, levels).tolist() == [2, 1, 0, 3]
