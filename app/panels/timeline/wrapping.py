"""Breaking an equation into lines, before a sign. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from graph_engine.step_equations import Part, Role

_BREAK = re.compile(r" (?=[·=+−←] )")
"""A space before a sign with a space behind it: not the minus of a number, nor within brackets."""


def wrapped(
    parts: Iterable[Part], width: float, indent: float, advance: Callable[[str], float]
) -> list[list[Part]]:
    """Return the pieces in lines that fit a width, where they can be broken.

    Parameters
    ----------
    indent : float
        How much narrower every line but the first is.
    advance : callable
        Text to its width.
    """
    rows: list[list[Part]] = [[]]
    used = 0.0
    for atom in _atoms(parts):
        size = sum(advance(text) for text, _ in atom)
        room = width - (indent if len(rows) > 1 else 0.0)
        if rows[-1] and used + size > room:
            text, role = atom[0]
            atom = [(text.lstrip(), role), *atom[1:]]
            rows.append([])
            used = 0.0
        rows[-1] += atom
        used += size
    return rows


def _atoms(parts: Iterable[Part]) -> list[list[Part]]:
    """Return runs of pieces that stay together; each but the first begins with a space."""
    atoms: list[list[Part]] = [[]]
    for text, role in parts:
        for number, piece in enumerate(_pieces(text, role)):
            if (number or piece[0].startswith(" ")) and atoms[-1]:
                atoms.append([])
            atoms[-1].append(piece)
    return atoms


def _pieces(text: str, role: Role) -> list[Part]:
    first, *rest = _BREAK.split(text)
    return [(piece, role) for piece in (first, *(f" {each}" for each in rest)) if piece]
