from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from graph_engine.array_form import ArrayForm, array_form
from nodes.node_type import ScalarForm
from nodes.registry import node_types
from tests.nodes.running import Case, scalar_cases, wired_count

NUMBERS = np.array(
    [
        -math.inf,
        -1e300,
        -7.0,
        -1.0,
        -1e-310,
        -0.0,
        0.0,
        0.5,
        1.0,
        2.0,
        6.0,
        1e300,
        math.inf,
        math.nan,
    ]
)


def columns(count: int) -> list[np.ndarray]:
    """Return awkward numbers against each other, and random ones."""
    random = np.random.default_rng(0)
    awkward = np.stack(np.meshgrid(*[NUMBERS] * count)).reshape(count, -1)
    return list(np.concatenate([awkward, 3 * random.normal(size=(count, 500))], axis=1))


def bits(results: list[float]) -> list[str]:
    return [float(each).hex() for each in results]


def assert_same(form: ScalarForm, many: ArrayForm, inputs: list[np.ndarray]) -> None:
    """Both forms to the last bit, the sign of zero included."""
    rows = list(zip(*(column.tolist() for column in inputs), strict=True))
    outputs = [form.forward(*row) for row in rows]
    slopes = [form.derivative(out, *row) for out, row in zip(outputs, rows, strict=True)]
    with np.errstate(all="ignore"):
        (found,) = many.forward(*inputs)
        found_slopes = many.derivative(np.array(outputs), *inputs)
    size = len(rows)
    assert bits(np.broadcast_to(found, size)) == bits(outputs)
    for port, each in enumerate(found_slopes):
        expected = [slope[port] if len(inputs) > 1 else slope for slope in slopes]
        assert bits(np.broadcast_to(each, size)) == bits(expected)


def counting(function: Callable[..., float]) -> tuple[Callable[..., float], list[int]]:
    calls: list[int] = []

    def counted(*numbers: float) -> float:
        calls.append(1)
        return function(*numbers)

    return counted, calls


# Gates with more inputs run as arrays anyway.
@pytest.mark.parametrize(
    "case", [case for case in scalar_cases() if wired_count(case) <= 2], ids=str
)
def test_arrays_give_what_each_number_gives_to_the_last_bit(case: Case) -> None:
    form = case.node.scalar_form()
    assert form is not None
    count = wired_count(case)
    assert_same(form, array_form(form, count), columns(count))


@pytest.mark.parametrize(
    "type_id", ["add", "multiply", "subtract", "divide", "maximum", "relu", "leaky_relu", "square"]
)
def test_arithmetic_and_comparisons_run_as_array_operations(type_id: str) -> None:
    form = node_types()[type_id]().scalar_form()
    assert form is not None
    forward, calls = counting(form.forward)
    count = len(node_types()[type_id].inputs)
    many = array_form(ScalarForm(forward, form.derivative), count)
    calls.clear()
    many.forward(*np.ones((count, 50)))
    assert not calls


ODD = {
    "power": lambda x: x**3,
    "library": lambda x: math.tanh(x) if math.isfinite(x) else 0.0,
    "own answer to a division by zero": lambda x: 0.0 if x == 0.0 else 1.0 / x,
    "caught division": lambda x: _divided(x),
    "caught division where nobody looks": lambda x: _divided(x - 2.0),
    "built in": lambda x: max(x, 0.5),
    "two comparisons at once": lambda x: 1.0 if -1.0 < x < 1.0 else x,
    "truth of a number": lambda x: 1.0 if x else 2.0,
    "truth as a number": lambda x: float(x > 1.0) - float(not x > -1.0),
    "kind of a number": lambda x: x if isinstance(x, float) else -x,
    "whole numbers": lambda x: 2 * x - 1,
    "many comparisons": lambda x: float(sum(x > bound for bound in range(20))),
    "loop": lambda x: _halved(x),
    "signed zeros": lambda x: -0.0 if x > 0.0 else 0.0,
}


def _divided(x: float) -> float:
    try:
        return 1.0 / x
    except ZeroDivisionError:
        return 7.0


def _halved(x: float) -> float:
    while 1.0 < x < 1e9:
        x = x / 2.0
    return x


@pytest.mark.parametrize("name", ODD)
def test_odd_functions_keep_their_own_answers(name: str) -> None:
    function = ODD[name]
    form = ScalarForm(function, lambda out, x: function(out))
    assert_same(form, array_form(form, 1), columns(1) if name != "power" else [np.arange(-9.0, 9)])


def test_function_that_refuses_some_numbers_is_called_with_those_that_are_there() -> None:
    form = ScalarForm(lambda x: math.exp(x), lambda out, x: out)
    (found,) = array_form(form, 1).forward(np.array([0.0, 1.0]))
    assert found.tolist() == [1.0, math.e]
