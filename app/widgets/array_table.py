"""A tensor's numbers as a table to type into: one row per row of its last two axes."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.language.rule_words import error_words
from app.widgets.array_text import UnreadableError, read_array
from app.widgets.numbers import exact_text

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class ArrayTable(QAbstractTableModel):
    """Holds an array and shows it as a matrix: further axes one below the other.

    Signals
    -------
    edited()
        After a cell was changed, or cells were pasted.
    refused(str)
        Why a text was not taken.
    """

    edited = Signal()
    refused = Signal(str)

    def __init__(self, array: Any) -> None:
        super().__init__()
        self.array = _numbers(array)

    def show_array(self, array: Any) -> None:
        """Show another array."""
        self.beginResetModel()
        self.array = _numbers(array)
        self.endResetModel()

    def reshape(self, shape: tuple[int, ...]) -> None:
        """Take another shape: what is where it was stays, what is new is 0."""
        old = self.array
        if old.size == np.prod(shape, dtype=int) and len(shape) != old.ndim:
            self.show_array(old.reshape(shape))
        else:
            new = np.zeros(shape, old.dtype)
            axes = min(old.ndim, len(shape))
            # Axes are matched from the last one on: a batch axis comes before the others.
            source = old[(0,) * (old.ndim - axes)]
            target = new[(0,) * (len(shape) - axes)] if axes < len(shape) else new
            if axes:
                kept = tuple(
                    slice(0, min(a, b)) for a, b in zip(source.shape, target.shape, strict=True)
                )
                target[kept] = source[kept]
            else:
                new.flat[0] = old.flat[0]
            self.show_array(new)
        self.edited.emit()

    def paste(self, text: str, row: int, column: int) -> None:
        """Put numbers from text into the cells from one on; the array grows where it must.

        At the first cell, numbers of another number of axes replace the whole array.
        """
        try:
            found = np.asarray(read_array(text))
        except UnreadableError as error:
            self.refused.emit(error_words(error))
            return
        if (row, column) == (0, 0) and (found.ndim > 1 or self.array.ndim < 2):
            self.show_array(found)
        elif self.array.ndim > 2 or (self.array.ndim < 2 and found.ndim > 1):
            self.refused.emit(self.tr("Paste it into the first cell: it replaces all numbers."))
            return
        else:
            self._paste_at(np.atleast_2d(found), row, column)
        self.edited.emit()

    def _paste_at(self, found: np.ndarray, row: int, column: int) -> None:
        old = np.atleast_2d(self.array)
        rows, columns = max(old.shape[0], row + found.shape[0]), column + found.shape[1]
        new = np.zeros((rows, max(old.shape[1], columns)), np.result_type(old, found))
        new[: old.shape[0], : old.shape[1]] = old
        new[row : row + found.shape[0], column:columns] = found
        self.show_array(new[0] if self.array.ndim < 2 and rows == 1 else new)

    @property
    def _matrix(self) -> np.ndarray:
        return self.array.reshape(-1, self.array.shape[-1] if self.array.ndim else 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._matrix.shape[0]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._matrix.shape[1]

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if role in (_Role.DisplayRole, _Role.EditRole):
            return exact_text(self._matrix[index.row(), index.column()].item())
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        try:
            number = read_array(str(value))
        except UnreadableError as error:
            self.refused.emit(error_words(error))
            return False
        if isinstance(number, list):
            self.refused.emit(self.tr("Write one number into a cell."))
            return False
        if isinstance(number, float) and self.array.dtype.kind == "i":
            self.array = self.array.astype(np.float64)
        self._matrix[index.row(), index.column()] = number
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if role != _Role.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical and self.array.ndim > 2:
            place = np.unravel_index(section, self.array.shape[:-1])
            return ", ".join(str(int(each)) for each in place)
        return str(section)


def _numbers(array: Any) -> np.ndarray:
    found = np.array(array)
    return found if found.dtype.kind in "if" else found.astype(np.float64)
