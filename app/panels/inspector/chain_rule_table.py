"""The chain rule at a node as a table of coloured numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.language.counting import counted
from app.panels.inspector.chain_rule import ChainRow
from app.widgets.labels import Heading, Label, NumberLabel

MAXIMUM_ROWS = 12
NAME_WIDTH = 66


class ChainRuleTable(QWidget):
    """Per input: local gradient × upstream gradient = gradient."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(self.tr("Chain rule at this node")))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(5)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, 32)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._more = Label("", "muted")
        column.addWidget(self._more)
        self._cells: list[list[NumberLabel]] = []
        heads = ("", self.tr("local"), "", self.tr("upstream"), "", self.tr("gradient"))
        for place, head in enumerate(heads):
            self._grid.addWidget(NumberLabel(head, "muted"), 0, place)

    def show_rows(self, rows: Sequence[ChainRow]) -> None:
        """Show the table; without rows it hides."""
        shown = rows[:MAXIMUM_ROWS]
        while len(self._cells) < len(shown):
            self._add_line()
        for number, cells in enumerate(self._cells):
            for cell in cells:
                cell.setVisible(number < len(shown))
            if number < len(shown):
                self._fill(cells, shown[number])
        left = len(rows) - len(shown)
        more = counted("ChainRuleTable", "and %n more input", "and %n more inputs", left)
        self._more.setText(more)
        self._more.setVisible(left > 0)
        self.setVisible(bool(rows))

    def texts(self) -> list[list[str]]:
        """Return what the visible lines say."""
        return [[c.text() for c in cells] for cells in self._cells if not cells[0].isHidden()]

    def _add_line(self) -> None:
        line = len(self._cells) + 1
        roles = ("", "local", "muted", "gradient", "muted", "gradient")
        cells = [NumberLabel("", role).selectable() for role in roles]
        for place, cell in enumerate(cells):
            assert isinstance(cell, NumberLabel)
            self._grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignLeft)
        self._cells.append(cells)  # type: ignore[arg-type]  # selectable returns the label itself

    def _fill(self, cells: list[NumberLabel], row: ChainRow) -> None:
        texts = (row.source, row.local, "×", row.upstream, "=", row.gradient)
        for cell, text in zip(cells, texts, strict=True):
            cell.setText(text)
        cells[1].setToolTip(row.local_help)
        metrics = cells[0].fontMetrics()
        cells[0].setText(metrics.elidedText(row.source, Qt.TextElideMode.ElideMiddle, NAME_WIDTH))
        cells[0].setToolTip(row.source)
        font = cells[5].font()
        font.setBold(True)
        cells[5].setFont(font)
