"""How far down boxes stand."""

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from app.layout.laying import lay_out
from app.layout.levels import rising
from tests.app.layout.diagrams import of_wires


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0.1, 10)), min_size=1, max_size=20))
def test_rising_numbers_rise_and_keep_their_weighted_mean(
    pairs: list[tuple[float, float]],
) -> None:
    wanted, weight = np.array(pairs).T
    found = rising(wanted, weight)
    assert (np.diff(found) >= 0).all()
    np.testing.assert_allclose((found * weight).sum(), (wanted * weight).sum(), atol=1e-6)


def test_rising_of_a_known_example() -> None:
    found = rising(np.array([1.0, 3.0, 2.0, 4.0]), np.ones(4))
    np.testing.assert_allclose(found, [1.0, 2.5, 2.5, 4.0])


def test_a_chain_is_exactly_level() -> None:
    places = lay_out(of_wires([(i, i + 1) for i in range(6)])).places
    assert len(set(places[:, 1].tolist())) == 1


def test_a_wire_past_a_chain_leaves_the_chain_level() -> None:
    # 0 leads to 4 past the chain 1, 2, 3; it is led around, so nothing else gives way.
    places = lay_out(of_wires([(0, 1), (1, 2), (2, 3), (3, 4), (0, 4)])).places
    assert np.ptp(places[:, 1]) < 0.5


def test_a_box_is_in_the_middle_of_the_two_that_it_is_made_of() -> None:
    places = lay_out(of_wires([(0, 2), (1, 2)])).places
    assert places[2, 1] == (places[0, 1] + places[1, 1]) / 2
