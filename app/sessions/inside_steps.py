"""Stepping inside a node, hand in hand with the steps around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.document.document import Document
from app.sessions.breakpoints_within import Stop, next_stop_within
from app.sessions.inside_breakpoints import InsideBreakpoints
from app.sessions.inside_look import Path
from app.sessions.inside_session import InsideSession
from app.sessions.step_session import StepSession
from graph_engine.around import around
from graph_engine.breakpoints import next_hit
from graph_engine.nested_steps import NestedSteps
from graph_engine.result import Result
from graph_engine.trace import Phase, Trace
from graph_engine.trace_grain import Grain


class InsideSteps(StepSession):
    """A cursor over what happens inside the node that is looked into.

    It stands where the cursor around it stands: before the node's turn nothing is done inside,
    after it everything. Whoever steps inside takes the cursor outside along: while only some
    steps are done inside, the node has not had its turn outside.

    Parameters
    ----------
    outer : StepSession
        Of the document.
    """

    def __init__(
        self,
        document: Document,
        inside: InsideSession,
        outer: StepSession,
        parent: QObject | None = None,
    ) -> None:
        self._inside = inside
        self._outer = outer
        self._outer_document = document
        self._nesting: list[NestedSteps] = []
        self._places: list[int] = []
        """How many steps are done at each level that is gone into."""
        self._path: Path = ()
        self._is_telling = False
        self._awaited: Phase | None = None
        super().__init__(inside.document, inside, parent)
        self.player.speed = outer.speed
        self.player.animates = outer.player.animates
        self._cursor.grain = outer.grain
        self.words.digits = outer.words.digits
        inside.path_changed.connect(self._path_changed)
        outer.moved.connect(self._outer_moved)
        outer.walk_changed.connect(self._outer_walk_changed)

    def _make_breakpoints(self) -> InsideBreakpoints:
        return InsideBreakpoints(self._inside, self._outer_document, self)

    @property
    def has_breakpoints(self) -> bool:
        """Whether there is any inside any node."""
        assert isinstance(self.breakpoints, InsideBreakpoints)
        return any(self.breakpoints.by_path.values())

    def stop_within(self) -> Stop | None:
        """Return the next step inside any node that a breakpoint there stops at.

        None where a breakpoint of the document comes before.
        """
        outer, breakpoints = self._outer, self.breakpoints
        if outer.result is None or outer.trace is None:
            return None
        assert isinstance(breakpoints, InsideBreakpoints)
        is_training = self._outer_document.graph.settings.is_training
        found = next_stop_within(
            outer.result, breakpoints.by_path, outer.cursor, is_training=is_training
        )
        index = next_hit(outer.trace, outer.breakpoints.enabled, outer.cursor)
        is_later = found is not None and index is not None and index < found.around
        return None if is_later else found

    # Moving, and taking the others along

    def jump(self, cursor: int) -> None:
        super().jump(cursor)
        self._tell_outer()

    def show_all(self) -> None:
        super().show_all()
        if not self._is_telling:
            self._telling(self._outer.show_all)

    def begin(self, phase: Phase) -> None:
        """Go to the first step inside of the node's turn in a phase, as soon as it is known."""
        if not self._nesting:
            self._awaited = phase
            return
        self._awaited = None
        turn = self._nesting[-1].turn(phase)
        self.jump(turn.start + 1 if turn else turn.stop)

    def leave(self) -> None:
        """Finish the node's turn and go up one level, where it has just had it."""
        if self._is_stepping and self._nesting and self.trace is not None:
            phase: Phase = self.trace.phase(self.cursor - 1) if self.cursor else "forward"
            self.jump(self._nesting[-1].turn(phase).stop)
        self._inside.back()

    @property
    def grain(self) -> Grain:
        return self._cursor.grain

    @grain.setter
    def grain(self, grain: Grain) -> None:
        self._outer.grain = grain  # which tells this one

    @property
    def speed(self) -> float:
        return self.player.speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self.player.speed = speed
        self._outer.speed = speed

    def _tell_outer(self) -> None:
        """Move the cursor of every level around to where this one stands."""
        if self._is_telling or not self._nesting or not self._is_stepping:
            return
        if self._nesting[0].around is not self._outer.trace:
            return  # another run: what is inside in it is on its way
        place, places = self.cursor, []
        for nested in reversed(self._nesting):
            places.append(place)
            place = nested.outside(place)
        self._places = places[::-1]
        self._telling(lambda: self._outer.jump(place))

    def _telling(self, tell: Callable[[], None]) -> None:
        self._is_telling = True
        try:
            tell()
        finally:
            self._is_telling = False

    # Following

    def _outer_walk_changed(self) -> None:
        self._cursor.grain = self._outer.grain
        if self._cursor.at is not None:
            self._cursor.at = self._cursor.aligned(self._cursor.at)
        self.walk_changed.emit()
        self.moved.emit()

    def _outer_moved(self) -> None:
        if self._is_telling or not self._nesting:
            return
        if self._nesting[0].around is not self._outer.trace:
            return  # another run: what is inside in it is on its way
        if self._follow():
            self.moved.emit()

    def _path_changed(self) -> None:
        """Stand at the level that is in sight now, as the steps around it do."""
        self.pause()
        self._outer.pause()
        if not self._inside.is_open:
            self._nesting, self._places, self._path, self._awaited = [], [], (), None
            return
        self._take_up()
        self.moved.emit()

    def _result_changed(self, result: Result | None) -> None:
        super()._result_changed(result)
        if self._awaited is not None and self._nesting:
            self.begin(self._awaited)

    def _called(self, result: Result | None) -> str:
        called = self._outer.words.called
        return called if called not in self._document.graph else "output"

    def _place_anew(self, old: Trace | None) -> None:
        if self._inside.path == self._path and self._cursor.at is not None and self._places:
            self._places[-1] = self._cursor.at
        self._take_up()

    def _take_up(self) -> None:
        """Find out how the levels hang together now, and stand where they say."""
        levels, path = self._inside.levels, self._inside.path
        if self.trace is None or not levels or levels[-1].within is not self._inside.result:
            self._nesting = []
            return
        self._nesting = [
            NestedSteps(level.around.trace, name, level.interior, level.within.trace)
            for name, level in zip(path, levels, strict=True)
        ]
        whole = self._outer_document.graph if len(path) == 1 else levels[-2].interior.graph
        self.words.outside = around(whole, path[-1], levels[-1].interior)
        shared = [one == two for one, two in zip(path, self._path, strict=False)]
        self._places = self._places[: (*shared, False).index(False)]
        self._path = path
        self._follow()

    def _follow(self) -> bool:
        """Stand where the steps around say; return whether that is another place."""
        before = self._cursor.at, self._is_stepping
        if not self._outer.is_stepping:
            self._is_stepping, self._cursor.at = False, None
            return before != (None, False)
        place = self._outer.cursor
        places: list[int] = []
        for level, nested in enumerate(self._nesting):
            known = self._places[level] if level < len(self._places) else None
            if known is None or known > len(nested.within) or nested.outside(known) != place:
                known = nested.inside(place)
            places.append(known)
            place = known
        self._places = places
        self._is_stepping = True
        self._cursor.at = self._cursor.aligned(place)
        return before != (self._cursor.at, True)
