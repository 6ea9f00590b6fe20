"""What is done by keys on the canvas: walking, nudging, framing."""

from __future__ import annotations

from functools import partial

from app.actions.action import Action, words
from app.canvas.canvas_keys import DEFAULT_KEYS, WAYS
from app.workspace import Workspace

_WALKS = {
    "left": ("Walk to what feeds it", "Along the first wire in, or back along the one you came by"),
    "up": ("Walk to the one above", "Its neighbour on the same node, or what lies nearest above"),
    "right": (
        "Walk to what it feeds",
        "Along the first wire out, or back along the one you came by",
    ),
    "down": ("Walk to the one below", "Its neighbour on the same node, or what lies nearest below"),
}
_NUDGES = {
    "nudge": {"left": "Nudge left", "up": "Nudge up", "right": "Nudge right", "down": "Nudge down"},
    "nudge_far": {
        "left": "Nudge far left", "up": "Nudge far up",
        "right": "Nudge far right", "down": "Nudge far down",
    },
    "nudge_little": {
        "left": "Nudge a little left", "up": "Nudge a little up",
        "right": "Nudge a little right", "down": "Nudge a little down",
    },
}  # fmt: skip


def _wish(workspace: Workspace, what: str) -> None:
    workspace.view_wanted.emit(what)


def _why_no_nodes(workspace: Workspace) -> str:
    return "" if workspace.selection.nodes else words("No node is selected.")


def _why_nothing(workspace: Workspace) -> str:
    return words("Nothing is selected.") if workspace.selection.is_empty else ""


def _why_no_graph(workspace: Workspace) -> str:
    return "" if len(workspace.document.graph) else words("The graph is empty.")


def _walking(way: str) -> Action:
    id, (text, tip) = f"walk_{way}", _WALKS[way]
    return Action(
        id, "View", text, partial(_wish, what=id), _why_no_graph, DEFAULT_KEYS[id], tip,
        submenu="Walk along wires", begins_group=way == WAYS[0], on_canvas=True,
        is_read_by_canvas=True,
    )  # fmt: skip


def _nudging(kind: str, way: str) -> Action:
    id = f"{kind}_{way}"
    return Action(
        id, "Arrange", _NUDGES[kind][way], partial(_wish, what=id), _why_no_nodes,
        DEFAULT_KEYS[id], submenu="Nudge", on_canvas=True, is_about_nodes=True,
        begins_group=id == "nudge_left", is_read_by_canvas=True,
    )  # fmt: skip


WALKS = (
    *(_walking(way) for way in WAYS),
    Action(
        "walk_wires", "View", "Walk onto a wire", partial(_wish, what="walk_wires"), _why_no_graph,
        DEFAULT_KEYS["walk_wires"], "From one wire of the node to the next",
        submenu="Walk along wires", on_canvas=True, is_read_by_canvas=True,
    ),
)  # fmt: skip

NUDGES = tuple(_nudging(kind, way) for kind in _NUDGES for way in WAYS)

ACTIONS = (
    Action(
        "remove", "", "Delete on the canvas", partial(_wish, what="remove"), _why_nothing,
        DEFAULT_KEYS["remove"], on_canvas=True, is_about_nodes=True, is_read_by_canvas=True,
    ),
    Action(
        "frame_here", "", "Frame the selection", partial(_wish, what="frame_here"), _why_no_graph,
        DEFAULT_KEYS["frame_here"], on_canvas=True, is_read_by_canvas=True,
    ),
    Action(
        "fit_here", "", "Fit the graph to the canvas", partial(_wish, what="fit_here"),
        _why_no_graph, DEFAULT_KEYS["fit_here"], on_canvas=True, is_read_by_canvas=True,
    ),
)  # fmt: skip
"""In no menu: each has a line there already, with keys that work everywhere."""
