"""A tensor with all that one needs to read it: its slices, its picture, the exact number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.inspector.planes import Chosen, usual_choice
from app.panels.inspector.ramps import Kind
from app.panels.inspector.slice_bar import SliceBar
from app.panels.inspector.tensor_picture import TensorPicture
from app.theme import Themes
from app.widgets.labels import NumberLabel


class TensorView(QWidget):
    """Slices above, picture, and below it what is under the cross-hair.

    Attributes
    ----------
    array : array or None
        What is shown.
    describe : callable
        Gives the line for an index; replaced by those who know better what it means.

    Signals
    -------
    pointed(object), chosen(object)
        As those of `TensorPicture`.
    """

    pointed = Signal(object)
    chosen = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slices = SliceBar()
        self.picture = TensorPicture(themes)
        self.caption = NumberLabel("", "muted", 11).wrapped()
        self.caption.selectable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.slices, self.picture, self.caption):
            column.addWidget(part)
        self.slices.hide()
        self.caption.hide()
        self.array: Any = None
        self.describe: Callable[[tuple[int, ...]], str] = self.text_at
        self._kind: Kind = "value"
        self._note = ""
        self.slices.changed.connect(self._turn)
        self.picture.pointed.connect(self._pointed)
        self.picture.chosen.connect(self.chosen)

    def show_tensor(
        self,
        array: Any,
        kind: Kind,
        *,
        is_batched: bool = False,
        is_weight: bool = False,
        note: str = "",
    ) -> None:
        """Show a number or array.

        Parameters
        ----------
        is_batched : bool
            Whether its first axis counts examples.
        is_weight : bool
            Whether it is learned: all filters of a layer are shown, not those of the first.
        note : str
            What the line below says while nothing is pointed at.
        """
        self.array, self._kind, self._note = np.asarray(array), kind, note
        shape = self.array.shape
        names = axis_names(len(shape), is_batched=is_batched, is_weight=is_weight)
        usual = usual_choice(shape, is_weight=is_weight)
        if is_batched and len(shape) == 3:
            # One example of a batch of matrices, such as sequences.
            usual = (0,)
        self.slices.show_axes(shape, names, usual)
        self._turn()

    def show_message(self, text: str) -> None:
        """Show a line instead."""
        self.slices.hide()
        self.caption.hide()
        self.picture.show_message(text)

    def reveal(self, index: tuple[int, ...]) -> None:
        """Turn to the slice that an element is in; what shows all of an axis still does."""
        lead = index[:-2]
        if not lead or self.picture.point_of(index) is not None:
            return
        kept = self.slices.chosen
        self.slices.choose(
            tuple(None if old is None else new for old, new in zip(kept, lead, strict=True))
        )
        self._turn()
        if self.picture.point_of(index) is None:
            self.slices.choose(lead)
            self._turn()

    def _turn(self) -> None:
        lit = self.picture.lit
        chosen: Chosen | None = self.slices.chosen if self.array.ndim > 2 else None
        self.picture.show_tensor(self.array, self._kind, chosen)
        if lit is not None and np.shape(lit) == self.array.shape:
            self.picture.light(lit)
        self._say("")

    def _say(self, text: str) -> None:
        rest = ", ".join(filter(None, (self._note, self.picture.caption)))
        self.caption.setText(text or rest or ("" if not self.picture.is_heat_map else " "))
        # The line keeps its place, so that nothing below it jumps when something is pointed at.
        self.caption.setVisible(self.picture.is_heat_map or bool(rest))

    def _pointed(self, index: tuple[int, ...] | None) -> None:
        self._say("" if index is None else self.describe(index))
        self.pointed.emit(index)

    def text_at(self, index: tuple[int, ...]) -> str:
        """Return ``[0, 3, 12] = 0.128…`` with every digit."""
        return self.picture.text_at(index)


def axis_names(count: int, *, is_batched: bool = False, is_weight: bool = False) -> list[str]:
    """Return what to call the axes before the last two."""
    leading = max(count - 2, 0)
    if is_weight and count >= 3:
        names = [_said("filter"), _said("channel"), _said("depth")][:leading]
        return names + [_axis(axis) for axis in range(3, leading)]
    example, channel = _said("example"), _said("channel")
    if not is_batched:
        names = [_axis(axis) for axis in range(leading)]
        return names if leading != 2 else [example, channel]
    images = [example, channel] if count > 3 else [example]
    return images + [_axis(axis) for axis in range(len(images), leading)]


def _axis(number: int) -> str:
    return _said("axis {0}").replace("{0}", str(number))


def _said(text: str) -> str:
    return QCoreApplication.translate("Axes", text)
