"""What the outline shows: nodes in the order in which they are computed, in their frames."""

from __future__ import annotations

from typing import Any

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
from app.panels.outline.row_words import COLUMNS, GRADIENT, NAME, VALUE, RowWords
from app.panels.outline.rows import Detail, Row, rows_of
from app.sessions.breakpoint_list import BreakpointList
from app.theme import Themes, interface_font, number_font
from graph_engine.edge import Edge

ROW_HEIGHT = 24
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_COLOURS = {"error": "gradient", "warning": "warning", "note": "note"}


class OutlineModel(QAbstractItemModel):
    """Nodes with what hangs on them below; texts are made when they are shown.

    Attributes
    ----------
    names : list of str
        The nodes, in the order in which they are computed.
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
        self._words = RowWords(document, telling, breakpoints, self)
        self._themes = themes
        self.names: list[str] = []
        self._outermost: list[Row] = []
        self._rows: list[Row] = []
        self._number: dict[Row, int] = {}
        self._nodes: dict[str, Row] = {}
        self._cards: dict[str, Row] = {}

    # What there is

    def refresh(self) -> None:
        """Read the graph anew, and what lies on the sheet."""
        self.beginResetModel()
        self.names = self._document.graph.order.sorted_names()
        self._outermost = rows_of(self._document, self.names)
        self._nodes, self._cards = {}, {}
        self._index(self._outermost)
        self.read_problems()
        self.endResetModel()

    def _index(self, rows: list[Row]) -> None:
        for row in rows:
            if row.kind == "node":
                self._nodes[row.name] = row
            else:
                self._cards[row.name] = row
                self._index(row.rows)

    def read_problems(self) -> None:
        """Read the problems anew; nothing may be expanded whose rows that changes."""
        self._rows = [*self._nodes.values(), *self._cards.values()]
        self._number = {row: number for number, row in enumerate(self._rows)}
        for row in self._nodes.values():
            row.rows = []
        self._words.problems.clear()
        for problem in self._document.problems():
            self._words.problems.setdefault(problem.node, []).append(problem)

    def show_step(self, node: str) -> None:
        """Mark the node that the step is about, none for an empty name."""
        self._words.at_step = node

    @property
    def cards(self) -> list[str]:
        """The ids of the notes and frames."""
        return list(self._cards)

    def index_of(self, name: str) -> QModelIndex:
        """Return the row of a node, an invalid index for none."""
        return self._at(self._nodes.get(name))

    def index_of_card(self, id_: str) -> QModelIndex:
        """Return the row of a note or frame, an invalid index for none."""
        return self._at(self._cards.get(id_))

    def index_of_edge(self, edge: Edge) -> QModelIndex:
        """Return the row of a wire, below the node that it leads to."""
        below = self._below(self._nodes[edge.target]) if edge.target in self._nodes else []
        for row in below:
            if row.detail is not None and row.detail.edge == edge:
                return self._at(row)
        return QModelIndex()

    def _at(self, row: Row | None) -> QModelIndex:
        return QModelIndex() if row is None else self.createIndex(row.place, 0, self._number[row])

    def row_of(self, index: _Index) -> Row | None:
        """Return the row that an index is of."""
        if not index.isValid():
            return None
        number = int(index.internalId())
        return self._rows[number] if number < len(self._rows) else None

    def node_of(self, index: _Index) -> str:
        """Return the node that a row is, or stands below; empty for notes and frames."""
        row = self.row_of(index)
        return "" if row is None or row.is_card else row.name

    def card_of(self, index: _Index) -> str:
        """Return the id of the note or frame that a row is, empty for none."""
        row = self.row_of(index)
        return row.name if row is not None and row.is_card else ""

    def detail_of(self, index: _Index) -> Detail | None:
        """Return what a row below a node is, None for the node itself."""
        row = self.row_of(index)
        return None if row is None else row.detail

    def details(self, name: str) -> list[Detail]:
        """Return what hangs on a node."""
        row = self._nodes.get(name)
        below = [] if row is None else self._below(row)
        return [each.detail for each in below if each.detail is not None]

    def _below(self, row: Row) -> list[Row]:
        """Return what stands below a row; what hangs on a node is read now."""
        if row.kind == "node" and not row.rows and row.name in self._document.graph:
            for place, detail in enumerate(self._found(row.name)):
                below = Row("detail", row.name, row, place, detail=detail)
                self._number[below] = len(self._rows)
                self._rows.append(below)
                row.rows.append(below)
        return row.rows

    def _found(self, name: str) -> list[Detail]:
        graph = self._document.graph
        node, into = graph.node(name), graph.edges_into(name)
        found = [Detail("problem", problem=each) for each in self._words.problems.get(name, ())]
        wired = [port.name for port in node.input_ports() if port.name in into]
        found += [Detail("into", port, into[port]) for port in wired]
        for port in node.output_ports():
            wires = [e for e in graph.edges_out_of(name) if e.source_port == port.name]
            found += [Detail("out", port.name, each) for each in wires]
            if not wires:
                found.append(Detail("output", port.name))
        return found

    def spoken(self, index: _Index) -> str:
        """Return a whole row for screen readers."""
        row = self.row_of(index)
        return "" if row is None else self._words.spoken(row)

    # Qt

    def index(self, row: int, column: int, parent: _Index = _NONE) -> QModelIndex:
        # Qt's views ask for row 0 of an empty tree, too.
        if not (0 <= row < self.rowCount(parent) and 0 <= column < COLUMNS):
            return QModelIndex()
        around = self.row_of(parent)
        below = self._outermost if around is None else self._below(around)
        return self.createIndex(row, column, self._number[below[row]])

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent too
        row = self.row_of(index)
        return self._at(None if row is None else row.parent)

    def rowCount(self, parent: _Index = _NONE) -> int:
        row = self.row_of(parent)
        if row is None:
            return len(self._outermost)
        return 0 if parent.column() else len(self._below(row))

    def hasChildren(self, parent: _Index = _NONE) -> bool:
        # Every node has an output at least; counting what hangs on ten thousand would take long.
        row = self.row_of(parent)
        if row is None or row.kind == "node":
            return not parent.column() or not parent.isValid()
        return bool(row.rows) and not parent.column()

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
        row = self.row_of(index)
        name, card = self.node_of(index), self.card_of(index)
        is_there = name in self._document.graph or card in self._document.sheet.cards
        if row is None or not is_there:
            return None  # it is gone, and the rows are about to be read anew
        detail, column = self.detail_of(index), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if role == Qt.ItemDataRole.ToolTipRole and (detail is None or detail.problem is None):
                return None
            return self._words.text(row, column)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, ROW_HEIGHT)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.spoken(row) if column == NAME else None
        if role == Qt.ItemDataRole.FontRole:
            is_wire = detail is not None and detail.problem is None
            if column in (VALUE, GRADIENT) or (is_wire and column == NAME):
                return number_font(12)
            is_now = bool(name) and name == self._words.at_step
            return interface_font(13, is_bold=column == NAME and is_now)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._themes.current.colour(self._colour(detail, column))
        return None

    def _colour(self, detail: Detail | None, column: int) -> str:
        if detail is not None and detail.problem is not None:
            return _COLOURS[detail.problem.severity]
        if column in (VALUE, GRADIENT):
            return "value" if column == VALUE else "gradient"
        return "text" if detail is None and column == NAME else "muted"
