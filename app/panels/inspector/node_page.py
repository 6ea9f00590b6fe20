"""Everything about one node, from its formula down to its help text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.document.document import Document
from app.language.rule_words import problem_words
from app.panels.inspector.about_lines import about_text, shapes_line, torch_lines
from app.panels.inspector.agreement import Agreement
from app.panels.inspector.chain_rule import chain_rows
from app.panels.inspector.chain_rule_table import ChainRuleTable
from app.panels.inspector.field_view import FieldView
from app.panels.inspector.header import Header
from app.panels.inspector.help_lines import example_lines, expansion_line, gradient_line
from app.panels.inspector.settings_form import SettingsForm
from app.panels.inspector.views import ValueViews
from app.theme import Themes
from app.widgets.labels import Heading, Label, NumberLabel, Rule
from graph_engine.result import Result
from graph_engine.summary import summarize_node
from nodes.node_type import NodeType
from nodes.shapes import Symbol


class NodePage(QWidget):
    """One node; parts that have nothing to say about it hide."""

    def __init__(
        self,
        document: Document,
        themes: Themes,
        parent: QWidget | None = None,
        *,
        is_editable: bool = True,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._is_editable = is_editable
        self.header = Header(document)
        self.chain_rule = ChainRuleTable()
        self.agreement = Agreement()
        self.views = ValueViews(themes)
        self.field = FieldView(themes)
        self.views.element_pointed.connect(self.field.point)
        self.field.influenced.connect(self.views.light)
        self.settings = SettingsForm(document)
        self.shapes = NumberLabel().selectable()
        self.torch = NumberLabel("", "code").selectable()
        self.problems = Label("", "error").wrapped().selectable()
        self.about = Label("", "muted").wrapped().selectable()
        self.gradient_formula = NumberLabel("", "local").selectable()
        self.expansion = NumberLabel("", "code").selectable()
        self.reference = Label("", "muted").wrapped().selectable()
        self.example = NumberLabel("", "code", 11).selectable()
        self._shapes_part = _titled(self.tr("Shapes"), self.shapes)
        self._torch_part = _titled("PyTorch", self.torch)
        self._rule = Rule()
        self.set_editable(is_editable)
        for label in (
            self.shapes, self.torch, self.gradient_formula, self.expansion, self.example,
        ):  # fmt: skip
            label.wrapped()
        self._help = [
            (label, _titled(title, label))
            for label, title in (
                (self.gradient_formula, self.tr("Local gradient")),
                (self.expansion, self.tr("In simpler nodes")),
                (self.example, self.tr("Example")),
                (self.reference, self.tr("Source")),
            )
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (
            self.header, self.problems, self._rule, self.chain_rule, self.agreement, self.views,
            self.field, self.settings, self._shapes_part, self._torch_part,
            _titled(self.tr("About"), self.about), *(part for _, part in self._help),
        ):  # fmt: skip
            column.addWidget(part)

    def set_editable(self, is_editable: bool) -> None:
        """Let name and settings be changed, or only be read."""
        self.header.name.setReadOnly(not is_editable)
        self.settings.setEnabled(is_editable)

    def show_node(self, name: str, result: Result | None, digits: int) -> None:
        """Show a node of the document, with the numbers of one run."""
        for _ in self.turns(name, result, digits):
            pass

    def turns(self, name: str, result: Result | None, digits: int) -> Iterator[None]:
        """As `show_node`, a part at a time: what follows the mouse first, what takes long last."""
        document, graph = self._document, self._document.graph
        node = graph.node(name)
        summary = summarize_node(graph, name, document.shapes)
        self.header.show_node(name, result, summary, digits)
        problems = [p for p in document.problems() if p.node == name]
        self.problems.setText("\n".join(problem_words(p.rule, p.remedy) for p in problems))
        self.problems.setVisible(bool(problems))
        self.settings.show_node(name)
        self.shapes.setText(shapes_line(node, document.shapes.of(name)))
        self._shapes_part.setVisible(summary.output_shape == ())
        rows = [] if result is None else chain_rows(graph, result, name, digits)
        self.chain_rule.show_rows(rows)
        self._rule.setVisible(bool(rows))
        self.about.setText(about_text(type(node)))
        self._show_help(node)
        yield
        if result is None or not self._is_editable:
            # Inside a node there is no graph of its own that could be held against anything.
            self.agreement.hide()
        else:
            self.agreement.show_node(graph, result, name)
        yield
        is_batched = isinstance((summary.output_shape or (0,))[0], Symbol)
        self.views.show_node(graph, result, name, digits, is_batched=is_batched)
        self.field.show_node(graph, result, name)
        yield
        lines = torch_lines(graph, document.shapes, name) if self._is_editable else ""
        self.torch.setText(lines)
        self._torch_part.setVisible(bool(lines))

    def _show_help(self, node: NodeType) -> None:
        cls = type(node)
        self.gradient_formula.setText(gradient_line(node))
        self.expansion.setText(expansion_line(node))
        self.reference.setText(node.reference)
        self.example.setText(example_lines(cls))
        for label, part in self._help:
            part.setVisible(bool(label.text()))


def _titled(title: str, part: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(Heading(title))
    column.addWidget(part)
    return whole
