"""What the inspector shows of a wire: what runs along it, both ways."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.document.document import Document
from app.panels.inspector.chain_rule import local_text
from app.panels.inspector.edge_check import EdgeCheckBox
from app.panels.inspector.ramps import Kind
from app.panels.inspector.tensor_view import TensorView
from app.theme import Themes, interface_font
from app.widgets.labels import Heading, Label, NumberLabel, Rule
from app.widgets.numbers import is_number, statistics_text
from graph_engine.edge import Edge
from graph_engine.result import Result
from nodes.shapes import Symbol, shape_text


class EdgePage(QWidget):
    """Value and gradient of an edge, and the local gradient at its head."""

    def __init__(self, document: Document, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        title = Label(self.tr("Wire"))
        title.setFont(interface_font(17, is_bold=True))
        self.ends = NumberLabel("", "", 13).wrapped()
        self.shape = NumberLabel("", "muted", 12)
        self.value = TensorView(themes)
        self.gradient = TensorView(themes)
        self.value_caption = NumberLabel("", "muted", 11).wrapped()
        self.gradient_caption = NumberLabel("", "muted", 11).wrapped()
        self.local = NumberLabel("", "local", 12).wrapped()
        self.check = EdgeCheckBox(document)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (
            title, self.ends, self.shape, Rule(),
            Heading(self.tr("Value")), self.value, self.value_caption,
            Heading(self.tr("Gradient")), self.gradient, self.gradient_caption,
            Heading(self.tr("Local gradient at its head")), self.local,
            self.check,
        ):  # fmt: skip
            column.addWidget(part)

    def show_edge(self, edge: Edge, result: Result | None, digits: int) -> None:
        """Show what an edge carries in one run."""
        self.ends.setText(f"{edge.source}.{edge.source_port} → {edge.target}.{edge.target_port}")
        shape = self._document.shapes.of_edge(edge)
        self.shape.setText("" if shape is None else shape_text(shape))
        value = None if result is None else result.edge_value(edge)
        gradient = None if result is None else result.edge_gradient(edge)
        pairs: tuple[tuple[TensorView, NumberLabel | Label, Any, Kind], ...] = (
            (self.value, self.value_caption, value, "value"),
            (self.gradient, self.gradient_caption, gradient, "gradient"),
        )
        is_batched = isinstance((shape or (0,))[0], Symbol)
        for picture, caption, array, kind in pairs:
            picture.picture.digits = digits
            if array is None:
                picture.show_message(self._why_not(kind))
            else:
                picture.show_tensor(array, kind, is_batched=is_batched)
            has_statistics = array is not None and not is_number(array)
            caption.setText(statistics_text(array) if has_statistics else "")
            caption.setVisible(has_statistics)
        self.check.show_edge(edge, None if gradient is None else result)
        local = None if result is None else result.edge_local(edge)
        if local is None:
            self.local.setText("—")
        else:
            name = f"∂{edge.target}/∂{edge.source} = "
            self.local.setText(name + local_text(local, digits))

    def _why_not(self, kind: str) -> str:
        if kind == "value":
            return self.tr("No value yet: its source could not run.")
        return self.tr("No gradient flows back along this wire.")
