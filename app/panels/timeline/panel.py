"""The timeline: the strip, and what the current step says."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.document.document import Document
from app.panels.timeline.strip import Steps, Strip
from app.sessions.live_session import LiveSession
from app.sessions.step_session import StepSession
from app.theme import Themes, number_font
from app.widgets.choice import Choice
from app.widgets.labels import Label, NumberLabel
from graph_engine.narration import Part

LONGEST_SIGN = 2
SPEEDS = (0.5, 1.0, 2.0, 5.0, 20.0)
_ROLE_COLOURS = {"value": "value", "gradient": "gradient", "local": "local", "plain": "text"}


class Timeline(QWidget):
    """Walks through the trace: ← → one step, Shift+← → a phase, Space plays."""

    def __init__(
        self,
        document: Document,
        live: LiveSession,
        steps: StepSession,
        themes: Themes,
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
        self.strip = Strip(themes)
        self.count = NumberLabel("", "muted", 13)
        self.count.setMinimumWidth(62)
        self.sentence = Label().wrapped().selectable()
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.equation = Label().wrapped().selectable()
        self.equation.setTextFormat(Qt.TextFormat.RichText)
        self.equation.setFont(number_font(13))
        self.hint = Label("", "muted")
        self.speed = Choice()
        self.speed.setAccessibleName(self.tr("Speed of playing"))
        self.speed.setToolTip(self.tr("Steps per second while it plays"))
        for speed in SPEEDS:
            self.speed.addItem(f"{speed:g} /s", speed)
        self.speed.setCurrentIndex(SPEEDS.index(2.0))
        self.speed.activated.connect(self._choose_speed)
        self._lay_out()
        self.strip.scrubbed.connect(steps.jump)
        steps.trace_changed.connect(self.refresh)
        steps.moved.connect(self._moved)
        document.changed.connect(self._say)
        themes.changed.connect(self._say)
        self.refresh()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(7)
        words.addWidget(self.sentence)
        words.addWidget(self.equation)
        below = QHBoxLayout()
        below.addWidget(self.hint, 1)
        below.addWidget(self.speed)
        words.addStretch(1)
        words.addLayout(below)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 12, 22, 10)
        column.setSpacing(10)
        column.addWidget(self.strip)
        column.addLayout(row, 1)

    def refresh(self) -> None:
        """Show the trace as it is now."""
        trace = self._session.trace
        if trace is None:
            self.strip.show_steps(Steps(), 0)
        else:
            backward = trace.forward_count
            update = backward + trace.backward_count
            steps = Steps((0, backward, update, len(trace)), self._label)
            self.strip.show_steps(steps, self._session.cursor)
        self._moved()

    def _label(self, index: int) -> str:
        """Return the sign of a step's node, or its name."""
        trace = self._session.trace
        if trace is None or index >= len(trace):
            return ""
        name = trace.node_of(index)
        if name not in self._document.graph:
            return name
        symbol = self._document.graph.node(name).symbol
        return symbol if symbol and len(symbol) <= LONGEST_SIGN else name

    def _moved(self) -> None:
        self.strip.show_done(self._session.cursor, is_stepping=self._session.is_stepping)
        self._say()

    def _choose_speed(self, index: int) -> None:
        self._session.speed = float(self.speed.itemData(index))

    # Words

    def _say(self) -> None:
        session = self._session
        count = session.count
        self.count.setText(f"{session.cursor} / {count}" if count else "")
        self.speed.setVisible(bool(count))
        self.equation.setText("")
        keys = self.tr("← → one step   Shift+← → one phase   Space play   drag to scrub")
        self.hint.setText(keys if count else "")
        self.strip.setVisible(bool(count))
        self.count.setVisible(bool(count))
        if not count:
            self.sentence.setText(html.escape(self._empty_text()))
        elif not session.is_stepping:
            self.sentence.setText(
                self.tr("All steps are done. Press ← to walk back, or drag along the strip.")
            )
        elif not session.cursor:
            self.sentence.setText(self.tr("Nothing is computed yet. Press → for the first step."))
        else:
            trace = session.trace
            name = "" if trace is None else trace.node_of(session.cursor - 1)
            self.sentence.setText(self._with_name(session.sentence(), name))
            self.equation.setText(self._coloured(session.equation_parts()))

    def _empty_text(self) -> str:
        if not self._live.is_enabled:
            return self.tr("Live values are off. Switch them on to step through the passes.")
        if not len(self._document.graph):
            return self.tr(
                "Each step of the forward and backward pass appears here, once there are nodes."
            )
        return self.tr("Nothing runs yet: wire the inputs, or look at Problems.")

    def _with_name(self, text: str, name: str) -> str:
        family = number_font().families()[0]
        marked = f"<b style=\"font-family:'{family}',monospace\">{html.escape(name)}</b>"
        return html.escape(text, quote=False).replace(html.escape(name), marked, 1)

    def _coloured(self, parts: list[Part]) -> str:
        theme = self._themes.current
        return "".join(
            f'<span style="color:{getattr(theme, _ROLE_COLOURS[role])}">{html.escape(text)}</span>'
            for text, role in parts
        )

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
