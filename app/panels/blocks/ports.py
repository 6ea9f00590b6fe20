"""The ports of a block, and the states that pass from step to step in a recurrence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.blocks.editing import BlockEditing
from app.panels.blocks.row import Line, Row, add_button
from app.widgets.choice import Choice
from app.widgets.labels import Heading, Label
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.editing import BlockEdit
from graph_engine.blocks.reshaping import (
    with_port,
    with_port_renamed,
    with_ports_in_order,
    with_states,
    without_port,
)

Make = Callable[[BlockDefinition], BlockEdit]


class _Rows(QWidget):
    """Lines of one kind, with a heading above and a button below."""

    def __init__(self, editing: BlockEditing, title: str, add: str) -> None:
        super().__init__()
        self._editing = editing
        self.rows: list[Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(5)
        self.add = add_button(add)
        self.error = Label("", "error").wrapped()
        self.error.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(5)
        whole.addWidget(Heading(title))
        whole.addLayout(self._column)
        whole.addWidget(self.error)
        whole.addWidget(self.add)

    def _make_row(self, number: int) -> Row:
        raise NotImplementedError

    def _have(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = self._make_row(len(self.rows))
            self.rows.append(row)
            self._column.addWidget(row)
        self._say("")

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _do(self, number: int | None, text: str, make: Make, field: Line | None = None) -> None:
        wrong = self._editing.do(text.format(name=self._editing.name), make)
        if number is None or number >= len(self.rows):
            self._say(wrong)
        elif wrong:
            self.rows[number].show_error(wrong, field)


class PortRow(Row):
    """The name of a port."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Line(self.tr("Name of the port"))
        self.fields.addWidget(self.name, 1)
        self.end_with(self.up, self.down, self.remove)


class Ports(_Rows):
    """The inputs, or the outputs, of a block."""

    def __init__(self, editing: BlockEditing, *, is_input: bool) -> None:
        self._is_input = is_input
        self._names: tuple[str, ...] = ()
        title = _words("Inputs") if is_input else _words("Outputs")
        super().__init__(editing, title, _words("Add input") if is_input else _words("Add output"))
        self.add.clicked.connect(self._add)

    def show_block(self, block: BlockDefinition) -> None:
        """Show the ports of a block."""
        self._names = block.inputs if self._is_input else block.outputs
        self._have(len(self._names))
        for number, (row, name) in enumerate(zip(self.rows, self._names, strict=True)):
            assert isinstance(row, PortRow)
            row.name.show_text(name)
            row.name_buttons(name)
            row.up.setEnabled(number > 0)
            row.down.setEnabled(number < len(self._names) - 1)
            row.settle()

    def _make_row(self, number: int) -> Row:
        row = PortRow()
        row.name.entered.connect(partial(self._rename, number))
        row.moved.connect(partial(self._move, number))
        row.removed.connect(partial(self._remove, number))
        return row

    def _add(self) -> None:
        def make(block: BlockDefinition) -> BlockEdit:
            stem, count = ("x" if self._is_input else "y"), 1
            name = stem
            while name in block.nodes:
                count += 1
                name = f"{stem}{count}"
            return with_port(block, name, is_input=self._is_input)

        self._do(None, self.tr("Add a port to block {name}"), make)

    def _rename(self, number: int) -> None:
        row = self.rows[number]
        assert isinstance(row, PortRow)
        new, old = row.name.text().strip(), self._names[number]
        text = self.tr("Rename port {old} to {new} of block {name}")
        text = text.replace("{old}", old).replace("{new}", new)
        self._do(number, text, lambda block: with_port_renamed(block, old, new), row.name)

    def _move(self, number: int, way: int) -> None:
        names = list(self._names)
        names.insert(number + way, names.pop(number))
        text = self.tr("Put the ports of block {name} in another order")
        self._do(number, text, lambda block: with_ports_in_order(block, names))

    def _remove(self, number: int) -> None:
        port = self._names[number]
        text = self.tr("Remove port {port} of block {name}").replace("{port}", port)
        self._do(number, text, lambda block: without_port(block, port))


class StateRow(Row):
    """What leaves by an output enters by an input at the next step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.entry = Choice(), Choice()
        self.left.setAccessibleName(self.tr("Output that carries the state"))
        self.entry.setAccessibleName(self.tr("Input by which it enters the next step"))
        self.fields.addWidget(self.left, 1)
        self.fields.addWidget(Label("→", "muted"))
        self.fields.addWidget(self.entry, 1)
        self.end_with(self.remove)


class States(_Rows):
    """The states of a block."""

    def __init__(self, editing: BlockEditing) -> None:
        super().__init__(editing, _words("States of a recurrence"), _words("Add state"))
        self.about = Label(
            self.tr("None. With a state the block can be unrolled over time."), "muted"
        ).wrapped()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(2, self.about)
        self.add.clicked.connect(self._add)

    def show_block(self, block: BlockDefinition) -> None:
        """Show the states of a block."""
        self._have(len(block.states))
        self.about.setVisible(not block.states)
        for row, (entry, left) in zip(self.rows, block.states, strict=True):
            assert isinstance(row, StateRow)
            for choice, names, name in (
                (row.left, block.outputs, left),
                (row.entry, block.inputs, entry),
            ):
                choice.clear()
                choice.addItems(list(names))
                choice.setCurrentText(name)
            row.name_buttons(f"{left} → {entry}")
            row.settle()

    def _make_row(self, number: int) -> Row:
        row = StateRow()
        row.left.activated.connect(partial(self._set, number))
        row.entry.activated.connect(partial(self._set, number))
        row.removed.connect(partial(self._remove, number))
        return row

    def _add(self) -> None:
        def make(block: BlockDefinition) -> BlockEdit:
            entries = {entry for entry, _ in block.states}
            lefts = {left for _, left in block.states}
            # With none left the engine says which rule that breaks.
            entry = next((each for each in reversed(block.inputs) if each not in entries), "")
            left = next((each for each in reversed(block.outputs) if each not in lefts), "")
            return with_states(block, [*block.states, (entry, left)])

        self._do(None, self.tr("Add a state to block {name}"), make)

    def _set(self, number: int, index: int = 0) -> None:
        row = self.rows[number]
        assert isinstance(row, StateRow)
        pair = row.entry.currentText(), row.left.currentText()

        def make(block: BlockDefinition) -> BlockEdit:
            states = list(block.states)
            states[number] = pair
            return with_states(block, states)

        self._do(number, self.tr("Change a state of block {name}"), make)
        if row.error.text() and self._editing.block is not None:
            wrong = row.error.text()
            self.show_block(self._editing.block)
            row.show_error(wrong)

    def _remove(self, number: int) -> None:
        def make(block: BlockDefinition) -> BlockEdit:
            states = [pair for n, pair in enumerate(block.states) if n != number]
            return with_states(block, states)

        self._do(number, self.tr("Remove a state of block {name}"), make)


def _words(text: str) -> str:
    return QCoreApplication.translate("BlockEditor", text)
