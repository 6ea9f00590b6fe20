"""Numbers that know how they were made: ``64``, but also ``4 * width``.

The settings of a block reach the generated PyTorch as arguments of its constructor. So the engine
writes a block's class with such numbers in the settings of the nodes inside, and `literal` writes
what a number is called instead of what it is. Arithmetic carries the text along, so that a rule of
shapes answers ``2 * filters`` without knowing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

SUM, PRODUCT, UNARY, POWER, PRIMARY = range(5)
"""How tightly a text holds together; brackets are set by it."""


class _Arithmetic:
    """What both kinds of traced numbers share."""

    text: str
    level: int

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def __format__(self, specification: str) -> str:
        return self.text

    def __add__(self, other: Any) -> Any:
        return joined("+", self, other)

    def __radd__(self, other: Any) -> Any:
        return joined("+", other, self)

    def __sub__(self, other: Any) -> Any:
        return joined("-", self, other)

    def __rsub__(self, other: Any) -> Any:
        return joined("-", other, self)

    def __mul__(self, other: Any) -> Any:
        return joined("*", self, other)

    def __rmul__(self, other: Any) -> Any:
        return joined("*", other, self)

    def __truediv__(self, other: Any) -> Any:
        return joined("/", self, other)

    def __rtruediv__(self, other: Any) -> Any:
        return joined("/", other, self)

    def __floordiv__(self, other: Any) -> Any:
        return joined("//", self, other)

    def __rfloordiv__(self, other: Any) -> Any:
        return joined("//", other, self)

    def __mod__(self, other: Any) -> Any:
        return joined("%", self, other)

    def __rmod__(self, other: Any) -> Any:
        return joined("%", other, self)

    def __divmod__(self, other: Any) -> Any:
        return joined("//", self, other), joined("%", self, other)

    def __pow__(self, other: Any, modulus: Any = None) -> Any:
        return joined("**", self, other)

    def __rpow__(self, other: Any, modulus: Any = None) -> Any:
        return joined("**", other, self)

    def __neg__(self) -> Any:
        return traced(-plain_number(self), f"-{_within(self, UNARY)}", UNARY)


class TracedInt(_Arithmetic, int):
    """A whole number with the text that gives it."""

    def __new__(cls, value: int, text: str, level: int = PRIMARY) -> Self:
        made = super().__new__(cls, value)
        made.text, made.level = text, level
        return made


class TracedFloat(_Arithmetic, float):
    """A number with the text that gives it."""

    def __new__(cls, value: float, text: str, level: int = PRIMARY) -> Self:
        made = super().__new__(cls, value)
        made.text, made.level = text, level
        return made


class _Chosen:
    """Equal to nothing but itself."""

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __bool__(self) -> bool:
        return True

    def __hash__(self) -> int:
        return id(self)


class ChosenInt(_Chosen, TracedInt):
    """A setting as an argument: equal to no number, so that no default is left out for it.

    A node type writes ``stride=…`` only where the stride is not PyTorch's default. The same text
    must serve a block with stride 1 and one with stride 2, so it has to be written in both.
    """


class ChosenFloat(_Chosen, TracedFloat):
    """As `ChosenInt`, for settings that are no whole numbers."""


Traced = TracedInt | TracedFloat

_OPERATORS: dict[str, tuple[Callable[[Any, Any], Any], int]] = {
    "+": (lambda x, y: x + y, SUM),
    "-": (lambda x, y: x - y, SUM),
    "*": (lambda x, y: x * y, PRODUCT),
    "/": (lambda x, y: x / y, PRODUCT),
    "//": (lambda x, y: x // y, PRODUCT),
    "%": (lambda x, y: x % y, PRODUCT),
    "**": (lambda x, y: x**y, POWER),
}


def traced(value: Any, text: str, level: int = PRIMARY) -> Any:
    """Return a number that carries a text; anything else as it is."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return TracedInt(int(value), text, level)
    return TracedFloat(float(value), text, level) if isinstance(value, float) else value


def chosen(value: Any) -> Any:
    """Return a traced number as a setting that no default hides; tuples member by member."""
    if isinstance(value, tuple):
        return tuple(chosen(item) for item in value)
    if isinstance(value, TracedInt):
        return ChosenInt(int(value), value.text, value.level)
    if isinstance(value, TracedFloat):
        return ChosenFloat(float(value), value.text, value.level)
    return value


def plain_number(value: Any) -> Any:
    """Return the number alone; tuples member by member, anything else as it is."""
    if isinstance(value, tuple):
        return tuple(plain_number(item) for item in value)
    if isinstance(value, TracedInt):
        return int(value)
    return float(value) if isinstance(value, TracedFloat) else value


def joined(operator: str, left: Any, right: Any) -> Any:
    """Return the outcome of an operator, with its text."""
    if not all(isinstance(side, int | float) for side in (left, right)):
        return NotImplemented
    function, level = _OPERATORS[operator]
    value = function(plain_number(left), plain_number(right))
    kept = _unchanged(operator, left, right)
    if kept is not None:
        return kept
    # The base of a power and the right operand need brackets at their own level too.
    first = _within(left, level + (operator == "**"))
    second = _within(right, level + (operator != "**"))
    return traced(value, f"{first} {operator} {second}", level)


def _unchanged(operator: str, left: Any, right: Any) -> Any:
    """Return the operand that the other one leaves as it is, None where there is none.

    Products of sizes begin with 1, and pass through groups=1: nobody writes those down.
    """
    if type(right) is int and (operator, right) in (("*", 1), ("//", 1), ("+", 0), ("-", 0)):
        return left if isinstance(left, TracedInt) else None
    if type(left) is int and (operator, left) in (("*", 1), ("+", 0)):
        return right if isinstance(right, TracedInt) else None
    return None


def called(function: str, values: list[Any]) -> Any:
    """Return the smallest ("min") or largest ("max") of some numbers, with its text."""
    known = [plain_number(value) for value in values]
    found = min(known) if function == "min" else max(known)
    if not any(isinstance(value, Traced) for value in values):
        return found
    return traced(found, f"{function}({', '.join(map(number_text, values))})")


def number_text(value: Any) -> str:
    """Return the text of a number, traced or not."""
    return value.text if isinstance(value, Traced) else repr(value)


def bracketed(value: Any) -> str:
    """Return the text of a number as it can stand beside any operator."""
    return _within(value, PRIMARY)


def _within(value: Any, level: int) -> str:
    text = number_text(value)
    own = value.level if isinstance(value, Traced) else UNARY if text[0] == "-" else PRIMARY
    return f"({text})" if own < level else text
