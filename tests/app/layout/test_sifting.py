"""The best place of each item in its column."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.layout.crossings import link_crossings
from app.layout.layers import layers_of
from app.layout.ordering import Ordering
from app.layout.sifting import crossings_between, sifted
from app.layout.threads import threaded
from tests.app.layout.diagrams import of_wires

LINKS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 9)), max_size=14)


def count(order: list[int], sides: list[list[tuple[int, int]]]) -> int:
    """Return the crossings of two sides of a column, each counted by itself."""
    rank = {item: number for number, item in enumerate(order)}
    found = 0
    for links in sides:
        above = np.array([rank[own] for own, _ in links], dtype=float)
        beyond = np.array([float(end) for _, end in links])
        found += link_crossings(np.zeros(len(links), dtype=int), above, beyond)
    return found


@given(LINKS, LINKS, st.permutations(range(7)))
def test_sifting_takes_away_as_many_crossings_as_it_says(
    before: list[tuple[int, int]], after: list[tuple[int, int]], start: list[int]
) -> None:
    sides = [
        (np.array([a for a, _ in links], dtype=int), np.array([b for _, b in links], dtype=float))
        for links in (before, after)
    ]
    order, gain = sifted(np.array(start), crossings_between(7, sides))
    assert sorted(order.tolist()) == list(range(7))
    assert count(start, [before, after]) - count(order.tolist(), [before, after]) == gain >= 0


def test_a_place_far_away_is_found() -> None:
    # The last item belongs before all others; exchanges of neighbours get it there, too.
    own, beyond = np.array([0, 1, 2, 3]), np.array([1.0, 2.0, 3.0, 0.0])
    order, gain = sifted(np.arange(4), crossings_between(4, [(own, beyond)]))
    assert order.tolist() == [3, 0, 1, 2]
    assert gain == 3


def test_the_count_of_an_ordering_is_that_of_its_places() -> None:
    wires = [(i, 6 + (3 * i + j) % 6) for i in range(6) for j in range(3)]
    wires += [(6 + i, 12 + (2 * i + j) % 5) for i in range(6) for j in range(2)]
    web_of = of_wires(wires)
    web = threaded(web_of, layers_of(web_of))
    ordering = Ordering(web)
    place = ordering.find()
    above, below = place[web.left], place[web.right]
    column = web.layers[web.left]
    pairs = 0
    for one in range(len(above)):
        same = column == column[one]
        crosses = (above[one] + web.out[one] / 1e3 < above + web.out / 1e3) & (
            below[one] + web.into[one] / 1e3 > below + web.into / 1e3
        )
        pairs += int((same & crosses).sum())
    assert ordering.crossings == pairs
