"""Has the inside of a node walked through as the document is: the same keys, motion, digits."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from app.actions.menus import Menus
from app.canvas.edge_labels import LABEL_SCALE
from app.canvas.walking import bring_into_sight
from app.sessions.step_session import StepSession
from app.window.canvas_area import CanvasArea
from app.window.canvas_look import keep_still
from app.workspace import Workspace


class InsideWalk(QObject):
    """Connects the steps and the canvas of the inside once a node is first looked into.

    While someone steps, the view there is near enough for numbers to be read, and goes where the
    steps go.
    """

    def __init__(self, workspace: Workspace, area: CanvasArea, menus: Menus) -> None:
        super().__init__(area)
        self._workspace = workspace
        self._area = area
        self._menus = menus
        self._is_connected = False
        self._last = -1
        workspace.inside_steps_made.connect(self._steps_made)
        workspace.inside.path_changed.connect(self._turned)

    def _steps_made(self, steps: StepSession) -> None:
        preferences = self._workspace.preferences
        keep_still(steps, preferences)
        preferences.digits_changed.connect(steps.show_digits)
        steps.moved.connect(self._follow)

    def _turned(self) -> None:
        if not self._workspace.inside.is_open:
            return
        if not self._is_connected:
            self._is_connected = True
            play = self._menus.actions["play"]
            self._area.inside.canvas.space_tapped.connect(play.trigger)
        self._last = -1
        # After the canvas has fitted into its new size what is inside.
        QTimer.singleShot(0, self, self._come_near)

    def _come_near(self) -> None:
        workspace, canvas = self._workspace, self._area.inside.canvas
        is_walking = workspace.inside.is_open and workspace.inside_steps.is_stepping
        if not is_walking or workspace.is_presenting or canvas.scale_factor >= LABEL_SCALE:
            return
        canvas.zoom_to(LABEL_SCALE)
        self._last = -1
        self._follow()

    def _follow(self) -> None:
        """Show what the step touches where the last one led out of sight."""
        workspace = self._workspace
        steps = workspace.inside_steps
        if not workspace.inside.is_open or workspace.is_presenting or steps.cursor == self._last:
            return
        self._last = steps.cursor
        highlight, canvas = steps.highlight, self._area.inside.canvas
        if highlight is not None and canvas.isVisible():
            bring_into_sight(canvas, canvas.canvas.bounds(list(highlight.nodes)))
