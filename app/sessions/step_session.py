"""Stepping through a run: a cursor over its trace, and what is known at the cursor."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.document.document import Document
from app.sessions.live_session import LiveSession
from app.sessions.visible_numbers import Highlight, Total, VisibleNumbers, highlight_of
from graph_engine.edge import Edge
from graph_engine.errors import NodeNameError
from graph_engine.narration import Part, equation, equation_parts, sentence
from graph_engine.result import Result
from graph_engine.steps import Step
from graph_engine.trace import Phase, Trace


class StepSession(QObject):
    """A cursor over the trace of the latest run.

    The cursor counts the steps that are done: at 0 nothing is shown, at `count` everything.
    Moving it runs nothing; every answer is one look-up. It can be given to the canvas as the
    source of its numbers.
    """

    moved = Signal()
    """The cursor moved, or the numbers under it changed."""
    trace_changed = Signal()
    """There is another trace; `moved` follows."""
    playing_changed = Signal(bool)

    def __init__(
        self, document: Document, live: LiveSession, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._numbers: VisibleNumbers | None = None
        self._trace: Trace | None = None
        # None is the end; a trace of ten thousand steps is not walked to show everything.
        self._at: int | None = None
        self._is_stepping = False
        self._speed = 2.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        live.result_changed.connect(self._result_changed)
        self._result_changed(live.result)

    # The cursor

    @property
    def count(self) -> int:
        """How many steps there are."""
        return 0 if self._trace is None else len(self._trace)

    @property
    def cursor(self) -> int:
        """How many steps are done."""
        return self.count if self._at is None else self._at

    @property
    def is_stepping(self) -> bool:
        """Whether a single step is being looked at; otherwise everything is shown."""
        return self._is_stepping

    @property
    def trace(self) -> Trace | None:
        """The steps of the latest run."""
        return self._trace

    @property
    def current(self) -> Step | None:
        """The step that was done last."""
        cursor = self.cursor
        return self._trace[cursor - 1] if self._trace is not None and cursor else None

    def jump(self, cursor: int) -> None:
        """Move the cursor; out of range it stops at the end."""
        cursor = max(0, min(cursor, self.count))
        if cursor != self.cursor or not self._is_stepping:
            self._at = cursor
            self._is_stepping = True
            self.moved.emit()

    def step_forward(self) -> None:
        self.jump(self.cursor + 1)

    def step_back(self) -> None:
        self.jump(self.cursor - 1)

    def phase_forward(self) -> None:
        """Move to the end of the current phase, or of the next one when there already."""
        self.jump(next((end for end in self._phase_ends() if end > self.cursor), self.count))

    def phase_back(self) -> None:
        """Move to the beginning of the current phase, or of the one before."""
        ends = [0, *self._phase_ends()]
        self.jump(max((end for end in ends if end < self.cursor), default=0))

    def jump_to(self, node: str, phase: Phase) -> bool:
        """Move to a node's first step in a phase; return whether it has one."""
        index = None if self._trace is None else self._trace.index_of(node, phase)
        if index is None:
            return False
        self.jump(index + 1)
        return True

    def show_all(self) -> None:
        """Leave stepping: everything is shown, nothing highlighted."""
        self.pause()
        self._is_stepping = False
        self._at = None
        self.moved.emit()

    def _phase_ends(self) -> list[int]:
        if self._trace is None:
            return []
        forward = self._trace.forward_count
        return [forward, forward + self._trace.backward_count, len(self._trace)]

    # Playing

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """Steps per second while playing."""
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._speed = min(max(speed, 0.1), 1000.0)
        self._timer.setInterval(round(1000 / self._speed))

    def play(self) -> None:
        """Step by itself; from the beginning when at the end."""
        if not self.count or self.is_playing:
            return
        if self.cursor >= self.count:
            self.jump(0)
        self._timer.start(round(1000 / self._speed))
        self.playing_changed.emit(True)

    def pause(self) -> None:
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Play, or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def _tick(self) -> None:
        self.step_forward()
        if self.cursor >= self.count:
            self.pause()

    # Words

    def sentence(self, index: int | None = None) -> str:
        """Return what a step does, in words; of the current step if none is named."""
        step = self._step(index)
        return "" if step is None else self._say(sentence, step)

    def equation(self, index: int | None = None) -> str:
        """Return a step as an equation with its numbers."""
        step = self._step(index)
        return "" if step is None else self._say(equation, step)

    def equation_parts(self, index: int | None = None) -> list[Part]:
        """Return the equation in pieces with the kind of each number, for colouring."""
        step = self._step(index)
        return [] if step is None else self._say(equation_parts, step, [])

    def _step(self, index: int | None) -> Step | None:
        if index is None:
            return self.current
        return self._trace[index] if self._trace is not None and 0 <= index < self.count else None

    def _say(self, words: Any, step: Step, nothing: Any = "") -> Any:
        try:
            return words(self._document.graph, step)
        except (NodeNameError, KeyError):
            return nothing  # the node was removed and the new result is still on its way

    # What may be shown

    def visible_value(self, edge: Edge) -> Any:
        """Return what the edge carries, None while its source has not run."""
        return None if self._numbers is None else self._numbers.value(edge, self._at)

    def visible_gradient(self, edge: Edge) -> Any:
        """Return the gradient that has come back along the edge, None before it has."""
        return None if self._numbers is None else self._numbers.gradient(edge, self._at)

    def visible_local(self, edge: Edge) -> Any:
        """Return the LocalGradient at the edge's head, None before it has been used."""
        return None if self._numbers is None else self._numbers.local(edge, self._at)

    edge_value, edge_gradient, edge_local = visible_value, visible_gradient, visible_local

    def visible_total(self, node: str, port: str | None = None) -> Total | None:
        """Return the gradient of an output as far as its terms have arrived, None before any."""
        if self._numbers is None or node not in self._document.graph:
            return None
        return self._numbers.total(self._document.graph, node, port, self._at)

    @property
    def highlight(self) -> Highlight | None:
        """What the current step touches; None when none is being looked at."""
        if not self._is_stepping or self._trace is None or not self.cursor:
            return None
        return highlight_of(self._document.graph, self._trace, self.cursor - 1)

    # A new run

    def _result_changed(self, result: Result | None) -> None:
        old, old_cursor = self._trace, self._at
        self._trace = None if result is None else result.trace
        self._numbers = None if result is None else VisibleNumbers(result)
        if not self._is_stepping or self._trace is None:
            self._at = None
        elif old_cursor is not None and (old is None or len(old) != len(self._trace)):
            self._at = self._same_step(old, old_cursor)
        if self._trace is None:
            self._is_stepping = False
            self.pause()
        self.trace_changed.emit()
        self.moved.emit()

    def _same_step(self, old: Trace | None, cursor: int) -> int:
        """Return where the step that was looked at stands in the new trace."""
        if old is None or self._trace is None or not 0 < cursor <= len(old):
            return min(cursor, self.count)
        phase, node = old.phase(cursor - 1), old.node_of(cursor - 1)
        index = self._trace.index_of(node, phase)
        return min(cursor, self.count) if index is None else index + 1
