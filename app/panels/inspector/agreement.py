"""Says whether somebody else comes to the same gradients: finite differences, or PyTorch."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.language.counting import counted
from app.looks.styling import set_state
from app.widgets.labels import Label, NumberLabel
from graph_engine.gradient_check import GradientCheck, check_gradients
from graph_engine.graph import Graph
from graph_engine.result import Result

MAXIMUM_NODES = 120
MAXIMUM_ELEMENTS = 256
TOLERANCE = 1e-6
_ROLES = {"good": "value", "bad": "error", "": "muted"}


def can_be_checked(graph: Graph, result: Result) -> bool:
    """Whether finite differences cost no more than a moment: few nodes, small tensors."""
    if len(graph) > MAXIMUM_NODES or result.output_name is None:
        return False
    total = 0
    for each in graph:
        if graph.node(each).is_random:
            return False
        if result.has_value(each):
            total += math.prod(np.shape(result.value(each)))
    return total <= MAXIMUM_ELEMENTS


class Agreement(QFrame):
    """A box in green when the numbers agree, in red when they do not.

    Small graphs are checked by finite differences at once. For others it offers the comparison
    with PyTorch, and shows what came of it as long as the graph stays as it is.

    Signals
    -------
    parity_wanted()
        Compare every edge with PyTorch.
    """

    parity_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreement")
        self._parity: Mapping[str, Any] = {}
        self.title = Label()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.numbers = NumberLabel("", "muted", 11).selectable()
        self.offer = QPushButton(self.tr("Check every wire against PyTorch"))
        self.offer.setProperty("role", "quiet")
        self.offer.clicked.connect(self.parity_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 7, 12, 7)
        column.setSpacing(3)
        for part in (self.title, self.numbers, self.offer):
            column.addWidget(part)

    def show_parity(self, answer: Mapping[str, Any]) -> None:
        """Note what the comparison with PyTorch found."""
        self._parity = answer

    def show_node(self, graph: Graph, result: Result, name: str) -> None:
        """Check the edges that end at a node, or those that begin at one without inputs."""
        edges = list(graph.edges_into(name).values()) or list(graph.edges_out_of(name))
        edges = [edge for edge in edges if result.edge_gradient(edge) is not None]
        if not edges:
            self.hide()
        elif can_be_checked(graph, result):
            self._show_check(check_gradients(graph, result.output_name, edges))
        elif self._parity.get("version") == graph.version:
            self._show_parity()
        else:
            self._say("", "", "")

    def _say(self, title: str, numbers: str, state: str, help: str = "") -> None:
        """Show a result; without a title, the offer to get one."""
        self.title.setText(title)
        self.title.setProperty("role", _ROLES[state])
        self.title.style().polish(self.title)
        self.numbers.setText(numbers)
        self.numbers.setToolTip(help)
        self.title.setVisible(bool(title))
        self.numbers.setVisible(bool(numbers))
        self.offer.setVisible(not title)
        set_state(self, state)
        self.show()

    def _show_check(self, check: GradientCheck) -> None:
        smooth = [edge for edge in check.edges if not edge.is_kink]
        if not smooth:
            self._say(self.tr("A kink: finite differences say nothing here"), "", "")
            return
        worst = max(smooth, key=lambda edge: edge.relative_error)
        is_good = worst.relative_error <= TOLERANCE
        good, bad = self.tr("✓ Finite difference agrees"), self.tr("✗ Finite difference disagrees")
        numbers = self.tr("numeric {0}  rel. error {1}").replace("{0}", f"{worst.numeric:.6g}")
        self._say(
            good if is_good else bad,
            numbers.replace("{1}", error_text(worst.relative_error)),
            "good" if is_good else "bad",
            self.tr("analytic {0}\nnumeric {1}")
            .replace("{0}", repr(worst.analytic))
            .replace("{1}", repr(worst.numeric)),
        )

    def _show_parity(self) -> None:
        error, edges = self._parity.get("parity"), len(self._parity.get("edges", ()))
        is_good = bool(self._parity.get("agrees"))
        good = self.tr("✓ NumPy engine = PyTorch on every edge")
        bad = self.tr("✗ NumPy engine and PyTorch differ")
        size = "NaN" if error is None else error_text(error)
        numbers = counted(
            "Agreement", "max |Δ| {0} ({1}), %n edge", "max |Δ| {0} ({1}), %n edges", edges
        )
        numbers = numbers.replace("{0}", size).replace("{1}", str(self._parity.get("dtype", "")))
        self._say(
            good if is_good else bad,
            numbers,
            "good" if is_good else "bad",
        )


def error_text(error: float) -> str:
    """Return a small number as ``2.1e-11``."""
    mantissa, _, exponent = f"{error:.1e}".partition("e")
    return f"{mantissa}e{int(exponent)}" if error else "0"
