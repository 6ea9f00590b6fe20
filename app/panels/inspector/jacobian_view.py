"""The local gradient of one input, in the form it has."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.panels.inspector.tensor_picture import TensorPicture
from app.theme import Themes
from app.widgets.choice import Choice
from app.widgets.labels import Label, NumberLabel
from graph_engine.errors import RunError
from graph_engine.graph import Graph
from graph_engine.local_gradient import LocalGradient
from graph_engine.result import Result

WAIT = 40
"""Milliseconds the pointer rests before a row is worked out."""


class JacobianView(QWidget):
    """A number or heat map; of a large one the row of the output element that is pointed at."""

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
        self.output = TensorPicture(themes)
        self.output.pointed.connect(self._point)
        self.output.chosen.connect(self._point)
        self._caption = NumberLabel("", "local")
        self.picture = TensorPicture(themes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        for part in (self._line, self._help, self.output, self._caption, self.picture):
            column.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._show_row)
        self.picture.pointed.connect(self._number_pointed)

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
        for part in (self._help, self.output, self._caption):
            part.hide()
        self.picture.show_message(text)

    def _show_port(self) -> None:
        assert self._result is not None
        try:
            self._local = self._result.local_gradient(self._name, self.port.currentText())
        except RunError as error:
            self._say(error.rule)
            return
        is_large = self._local.form in ("dense", "rows") and bool(self._local.output_shape)
        for part in (self._help, self.output, self._caption):
            part.setVisible(is_large)
        if not is_large:
            value = self._local.value if self._local.value is not None else self._local.row(())
            self.picture.show_tensor(value, "local")
            return
        self._help.setText(self.tr("Point at an output number: its row of the Jacobian lights up."))
        self.output.show_tensor(self._result.value(self._name), "value")
        shape = self._local.output_shape
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
        self.output.mark(self._index)
        self._caption.setText(self._row_title())
        # Only the example the output element belongs to has a gradient in its row.
        is_batch = self._is_batched and self._local.output_shape[:1] == row.shape[:1]
        self._example = (self._index[0],) if is_batch else ()
        self.picture.show_tensor(row[self._example], "local")

    def _row_title(self) -> str:
        return f"∂out[{', '.join(map(str, self._index))}]/∂{self.port.currentText()}"

    def _number_pointed(self, index: tuple[int, ...] | None) -> None:
        if self._caption.isHidden():
            self.picture.setToolTip("" if index is None else self.picture.text_at(index))
            return
        text = self._row_title()
        if index is not None:
            place = self.picture.text_at(index)
            if self._example:
                place = place.replace("[", f"[{self._example[0]}, ", 1)
            text += place
        self._caption.setText(text)
