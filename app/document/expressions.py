"""Expressions typed for settings inside a block: told from numbers, worked out, made a command."""

from __future__ import annotations

import re
from typing import Any

from app.document.commands.setting_expression import SetExpression
from app.document.document import Document
from app.document.inside_document import InsideDocument
from app.document.opened_block import Opened
from graph_engine.blocks.definition import whole
from graph_engine.blocks.expression import evaluate, names_in
from graph_engine.errors import FormulaError
from nodes.traced import plain_number

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def takes_expressions(document: Document) -> bool:
    """Whether settings may follow from those of a block."""
    return opened_in(document) is not None


def opened_in(document: Document) -> Opened | None:
    """Return the block that a document is the inside of."""
    return document.opened if isinstance(document, InsideDocument) else None


def expression_of(document: Document, name: str, setting: str) -> str:
    """Return the expression that a setting follows from; empty where its value is its own."""
    return document.expression_of(name, setting) if isinstance(document, InsideDocument) else ""


def typed(document: Document, name: str, setting: str, text: str) -> SetExpression | None:
    """Return the command for an expression that was typed; None where the text is none.

    Raises
    ------
    FormulaError, RuleError
        When it cannot be worked out, or comes to what the setting cannot be.
    """
    opened = opened_in(document)
    if opened is None:
        return None
    if not any(each in opened.values for each in _names(text)):
        return None
    value = whole(plain_number(evaluate(text.strip(), opened.values)))
    return SetExpression(document, name, setting, text.strip(), value)


def _names(text: str) -> set[str]:
    try:
        return names_in(text.strip())
    except FormulaError:
        return set(_NAME.findall(text))  # cannot be worked out, which is to be said then


def misread(document: Document, text: str) -> FormulaError | None:
    """Return what is wrong with a text that is no number, where it was meant as an expression."""
    opened = opened_in(document)
    if opened is None or not _NAME.search(text):
        return None
    try:
        evaluate(text.strip(), opened.values)
    except FormulaError as error:
        return error
    return None


def plain(document: Document, name: str, setting: str, value: Any) -> SetExpression | None:
    """Return the command that puts a number in place of an expression; None where there is none."""
    if not expression_of(document, name, setting):
        return None
    return SetExpression(document, name, setting, "", value)
