"""A number typed where a node type is asked for: ``2``, ``-1/3`` or ``w0 = 2`` is a node."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.widgets.arithmetic import NoArithmeticError, number_of

HOLDERS = ("value", "parameter")
"""Types whose only setting that matters is a number; a parameter is learned."""

_DIGIT = re.compile(r"\d")
_NAMED = re.compile(r"\s*([A-Za-z][A-Za-z0-9_]*)\s*=(?!=)(.*)", re.DOTALL)
_BETWEEN = " "


@dataclass(frozen=True)
class TypedNumber:
    """A node that a text asks for.

    Attributes
    ----------
    type_id : str
        One of `HOLDERS`.
    number : float
    name : str
        Empty where the text gives none.
    """

    type_id: str
    number: float
    name: str = ""

    @property
    def key(self) -> str:
        """What a row of the search is known by; no id of a type looks like this."""
        return _BETWEEN.join((self.type_id, repr(self.number), self.name))


def typed_numbers(text: str) -> list[TypedNumber]:
    """Return the nodes that a text with a number in it may ask for; none for any other text."""
    named = _NAMED.fullmatch(text)
    name, number = (named[1], named[2]) if named else ("", text)
    if not _DIGIT.search(number):
        return []  # "e" and "tau" are letters of a search
    try:
        found = float(number_of(number))
    except (NoArithmeticError, OverflowError):
        return []
    return [TypedNumber(type_id, found, name) for type_id in HOLDERS]


def from_key(key: str) -> TypedNumber | None:
    """Return what a row stands for, None for the row of a type."""
    type_id, between, rest = key.partition(_BETWEEN)
    if not between:
        return None
    number, _, name = rest.partition(_BETWEEN)
    return TypedNumber(type_id, float(number), name)
