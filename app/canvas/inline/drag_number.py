"""Dragging the number of a value sideways, and the slider below it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.canvas.gestures.gesture import Gesture, is_adding, is_drag, translated
from app.canvas.inline.numbers import VALUE, is_integer, number_area, number_to_edit
from app.canvas.inline.sliders import slider_area
from app.canvas.node_item import TEXT_SCALE
from app.canvas.scene import CanvasScene
from app.canvas.stage import Stage
from app.document.commands.setting_number import SetNumber, TakeNumberBack
from app.widgets.number_steps import COARSER, FINER, PIXELS_PER_STEP, on_step, step_of

Part = Literal["number", "slider"]


def part_at(scene: CanvasScene, point: QPointF, scale: float) -> tuple[str, Part] | None:
    """Return the node whose number, or slider, is at a point of the scene."""
    name = scene.node_at(point) if scale >= TEXT_SCALE else None
    if name is None:
        return None
    item = scene.item(name)
    if item.geometry.style != "value" or not item.number:
        return None
    inside = point - item.pos()
    geometry = item.geometry
    slider = slider_area(geometry.width, geometry.height).adjusted(-4.0, 0.0, 4.0, 3.0)
    if item.shows_slider(scale) and slider.contains(inside):
        return name, "slider"
    if not number_area(geometry, item.number).contains(inside):
        return None
    return None if number_to_edit(scene.document, name) is None else (name, "number")


class DragNumber(Gesture):
    """The number follows the mouse, and all numbers that depend on it: one step of the history.

    With Shift held it goes in tenths of a step, with Control in tens. A click without a drag
    selects the node; on the node selected already it opens the number to be typed.
    """

    def __init__(self, view: Stage) -> None:
        super().__init__(view)
        self._name = ""
        self._part: Part = "number"
        self._start = QPointF()
        self._before = 0.0
        self._exact = 0.0
        self._at = 0.0
        self._is_moving = False
        self._was_selected = False
        self._drag = object()

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or self.view.is_space_held:
            return False
        point, scale = self.view.scene_at(event.position()), self.view.scale_factor
        found = part_at(self.scene, point, scale)
        if found is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self._name, self._part = found
        self._start = event.position()
        self._at = event.position().x()
        number = number_to_edit(self.document, self._name)
        assert number is not None
        self._before = self._exact = number
        self._is_moving, self._drag = False, object()
        self._was_selected = self.selection.nodes == {self._name}
        self.view.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        if self._part == "slider":
            self._slide(event.position())
        return True

    def move(self, position: QPointF) -> None:
        if self._part == "slider":
            self._slide(position)
            return
        if not self._is_moving:
            if not is_drag(self._start, position):
                return
            self._is_moving = True
            self.view.show_tip(
                translated("Shift: finer steps, Ctrl: larger ones, Esc: as before"),
                self._start,
                is_refusal=False,
            )
        whole = is_integer(self.document, self._name)
        step = step_of(self._before, is_integer=whole, factor=self._factor())
        self._exact += (position.x() - self._at) / PIXELS_PER_STEP * step
        self._at = position.x()
        self._set(on_step(self._exact, step))

    def _factor(self) -> float:
        keys = self.view.modifiers
        if keys & Qt.KeyboardModifier.ShiftModifier:
            return FINER
        return COARSER if keys & Qt.KeyboardModifier.ControlModifier else 1.0

    def _slide(self, position: QPointF) -> None:
        sliders = self.scene.sliders
        if sliders is None or self._name not in self.scene.items_by_name():
            return
        item = self.scene.item(self._name)
        area = slider_area(item.geometry.width, item.geometry.height)
        inside = self.view.scene_at(position).x() - item.x()
        self._is_moving = True
        self._set(sliders.number_at(self._name, (inside - area.left()) / area.width()))

    def _set(self, number: float) -> None:
        now = number_to_edit(self.document, self._name)
        if now is None or now == number:
            return
        value = int(number) if is_integer(self.document, self._name) else number
        self.document.do(SetNumber(self.document, self._name, VALUE, value, self._drag))

    def release(self, event: QMouseEvent) -> None:
        self._end()
        if self._is_moving:
            self._select(event)
        elif is_adding(event):
            self.selection.toggle(self._name)
        elif self._was_selected:
            self.view.edit_in_place(self._name, VALUE)
        else:
            self.selection.set({self._name})

    def _select(self, event: QMouseEvent) -> None:
        if self._name not in self.selection.nodes and not is_adding(event):
            self.selection.set({self._name})

    def _end(self) -> None:
        self.view.hide_tip()
        self.view.rest_cursor()

    def cancel(self) -> None:
        self._end()
        if self._is_moving:
            self.document.do(TakeNumberBack(self.document, self._drag))
