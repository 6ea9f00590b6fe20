"""Chooses which part of a tensor with more than two axes is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QToolButton, QWidget

from app.panels.inspector.planes import Chosen
from app.theme import number_font
from app.widgets.labels import Label

PER_ROW = 2


class SliceBar(QWidget):
    """One field per axis before the last two: an index, or all of them.

    Signals
    -------
    changed()
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axes: list[AxisField] = []
        self._shape: tuple[int, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        for column in range(PER_ROW):
            self._grid.setColumnStretch(column, 1)

    @property
    def chosen(self) -> Chosen:
        """What is chosen for each axis."""
        return tuple(axis.index for axis in self.axes)

    def show_axes(self, shape: tuple[int, ...], names: Sequence[str], usual: Chosen) -> None:
        """Offer the axes of a tensor; what was chosen stays where the shape is the same."""
        same = [axis.name for axis in self.axes] == list(names) and shape == self._shape
        self._shape = shape
        if not same:
            for axis in self.axes:
                self._grid.removeWidget(axis)
                axis.hide()
                axis.deleteLater()
            self.axes = [
                AxisField(name, size, index, self)
                for name, size, index in zip(names, shape, usual, strict=False)
            ]
            for number, axis in enumerate(self.axes):
                axis.changed.connect(self.changed)
                self._grid.addWidget(axis, number // PER_ROW, number % PER_ROW)
        self.setVisible(any(size > 1 for size in shape[:-2]))

    def choose(self, chosen: Chosen) -> None:
        """Show what was chosen elsewhere."""
        for axis, index in zip(self.axes, chosen, strict=True):
            axis.show_index(index)


class AxisField(QWidget):
    """The index along one axis, typed or stepped through.

    Signals
    -------
    changed()
    """

    changed = Signal()

    def __init__(
        self, name: str, size: int, index: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.spin = _Spin()
        self.spin.setRange(-1, size - 1)
        self.spin.setSpecialValueText(self.tr("all {0}").replace("{0}", f"{size:,}"))
        self.spin.setSuffix(self.tr(" of {0}").replace("{0}", f"{size:,}"))
        self.spin.setAccessibleName(self.tr("Index along {0}").replace("{0}", name))
        self.spin.setToolTip(
            self.tr("Which {0} is shown; −1 shows all, side by side").replace("{0}", name)
        )
        self.show_index(index)
        self.spin.valueChanged.connect(self._turned)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        label = Label(name, "muted")
        label.setBuddy(self.spin)
        row.addWidget(label)
        row.addSpacing(4)
        self._down = self._button("‹", -1, self.tr("Previous {0}"))
        self._up = self._button("›", 1, self.tr("Next {0}"))
        row.addWidget(self._down)
        row.addWidget(self.spin, 1)
        row.addWidget(self._up)
        self._enable()
        self.setEnabled(size > 1)

    @property
    def index(self) -> int | None:
        """The index; None where all are shown."""
        return None if self.spin.value() < 0 else self.spin.value()

    def show_index(self, index: int | None) -> None:
        """Show an index without telling of it."""
        with QSignalBlocker(self.spin):
            self.spin.setValue(-1 if index is None else index)

    def _button(self, sign: str, step: int, help_text: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setProperty("role", "quiet")
        button.setAutoRepeat(True)
        button.setFixedWidth(18)
        button.setStyleSheet("padding: 0")
        button.setAccessibleName(help_text.replace("{0}", self.name))
        button.setToolTip(help_text.replace("{0}", self.name))
        # The field itself is stepped by the arrow keys; two more stops on the way would delay.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.spin.stepBy(step))
        return button

    def _turned(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self._down.setEnabled(self.spin.value() > self.spin.minimum())
        self._up.setEnabled(self.spin.value() < self.spin.maximum())


class _Spin(QSpinBox):
    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(number_font(11))
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(56)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
