"""Numbers and tensors in words."""

import numpy as np
import pytest

from graph_engine.number_words import (
    digits_to_tell,
    gradient_text,
    number_text,
    tensor_text,
    value_text,
)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.0, "0.00"),
        (-0.0, "0.00"),
        (2.0, "2.00"),
        (-1.0, "-1.00"),
        (0.1966, "0.20"),
        (0.0461, "0.046"),
        (-0.00123, "-0.0012"),
        (2.13e-11, "2.1e-11"),
        (48120.0, "48120.00"),
        (123456.0, "1.23e5"),
        (-1e300, "-1.00e300"),
        (float("nan"), "nan"),
        (float("inf"), "∞"),
        (float("-inf"), "-∞"),
    ],
)
def test_number_is_short_and_never_reads_as_zero(number: float, text: str) -> None:
    assert number_text(number) == text


def test_digits_can_be_chosen() -> None:
    assert number_text(2.0, digits=4) == "2.0000"
    assert number_text(2.0, digits=0) == "2"


def test_tensor_is_its_shape_and_mean() -> None:
    assert tensor_text(np.full((4, 3), 0.125)) == "(4, 3), mean 0.12"
    assert tensor_text(np.array([3, 0, 9])) == "(3,), 0 to 9"
    assert tensor_text(np.zeros((0, 2))) == "(0, 2), empty"


def test_rounding_left_of_zero_is_zero() -> None:
    assert tensor_text(np.array([0.1, 0.2, -0.3])) == "(3,), mean 0.00"


def test_tensor_with_infinities_is_told_quietly() -> None:
    assert tensor_text(np.array([np.inf, -np.inf])) == "(2,), mean nan"


def test_array_of_one_number_is_a_number() -> None:
    assert value_text(np.array(3.0)) == "3.00"
    assert value_text(np.int64(7)) == "7.00"


def test_gradient_of_a_tensor_is_its_shape_and_length() -> None:
    assert gradient_text(np.array([[3.0, -4.0]])) == "(1, 2), |g| 5.00"
    assert gradient_text(-0.5) == "-0.50"
    assert gradient_text(np.array([np.inf, -1.0])) == "(2,), |g| ∞"


@pytest.mark.parametrize(
    ("first", "second", "digits"),
    [(2.0, 2.5, 2), (2.0, 1.9999, 4), (1.0, 1.0, 2), (1.0, 1.0 + 1e-15, 2)],
)
def test_numbers_get_the_digits_that_tell_them_apart(
    first: float, second: float, digits: int
) -> None:
    assert digits_to_tell(first, second) == digits
