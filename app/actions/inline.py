"""The line of the Graph menu about editing on the node itself."""

from __future__ import annotations

from app.actions.action import Action, words
from app.canvas.inline.numbers import VALUE
from app.widgets.setting_text import settings_of
from app.workspace import Workspace

MENU = "Graph"


def _edit(workspace: Workspace) -> None:
    workspace.view_wanted.emit("edit_in_place")


def _why_not(workspace: Workspace) -> str:
    chosen = workspace.selection.nodes
    if len(chosen) != 1:
        return words("Select one node first.")
    (name,) = chosen
    kinds = {
        each.name: each.kind for each in settings_of(type(workspace.document.graph.node(name)))
    }
    has_any = any(
        kind not in ("bool", "text", "array") or id == VALUE for id, kind in kinds.items()
    )
    return "" if has_any else words("This node has no settings to type.")


ACTIONS = (
    Action(
        "edit_in_place", MENU, "Edit on the node", _edit, _why_not, ("Ctrl+Return", "Ctrl+Enter"),
        "Type its value or settings where they stand; Tab goes on to the next", on_canvas=True,
        is_about_nodes=True,
    ),
)  # fmt: skip
