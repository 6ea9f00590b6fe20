"""Example inputs: away from kinks, and the same each time."""

from __future__ import annotations

import numpy as np

from nodes.examples import Example, Sample


def test_float_inputs_hold_no_equal_numbers_and_no_zero() -> None:
    drawn = Example((Sample((3, 5)), Sample((4,)), Sample())).draw(seed=1)
    numbers = np.concatenate([array.ravel() for array in drawn])
    assert len(np.unique(numbers)) == 20
    assert np.abs(numbers).min() > 0.05
    assert np.abs(numbers).max() < 2.0


def test_integer_inputs_are_classes() -> None:
    (labels,) = Example((Sample((50,), classes=3),)).draw()
    assert labels.dtype == np.int64
    assert set(labels.tolist()) == {0, 1, 2}


def test_classes_may_have_names_of_their_own() -> None:
    signs, one = Example(
        (Sample((50,), classes=2, labels=(-1, 1)), Sample((), 0, 0, 1, (7,)))
    ).draw()
    assert set(signs.tolist()) == {-1, 1}
    assert signs.dtype == one.dtype == np.int64
    assert one.shape == ()
    assert one == 7


def test_same_seed_draws_the_same_inputs() -> None:
    example = Example((Sample((4,)), None, Sample((2,), classes=9)))
    one, two = example.draw(seed=3), example.draw(seed=3)
    assert one[1] is two[1] is None
    np.testing.assert_array_equal(one[0], two[0])
    np.testing.assert_array_equal(one[2], two[2])
    assert (one[0] != example.draw(seed=4)[0]).any()


def test_inputs_have_the_float_type_asked_for() -> None:
    assert Example((Sample((2,)),)).draw(dtype=np.float32)[0].dtype == np.float32
