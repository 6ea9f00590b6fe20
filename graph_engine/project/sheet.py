"""Sheet: what lies on the canvas besides the graph, and what was decided about its look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from graph_engine.edge import Edge

Point = tuple[float, float]
COLOURS = ("yellow", "orange", "pink", "teal", "grey")
"""Names of the colours of notes and frames; what they look like is the window's to say.
Green, red, violet and blue are not among them: they mean values, gradients and steps."""


@dataclass(frozen=True)
class Card:
    """A rectangle on the canvas, in pixels; a note or a frame.

    Attributes
    ----------
    x, y : float
        Its top left corner.
    width, height : float
        Both above zero.
    colour : str
        One of `COLOURS`.
    """

    x: float
    y: float
    width: float
    height: float
    colour: str = field(default=COLOURS[0], kw_only=True)


@dataclass(frozen=True)
class Note(Card):
    """A comment.

    Attributes
    ----------
    text : str
        Plain text.
    """

    text: str = ""


@dataclass(frozen=True)
class Frame(Card):
    """A coloured area behind nodes that belong together, with a title.

    Attributes
    ----------
    title : str
        One line of plain text.
    """

    title: str = ""


@dataclass(frozen=True)
class Sheet:
    """What a layout holds besides the places of nodes. It is never changed, only replaced.

    Attributes
    ----------
    pins : frozenset of str
        Names of the nodes that are locked in their places.
    bends : mapping of Edge to tuple of (x, y)
        The points that a wire is led through, in order from its source; never an empty tuple.
    notes : mapping of str to Note
        By an id, which no frame has.
    frames : mapping of str to Frame
        By an id.
    """

    pins: frozenset[str] = frozenset()
    bends: Mapping[Edge, tuple[Point, ...]] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    frames: Mapping[str, Frame] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not (self.pins or self.bends or self.notes or self.frames)

    @property
    def cards(self) -> dict[str, Card]:
        """Return notes and frames by their ids."""
        return {**self.frames, **self.notes}

    def only(self, nodes: Iterable[str], edges: Iterable[Edge]) -> Sheet:
        """Return the sheet without what is about other nodes and edges than these."""
        bends = {edge: self.bends[edge] for edge in edges if edge in self.bends}
        return Sheet(self.pins.intersection(nodes), bends, self.notes, self.frames)

    def with_pins(self, names: Iterable[str], is_pinned: bool = True) -> Sheet:
        """Return the sheet with these nodes locked, or free."""
        pins = self.pins.union(names) if is_pinned else self.pins.difference(names)
        return replace(self, pins=pins)

    def with_bends(self, bends: Mapping[Edge, Iterable[Point]]) -> Sheet:
        """Return the sheet with other bends in these wires; none make a wire plain again."""
        changed = {edge: tuple((float(x), float(y)) for x, y in bends[edge]) for edge in bends}
        kept = {edge: points for edge, points in {**self.bends, **changed}.items() if points}
        return replace(self, bends=kept)

    def with_cards(self, cards: Mapping[str, Card | None]) -> Sheet:
        """Return the sheet with these notes and frames added or in place of what they were.

        Parameters
        ----------
        cards : mapping of str to Card or None
            By id; None takes one away.
        """
        notes, frames = dict(self.notes), dict(self.frames)
        for id_, card in cards.items():
            if isinstance(card, Note):
                notes[id_] = card
            elif isinstance(card, Frame):
                frames[id_] = card
            else:
                notes.pop(id_, None)
                frames.pop(id_, None)
        return replace(self, notes=notes, frames=frames)


def free_id(kind: str, taken: Iterable[str]) -> str:
    """Return an id for a new card: its kind and the first number that is free.

    Parameters
    ----------
    kind : str
        ``note`` or ``frame``.
    """
    known, number = set(taken), 1
    while f"{kind}{number}" in known:
        number += 1
    return f"{kind}{number}"
