"""A node's tensors to look at: value, gradient, Jacobian, histogram, weights."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QTabBar, QVBoxLayout, QWidget

from app.looks.styling import set_state
from app.panels.inspector.curves import Curve, Histogram
from app.panels.inspector.jacobian_view import JacobianView
from app.panels.inspector.sweep import sweep
from app.panels.inspector.tensor_view import TensorView
from app.theme import Themes
from app.widgets.numbers import number_text
from graph_engine.errors import RunError
from graph_engine.graph import Graph
from graph_engine.result import Result

VALUE, GRADIENT, JACOBIAN, HISTOGRAM, WEIGHTS = range(5)
TITLES = ("Value", "Gradient", "Jacobian", "Histogram", "Weights")


class ValueViews(QWidget):
    """Tabs over one picture; the tab stays when another node is selected.

    Signals
    -------
    tab_changed()
    element_pointed(object)
        Index of an element of the node's first output, pointed at in its value or its gradient.
    """

    tab_changed = Signal()
    element_pointed = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar()
        self.tabs.setObjectName("views")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        # With a wide font the tabs shrink a little rather than widen the whole inspector.
        self.tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.tabs.setAccessibleName(self.tr("Views of the node"))
        for title in TITLES:
            self.tabs.addTab(self.tr(title).upper())
        self.tensor = TensorView(themes)
        self.picture = self.tensor.picture
        self.curve = Curve(themes)
        self.histogram = Histogram(themes)
        self.jacobian = JacobianView(themes)
        self._pages = (self.tensor, self.curve, self.histogram, self.jacobian)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        for page in self._pages:
            column.addWidget(page)
            page.hide()
        self._graph: Graph | None = None
        self._result: Result | None = None
        self._name = ""
        self._is_batched = False
        self.tabs.currentChanged.connect(self._tab_changed)
        self.tensor.pointed.connect(self._pointed)

    def show_node(
        self, graph: Graph, result: Result | None, name: str, digits: int, *, is_batched: bool
    ) -> None:
        """Show a node's tensors of one run; `is_batched`: their first axis counts examples."""
        self._is_batched = is_batched
        self._graph, self._result, self._name = graph, result, name
        self.picture.digits = digits
        node = graph.node(name)
        has_weights = node.role != "parameter" and bool(_weights(graph, name))
        self.tabs.setTabVisible(WEIGHTS, has_weights)
        set_state(self.tabs, "" if has_weights else "roomy")
        if not has_weights and self.tabs.currentIndex() == WEIGHTS:
            self.tabs.setCurrentIndex(VALUE)
        self._show()

    def _tab_changed(self) -> None:
        self._show()
        self.tab_changed.emit()

    def _show(self) -> None:
        graph, result = self._graph, self._result
        if graph is None or self._name not in graph:
            return
        if result is None or not result.has_value(self._name):
            self._say(self.tr("No value yet: wire its inputs, or look at Problems."))
            return
        tab = self.tabs.currentIndex()
        if tab == JACOBIAN:
            self._turn_to(self.jacobian)
            self.jacobian.show_node(graph, result, self._name, is_batched=self._is_batched)
        elif tab == HISTOGRAM:
            self._show_histogram(result)
        elif tab == WEIGHTS:
            self._show_weights(graph, result)
        elif not self._show_curve(graph, result, is_gradient=tab == GRADIENT):
            self._show_tensor(result, is_gradient=tab == GRADIENT)

    def light(self, mask: Any) -> None:
        """Light elements of the output, where the output is what is shown; None lights all."""
        if self._shows_output or mask is None:
            self.picture.light(mask)

    @property
    def _shows_output(self) -> bool:
        return self.tabs.currentIndex() in (VALUE, GRADIENT) and self.picture.is_heat_map

    def _pointed(self, index: tuple[int, ...] | None) -> None:
        if self._shows_output:
            self.element_pointed.emit(index)

    def _turn_to(self, page: QWidget) -> None:
        for other in self._pages:
            other.setVisible(other is page)

    def _say(self, text: str) -> None:
        self.tensor.show_message(text)
        self._turn_to(self.tensor)

    def _show_tensor(self, result: Result, *, is_gradient: bool) -> None:
        if not is_gradient:
            self.tensor.show_tensor(result.value(self._name), "value", is_batched=self._is_batched)
        elif result.has_gradient(self._name):
            self.tensor.show_tensor(
                result.gradient(self._name), "gradient", is_batched=self._is_batched
            )
        elif result.output_name is None:
            self._say(self.tr("No gradient: end the graph in one number, such as a loss."))
            return
        else:
            self._say(self.tr("No gradient: nothing leads from here to the output."))
            return
        self._turn_to(self.tensor)

    def _show_curve(self, graph: Graph, result: Result, *, is_gradient: bool) -> bool:
        found = sweep(graph, result, self._name)
        if found is None:
            return False
        y = found.gradient if is_gradient else found.output
        of = result.gradient(self._name) if is_gradient else result.output
        output = result.output_name
        shown = f"∂{output}/∂{self._name}" if is_gradient else f"{output}"
        caption = self.tr("{0} as {1} varies, others held")
        slope = None if is_gradient else float(result.gradient(self._name))
        if slope is not None:
            tangent = self.tr("tangent {0}").replace("{0}", number_text(slope, 4))
            caption = f"{caption}, {tangent}"
        self.curve.show_curve(
            found.x,
            y,
            (float(result.value(self._name)), float(of)),
            "gradient" if is_gradient else "value",
            caption.replace("{0}", shown).replace("{1}", self._name),
            slope,
        )
        self._turn_to(self.curve)
        return True

    def _show_histogram(self, result: Result) -> None:
        value = np.asarray(result.value(self._name))
        if value.size == 1:
            self._say(self.tr("A single number has no histogram."))
            return
        arrays: list[Any] = [("value", value)]
        if result.has_gradient(self._name):
            arrays.append(("gradient", np.asarray(result.gradient(self._name))))
        self.histogram.show_arrays(arrays)
        self._turn_to(self.histogram)

    def _show_weights(self, graph: Graph, result: Result) -> None:
        port = _weights(graph, self._name)[0]
        edge = graph.edges_into(self._name).get(port)
        try:
            weight = (
                result.weight_value(self._name, port) if edge is None else result.edge_value(edge)
            )
        except RunError:
            weight = None
        if weight is None:
            self._say(self.tr("No weights yet: its shapes are not known."))
            return
        self.tensor.show_tensor(weight, "value", is_weight=True)
        self._turn_to(self.tensor)


def _weights(graph: Graph, name: str) -> list[str]:
    """Return the names of a node's weights that are not its own affair."""
    return [port.name for port in graph.node(name).weight_ports() if not port.is_hidden]
