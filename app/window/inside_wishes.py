"""What actions wish for while the inside of a block is in sight."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, QPointF, Qt

from app.actions.block_editing import edit_block
from app.actions.table import ACTIONS
from app.bench import Bench
from app.canvas.ports import PortEnd
from app.quick_add.quick_add import QuickAdd
from app.window.wishes import Wishes


def _keys() -> list[str]:
    """Return the actions whose keys work on a canvas, but for those that it reads itself."""
    return [each.id for each in ACTIONS if each.on_canvas and not each.is_read_by_canvas]


class InsideWishes(QObject):
    """Lets the canvas of the inside, once there is one, do what that of the document does.

    Parameters
    ----------
    wishes : Wishes
        Those of the document.
    """

    def __init__(self, wishes: Wishes) -> None:
        super().__init__(wishes)
        self._wishes = wishes
        self.session = wishes.workspace.inside
        self.bench = wishes.workspace
        wishes.area.inside_made.connect(self._meet)

    def _meet(self) -> None:
        wishes, workspace = self._wishes, self._wishes.workspace
        canvas = self._canvas = wishes.area.inside.canvas
        bench = self.bench = workspace.bench = Bench(workspace)
        preferences = workspace.preferences
        self.quick_add = QuickAdd(bench, canvas)
        wishes.menus.offer_on(canvas, _keys())
        canvas.set_snapping(preferences.is_snapping)
        canvas.set_motion_reduced(preferences.is_motion_reduced)
        preferences.snapping_changed.connect(canvas.set_snapping)
        preferences.motion_changed.connect(canvas.set_motion_reduced)
        bench.search_wanted.connect(self.quick_add.open)
        bench.wired_search_wanted.connect(self.quick_add.open_behind)
        bench.node_wanted.connect(wishes.add_node)
        bench.name_wanted.connect(self.edit_name)
        bench.setting_wanted.connect(self.edit_setting)
        bench.nodes_wanted.connect(self.show_nodes)
        wishes.area.inside.edit.clicked.connect(lambda: edit_block(workspace))
        canvas.context_requested.connect(self._show_context_menu)
        canvas.ground_activated.connect(self._add_at)
        canvas.wire_dropped.connect(self._add_for)
        canvas.node_activated.connect(self.activate_node)

    def activate_node(self, name: str) -> None:
        """Edit a node that has nothing inside; the page itself looks into others."""
        if self.session.document.opened is not None and self.session.why_not(name):
            self.bench.selection.set([name])
            self.edit_setting()

    def edit_setting(self) -> None:
        """Put the cursor into the first setting of the selected node."""
        self._wishes.inspector_area.inside.edit_first_setting()

    def edit_name(self) -> None:
        """Put the cursor into the selected node's name."""
        self._wishes.inspector_area.inside.edit_name()

    def show_nodes(self, names: Iterable[str]) -> None:
        """Bring nodes inside into sight."""
        self._canvas.frame(names)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_at(self, point: QPointF) -> None:
        if self._may_edit():
            self.quick_add.open_at(point)

    def _add_for(self, end: PortEnd, point: QPointF) -> None:
        if self._may_edit():
            self.quick_add.open_for(end, point)

    def _show_context_menu(self, place: QPoint, point: QPointF) -> None:
        if self.session.document.opened is not None:
            self._wishes.show_context_menu(place, point)

    def _may_edit(self) -> bool:
        """Whether a block is in sight; else say why nothing can be changed."""
        if self.session.closed:
            self.bench.notices.say(self.session.closed)
        return not self.session.closed
