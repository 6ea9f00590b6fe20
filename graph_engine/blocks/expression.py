"""Settings as small expressions: ``4 * width``, ``min(filters, 64)``, ``(kernel, 1)``.

    setting  := sum | "(" sum "," sum ("," sum)* ")"
    sum      := product (("+" | "-") product)*
    product  := unary (("*" | "/" | "//" | "%") unary)*
    unary    := "-" unary | power
    power    := primary ["**" unary]
    primary  := number | name | ("min" | "max") "(" sum ("," sum)+ ")" | "(" sum ")"

Precedence and meaning are Python's. Nothing is evaluated by Python: a file from a stranger can say
no more than this grammar does. Numbers that carry a text (see `nodes.traced`) hand it on.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph_engine.errors import FormulaError
from nodes.traced import called, plain_number, traced

MAXIMUM_LENGTH = 200
MAXIMUM_DEPTH = 20
LARGEST = 10**15
"""What a setting may come to; also keeps a power from filling the memory."""
FUNCTIONS = ("min", "max")
REMEDY = "Use numbers, the block's settings, + - * / // % **, min, max and brackets."

_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>[0-9]+(\.[0-9]*)?([eE][+-]?[0-9]+)?)"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_]*)"
    r"|(?P<operator>\*\*|//|[-+*/%(),])"
)


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    column: int


def evaluate(text: str, values: Mapping[str, Any]) -> Any:
    """Return what an expression comes to.

    Parameters
    ----------
    text : str
    values : mapping of str to number
        The settings of the block.

    Returns
    -------
    int, float or a tuple of them

    Raises
    ------
    FormulaError
        Pointing at the column: what cannot be read, a name that is no setting, a division by 0.
    """
    return _Reader(text, values).setting()


def names_in(text: str) -> set[str]:
    """Return the settings that an expression reads.

    Raises
    ------
    FormulaError
    """
    return {t.text for t in _tokens(text) if t.kind == "name" and t.text not in FUNCTIONS}


def _tokens(text: str) -> list[_Token]:
    if len(text) > MAXIMUM_LENGTH:
        rule = f"the expression has {len(text)} characters, at most {MAXIMUM_LENGTH}"
        raise FormulaError(rule, text, 0)
    found, column = [], 0
    while column < len(text):
        match = _TOKEN.match(text, column)
        if match is None:
            rule = f"the character {text[column]!r} has no meaning here"
            raise FormulaError(rule, text, column, REMEDY)
        kind = match.lastgroup or ""
        kind = next(k for k in ("space", "number", "name", "operator") if match[k] is not None)
        if kind != "space":
            found.append(_Token(kind, match[0], column))
        column = match.end()
    return [*found, _Token("end", "", len(text))]


class _Reader:
    """Reads and works out in one go; the grammar needs no more than one token ahead."""

    def __init__(self, text: str, values: Mapping[str, Any]) -> None:
        self.text = text
        self.values = values
        self.tokens = _tokens(text)
        self.place = 0
        self.depth = 0

    @property
    def token(self) -> _Token:
        return self.tokens[self.place]

    def fail(self, rule: str, column: int, remedy: str = REMEDY) -> FormulaError:
        return FormulaError(rule, self.text, column, remedy)

    def at(self, *operators: str) -> bool:
        return self.token.kind == "operator" and self.token.text in operators

    def take(self) -> _Token:
        token = self.token
        self.place += 1
        return token

    def expect(self, operator: str) -> None:
        if not self.at(operator):
            found = repr(self.token.text) if self.token.text else "the end"
            raise self.fail(f"expected {operator!r}, found {found}", self.token.column)
        self.take()

    def setting(self) -> Any:
        value = self.tuple() if self.at("(") else self.sum()
        if self.token.kind != "end":
            raise self.fail(f"{self.token.text!r} cannot follow here", self.token.column)
        return value

    def tuple(self) -> Any:
        """Read ``(a, b)``; what begins with a bracket but is no tuple is read as a sum."""
        start = self.place
        self.take()
        members = [self.sum()]
        while self.at(","):
            self.take()
            members.append(self.sum())
        self.expect(")")
        if len(members) > 1:
            return tuple(members)
        self.place = start
        return self.sum()

    def sum(self) -> Any:
        self.depth += 1
        if self.depth > MAXIMUM_DEPTH:
            rule = f"brackets are nested more than {MAXIMUM_DEPTH} deep"
            raise self.fail(rule, self.token.column)
        left = self.product()
        while self.at("+", "-"):
            operator = self.take()
            right = self.product()
            left = self.apply(operator, left, right)
        self.depth -= 1
        return left

    def product(self) -> Any:
        left = self.unary()
        while self.at("*", "/", "//", "%"):
            operator = self.take()
            right = self.unary()
            left = self.apply(operator, left, right)
        return left

    def unary(self) -> Any:
        if not self.at("-"):
            return self.power()
        self.take()
        self.depth += 1
        if self.depth > MAXIMUM_DEPTH:
            raise self.fail("there are too many signs", self.token.column)
        value = -self.unary()
        self.depth -= 1
        return value

    def power(self) -> Any:
        base = self.primary()
        if not self.at("**"):
            return base
        operator = self.take()
        return self.apply(operator, base, self.unary())

    def primary(self) -> Any:
        token = self.token
        if token.kind == "number":
            self.take()
            return self.bounded(_number(token.text), token.column)
        if token.kind == "name":
            self.take()
            return self.call(token) if self.at("(") else self.name(token)
        if self.at("("):
            self.take()
            value = self.sum()
            self.expect(")")
            return value
        found = repr(token.text) if token.text else "the end"
        raise self.fail(f"expected a number, a setting or '(', found {found}", token.column)

    def call(self, function: _Token) -> Any:
        if function.text not in FUNCTIONS:
            raise self.fail(f"there is no function {function.text}", function.column)
        self.expect("(")
        values = [self.sum()]
        while self.at(","):
            self.take()
            values.append(self.sum())
        self.expect(")")
        if len(values) < 2:
            raise self.fail(f"{function.text} takes two numbers or more", function.column)
        return called(function.text, values)

    def name(self, token: _Token) -> Any:
        try:
            return self.values[token.text]
        except KeyError:
            known = ", ".join(self.values) or "none"
            rule = f"the block has no setting {token.text!r}"
            raise self.fail(rule, token.column, f"Its settings are: {known}.") from None

    def apply(self, operator: _Token, left: Any, right: Any) -> Any:
        sides = plain_number(left), plain_number(right)
        if operator.text in ("/", "//", "%") and sides[1] == 0:
            raise self.fail("this divides by 0", operator.column)
        if operator.text == "**" and not _is_tame(*sides):
            raise self.fail(f"{sides[0]} ** {sides[1]} is out of reach", operator.column)
        match operator.text:
            case "+":
                value = left + right
            case "-":
                value = left - right
            case "*":
                value = left * right
            case "/":
                value = left / right
            case "//":
                value = left // right
            case "%":
                value = left % right
            case _:
                value = left**right
        return self.bounded(value, operator.column)

    def bounded(self, value: Any, column: int) -> Any:
        if not abs(plain_number(value)) <= LARGEST:  # as NaN is not
            rule = f"this comes to {plain_number(value):.4g}, the limit is {LARGEST:.0e}"
            raise self.fail(rule, column, "Use smaller numbers.")
        return value


def _number(text: str) -> int | float:
    return int(text) if text.isdigit() else float(text)


def _is_tame(base: float, exponent: float) -> bool:
    if base == 0:
        return exponent >= 0
    if base < 0 and exponent != int(exponent):
        return False
    return exponent * math.log(abs(base)) <= math.log(LARGEST) + 1


def traced_settings(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings that go by their names in generated text."""
    return {name: traced(value, name) for name, value in values.items()}


def with_names_replaced(text: str, texts: Mapping[str, str]) -> str:
    """Return an expression with other text in place of the names of settings.

    Raises
    ------
    FormulaError
    """
    parts, end = [], 0
    for token in _tokens(text):
        if token.kind == "name" and token.text not in FUNCTIONS and token.text in texts:
            parts += [text[end : token.column], texts[token.text]]
            end = token.column + len(token.text)
    return "".join([*parts, text[end:]])
