from __future__ import annotations

import math
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.widgets.arithmetic import NoArithmeticError, number_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2*pi/3", 2 * math.pi / 3),
        ("-1e-3", -0.001),
        ("2^10", 1024),
        ("2**-1", 0.5),
        ("sqrt(2)/2", math.sqrt(0.5)),
        ("3 − 5", -2),
        ("max(1, 2.5)", 2.5),
        ("7 // 2", 3),
        ("(1 + 2) × 3", 9),
        ("tau/2", math.pi),
    ],
)
def test_arithmetic_comes_to_its_number(text: str, value: float) -> None:
    assert number_of(text) == pytest.approx(value, rel=1e-15)


def test_whole_numbers_stay_whole() -> None:
    assert isinstance(number_of("2*8"), int)
    assert isinstance(number_of("2^3"), int)
    assert isinstance(number_of("8/2"), float)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1/0", "divides by 0"),
        ("9**9**9", "too large"),
        ("1e999", "too large"),
        ("(-8)**0.5", "root"),
        ("a + 1", "“a” is no number"),
        ("1 2", "no number"),
        ("", "no number"),
        ("sqrt(-1)", "no number"),
        ("sqrt()", "no number"),
        ("True", "Write a number"),
        ("[1]", "Write a number"),
        ("1 < 2", "Write a number"),
        ("().__class__", "Write a number"),
        ("__import__('os').system('true')", "Write a number"),
        ("(lambda: 1)()", "Write a number"),
        ("+".join(["1"] * 200), "at most"),
        ("((((((" * 30, "no number"),
    ],
)
def test_anything_else_is_refused_with_a_reason(text: str, why: str) -> None:
    with pytest.raises(NoArithmeticError, match=why):
        number_of(text)


@given(st.text(alphabet="0123456789.+-*/^() episqrt,", max_size=40))
def test_no_text_does_anything_but_come_to_a_finite_number_or_be_refused(text: str) -> None:
    with suppress(NoArithmeticError):
        assert math.isfinite(number_of(text))
