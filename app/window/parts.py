"""The parts of the window: makes them, and connects them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from app.access.roles import give_roles
from app.actions.command_search import CommandSearch
from app.actions.dialogs import when_training_may_end
from app.actions.file import open_example, open_path, settle
from app.actions.menus import Menus
from app.actions.train import why_not_train
from app.canvas.step_marks import StepMarks
from app.canvas.view import CanvasView
from app.document.commands import RemoveBlock
from app.panels.palette.panel import Palette
from app.preferences import Preferences
from app.quick_add.quick_add import QuickAdd
from app.theme import Themes
from app.widgets.canvas_hint import CanvasHint
from app.widgets.lazy_page import LazyPage
from app.widgets.notice import NoticeLine
from app.window.canvas_area import CanvasArea
from app.window.canvas_look import keep_habits, keep_look, keep_still
from app.window.inside_walk import InsideWalk
from app.window.inside_wishes import InsideWishes
from app.window.keyboard_access import KeyboardAccess
from app.window.latecomers import Latecomers
from app.window.timeline_area import TimelineArea
from app.window.tool_row import ToolRow
from app.window.wishes import Wishes
from app.workspace import Workspace

if TYPE_CHECKING:
    from app.panels.inspector.panel import Inspector
    from app.sessions.training_session import TrainingSession

TRAINING_HEIGHT = 300
PANELS = ("timeline", "training", "problems", "code", "history", "outline")


class WindowParts(QObject):
    """Every part, by name; panels that are not in sight at first are made when they are.

    Signals
    -------
    title_changed(str)
        What the window is about, in words.
    room_wanted(int)
        The panels below the canvas need this height.
    """

    title_changed = Signal(str)
    room_wanted = Signal(int)

    def __init__(self, window: QWidget, preferences: Preferences, themes: Themes) -> None:
        super().__init__(window)
        give_roles()  # before there are widgets: Qt asks once for each
        workspace = self.workspace = Workspace(preferences, themes, self)
        workspace.frame = window
        self.themes = themes
        document = workspace.document
        self.canvas = CanvasView(document, workspace.selection, themes, workspace.steps)
        self.canvas.marks = StepMarks(self.canvas, workspace.steps)
        self.area = CanvasArea(workspace, self.canvas)
        self.menus = Menus(workspace, window, self.canvas)
        self.commands = CommandSearch(workspace, self.menus)
        self.quick_add = QuickAdd(workspace, self.canvas)
        self.palette = Palette(themes)
        self.timelines = TimelineArea(workspace)
        self.timeline = self.timelines.timeline
        self.inspector_page = LazyPage(self._make_inspector, waits=True)
        self.training_page = LazyPage(self._make_training)
        self.problems_page = LazyPage(self._make_problems)
        self.code_page = LazyPage(self._make_code)
        self.history_page = LazyPage(self._make_history)
        self.outline_page = LazyPage(self._make_outline)
        self.tabs = self._make_tabs()
        self.tools = ToolRow(workspace, self.menus)
        self.hint = CanvasHint(self.canvas.viewport())
        self.hint.button.setMenu(self.menus.choices_menu("new_example", self.hint.button))
        InsideWalk(workspace, self.area, self.menus)
        self.notice = NoticeLine(workspace.notices, themes, self.area)
        self.wishes = Wishes(
            workspace, self.area, self.menus, self.inspector_page, self.training_page
        )
        InsideWishes(self.wishes)
        makers = (self.palette.fill, lambda: self.inspector_page.page)
        self.latecomers = Latecomers(makers, self)
        self._connect()
        around = (
            self.tabs.currentWidget, lambda: self.inspector_page.page, lambda: self.palette,
            lambda: self.tools,
        )  # fmt: skip
        self.access = KeyboardAccess(self.wishes, around, window)

    def begin(self) -> None:
        """Show what there is, once every part is in its place."""
        keep_habits(self.canvas, self.workspace.steps, self.workspace.preferences)
        keep_look(self.canvas, self.workspace.preferences)
        keep_still(self.workspace.steps, self.workspace.preferences)
        self.latecomers.wait_for_project()
        self._show_hint()
        self._show_title()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    # Making

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.tabBar().setExpanding(False)
        tabs.setAccessibleName(self.tr("Panels"))
        tabs.tabBar().setAccessibleName(self.tr("Panels"))
        for title, page in (
            (self.tr("Timeline"), self.timelines),
            (self.tr("Training"), self.training_page),
            (self._problems_title(), self.problems_page),
            (self.tr("PyTorch code"), self.code_page),
            (self.tr("History"), self.history_page),
            (self.tr("Outline"), self.outline_page),
        ):
            tabs.addTab(page, title)
        return tabs

    def _make_inspector(self) -> QWidget:
        from app.window.inspector_area import InspectorArea

        workspace = self.workspace
        area = InspectorArea(workspace)
        area.inspector.parity_wanted.connect(lambda: workspace.torch.check_parity())
        workspace.answered.connect(area.inspector.show_answer)
        area.inspector.field_found.connect(self.canvas.light_elements)
        area.inside_field_found.connect(lambda masks: self.area.inside.canvas.light_elements(masks))
        return area

    @property
    def inspector(self) -> Inspector:
        """The inspector of the document, made now if need be."""
        return self.wishes.inspector_area.inspector

    def _make_training(self) -> QWidget:
        from app.panels.training.panel import TrainingPanel

        workspace = self.workspace
        self.training = TrainingPanel(
            workspace.document, workspace.training, self.themes, partial(why_not_train, workspace)
        )
        return self.training

    def _make_problems(self) -> QWidget:
        from app.panels.problems import Problems

        workspace = self.workspace
        self.problems = Problems(workspace.document, workspace.selection, self.themes)
        self.problems.node_wanted.connect(self.wishes.show_problem)
        return self.problems

    def _make_code(self) -> QWidget:
        from app.panels.code.panel import CodePanel

        self.code = CodePanel(self.workspace.document, self.themes)
        return self.code

    def _make_history(self) -> QWidget:
        from app.panels.history import History

        self.history = History(self.workspace.document, self.themes)
        return self.history

    def _make_outline(self) -> QWidget:
        area = self.access.make_outline()
        self.outline = area.outline
        return area

    def _connect(self) -> None:
        workspace, canvas, wishes = self.workspace, self.canvas, self.wishes
        document = workspace.document
        workspace.steps.moved.connect(canvas.refresh_numbers)
        workspace.live.result_changed.connect(lambda: self.latecomers.wait_for(canvas.viewport()))
        workspace.panel_wanted.connect(self.show_panel)
        workspace.nodes_wanted.connect(wishes.show_nodes)
        workspace.view_wanted.connect(wishes.change_view)
        workspace.search_wanted.connect(self.quick_add.open)
        workspace.wired_search_wanted.connect(self.quick_add.open_behind)
        workspace.commands_wanted.connect(self.commands.open)
        workspace.shortcuts_wanted.connect(wishes.show_shortcuts)
        workspace.bookmarks.sight = canvas
        workspace.shortcut_editor_wanted.connect(wishes.change_shortcuts)
        workspace.palette_wanted.connect(self.palette.focus_search)
        workspace.node_wanted.connect(wishes.add_node)
        workspace.name_wanted.connect(wishes.edit_name)
        workspace.training_wanted.connect(wishes.train)
        workspace.training_made.connect(self._training_made)
        self.palette.node_wanted.connect(wishes.add_node)
        self.palette.removal_wanted.connect(lambda name: document.do(RemoveBlock(document, name)))
        self.tools.formula.built.connect(wishes.show_nodes)
        canvas.context_requested.connect(wishes.show_context_menu)
        canvas.node_activated.connect(wishes.activate_node)
        canvas.ground_activated.connect(self.quick_add.open_at)
        canvas.wire_dropped.connect(self.quick_add.open_for)
        canvas.space_tapped.connect(self.menus.actions["play"].trigger)
        document.problems_changed.connect(self._count_problems)
        document.loaded.connect(workspace.steps.show_all)
        for signal in (document.blocks_changed, document.loaded):
            signal.connect(self._show_blocks)
        for signal in (document.changed, document.loaded, document.sheet_changed):
            signal.connect(self._show_hint)
        for signal in (document.modified_changed, document.path_changed, document.loaded):
            signal.connect(self._show_title)

    # Wishes

    def open_path(self, path: Path) -> None:
        """Open a project."""
        open_path(self.workspace, path)

    def open_example(self, name: str) -> None:
        """Begin with a copy of a bundled example."""
        open_example(self.workspace, name)

    def show_panel(self, name: str) -> None:
        """Bring a panel below the canvas to the front; the outline shows steps as well."""
        if name == "steps":
            if self.tabs.currentWidget() is self.outline_page:
                return
            name = "timeline"
        self.tabs.setCurrentIndex(PANELS.index(name))
        if name == "training":
            self.room_wanted.emit(TRAINING_HEIGHT)

    def press(self, event: QKeyEvent) -> bool:
        """Walk through the steps by arrows that neither a field nor a selected node wanted.

        Esc, where nothing else wanted it, leads back to the canvas.
        """
        if event.key() == Qt.Key.Key_Escape:
            return self.access.leave_part()
        is_arrow = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not is_arrow or modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        self.timelines.visible.keyPressEvent(event)
        return True

    def settle(self, then: Callable[[], None]) -> bool:
        """Return whether nothing would be lost; else ask, and call `then` once it is settled."""
        workspace = self.workspace
        is_training = workspace.has_training and workspace.training.is_active
        if not is_training and not workspace.document.is_modified:
            return True
        if is_training:
            when_training_may_end(workspace, partial(settle, workspace, then))
        else:
            settle(workspace, then)
        return False

    def close(self) -> None:
        """End every process."""
        self.menus.stop()
        self.workspace.close()

    # What is shown

    def _show_hint(self) -> None:
        document = self.workspace.document
        self.hint.show_if(not len(document.graph) and document.sheet.is_empty)

    def _show_blocks(self) -> None:
        self.palette.show_blocks(self.workspace.document.graph.blocks)

    def _problems_title(self) -> str:
        count = len(self.workspace.document.problems())
        return self.tr("Problems {0}").replace("{0}", str(count))

    def _count_problems(self) -> None:
        self.tabs.setTabText(PANELS.index("problems"), self._problems_title())

    def _training_made(self, session: TrainingSession) -> None:
        session.state_changed.connect(self._show_title)
        session.event_received.connect(self._show_title)

    def _show_title(self) -> None:
        workspace = self.workspace
        words = [workspace.document.title]
        if workspace.has_training and workspace.training.is_active:
            progress = workspace.training.progress
            text = self.tr("training")
            if progress.total_epochs:
                text = self.tr("training, epoch {0} of {1}")
                text = text.replace("{0}", str(progress.epoch or 1))
                text = text.replace("{1}", str(progress.total_epochs))
            words.append(text)
        elif workspace.document.is_modified:
            words.append(self.tr("edited"))
        self.title_changed.emit(" — ".join(words))
