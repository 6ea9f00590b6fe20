"""The formula bar: shows the formula of what is selected, and builds the graph of what is typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.document.commands import BuildFormula, RemoveSelection
from app.document.document import USER_ERRORS, Document
from app.document.selection import Selection
from app.language.rule_words import error_words
from app.looks.styling import set_state
from app.sessions.live_session import LiveSession
from app.theme import interface_font, number_font
from app.widgets.labels import Label, NumberLabel
from graph_engine.errors import FormulaError, GraphError
from graph_engine.formula_grammar import Call, Expression, Name, Operation, parse
from graph_engine.formula_text import formula_of
from graph_engine.graph import Graph
from nodes.errors import RuleError, UnknownNodeTypeError
from nodes.inputs.parameter import Parameter
from nodes.inputs.value import Value

HEIGHT = 32
PAUSE = 60
LONGEST = 400
"""Letters beyond which a formula is no help in one line."""


class FormulaBar(QWidget):
    """Type a formula and press Enter: its graph takes the place of the one that is shown.

    Ctrl+Enter adds it beside what is there.

    Signals
    -------
    built(object)
        Names of the nodes that a formula has made.
    """

    built = Signal(object)

    def __init__(
        self,
        document: Document,
        selection: Selection,
        live: LiveSession,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("formulaField")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(160)
        self.setMaximumWidth(680)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._document = document
        self._selection = selection
        self._live = live
        self._shown = ""
        self._shown_node: str | None = None
        sign = Label("ƒ", "local")
        font = interface_font(16, is_bold=True)
        font.setItalic(True)
        sign.setFont(font)
        self.edit = QLineEdit()
        self.edit.setFont(number_font(13))
        self.edit.setFrame(False)
        self.edit.setAccessibleName(self.tr("Formula"))
        self.edit.setPlaceholderText(self.tr("Write a formula: sigmoid(w*x + b)"))
        self.edit.setToolTip(
            self.tr("Enter builds the graph in place of the one shown, Ctrl+Enter beside it")
        )
        self.edit.textEdited.connect(self._clear_error)
        self.edit.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(10)
        row.addWidget(sign)
        row.addWidget(self.edit, 1)
        self.error: FormulaMessage | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        for signal in (document.changed, document.loaded, selection.changed, live.result_changed):
            signal.connect(self._schedule)
        self.refresh()

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def refresh(self) -> None:
        """Show the output's formula, or that of a selected node that does not lead to it."""
        if self.edit.hasFocus() and self.edit.isModified():
            return
        self._shown_node = self._node_to_show()
        text = "" if self._shown_node is None else self._formula(self._shown_node)
        if text != self._shown or text != self.edit.text():
            self._shown = text
            self.edit.setText(text)
            self.edit.setCursorPosition(0)
        self._clear_error()

    def _node_to_show(self) -> str | None:
        graph = self._document.graph
        current, result = self._selection.current, self._live.result
        output = None if result is None else result.output_name
        if output not in graph:
            sinks = [name for name in graph.sinks() if graph.edges_into(name)]
            output = sinks[-1] if sinks else None
        if current is None or current not in graph or not graph.edges_into(current):
            return output
        is_part = output is not None and graph.order.leads_to(current, output)
        return output if is_part else current

    def _formula(self, name: str) -> str:
        try:
            text = formula_of(self._document.graph, name)
        except (GraphError, RuleError, UnknownNodeTypeError):
            return ""  # what is made of blocks has no formula
        if len(text) > LONGEST:
            return ""
        before, separator, last = text.rpartition("; ")
        return f"{before}{separator}{name} = {last}"

    # Building

    def build(self, *, beside: bool = False) -> bool:
        """Make the graph of what is typed; return whether it was made."""
        text = self.edit.text().strip()
        if not text or (text == self._shown and not beside):
            return False
        document = self._document
        try:
            values = values_for(document.graph, text)
            BuildFormula(document, text, values)
        except FormulaError as error:
            self._show_error(error, error.column)
            return False
        except USER_ERRORS as error:
            self._show_error(error, 0)
            return False
        old = set() if beside else self._replaced_nodes()
        document.begin_macro(self.tr("Build formula"))
        if old:
            document.push(RemoveSelection(document, old))
        # Made again: with the old nodes gone, their names and their place are free.
        command = BuildFormula(document, text, values)
        document.push(command)
        document.end_macro()
        self.edit.setModified(False)
        self._selection.set([command.last])
        self.built.emit(list(command.names.values()))
        self.edit.clearFocus()
        self.refresh()
        return True

    def _replaced_nodes(self) -> set[str]:
        """Return the shown node and what leads to it alone."""
        graph, name = self._document.graph, self._shown_node
        if name is None or name not in graph or not self._shown:
            return set()
        above = graph.order.upstream([name])
        kept = {
            each
            for each in above
            if any(edge.target not in above for edge in graph.edges_out_of(each))
        }
        # What another part of the graph reads stays, with all that leads to it.
        return above - graph.order.upstream(kept)

    # Errors

    def _show_error(self, error: Exception, column: int) -> None:
        set_state(self, "bad")
        if self.error is None:
            self.error = FormulaMessage(self.window())
        self.error.show_error(error_words(error), self.edit.text(), column, self)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        column = min(column, max(len(self.edit.text()) - 1, 0))
        self.edit.setSelection(column, 1)

    def _clear_error(self) -> None:
        set_state(self, "focus" if self.edit.hasFocus() else "")
        if self.error is not None:
            self.error.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                self.build(beside=beside)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.edit.setModified(False)
                self.refresh()
                return False  # it goes on to the window, which leads back to the canvas
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            QTimer.singleShot(0, self, self._focus_changed)
        return super().eventFilter(watched, event)

    def _focus_changed(self) -> None:
        if self.property("state") != "bad":
            set_state(self, "focus" if self.edit.hasFocus() else "")


class FormulaMessage(QFrame):
    """Floats below the bar: what is wrong, and a caret below where."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("notice")
        set_state(self, "error")
        self.place = NumberLabel("", "gradient", 13)
        self.words = Label("", "").wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self.place)
        column.addWidget(self.words)

    def show_error(self, text: str, formula: str, column: int, bar: QWidget) -> None:
        """Show an error below the bar."""
        # A long formula is cut so that the column stays in sight.
        start = max(0, column - 40)
        self.place.setText(f"{formula[start : start + 60]}\n{' ' * (column - start)}^")
        self.words.setText(text)
        corner = bar.mapTo(self.window(), QPoint(0, bar.height() + 4))
        width = max(bar.width(), 360)
        height = self.place.sizeHint().height() + self.words.heightForWidth(width - 26) + 22
        self.setGeometry(corner.x(), corner.y(), width, height)
        self.show()
        self.raise_()


def values_for(graph: Graph, text: str) -> dict[str, Any]:
    """Return a value for each free name: the one a node of that name has, else 1."""
    statements = parse(text)
    assigned = {statement.target for statement in statements if statement.target}
    found: dict[str, Any] = {}
    for statement in statements:
        for name in _names(statement.expression):
            if name not in assigned:
                found.setdefault(name, _value(graph, name))
    return found


def _names(expression: Expression | Any) -> list[str]:
    found: list[str] = []
    # A sum of a thousand terms is too deep to be recursed into.
    rest = [expression]
    while rest:
        match rest.pop():
            case Name(name):
                found.append(name)
            case Operation(_, operands):
                rest += reversed(operands)
            case Call(_, positional, keywords):
                rest += reversed([*positional, *(value for _, value in keywords)])
            case _:
                pass
    return found


def _value(graph: Graph, name: str) -> Any:
    node = graph.node(name) if name in graph else None
    return node.value if isinstance(node, Value | Parameter) else 1.0
