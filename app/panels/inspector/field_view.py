"""Lights what an element of the output depends on, and what an element before it moves."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.language.rule_words import rule_words
from app.panels.inspector.field_through import (
    MOST_NUMBERS,
    field_through,
    influence_through,
    numbers_in,
)
from app.panels.inspector.field_words import Source, field_text, sources_of
from app.panels.inspector.tensor_view import TensorView
from app.theme import Themes
from app.widgets.choice import Choice, Switch
from app.widgets.labels import Heading, Label
from graph_engine.errors import RunError
from graph_engine.graph import Graph
from graph_engine.receptive_field import (
    Masks,
    direct_field,
    direct_influence,
    influence,
    receptive_field,
)
from graph_engine.result import Result

WAIT = 40
"""Milliseconds the pointer rests before a field is worked out."""


class FieldView(QWidget):
    """A tensor that the node shown depends on: one of its inputs, or any further upstream.

    Signals
    -------
    found(object)
        Masks by (node, output port or weight) of what is lit, or None; for others to light too.
    pointed(object)
        Masks by (node, output port or weight) of everything that belongs to the element under the
        pointer, throughout the graph; None as soon as nothing is pointed at.
    influenced(object)
        Mask of the node's first output: what the element pointed at here moves, or None.
    """

    found = Signal(object)
    pointed = Signal(object)
    influenced = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph: Graph | None = None
        self._result: Result | None = None
        self._name = ""
        self._sources: list[Source] = []
        self._index: tuple[int, ...] | None = None
        self._asked: tuple[int, ...] | None = None
        self._points_above = self._points_below = self._has_told = False
        self.switch = Switch()
        self.switch.setChecked(True)
        self.switch.setAccessibleName(self.tr("Light what an element depends on"))
        self.switch.setToolTip(self.switch.accessibleName())
        self.tensor = Choice()
        self.tensor.setAccessibleName(self.tr("Tensor before this node"))
        self.view = TensorView(themes)
        self.text = Label("", "muted").wrapped()
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(Heading(self.tr("Depends on")), 1)
        top.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        for part in (self.tensor, self.text, self.view):
            body.addWidget(part)
        column.addWidget(self._body)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self._answer)
        self.switch.clicked.connect(self._turn)
        self.tensor.activated.connect(self._choose)
        self.view.pointed.connect(self._ask)

    def show_node(self, graph: Graph, result: Result | None, name: str) -> None:
        """Offer what a node depends on; hides where that is clear without a picture."""
        is_other = name != self._name
        self._graph, self._result, self._name = graph, result, name
        was = self._source
        self._sources = [] if result is None else sources_of(graph, result, name)
        has_tensor = any(source.shape for source in self._sources)
        self.setVisible(has_tensor)
        if not has_tensor:
            self._forget()
            return
        assert result is not None
        if is_other or self._index is None or not _is_within(self._index, result, name):
            self._forget()
        self.tensor.clear()
        for number, source in enumerate(self._sources):
            if number and source.is_far and not self._sources[number - 1].is_far:
                self.tensor.insertSeparator(self.tensor.count())
            self.tensor.addItem(source.title, number)
        if was in self._sources and not is_other:
            self.tensor.setCurrentIndex(self.tensor.findData(self._sources.index(was)))
        self._turn()

    def point(self, index: tuple[int, ...] | None) -> None:
        """Light what an element of the node's output depends on, in a moment."""
        self._points_above = index is not None
        if index is None:
            # Here the last field stays, so that the pointer can come down to it.
            self._tell(None)
        else:
            self._index, self._asked = index, None
            self._timer.start()

    def _tell(self, masks: Masks | None) -> None:
        if masks is not None or self._has_told:
            self._has_told = masks is not None
            self.pointed.emit(masks)

    @property
    def _source(self) -> Source | None:
        number = self.tensor.currentData()
        has_one = isinstance(number, int) and number < len(self._sources)
        return self._sources[number] if has_one else None

    def _forget(self) -> None:
        self._timer.stop()
        self._index = self._asked = None
        self.found.emit(None)
        self._tell(None)

    def _turn(self) -> None:
        self._body.setVisible(self.switch.isChecked())
        if self.switch.isChecked():
            self._choose()
        else:
            self._forget()

    def _choose(self) -> None:
        source, result = self._source, self._result
        if source is None or result is None:
            return
        self.view.show_tensor(
            source.value(result), "value", is_batched=source.is_batched, is_weight=source.is_weight
        )
        if self._index is None:
            self.view.picture.light(None)
            self.text.setText(self.tr("Point at a number above: what it depends on lights up."))
        else:
            # While numbers are dragged, runs come faster than fields: the last one stays meanwhile.
            self._timer.start()

    def _ask(self, index: tuple[int, ...] | None) -> None:
        was_pointed_at, self._points_below = self._points_below, index is not None
        if index is None:
            self.influenced.emit(None)
            if was_pointed_at:
                self._tell(None)
        elif self.view.picture.is_heat_map:
            self._asked = index
            self._timer.start()

    def _answer(self) -> None:
        if not self.switch.isChecked() or self._result is None or self._source is None:
            return
        if self._asked is not None:
            self._show_influence(self._asked)
        elif self._index is not None:
            self._light()

    def _is_too_large(self) -> bool:
        assert self._graph is not None and self._result is not None
        names = {self._name}
        if self._source is not None and self._source.is_far:
            names |= self._graph.order.upstream([self._name])
        return numbers_in(self._result, names) > MOST_NUMBERS

    def _light(self) -> None:
        graph, result, source = self._graph, self._result, self._source
        assert graph is not None and result is not None and source is not None
        assert self._index is not None
        if self._is_too_large():
            self.text.setText(self.tr("Too many numbers to go through while you point."))
            return
        try:
            if source.is_far:
                masks: Any = receptive_field(graph, result, self._name, self._index)
                mask = masks.get(source.key)
            else:
                fields = direct_field(result, self._name, self._index)
                mask = fields.get(source.port)
                masks = {each.key: fields[each.port] for each in self._sources
                         if not each.is_far and each.port in fields}  # fmt: skip
        except RunError as error:
            self.text.setText(rule_words(error.rule))
            return
        self.text.setText(field_text(self._index, mask))
        self.view.picture.light(mask)
        if mask is not None and mask.any():
            self.view.reveal(tuple(int(i) for i in np.argwhere(mask)[0]))
        self.found.emit(masks)
        if self._points_above:
            self._tell(field_through(graph, result, self._name, self._index))

    def _show_influence(self, index: tuple[int, ...]) -> None:
        graph, result, source = self._graph, self._result, self._source
        assert graph is not None and result is not None and source is not None
        if self._is_too_large():
            return
        out = graph.node(self._name).output_ports()[0].name
        if source.is_far:
            node, port = source.key
            if port not in [each.name for each in graph.node(node).output_ports()]:
                return
            mask = influence(graph, result, node, index, port).get((self._name, out))
        else:
            mask = direct_influence(result, self._name, source.port, index)[out]
        self.influenced.emit(mask)
        if self._points_below:
            self._tell(influence_through(graph, result, self._name, source, index))


def _is_within(index: tuple[int, ...], result: Result, name: str) -> bool:
    shape = np.shape(result.value(name)) if result.has_value(name) else ()
    return len(index) == len(shape) and all(i < n for i, n in zip(index, shape, strict=True))
