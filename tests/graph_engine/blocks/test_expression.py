"""Settings as small expressions: Python's meaning, and nothing that Python could do besides."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_engine.blocks.expression import (
    LARGEST,
    MAXIMUM_DEPTH,
    MAXIMUM_LENGTH,
    evaluate,
    names_in,
    traced_settings,
)
from graph_engine.errors import FormulaError
from nodes.traced import number_text, plain_number

VALUES = {"width": 6, "depth": 3, "rate": 0.25, "shift": -2, "is_deep": True}


def refusal(text: str, values: dict[str, Any] | None = None) -> FormulaError:
    with pytest.raises(FormulaError) as caught:
        evaluate(text, VALUES if values is None else values)
    assert str(caught.value).startswith(f"column {caught.value.column + 1}: ")
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 300
    return caught.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8", 8),
        ("4 * width", 24),
        ("width // 4", 1),
        ("width / 4", 1.5),
        ("-width % 4", 2),
        ("-width ** 2", -36),
        ("2 ** -1", 0.5),
        ("2 ** 3 ** 2", 512),
        ("10 - 2 - 3", 5),
        ("24 / 2 / 3", 4.0),
        ("min(width, 4)", 4),
        ("max(width, depth, 2 * depth + 1)", 7),
        ("(width + depth) * 2", 18),
        ("((width))", 6),
        ("1.5e2 * rate", 37.5),
        ("3.", 3.0),
        ("--depth", 3),
        ("is_deep * width", 6),
        (" \t width\n", 6),
        ("(width, 1)", (6, 1)),
        ("(depth - 1, 2 * depth, rate)", (2, 6, 0.25)),
        ("((1), (2))", (1, 2)),
    ],
)
def test_value(text: str, value: Any) -> None:
    found = evaluate(text, VALUES)
    assert found == value
    assert type(found) is type(value)


def test_names_are_those_of_settings_and_not_of_functions() -> None:
    assert names_in("min(width, 2 * depth) + width") == {"width", "depth"}
    assert names_in("3 * 4") == set()


# Held against Python


names = st.sampled_from(["width", "depth", "rate", "shift"])
numbers = st.one_of(st.integers(0, 20).map(str), st.sampled_from(["0.5", "2.25", "1e-3", "7."]))


def grown(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def binary(operator: str, left: str, right: str, gap: str) -> str:
        return f"{left}{gap}{operator}{gap}{right}"

    operators = st.sampled_from(["+", "-", "*", "/", "//", "%", "**"])
    return st.one_of(
        st.builds(binary, operators, children, children, st.sampled_from(["", " ", "  "])),
        children.map(lambda x: f"-{x}"),
        children.map(lambda x: f"({x})"),
        st.builds(
            lambda f, x, y: f"{f}({x}, {y})", st.sampled_from(["min", "max"]), children, children
        ),
    )


texts = st.recursive(st.one_of(names, numbers), grown, max_leaves=10)


def by_python(text: str) -> Any:
    return eval(text, {"__builtins__": {"min": min, "max": max}}, VALUES)  # noqa: S307


@given(texts.filter(lambda text: len(text) <= MAXIMUM_LENGTH))
def test_precedence_and_meaning_are_those_of_python(text: str) -> None:
    try:
        found = evaluate(text, VALUES)
    except FormulaError as error:
        assert re.search("divides by 0|out of reach|comes to|nested|too many signs", error.rule)
        return
    expected = by_python(text)
    assert found == expected and type(found) is type(expected)


@given(texts.filter(lambda text: len(text) <= MAXIMUM_LENGTH))
def test_settings_that_know_their_names_give_texts_of_the_same_value(text: str) -> None:
    try:
        found = evaluate(text, traced_settings(VALUES))
    except FormulaError:
        return
    assert plain_number(found) == evaluate(text, VALUES)
    assert by_python(number_text(found)) == plain_number(found)


def test_expression_is_written_with_the_names_of_settings() -> None:
    known = traced_settings({"width": 6, "depth": 3})
    assert number_text(evaluate("2*width - (depth-1)", known)) == "2 * width - (depth - 1)"
    assert number_text(evaluate("max(width,8)", known)) == "max(width, 8)"


# What is refused, and where


@pytest.mark.parametrize(
    ("text", "column", "rule"),
    [
        ("", 0, r"expected a number, a setting or '\(', found the end"),
        ("   ", 3, "found the end"),
        ("4 *", 3, "found the end"),
        ("4 * )", 4, r"found '\)'"),
        ("4 width", 2, "'width' cannot follow here"),
        ("2width", 1, "'width' cannot follow here"),
        ("(4", 2, r"expected '\)', found the end"),
        ("4)", 1, r"'\)' cannot follow here"),
        ("(1, 2) * 3", 7, r"'\*' cannot follow here"),
        ("((1, 2), 3)", 3, r"expected '\)', found ','"),
        ("()", 1, r"found '\)'"),
        ("(1,)", 3, r"found '\)'"),
        ("1, 2", 1, "',' cannot follow here"),
        ("+3", 0, r"found '\+'"),
        (".5", 0, r"the character '\.' has no meaning here"),
        ("3 $ 4", 2, r"the character '\$' has no meaning here"),
        ("width.real", 5, r"the character '\.' has no meaning here"),
        ("width[0]", 5, r"the character '\['"),
        ("'a'", 0, 'the character "\'"'),
        ("__import__", 0, "the character '_'"),
        ("lambda: 1", 6, "the character ':'"),
        ("width if 1 else 2", 6, "'if' cannot follow"),
        ("width == 6", 6, "the character '='"),
        ("width @ 6", 6, "the character '@'"),
        ("1_000", 1, "the character '_'"),
        ("0x10", 1, "'x10' cannot follow"),
        ("٣", 0, "the character '٣'"),
        ("sqrt(width)", 0, "there is no function sqrt"),
        ("1 + exp(2)", 4, "there is no function exp"),
        ("1 + min(width)", 4, "min takes two numbers or more"),
        ("min width", 0, "the block has no setting 'min'"),
        ("2 * min", 4, "the block has no setting 'min'"),
        ("max()", 4, r"found '\)'"),
        ("min(1, 2", 8, r"expected '\)', found the end"),
        ("2 * height", 4, "the block has no setting 'height'"),
        ("4 / (width - 6)", 2, "this divides by 0"),
        ("4 // 0", 2, "this divides by 0"),
        ("4 % 0.0", 2, "this divides by 0"),
        ("0 ** -1", 2, r"0 \*\* -1 is out of reach"),
        ("shift ** 0.5", 6, r"-2 \*\* 0.5 is out of reach"),
        ("10 ** 16", 3, r"10 \*\* 16 is out of reach"),
        ("2 * 10 ** 15", 2, r"this comes to 2e\+15, the limit is 1e\+15"),
        ("10 ** 10 ** 10", 3, "out of reach"),
        ("9 ** 9 ** 9 ** 9", 7, "out of reach"),
        ("1e400", 0, "this comes to inf"),
        ("9999999999999999", 0, r"this comes to 1e\+16"),
        ("1e15 * 2", 5, r"this comes to 2e\+15"),
        ("1 / 1e-320", 2, "this comes to inf"),
    ],
)
def test_error_points_at_the_column(text: str, column: int, rule: str) -> None:
    error = refusal(text)
    assert re.search(rule, error.rule), error.rule
    assert error.column == column
    assert error.pointed() == f"{text}\n{' ' * column}^"
    assert error.remedy


def test_unknown_setting_names_those_there_are() -> None:
    assert refusal("height").remedy == "Its settings are: width, depth, rate, shift, is_deep."
    assert refusal("height", {}).remedy == "Its settings are: none."


def test_length_has_a_limit() -> None:
    longest = "1" + "+1" * ((MAXIMUM_LENGTH - 1) // 2)
    assert evaluate(longest, {}) == (MAXIMUM_LENGTH + 1) // 2
    assert f"at most {MAXIMUM_LENGTH}" in refusal(" " * (MAXIMUM_LENGTH + 1)).rule
    with pytest.raises(FormulaError, match="at most"):
        names_in("a" * (MAXIMUM_LENGTH + 1))


@pytest.mark.parametrize("opening", ["(", "min(1,", "-", "2**-"])
def test_nesting_has_a_limit(opening: str) -> None:
    text = opening * (MAXIMUM_LENGTH // len(opening) - 1) + "1"
    assert re.search("nested more than|too many signs", refusal(text).rule)


def test_brackets_up_to_the_limit_are_read() -> None:
    count = MAXIMUM_DEPTH - 1
    assert evaluate("(" * count + "7" + ")" * count, {}) == 7


def test_long_chain_of_powers_is_read_without_end_of_the_stack() -> None:
    assert evaluate("**".join(["1"] * 66), {}) == 1


def test_largest_number_is_inside() -> None:
    assert evaluate("10 ** 15", {}) == LARGEST
    assert evaluate("0 - 10 ** 15", {}) == -LARGEST


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_an_error_that_points_at_it(text: str) -> None:
    try:
        found = evaluate(text, VALUES)
    except FormulaError as error:
        assert 0 <= error.column <= len(text)
        assert "\n" not in str(error)
    else:
        members = found if isinstance(found, tuple) else (found,)
        assert all(type(member) in (int, float, bool) for member in members)
