"""What the inspector shows while no node is selected: the graph as a whole."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.document.commands.changing import ChangeGraphSettings
from app.document.document import USER_ERRORS, Document
from app.document.totals import GraphTotals
from app.language.counting import counted
from app.language.rule_words import error_words
from app.panels.inspector.about_lines import bytes_text, count_text
from app.theme import interface_font
from app.widgets.labels import Heading, Label, NumberLabel, Rule
from app.widgets.setting_field import SettingField, title_width
from app.widgets.setting_text import settings_of
from graph_engine.settings import GraphSettings


class Overview(QWidget):
    """Counts and the settings of the graph, and what to do next."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._totals = GraphTotals(document, self)
        self.title = Label()
        self.title.setFont(interface_font(17, is_bold=True))
        self.counts = NumberLabel("", "muted", 11).wrapped()
        self.hint = Label("", "muted").wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.title, self.counts, self.hint, Rule()):
            column.addWidget(part)
        column.addSpacing(6)
        column.addWidget(Heading(self.tr("Settings of the graph")))
        column.addSpacing(3)
        self.fields: dict[str, SettingField] = {}
        settings = settings_of(GraphSettings)
        width = title_width(settings)
        for setting in settings:
            field = SettingField(setting, self, width)
            field.edited.connect(self._edit)
            self.fields[setting.name] = field
            column.addWidget(field)

    def show_graph(self, selected: int) -> None:
        """Show the graph; `selected` nodes are selected, none or more than one."""
        graph = self._document.graph
        summary = self._totals.read()
        self.title.setText(
            counted("Overview", "%n node selected", "%n nodes selected", selected)
            if selected
            else (self.tr("Graph"))
        )
        words = [
            counted("Overview", "%n node", "%n nodes", len(graph)),
            counted("Overview", "%n wire", "%n wires", graph.edge_count),
        ]
        if summary.parameters:
            words.append(counted("Overview", "%n parameter", "%n parameters", summary.parameters))
        if summary.multiply_adds:
            adds = count_text(summary.multiply_adds)
            words.append(self.tr("{0} multiply-adds").replace("{0}", adds))
        if summary.memory_bytes > 8 * len(graph):
            words.append(bytes_text(summary.memory_bytes))
        # Each count stays on a line with its word.
        self.counts.setText(" · ".join(word.replace(" ", "\N{NO-BREAK SPACE}") for word in words))
        self.counts.setVisible(bool(len(graph)))
        self.hint.setText(self._hint(len(graph), selected))
        for name, field in self.fields.items():
            field.show_value(getattr(graph.settings, name))

    def _hint(self, nodes: int, selected: int) -> str:
        if not nodes:
            return self.tr(
                "Drag a node from the left onto the canvas, or write a formula at the top: "
                "its values and gradients appear here."
            )
        if selected:
            return self.tr("Drag them together, copy or delete them; select one to look inside.")
        return self.tr("Select a node to see its formula, its chain rule and its settings.")

    def _edit(self, setting: str, value: Any) -> None:
        field = self.fields[setting]
        if getattr(self._document.graph.settings, setting) == value:
            field.show_value(value)
            return
        try:
            self._document.push(ChangeGraphSettings(self._document, **{setting: value}))
        except USER_ERRORS as error:
            field.show_error(error_words(error))
