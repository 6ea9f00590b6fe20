"""The settings of a block, to be named, bounded, put in order, added and removed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.panels.blocks.editing import BlockEditing
from app.panels.blocks.row import BUTTON, Line, Row, add_button
from app.widgets.choice import Choice
from app.widgets.labels import Heading, Label
from graph_engine.blocks.block_setting import BlockSetting, SettingKind
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.editing import BlockEdit
from graph_engine.blocks.reshaping import with_settings
from graph_engine.errors import BlockError

NUMBER = 66
KIND = 128


class SettingRow(Row):
    """One setting: name, kind, default, bounds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Line(self.tr("Name of the setting"))
        self.kind = Choice()
        self.kind.setAccessibleName(self.tr("Kind of numbers"))
        for word, kind in (
            (self.tr("whole number"), "integer"),
            (self.tr("number"), "number"),
            (self.tr("on or off"), "boolean"),
        ):
            self.kind.addItem(word, kind)
        self.kind.setFixedWidth(KIND)
        self.default = Line(self.tr("Default"), NUMBER)
        self.minimum = Line(self.tr("Minimum"), NUMBER)
        self.maximum = Line(self.tr("Maximum"), NUMBER)
        for bound in (self.minimum, self.maximum):
            bound.setPlaceholderText(self.tr("none"))
        tip = self.tr("Nodes that have the default follow it; others keep theirs")
        self.default.setToolTip(tip)
        self.fields.addWidget(self.name, 1)
        for part in (self.kind, self.default, self.minimum, self.maximum):
            self.fields.addWidget(part)
        self.end_with(self.up, self.down, self.remove)

    def show_setting(self, setting: BlockSetting) -> None:
        """Show a setting."""
        self.name.show_text(setting.name)
        self.kind.setCurrentIndex(self.kind.findData(setting.kind))
        self.default.show_text(_text(setting.default))
        self.minimum.show_text(_text(setting.minimum))
        self.maximum.show_text(_text(setting.maximum))
        for bound in (self.minimum, self.maximum):
            bound.setEnabled(setting.kind != "boolean")
        self.name_buttons(setting.name)


class Settings(QWidget):
    """A row for each setting."""

    def __init__(self, editing: BlockEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self.rows: list[SettingRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(5)
        self.empty = Label(
            self.tr("None. Settings inside can follow from these: filters, 2 * filters."), "muted"
        ).wrapped()
        self.add = add_button(self.tr("Add setting"))
        self.add.clicked.connect(self._add)
        self._titles = self._make_titles()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(5)
        whole.addWidget(Heading(self.tr("Settings")))
        whole.addWidget(self._titles)
        whole.addLayout(self._column)
        whole.addWidget(self.empty)
        whole.addWidget(self.add)

    def _make_titles(self) -> QWidget:
        titles = QWidget()
        row = QHBoxLayout(titles)
        row.setContentsMargins(0, 0, 3 * BUTTON + 18, 0)
        row.setSpacing(6)
        row.addWidget(Label(self.tr("Name"), "muted"), 1)
        for text, width in (
            (self.tr("Kind"), KIND),
            (self.tr("Default"), NUMBER),
            (self.tr("Minimum"), NUMBER),
            (self.tr("Maximum"), NUMBER),
        ):
            label = Label(text, "muted")
            label.setFixedWidth(width)
            row.addWidget(label)
        return titles

    def show_block(self, block: BlockDefinition) -> None:
        """Show the settings of a block."""
        while len(self.rows) > len(block.settings):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(block.settings):
            self._column.addWidget(self._make_row(len(self.rows)))
        for number, (row, setting) in enumerate(zip(self.rows, block.settings, strict=True)):
            row.show_setting(setting)
            row.settle()
            row.up.setEnabled(number > 0)
            row.down.setEnabled(number < len(self.rows) - 1)
        self.empty.setVisible(not self.rows)
        self._titles.setVisible(bool(self.rows))

    def _make_row(self, number: int) -> SettingRow:
        row = SettingRow()
        self.rows.append(row)
        row.name.entered.connect(partial(self._rename, number))
        row.kind.activated.connect(partial(self._set_kind, number))
        for key in ("default", "minimum", "maximum"):
            getattr(row, key).entered.connect(partial(self._set, number, key))
        row.moved.connect(partial(self._move, number))
        row.removed.connect(partial(self._remove, number))
        return row

    # Edits

    def _add(self) -> None:
        def make(block: BlockDefinition) -> BlockEdit:
            taken, count = {each.name for each in block.settings}, 1
            while f"setting{count}" in taken:
                count += 1
            return with_settings(block, [*block.settings, BlockSetting(f"setting{count}", 1)])

        text = self.tr("Add a setting to block {name}").format(name=self._editing.name)
        if not self._editing.do(text, make) and self.rows:
            self.rows[-1].name.setFocus()
            self.rows[-1].name.selectAll()

    def _rename(self, number: int) -> None:
        new = self.rows[number].name.text().strip()

        def make(block: BlockDefinition) -> BlockEdit:
            old = block.settings[number]
            return with_settings(
                block, _put(block, number, replace(old, name=new)), {old.name: new}
            )

        text = self.tr("Rename a setting of block {name}")
        self._do(number, text, make, self.rows[number].name)

    def _set_kind(self, number: int, index: int = 0) -> None:
        kind: SettingKind = self.rows[number].kind.currentData()

        def make(block: BlockDefinition) -> BlockEdit:
            old = block.settings[number]
            default: Any = bool(old.default)
            if kind != "boolean":
                default = float(old.default) if kind == "number" else round(old.default)
            has_bounds = kind != "boolean"
            made = replace(
                old,
                kind=kind,
                default=default,
                minimum=old.minimum if has_bounds else None,
                maximum=old.maximum if has_bounds else None,
            )
            return with_settings(block, _put(block, number, made))

        self._do(number, self.tr("Change a setting of block {name}"), make)

    def _set(self, number: int, key: str) -> None:
        field: Line = getattr(self.rows[number], key)

        def make(block: BlockDefinition) -> BlockEdit:
            old = block.settings[number]
            value = _number(field.text(), old.kind, is_optional=key != "default")
            changes: dict[str, Any] = {key: value}
            return with_settings(block, _put(block, number, replace(old, **changes)))

        self._do(number, self.tr("Change a setting of block {name}"), make, field)

    def _move(self, number: int, way: int) -> None:
        def make(block: BlockDefinition) -> BlockEdit:
            settings = list(block.settings)
            settings.insert(number + way, settings.pop(number))
            return with_settings(block, settings)

        self._do(number, self.tr("Put the settings of block {name} in another order"), make)

    def _remove(self, number: int) -> None:
        def make(block: BlockDefinition) -> BlockEdit:
            return with_settings(block, [s for n, s in enumerate(block.settings) if n != number])

        self._do(number, self.tr("Remove a setting of block {name}"), make)

    def _do(self, number: int, text: str, make: Any, field: Line | None = None) -> None:
        wrong = self._editing.do(text.format(name=self._editing.name), make)
        if wrong:
            self.rows[number].show_error(wrong, field)
        elif number < len(self.rows):
            self.rows[number].settle()


def _put(block: BlockDefinition, number: int, setting: BlockSetting) -> list[BlockSetting]:
    settings = list(block.settings)
    settings[number] = setting
    return settings


def _text(value: float | bool | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:g}" if float(f"{value:g}") == value else repr(value)


def _number(text: str, kind: SettingKind, *, is_optional: bool) -> Any:
    """Return the number that was typed.

    Raises
    ------
    BlockError
    """
    text = text.strip()
    if is_optional and not text:
        return None
    if kind == "boolean":
        known = {"on": True, "off": False, "true": True, "false": False, "1": True, "0": False}
        if text.lower() not in known:
            raise BlockError(f"{text!r} is neither on nor off", "Write on or off.")
        return known[text.lower()]
    try:
        return int(text) if kind == "integer" else float(text)
    except ValueError:
        remedy = "Write a whole number, such as 3." if kind == "integer" else "Write a number."
        raise BlockError(f"{text!r} is no {kind}", remedy) from None
