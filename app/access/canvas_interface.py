"""The canvas as a screen reader sees it: a control with nodes, notes and frames in it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.access.canvas_objects import CanvasObject, CanvasObjects
from app.access.telling import Telling
from app.canvas.view import CanvasView

_ROLE = QAccessible.Role
_FOCUS, _PRESS, _MENU = (
    QAccessibleActionInterface.setFocusAction(),
    QAccessibleActionInterface.pressAction(),
    QAccessibleActionInterface.showMenuAction(),
)


class CanvasInterface(QAccessibleWidget):
    """Says what is on a canvas: first the widgets that lie over it, then what it shows.

    Parameters
    ----------
    telling : Telling
        Puts nodes into words.
    """

    def __init__(self, canvas: CanvasView, telling: Telling) -> None:
        super().__init__(canvas, _ROLE.Canvas)
        self.objects = CanvasObjects(canvas, telling)
        self._canvas = canvas

    def _widgets(self) -> list[QWidget]:
        viewport = self._canvas.viewport()
        found = (
            each
            for each in self._canvas.children()
            if isinstance(each, QWidget) and not each.isWindow()
        )
        return [each for each in found if each is viewport or each.isVisible()]

    # Qt

    def childCount(self) -> int:
        return len(self._widgets()) + len(self.objects.keys)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        widgets = self._widgets()
        if 0 <= index < len(widgets):
            return QAccessible.queryAccessibleInterface(widgets[index])
        place, keys = index - len(widgets), self.objects.keys
        if not 0 <= place < len(keys):
            return None
        return QAccessible.queryAccessibleInterface(self.objects.of(*keys[place]))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        found, widgets = child.object(), self._widgets()
        if isinstance(found, CanvasObject):
            place = self.objects.place_of(found)
            return place + len(widgets) if place >= 0 else -1
        return widgets.index(found) if found in widgets else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        viewport, place = self._canvas.viewport(), QPoint(x, y)
        if not viewport.rect().contains(viewport.mapFromGlobal(place)):
            return None
        if viewport.childAt(viewport.mapFromGlobal(place)) is not None:
            return QAccessible.queryAccessibleInterface(viewport)
        item = self.objects.at(place)
        return None if item is None else QAccessible.queryAccessibleInterface(item)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        item = self.objects.focused
        if item is None or not self._canvas.hasFocus():
            return super().focusChild()
        return QAccessible.queryAccessibleInterface(item)


class GroundInterface(QAccessibleWidget):
    """What the canvas paints on. Its focus is the canvas's, so it is none to go to by itself."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport, _ROLE.LayeredPane)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focusable = state.focused = 0
        return state


class ObjectInterface(QAccessibleWidget):
    """A node, a note or a frame: its name and numbers, its place on the screen, what it can do."""

    def __init__(self, item: CanvasObject) -> None:
        super().__init__(item, _ROLE.ListItem)
        self._item = item
        self._objects = item.objects

    # Qt

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._objects.canvas)

    def window(self) -> QWindow:
        return self._objects.canvas.window().windowHandle()

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def role(self) -> QAccessible.Role:
        if self._item.kind == "node":
            return _ROLE.ListItem
        return _ROLE.Note if self._objects.is_note(self._item) else _ROLE.Grouping

    def rect(self) -> QRect:
        return self._objects.rect_of(self._item)

    def text(self, t: QAccessible.Text) -> str:
        if t == QAccessible.Text.Name:
            return self._objects.name_of(self._item)
        return self._objects.description_of(self._item) if t == QAccessible.Text.Description else ""

    def state(self) -> QAccessible.State:
        state, objects, canvas = QAccessible.State(), self._objects, self._objects.canvas
        state.focusable = state.selectable = state.multiSelectable = 1
        state.selected = int(objects.is_selected(self._item))
        state.focused = int(canvas.hasFocus() and objects.focused is self._item)
        state.invisible = int(not canvas.isVisible())
        place = self.rect().translated(-canvas.viewport().mapToGlobal(QPoint(0, 0)))
        state.offscreen = int(not canvas.viewport().rect().intersects(place))
        return state

    def actionNames(self) -> list[str]:
        return [_PRESS, _FOCUS, _MENU]

    def doAction(self, actionName: str) -> None:  # noqa: N803
        objects, item = self._objects, self._item
        if actionName == _FOCUS:
            objects.go_to(item)
        elif actionName == _PRESS:
            objects.activate(item)
        elif actionName == _MENU:
            objects.go_to(item)
            place = self.rect().center()
            point = objects.canvas.scene_at(
                objects.canvas.viewport().mapFromGlobal(place).toPointF()
            )
            objects.canvas.context_requested.emit(place, point)

    def keyBindingsForAction(self, actionName: str) -> list[str]:  # noqa: N803
        return []


def interface_of(made_for: QObject, telling: Telling | None) -> QAccessibleWidget | None:
    """Return what a canvas, its ground, or an object on it is for screen readers."""
    if isinstance(made_for, CanvasObject):
        return ObjectInterface(made_for)
    if isinstance(made_for, CanvasView) and telling is not None:
        return CanvasInterface(made_for, telling)
    around = made_for.parent()
    if isinstance(around, CanvasView) and around.viewport() is made_for:
        return GroundInterface(around.viewport())
    return None
