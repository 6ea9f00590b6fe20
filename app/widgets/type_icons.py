"""Icons of node types, in the colour of their family."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from nodes.node_type import NodeType


@cache
def _drawing(name: str) -> bytes | None:
    file = files("resources") / "icons" / f"{name}.svg"
    return file.read_bytes() if file.is_file() else None


def type_icon(cls: type[NodeType], colour: str, pixels: int, scale: float = 1.0) -> QPixmap | None:
    """Return a node type's icon, or None where it has no drawing.

    Parameters
    ----------
    colour : str
        ``#rrggbb``; the drawings say ``currentColor``.
    pixels : int
        Width and height, device-independent.
    scale : float
        Of the screen.
    """
    return _icon(cls.icon or cls.id, colour, pixels, scale)


@cache
def _icon(name: str, colour: str, pixels: int, scale: float) -> QPixmap | None:
    drawing = _drawing(name)
    if drawing is None:
        return None
    # Late: nothing else needs the module, and the window shows without icons first.
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
    pixmap = QPixmap(round(pixels * scale), round(pixels * scale))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
