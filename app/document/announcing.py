"""Which signal of a document tells what, and a history that ends without a sound."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack
from shiboken6 import isValid

from graph_engine.edge import Change


class Glided(list[str]):
    """The nodes of a move that may be shown as one: they were laid out anew, or put in a line.

    Where they are now is their place; a view may let them glide there.
    """


def signal_of(change: Change | list[str]) -> tuple[str, tuple[object, ...]]:
    """Return the name of the signal that tells a change, and what it carries.

    Parameters
    ----------
    change : Change or list of str
        What the graph says, or the nodes that were moved.
    """
    if isinstance(change, list):
        return "nodes_moved", (change,)
    if change.edge is not None:
        return change.kind, (change.edge,)
    if change.kind == "node_renamed":
        return change.kind, (change.old_name, change.node)
    return change.kind, (change.node,) if change.node else ()


def clear_quietly(history: QUndoStack) -> None:
    """Let go of every command, saying nothing.

    Commands hold on to the document, so only Python's collector would end the circle, in an order
    that leaves Qt deleting commands that are gone already. Cleared first, all is well.
    """
    # A parent of the document may have taken it along already.
    if isValid(history):
        history.blockSignals(True)
        history.clear()
        history.blockSignals(False)
