"""The steps of a trace as chips in a row: as large as steps are taken. No Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from graph_engine.trace import Phase, Trace
from graph_engine.trace_grain import Grain

PHASES: tuple[Phase, ...] = ("forward", "backward", "update")


class Chips:
    """Which chip stands for which steps.

    Attributes
    ----------
    starts : tuple of int
        Index of the first chip of each phase, forward, backward, update; then the count.
    """

    def __init__(self, trace: Trace | None, grain: Grain = "edge") -> None:
        self._trace = trace
        self._ends: Sequence[int] = () if trace is None else trace.order.ends(grain)
        first = [0 if trace is None else trace.start_of(phase) for phase in PHASES]
        found = [bisect_right(self._ends, step) if step else 0 for step in first]
        self.starts = (found[0], found[1], found[2], len(self._ends))

    def steps(self, chip: int) -> range:
        """Return the steps that a chip stands for."""
        return range(self._ends[chip - 1] if chip else 0, self._ends[chip])

    def begun(self, cursor: int) -> int:
        """Return how many chips have any step done."""
        return bisect_left(self._ends, cursor) + 1 if cursor else 0

    def cursor(self, done: int) -> int:
        """Return how many steps are done when so many chips are."""
        return self._ends[done - 1] if done else 0

    def chip_of(self, step: int) -> int:
        """Return the chip that stands for a step."""
        return bisect_right(self._ends, step)

    def node(self, chip: int) -> str:
        """Return the node that a chip is about; nothing if there is no such chip."""
        if self._trace is None or not 0 <= chip < len(self._ends):
            return ""
        return self._trace.node_of(self.steps(chip)[0])
