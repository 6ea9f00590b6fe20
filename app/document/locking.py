"""Locked nodes: they can be selected, set, wired and deleted, and stay where they are.

Whatever moves nodes leaves them: dragging, nudging, aligning, arranging, and what makes way for
others. Of a mixed selection the others move. A locked node itself cannot be taken hold of.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from app.document.bends import carried
from app.document.document import Document, Position

Place = TypeVar("Place")


def movable(document: Document, places: Mapping[str, Place]) -> dict[str, Place]:
    """Return a mapping by nodes without those that are locked."""
    pins = document.sheet.pins
    return {name: place for name, place in places.items() if name not in pins}


def shift_nodes(
    document: Document, places: Mapping[str, Position], *, glides: bool = False
) -> None:
    """Put nodes elsewhere, but for those that are locked; for commands.

    The points of wires between nodes that move by the same step go along. A command that is undone
    gets them back with the sheet.

    Parameters
    ----------
    glides : bool
        Whether the nodes may be seen on their way.
    """
    after = movable(document, places)
    sheet = document.sheet
    if sheet.bends:
        before = {name: document.position(name) for name in after}
        shifts = {n: (x - before[n][0], y - before[n][1]) for n, (x, y) in after.items()}
        bends = carried(sheet.bends, shifts)
        if bends:
            document.put_sheet(sheet.with_bends(bends))
    document.place(after, glides=glides)
