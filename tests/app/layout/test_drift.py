"""Large diagrams that run aslant."""

import numpy as np

from app.layout.drift import without_drift
from app.layout.layers import layers_of
from app.layout.threads import threaded
from tests.app.layout.diagrams import of_wires


def test_columns_that_sink_are_put_upright_and_keep_their_order() -> None:
    # Forty columns of three, each column 400 lower than the one before.
    wires = [(3 * c + r, 3 * c + 3 + r) for c in range(39) for r in range(3)]
    diagram = of_wires(wires)
    web = threaded(diagram, layers_of(diagram))
    row, column = np.arange(120) % 3, np.arange(120) // 3
    tops = 400.0 * column + 100.0 * row
    found = without_drift(web, tops)
    assert np.ptp(found) < 1_000.0
    np.testing.assert_allclose(found[1::3] - found[::3], 100.0)


def test_what_is_upright_or_small_stays() -> None:
    diagram = of_wires([(0, 1), (1, 2)])
    web = threaded(diagram, layers_of(diagram))
    for tops in (np.array([0.0, 400.0, 800.0]), np.array([0.0, 9_000.0, 0.0])):
        np.testing.assert_array_equal(without_drift(web, tops), tops)
