"""The timeline of what the canvas shows: of the document, or of the inside of a node."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.actions.step_levels import step_into, step_out, why_not_into, why_not_out
from app.panels.timeline.panel import Timeline
from app.sessions.step_session import StepSession
from app.workspace import Workspace

PAUSE = 60
"""Milliseconds that the cursor rests before the way inside is looked for."""


class TimelineArea(QWidget):
    """Turns from one timeline to the other as the canvas does."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.timeline = Timeline(
            workspace.document, workspace.live, workspace.steps, workspace.themes,
            workspace.selection,
        )  # fmt: skip
        self._inside: Timeline | None = None
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.timeline)
        self.setFocusProxy(self.timeline)
        workspace.inside.path_changed.connect(self._turn)
        self._connect(self.timeline, workspace.steps)

    @property
    def inside(self) -> Timeline:
        """The timeline of the inside of a node, made when one is first looked into."""
        if self._inside is None:
            workspace, inside = self._workspace, self._workspace.inside
            self._inside = Timeline(
                inside.document, workspace.live, workspace.inside_steps, workspace.themes,
                inside.selection,
            )  # fmt: skip
            self._pages.addWidget(self._inside)
            self._connect(self._inside, workspace.inside_steps)
        return self._inside

    @property
    def visible(self) -> Timeline:
        """The timeline that is in sight."""
        return self.inside if self._workspace.inside.is_open else self.timeline

    def _connect(self, timeline: Timeline, steps: StepSession) -> None:
        controls, workspace = timeline.controls, self._workspace
        controls.into_wanted.connect(lambda: step_into(workspace))
        controls.out_wanted.connect(lambda: step_out(workspace))
        # A moment later: whoever plays fast does not wait for it.
        timer = QTimer(timeline)
        timer.setSingleShot(True)
        timer.setInterval(PAUSE)
        timer.timeout.connect(
            lambda: controls.show_levels(why_not_into(workspace), why_not_out(workspace))
        )
        steps.moved.connect(timer.start)
        timer.start()

    def _turn(self) -> None:
        timeline, before = self.visible, self._pages.currentWidget()
        if timeline is not before and isinstance(before, Timeline):
            timeline.follow(before)
            self._pages.setCurrentWidget(timeline)
            self.setFocusProxy(timeline)
