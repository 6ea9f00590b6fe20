"""What actions and panels wish for, done by the part of the window that can."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from app.actions.card_menu import fitting, offer_cards
from app.actions.graph import place_node
from app.actions.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from app.window.parts import WindowParts

_CONTEXT = (
    "cut", "copy", "paste", "duplicate", "delete", "", "look_inside", "expand", "collapse",
    "make_block", "", "connect", "disconnect", "add_bend", "straighten", "", "rename", "lock",
    "differentiate", "frame",
)  # fmt: skip
_NODE_SIZE = (88, 54)


class Wishes(QObject):
    """Fulfils what the workspace passes on."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._parts = parts

    def change_view(self, wish: str) -> None:
        """Zoom, fit, or do what the keys of the canvas do."""
        canvas = self._parts.area.visible_canvas
        if wish != "fit":
            canvas.glide.finish()  # else the glide would look elsewhere in its next step
        match wish:
            case "zoom_in":
                canvas.zoom_by(1.25)
            case "zoom_out":
                canvas.zoom_by(0.8)
            case "actual_size":
                canvas.zoom_to(1.0)
            case "fit":
                canvas.fit()
            case _:
                canvas.keyboard.do(wish)

    def show_nodes(self, names: Iterable[str]) -> None:
        """Bring nodes of the document into sight."""
        self._parts.area.leave()
        self._parts.canvas.frame(names)

    def activate_node(self, name: str) -> None:
        """Look into a node; one that has nothing inside is edited."""
        if self._parts.workspace.inside.why_not(name):
            self.edit_node(name)
        else:
            self._parts.workspace.inside.open(name)

    def add_node(self, type_id: str) -> None:
        """Add a node in the middle of what is in sight."""
        self._parts.area.leave()
        middle: QPointF = self._parts.canvas.visible_area().center()
        width, height = _NODE_SIZE
        corner = (middle.x() - width / 2, middle.y() - height / 2)
        place_node(self._parts.workspace, type_id, corner)
        self._parts.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_node(self, name: str) -> None:
        """Put the cursor into the first setting of a node, its value above all."""
        self._parts.workspace.selection.set([name])
        _ = self._parts.inspector_page.page
        self._parts.inspector.edit_first_setting()

    def edit_name(self) -> None:
        """Put the cursor into the selected node's name."""
        _ = self._parts.inspector_page.page
        self._parts.inspector.edit_name()

    def show_shortcuts(self) -> None:
        """Show every key and every gesture."""
        frame = self._parts.workspace.frame
        assert frame is not None
        ShortcutSheet(frame, self._parts.workspace).open()

    def train(self) -> None:
        """Train with the settings that the training panel shows."""
        _ = self._parts.training_page.page
        self._parts.training.begin()

    def show_context_menu(self, place: QPoint, point: QPointF) -> None:
        """Offer what can be done with what is selected."""
        menu = QMenu(self._parts.canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        self._parts.menus.refresh()
        for id in fitting(_CONTEXT, self._parts.workspace):
            if id:
                menu.addAction(self._parts.menus.actions[id])
            else:
                menu.addSeparator()
        offer_cards(menu, self._parts.menus, self._parts.workspace)
        menu.popup(place)
