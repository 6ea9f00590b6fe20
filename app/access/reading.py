"""What the window says to a screen reader while it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.access.roles import focus_on_canvas, put_into_words
from app.access.speaker import Speaker
from app.access.telling import Telling
from app.canvas.number_source import NoNumbers, NumberSource
from app.workspace import Workspace

if TYPE_CHECKING:
    from app.window.canvas_area import CanvasArea

PAUSE = 60
"""Milliseconds that the selection must rest before it is read."""


class Reading(QObject):
    """Reads steps, what the keys have come to, and what was done, where the user wants it.

    Attributes
    ----------
    telling, telling_inside : Telling
        The document in words, and what is inside the node that is looked into.
    speaker : Speaker
    """

    def __init__(self, workspace: Workspace, area: CanvasArea, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._area = area
        self.speaker = Speaker(window)
        self.telling = Telling(workspace.document, lambda: workspace.steps)
        self.telling_inside = Telling(workspace.inside.document, self._numbers_inside)
        self._set_digits(workspace.preferences.digits)
        self._said_step: tuple[object, int] = None, -1
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.read_selection)
        workspace.spoken.connect(self._say)
        workspace.notices.shown.connect(self._read_notice)
        workspace.preferences.digits_changed.connect(self._set_digits)
        workspace.steps.moved.connect(self._read_step)
        workspace.inside_steps_made.connect(lambda steps: steps.moved.connect(self._read_step))
        for signal in (
            workspace.selection.changed, workspace.document.changed, workspace.document.loaded,
            workspace.inside.selection.changed, workspace.inside.path_changed,
        ):  # fmt: skip
            signal.connect(self._timer.start)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)
        self.read_selection()

    def _focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Tell where on the canvas the keys are when it gets the focus back."""
        if isValid(self) and now is not None and now is self._area.visible_canvas:
            # A turn later: Qt says itself that the canvas has it, but only after this.
            QTimer.singleShot(0, self, self._point_out)

    def _point_out(self) -> None:
        canvas = self._area.visible_canvas
        if QApplication.focusWidget() is canvas:
            focus_on_canvas(canvas)

    def _numbers_inside(self) -> NumberSource:
        result = self._workspace.inside.result
        return NoNumbers() if result is None else self._workspace.inside_steps

    def _set_digits(self, digits: int) -> None:
        self.telling.digits = self.telling_inside.digits = digits

    def _say(self, text: str) -> None:
        if self._workspace.preferences.reads_steps:
            self.speaker.say(text)

    def _read_notice(self, text: str, state: str) -> None:
        """Say what appears for a moment at the edge of the canvas, whatever else is read."""
        self.speaker.say(text, is_urgent=state == "error")

    def _read_step(self) -> None:
        """Say what a step does, once for each that is looked at."""
        steps = self._workspace.walk
        cursor = steps.cursor if steps.is_stepping else -1
        if (steps, cursor) != self._said_step:
            self._said_step = steps, cursor
            if cursor > 0 and self._workspace.preferences.reads_steps:
                self._say(steps.sentence())

    def read_selection(self) -> None:
        """Describe the canvas by what is selected there, and read it where the focus is there."""
        workspace, canvas = self._workspace, self._area.visible_canvas
        inside = workspace.inside
        telling = self.telling_inside if inside.is_open else self.telling
        selection = inside.selection if inside.is_open else workspace.selection
        put_into_words(canvas, telling)
        text = telling.selection(selection)
        if text == canvas.accessibleDescription():
            return
        canvas.setAccessibleDescription(text)
        has_focus = QApplication.focusWidget() is canvas and not selection.is_empty
        if has_focus and self._workspace.preferences.reads_steps:
            self.speaker.point_out(canvas, text)
