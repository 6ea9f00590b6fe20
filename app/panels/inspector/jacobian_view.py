"""The local gradient of one input: a number, a matrix, or a row of it at a time."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.language.rule_words import rule_words
from app.panels.inspector.tensor_view import TensorView
from app.theme import Themes
from app.widgets.choice import Choice
from app.widgets.labels import Label, NumberLabel
from app.widgets.numbers import exact_text
from graph_engine.errors import RunError
from graph_engine.graph import Graph
from graph_engine.local_gradient import LocalGradient
from graph_engine.result import Result
from nodes.shapes import shape_text

WAIT = 40
"""Milliseconds the pointer rests before a row is worked out."""


class JacobianView(QWidget):
    """A number or heat map; of a large one the row of the output element that is pointed at.

    A small Jacobian is one matrix: a row per number of the output, a column per number of the
    input. Of an elementwise gate only the diagonal is drawn, since all else is 0.
    """

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._local: LocalGradient | None = None
        self._result: Result | None = None
        self._name = ""
        self._index: tuple[int, ...] = ()
        self._is_batched = False
        self._example: tuple[int, ...] = ()
        self.port = Choice()
        self.port.setAccessibleName(self.tr("Input to differentiate by"))
        self.port.activated.connect(self._show_port)
        self._sign = NumberLabel("∂out/∂")
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sign)
        row.addWidget(self.port, 1)
        self._help = Label("", "muted").wrapped()
        self._axes = NumberLabel("", "muted", 11).wrapped()
        self.output = TensorView(themes)
        self.output.pointed.connect(self._point)
        self.output.chosen.connect(self._point)
        self._caption = NumberLabel("", "local")
        self.matrix = TensorView(themes)
        self.picture = self.matrix.picture
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        for part in (
            self._line, self._help, self.output, self._caption, self._axes, self.matrix,
        ):  # fmt: skip
            column.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._show_row)

    def show_node(self, graph: Graph, result: Result, name: str, *, is_batched: bool) -> None:
        """Show the Jacobian of a node's first output by the input chosen last, or its first.

        Parameters
        ----------
        is_batched : bool
            Whether the output's first axis counts examples.
        """
        self._result = result
        self._is_batched = is_batched
        ports = [
            port.name
            for port in graph.node(name).input_ports()
            if port.kind != "integer"
            and not port.is_hidden
            and (port.is_weight or port.name in graph.edges_into(name))
        ]
        if name != self._name or [self.port.itemText(i) for i in range(self.port.count())] != ports:
            self.port.clear()
            self.port.addItems(ports)
        self._name = name
        self._line.setVisible(len(ports) > 1)
        if ports:
            self._show_port()
        else:
            self._say(self.tr("It has no inputs, so no local gradient."))

    def _say(self, text: str) -> None:
        self._local = None
        for part in (self._help, self.output, self._caption, self._axes):
            part.hide()
        self.matrix.show_message(text)

    def _show_port(self) -> None:
        assert self._result is not None
        try:
            self._local = local = self._result.local_gradient(self._name, self.port.currentText())
        except RunError as error:
            self._say(rule_words(error.rule))
            return
        is_matrix = local.form == "dense"
        is_large = local.form == "rows"
        for part in (self._help, self.output, self._caption):
            part.setVisible(is_large)
        self._example = ()
        self._axes.setText(self._axes_text(local))
        self._axes.setVisible(bool(self._axes.text()))
        if is_matrix:
            rows, columns = math.prod(local.output_shape), math.prod(local.input_shape)
            self.matrix.describe = self._entry_text
            self.matrix.show_tensor(local.dense().reshape(rows, columns), "local")
        elif not is_large:
            self.matrix.describe = self._diagonal_text
            self.matrix.show_tensor(local.value, "local", is_batched=self._is_batched)
        else:
            self._show_output(local)

    def _axes_text(self, local: LocalGradient) -> str:
        port = self.port.currentText()
        if local.form == "dense":
            text = self.tr("rows: {0} of out {1} ↓  columns: {2} of {3} {4} →")
            counts = math.prod(local.output_shape), math.prod(local.input_shape)
            shapes = shape_text(local.output_shape), shape_text(local.input_shape)
            words = (str(counts[0]), shapes[0], str(counts[1]), port, shapes[1])
            for number, word in enumerate(words):
                text = text.replace(f"{{{number}}}", word)
            return text
        if local.form == "diagonal" and local.output_shape:
            text = self.tr("diagonal of {0} × {0}: ∂out[…]/∂{1}[…], all else is 0")
            count = str(math.prod(local.output_shape))
            return text.replace("{0}", count).replace("{1}", port)
        return ""

    def _entry_text(self, index: tuple[int, ...]) -> str:
        """Return ``∂out[0, 1]/∂x[2] = 0.5`` of an entry of the matrix."""
        assert self._local is not None
        out = np.unravel_index(index[0], self._local.output_shape or (1,))
        into = np.unravel_index(index[1], self._local.input_shape or (1,))
        out_place = _place(out) if self._local.output_shape else ""
        into_place = _place(into) if self._local.input_shape else ""
        number = exact_text(self.matrix.array[index].item())
        return f"∂out{out_place}/∂{self.port.currentText()}{into_place} = {number}"

    def _diagonal_text(self, index: tuple[int, ...]) -> str:
        place, port = _place(index), self.port.currentText()
        number = exact_text(self.matrix.array[index].item())
        shape = () if self._local is None else self._local.input_shape
        if not np.shape(self.matrix.array):
            return number
        into = place if shape == np.shape(self.matrix.array) else ""
        return f"∂out{place}/∂{port}{into} = {number}"

    def _row_entry_text(self, index: tuple[int, ...]) -> str:
        number = exact_text(self.matrix.array[index].item()) if index else ""
        return f"{self._row_title()}{_place((*self._example, *index))} = {number}"

    def _show_output(self, local: LocalGradient) -> None:
        assert self._result is not None
        self._help.setText(self.tr("Point at an output number: its row of the Jacobian lights up."))
        value = self._result.value(self._name)
        self.output.show_tensor(value, "value", is_batched=self._is_batched)
        shape = local.output_shape
        if len(self._index) != len(shape) or not all(
            i < n for i, n in zip(self._index, shape, strict=True)
        ):
            self._index = self._first_index(shape)
        self._show_row()

    def _first_index(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        # The middle of the first image says more than its corner, which sees padding.
        middle = (0,) * (len(shape) - 2) + tuple(n // 2 for n in shape[-2:])
        return (0, *middle[1:]) if self._is_batched else middle

    def _point(self, index: tuple[int, ...] | None) -> None:
        if index is not None and index != self._index:
            self._index = index
            self._timer.start()

    def _show_row(self) -> None:
        if self._local is None:
            return
        row: Any = np.asarray(self._local.row(self._index))
        self.output.picture.mark(self._index)
        self._caption.setText(self._row_title())
        # Only the example the output element belongs to has a gradient in its row.
        is_batch = self._is_batched and self._local.output_shape[:1] == row.shape[:1]
        self._example = (self._index[0],) if is_batch else ()
        self.matrix.describe = self._row_entry_text
        self.matrix.show_tensor(row[self._example], "local")

    def _row_title(self) -> str:
        return f"∂out{_place(self._index)}/∂{self.port.currentText()}"


def _place(index: Iterable[Any]) -> str:
    return f"[{', '.join(str(int(each)) for each in index)}]"
