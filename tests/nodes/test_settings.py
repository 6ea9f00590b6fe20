"""Types for settings: arrays of numbers, and sizes for one axis or two."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from pydantic import BaseModel, ValidationError

from nodes.settings import (
    MAXIMUM_ELEMENTS,
    ArrayValue,
    PairOfPaddings,
    PairOfSizes,
    TripleOfPaddings,
    TripleOfSizes,
    pair,
    pair_text,
    per_axis,
    per_axis_text,
)


class Form(BaseModel):
    array: ArrayValue = 0.0
    size: PairOfSizes = 1
    padding: PairOfPaddings = 0
    volume: TripleOfSizes = 1
    border: TripleOfPaddings = 0


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (2.5, 2.5),
        (3, 3),
        ([1, 2.5], (1, 2.5)),
        ([[1, 2], (3, 4)], ((1, 2), (3, 4))),
        (np.array([[1.5, 2.0]]), ((1.5, 2.0),)),
        (np.float32(0.5), 0.5),
    ],
    ids=str,
)
def test_numbers_are_kept_as_nested_tuples(given: Any, kept: Any) -> None:
    assert Form(array=given).array == kept


def test_rows_are_written_as_lists() -> None:
    assert Form(array=((1, 2), (3, 4))).model_dump()["array"] == [[1, 2], [3, 4]]


@pytest.mark.parametrize(
    ("array", "rule"),
    [
        ([[1, 2], [3]], "rows of equal length"),
        ([1, [2]], "rows of equal length"),
        ([1, float("nan")], "finite"),
        (float("inf"), "finite"),
        (10**400, "64-bit float"),
        ("1", "numbers only"),
        ([True], "numbers only"),
        ([None], "numbers only"),
        ([], "at least one element"),
        ([[]], "at least one element"),
        (np.array(["a"]), "numbers only"),
        ((0.0,) * (MAXIMUM_ELEMENTS + 1), "at most"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_anything_but_finite_numbers_in_equal_rows_is_refused(array: Any, rule: str) -> None:
    with pytest.raises(ValidationError, match=rule):
        Form(array=array)


def test_array_of_too_many_axes_is_refused() -> None:
    value: Any = 1.0
    for _ in range(2000):
        value = [value]
    with pytest.raises(ValidationError, match="at most 32 axes"):
        Form(array=value)


@pytest.mark.parametrize(
    ("given", "kept"), [(3, 3), ((3, 3), 3), ([3, 5], (3, 5)), ((1, 2), (1, 2))], ids=str
)
def test_equal_sizes_become_one_number(given: Any, kept: Any) -> None:
    assert Form(size=given).size == kept


@pytest.mark.parametrize("size", [0, -1, (1, 0), (1, 2, 3), 1.5, "3", True, (True, True), 65_537])
def test_size_that_is_no_positive_integer_or_pair_is_refused(size: Any) -> None:
    with pytest.raises(ValidationError):
        Form(size=size)


def test_padding_may_be_zero_and_not_less() -> None:
    assert Form(padding=(0, 2)).padding == (0, 2)
    with pytest.raises(ValidationError):
        Form(padding=-1)


def test_pair_is_height_and_width() -> None:
    assert pair(5) == (5, 5)
    assert pair((3, 5)) == (3, 5)
    assert (pair_text(5), pair_text((3, 5))) == ("5×5", "3×5")


@pytest.mark.parametrize(
    ("given", "kept"), [(3, 3), ((3, 3, 3), 3), ([3, 3, 5], (3, 3, 5))], ids=str
)
def test_three_equal_sizes_become_one_number(given: Any, kept: Any) -> None:
    assert Form(volume=given).volume == kept


@pytest.mark.parametrize("size", [0, (1, 2), (1, 0, 1), (1, 2, 3, 4), (True, True, True)])
def test_size_that_is_no_positive_integer_or_triple_is_refused(size: Any) -> None:
    with pytest.raises(ValidationError):
        Form(volume=size)


def test_padding_of_a_volume_may_be_zero_and_not_less() -> None:
    assert Form(border=(0, 2, 1)).border == (0, 2, 1)
    with pytest.raises(ValidationError):
        Form(border=(0, 0, -1))


def test_setting_of_every_axis() -> None:
    assert per_axis(5, 3) == (5, 5, 5)
    assert per_axis((3, 5), 2) == (3, 5)
    assert (per_axis_text(5, 1), per_axis_text((1, 3, 5), 3)) == ("5", "1×3×5")
