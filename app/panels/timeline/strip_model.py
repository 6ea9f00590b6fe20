"""What the strip has to know of a trace. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from app.panels.timeline.chips import PHASES
from graph_engine.breakpoints import Breakpoint
from graph_engine.trace import Phase

COLOURS: dict[Phase, str] = {"forward": "value", "backward": "gradient", "update": "accent"}
LINES: dict[Phase, str] = {
    "forward": "value_line",
    "backward": "gradient_line",
    "update": "accent_line",
}
Mark = Literal["", "stop", "hit"]
"""What a chip is marked with: a breakpoint at its node or edge, or a condition that it meets."""


@dataclass(frozen=True)
class Steps:
    """What the strip has to know of a trace.

    Attributes
    ----------
    starts : tuple of int
        Index of the first chip of each phase, forward, backward, update; then the count.
    label, tip : callable
        Index to the words on a chip, and to those of its tool tip; asked only where in sight.
    mark : callable
        Index to what the chip is marked with.
    ticks : sequence of int
        The chips that are marked, for the line below.
    """

    starts: tuple[int, int, int, int] = (0, 0, 0, 0)
    label: Callable[[int], str] = str
    tip: Callable[[int], str] = str
    mark: Callable[[int], Mark] = lambda index: ""
    ticks: Sequence[int] = ()

    @property
    def count(self) -> int:
        return self.starts[3]

    def phase(self, index: int) -> Phase:
        return PHASES[(index >= self.starts[1]) + (index >= self.starts[2])]


def mark_of(wanted: Breakpoint) -> Mark:
    """Return what marks the steps that a breakpoint stops at."""
    return "stop" if wanted.condition == "reached" else "hit"
