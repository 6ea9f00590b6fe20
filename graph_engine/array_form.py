"""A gate's scalar form for many numbers at once, with the same results to the last bit.

NumPy's own tanh or exp may differ in the last bit from Python's, and a run that computes one gate
again must find what a run of all found. So the scalar form itself is what runs on arrays: it is
called once with stand-ins that write down what is done with them. Where that is adding,
subtracting, multiplying, dividing and comparing, which IEEE 754 lays down to the last bit, the
notes are a NumPy expression; everything else is called number by number.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from nodes.node_type import ScalarForm
from nodes.shapes import Array

Many = Callable[..., tuple[Any, ...]]
"""Arrays of one length to a tuple of results: arrays, or numbers where all would be equal."""

MOST_QUESTIONS = 6
"""Comparisons one after the other up to which a function is worth an expression."""

AWKWARD = (-math.inf, -3.0, -1.5, -1.0, -0.0, 0.0, 5e-324, 0.5, 1.0, 6.0, 1e300, math.inf, math.nan)
"""Numbers at which an expression must agree with the function it was made from."""

REFUSALS = (TypeError, AttributeError, ValueError, ArithmeticError)
"""What a function raises that a stand-in, or an awkward number, is nothing to."""


@dataclass(frozen=True, slots=True)
class ArrayForm:
    """The functions of a scalar form, for arrays.

    Attributes
    ----------
    forward : callable
        ``forward(x, y, …) -> (out,)``.
    derivative : callable
        ``derivative(out, x, y, …)``: as many results as inputs.
    """

    forward: Many
    derivative: Many


def array_form(form: ScalarForm, inputs: int) -> ArrayForm:
    """Return the form for arrays of a gate with 1 or 2 inputs."""
    columns = zip(*itertools.product(AWKWARD, repeat=inputs), strict=True)
    probes = [np.array(column) for column in columns]
    forward = _number_by_number(form.forward, 1)
    derivative = _number_by_number(form.derivative, inputs)
    try:
        outputs = forward(*probes)
        return ArrayForm(
            _expression(form.forward, probes, outputs, forward),
            _expression(
                form.derivative, [*outputs, *probes], derivative(*outputs, *probes), derivative
            ),
        )
    except REFUSALS:
        return ArrayForm(forward, derivative)


def _expression(
    function: Callable[..., Any], probes: list[Array], expected: tuple[Array, ...], each: Many
) -> Many:
    """Return the function as a NumPy expression if there is one that agrees at the probes."""
    names = [f"x{place}" for place in range(len(probes))]
    try:
        texts = _texts(function, names, ())
    except REFUSALS:
        return each
    source = f"lambda {', '.join(names)}: ({', '.join(texts)},)"
    known = {"__builtins__": {}, "abs": abs, "where": np.where, "inf": np.inf, "nan": np.nan}
    many: Many = eval(source, known)  # noqa: S307 - our own notes: names, signs and numbers
    if any("/" in text for text in texts):
        many = _without_dividing_by_zero(many, each)
    with np.errstate(all="ignore"):
        return many if _are_same(many(*probes), expected) else each


def _number_by_number(function: Callable[..., Any], results: int) -> Many:
    def each(*arrays: Array) -> tuple[Array, ...]:
        found: Iterable[Any] = map(function, *(array.tolist() for array in arrays))
        if results == 1:
            return (np.fromiter(found, np.float64, len(arrays[0])),)
        flat = itertools.chain.from_iterable(found)
        return tuple(np.fromiter(flat, np.float64, results * len(arrays[0])).reshape(-1, results).T)

    return each


def _without_dividing_by_zero(many: Many, each: Many) -> Many:
    """Leave to the function itself what Python refuses: it may answer as it likes."""

    def guarded(*arrays: Array) -> tuple[Any, ...]:
        try:
            with np.errstate(divide="raise", invalid="raise"):
                return many(*arrays)
        except FloatingPointError:
            return each(*arrays)

    return guarded


def _are_same(first: tuple[Any, ...], second: tuple[Any, ...]) -> bool:
    if len(first) != len(second):
        return False
    for one, other in zip(first, second, strict=True):
        are_equal = (one == other) & (np.signbit(one) == np.signbit(other))
        if not (are_equal | (np.isnan(one) & np.isnan(other))).all():
            return False
    return True


# Writing down what a function does


class _UnansweredError(Exception):
    """A comparison whose answer is needed to go on."""


@dataclass(slots=True)
class _Answers:
    given: tuple[bool, ...]
    asked: int = 0


def _texts(
    function: Callable[..., Any], names: list[str], given: tuple[bool, ...]
) -> tuple[str, ...]:
    """Return the results as expressions, when the first comparisons are answered like this."""
    answers = _Answers(given)
    try:
        found = function(*(_StandIn(name, answers) for name in names))
    except _UnansweredError as question:
        if len(given) == MOST_QUESTIONS:
            raise ValueError("too many comparisons") from None
        yes = _texts(function, names, (*given, True))
        no = _texts(function, names, (*given, False))
        return tuple(
            first if first == second else f"where({question}, {first}, {second})"
            for first, second in zip(yes, no, strict=True)
        )
    return tuple(_text(each) for each in (found if isinstance(found, tuple) else (found,)))


def _text(value: Any) -> str:
    if isinstance(value, _StandIn):
        return value.text
    if isinstance(value, float | int):
        return f"({float(value)!r})"
    raise TypeError("neither a number nor made of numbers")


def _infix(sign: str, *, is_swapped: bool = False) -> Callable[[_StandIn, Any], _StandIn]:
    def operator(self: _StandIn, other: Any) -> _StandIn:
        first, second = (other, self) if is_swapped else (self, other)
        return _StandIn(f"({_text(first)} {sign} {_text(second)})", self.answers)

    return operator


def _comparison(sign: str) -> Any:
    def operator(self: _StandIn, other: Any) -> _Question:
        return _Question(f"{self.text} {sign} {_text(other)}", self.answers)

    return operator


class _Question:
    """The outcome of a comparison, as yet unknown."""

    __slots__ = ("answers", "text")

    def __init__(self, text: str, answers: _Answers) -> None:
        self.text = text
        self.answers = answers

    def __bool__(self) -> bool:
        place = self.answers.asked
        self.answers.asked += 1
        if place == len(self.answers.given):
            raise _UnansweredError(self.text)
        return self.answers.given[place]

    def __float__(self) -> float:
        return float(bool(self))


class _StandIn:
    """In the place of a number; what is not listed here raises TypeError, as math.exp does."""

    __slots__ = ("answers", "text")
    __hash__ = None  # type: ignore[assignment]  # a cache would see every stand-in as one number
    __array_ufunc__ = None

    def __init__(self, text: str, answers: _Answers) -> None:
        self.text = text
        self.answers = answers

    __add__, __radd__ = _infix("+"), _infix("+", is_swapped=True)
    __sub__, __rsub__ = _infix("-"), _infix("-", is_swapped=True)
    __mul__, __rmul__ = _infix("*"), _infix("*", is_swapped=True)
    __truediv__, __rtruediv__ = _infix("/"), _infix("/", is_swapped=True)
    __eq__, __ne__ = _comparison("=="), _comparison("!=")
    __lt__, __le__ = _comparison("<"), _comparison("<=")
    __gt__, __ge__ = _comparison(">"), _comparison(">=")

    def __neg__(self) -> _StandIn:
        return _StandIn(f"(-{self.text})", self.answers)

    def __pos__(self) -> _StandIn:
        return self

    def __abs__(self) -> _StandIn:
        return _StandIn(f"abs({self.text})", self.answers)

    def __bool__(self) -> bool:
        return bool(self != 0.0)
