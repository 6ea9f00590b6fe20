"""Typing values and settings on the node itself."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from app.canvas.inline.drag_number import part_at
from app.canvas.inline.field import InlineField
from app.canvas.inline.numbers import VALUE, is_integer, number_area, number_to_edit
from app.canvas.scene import CanvasScene
from app.document.commands.changing import ChangeSettings
from app.document.commands.setting_expression import SetExpression
from app.document.commands.setting_number import SetNumber, TakeNumberBack
from app.document.document import USER_ERRORS
from app.document.expressions import expression_of, plain, typed
from app.language.rule_words import error_words
from app.widgets.number_steps import on_step, step_of
from app.widgets.setting_text import Setting, UnreadableError, read, settings_of, text_of

_COLUMN = 60.0
"""Nodes whose left sides are this close stand in one column."""


class Sight(Protocol):
    """What the editing asks of the view it works in."""

    canvas: CanvasScene

    @property
    def scale_factor(self) -> float: ...

    def scene_at(self, position: QPointF) -> QPointF: ...

    def viewport(self) -> QWidget: ...

    def viewportTransform(self) -> QTransform: ...

    def setFocus(self, reason: Qt.FocusReason, /) -> None: ...


class InlineEditing(QObject):
    """Opens a field over a number or a setting, and carries out what is typed there.

    Attributes
    ----------
    field : InlineField or None
        What is open now.

    Signals
    -------
    closed()
    """

    closed = Signal()

    def __init__(self, view: Sight, parent: QAbstractScrollArea) -> None:
        super().__init__(parent)
        self._view = view
        self._scene = view.canvas
        self._document = view.canvas.document
        self._name = ""
        self._setting: Setting | None = None
        self._drag = object()
        self.field: InlineField | None = None
        bars: tuple[QScrollBar, ...] = parent.horizontalScrollBar(), parent.verticalScrollBar()
        for bar in bars:
            bar.valueChanged.connect(self.follow)
        self._scene.nodes_placed.connect(self.follow)
        self._document.changed.connect(self._changed)
        self._document.loaded.connect(self.end)

    # Opening

    def open_at(self, position: QPointF) -> bool:
        """Edit what stands at a position of the viewport; return whether there is anything."""
        point, scale = self._view.scene_at(position), self._view.scale_factor
        found = part_at(self._scene, point, scale)
        if found is not None:
            return found[1] == "number" and self.open(found[0], VALUE)
        name = self._scene.node_at(point)
        if name is None:
            return False
        inside = point - self._scene.item(name).pos()
        setting = self._scene.near.setting_at(name, inside, scale)
        return setting is not None and self.open(name, setting)

    def open(self, name: str, setting: str) -> bool:
        """Edit a setting of a node in its place; a switch is turned at once."""
        node = self._document.graph.node(name)
        known = {each.name: each for each in settings_of(type(node))}
        if setting not in known:
            return False
        if known[setting].kind == "bool":
            turned = {setting: not getattr(node, setting)}
            return self._document.do(ChangeSettings(self._document, name, **turned))
        place = self._place(name, setting)
        if place is None:
            return False
        self.end()
        self._name, self._setting, self._drag = name, known[setting], object()
        theme = self._scene.themes.current
        field = self.field = InlineField(self._view.viewport(), known[setting], name, theme)
        field.entered.connect(self._enter)
        field.left.connect(self._leave)
        field.given_up.connect(self._give_up)
        field.walked.connect(self._walk)
        field.stepped.connect(self._step)
        field.begin(self._text(), place, self._type_scale())
        return True

    def open_first(self, name: str) -> bool:
        """Edit the first thing on a node that can be typed; return whether there is any."""
        if self.open_number(name):
            return True
        self._name = name
        names = [each for each in self._scene.near.settings_of(name) if self._is_typed(each)]
        return bool(names) and self.open(name, names[0])

    def open_number(self, name: str) -> bool:
        """Edit the number of a value or parameter; return whether the node has one."""
        is_there = number_to_edit(self._document, name) is not None
        return is_there and self.open(name, VALUE)

    def end(self) -> None:
        """Close the field and leave everything as it is."""
        field, self.field = self.field, None
        if field is not None:
            had_focus = field.hasFocus()
            field.vanish()
            if had_focus:
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()

    # Places

    def _place(self, name: str, setting: str) -> QRectF | None:
        item = self._scene.items_by_name().get(name)
        if item is None:
            return None
        if setting == VALUE and item.number:
            area: QRectF | None = number_area(item.geometry, item.number)
        else:
            area = self._scene.near.setting_area(name, setting)
        area = item.geometry.body if area is None else area
        return self._view.viewportTransform().mapRect(area.translated(item.pos()))

    def _type_scale(self) -> float:
        """Return how large type is where the field lies: settings are written small."""
        assert self._setting is not None
        return self._view.scale_factor * (1.0 if self._setting.name == VALUE else 0.55)

    def follow(self) -> None:
        """Stay over the place while the canvas moves below."""
        if self.field is None or self._setting is None:
            return
        place = self._place(self._name, self._setting.name)
        if place is None:
            self.end()
        else:
            self.field.put_over(place, self._type_scale())

    def _changed(self) -> None:
        if self.field is not None and self._name not in self._document.graph:
            self.end()

    # Taking what is typed

    def _text(self) -> str:
        """Return what stands in the field at first: the value, or what it follows from."""
        assert self._setting is not None
        expression = expression_of(self._document, self._name, self._setting.name)
        return expression or text_of(self._setting, self._value())

    def _value(self) -> Any:
        assert self._setting is not None
        if self._setting.name == VALUE:
            number = number_to_edit(self._document, self._name)
            if number is not None:
                return int(number) if is_integer(self._document, self._name) else number
        return getattr(self._document.graph.node(self._name), self._setting.name)

    def _take(self, text: str) -> bool:
        """Carry out what was typed; else say what is wrong with it, and return False."""
        field, setting = self.field, self._setting
        if field is None or setting is None:
            return False
        if text == self._text():
            return True
        try:
            said = typed(self._document, self._name, setting.name, text)
            self._document.push(said or self._command(read(setting, text)))
        except (UnreadableError, *USER_ERRORS) as error:
            field.show_error(error_words(error))
            return False
        return True

    def _command(self, value: Any) -> SetNumber | ChangeSettings | SetExpression:
        assert self._setting is not None
        setting = self._setting.name
        number = plain(self._document, self._name, setting, value)
        if number is not None:
            return number
        if isinstance(value, int | float) and not isinstance(value, bool):
            return SetNumber(self._document, self._name, setting, value)
        return ChangeSettings(self._document, self._name, **{setting: value})

    def _enter(self, text: str) -> None:
        if self._take(text):
            self.end()

    def _leave(self, text: str) -> None:
        # A field that nobody is in must not stay over the canvas: what cannot be read is dropped.
        self._take(text)
        self.end()

    def _give_up(self) -> None:
        self._document.do(TakeNumberBack(self._document, self._drag))
        self.end()

    # Going on

    def _walk(self, way: int) -> None:
        field = self.field
        if field is None or self._setting is None or not self._take(field.text()):
            return
        name, setting = self._name, self._setting.name
        if setting == VALUE and number_to_edit(self._document, name) is not None:
            names = self._numbers()
            following = names[(names.index(name) + way) % len(names)]
            self._scene.selection.set({following})
            self.open(following, VALUE)
            return
        settings = [each for each in self._scene.near.settings_of(name) if self._is_typed(each)]
        if setting not in settings:
            self.end()
            return
        self.open(name, settings[(settings.index(setting) + way) % len(settings)])

    def _is_typed(self, setting: str) -> bool:
        known = settings_of(type(self._document.graph.node(self._name)))
        return any(each.name == setting and each.kind != "bool" for each in known)

    def _numbers(self) -> list[str]:
        """Return the nodes that show a number, column by column, each from the top."""

        def place(name: str) -> tuple[float, float]:
            x, y = self._document.position(name)
            return round(x / _COLUMN), y

        items = self._scene.items_by_name()
        shown = [name for name, item in items.items() if item.number]
        return sorted(
            (n for n in shown if number_to_edit(self._document, n) is not None), key=place
        )

    def _step(self, count: int) -> None:
        """Add steps to a number, which is carried out at once; walk through a choice."""
        field, setting = self.field, self._setting
        if field is None or setting is None:
            return
        if setting.kind == "choice":
            words = setting.choices
            at = words.index(field.text()) if field.text() in words else 0
            field.setText(words[(at - count) % len(words)])
            return
        try:
            value = read(setting, field.text())
        except UnreadableError as error:
            field.show_error(error_words(error))
            return
        if isinstance(value, bool) or not isinstance(value, int | float):
            return
        is_whole = setting.kind in ("int", "sizes")
        if setting.name == VALUE:
            is_whole = is_integer(self._document, self._name)
        step = step_of(float(value), is_integer=is_whole)
        number: float = on_step(value + count * step, step)
        number = int(number) if is_whole else number
        command = SetNumber(self._document, self._name, setting.name, number, self._drag)
        try:
            self._document.push(command)
        except USER_ERRORS as error:
            field.show_error(error_words(error))
            return
        field.setText(text_of(setting, number))
