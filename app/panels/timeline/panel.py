"""The timeline: the strip, what the current step says, why its number is so, where to stop."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.document.document import Document
from app.document.selection import Selection
from app.looks.styling import set_state
from app.panels.timeline.breakpoint_page import BreakpointPage
from app.panels.timeline.chips import PHASES
from app.panels.timeline.controls import Controls, Room
from app.panels.timeline.step_strip import StepStrip
from app.panels.timeline.strip_model import COLOURS
from app.panels.timeline.why_page import WhyPage
from app.panels.timeline.words_page import WordsPage
from app.sessions.live_session import LiveSession
from app.sessions.step_session import StepSession
from app.theme import Themes
from app.widgets.labels import Label, NumberLabel, heading_font
from graph_engine.trace import Phase

WIDE, MIDDLE, LEAST = 860, 690, 320
"""Pixels from which words and pages stand side by side, and all controls in one row; the least."""
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
        self._live = live
        self._session = steps
        self._themes = themes
        self._selection = selection or Selection(document, self)
        self.strip = StepStrip(document, steps, themes)
        self.count = NumberLabel("", "muted", 13)
        self.phase = Label("")
        self.phase.setTextFormat(Qt.TextFormat.RichText)
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
        self._middle = MIDDLE
        self._has_chosen = False
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
        tabs.currentChanged.connect(self._turn_page)
        tabs.tabBarClicked.connect(self._choose_page)
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
        # What stands side by side may need more room than there is left once the panel shrinks.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
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
        self.controls.shorten(room)
        set_state(self.tabs, "" if room == "middle" else "roomy")
        self.tabs.setTabVisible(STEP, room != "wide")
        if room == "wide" and self.tabs.currentIndex() == STEP:
            self.tabs.setCurrentIndex(WHY)
        elif room != "wide" and not self._has_chosen:
            self.tabs.setCurrentIndex(STEP)
        self._turn_page()

    def _needed(self) -> int:
        """Return the width for buttons and tabs side by side."""
        margins = self.contentsMargins() + self.layout().contentsMargins()
        around = margins.left() + margins.right() + self._header.layout().contentsMargins().left()
        words = self._bar.sizeHint().width() + self.tabs.sizeHint().width()
        return words + self._grid.horizontalSpacing() + around

    def _choose_page(self) -> None:
        """Remember that someone wants a page other than the one that is best for most."""
        self._has_chosen = True

    def _turn_page(self) -> None:
        page = self.tabs.currentIndex()
        has_steps = bool(self._session.count)
        self.words.setVisible(self._room == "wide" or page == STEP or not has_steps)
        self._pages.setVisible(has_steps and page != STEP)
        self.why.setVisible(page == WHY)
        self.breakpoints.setVisible(page == BREAKPOINTS)
        self.breakpoints.add.setVisible(page == BREAKPOINTS)

    def _connect(self) -> None:
        steps = self._session
        steps.trace_changed.connect(self.refresh)
        steps.moved.connect(self._say)
        steps.breakpoints.changed.connect(self._count_breakpoints)
        self.controls.not_found.connect(self._say_not_found)
        self._document.changed.connect(self._say)
        self._themes.changed.connect(self._say)

    def refresh(self) -> None:
        """Show the trace as it is now."""
        self.strip.refresh()
        self._turn_page()
        self._say()

    def follow(self, other: Timeline) -> None:
        """Take the place of another timeline: the same page, the same speed."""
        self._has_chosen = other._has_chosen
        self.tabs.setCurrentIndex(other.tabs.currentIndex())
        self.controls.refresh()
        if other.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_breakpoints(self) -> None:
        count = len(self._session.breakpoints.items)
        title = self.tr("Breakpoints").upper()
        self.tabs.setTabText(BREAKPOINTS, f"{title} {count}" if count else title)

    # Words

    def _say(self) -> None:
        session = self._session
        count = session.count
        done, all_steps = session.tally
        self.count.setText(f"{done} / {all_steps}" if count else "")
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
        phase: Phase | None = None
        if trace is not None and session.is_stepping and session.cursor:
            phase = trace.phase(session.cursor - 1)
        if phase is None:
            self.phase.setText("")
            return
        colour = getattr(self._themes.current, COLOURS[phase])
        self.phase.setText(f'<span style="color:{colour}">{self._titles()[phase]}</span>')

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

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        room = room_for(width, self._middle)
        if room != self._room:
            self._arrange(room)
        if room == "middle" and (needed := self._needed()) > width:
            # Words are longer in other languages.
            self._middle = needed
            self._arrange("narrow")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()


def room_for(width: int, middle: int = MIDDLE) -> Room:
    """Return how much stands side by side in a panel of this width."""
    if width >= WIDE:
        return "wide"
    return "middle" if width >= middle else "narrow"
