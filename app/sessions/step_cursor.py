"""A place in a trace, and how far it is from there to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from graph_engine.edge import Edge
from graph_engine.trace import Phase, Trace
from graph_engine.trace_grain import Grain


class StepCursor:
    """Counts the steps of a trace that are done.

    Attributes
    ----------
    trace : Trace or None
    at : int or None
        How many are done; None is all of them, and a trace of ten thousand steps is not walked to
        know that.
    grain : str
        How much is one step: "node" takes all edges of a node at once, and the terms that they
        bring; "edge" each edge, and the weights that a block keeps to itself; "weight" each weight.
    """

    def __init__(self) -> None:
        self.trace: Trace | None = None
        self.at: int | None = None
        self.grain: Grain = "edge"

    @property
    def by_node(self) -> bool:
        """Whether a step takes a whole node."""
        return self.grain == "node"

    @by_node.setter
    def by_node(self, by_node: bool) -> None:
        self.grain = "node" if by_node else "edge"

    @property
    def count(self) -> int:
        """How many steps there are."""
        return 0 if self.trace is None else len(self.trace)

    @property
    def done(self) -> int:
        """How many steps are done."""
        return self.count if self.at is None else self.at

    @property
    def group(self) -> range:
        """The steps that are looked at: the last one, or all of its node that are done."""
        return range(self.stop_before(self.done), self.done)

    @property
    def coming(self) -> range:
        """The steps that come next."""
        return range(self.done, self.stop_after(self.done))

    def stop_after(self, done: int) -> int:
        """Return where the next step ends."""
        if self.trace is None:
            return 0
        ends = self.trace.order.ends(self.grain)
        return ends[min(bisect_right(ends, done), len(ends) - 1)] if ends else 0

    def stop_before(self, done: int) -> int:
        """Return where the step before ended."""
        if self.trace is None:
            return 0
        ends = self.trace.order.ends(self.grain)
        position = bisect_left(ends, done) - 1
        return ends[position] if position >= 0 else 0

    @property
    def tally(self) -> tuple[int, int]:
        """How many steps are done, and how many there are, as large as they are taken."""
        if self.trace is None:
            return 0, 0
        ends = self.trace.order.ends(self.grain)
        return bisect_right(ends, self.done), len(ends)

    def aligned(self, done: int) -> int:
        """Return a place in range where a step ends, not one amid a node or its weights."""
        done = max(0, min(done, self.count))
        return self.stop_after(done - 1) if done else 0

    def phase_after(self) -> int:
        """Return the end of the current phase, or of the next one when that is reached."""
        return next((end for end in self._phase_ends() if end > self.done), self.count)

    def phase_before(self) -> int:
        """Return the beginning of the current phase, or of the one before."""
        ends = [0, *self._phase_ends()]
        return max((end for end in ends if end < self.done), default=0)

    def _phase_ends(self) -> list[int]:
        if self.trace is None:
            return []
        return [self.trace.start_of("backward"), self.trace.start_of("update"), len(self.trace)]

    # Where something is

    def with_node(self, node: str, phase: Phase) -> int | None:
        """Return where a node's first step in a phase is done, None if it has none."""
        return self._done_with(None if self.trace is None else self.trace.index_of(node, phase))

    def with_edge(self, edge: Edge) -> int | None:
        """Return where an edge has got its gradient, None if it gets none."""
        return self._done_with(None if self.trace is None else self.trace.backward_index(edge))

    def with_phase(self, phase: Phase) -> int | None:
        """Return where the first step of a phase is done, None if it has none."""
        trace = self.trace
        start = 0 if trace is None else trace.start_of(phase)
        is_there = trace is not None and start < len(trace) and trace.phase(start) == phase
        return self._done_with(start if is_there else None)

    def _done_with(self, index: int | None) -> int | None:
        return None if index is None else self.stop_after(index)
