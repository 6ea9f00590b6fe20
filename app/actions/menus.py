"""Menus: makes Qt's actions from the table, and keeps them true."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.actions.action import Action, Offer, words
from app.actions.table import ACTIONS
from app.widgets.keys import key_text
from app.window.menu_row import MENUS
from app.workspace import Workspace

if TYPE_CHECKING:
    from app.sessions.step_session import StepSession

PAUSE = 30
"""Milliseconds in which changes gather before the actions are looked through."""
SECONDS_PER_TURN = 0.003


class Menus(QObject):
    """All actions as Qt knows them.

    An action that cannot be done is disabled, and its tool tip says why.

    Parameters
    ----------
    window : QWidget
        Where shortcuts work.
    canvas : QWidget
        Where the shortcuts of actions `on_canvas` work.
    """

    def __init__(self, workspace: Workspace, window: QWidget, canvas: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._table = {action.id: action for action in ACTIONS}
        self.actions: dict[str, QAction] = {}
        self._submenus: dict[str, QMenu] = {}
        for action in ACTIONS:
            self.actions[action.id] = self._make(action, canvas)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._begin)
        self._rest: Iterator[str] = iter(())
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)
        self._watch()
        workspace.shortcuts.know(self._table)
        self.read_shortcuts()
        workspace.shortcuts.changed.connect(self.read_shortcuts)

    def read_shortcuts(self) -> None:
        """Listen to the keys that the actions have now."""
        for id, made in self.actions.items():
            keys = self._workspace.shortcuts.of(self._table[id])
            made.setShortcuts([QKeySequence(each) for each in keys])
        self.refresh()

    def letters_taken(self) -> set[str]:
        """Return the small letters that are shortcuts with Alt alone."""
        alone = int(Qt.KeyboardModifier.AltModifier.value)
        pressed = [keys[0] for made in self.actions.values() for keys in made.shortcuts()]
        return {
            QKeySequence(each.key()).toString().lower()
            for each in pressed
            if each.keyboardModifiers().value == alone
        }

    def offer_on(self, widget: QWidget, ids: Iterable[str]) -> None:
        """Let the shortcuts of some actions of the canvas work on another widget, too."""
        widget.addActions([self.actions[id] for id in ids])

    def _make(self, action: Action, canvas: QWidget) -> QAction:
        made = QAction(words(action.text), self._window)
        made.setCheckable(action.is_checked is not None)
        if action.is_read_by_canvas:
            # Shown in menus; no widget has it, so nothing takes its keys from the canvas.
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        elif action.on_canvas:
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            canvas.addAction(made)
        elif action.choices is None:
            self._window.addAction(made)
        if action.choices is None:
            made.triggered.connect(partial(self.trigger, action.id))
        return made

    def _watch(self) -> None:
        workspace = self._workspace
        document = workspace.document
        for signal in (
            document.changed, document.loaded, document.modified_changed, document.path_changed,
            document.undo_stack.indexChanged, document.problems_changed,
            workspace.selection.changed, workspace.live.result_changed, workspace.steps.moved,
            workspace.inside.path_changed, workspace.inside.selection.changed,
            workspace.steps.playing_changed, workspace.steps.breakpoints.changed,
            workspace.preferences.recent_changed, workspace.presenting_changed,
            workspace.preferences.canvas_look_changed,
            workspace.themes.changed, QGuiApplication.clipboard().dataChanged,
        ):  # fmt: skip
            signal.connect(self._schedule)
        workspace.inside_steps_made.connect(self._watch_inside)
        workspace.training_made.connect(lambda s: s.state_changed.connect(self.refresh))

    def _watch_inside(self, steps: StepSession) -> None:
        for signal in (steps.moved, steps.playing_changed, steps.breakpoints.changed):
            signal.connect(self._schedule)

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def fill(self, bar: QMenuBar) -> None:
        """Put every menu into a menu bar."""
        bar.clear()
        for title in MENUS:
            self._fill_menu(bar.addMenu(words(title)), title)

    def menu(self, title: str, parent: QWidget) -> QMenu:
        """Return one menu of the table on its own, for a button."""
        menu = QMenu(parent)
        self._fill_menu(menu, title)
        return menu

    def choices_menu(self, id: str, parent: QWidget) -> QMenu:
        """Return the submenu of an action on its own, for a button."""
        menu = QMenu(parent)
        menu.aboutToShow.connect(partial(self._fill_choices, id, menu))
        return menu

    def _fill_menu(self, menu: QMenu, title: str) -> None:
        menu.setToolTipsVisible(True)
        inner: dict[str, QMenu] = {}
        for action in ACTIONS:
            if action.menu != title:
                continue
            if action.begins_group:
                menu.addSeparator()
            if action.submenu:
                if action.submenu not in inner:
                    inner[action.submenu] = menu.addMenu(words(action.submenu))
                    inner[action.submenu].setToolTipsVisible(True)
                inner[action.submenu].addAction(self.actions[action.id])
            elif action.choices is None:
                menu.addAction(self.actions[action.id])
            else:
                submenu = menu.addMenu(words(action.text))
                submenu.setToolTipsVisible(True)
                submenu.aboutToShow.connect(partial(self._fill_choices, action.id, submenu))
                self._submenus[action.id] = submenu

    def _fill_choices(self, id: str, menu: QMenu) -> None:
        choices = self._table[id].choices
        assert choices is not None
        menu.clear()
        action = self._table[id]
        self._offer(menu, choices(action.place(self._workspace)), action)

    def _offer(self, menu: QMenu, offers: Sequence[Offer], action: Action) -> None:
        for offer in offers:
            made = menu.addAction(offer.text.replace("&", "&&"))
            made.setToolTip(offer.tip)
            made.setCheckable(offer.is_checked is not None)
            made.setChecked(bool(offer.is_checked))
            made.triggered.connect(partial(self.take, offer, action=action))

    def take(self, offer: Offer, checked: bool = False, action: Action | None = None) -> None:
        """Do what a line of a submenu is for."""
        offer.run(self._workspace if action is None else action.place(self._workspace))
        self._schedule()

    def trigger(self, id: str, checked: bool = False) -> None:
        """Do an action, unless something stands against it now."""
        action = self._table[id]
        reason = action.reason_against(self._workspace)
        if reason:
            self._workspace.notices.say(reason)
        else:
            action.run(action.place(self._workspace))
        self._refresh_one(id)  # a click has turned its check mark already
        self._schedule()

    def refresh(self) -> None:
        """Look through all actions: what can be done, what is on, what its text is now."""
        self._timer.stop()
        self._turn.stop()
        for id in self.actions:
            self._refresh_one(id)

    def stop(self) -> None:
        """Look no more: the window closes."""
        self._timer.stop()
        self._turn.stop()

    def _begin(self) -> None:
        """Look through all actions, a few in each turn of the event loop: frames come between."""
        self._timer.stop()
        self._rest = iter([*self.actions])
        self._go_on()

    def _go_on(self) -> None:
        self._turn.stop()
        end = time.perf_counter() + SECONDS_PER_TURN
        for id in self._rest:
            self._refresh_one(id)
            if time.perf_counter() >= end:
                self._turn.start()
                return

    def _refresh_one(self, id: str) -> None:
        action, made = self._table[id], self.actions[id]
        reason = action.reason_against(self._workspace)
        made.setEnabled(not reason)
        place = action.place(self._workspace)
        if action.live_text is not None:
            made.setText(action.live_text(place))
        if action.is_checked is not None:
            made.setChecked(action.is_checked(place))
        made.setToolTip(reason or self._tip(action))
        if id in self._submenus:
            self._submenus[id].setEnabled(not reason)
            self._submenus[id].menuAction().setToolTip(reason)

    def _tip(self, action: Action) -> str:
        text = words(action.tip or action.text).rstrip(" …")
        ways = self._workspace.shortcuts.of(action)
        return f"{text} ({key_text(ways[0])})" if ways else text
