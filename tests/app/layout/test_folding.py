"""Long rows go on below."""

import numpy as np

from app.layout.columns import in_columns
from app.layout.diagram import diagram
from app.layout.folding import folded
from app.layout.laying import lay_out
from tests.app.layout.diagrams import of_wires, overlaps


def test_two_hundred_boxes_in_a_row_become_a_page() -> None:
    chain = of_wires([(i, i + 1) for i in range(199)])
    places = lay_out(chain, folds=True).places
    width, height = (places + chain.sizes).max(axis=0) - places.min(axis=0)
    assert 1.0 < width / height < 2.5
    assert not overlaps(places, chain.sizes)
    # Only from row to row does a wire run back.
    back = places[chain.target, 0] < places[chain.source, 0]
    rows = len(set(places[:, 1].tolist()))
    assert back.sum() == rows - 1


def test_what_fits_into_a_window_is_not_folded() -> None:
    short = of_wires([(0, 1), (1, 2), (2, 3)])
    assert folded(short, in_columns(short)) is None


def test_it_is_only_folded_where_one_wire_goes_on() -> None:
    # Two chains side by side that meet at both ends.
    wires = [(0, 1), (0, 2)] + [(i, i + 2) for i in range(1, 39)] + [(39, 41), (40, 41)]
    ladder = of_wires(wires)
    assert folded(ladder, in_columns(ladder)) is None


def test_what_leads_into_several_rows_stands_left_of_them() -> None:
    # A source of pictures and labels: a chain from it, and a wire to its end.
    count = 14
    wires = [(i, i + 1) for i in range(count - 1)] + [(0, count - 1)]
    source, target = np.array(wires).T
    end = np.full(count, 27.0)
    end[-1] = 49.0
    net = diagram(np.full((count, 2), (124.0, 120.0)), source, target, end.copy(), end)
    places = lay_out(net, folds=True).places
    assert not overlaps(places, net.sizes)
    assert (places[0, 0] + 124.0 < places[1:, 0]).all()
    assert len(set(places[1:-1, 1].tolist())) > 1
    # The wire of the labels runs below the last row, and rises by no more than its height.
    assert abs(places[0, 1] - places[-1, 1]) < 120.0
