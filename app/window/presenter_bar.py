"""What is said below the canvas in a presentation: the step in large type, and large buttons."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt, QTimer, SignalInstance
from PySide6.QtGui import QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from app.looks.styling import set_state
from app.panels.timeline.coloured import coloured
from app.panels.timeline.strip_model import COLOURS
from app.sessions.step_session import StepSession
from app.theme import Theme, Themes, interface_font, number_font
from app.widgets.glyphs import glyph_pixmap
from app.widgets.labels import Label
from graph_engine.trace import Phase

SENTENCE_PIXELS = 27
EQUATION_PIXELS = 24
CAPTION_PIXELS = 17
HEIGHT = 186
_GLYPH = 32
_MOST_LINES = 2
_SPACING = 6
_BELOW = 14
_SHARES = (1.0, 0.9, 0.8, 0.7, 0.62, 0.55)


class PresenterBar(QFrame):
    """Follows a step session; its buttons take steps."""

    def __init__(self, steps: StepSession, themes: Themes) -> None:
        super().__init__()
        self._steps = steps
        self._themes = themes
        self.setObjectName("presenterBar")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Presentation"))
        self.phase = _label(CAPTION_PIXELS, is_bold=True)
        self.count = Label("", "muted")
        self.count.setFont(number_font(CAPTION_PIXELS))
        self.sentence = _label(SENTENCE_PIXELS)
        self.equation = _label(EQUATION_PIXELS)
        self.equation.setFont(number_font(EQUATION_PIXELS))
        self.back = self._button(self.tr("Step back"), lambda: self._steps.step_back())
        self.play = self._button(self.tr("Play"), lambda: self._steps.toggle())
        self.forward = self._button(self.tr("Next step"), lambda: self._steps.step_forward())
        self._lay_out()
        themes.changed.connect(self.refresh)
        for signal in self._signals():
            signal.connect(self.refresh)

    def follow(self, steps: StepSession) -> None:
        """Say the steps of another session from now on."""
        if steps is not self._steps:
            for signal in self._signals():
                signal.disconnect(self.refresh)
            self._steps = steps
            for signal in self._signals():
                signal.connect(self.refresh)
            self.refresh()

    def _signals(self) -> tuple[SignalInstance, ...]:
        steps = self._steps
        return steps.moved, steps.trace_changed, steps.playing_changed

    def _button(self, name: str, run: object) -> QPushButton:
        button = QPushButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(QSize(_GLYPH, _GLYPH))
        button.setProperty("role", "presenter")
        button.clicked.connect(run)
        return button

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(18)
        for part in (self.phase, self.count):
            first.addWidget(part)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(_SPACING)
        words.addLayout(first)
        words.addWidget(self.sentence)
        words.addWidget(self.equation)
        words.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.back, self.play, self.forward):
            buttons.addWidget(button)
        hint = Label(self.tr("← → Page keys: steps · Space: play · Esc: leave"), "muted")
        hint.setFont(interface_font(13))
        side = QVBoxLayout()
        side.addStretch(1)
        side.addLayout(buttons)
        side.addSpacing(10)
        side.addWidget(hint, 0, Qt.AlignmentFlag.AlignRight)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(36, 18, 30, 16)
        row.setSpacing(30)
        row.addLayout(words, 1)
        row.addLayout(side)

    def refresh(self) -> None:
        """Say what the step does that is looked at."""
        if not self.isVisible():
            return
        steps, theme = self._steps, self._themes.current
        trace = steps.trace
        phase: Phase | None = None
        if trace is not None and steps.is_stepping and steps.cursor:
            phase = trace.phase(steps.cursor - 1)
        self._show_phase(phase, theme)
        done, count = steps.tally
        self.count.setText(f"{done} / {count}" if count else "")
        self.sentence.setText(html.escape(self._said(), quote=False))
        lines = steps.equation_lines() if phase is not None else []
        shown = [coloured(parts, theme) for parts in lines[-_MOST_LINES:]]
        self.equation.setText("<br>".join(shown))
        self.equation.setVisible(bool(shown))
        self._fit_words()
        self.back.setEnabled(steps.cursor > 0)
        self.forward.setEnabled(steps.cursor < steps.count)
        self.play.setEnabled(steps.count > 0)
        names = ("back", "pause" if steps.is_playing else "play", "forward")
        for button, name in zip((self.back, self.play, self.forward), names, strict=True):
            button.setIcon(self._icon(name, theme))
        self.play.setAccessibleName(self.tr("Pause") if steps.is_playing else self.tr("Play"))

    def _fit_words(self) -> None:
        """Take the largest type in which sentence and equation have room."""
        room = self.height() - self.sentence.geometry().top() - _BELOW
        for share in _SHARES:
            self.sentence.setFont(interface_font(round(SENTENCE_PIXELS * share)))
            self.equation.setFont(number_font(round(EQUATION_PIXELS * share)))
            parts = [p for p in (self.sentence, self.equation) if not p.isHidden()]
            wanted = sum(part.heightForWidth(self.sentence.width()) for part in parts)
            if wanted + _SPACING * (len(parts) - 1) <= room:
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now has the layout given the words their width.
        QTimer.singleShot(0, self, self.refresh)

    def _said(self) -> str:
        steps = self._steps
        if not steps.count:
            return self.tr("Nothing runs yet.")
        if not steps.is_stepping:
            return self.tr("All values and gradients.")
        return steps.sentence() if steps.cursor else self.tr("Nothing is computed yet.")

    def _show_phase(self, phase: Phase | None, theme: Theme) -> None:
        words: dict[Phase | None, str] = {
            "forward": self.tr("Forward"),
            "backward": self.tr("Backward"),
            "update": self.tr("Update"),
            None: "",
        }
        colour = theme.text if phase is None else getattr(theme, COLOURS[phase])
        sign = {"forward": "▸ ", "backward": "◂ ", "update": "↻ ", None: ""}[phase]
        text = f"{sign}{words[phase].upper()}"
        self.phase.setText(f'<span style="color:{colour}">{text}</span>')
        set_state(self, phase or "")

    def _icon(self, name: str, theme: Theme) -> QIcon:
        icon = QIcon()
        ratio = self.devicePixelRatioF()
        colours = ((QIcon.Mode.Normal, "text"), (QIcon.Mode.Disabled, "faint"))
        for mode, colour in colours:
            picture = glyph_pixmap(name, theme.colour(colour), 2.0 * ratio)
            picture.setDevicePixelRatio(ratio)
            icon.addPixmap(picture, mode)
        return icon


def _label(pixels: int, *, is_bold: bool = False) -> Label:
    label = Label("")
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setFont(interface_font(pixels, is_bold=is_bold))
    if not is_bold:
        label.setWordWrap(True)
        # Words may be longer than there is room for; they never make the window wider.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
