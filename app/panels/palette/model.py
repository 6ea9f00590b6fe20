"""The palette's rows: headings and node types, narrowed by what is searched for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.document.clipboard import NODE_TYPE_MIME
from app.language.engine_words import about_words, node_words, search_words
from nodes.family import Family, Heading
from nodes.node_type import NodeType

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(frozen=True)
class Row:
    """A heading, where `type` is None, or a node type."""

    family: Heading
    type: type[NodeType] | None = None


def first_sentence(cls: type[NodeType]) -> str:
    """Return the first paragraph of the help page on one line."""
    return next(iter(about_words(cls)), "")


def matches(cls: type[NodeType], words: Sequence[str]) -> bool:
    """Whether every word stands in the title, the id, the sign or a synonym."""
    texts = (cls.title, cls.id, cls.symbol, *cls.synonyms, *search_words(cls))
    known = " ".join(texts).lower()
    return all(word in known for word in words)


class PaletteModel(QAbstractListModel):
    """Families in their order, each with its node types."""

    def __init__(self, families: Sequence[Family] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._families = tuple(families)
        self._rows: list[Row] = []
        self.search("")

    def search(self, text: str) -> None:
        """Show only what fits all the words."""
        words = text.lower().split()
        rows: list[Row] = []
        for family in self._families:
            found = [cls for cls in family.types if matches(cls, words)]
            if found:
                rows += [Row(family), *(Row(family, cls) for cls in found)]
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def first_type(self, text: str = "") -> QModelIndex:
        """Return the row that `text` most likely means: a title that begins with it, else any."""
        types = [(number, row.type) for number, row in enumerate(self._rows) if row.type]
        wanted = text.lower().strip()
        begins = [n for n, cls in types if cls.title.lower().startswith(wanted)]
        return self.index((begins or [n for n, _ in types] or [-1])[0])

    def row(self, index: _Index) -> Row:
        return self._rows[index.row()]

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.row(index)
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return node_words(row.family.title) if row.type is None else row.type.title
        if role == Qt.ItemDataRole.ToolTipRole:
            if row.type is None:
                return node_words(row.family.about)
            return f"{row.type.title}: {row.type.formula}\n{first_sentence(row.type)}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self.row(index).type is None:
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return enabled | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def mimeTypes(self) -> list[str]:
        return [NODE_TYPE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        cls = self.row(indexes[0]).type
        assert cls is not None
        mime.setData(NODE_TYPE_MIME, cls.id.encode())
        return mime
