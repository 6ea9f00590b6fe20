"""The view of the canvas, and what others ask of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.canvas.cards.editing import CardEditing
from app.canvas.cards.making import CardMaking
from app.canvas.content.near import Masks
from app.canvas.edge_table import stub
from app.canvas.follower import DocumentFollower
from app.canvas.gesture_view import GestureView
from app.canvas.glide import Glide
from app.canvas.inline.editing import InlineEditing
from app.canvas.inline.numbers import number_to_edit
from app.canvas.inline.sliders import Sliders
from app.canvas.label_lift import LabelLift
from app.canvas.look_choices import LookChoices
from app.canvas.node_geometry import Way
from app.canvas.number_source import NumberSource
from app.canvas.ports import port_end
from app.canvas.scene import CanvasScene
from app.document.document import Document
from app.document.selection import Selection
from app.theme import Themes
from graph_engine.edge import Edge


class CanvasView(GestureView):
    """Shows a document's graph and lets it be edited, or only looked at.

    Parameters
    ----------
    document : Document
    selection : Selection
    themes : Themes
    numbers : NumberSource, optional
        What edges show; `set_numbers` gives another.
    is_editable : bool
        Whether the mouse and the keys may change the document.
    """

    def __init__(
        self,
        document: Document,
        selection: Selection,
        themes: Themes,
        numbers: NumberSource | None = None,
        parent: QWidget | None = None,
        *,
        is_editable: bool = True,
    ) -> None:
        scene = CanvasScene(document, selection, themes)
        super().__init__(scene, parent, is_editable=is_editable)
        self.canvas.setParent(self)
        self._fit_is_due = True
        self.setAccessibleName(self.tr("Canvas"))
        self.inline = InlineEditing(self, self) if is_editable else None
        if self.inline is not None:
            self._sliders = self.canvas.sliders = Sliders(document, self.canvas)
            self.zoom_changed.connect(self.inline.follow)
            self.keyboard.learn({"edit_in_place": self._edit_selected})
        self.card_editing = CardEditing(self, self)
        self.zoom_changed.connect(self.card_editing.follow)
        self.card_making = CardMaking(self, self, self.card_editing)
        if is_editable:
            self.keyboard.learn(self.card_making.deeds)
            self.context_requested.connect(lambda _, point: self.card_making.ask_at(point))
        self.label_lift = LabelLift(self)
        self.glide = Glide(self, self.canvas)
        # What was pointed at is of a run that is past.
        document.changed.connect(self._forget_lit)
        follower = DocumentFollower(self.canvas, self.glide)
        follower.rebuilt.connect(self._rebuilt)
        if numbers is not None:
            self.set_numbers(numbers)

    # Numbers

    def set_numbers(self, source: NumberSource) -> None:
        """Show the numbers of a source on the edges, and what it highlights."""
        self.canvas.set_numbers(source)

    def refresh_numbers(self) -> None:
        """Ask the source again: its numbers are others now."""
        self.canvas.refresh_numbers()

    def set_choices(self, choices: LookChoices) -> None:
        """Show marks, wires and the numbers on them as the user chose."""
        self.canvas.set_choices(choices)

    def set_digits(self, digits: int) -> None:
        """Show this many digits after the point."""
        self.canvas.set_digits(digits)

    def set_snapping(self, is_on: bool) -> None:
        """Let dragged and nudged nodes keep to the dots, or no longer."""
        self.is_snapping = is_on

    def set_motion_reduced(self, is_reduced: bool) -> None:
        """Put nodes in their places at once, or let them glide there."""
        self.glide.is_reduced = is_reduced

    def fit(self) -> None:
        if not self.glide.fit():
            super().fit()

    def label_texts(self, edge: Edge) -> tuple[str, str, str]:
        """Return what an edge says: value, gradient, local gradient; empty for nothing."""
        texts = self.canvas.labels.texts(edge)
        return texts.value, texts.gradient, texts.local

    def output_texts(self, node: str, port: str | None = None) -> tuple[str, str]:
        """Return what stands at an output that nothing is wired to: value and gradient."""
        port = port or next(iter(self.canvas.item(node).geometry.outputs))
        texts = self.canvas.labels.texts(stub(node, port))
        return texts.value, texts.gradient

    def light_elements(self, masks: Masks | None) -> None:
        """Outline elements in the pictures inside nodes; None ends it."""
        self.canvas.light_elements(masks)

    def set_editable(self, is_editable: bool) -> None:
        super().set_editable(is_editable)
        if self.inline is not None:
            self.inline.end()
            self.canvas.sliders = self._sliders if is_editable else None

    def _edit_selected(self) -> bool:
        name = self.canvas.selection.current
        if not self.is_editable or self.inline is None or name is None:
            return False
        return self.inline.open_first(name)

    def _forget_lit(self) -> None:
        self.light_elements(None)

    def edit_in_place(self, name: str, setting: str) -> None:
        if self.inline is not None and self.is_editable:
            self.inline.open(name, setting)

    # Where things are

    def scene_point(self, node: str, port: str, way: Way) -> QPointF:
        """Return where a port is in the scene; `way` is "in" or "out"."""
        return port_end(self.canvas, node, port, way).point

    def port_position(self, node: str, port: str, way: Way) -> QPoint:
        """Return where a port is in the viewport."""
        return self.mapFromScene(self.scene_point(node, port, way))

    def node_position(self, node: str) -> QPoint:
        """Return where the middle of a node's body is in the viewport."""
        return self.mapFromScene(self.canvas.bounds([node]).center())

    def _rebuilt(self) -> None:
        self.end_gesture()
        self._fit_is_due = True
        self._fit_if_due()

    def _fit_if_due(self) -> None:
        if self._fit_is_due and self.isVisible():
            self._fit_is_due = False
            self.fit()

    # Qt

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._number_wanted(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self._number_wanted(event)
        if name and self.inline is not None and self.inline.open_number(name):
            event.accept()
            return
        super().keyPressEvent(event)

    def _number_wanted(self, event: QKeyEvent) -> str:
        """Return the node whose number Return would open, empty for none."""
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        chosen = self.canvas.selection.nodes
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not keys
        if not is_return or self.inline is None or not self.is_editable or len(chosen) != 1:
            return ""
        (name,) = chosen
        return name if number_to_edit(self.canvas.document, name) is not None else ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_typed = is_left and self.is_editable and self.inline is not None
        if is_typed and self.inline is not None and self.inline.open_at(event.position()):
            event.accept()
            return
        super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_if_due()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_if_due()
