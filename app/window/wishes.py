"""What actions and panels wish for, done by the part of the window that can."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from app.actions.card_menu import fitting, offer_cards
from app.actions.graph import place_node
from app.actions.menus import Menus
from app.sessions.inside_look import entering
from app.widgets.lazy_page import LazyPage
from app.window.canvas_area import CanvasArea
from app.workspace import Workspace
from graph_engine.blocks.loose import way_to_problem

if TYPE_CHECKING:
    from app.panels.inspector.panel import Inspector
    from app.panels.training.panel import TrainingPanel
    from app.window.inspector_area import InspectorArea

_CONTEXT = (
    "cut", "copy", "paste", "duplicate", "delete", "", "look_inside", "expand", "collapse",
    "make_block", "edit_block", "make_independent", "", "connect", "disconnect", "add_bend",
    "straighten", "", "rename", "lock", "differentiate", "node_forward", "node_backward", "frame",
)  # fmt: skip
_NODE_SIZE = (88, 54)


class Wishes(QObject):
    """Fulfils what the workspace passes on.

    Parameters
    ----------
    workspace : Workspace
    area : CanvasArea
    menus : Menus
    inspector_page, training_page : LazyPage
    """

    def __init__(
        self,
        workspace: Workspace,
        area: CanvasArea,
        menus: Menus,
        inspector_page: LazyPage,
        training_page: LazyPage,
    ) -> None:
        super().__init__(area)
        self.workspace = workspace
        self.area = area
        self.menus = menus
        self._canvas = area.document_canvas
        self._inspector_page = inspector_page
        self._training_page = training_page

    @property
    def inspector_area(self) -> InspectorArea:
        """The right of the window."""
        return cast("InspectorArea", self._inspector_page.page)

    @property
    def _inspector(self) -> Inspector:
        return self.inspector_area.inspector

    def change_view(self, wish: str) -> None:
        """Zoom, fit, or do what the keys of the canvas do."""
        canvas = self.area.visible_canvas
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
        self.area.leave()
        self._canvas.frame(names)

    def show_problem(self, name: str) -> None:
        """Bring a node into sight that has a problem; one inside a block, there."""
        self.show_nodes([name])
        document, inside = self.workspace.document, self.workspace.inside
        node, known = document.graph.node(name), entering(document.graph, document.shapes, name)
        is_fed = all(port.is_optional or port.name in known for port in node.data_ports())
        way = way_to_problem(node, known) if is_fed else ()
        if not way:
            return
        for number, each in enumerate((name, *way[:-1])):
            # Opening what cannot be unrolled leads to its first step at once.
            if len(inside.path) <= number and not inside.open(each):
                return
        inside.selection.set([way[-1]])
        self.area.inside.canvas.frame([way[-1]])

    def activate_node(self, name: str) -> None:
        """Look into a node; one that has nothing inside is edited."""
        if self.workspace.inside.why_not(name):
            self.edit_node(name)
        else:
            self.workspace.inside.open(name)

    def add_node(self, type_id: str) -> None:
        """Add a node in the middle of what is in sight."""
        place = self.workspace.at_hand
        if place is self.workspace:
            self.area.leave()
        canvas = self.area.visible_canvas
        middle: QPointF = canvas.visible_area().center()
        width, height = _NODE_SIZE
        corner = (middle.x() - width / 2, middle.y() - height / 2)
        place_node(place, type_id, corner)
        canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_node(self, name: str) -> None:
        """Put the cursor into the first setting of a node, its value above all."""
        self.workspace.selection.set([name])
        self._inspector.edit_first_setting()

    def edit_name(self) -> None:
        """Put the cursor into the selected node's name."""
        self._inspector.edit_name()

    def show_shortcuts(self) -> None:
        """Show every key and every gesture."""
        from app.actions.shortcut_sheet import ShortcutSheet

        frame = self.workspace.frame
        assert frame is not None
        ShortcutSheet(frame, self.workspace).open()

    def change_shortcuts(self) -> None:
        """Let the user give actions other keys."""
        from app.actions.shortcut_editor import ShortcutEditor

        frame = self.workspace.frame
        assert frame is not None
        ShortcutEditor(self.workspace, frame).open()

    def train(self) -> None:
        """Train with the settings that the training panel shows."""
        cast("TrainingPanel", self._training_page.page).begin()

    def show_context_menu(self, place: QPoint, point: QPointF) -> None:
        """Offer what can be done with what is selected."""
        menu = QMenu(self.area.visible_canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        self.menus.refresh()
        at_hand = self.workspace.at_hand
        for id in fitting(_CONTEXT, at_hand):
            if id:
                menu.addAction(self.menus.actions[id])
            else:
                menu.addSeparator()
        offer_cards(menu, self.menus, at_hand)
        menu.popup(place)
