"""What the window's own widgets are, for screen readers.

Qt knows its own widgets. To it, what is painted by hand is a "client area" and no more; here each
is given a role. The canvas has no children of its own: ten thousand of them would stall a reader
that walks through all, so it says what is selected, and the outline is its mirror.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QGraphicsView, QScrollArea, QWidget
from shiboken6 import isValid

_ROLE = QAccessible.Role
ROLES = {
    "StepStrip": _ROLE.Slider,
    "TensorPicture": _ROLE.Graphic,
    "Timeline": _ROLE.Pane,
    "WireLegend": _ROLE.Graphic,
    "_Drawing": _ROLE.Graphic,
    "_Plot": _ROLE.Graphic,
}
"""Roles of widgets that are painted by hand, by class."""

_is_installed = False
_kept: list[QAccessibleInterface] = []


def role_of(widget: QWidget) -> QAccessible.Role | None:
    """Return the role of a widget that Qt knows too little of, None for all others."""
    if type(widget).__name__ in ROLES:
        return ROLES[type(widget).__name__]
    if isinstance(widget, QGraphicsView):
        return _ROLE.Canvas
    if isinstance(widget, QScrollArea):
        return _ROLE.Pane
    return None


def give_roles() -> None:
    """Tell Qt the roles, once for the whole program."""
    global _is_installed
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_made)


def _made(name: str, made_for: QObject) -> QAccessibleInterface | None:
    if not isinstance(made_for, QWidget):
        return None
    role = role_of(made_for)
    if role is None:
        return None
    made = QAccessibleWidget(made_for, role)
    # PySide 6.11 frees it with its last reference here, though Qt goes on using it until the
    # widget is gone; a screen reader would crash the program.
    _kept[:] = [each for each in _kept if isValid(each)]
    _kept.append(made)
    return made
