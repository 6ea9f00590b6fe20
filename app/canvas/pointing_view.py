"""What lies at a position of the view: a wire, a frame, a card, a port."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from app.canvas.bend_hits import bend_at
from app.canvas.camera import Camera
from app.canvas.cards.holding import Held
from app.canvas.gestures.drag_wire import PRESS_REACH
from app.canvas.group_frames import Frame, Grip, grip_at
from app.canvas.group_layer import NAME_SCALE
from app.canvas.hits import edge_at
from app.canvas.ports import port_at
from app.document.groups import members_inside
from graph_engine.edge import Edge


class PointingView(Camera):
    """Knows what is pointed at; positions are those of the viewport."""

    def edge_at(self, position: QPointF) -> Edge | None:
        """Return the wire at a position of the viewport, or the one whose label is there."""
        return edge_at(self.canvas, self.scene_at(position), self.scale_factor)

    def frame_at(self, position: QPointF) -> tuple[Frame, Grip] | None:
        """Return the frame that is held at a position of the viewport, and by what."""
        frames = self.canvas.group_layer.frames
        if not frames or self.scale_factor < NAME_SCALE:
            return None
        return grip_at(frames, self.scene_at(position))

    def card_at(self, position: QPointF) -> Held | None:
        """Return the note or frame that is held at a position of the viewport, and by what.

        An edge gives way to a wire that crosses it.
        """
        held = self.canvas.cards.held_at(self.scene_at(position), self.scale_factor)
        if held is not None and held.is_edge and self.edge_at(position) is not None:
            return None
        return held

    def is_ground_at(self, position: QPointF) -> bool:
        """Whether no port, frame or wire is at a position; nodes are not looked for."""
        point, reach = self.scene_at(position), PRESS_REACH / self.scale_factor
        is_port = port_at(self.canvas, point, reach) is not None
        is_taken = self.frame_at(position) is not None or self.edge_at(position) is not None
        return not is_port and not is_taken

    def select_at(self, position: QPointF) -> None:
        """Select what a menu at a position is about, unless it is selected beside others."""
        point, selection = self.scene_at(position), self.canvas.selection
        name = self.canvas.node_at(point)
        if name is not None:
            if name not in selection.nodes:
                selection.set({name})
            return
        held, edge = self.frame_at(position), self.edge_at(position)
        bend = bend_at(self.canvas, point, self.scale_factor)
        card = self.card_at(position)
        if bend is not None:
            selection.set((), bend.edge, bend.number)
        elif held is not None:
            selection.set(members_inside(self.canvas.document.graph.groups, held[0].name))
        elif card is not None:
            if card.id not in selection.cards:
                selection.set(cards={card.id})
        elif edge is not None:
            selection.set((), edge)
