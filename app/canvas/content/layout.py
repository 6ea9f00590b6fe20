"""Where a node's name, settings and picture stand when it is looked at from near.

The node keeps its size: what is small inside is large on the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from app.canvas.node_geometry import BAND, NodeGeometry
from app.theme import interface_font, number_font
from app.widgets.setting_text import Setting, settings_of
from nodes.node_type import NodeType

NEAR_SCALE = 1.5
"""Zoom from which the inside of a node is shown."""
TITLE_PIXELS = 9
SETTING_PIXELS = 6
TITLE_BASELINE = 18.5
_SIDE = 8.0
_PORT_SIDE = 10.5
"""At the right, where the output is beside the settings."""
_TOP = 22.5
_ROW = 8.5
_GAP = 6.0
_SPACE = 2.6
"""Between the name of a setting and what it is."""
_BELOW = 5.0
_LEAST_PICTURE = 12.0
_GATE_LEFT = 27.0
_MOST_ROWS = 6
_SET_ASIDE = ("text", "array")
_STARTS = ("initializer", "bias_initializer", "dtype", "is_batched", "init")
_METRICS = 4
"""Type this small is measured larger, where rounding to pixels does no harm."""


@dataclass(frozen=True)
class SettingPlace:
    """One setting on a node: its name, what it is, and the room it has."""

    name: str
    text: str
    area: QRectF


@dataclass(frozen=True)
class NearLayout:
    """What is where.

    Attributes
    ----------
    is_list : bool
        Whether each setting has a row of its own, what it is at the right end.
    picture : QRectF or None
    """

    settings: tuple[SettingPlace, ...]
    is_list: bool
    picture: QRectF | None


def near_layout(node: NodeType, geometry: NodeGeometry, *, has_picture: bool) -> NearLayout | None:
    """Return what a node shows from near; None where it shows what it does from afar."""
    settings = main_settings(node)
    if geometry.names_ports or not (settings or has_picture):
        return None
    left, right = _SIDE, geometry.width - _PORT_SIDE
    if geometry.style == "gate":
        return _gate(node, geometry, settings, has_picture)
    bottom = geometry.maps_top - 2.0 if geometry.maps else geometry.height - _BELOW
    room = QRectF(left, _TOP, right - left, bottom - _TOP)
    if geometry.style == "value":
        return NearLayout((), False, room) if has_picture else None
    has_picture = has_picture and room.height() - (_ROW if settings else 0.0) >= _LEAST_PICTURE
    if not has_picture:
        return NearLayout(_rows(node, settings, room), True, None)
    places = _in_a_row(node, settings, room)
    picture = room.adjusted(0.0, _ROW + 0.5 if places else 0.0, 0.0, 0.0)
    return NearLayout(places, False, picture)


def main_settings(node: NodeType) -> list[Setting]:
    """Return the settings worth showing: not what only says how a thing begins."""
    if node.role in ("constant", "parameter"):
        return []
    return [
        setting
        for setting in settings_of(type(node))
        if setting.kind not in _SET_ASIDE and setting.name not in _STARTS
    ]


def setting_text(node: NodeType, setting: Setting) -> str:
    """Return what a setting is, as short as can be."""
    value: Any = getattr(node, setting.name)
    if value is None:
        return "–"
    if isinstance(value, bool):
        return _words("on") if value else _words("off")
    if isinstance(value, tuple):
        return "×".join("–" if size is None else str(size) for size in value) or "()"
    return f"{value:g}" if isinstance(value, float) else str(value).replace("_", " ")


def fonts() -> tuple[QFont, QFont, QFont]:
    """Return the fonts of titles, of the names of settings, and of what they are."""
    return (
        interface_font(TITLE_PIXELS, is_bold=True),
        interface_font(SETTING_PIXELS),
        number_font(SETTING_PIXELS),
    )


def _gate(
    node: NodeType, geometry: NodeGeometry, settings: list[Setting], has_picture: bool
) -> NearLayout:
    left = _GATE_LEFT
    room = QRectF(left, BAND + 5.0, geometry.width - left - 7.0, geometry.height - BAND - 10.0)
    if not has_picture:
        return NearLayout(_rows(node, settings, room), True, None)
    if not settings:
        return NearLayout((), False, room)
    row = QRectF(room.left(), room.bottom() - _ROW, room.width(), _ROW)
    places = _in_a_row(node, settings, row)
    return NearLayout(places, False, room.adjusted(0.0, 0.0, 0.0, -_ROW - 1.0))


def _rows(node: NodeType, settings: list[Setting], room: QRectF) -> tuple[SettingPlace, ...]:
    count = min(len(settings), _MOST_ROWS, int((room.height() + 1.0) / _ROW))
    return tuple(
        SettingPlace(
            setting.name,
            setting_text(node, setting),
            QRectF(room.left(), room.top() + i * _ROW, room.width(), _ROW),
        )
        for i, setting in enumerate(settings[:count])
    )


def _in_a_row(node: NodeType, settings: list[Setting], room: QRectF) -> tuple[SettingPlace, ...]:
    places: list[SettingPlace] = []
    x = room.left()
    for setting in settings:
        text = setting_text(node, setting)
        wide = text_width(setting.name, is_number=False) + _SPACE + text_width(text, is_number=True)
        if x + wide > room.right() + 0.5:
            break
        places.append(SettingPlace(setting.name, text, QRectF(x, room.top(), wide, _ROW)))
        x += wide + _GAP
    return tuple(places)


def text_width(text: str, *, is_number: bool) -> float:
    """Return how wide a text is in the small type of settings."""
    make = number_font if is_number else interface_font
    metrics = QFontMetricsF(make(SETTING_PIXELS * _METRICS))
    return metrics.horizontalAdvance(text) / _METRICS


def title_width(text: str, pixels: int) -> float:
    """Return how wide a title of this size is."""
    metrics = QFontMetricsF(interface_font(pixels * _METRICS, is_bold=True))
    return metrics.horizontalAdvance(text) / _METRICS


def name_width(name: str) -> float:
    """Return how far a setting's name reaches, and the space after it."""
    return text_width(name, is_number=False) + _SPACE


def _words(text: str) -> str:
    return QCoreApplication.translate("Canvas", text)
