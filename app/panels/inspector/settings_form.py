"""The settings of a node, as a form that is made from its fields."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.document.commands.changing import ChangeSettings
from app.document.commands.setting_number import SetNumber, TakeNumberBack
from app.document.document import USER_ERRORS, Document
from app.language.rule_words import error_words
from app.widgets.labels import Heading
from app.widgets.setting_field import SettingField, title_width
from app.widgets.setting_text import settings_of
from nodes.node_type import NodeType


class SettingsForm(QWidget):
    """Edits the settings of one node, by commands."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._name = ""
        self._type: type[NodeType] | None = None
        self.fields: dict[str, SettingField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self._column.addWidget(Heading(self.tr("Settings")))
        self._column.addSpacing(3)

    def show_node(self, name: str) -> None:
        """Show the settings of a node; nodes without settings hide the form."""
        node = self._document.graph.node(name)
        if type(node) is not self._type or name != self._name:
            self._rebuild(type(node), is_other_type=type(node) is not self._type)
        self._name = name
        for field in self.fields.values():
            field.show_value(getattr(node, field.setting.name))
        self.setVisible(bool(self.fields))

    def _rebuild(self, cls: type[NodeType], *, is_other_type: bool) -> None:
        if not is_other_type:
            # Another node of the same type: text that was typed for the first one is dropped.
            for field in self.fields.values():
                field.show_error("")
                if hasattr(field.control, "setModified"):
                    field.control.setModified(False)
            return
        for field in self.fields.values():
            self._column.removeWidget(field)
            field.deleteLater()
        self._type = cls
        self.fields = {}
        settings = settings_of(cls)
        width = title_width(settings)
        for setting in settings:
            field = SettingField(setting, self, width, can_drag=True)
            field.edited.connect(self._edit)
            field.dragged.connect(self._drag)
            field.drag_given_up.connect(self._take_back)
            self.fields[setting.name] = field
            self._column.addWidget(field)

    def _drag(self, setting: str, number: Any, drag: object) -> None:
        if self._name not in self._document.graph:
            return
        field, node = self.fields[setting], self._document.graph.node(self._name)
        if getattr(node, "dtype", "float") == "integer":
            number = round(number)
        command = SetNumber(self._document, self._name, setting, number, drag, sets_learned=False)
        try:
            self._document.push(command)
        except USER_ERRORS as error:
            field.show_error(error_words(error))
        else:
            field.show_value(getattr(self._document.graph.node(self._name), setting))

    def _take_back(self, drag: object) -> None:
        self._document.do(TakeNumberBack(self._document, drag))

    def _edit(self, setting: str, value: Any) -> None:
        graph = self._document.graph
        if self._name not in graph:
            return
        field = self.fields[setting]
        if getattr(graph.node(self._name), setting) == value:
            field.show_value(value)
            return
        try:
            self._document.push(ChangeSettings(self._document, self._name, **{setting: value}))
        except USER_ERRORS as error:
            # A switch or choice shows again what holds; typed text stays to be mended.
            if setting in self.fields and self.fields[setting].setting.kind in ("bool", "choice"):
                field.show_value(getattr(graph.node(self._name), setting))
            field.show_error(error_words(error))
        else:
            field.show_value(getattr(graph.node(self._name), setting))
