"""The rows of the outline: a node each, in the order in which they are computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)

from app.access.telling import Telling
from app.document.document import Document
from app.language.engine_words import sentence_words
from app.sessions.breakpoint_list import BreakpointList
from app.theme import Themes, interface_font, number_font
from graph_engine.edge import Edge
from graph_engine.errors import Problem
from nodes.muted import Muted

NAME, TYPE, VALUE, GRADIENT, STATE = range(5)
COLUMNS = 5
ROW_HEIGHT = 24
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_MARKS = {"error": "✕", "warning": "▲", "note": "●"}
_COLOURS = {"error": "gradient", "warning": "warning", "note": "note"}
_PHASE_MARK = "▶"


@dataclass(frozen=True)
class Detail:
    """A row below a node: a wire into it or out of it, an output without one, or a problem."""

    kind: Literal["into", "out", "output", "problem"]
    port: str = ""
    edge: Edge | None = None
    problem: Problem | None = None


class OutlineModel(QAbstractItemModel):
    """Nodes with what hangs on them below; texts are made when they are shown.

    Attributes
    ----------
    names : list of str
        The nodes by row.
    """

    def __init__(
        self,
        document: Document,
        telling: Telling,
        themes: Themes,
        breakpoints: BreakpointList | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._breakpoints = breakpoints
        self._telling = telling
        self._themes = themes
        self.names: list[str] = []
        self._row: dict[str, int] = {}
        self._details: dict[str, list[Detail]] = {}
        self._problems: dict[str, list[Problem]] = {}
        self._at_step = ""

    # What there is

    def refresh(self) -> None:
        """Read the graph anew."""
        self.beginResetModel()
        self.names = self._document.graph.order.sorted_names()
        self._row = {name: row for row, name in enumerate(self.names)}
        self.read_problems()
        self.endResetModel()

    def read_problems(self) -> None:
        """Read the problems anew; nothing may be expanded whose rows that changes."""
        self._details.clear()
        self._problems.clear()
        for problem in self._document.problems():
            self._problems.setdefault(problem.node, []).append(problem)

    def show_step(self, node: str) -> None:
        """Mark the node that the step is about, none for an empty name."""
        self._at_step = node

    def index_of(self, name: str) -> QModelIndex:
        """Return the row of a node, an invalid index for none."""
        row = self._row.get(name)
        return QModelIndex() if row is None else self.index(row, 0)

    def index_of_edge(self, edge: Edge) -> QModelIndex:
        """Return the row of a wire, below the node that it leads to."""
        parent = self.index_of(edge.target)
        if not parent.isValid():
            return QModelIndex()
        for row, detail in enumerate(self.details(edge.target)):
            if detail.edge == edge:
                return self.index(row, 0, parent)
        return QModelIndex()

    def node_of(self, index: _Index) -> str:
        """Return the node that a row is, or stands below."""
        row = index.internalId() - 1 if index.internalId() else index.row()
        return self.names[row] if 0 <= row < len(self.names) else ""

    def detail_of(self, index: _Index) -> Detail | None:
        """Return what a row below a node is, None for the node itself."""
        if not index.isValid() or not index.internalId():
            return None
        return self.details(self.node_of(index))[index.row()]

    def details(self, name: str) -> list[Detail]:
        """Return what hangs on a node."""
        if name not in self._details:
            self._details[name] = self._found(name) if name in self._document.graph else []
        return self._details[name]

    def _found(self, name: str) -> list[Detail]:
        graph = self._document.graph
        node, into = graph.node(name), graph.edges_into(name)
        found = [Detail("problem", problem=each) for each in self._problems.get(name, ())]
        wired = [port.name for port in node.input_ports() if port.name in into]
        found += [Detail("into", port, into[port]) for port in wired]
        for port in node.output_ports():
            wires = [e for e in graph.edges_out_of(name) if e.source_port == port.name]
            found += [Detail("out", port.name, each) for each in wires]
            if not wires:
                found.append(Detail("output", port.name))
        return found

    # What the rows say

    def spoken(self, index: _Index) -> str:
        """Return a whole row for screen readers."""
        detail, name = self.detail_of(index), self.node_of(index)
        if detail is None:
            state = self._state(name)
            said = self._telling.node(name)
            return f"{said}, {state}" if state else said
        texts = [self._detail_text(name, detail, column) for column in range(COLUMNS)]
        names = ("", "", self.tr("value"), self.tr("gradient"), "")
        pairs = zip(names, texts, strict=True)
        return ", ".join(f"{name} {text}".strip() for name, text in pairs if text)

    def _text(self, name: str, column: int) -> str:
        if column == NAME:
            return name
        if column == TYPE:
            return self._document.graph.node(name).title
        if column in (VALUE, GRADIENT):
            return self._telling.first_output(name)[column - VALUE]
        return self._state(name)

    def _state(self, name: str) -> str:
        found = []
        if name == self._at_step:
            found.append(f"{_PHASE_MARK} {self.tr('this step')}")
        for severity, mark in _MARKS.items():
            count = sum(1 for each in self._problems.get(name, ()) if each.severity == severity)
            if count:
                found.append(f"{mark} {self._count(severity, count)}")
        if self._breakpoints is not None and self._breakpoints.at(name) is not None:
            found.append(f"■ {self.tr('stops here')}")
        if isinstance(self._document.graph.node(name), Muted):
            found.append(self.tr("muted"))
        return ", ".join(found)

    def _count(self, severity: str, count: int) -> str:
        words = {
            "error": self.tr("{0} errors") if count > 1 else self.tr("an error"),
            "warning": self.tr("{0} warnings") if count > 1 else self.tr("a warning"),
            "note": self.tr("{0} notes") if count > 1 else self.tr("a note"),
        }
        return words[severity].replace("{0}", str(count))

    def _detail_text(self, name: str, detail: Detail, column: int) -> str:
        edge, telling = detail.edge, self._telling
        if detail.problem is not None:
            text = f"{sentence_words(detail.problem.rule)}. {sentence_words(detail.problem.remedy)}"
            return f"{_MARKS[detail.problem.severity]} {text.strip()}" if column == NAME else ""
        if edge is None:
            if column in (VALUE, GRADIENT):
                return telling.output(name, detail.port)[column - VALUE]
            text = self.tr("{0} → nothing yet").replace("{0}", detail.port)
            return text if column == NAME else ""
        if column == NAME:
            if detail.kind == "into":
                return f"{detail.port} ← {edge.source}.{edge.source_port}"
            return f"{detail.port} → {edge.target}.{edge.target_port}"
        if column == VALUE:
            return telling.value(edge)
        return telling.gradient(edge) if column == GRADIENT else ""

    # Qt

    def index(self, row: int, column: int, parent: _Index = _NONE) -> QModelIndex:
        # Qt's views ask for row 0 of an empty tree, too.
        if not (0 <= row < self.rowCount(parent) and 0 <= column < COLUMNS):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent too
        inside = index.internalId() if index.isValid() else 0
        return self.createIndex(inside - 1, 0, 0) if inside else QModelIndex()

    def rowCount(self, parent: _Index = _NONE) -> int:
        if not parent.isValid():
            return len(self.names)
        if parent.internalId() or parent.column():
            return 0
        return len(self.details(self.names[parent.row()]))

    def hasChildren(self, parent: _Index = _NONE) -> bool:
        # Every node has an output at least; counting what hangs on ten thousand would take long.
        return not parent.isValid() or (not parent.internalId() and not parent.column())

    def columnCount(self, parent: _Index = _NONE) -> int:
        return COLUMNS

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        titles = (
            self.tr("Node"), self.tr("Type"), self.tr("Value"), self.tr("Gradient"),
            self.tr("State"),
        )  # fmt: skip
        return titles[section]

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        name = self.node_of(index)
        if name not in self._document.graph:
            return None  # it is gone, and the rows are about to be read anew
        detail, column = self.detail_of(index), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if role == Qt.ItemDataRole.ToolTipRole and (detail is None or detail.problem is None):
                return None
            if detail is None:
                return self._text(name, column)
            return self._detail_text(name, detail, column)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, ROW_HEIGHT)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index) if column == NAME else None
        if role == Qt.ItemDataRole.FontRole:
            is_wire = detail is not None and detail.problem is None
            if column in (VALUE, GRADIENT) or (is_wire and column == NAME):
                return number_font(12)
            return interface_font(13, is_bold=column == NAME and name == self._at_step)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._themes.current.colour(self._colour(detail, column))
        return None

    def _colour(self, detail: Detail | None, column: int) -> str:
        if detail is not None and detail.problem is not None:
            return _COLOURS[detail.problem.severity]
        if column in (VALUE, GRADIENT):
            return "value" if column == VALUE else "gradient"
        return "text" if detail is None and column == NAME else "muted"
