"""Numbers that know how they were made: their text always evaluates to them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.torch_code import arguments, literal
from nodes.traced import (
    ChosenInt,
    bracketed,
    called,
    chosen,
    number_text,
    plain_number,
    traced,
)

NAMES = {"width": 6, "depth": -3, "rate": 0.25, "gain": -1.5, "none": 0, "one": 1}


def evaluated(text: str) -> Any:
    # The text of our own numbers: what PyTorch code would make of it.
    return eval(text, {"__builtins__": {"min": min, "max": max}}, NAMES)  # noqa: S307


leaves = st.one_of(
    st.sampled_from([traced(value, name) for name, value in NAMES.items()]),
    st.integers(-9, 9),
    st.sampled_from([0.5, -0.5, 1e-7, -0.0, 2.0]),
)


def combined(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    operators = {
        "+": lambda x, y: x + y,
        "-": lambda x, y: x - y,
        "*": lambda x, y: x * y,
        "/": lambda x, y: x / y,
        "//": lambda x, y: x // y,
        "%": lambda x, y: x % y,
    }

    def apply(name: str, left: Any, right: Any) -> Any:
        try:
            return operators[name](left, right)
        except ZeroDivisionError:
            return left

    return st.one_of(
        st.builds(apply, st.sampled_from(sorted(operators)), children, children),
        st.builds(lambda x: -x, children),
        st.builds(_power, children, st.integers(0, 3)),
        st.builds(lambda x, y: called("min", [x, y]), children, children),
        st.builds(lambda x, y: called("max", [x, y]), children, children),
    )


def _power(base: Any, exponent: int) -> Any:
    return base**exponent if abs(base) < 1e6 else base


@given(st.recursive(leaves, combined, max_leaves=12))
def test_text_evaluates_to_the_number(number: Any) -> None:
    found = evaluated(number_text(number))
    assert found == plain_number(number)
    assert type(found) is type(plain_number(number))
    assert evaluated(f"2 - {bracketed(number)} * 1") == 2 - found * 1


width, depth, rate = (traced(NAMES[name], name) for name in ("width", "depth", "rate"))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (width + 2 * depth, "width + 2 * depth"),
        ((width + 2) * depth, "(width + 2) * depth"),
        (width - (depth - 1), "width - (depth - 1)"),
        (width - depth - 1, "width - depth - 1"),
        (width // 2 * 3, "width // 2 * 3"),
        (width // (2 * depth), "width // (2 * depth)"),
        (-width * depth, "-width * depth"),
        (-(width * depth), "-(width * depth)"),
        (-(width**2), "-width ** 2"),
        ((-width) ** 2, "(-width) ** 2"),
        (2**width, "2 ** width"),
        ((width**2) ** 3, "(width ** 2) ** 3"),
        (width**-2, "width ** (-2)"),
        (7 - width, "7 - width"),
        (width % 4 / 2, "width % 4 / 2"),
        (9 // width, "9 // width"),
        (9 % width, "9 % width"),
        (9 / width, "9 / width"),
        (rate * width, "rate * width"),
        (called("max", [width, depth + 1, 3]), "max(width, depth + 1, 3)"),
    ],
)
def test_text_has_the_brackets_that_are_needed_and_no_others(number: Any, text: str) -> None:
    assert number_text(number) == text
    assert evaluated(text) == plain_number(number)


def test_what_changes_nothing_is_not_written_down() -> None:
    for number in (width * 1, 1 * width, width + 0, 0 + width, width - 0, width // 1):
        assert number_text(number) == "width"
    assert number_text(rate * 1) == "rate * 1", "of a float that makes another type of an int"


def test_quotient_and_rest_know_their_texts() -> None:
    quotient, rest = divmod(width, 4)
    assert (int(quotient), int(rest)) == divmod(6, 4)
    assert (number_text(quotient), number_text(rest)) == ("width // 4", "width % 4")


def test_smallest_and_largest_of_plain_numbers_are_plain() -> None:
    found = called("min", [3, 2.5])
    assert found == 2.5 and type(found) is float


def test_traced_numbers_count_and_compare_like_plain_ones() -> None:
    assert width == 6 and width < 7 and {width: "x"}[6] == "x"
    assert list(range(width)) == list(range(6)) and [0, 1, 2][traced(1, "i")] == 1
    assert isinstance(width, int) and isinstance(rate, float)


def test_truth_values_and_words_carry_no_text() -> None:
    assert traced(True, "flag") is True
    assert traced("zeros", "mode") == "zeros" and plain_number("zeros") == "zeros"


def test_format_and_literal_write_the_name() -> None:
    assert f"{width}" == f"{width:>5}" == str(width) == repr(width) == "width"
    assert literal((width, (rate, 2))) == "(width, (rate, 2))"
    assert arguments(width, stride=rate) == "width, stride=rate"


def test_literal_of_more_than_a_name_can_stand_beside_any_operator() -> None:
    assert literal(2 * depth) == bracketed(2 * depth) == "(2 * depth)"
    assert literal(called("min", [width, 4])) == "min(width, 4)"
    assert literal((width, width - 1)) == "(width, (width - 1))"
    assert evaluated(f"100 / {literal(width * 2)} - {literal(width - 2)}") == 100 / 12 - 4


def test_plain_number_forgets_the_text() -> None:
    assert plain_number((width, (rate, 1))) == (6, (0.25, 1))
    assert type(plain_number(width)) is int and type(plain_number(rate)) is float


def test_chosen_number_is_no_default() -> None:
    one = chosen(traced(1, "stride"))
    assert isinstance(one, ChosenInt)
    assert (one == 1) is False and (one != 1) is True and one == one
    assert int(one) == 1 and literal(one) == "stride" and number_text(one + 1) == "stride + 1"
    assert bool(chosen(traced(0, "padding"))), "a padding of 0 is written down as well"


def test_chosen_works_member_by_member() -> None:
    pair = chosen((traced(1, "a"), 2))
    assert isinstance(pair[0], ChosenInt) and pair[1] == 2
    assert literal(chosen(traced(0.5, "p"))) == "p" and chosen(traced(0.5, "p")) != 0.5
    assert chosen(3) == 3 and chosen("same") == "same"


def test_arithmetic_with_other_things_is_left_to_them() -> None:
    import numpy as np

    with pytest.raises(TypeError):
        width + "a"
    assert (width * np.ones(2)).tolist() == [6.0, 6.0]
