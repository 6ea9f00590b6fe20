"""Workspace: what one window works on, and how its parts ask each other for something."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.answers import answer_text, waiting_text
from app.bookmarks import Bookmarks
from app.canvas.node_geometry import node_sizes
from app.document.document import Document
from app.document.selection import Selection
from app.preferences import Preferences
from app.sessions.inside_session import InsideSession
from app.sessions.live_session import LiveSession
from app.sessions.step_session import StepSession
from app.shortcuts import Shortcuts
from app.theme import Themes
from app.widgets.notice import Notices

if TYPE_CHECKING:
    from app.sessions.inside_steps import InsideSteps
    from app.sessions.torch_worker import TorchWorker
    from app.sessions.training_session import TrainingSession


class Workspace(QObject):
    """A document with its sessions, and wishes that the window passes on.

    Actions and panels never call the window; they state a wish, and the window knows which part
    can fulfil it.

    Attributes
    ----------
    frame : QWidget or None
        What dialogs belong to.
    bench : Workspace or None
        The same for the inside of a block, once the window shows one.
    is_presenting : bool
        Whether only the canvas and the step in large type are to be seen.

    Signals
    -------
    panel_wanted(str)
        Show a panel: "timeline", "training", "problems", "code", "history" or "outline"; "steps"
        is whichever shows steps, the timeline unless the outline is in sight.
    nodes_wanted(object)
        Bring these nodes (names) into sight.
    view_wanted(str)
        "zoom_in", "zoom_out", "actual_size", "fit", or what the canvas does by a key.
    window_wanted(str)
        "presentation" or "full_screen": turn it on, or off.
    presenting_changed(bool)
    search_wanted()
        Search for a node to add.
    node_wanted(str)
        Add a node of this type where there is room.
    name_wanted()
        Edit the selected node's name.
    setting_wanted()
        Go to the first setting of the selected node, or to what there is about the wire.
    wired_search_wanted()
        Search for a node to add behind the selected one.
    palette_wanted()
        Search the palette.
    part_wanted(int)
        Give the focus to the next part of the window (1), or to the one before (-1).
    menus_wanted()
        Give the focus to the menus.
    borders_wanted()
        Give the focus to the borders between the parts of the window, to move them.
    spoken(str)
        Let a screen reader say something.
    commands_wanted()
        Search all actions.
    shortcuts_wanted()
        Show every shortcut.
    shortcut_editor_wanted()
        Change shortcuts.
    close_wanted()
        Close the window.
    training_wanted()
        Train with the settings that the training panel shows.
    inside_steps_made(object)
        A node is looked into for the first time: the steps inside can be followed from now on.
    training_made(object)
        The training session exists from now on.
    answered(object)
        What the PyTorch process found, a dict with its "task".
    """

    panel_wanted = Signal(str)
    nodes_wanted = Signal(object)
    view_wanted = Signal(str)
    search_wanted = Signal()
    node_wanted = Signal(str)
    name_wanted = Signal()
    setting_wanted = Signal()
    wired_search_wanted = Signal()
    palette_wanted = Signal()
    part_wanted = Signal(int)
    menus_wanted = Signal()
    borders_wanted = Signal()
    spoken = Signal(str)
    commands_wanted = Signal()
    shortcuts_wanted = Signal()
    shortcut_editor_wanted = Signal()
    close_wanted = Signal()
    training_wanted = Signal()
    inside_steps_made = Signal(object)
    training_made = Signal(object)
    answered = Signal(object)
    window_wanted = Signal(str)
    presenting_changed = Signal(bool)

    def __init__(
        self, preferences: Preferences, themes: Themes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.themes = themes
        self.frame: QWidget | None = None
        self.is_presenting = False
        self.bench: Workspace | None = None
        self.notices = Notices(self)
        self.shortcuts = Shortcuts(preferences, self)
        self.document = Document(parent=self)
        self.selection = Selection(self.document, self)
        self.live = LiveSession(self.document, self)
        self.steps = StepSession(self.document, self.live, self)
        self.inside = InsideSession(self.document, self.live, node_sizes, self)
        self.bookmarks = Bookmarks(self.document, self)
        self.inside.refused.connect(self.notices.error)
        self.document.refused.connect(self.notices.error)

    def set_presenting(self, is_on: bool) -> None:
        """Say whether a presentation goes on; the window does what it takes."""
        self.is_presenting = is_on
        self.presenting_changed.emit(is_on)

    @property
    def walk(self) -> StepSession:
        """The steps of what is in sight: of the document, or inside a node."""
        return self.inside_steps if self.inside.is_open else self.steps

    @property
    def has_inside_steps(self) -> bool:
        """Whether a node has been looked into, so that there may be breakpoints inside."""
        return "inside_steps" in self.__dict__

    @cached_property
    def inside_steps(self) -> InsideSteps:
        """The steps inside the node that is looked into, made when they are first asked for."""
        from app.sessions.inside_steps import InsideSteps

        made = InsideSteps(self.document, self.inside, self.steps, self)
        self.inside_steps_made.emit(made)
        return made

    @cached_property
    def training(self) -> TrainingSession:
        """The training session, made when it is first asked for."""
        from app.sessions.training_session import TrainingSession

        session = TrainingSession(self.document, self)
        self.training_made.emit(session)
        return session

    @property
    def at_hand(self) -> Workspace:
        """What edits of nodes act on: this, or the block whose inside is in sight."""
        is_inside = self.inside.is_open and self.inside.document.opened is not None
        return self.bench if is_inside and self.bench is not None else self

    @property
    def has_training(self) -> bool:
        """Whether the training session exists already."""
        return "training" in self.__dict__

    @cached_property
    def torch(self) -> TorchWorker:
        """The process that does what needs PyTorch, made when it is first asked for."""
        from app.sessions.torch_worker import TorchWorker

        worker = TorchWorker(self.document, self)
        worker.started.connect(lambda task: self.notices.say(waiting_text(task)))
        worker.finished.connect(lambda answer: self.notices.show(*answer_text(answer)))
        worker.finished.connect(self.answered)
        worker.failed.connect(self.notices.error)
        return worker

    def close(self) -> None:
        """End every process and let go of the graph."""
        if self.has_training:
            self.training.close()
        if "torch" in self.__dict__:
            self.torch.close()
        self.walk.pause()
        self.inside.end()
        self.live.close()
        self.document.close()
