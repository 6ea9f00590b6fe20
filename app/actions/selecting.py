"""The part of the Edit menu about what is selected."""

from __future__ import annotations

from app.actions.action import Action, words
from app.actions.finding import FIND
from app.document.reaching import downstream, upstream
from app.workspace import Workspace

MENU = "Edit"


def _why_empty(workspace: Workspace) -> str:
    return "" if len(workspace.document.graph) else words("The graph is empty.")


def why_no_nodes(workspace: Workspace) -> str:
    """Return that no node is selected, if so."""
    return "" if workspace.selection.nodes else words("Select a node first.")


def _select_all(workspace: Workspace) -> None:
    workspace.selection.select_all()


def _select_none(workspace: Workspace) -> None:
    workspace.selection.clear()


def _why_nothing(workspace: Workspace) -> str:
    return words("Nothing is selected.") if workspace.selection.is_empty else ""


def _invert(workspace: Workspace) -> None:
    chosen = workspace.selection.nodes
    workspace.selection.set(name for name in workspace.document.graph if name not in chosen)


def _select_upstream(workspace: Workspace) -> None:
    workspace.selection.set(upstream(workspace.document.graph, workspace.selection.nodes))


def _select_downstream(workspace: Workspace) -> None:
    workspace.selection.set(downstream(workspace.document.graph, workspace.selection.nodes))


ACTIONS = (
    FIND,
    Action(
        "select_all", MENU, "Select all", _select_all, _why_empty, ("Ctrl+A",), begins_group=True,
        is_about_nodes=True,
    ),
    Action(
        "select_none", MENU, "Select nothing", _select_none, _why_nothing, ("Ctrl+Shift+A",),
        is_about_nodes=True,
    ),
    Action(
        "select_inverse", MENU, "Invert the selection", _invert, _why_empty, ("Ctrl+I",),
        "Select the nodes that are not", is_about_nodes=True,
    ),
    Action(
        "select_upstream", MENU, "Select upstream", _select_upstream, why_no_nodes, ("U",),
        "Add everything that the values come from", on_canvas=True, is_about_nodes=True,
    ),
    Action(
        "select_downstream", MENU, "Select downstream", _select_downstream, why_no_nodes, ("D",),
        "Add everything that the values reach", on_canvas=True, is_about_nodes=True,
    ),
)  # fmt: skip
