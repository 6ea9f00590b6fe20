"""What the window's own widgets are, for screen readers.

Qt knows its own widgets. To it, what is painted by hand is a "client area" and no more; here each
is given a role. What lies on the canvas becomes its children once a reader asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QGraphicsView,
    QScrollArea,
    QSplitterHandle,
    QWidget,
)
from shiboken6 import isValid

if TYPE_CHECKING:
    from app.access.telling import Telling

_ROLE = QAccessible.Role
ROLES = {
    "TensorPicture": _ROLE.Graphic,
    "Timeline": _ROLE.Pane,
    "WireLegend": _ROLE.Graphic,
    "_Drawing": _ROLE.Graphic,
    "_Plot": _ROLE.Graphic,
}
"""Roles of widgets that are painted by hand, by class."""

_is_installed = False
_kept: list[QAccessibleInterface] = []
_most_kept = 64
_tellings: WeakKeyDictionary[QWidget, Telling] = WeakKeyDictionary()


def role_of(widget: QWidget) -> QAccessible.Role | None:
    """Return the role of a widget that Qt knows too little of, None for all others."""
    if type(widget).__name__ in ROLES:
        return ROLES[type(widget).__name__]
    if isinstance(widget, QGraphicsView):
        return _ROLE.Canvas
    if isinstance(widget, QScrollArea):
        return _ROLE.Pane
    if isinstance(widget, QSplitterHandle):
        return _ROLE.Splitter
    return None


def give_roles() -> None:
    """Tell Qt the roles, once for the whole program."""
    global _is_installed
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_made)


def put_into_words(canvas: QWidget, telling: Telling) -> None:
    """Say who puts into words what lies on a canvas, before a reader asks for it."""
    _tellings[canvas] = telling


def focus_on_canvas(canvas: QWidget) -> bool:
    """Tell a reader that the keys came to what is selected on a canvas.

    Return whether there is a reader, and one thing that is selected.
    """
    if not QAccessible.isActive() or canvas not in _tellings:
        return False
    from app.access.canvas_interface import CanvasInterface

    found = QAccessible.queryAccessibleInterface(canvas)
    return isinstance(found, CanvasInterface) and found.objects.say_focus()


def _made(name: str, made_for: QObject) -> QAccessibleInterface | None:
    if not isinstance(made_for, QWidget):
        return None
    made = _on_canvas(made_for)
    if made is None:
        role = role_of(made_for)
        if role is None:
            return None
        made = QAccessibleWidget(made_for, role)
    _keep(made)
    return made


def _on_canvas(made_for: QWidget) -> QAccessibleWidget | None:
    around = made_for.parentWidget()
    is_known = made_for in _tellings or around in _tellings
    if not is_known and type(made_for).__name__ != "CanvasObject":
        return None
    # Imported late: without a screen reader nothing of it is needed.
    from app.access.canvas_interface import interface_of

    return interface_of(made_for, _tellings.get(made_for))


def _keep(made: QAccessibleInterface) -> None:
    """Hold on to what Qt uses.

    PySide 6.11 frees it with its last reference here, though Qt goes on using it until the widget
    is gone; a screen reader would crash the program.
    """
    global _most_kept
    _kept.append(made)
    if len(_kept) > _most_kept:
        _kept[:] = [each for each in _kept if isValid(each)]
        _most_kept = max(64, 2 * len(_kept))
