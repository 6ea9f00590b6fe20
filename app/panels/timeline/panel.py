"""The timeline: the strip, what the current step says, why its number is so, where to stop."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.document.document import Document
from app.document.groups import ShortNames
from app.document.selection import Selection
from app.panels.timeline.breakpoint_page import BreakpointPage
from app.panels.timeline.chips import PHASES, Chips
from app.panels.timeline.controls import Controls
from app.panels.timeline.strip import Strip
from app.panels.timeline.strip_model import COLOURS, Mark, Steps, mark_of
from app.panels.timeline.why_page import WhyPage
from app.panels.timeline.words_page import WordsPage
from app.sessions.live_session import LiveSession
from app.sessions.step_session import StepSession
from app.styling import set_state
from app.theme import Themes
from app.widgets.labels import Label, NumberLabel, heading_font
from graph_engine.trace import Phase

LONGEST_SIGN = 2
WIDE, MIDDLE = 860, 690
"""Pixels from which words and pages stand side by side, and all controls in one row."""
Room = Literal["wide", "middle", "narrow"]
STEP, WHY, BREAKPOINTS = range(3)


class Timeline(QWidget):
    """Walks through the trace: ← → one step, Shift+← → a phase, Space plays.

    Parameters
    ----------
    selection : Selection, optional
        Whose gradient is explained, and where breakpoints are put.
    """

    def __init__(
        self,
        document: Document,
        live: LiveSession,
        steps: StepSession,
        themes: Themes,
        selection: Selection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Timeline"))
        self._document = document
        self._names = ShortNames(document)
        self._live = live
        self._session = steps
        self._themes = themes
        self._selection = selection or Selection(document, self)
        self._chips = Chips(None, by_node=False)
        self._marks: dict[int, Mark] = {}
        self.strip = Strip(themes)
        self.count = NumberLabel("", "muted", 13)
        self.phase = Label("")
        self.phase.setFont(heading_font())
        self.phase.setFixedWidth(
            max(QFontMetrics(heading_font()).horizontalAdvance(t) for t in self._titles().values())
        )
        self.words = WordsPage()
        self.sentence, self.equation = self.words.sentence, self.words.equation
        self.controls = Controls(steps, themes)
        self.why = WhyPage(document, self._selection, steps, themes)
        self.breakpoints = BreakpointPage(document, self._selection, steps, themes)
        self.tabs = self._make_tabs()
        self._room: Room = "wide"
        self._lay_out()
        self._connect()
        self.refresh()

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName("views")
        tabs.setExpanding(False)
        tabs.setDrawBase(False)
        tabs.setUsesScrollButtons(False)
        # Its own width is not the one that it has with another page among its tabs.
        tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        tabs.setAccessibleName(self.tr("Pages of the timeline"))
        for title in (self.tr("Step"), self.tr("Why"), self.tr("Breakpoints")):
            tabs.addTab(title.upper())
        tabs.setTabToolTip(WHY, self.tr("Why a gradient is what it is, path by path"))
        tabs.setCurrentIndex(WHY)
        set_state(tabs, "roomy")
        tabs.currentChanged.connect(self._turn_page)
        return tabs

    def _lay_out(self) -> None:
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(8)
        bar.addWidget(self.count)
        bar.addWidget(self.phase)
        bar.addSpacing(6)
        bar.addWidget(self.controls)
        bar.addStretch(1)
        self._header = QWidget()
        header = QHBoxLayout(self._header)
        header.setContentsMargins(6, 0, 0, 0)
        header.addWidget(self.tabs, 1)
        header.addWidget(self.breakpoints.add)
        self._pages = QWidget()
        pages = QVBoxLayout(self._pages)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.addWidget(self.why)
        pages.addWidget(self.breakpoints)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 7, 22, 5)
        column.setSpacing(5)
        column.addWidget(self.strip)
        column.addLayout(self._grid, 1)
        self._arrange("wide")

    def _arrange(self, room: Room) -> None:
        """Put words and pages side by side, or one at a time where there is no room."""
        self._room = room
        grid = self._grid
        for part in (self._bar, self._header, self.words, self._pages):
            grid.removeWidget(part)
        last = 2 if room == "narrow" else 1
        width = 1 if room == "wide" else 2
        grid.addWidget(self._bar, 0, 0, 1, 2 if room == "narrow" else 1)
        grid.addWidget(self._header, *((1, 0, 1, 2) if room == "narrow" else (0, 1, 1, 1)))
        grid.addWidget(self.words, last, 0, 1, width)
        grid.addWidget(self._pages, last, 1 if room == "wide" else 0, 1, width)
        for row in range(3):
            grid.setRowStretch(row, int(row == last))
        grid.setColumnStretch(0, 13 if room == "wide" else 0)
        grid.setColumnStretch(1, 9)
        self.phase.setVisible(room == "wide")
        self.controls.speed.word.setVisible(room == "wide")
        self.tabs.setTabVisible(STEP, room != "wide")
        if room == "wide" and self.tabs.currentIndex() == STEP:
            self.tabs.setCurrentIndex(WHY)
        self._turn_page()

    def _turn_page(self) -> None:
        page = self.tabs.currentIndex()
        has_steps = bool(self._session.count)
        self.words.setVisible(self._room == "wide" or page == STEP or not has_steps)
        self._pages.setVisible(has_steps and page != STEP)
        self.why.setVisible(page == WHY)
        self.breakpoints.setVisible(page == BREAKPOINTS)
        self.breakpoints.add.setVisible(page == BREAKPOINTS)

    def _connect(self) -> None:
        steps, strip = self._session, self.strip
        strip.scrubbed.connect(lambda done: steps.jump(self._chips.cursor(done)))
        strip.phase_wanted.connect(steps.jump_to_phase)
        strip.stop_wanted.connect(self._toggle_stop)
        strip.menu_wanted.connect(self._show_menu)
        steps.trace_changed.connect(self.refresh)
        steps.walk_changed.connect(self.refresh)
        steps.moved.connect(self._moved)
        steps.hits.finished.connect(self._show_marks)
        steps.breakpoints.changed.connect(self._count_breakpoints)
        self.controls.not_found.connect(self._say_not_found)
        self._document.changed.connect(self._say)
        self._themes.changed.connect(self._say)

    # The strip

    def refresh(self) -> None:
        """Show the trace as it is now."""
        session = self._session
        self._chips = Chips(session.trace, by_node=session.walks_by_node)
        self._find_marks()
        self._show_steps()
        self._turn_page()
        self._moved()

    def _show_steps(self) -> None:
        ticks = sorted(self._marks)
        steps = Steps(self._chips.starts, self._label, self._tip, self._mark, ticks)
        self.strip.show_steps(steps, self._chips.begun(self._session.cursor))

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
        symbol = self._document.graph.node(name).symbol
        return symbol if symbol and len(symbol) <= LONGEST_SIGN else self._names.of(name)

    def _tip(self, chip: int) -> str:
        trace = self._session.trace
        if trace is None or chip >= self._chips.starts[-1]:
            return ""
        return self._session.words.sentence(trace, self._chips.steps(chip))

    def _moved(self) -> None:
        done = self._chips.begun(self._session.cursor)
        self.strip.show_done(done, is_stepping=self._session.is_stepping)
        self._say()

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

    def _count_breakpoints(self) -> None:
        count = len(self._session.breakpoints.items)
        title = self.tr("Breakpoints").upper()
        self.tabs.setTabText(BREAKPOINTS, f"{title} {count}" if count else title)

    # Words

    def _say(self) -> None:
        session = self._session
        count = session.count
        self.count.setText(f"{session.cursor} / {count}" if count else "")
        self._show_phase()
        for part in (self.strip, self._bar, self._header):
            part.setVisible(bool(count))
        if not count:
            self.words.say(self._empty_text())
        elif not session.is_stepping:
            self.words.say(
                self.tr("All steps are done. Press ← to walk back, or drag along the strip."),
                remark=self.tr("← → one step   Shift+← → one phase   Home End   Space plays"),
            )
        elif not session.cursor:
            self.words.say(self.tr("Nothing is computed yet. Press → for the first step."))
        else:
            trace = session.trace
            name = "" if trace is None else trace.node_of(session.group[0])
            lines = session.equation_lines()
            self.words.show_step(session.sentence(), name, lines, self._themes.current)

    def _titles(self) -> dict[Phase, str]:
        words = (self.tr("Forward"), self.tr("Backward"), self.tr("Update"))
        return {phase: word.upper() for phase, word in zip(PHASES, words, strict=True)}

    def _show_phase(self) -> None:
        session, trace = self._session, self._session.trace
        if trace is None or not session.is_stepping or not session.cursor:
            self.phase.setText("")
            return
        phase: Phase = trace.phase(session.cursor - 1)
        self.phase.setText(self._titles()[phase])
        self.phase.setStyleSheet(f"color: {getattr(self._themes.current, COLOURS[phase])}")

    def _say_not_found(self, forward: bool) -> None:
        self.words.say(
            self.tr("No breakpoint is met from here to the end.")
            if forward
            else self.tr("No breakpoint is met between the beginning and here.")
        )

    def _empty_text(self) -> str:
        if not self._live.is_enabled:
            return self.tr("Live values are off. Switch them on to step through the passes.")
        if not len(self._document.graph):
            return self.tr(
                "Each step of the forward and backward pass appears here, once there are nodes."
            )
        return self.tr("Nothing runs yet: wire the inputs, or look at Problems.")

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by_phase = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        session = self._session
        match event.key():
            case Qt.Key.Key_Right:
                (session.phase_forward if by_phase else session.step_forward)()
            case Qt.Key.Key_Left:
                (session.phase_back if by_phase else session.step_back)()
            case Qt.Key.Key_Home:
                session.jump(0)
            case Qt.Key.Key_End:
                session.jump(session.count)
            case Qt.Key.Key_Space:
                session.toggle()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: object) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = room_for(event.size().width())
        if room != self._room:
            self._arrange(room)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


def room_for(width: int) -> Room:
    """Return how much stands side by side in a panel of this width."""
    if width >= WIDE:
        return "wide"
    return "middle" if width >= MIDDLE else "narrow"
