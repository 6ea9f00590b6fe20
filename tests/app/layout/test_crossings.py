"""Counting crossings, against counting every pair."""

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from app.layout.crossings import inversions, link_crossings


@given(st.permutations(list(range(23))))
def test_inversions_are_the_pairs_in_the_wrong_order(ranks: list[int]) -> None:
    pairs = sum(a > b for i, a in enumerate(ranks) for b in ranks[i + 1 :])
    assert inversions(np.array(ranks)) == pairs


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 5), st.integers(0, 5)), max_size=25))
def test_links_cross_when_their_ends_are_in_opposite_order(
    links: list[tuple[int, int, int]],
) -> None:
    pairs = sum(
        c == d and (a - e) * (b - f) < 0
        for i, (c, a, b) in enumerate(links)
        for d, e, f in links[i + 1 :]
    )
    column, above, below = np.array(links).reshape(-1, 3).T
    assert link_crossings(column, above, below) == pairs
