"""Numbers as they are written."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.widgets.numbers import (
    exact_text,
    gradient_text,
    is_number,
    norm,
    number_text,
    short_number,
    sizes_text,
    statistics_text,
    value_text,
)
from nodes.shapes import BATCH


@pytest.mark.parametrize(
    ("x", "text"),
    [
        (-12, "-12.00"),
        (0.0, "0.00"),
        (-0.0, "0.00"),
        (0.731, "0.73"),
        (0.0461, "0.046"),
        (-0.0046, "-0.0046"),
        (2.1e-11, "2.1e-11"),
        (48120, "48120.00"),
        (123456.0, "1.23e5"),
        (-1e300, "-1.00e300"),
        (math.nan, "nan"),
        (math.inf, "∞"),
        (-math.inf, "-∞"),
        (np.float32(1.5), "1.50"),
    ],
)
def test_numbers_are_short(x: float, text: str) -> None:
    assert number_text(x) == text


def test_more_digits_can_be_asked_for() -> None:
    assert number_text(1 / 3, 4) == "0.3333"
    assert number_text(0.0123456, 4) == "0.01235"
    assert number_text(-12, 0) == "-12"


@given(st.floats(-1e300, 1e300), st.integers(1, 6))
def test_a_short_number_is_near_and_has_its_sign(x: float, digits: int) -> None:
    read = float(number_text(x, digits))
    assert abs(read - x) <= 0.51 * 10.0**-digits * max(1.0, abs(x) / 10.0) + abs(x) * 0.06
    assert read == 0.0 if x == 0.0 else math.copysign(1.0, read) == math.copysign(1.0, x)
    assert len(number_text(x, digits)) <= 13 + digits


@pytest.mark.parametrize(
    ("x", "text"),
    [(0.011, ".011"), (0.03, ".03"), (-0.25, "-.25"), (0.0034, "3.4e-3"), (0.003, "3e-3"),
     (1.25, "1.2"), (12.6, "13"), (0.0, "0"), (2e6, "2e6"), (math.nan, "nan")],
)  # fmt: skip
def test_sizes_of_gradients_are_shorter_still(x: float, text: str) -> None:
    assert short_number(x) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_exact_text_reads_back_as_the_same_number(x: float) -> None:
    assert float(exact_text(x)) == x


def test_whole_numbers_are_written_whole() -> None:
    assert exact_text(np.int64(7)) == "7"
    assert value_text(3) == "3"


@pytest.mark.parametrize(
    ("shape", "text"),
    [((BATCH, 6, 28, 28), "6×28×28"), ((BATCH,), "N"), ((), "()"), ((3,), "3"), ((4, 3), "4×3")],
)
def test_the_batch_is_left_out_of_a_shape(shape: tuple[object, ...], text: str) -> None:
    assert sizes_text(shape) == text


def test_tensors_are_shapes_and_norms() -> None:
    array = np.array([[3.0, 0.0], [0.0, 4.0]])
    assert value_text(array) == "2×2"
    assert value_text(array, (BATCH, 2)) == "2"
    assert gradient_text(array) == "|g| 5"
    assert statistics_text(array) == "mean 1.75, std 1.79, min 0.00, max 4.00"
    assert statistics_text(np.empty((0, 3))) == "empty"


@pytest.mark.parametrize("scale", [1e-300, 1.0, 1e300])
def test_a_norm_neither_overflows_nor_vanishes(scale: float) -> None:
    assert norm(np.array([3.0, 4.0]) * scale) == pytest.approx(5.0 * scale)


def test_a_norm_of_a_transposed_view_copies_nothing_and_is_right() -> None:
    array = np.random.default_rng(0).normal(size=(4, 3, 5)).transpose(2, 0, 1)
    assert norm(array) == pytest.approx(float(np.linalg.norm(array)))
    assert math.isnan(norm(np.array([1.0, math.nan])))
    assert norm(np.array([2, 1, 2])) == 3.0


def test_what_is_a_number() -> None:
    assert is_number(1.0) and is_number(3) and is_number(np.float32(1)) and is_number(np.array(2.0))
    assert not is_number(np.array([2.0])) and not is_number("1.0") and not is_number(object())
