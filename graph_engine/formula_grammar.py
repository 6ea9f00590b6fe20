"""The grammar of formulas, read without eval.

    program    := statement (";" statement)*
    statement  := [name "="] sum
    sum        := product (("+" | "-") product)*
    product    := unary (("*" | "/" | "@") unary)*
    unary      := "-" unary | power
    power      := primary ["**" unary]
    primary    := number | name | name "(" arguments ")" | "(" sum ")"
    arguments  := [argument ("," argument)*]
    argument   := [name "="] (sum | literal)
    literal    := string | "True" | "False" | "None" | "(" number ("," number)* ")"

Precedence is Python's: ``-x ** 2`` is ``-(x ** 2)``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from graph_engine.errors import FormulaError

MAXIMUM_LENGTH = 20_000
MAXIMUM_DEPTH = 100


@dataclass(frozen=True)
class Number:
    value: float
    column: int


@dataclass(frozen=True)
class Name:
    name: str
    column: int


@dataclass(frozen=True)
class Literal:
    """A setting's value that is no expression: a string, a bool, None or a tuple of numbers."""

    value: Any
    column: int


@dataclass(frozen=True)
class Operation:
    """An operator (``"+"``, ``"neg"`` …) on one or two expressions."""

    operator: str
    operands: tuple[Expression, ...]
    column: int


@dataclass(frozen=True)
class Call:
    function: str
    positional: tuple[Expression, ...]
    keywords: tuple[tuple[str, Expression | Literal], ...]
    column: int


Expression = Number | Name | Operation | Call


@dataclass(frozen=True)
class Statement:
    """``target = expression``; the target is empty where none is given."""

    target: str
    expression: Expression
    column: int


_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)"
    r"|(?P<name>[A-Za-z][A-Za-z0-9_]*)"
    r"|(?P<string>\"[^\"\n]*\"|'[^'\n]*')"
    r"|(?P<operator>\*\*|[-+*/@(),=;])"
)
_WORDS = {"True": True, "False": False, "None": None}
# What people type and paste, next to what the grammar says.
_LOOKALIKES = str.maketrans({"−": "-", "·": "*", "×": "*", "÷": "/"})


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    column: int


def _tokens(text: str) -> list[_Token]:
    readable = text.translate(_LOOKALIKES)
    found = []
    column = 0
    while column < len(readable):
        match = _TOKEN.match(readable, column)
        if match is None:
            raise FormulaError(
                f"the character {text[column]!r} has no meaning here",
                text,
                column,
                "Use numbers, names, + - * / ** @, brackets and calls of node types.",
            )
        if match["space"] is None:
            kind = next(k for k in ("number", "name", "string", "operator") if match[k] is not None)
            found.append(_Token(kind, match[0], column))
        column = match.end()
    found.append(_Token("end", "", len(text)))
    return found


def parse(text: str) -> list[Statement]:
    """Return the statements of a formula.

    Raises
    ------
    FormulaError
        Pointing at the column that cannot be read.
    """
    if len(text) > MAXIMUM_LENGTH:
        raise FormulaError(
            f"the formula has {len(text)} characters, at most {MAXIMUM_LENGTH}", text, 0
        )
    return _Parser(text).program()


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _tokens(text)
        self.place = 0
        self.depth = 0

    @property
    def token(self) -> _Token:
        return self.tokens[self.place]

    def fail(self, rule: str, remedy: str = "") -> FormulaError:
        return FormulaError(rule, self.text, self.token.column, remedy)

    def at(self, *operators: str) -> bool:
        return self.token.kind == "operator" and self.token.text in operators

    def take(self) -> _Token:
        token = self.token
        self.place += 1
        return token

    def expect(self, operator: str) -> None:
        if not self.at(operator):
            found = repr(self.token.text) if self.token.text else "the end"
            raise self.fail(f"expected {operator!r}, found {found}")
        self.take()

    def program(self) -> list[Statement]:
        statements = [self.statement()]
        while self.at(";"):
            self.take()
            if self.token.kind == "end":
                break
            statements.append(self.statement())
        if self.token.kind != "end":
            raise self.fail(f"{self.token.text!r} cannot follow here", "Is an operator missing?")
        return statements

    def statement(self) -> Statement:
        column = self.token.column
        target = ""
        following = self.tokens[min(self.place + 1, len(self.tokens) - 1)]
        if self.token.kind == "name" and following.text == "=":
            target = self.take().text
            self.take()
        return Statement(target, self.sum(), column)

    def sum(self) -> Expression:
        self.depth += 1
        if self.depth > MAXIMUM_DEPTH:
            raise self.fail(f"brackets are nested more than {MAXIMUM_DEPTH} deep")
        left = self.product()
        while self.at("+", "-"):
            operator = self.take()
            left = Operation(operator.text, (left, self.product()), operator.column)
        self.depth -= 1
        return left

    def product(self) -> Expression:
        left = self.unary()
        while self.at("*", "/", "@"):
            operator = self.take()
            left = Operation(operator.text, (left, self.unary()), operator.column)
        return left

    def unary(self) -> Expression:
        signs: list[int] = []
        while self.at("-"):
            signs.append(self.take().column)
        inner = self.power()
        for column in reversed(signs):
            if isinstance(inner, Number):
                inner = Number(-inner.value, column)
            else:
                inner = Operation("neg", (inner,), column)
        return inner

    def power(self) -> Expression:
        base = self.primary()
        if not self.at("**"):
            return base
        column = self.take().column
        self.depth += 1
        if self.depth > MAXIMUM_DEPTH:
            raise self.fail(f"powers are nested more than {MAXIMUM_DEPTH} deep")
        exponent = self.unary()
        self.depth -= 1
        return Operation("**", (base, exponent), column)

    def primary(self) -> Expression:
        token = self.token
        if token.kind == "number":
            self.take()
            return Number(float(token.text), token.column)
        if token.kind == "name":
            self.take()
            return self.call(token) if self.at("(") else Name(token.text, token.column)
        if self.at("("):
            self.take()
            inner = self.sum()
            self.expect(")")
            return inner
        found = repr(token.text) if token.text else "the end"
        raise self.fail(f"expected a number, a name or '(', found {found}")

    def call(self, function: _Token) -> Call:
        self.expect("(")
        positional: list[Expression] = []
        keywords: list[tuple[str, Expression | Literal]] = []
        while not self.at(")"):
            if positional or keywords:
                self.expect(",")
            following = self.tokens[min(self.place + 1, len(self.tokens) - 1)]
            if self.token.kind == "name" and following.text == "=":
                keyword = self.take().text
                self.take()
                keywords.append((keyword, self.keyword_value()))
            elif keywords:
                raise self.fail("an input cannot follow a setting", "Put the inputs first.")
            else:
                positional.append(self.sum())
        self.expect(")")
        return Call(function.text, tuple(positional), tuple(keywords), function.column)

    def keyword_value(self) -> Expression | Literal:
        token = self.token
        if token.kind == "string":
            self.take()
            return Literal(token.text[1:-1], token.column)
        if token.kind == "name" and token.text in _WORDS:
            self.take()
            return Literal(_WORDS[token.text], token.column)
        if self.at("("):
            start = self.place
            numbers = self.number_tuple()
            if numbers is not None:
                return Literal(numbers, token.column)
            self.place = start
        return self.sum()

    def number_tuple(self) -> tuple[float | int, ...] | None:
        """Read ``(1, 2)``; None, having read some of it, where it is something else."""
        self.take()
        numbers: list[float | int] = []
        has_comma = False
        while not self.at(")"):
            sign = 1
            while self.at("-"):
                self.take()
                sign = -sign
            if self.token.kind != "number":
                return None
            text = self.take().text
            numbers.append(sign * (int(text) if text.isdigit() else float(text)))
            if self.at(","):
                has_comma = True
                self.take()
            elif not self.at(")"):
                return None
        self.take()
        return tuple(numbers) if has_comma else None
