"""Sheet: what lies on the canvas besides the graph, and what was decided about its look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from graph_engine.edge import Edge
from graph_engine.project.course import Course

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
    insides : mapping of str to InsideLayout
        What somebody laid out inside a block, by the name of the block.
    courses : mapping of Edge to Course
        Of wires that a layout led past other nodes; bends go before them.
    """

    pins: frozenset[str] = frozenset()
    bends: Mapping[Edge, tuple[Point, ...]] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    frames: Mapping[str, Frame] = field(default_factory=dict)
    insides: Mapping[str, InsideLayout] = field(default_factory=dict)
    courses: Mapping[Edge, Course] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        about_wires = self.bends or self.courses
        return not (self.pins or about_wires or self.notes or self.frames or self.insides)

    @property
    def cards(self) -> dict[str, Card]:
        """Return notes and frames by their ids."""
        return {**self.frames, **self.notes}

    def only(self, nodes: Iterable[str], edges: Iterable[Edge]) -> Sheet:
        """Return the sheet without what is about other nodes and edges than these."""
        edges = list(edges)
        bends = {edge: self.bends[edge] for edge in edges if edge in self.bends}
        courses = {edge: self.courses[edge] for edge in edges if edge in self.courses}
        return replace(self, pins=self.pins.intersection(nodes), bends=bends, courses=courses)

    def with_pins(self, names: Iterable[str], is_pinned: bool = True) -> Sheet:
        """Return the sheet with these nodes locked, or free."""
        pins = self.pins.union(names) if is_pinned else self.pins.difference(names)
        return replace(self, pins=pins)

    def with_bends(self, bends: Mapping[Edge, Iterable[Point]]) -> Sheet:
        """Return the sheet with other bends in these wires; none make a wire plain again."""
        changed = {edge: tuple((float(x), float(y)) for x, y in bends[edge]) for edge in bends}
        kept = {edge: points for edge, points in {**self.bends, **changed}.items() if points}
        return replace(self, bends=kept)

    def with_courses(self, courses: Mapping[Edge, Course | None]) -> Sheet:
        """Return the sheet with other courses of these wires; None for the plain way."""
        kept = {edge: course for edge, course in {**self.courses, **courses}.items() if course}
        return replace(self, courses=kept)

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

    def with_inside(self, block: str, layout: InsideLayout | None) -> Sheet:
        """Return the sheet with this layout inside a block; None takes it away."""
        insides = {**self.insides}
        if layout is None:
            insides.pop(block, None)
        else:
            insides[block] = layout
        return replace(self, insides=insides)


@dataclass(frozen=True)
class InsideLayout:
    """Where the nodes inside a block stand, and what lies beside them.

    Attributes
    ----------
    positions : mapping of str to (x, y)
        Of the nodes inside: their top left corners.
    sheet : Sheet
        One without `insides`: a block in a block has its layout by its own name.
    """

    positions: Mapping[str, Point] = field(default_factory=dict)
    sheet: Sheet = field(default_factory=Sheet)


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
