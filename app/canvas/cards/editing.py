"""Typing the text of a note and the title of a frame on the canvas."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.canvas.cards.field import CardField
from app.canvas.cards.holding import TITLE_HEIGHT, Held, area_of
from app.canvas.cards.painting import NOTE_PIXELS, PADDING, height_of
from app.canvas.gestures.drag_wire import PRESS_REACH
from app.canvas.node_geometry import TITLE_PIXELS
from app.canvas.ports import port_at
from app.canvas.scene import CanvasScene
from app.document.commands.graph_command import translated
from app.document.commands.sheet import ChangeSheet
from graph_engine.project.limits import NOTE_LETTERS, TITLE_LETTERS
from graph_engine.project.sheet import Card, Frame, Note

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_TALLEST = 1_600.0


class Sight(Protocol):
    """What the editing asks of the view it works in."""

    canvas: CanvasScene

    @property
    def scale_factor(self) -> float: ...

    def scene_at(self, position: QPointF) -> QPointF: ...

    def card_at(self, position: QPointF) -> Held | None: ...

    def show_area(self, area: QRectF) -> None: ...

    def viewport(self) -> QWidget: ...

    def viewportTransform(self) -> QTransform: ...

    def setFocus(self, reason: Qt.FocusReason, /) -> None: ...


class CardEditing(QObject):
    """Opens a field over a card: by a double click, and by Return or F2 on the selected one.

    Attributes
    ----------
    field : CardField or None
        What is open now.
    id : str
        Of the card that is edited; empty for none.
    """

    def __init__(self, view: Sight, parent: QAbstractScrollArea) -> None:
        super().__init__(parent)
        self._view = view
        self._scene = view.canvas
        self._document = view.canvas.document
        self.field: CardField | None = None
        self.id = ""
        self._drag: Hashable | None = None
        for bar in (parent.horizontalScrollBar(), parent.verticalScrollBar()):
            bar.valueChanged.connect(self.follow)
        self._document.sheet_changed.connect(self.follow)
        self._document.loaded.connect(self.end)
        parent.installEventFilter(self)
        parent.viewport().installEventFilter(self)

    def begin(self, id_: str, drag: Hashable | None = None) -> bool:
        """Edit a card; return whether there is one.

        Parameters
        ----------
        drag : hashable, optional
            As of the command that has just made the card: both are one step then.
        """
        self.commit()
        card = self._document.sheet.cards.get(id_)
        if card is None:
            return False
        self.id, self._drag = id_, drag
        self._scene.selection.set(cards={id_})
        theme, is_frame = self._scene.themes.current, isinstance(card, Frame)
        field = CardField(self._view.viewport(), theme, card.colour, is_line=is_frame)
        self.field = field
        field.entered.connect(self._enter)
        field.given_up.connect(self._give_up)
        self.follow()
        field.begin(_text_of(card))
        self._scene.cards.edit(id_)
        return True

    def commit(self) -> None:
        """Take the text that stands in the field, if one is open."""
        if self.field is not None:
            self._enter(self.field.toPlainText())

    def end(self) -> None:
        """Close the field and leave everything as it is."""
        field, self.field, self.id = self.field, None, ""
        if field is not None:
            self._scene.cards.edit("")
            has_focus = field.hasFocus()
            field.end()
            if has_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """Keep the field over its card, and close it where that is gone."""
        if self.field is None:
            return
        card = self._document.sheet.cards.get(self.id)
        if card is None:
            self.end()
            return
        area, scale = area_of(card), self._view.scale_factor
        if isinstance(card, Frame):
            area = QRectF(area.x(), area.y(), area.width(), min(TITLE_HEIGHT, area.height()))
        place = self._view.viewportTransform().mapRect(area)
        pixels = NOTE_PIXELS if isinstance(card, Note) else TITLE_PIXELS
        self.field.put_over(place, pixels * scale, (PADDING - 1.5) * scale)

    def _give_up(self) -> None:
        self.end()

    def _enter(self, text: str) -> None:
        id_, drag = self.id, self._drag
        self.end()
        card = self._document.sheet.cards.get(id_)
        if card is None:
            return
        if isinstance(card, Note):
            changed, words = _written(card, text), translated("Edit note")
        else:
            changed, words = _named(card, text), translated("Name frame")
        if _text_of(changed) != _text_of(card):
            sheet = self._document.sheet.with_cards({id_: changed})
            self._document.do(ChangeSheet(self._document, sheet, words, drag))

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._is_meant(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self.begin(self._scene.selection.card or "")
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonDblClick:
            id_ = self._double_clicked(event)
            return bool(id_) and self.begin(id_)
        return False

    def _is_meant(self, event: QKeyEvent) -> bool:
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_key = event.key() in _KEYS and not keys
        return is_key and self.field is None and self._scene.selection.card is not None

    def _double_clicked(self, event: QMouseEvent) -> str:
        """Return the card that a double click is meant for, empty for none."""
        if event.button() != Qt.MouseButton.LeftButton:
            return ""
        point = self._view.scene_at(event.position())
        reach = PRESS_REACH / self._view.scale_factor
        if self._scene.node_at(point) or port_at(self._scene, point, reach) is not None:
            return ""
        held = self._view.card_at(event.position())
        return "" if held is None else held.id


def _written(note: Note, text: str) -> Card:
    """Return the note with a text, grown until all of it can be seen."""
    written = replace(note, text=text.rstrip()[:NOTE_LETTERS])
    return replace(written, height=max(note.height, min(height_of(written), _TALLEST)))


def _named(card: Card, text: str) -> Card:
    title = " ".join(text.split())[:TITLE_LETTERS]
    return replace(card, title=title) if isinstance(card, Frame) else card


def _text_of(card: Card) -> str:
    return card.text if isinstance(card, Note) else getattr(card, "title", "")
