"""Bench: the workspace as the actions see it while the inside of a block is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.workspace import Workspace

if TYPE_CHECKING:
    from app.sessions.inside_steps import InsideSteps
    from app.sessions.torch_worker import TorchWorker
    from app.sessions.training_session import TrainingSession

_PASSED_ON = (
    "panel_wanted", "view_wanted", "palette_wanted", "part_wanted", "menus_wanted", "spoken",
    "commands_wanted", "shortcuts_wanted", "shortcut_editor_wanted", "close_wanted",
    "training_wanted", "training_made", "answered", "window_wanted", "presenting_changed",
)  # fmt: skip
"""Wishes that are the same inside and outside. The others, about nodes, the window fulfils in the
place that is in sight."""


class Bench(Workspace):
    """The inside of a block as what an action works on; all else is that of the document.

    Parameters
    ----------
    around : Workspace
    """

    def __init__(self, around: Workspace) -> None:
        QObject.__init__(self, around)
        self._around = around
        self.preferences = around.preferences
        self.themes = around.themes
        self.is_presenting = False
        self.notices = around.notices
        self.shortcuts = around.shortcuts
        self.live = around.live
        self.steps = around.steps
        self.inside = around.inside
        self.bookmarks = around.bookmarks
        self.document = around.inside.document
        self.selection = around.inside.selection
        self.frame = around.frame
        for name in _PASSED_ON:
            getattr(self, name).connect(getattr(around, name))

    @property
    def at_hand(self) -> Workspace:
        return self

    @property
    def inside_steps(self) -> InsideSteps:
        return self._around.inside_steps

    @property
    def training(self) -> TrainingSession:
        return self._around.training

    @property
    def torch(self) -> TorchWorker:
        return self._around.torch
