"""Pieces of equations as rich text, each number in the colour of its kind."""

from __future__ import annotations

import html
from collections.abc import Iterable

from app.theme import Theme
from graph_engine.step_equations import Part

COLOURS = {"value": "value", "gradient": "gradient", "local": "local", "plain": "text"}


def coloured(parts: Iterable[Part], theme: Theme) -> str:
    """Return the pieces as HTML."""
    return "".join(
        f'<span style="color:{getattr(theme, COLOURS[role])}">{html.escape(text)}</span>'
        for text, role in parts
    )
