"""Shows a tensor: a large number, cells with numbers, a heat map or a grid of images."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.language.counting import counted
from app.panels.inspector.heat_layout import HeatLayout, heat_layout
from app.panels.inspector.heat_painting import LEGEND_HEIGHT, HeatPainting
from app.panels.inspector.planes import Chosen, Planes, planes_of
from app.panels.inspector.ramps import Kind, scale_of
from app.theme import Themes, interface_font, number_font
from app.widgets.numbers import exact_text, number_text

NUMBER_HEIGHT = 92
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class TensorPicture(QWidget):
    """A tensor to look at; the number under the cross-hair is told by `pointed`.

    The cross-hair follows the pointer; with the keyboard the arrows move it, Page Up and Down take
    it from tile to tile, and Return chooses.

    Signals
    -------
    pointed(object)
        Index of the element under the cross-hair, or None.
    chosen(object)
        Index of the element that was clicked.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._array: Any = None
        self._planes: Planes | None = None
        self._layout: HeatLayout | None = None
        self._painting: HeatPainting | None = None
        self._kind: Kind = "value"
        self._message = ""
        self._marked: tuple[int, ...] | None = None
        self._lit: Any = None
        self._cursor: tuple[int, int, int] | None = None
        self.digits = 2
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("No numbers yet"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._redraw)

    def show_tensor(self, array: Any, kind: Kind, chosen: Chosen | None = None) -> None:
        """Show a number or array.

        Parameters
        ----------
        chosen : tuple, optional
            Which slice of it; left out, as `usual_choice` says.
        """
        self._array = np.asarray(array)
        self._kind = kind
        self._planes = planes_of(self._array, chosen)
        self._message = ""
        self._marked = self._lit = self._cursor = None
        size = int(self._array.size)
        if kind == "value":
            text = counted("TensorPicture", "value, %n number", "value, %n numbers", size)
        else:
            text = counted("TensorPicture", "gradient, %n number", "gradient, %n numbers", size)
        self.setAccessibleName(text)
        self._redraw()

    def show_message(self, text: str) -> None:
        """Show a line instead, for what there is nothing to show of."""
        self._array, self._planes, self._message = None, None, text
        self.setAccessibleName(text)
        self._redraw()

    def mark(self, index: tuple[int, ...] | None) -> None:
        """Frame one element."""
        self._marked = index
        self.update()

    def light(self, mask: Any) -> None:
        """Dim all elements but those of a mask in the tensor's shape; None dims none."""
        self._lit = mask
        if self._painting is not None:
            self._painting.light(mask)
        self.update()

    @property
    def is_heat_map(self) -> bool:
        """Whether there is more to show than one number or a message."""
        return self._planes is not None and self._array.size > 1

    @property
    def lit(self) -> Any:
        """The mask that was given to `light`."""
        return self._lit

    @property
    def caption(self) -> str:
        """What the picture leaves out."""
        if self._planes is None or not self.is_heat_map:
            return ""
        words = []
        if self._planes.left_out:
            words.append(
                self.tr("{0} more not shown: choose an index").replace(
                    "{0}", f"{self._planes.left_out:,}"
                )
            )
        steps = (1, 1) if self._painting is None else self._painting.steps
        if max(steps) > 1:
            text = self.tr("drawn: every row of {0}, column of {1}")
            words.append(text.replace("{0}", str(steps[0])).replace("{1}", str(steps[1])))
        return ", ".join(words)

    def text_at(self, index: tuple[int, ...]) -> str:
        """Return ``[0, 3, 12, 7] = 0.128…`` with every digit."""
        inner = ", ".join(map(str, index))
        number = exact_text(self._array[index].item())
        return f"[{inner}] = {number}" if self._array.ndim else number

    def index_at(self, place: QPointF) -> tuple[int, ...] | None:
        """Return the index of the element at a place of the widget."""
        if self._planes is None:
            return None
        if self._array.size == 1:
            return (0,) * int(self._array.ndim)
        assert self._layout is not None
        found = self._layout.place_at(place)
        return None if found is None else self._index(found)

    def point_of(self, index: tuple[int, ...]) -> QPointF | None:
        """Return the middle of an element's cell; None where it is not shown."""
        if self._planes is None or self._layout is None:
            return None
        place = self._planes.place(index)
        return None if place is None else self._layout.cell_area(*place).center()

    def _index(self, place: tuple[int, int, int]) -> tuple[int, ...] | None:
        assert self._planes is not None
        if not self._planes.is_filled(place[1], place[2], self._array.size):
            return None
        return self._planes.index(*place)

    def _redraw(self) -> None:
        self._layout = self._painting = None
        if self._planes is not None and self.is_heat_map:
            self._layout = heat_layout(self._planes, self.width())
            scale = scale_of(self._planes.tiles, self._kind)
            theme = self._themes.current
            self._painting = HeatPainting(self._layout, scale, self._kind, theme)
            self._painting.light(self._lit)
        self.setFixedHeight(self._wanted_height())
        self.update()

    def _wanted_height(self) -> int:
        if self._layout is None:
            return NUMBER_HEIGHT
        return math.ceil(self._layout.total_height) + LEGEND_HEIGHT

    def _point(self, place: tuple[int, int, int] | None) -> None:
        index = None if place is None else self._index(place)
        place = None if index is None else place
        if place != self._cursor:
            self._cursor = place
            self.update()
        self.pointed.emit(index)

    # Painting

    def sizeHint(self) -> QSize:
        return QSize(200, self._wanted_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._layout is not None and event.oldSize().width() != event.size().width():
            self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._painting is not None:
            self._painting.paint(painter, self.digits, self._cursor)
            if self._marked is not None:
                self._painting.frame(painter, self._marked)
            return
        theme = self._themes.current
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("accent" if self.hasFocus() else "line"))
        painter.setBrush(theme.colour("plot"))
        painter.drawRoundedRect(frame, 5, 5)
        self._paint_words(painter, frame)

    def _paint_words(self, painter: QPainter, frame: QRectF) -> None:
        theme = self._themes.current
        if self._planes is None or not self._array.size:
            painter.setPen(theme.colour("muted"))
            painter.setFont(interface_font(12))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            text = self._message if self._planes is None else self.tr("It has no elements.")
            painter.drawText(frame.adjusted(14, 6, -14, -6), flags, text)
            return
        painter.setPen(theme.colour(self._kind))
        painter.setFont(number_font(24))
        text = number_text(self._array.item(), max(self.digits, 4))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)

    # Mouse and keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._layout is None:
            self.pointed.emit(self.index_at(event.position()))
        else:
            self._point(self._layout.place_at(event.position()))

    def leaveEvent(self, event: Any) -> None:
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if index is not None:
            self.chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._planes is None or not self.is_heat_map:
            super().keyPressEvent(event)
            return
        tile, row, column = self._cursor or (0, 0, 0)
        down, across = _STEPS.get(Qt.Key(event.key()), (0, 0))
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._cursor is not None:
            self.chosen.emit(self._index(self._cursor))
            return
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            tile += 1 if key == Qt.Key.Key_PageDown else -1
        elif not (down or across):
            super().keyPressEvent(event)
            return
        elif self._cursor is None:
            down = across = 0
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            down, across = 10 * down, 10 * across
        place = (
            min(max(tile, 0), self._planes.count - 1),
            min(max(row + down, 0), self._planes.height - 1),
            min(max(column + across, 0), self._planes.width - 1),
        )
        if self._index(place) is not None:
            self._point(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.is_heat_map:
            self._point(self._cursor or (0, 0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)
