"""The settings of a node, as a form that is made from its fields."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.document.commands.changing import ChangeSettings
from app.document.commands.setting_number import SetNumber, TakeNumberBack
from app.document.document import USER_ERRORS, Document
from app.document.expressions import expression_of, misread, plain, takes_expressions, typed
from app.language.rule_words import error_words
from app.widgets.labels import Heading
from app.widgets.setting_field import SettingField, title_width
from app.widgets.setting_text import UnreadableError, read, settings_of
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
            self._show(field, node)
        self.setVisible(bool(self.fields))

    def _show(self, field: SettingField, node: NodeType) -> None:
        setting = field.setting.name
        field.show_value(getattr(node, setting), expression_of(self._document, self._name, setting))

    def _rebuild(self, cls: type[NodeType], *, is_other_type: bool) -> None:
        if not is_other_type:
            # Another node of the same type: text that was typed for the first one is dropped.
            for field in self.fields.values():
                field.show_error("")
                if hasattr(field.control, "setModified"):
                    field.control.setModified(False)
            return
        for field in self.fields.values():
            # Losing the focus as it goes, a field would still hand in what was typed.
            field.blockSignals(True)
            self._column.removeWidget(field)
            field.deleteLater()
        self._type = cls
        self.fields = {}
        settings = settings_of(cls)
        width = title_width(settings)
        for setting in settings:
            field = SettingField(setting, self, width, can_drag=True)
            field.edited.connect(self._edit)
            field.text_entered.connect(self._read_expression)
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
            self._show(field, self._document.graph.node(self._name))

    def _read_expression(self, setting: str, text: str) -> None:
        """Take what was typed as an expression of the settings of the block around, if it is."""
        if self._name not in self._document.graph or not takes_expressions(self._document):
            return
        field = self.fields[setting]
        try:
            command = typed(self._document, self._name, setting, text)
            if command is None:
                self._check_words(field, text)
                return
            field.is_taken = True
            self._document.push(command)
        except USER_ERRORS as error:
            field.is_taken = True
            field.show_error(error_words(error))
        else:
            self._settle(field)
            self._show(field, self._document.graph.node(self._name))

    def _check_words(self, field: SettingField, text: str) -> None:
        """Raise FormulaError where words in a field can only be meant as an expression."""
        if field.setting.kind not in ("int", "float", "sizes"):
            return
        try:
            read(field.setting, text)
        except UnreadableError:
            error = misread(self._document, text)
            if error is not None:
                raise error from None

    def _settle(self, field: SettingField) -> None:
        if hasattr(field.control, "setModified"):
            field.control.setModified(False)

    def _take_back(self, drag: object) -> None:
        self._document.do(TakeNumberBack(self._document, drag))

    def _edit(self, setting: str, value: Any) -> None:
        graph = self._document.graph
        if self._name not in graph:
            return
        field = self.fields[setting]
        try:
            number = plain(self._document, self._name, setting, value)
            if number is None and getattr(graph.node(self._name), setting) == value:
                field.show_value(value)
                return
            self._document.push(
                number or ChangeSettings(self._document, self._name, **{setting: value})
            )
        except USER_ERRORS as error:
            # A switch or choice shows again what holds; typed text stays to be mended.
            if setting in self.fields and self.fields[setting].setting.kind in ("bool", "choice"):
                self._show(field, graph.node(self._name))
            field.show_error(error_words(error))
        else:
            self._show(field, graph.node(self._name))
