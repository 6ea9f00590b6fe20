"""The training panel: settings before a run, curves during it, and what it came to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.document.document import Document
from app.panels.training.progress import progress_line, result_line
from app.panels.training.settings import TrainingSettings
from app.sessions.training_session import TrainingSession
from app.theme import Themes
from app.widgets.labels import Label, NumberLabel

if TYPE_CHECKING:
    from app.panels.training.curves import Curves

STEPS = 10_000
"""Resolution of the progress bar."""
GOING = ("starting", "running", "paused", "stopping")


class TrainingPanel(QWidget):
    """Trains the document's graph in a process of its own."""

    def __init__(
        self,
        document: Document,
        training: TrainingSession,
        themes: Themes,
        why_not_train: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._document = document
        self._training = training
        self._themes = themes
        self._why_not_train = why_not_train
        self.settings = TrainingSettings(document)
        self.curves: Curves | None = None
        self.message = Label("", "muted").wrapped()
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of training"))
        self.line = NumberLabel("", "muted", 12).wrapped()
        self.train = self._button(self.tr("Train ▸"), self._train)
        self.pause = self._button(self.tr("Pause"), self._pause)
        self.stop = self._button(self.tr("Stop"), training.stop)
        self.checkpoint = self._button(self.tr("Checkpoint"), training.checkpoint)
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(500)
        self._clock.timeout.connect(self._show_line)
        training.state_changed.connect(self._state_changed)
        training.event_received.connect(self._event_received)
        document.changed.connect(self._show_state)
        document.loaded.connect(self._show_state)
        self._show_state()

    def _button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda: run())
        return button

    def _lay_out(self) -> None:
        self._upper = QHBoxLayout()
        self._upper.setSpacing(22)
        self._upper.addWidget(self.settings, 1)
        self._upper.addWidget(self.message, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.line, 1)
        for button in (self.train, self.pause, self.stop, self.checkpoint):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 12, 22, 10)
        column.setSpacing(8)
        column.addLayout(self._upper, 1)
        column.addWidget(self.bar)
        column.addLayout(buttons)

    def begin(self) -> None:
        """Train with the settings shown."""
        if not self._training.is_active and not self._why_not_train():
            self._training.start(**self.settings.chosen)
            self._show_state()

    def _train(self) -> None:
        self.begin()

    def _pause(self) -> None:
        if self._training.state == "paused":
            self._training.resume()
        else:
            self._training.pause()

    # What is shown

    def _state_changed(self, state: str) -> None:
        if state == "starting":
            # While the process loads PyTorch, there is time to load the plots.
            QTimer.singleShot(0, self, self._make_curves)
        if state in ("running", "starting"):
            self._clock.start()
        else:
            self._clock.stop()
        self._show_state()

    def _make_curves(self) -> None:
        if self.curves is None:
            from app.panels.training.curves import Curves

            self.curves = Curves(self._themes)
            self._upper.addWidget(self.curves, 2)
        self.curves.follow(self._training.progress)
        self._show_state()

    def _event_received(self, event: object) -> None:
        if self.curves is not None:
            self.curves.follow(self._training.progress)
        self._show_line()

    def _show_line(self) -> None:
        progress = self._training.progress
        self.bar.setValue(round(STEPS * progress.fraction))
        state = self._training.state
        words = self._after_words(state)
        self.line.setText(words or progress_line(progress, self._training.seconds_left))
        role = "error" if state == "failed" else "muted"
        if self.line.property("role") != role:
            self.line.setProperty("role", role)
            self.line.style().polish(self.line)

    def _show_state(self) -> None:
        if not self.isVisible() and self.curves is None:
            return
        state = self._training.state
        is_going = state in GOING
        reason = self._why_not_train()
        self.settings.setVisible(not is_going)
        if self.curves is not None:
            self.curves.setVisible(state != "idle")
        self.bar.setVisible(state != "idle")
        invitation = self.tr(
            "Press Train: loss and accuracy are drawn here while PyTorch trains this very graph."
        )
        self.message.setText(reason or invitation)
        self.message.setVisible(state == "idle")
        self._show_buttons(state, reason)
        self._show_line()

    def _show_buttons(self, state: str, reason: str) -> None:
        is_going = state in GOING
        self.train.setVisible(not is_going)
        self.train.setEnabled(not reason)
        self.train.setToolTip(reason or self.tr("Train with these settings (F5)"))
        can_pause = state in ("running", "paused")
        for button in (self.pause, self.stop, self.checkpoint):
            button.setVisible(is_going)
        self.pause.setText(self.tr("Resume") if state == "paused" else self.tr("Pause"))
        waits = (
            self.tr("PyTorch is being loaded")
            if state == "starting"
            else (self.tr("The run is ending"))
        )
        for button, tip in (
            (self.pause, self.tr("Stop after this step, and go on later")),
            (self.checkpoint, self.tr("Write weights and optimizer state to the disk now")),
        ):
            button.setEnabled(can_pause)
            button.setToolTip(tip if can_pause else waits)
        self.stop.setEnabled(state != "stopping")
        self.stop.setToolTip(self.tr("End the run and keep what was learned"))

    def _after_words(self, state: str) -> str:
        """Return what stands in place of the numbers while none come."""
        match state:
            case "starting":
                return self.tr("PyTorch is being loaded, in a process of its own …")
            case "finished" | "stopped":
                begin = self.tr("Done: ") if state == "finished" else self.tr("Stopped: ")
                kept = self.tr("The weights are in the graph; undo brings the old ones back.")
                return f"{begin}{result_line(self._training.progress)}. {kept}"
            case "failed":
                return str(self._training.error)
        return ""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_state()
