"""The part of the Arrange menu about the way that wires take, and nodes that stay."""

from __future__ import annotations

from functools import partial

from app.actions.action import Action, words
from app.document.commands.bending import remove_bend, straighten
from app.document.commands.locking import LockNodes
from app.document.splicing import wires_at
from app.workspace import Workspace
from graph_engine.edge import Edge

MENU = "Arrange"


def _wish(workspace: Workspace, what: str) -> None:
    workspace.view_wanted.emit(what)


def _why_no_wire(workspace: Workspace) -> str:
    return "" if workspace.selection.edge is not None else words("Select a wire first.")


def _why_no_points(workspace: Workspace) -> str:
    edge = workspace.selection.edge
    if edge is None:
        return words("Select a wire first.")
    return "" if edge in workspace.document.sheet.bends else words("The wire has no reroute point.")


def _remove(workspace: Workspace) -> None:
    selection, document = workspace.selection, workspace.document
    if selection.edge is not None and selection.bend is not None:
        document.do(remove_bend(document, selection.edge, selection.bend))


def _why_not_remove(workspace: Workspace) -> str:
    selection = workspace.selection
    if selection.edge is None or selection.bend is None:
        return words("Select a reroute point first.")
    # One that is still in the hand is not in the document yet.
    is_there = selection.bend < len(workspace.document.sheet.bends.get(selection.edge, ()))
    return "" if is_there else words("Select a reroute point first.")


def _bent_wires(workspace: Workspace) -> list[Edge]:
    """Return the wires with points that are selected, or that lie at selected nodes."""
    selection, document = workspace.selection, workspace.document
    bends, graph = document.sheet.bends, document.graph
    if not bends:
        return []
    if selection.edge is not None:
        return [selection.edge] if selection.edge in bends else []
    at = (edge for name in selection.nodes for edge in wires_at(graph, name))
    return list(dict.fromkeys(edge for edge in at if edge in bends))


def _straighten(workspace: Workspace) -> None:
    document = workspace.document
    document.do(straighten(document, _bent_wires(workspace)))


def _why_not_straighten(workspace: Workspace) -> str:
    if workspace.selection.is_empty:
        return words("Select a wire or nodes first.")
    is_any = bool(_bent_wires(workspace))
    return "" if is_any else words("No selected wire has a reroute point.")


def _toggle_lock(workspace: Workspace) -> None:
    names, document = workspace.selection.nodes, workspace.document
    document.do(LockNodes(document, names, is_locked=not _is_locked(workspace)))


def _is_locked(workspace: Workspace) -> bool:
    names = workspace.selection.nodes
    return bool(names) and names <= workspace.document.sheet.pins


def _why_no_nodes(workspace: Workspace) -> str:
    return "" if workspace.selection.nodes else words("Select a node first.")


ACTIONS = (
    Action(
        "lock", MENU, "Lock", _toggle_lock, _why_no_nodes, ("Ctrl+L",),
        "Keep the selected nodes in their places", _is_locked, begins_group=True,
        is_about_nodes=True,
    ),
    Action(
        "add_bend", MENU, "Add reroute point", partial(_wish, what="add_bend"), _why_no_wire,
        (".",), "Lead the selected wire through one more point; a double click on it does, too",
        begins_group=True, on_canvas=True, is_about_nodes=True,
    ),
    Action(
        "next_bend", MENU, "Next reroute point", partial(_wish, what="next_bend"), _why_no_points,
        (",",), "Select the next point of the wire; arrows move it, Delete takes it away",
        on_canvas=True, is_about_nodes=True,
    ),
    Action(
        "remove_bend", MENU, "Remove reroute point", _remove, _why_not_remove,
        tip="Take the selected point of the wire away", is_about_nodes=True,
    ),
    Action(
        "straighten", MENU, "Straighten wires", _straighten, _why_not_straighten, ("Shift+L",),
        "Take every reroute point off the selected wire, or off the wires of the selected nodes",
        on_canvas=True, is_about_nodes=True,
    ),
)  # fmt: skip
