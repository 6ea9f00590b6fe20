"""Ties the window's parts together for those who use it by keyboard or by ear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QMenuBar, QWidget

from app.access.borders import Borders
from app.access.focus_ring import FocusRings
from app.access.reading import Reading
from app.access.round import Part, Round
from app.actions.table import ACTIONS
from app.canvas.canvas_keys import DEFAULT_KEYS
from app.canvas.walking import bring_into_sight
from app.window.wishes import Wishes

if TYPE_CHECKING:
    from app.window.outline_area import OutlineArea

_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_NOT_IN_LISTS = {"add_wired", "add_node", "look_inside"}
"""Actions of the canvas whose keys mean something else in a list."""


class KeyboardAccess(QObject):
    """F6, the outline, the ring around the focus, the canvas's own keys.

    Parameters
    ----------
    wishes : Wishes
    parts : sequence of callables
        What F6 goes round besides the canvas; each returns a widget.
    window : QWidget

    Attributes
    ----------
    reading : Reading
    rings : FocusRings
    round : Round
    """

    def __init__(self, wishes: Wishes, parts: Sequence[Part], window: QWidget) -> None:
        super().__init__(window)
        self._wishes = wishes
        self._area = wishes.area
        self._workspace = workspace = wishes.workspace
        self.reading = Reading(workspace, self._area, window)
        self.rings = FocusRings(workspace.themes, self)
        self.round = Round((lambda: self._area.visible_canvas, *parts), window)
        self.borders = Borders(window, self._focus_canvas)
        self._is_by_keys = False
        self._connect()
        self._read_shortcuts()

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.part_wanted.connect(self.round.go)
        workspace.menus_wanted.connect(self._open_menus)
        workspace.borders_wanted.connect(self.borders.begin)
        workspace.setting_wanted.connect(self._go_to_setting)
        workspace.inside.path_changed.connect(self._read_shortcuts)
        workspace.shortcuts.changed.connect(self._read_shortcuts)

    # Wishes

    def _open_menus(self) -> None:
        frame = self._workspace.frame
        bar = None if frame is None else frame.findChild(QMenuBar)
        if bar is not None and bar.actions():
            bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
            bar.setActiveAction(bar.actions()[0])

    def _go_to_setting(self) -> None:
        """Go to what there is to set, or to read, about what is selected."""
        name = self._workspace.selection.current
        if name is not None:
            self._wishes.edit_node(name)
        else:
            self.round.enter(2)

    def leave_part(self) -> bool:
        """Return to the canvas from another part; return whether the focus was in one."""
        if not self.round.current:
            return False
        self._area.visible_canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _focus_canvas(self) -> None:
        self._area.visible_canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def make_outline(self) -> OutlineArea:
        """Return the panel, made when it is first looked at."""
        from app.window.outline_area import OutlineArea

        area = OutlineArea(self._workspace, self.reading)
        area.nodes_wanted.connect(self._go_to_nodes)
        area.card_wanted.connect(self._go_to_card)
        area.context_wanted.connect(self._show_context_menu)
        shared = [
            each.id
            for each in ACTIONS
            if each.on_canvas and not each.is_read_by_canvas and each.id not in _NOT_IN_LISTS
        ]
        self._wishes.menus.offer_on(area.outline.tree, shared)
        return area

    def _go_to_nodes(self, names: list[str]) -> None:
        canvas = self._area.visible_canvas
        bring_into_sight(canvas, canvas.canvas.bounds(names))
        canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_card(self, id_: str, is_to_edit: bool) -> None:
        canvas = self._area.visible_canvas
        bring_into_sight(canvas, canvas.canvas.cards.bounds([id_]))
        canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if is_to_edit and canvas.is_editable:
            canvas.card_editing.begin(id_)

    def _show_context_menu(self, place: QPoint) -> None:
        self._wishes.show_context_menu(place, QPointF())

    def _read_shortcuts(self) -> None:
        """Let the canvas listen to the keys that its actions have now."""
        shortcuts = self._workspace.shortcuts
        keys = {each.id: shortcuts.of(each) for each in ACTIONS if each.id in DEFAULT_KEYS}
        for canvas in {self._area.document_canvas, self._area.visible_canvas}:
            canvas.keyboard.set_keys(keys)
            canvas.removeEventFilter(self)
            canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show a ring around the canvas while it has the focus by a key."""
        if isinstance(event, QFocusEvent):
            if event.reason() in _BY_KEYS or event.reason() == Qt.FocusReason.MouseFocusReason:
                self._is_by_keys = event.reason() in _BY_KEYS
            self._area.show_ring(event.gotFocus() and self._is_by_keys)
        return False
