"""Stepping through a run: a cursor over its trace, and what is known at the cursor."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.document.document import Document
from app.sessions.breakpoint_list import BreakpointList
from app.sessions.hit_search import HitSearch
from app.sessions.live_session import LiveSession
from app.sessions.said_steps import SaidSteps
from app.sessions.same_place import Groups, same_place
from app.sessions.step_player import StepPlayer
from app.sessions.visible_numbers import Movement, VisibleNumbers, movement_of
from graph_engine.breakpoints import next_hit, previous_hit
from graph_engine.edge import Edge
from graph_engine.result import Result
from graph_engine.steps import Step
from graph_engine.trace import Phase, Trace
from graph_engine.trace_grain import Grain


class Runs(Protocol):
    """Where runs come from: the live session, or the session that looks inside a node."""

    result_changed: SignalInstance
    result: Result | None


class StepSession(SaidSteps):
    """A cursor over the trace of the latest run.

    The cursor counts the steps that are done: at 0 nothing is shown, at `count` everything.
    Moving it runs nothing; every answer is one look-up. It can be given to the canvas as the
    source of its numbers.

    Attributes
    ----------
    player : StepPlayer
        The clock of `play`; its `progress` is how far the step under way has come.
    breakpoints : BreakpointList
    hits : HitSearch
        The steps that they stop at.
    words : StepWords
    """

    trace_changed = Signal()
    """There is another trace; `moved` follows."""
    playing_changed = Signal(bool)
    walk_changed = Signal()
    """A step is another amount: an edge, or a whole node."""

    def __init__(
        self, document: Document, runs: Runs | LiveSession, parent: QObject | None = None
    ) -> None:
        super().__init__(document, parent)
        self._result: Result | None = None
        self._groups: Groups = {}
        self.player = StepPlayer(self)
        self.player.due.connect(self._step_played)
        self.player.playing_changed.connect(self.playing_changed)
        self.breakpoints = self._make_breakpoints()
        self.hits = HitSearch(self)
        self.breakpoints.changed.connect(self._search_hits)
        runs.result_changed.connect(self._result_changed)
        self._result_changed(runs.result)

    def _make_breakpoints(self) -> BreakpointList:
        return BreakpointList(self._document, self)

    # The cursor

    @property
    def result(self) -> Result | None:
        """The latest run."""
        return self._result

    @property
    def current(self) -> Step | None:
        """The step that was done last."""
        return self.trace[self.cursor - 1] if self.trace is not None and self.cursor else None

    @property
    def walks_by_node(self) -> bool:
        """Whether a step takes all edges of a node at once, and the terms that they bring."""
        return self._cursor.by_node

    @walks_by_node.setter
    def walks_by_node(self, by_node: bool) -> None:
        self.grain = "node" if by_node else "edge"

    @property
    def grain(self) -> Grain:
        """How much a step takes; see `StepCursor`."""
        return self._cursor.grain

    @grain.setter
    def grain(self, grain: Grain) -> None:
        if grain != self._cursor.grain:
            self._cursor.grain = grain
            if self._cursor.at is not None:
                self._cursor.at = self._cursor.aligned(self._cursor.at)
            self.walk_changed.emit()
            self.moved.emit()

    def jump(self, cursor: int) -> None:
        """Move the cursor; out of range it stops at the end, within a node at the node's end."""
        cursor = self._cursor.aligned(cursor)
        if cursor != self.cursor or not self._is_stepping:
            self._cursor.at = cursor
            self._is_stepping = True
            self.moved.emit()

    def _jump_if(self, cursor: int | None) -> bool:
        if cursor is not None:
            self.jump(cursor)
        return cursor is not None

    def step_forward(self) -> None:
        self.jump(self._cursor.stop_after(self.cursor))

    def step_back(self) -> None:
        self.jump(self._cursor.stop_before(self.cursor))

    def phase_forward(self) -> None:
        """Move to the end of the current phase, or of the next one when there already."""
        self.jump(self._cursor.phase_after())

    def phase_back(self) -> None:
        """Move to the beginning of the current phase, or of the one before."""
        self.jump(self._cursor.phase_before())

    def jump_to(self, node: str, phase: Phase) -> bool:
        """Move to a node's first step in a phase; return whether it has one."""
        return self._jump_if(self._cursor.with_node(node, phase))

    def jump_to_edge(self, edge: Edge) -> bool:
        """Move to the step that brings an edge its gradient; return whether there is one."""
        return self._jump_if(self._cursor.with_edge(edge))

    def jump_to_phase(self, phase: Phase) -> bool:
        """Move to the first step of a phase; return whether it has any."""
        return self._jump_if(self._cursor.with_phase(phase))

    def run_to_breakpoint(self, *, forward: bool = True) -> bool:
        """Move to the next step that a breakpoint stops at; return whether there is one."""
        if self.trace is None:
            return False
        wanted = self.breakpoints.enabled
        if forward:
            index = next_hit(self.trace, wanted, self.cursor)
        else:
            index = previous_hit(self.trace, wanted, self.group.start)
        return self._jump_if(None if index is None else index + 1)

    def show_all(self) -> None:
        """Leave stepping: everything is shown, nothing highlighted."""
        self.pause()
        self._is_stepping = False
        self._cursor.at = None
        self.moved.emit()

    # Playing

    @property
    def is_playing(self) -> bool:
        return self.player.is_playing

    @property
    def speed(self) -> float:
        """Steps per second while playing."""
        return self.player.speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self.player.speed = speed

    def play(self) -> None:
        """Step by itself, up to the next breakpoint; from the beginning when at the end."""
        if not self.count or self.is_playing:
            return
        if self.cursor >= self.count:
            self.jump(0)
        self.player.start()

    def pause(self) -> None:
        self.player.stop()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    @property
    def movement(self) -> Movement | None:
        """What moves while the next step is under way, None while nothing plays."""
        trace = self.trace
        if trace is None or not self.player.progress:
            return None
        return movement_of(self._document.graph, trace, self._cursor.coming)

    def _step_played(self) -> None:
        before = self.cursor
        self.step_forward()
        if self.cursor >= self.count or self._hits_between(before, self.cursor):
            self.pause()

    def _hits_between(self, start: int, stop: int) -> bool:
        wanted = self.breakpoints.enabled
        if self.trace is None or not wanted:
            return False
        index = next_hit(self.trace, wanted, start)
        return index is not None and index < stop

    # A new run

    def _result_changed(self, result: Result | None) -> None:
        cursor = self._cursor
        old, at, groups = cursor.trace, cursor.at, self._groups
        trace = cursor.trace = None if result is None else result.trace
        self._result = result
        self._groups = self._document.graph.groups
        self._numbers = None if result is None else VisibleNumbers(result)
        self.words.called = self._called(result)
        if not self._is_stepping or trace is None:
            cursor.at = None
        elif old is not None and at is not None:
            cursor.at = cursor.aligned(same_place(old, groups, at, trace, self._groups))
        self._place_anew(old)
        if trace is None:
            self._is_stepping = False
            self.pause()
        if old is None or trace is None or old.order is not trace.order:
            self.player.hope_again()
            self.light()
        self._search_hits()
        self.trace_changed.emit()
        self.moved.emit()

    def _called(self, result: Result | None) -> str:
        """Return what the output is called in equations."""
        return self.words.name_of(None if result is None else result.output_name)

    def _place_anew(self, old: Trace | None) -> None:
        """Put the cursor elsewhere once there is another trace, before anyone hears of it."""

    def _search_hits(self) -> None:
        self.hits.search(self.trace, self.breakpoints.items)
