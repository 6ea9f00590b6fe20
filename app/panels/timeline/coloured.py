"""Pieces of equations as rich text, each number in the colour of its kind."""

from __future__ import annotations

import html
from collections.abc import Iterable

from app.theme import Theme
from graph_engine.step_equations import Part

COLOURS = {"value": "value", "gradient": "gradient", "local": "local", "plain": "text"}


_JOINER, _SPACE = "\u2060", "\u00a0"


def unbroken(text: str) -> str:
    """Return a text in which the sign of a length, |g|, stays on one line with its number."""
    return text.replace("|g| ", f"|{_JOINER}g{_JOINER}|{_SPACE}")


def coloured(parts: Iterable[Part], theme: Theme) -> str:
    """Return the pieces as HTML."""
    return "".join(
        f'<span style="color:{getattr(theme, COLOURS[role])}">{unbroken(html.escape(text))}</span>'
        for text, role in parts
    )
