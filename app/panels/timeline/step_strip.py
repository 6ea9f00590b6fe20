"""The strip of a step session: a chip per step or per node, and what breakpoints mark."""

from __future__ import annotations

import re

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.document.document import Document
from app.document.groups import ShortNames
from app.panels.timeline.chips import Chips
from app.panels.timeline.strip import Strip
from app.panels.timeline.strip_model import Mark, Steps, mark_of
from app.sessions.step_session import StepSession
from app.theme import Themes

LONGEST_SIGN = 3
LONGEST_NUMBER = 5


class StepStrip(Strip):
    """Follows a session, and moves its cursor."""

    def __init__(
        self,
        document: Document,
        steps: StepSession,
        themes: Themes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._document = document
        self._names = ShortNames(document)
        self._session = steps
        self._chips = Chips(None)
        self._marks: dict[int, Mark] = {}
        self.scrubbed.connect(lambda done: steps.jump(self._chips.cursor(done)))
        self.phase_wanted.connect(steps.jump_to_phase)
        self.stop_wanted.connect(self._toggle_stop)
        self.menu_wanted.connect(self._show_menu)
        steps.walk_changed.connect(self.refresh)
        steps.moved.connect(self._moved)
        steps.hits.finished.connect(self._show_marks)

    def refresh(self) -> None:
        """Show the trace as it is now."""
        self._chips = Chips(self._session.trace, self._session.grain)
        self._show_marks()

    def _show_steps(self) -> None:
        ticks = sorted(self._marks)
        steps = Steps(self._chips.starts, self._label, self._tip, self._mark, ticks)
        self.show_steps(steps, self._chips.begun(self._session.cursor))

    def _find_marks(self) -> None:
        session = self._session
        self._marks = {}
        if session.trace is None:
            return
        # A breakpoint at a place is the stronger word, and so comes last.
        for wanted in sorted(session.breakpoints.enabled, key=lambda w: w.condition == "reached"):
            for step in session.hits.of(wanted):
                self._marks[self._chips.chip_of(step)] = mark_of(wanted)

    def _show_marks(self) -> None:
        self._find_marks()
        self._show_steps()
        self._moved()

    def _mark(self, chip: int) -> Mark:
        return self._marks.get(chip, "")

    def _label(self, chip: int) -> str:
        """Return the sign of a step's node, or its name."""
        name = self._chips.node(chip)
        if name not in self._document.graph:
            return name
        node = self._document.graph.node(name)
        value = getattr(node, "value", None)
        is_unnamed = node.id == "value" and re.fullmatch(r"value_\d+", name)
        if is_unnamed and value is not None and np.ndim(value) == 0:
            # A number in a formula, which nobody has named: it says more than "value_1".
            text = f"{float(value):g}"
            if len(text) <= LONGEST_NUMBER:
                return text
        symbol = node.symbol
        return symbol if symbol and len(symbol) <= LONGEST_SIGN else self._names.of(name)

    def _tip(self, chip: int) -> str:
        trace = self._session.trace
        if trace is None or chip >= self._chips.starts[-1]:
            return ""
        return self._session.words.sentence(trace, self._chips.steps(chip))

    def _moved(self) -> None:
        done = self._chips.begun(self._session.cursor)
        self.show_done(done, is_stepping=self._session.is_stepping)

    # Breakpoints at a chip

    def _toggle_stop(self, chip: int) -> None:
        """Stop at what a chip stands for, or no longer: its edge, or its node."""
        trace, breakpoints = self._session.trace, self._session.breakpoints
        if trace is None:
            return
        steps = self._chips.steps(chip)
        edge = trace.order.edge_of(steps[0])
        if edge is not None and len(steps) == 1:
            breakpoints.toggle_at(edge=edge)
        else:
            breakpoints.toggle_at(self._chips.node(chip))

    def _show_menu(self, chip: int, place: QPoint) -> None:
        trace, breakpoints = self._session.trace, self._session.breakpoints
        if trace is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        node, edge = self._chips.node(chip), trace.order.edge_of(self._chips.steps(chip)[0])
        stop, pass_by = self.tr("Stop at {0}"), self.tr("Do not stop at {0}")
        text = pass_by if breakpoints.at(node) else stop
        menu.addAction(text.replace("{0}", node)).triggered.connect(
            lambda: breakpoints.toggle_at(node)
        )
        if edge is not None:
            text = pass_by if breakpoints.at(edge=edge) else stop
            wire = f"{edge.source} → {edge.target}"
            menu.addAction(text.replace("{0}", wire)).triggered.connect(
                lambda: breakpoints.toggle_at(edge=edge)
            )
        menu.popup(place)
