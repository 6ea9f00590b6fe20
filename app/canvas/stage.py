"""Stage: what a gesture may ask of the view that it acts on."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QWidget

from app.canvas.cards.holding import Held
from app.canvas.group_frames import Frame, Grip
from app.canvas.minimap import Minimap
from app.canvas.overlay import Overlay
from app.canvas.ports import PortEnd
from app.canvas.scene import CanvasScene
from graph_engine.edge import Edge


class Stage(Protocol):
    """A view of the canvas; positions are those of its viewport, points those of the scene."""

    canvas: CanvasScene
    minimap: Minimap
    is_editable: bool
    is_space_held: bool
    space_was_used: bool
    is_snapping: bool
    modifiers: Qt.KeyboardModifier

    @property
    def scale_factor(self) -> float: ...

    def scene_at(self, position: QPointF) -> QPointF: ...

    def edge_at(self, position: QPointF) -> Edge | None: ...

    def frame_at(self, position: QPointF) -> tuple[Frame, Grip] | None: ...

    def card_at(self, position: QPointF) -> Held | None: ...

    def show_area(self, area: QRectF) -> None: ...

    def changing_overlay(self) -> AbstractContextManager[Overlay]: ...

    def show_tip(self, text: str, position: QPointF, *, is_refusal: bool) -> None: ...

    def hide_tip(self) -> None: ...

    def drop_wire(self, end: PortEnd, point: QPointF) -> None: ...

    def scroll_by(self, dx: int, dy: int) -> None: ...

    def centre_on(self, point: QPointF) -> None: ...

    def update_minimap(self) -> None: ...

    def zoom_by(self, factor: float, position: QPointF) -> None: ...

    def fit(self) -> None: ...

    def paint_draft(self) -> None: ...

    def frame(self, names: Iterable[str]) -> None: ...

    def rest_cursor(self) -> None: ...

    def edit_in_place(self, name: str, setting: str) -> None: ...

    def viewport(self) -> QWidget: ...

    def setFocus(self, reason: Qt.FocusReason, /) -> None: ...
