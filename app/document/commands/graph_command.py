"""GraphCommand: what commands on a document have in common."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.document.command import Command
from app.document.document import Document
from graph_engine.arrangement import Arrangement, arrangement_of
from graph_engine.project import Sheet


class GraphCommand(Command):
    """A command on a document; its signals come out when it is complete.

    A subclass writes `change` and `change_back`. Where it makes or removes nodes or edges it also
    gives `touched`, and the orders of the graph come back by themselves. So does the sheet, which
    loses the bends of a wire with the wire.

    Parameters
    ----------
    document : Document
    text : str
        What the history calls it: ``Move conv1``.
    """

    removes_nodes = False

    def __init__(self, document: Document, text: str) -> None:
        super().__init__(text)
        self.document = document
        self.before: Arrangement | None = None
        self._sheet_before = Sheet()
        self.sheet_after: Sheet | None = None

    def touched(self) -> Iterable[str] | None:
        """Return the nodes at which edges come or go; None where no node or edge does."""
        return None

    def change(self) -> None:
        """Change the document."""
        raise NotImplementedError(f"{type(self).__name__} must say what it does")

    def change_back(self) -> None:
        """Bring back what `change` changed; the orders follow by themselves."""
        raise NotImplementedError(f"{type(self).__name__} must say how it is undone")

    def roll_back(self) -> None:
        """Take back what `change` did before it raised; one call of the engine needs nothing."""

    def apply(self) -> None:
        touched = self.touched()
        self._sheet_before = self.document.sheet
        with self.document.edit():
            try:
                self._change(touched)
            except BaseException:
                self.document.put_sheet(self._sheet_before)
                raise
            if self.sheet_after is None:
                self.sheet_after = self.document.sheet
            else:
                # Done again, perhaps as several steps at once that were merged.
                self.document.put_sheet(self.sheet_after)

    def _change(self, touched: Iterable[str] | None) -> None:
        if touched is None:
            self.change()
            return
        graph = self.document.graph
        before = arrangement_of(graph, touched, with_nodes=self.removes_nodes)
        self.before = before
        try:
            self.change()
        except BaseException:
            self.roll_back()
            before.restore(graph)
            raise
        self.before = before.disturbed_in(graph)

    def revert(self) -> None:
        with self.document.edit():
            self.change_back()
            if self.before is not None:
                self.before.restore(self.document.graph)
            self.document.put_sheet(self._sheet_before)


def node_count_text(one: str, many: str, names: Iterable[str]) -> str:
    """Return ``Delete conv1`` or ``Delete 3 nodes``.

    Parameters
    ----------
    one : str
        Translated, with ``{name}`` in it.
    many : str
        Of all of them: what `counted` returns.
    """
    known = list(names)
    return one.format(name=known[0]) if len(known) == 1 else many


def translated(text: str) -> str:
    """Return a history text in the user's language."""
    return QCoreApplication.translate("History", text)
