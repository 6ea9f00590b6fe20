"""The signals of a document, which of them tells what, and a history that ends in silence."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from shiboken6 import isValid

from graph_engine.edge import Change


class Announcer(QObject):
    """What a document tells."""

    node_added = Signal(str)
    node_removed = Signal(str)
    node_renamed = Signal(str, str)
    """Old and new name; the edges at the node are other Edge objects from then on."""
    node_changed = Signal(str)
    edge_added = Signal(object)
    edge_removed = Signal(object)
    nodes_moved = Signal(object)
    sheet_changed = Signal(object)
    """A SheetChange: which locks, bends, notes and frames are others; after the graph's signals."""
    weights_changed = Signal()
    settings_changed = Signal()
    blocks_changed = Signal()
    groups_changed = Signal()
    """Which nodes stand expanded is another."""
    loaded = Signal()
    shapes_changed = Signal(object)
    problems_changed = Signal()
    changed = Signal()
    """Once per command, undo or redo that touched the graph, after all other signals."""
    modified_changed = Signal(bool)
    path_changed = Signal()
    refused = Signal(object)
    """An edit, a save or an open that could not be; the error says why. Nothing was changed."""


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
