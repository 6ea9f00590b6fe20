from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.widgets.number_steps import COARSER, FINER, on_step, range_about, slider_step, step_of


@pytest.mark.parametrize(
    ("value", "step"), [(0.0, 0.1), (-3.2, 0.1), (0.05, 0.1), (0.003, 1e-4), (2500.0, 100.0)]
)
def test_step_keeps_with_the_size_of_the_number(value: float, step: float) -> None:
    assert step_of(value, is_integer=False) == pytest.approx(step)


def test_whole_numbers_have_no_finer_step_than_one() -> None:
    assert step_of(3, is_integer=True) == 1.0
    assert step_of(3, is_integer=True, factor=FINER) == 1.0
    assert step_of(3, is_integer=True, factor=COARSER) == 10.0


def test_numbers_on_steps_have_no_dust() -> None:
    assert on_step(0.30000000000000004, 0.1) == 0.3
    assert str(on_step(-0.04, 0.1)) == "0.0"
    assert on_step(1234.0, 100.0) == 1200.0


@pytest.mark.parametrize(
    ("value", "reach"), [(0.0, 1.0), (-0.3, 1.0), (3.2, 5.0), (-10.0, 10.0), (12.0, 20.0)]
)
def test_range_is_the_next_round_number_on_both_sides(value: float, reach: float) -> None:
    assert range_about(value, is_integer=False) == (-reach, reach)


@given(st.floats(-1e12, 1e12))
def test_every_number_is_within_its_range(value: float) -> None:
    low, high = range_about(value, is_integer=False)
    assert low <= value <= high
    assert 0 < slider_step(low, high, is_integer=False) <= (high - low) / 100
