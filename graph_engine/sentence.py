"""Sentence: a text that remembers what it was made of, for those who say it in other words."""

from __future__ import annotations

from typing import Self


class Sentence(str):
    """A string like any other, with the template that it was made of.

    Parameters
    ----------
    text : str
        What it says.
    template : str
        ``Backward through {node} to {giver}``; what a translation is looked up by.
    fields : dict
        What stands in the places; a field may be a `Sentence` itself.
    """

    template: str
    fields: dict[str, str]

    def __new__(cls, text: str, template: str, fields: dict[str, str]) -> Self:
        made = super().__new__(cls, text)
        made.template, made.fields = template, fields
        return made

    def __getnewargs__(self) -> tuple[str, str, dict[str, str]]:  # type: ignore[override]
        return str(self), self.template, self.fields


def said(template: str, /, **fields: str) -> Sentence:
    """Return a sentence made of a template and its fields."""
    return phrase(template.format(**fields), template, **fields)


def phrase(text: str, template: str, /, **fields: str) -> Sentence:
    """Return a sentence that reads otherwise in English than its template filled in."""
    return Sentence(text, template, fields)
