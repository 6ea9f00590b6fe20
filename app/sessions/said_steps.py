"""Where someone is in a trace, and what the steps there do, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.document.document import Document
from app.sessions.shown_numbers import ShownNumbers
from app.sessions.step_words import StepWords
from graph_engine.gradient_paths import Target
from graph_engine.step_equations import Part
from graph_engine.trace import Trace


class SaidSteps(ShownNumbers):
    """Says what the steps at the cursor do; `StepSession` moves it.

    Signals
    -------
    moved()
        The cursor moved, or the numbers under it changed.
    """

    moved = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(document, parent)
        self.words = StepWords(document)

    # The cursor

    @property
    def count(self) -> int:
        """How many steps there are."""
        return self._cursor.count

    @property
    def cursor(self) -> int:
        """How many steps are done."""
        return self._cursor.done

    @property
    def tally(self) -> tuple[int, int]:
        """How many steps are done and how many there are, as large as they are taken."""
        return self._cursor.tally

    @property
    def is_stepping(self) -> bool:
        """Whether a single step is being looked at; otherwise everything is shown."""
        return self._is_stepping

    @property
    def trace(self) -> Trace | None:
        """The steps of the latest run."""
        return self._cursor.trace

    @property
    def group(self) -> range:
        """The steps that are looked at: the last one, or all of its node that are done."""
        return self._cursor.group

    # Words

    def sentence(self, index: int | None = None) -> str:
        """Return what a step does, in words; of the steps looked at if none is named."""
        return self.words.sentence(self.trace, self._steps(index))

    def equation(self, index: int | None = None) -> str:
        """Return a step as an equation with its numbers."""
        return "".join(text for text, _ in self.equation_parts(index))

    def equation_parts(self, index: int | None = None) -> list[Part]:
        """Return the equation in pieces with the kind of each number, for colouring."""
        lines = self.equation_lines(index)
        return lines[-1] if lines else []

    def equation_lines(self, index: int | None = None) -> list[list[Part]]:
        """Return the equation of each of the steps looked at."""
        return self.words.equations(self.trace, self._steps(index))

    def show_digits(self, digits: int) -> None:
        """Write so many decimals in equations."""
        self.words.digits = digits
        self.moved.emit()

    def _steps(self, index: int | None) -> range:
        if index is None:
            return self.group
        return range(index, index + 1) if 0 <= index < self.count else range(0)

    @property
    def targets(self) -> list[Target]:
        """The gradients that the steps looked at are about; none for those of the forward pass."""
        trace = self.trace
        if not self._is_stepping or trace is None:
            return []
        found = [self.words.target(trace, index) for index in self.group]
        return list(dict.fromkeys(target for target in found if target is not None))
