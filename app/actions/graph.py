"""The Graph menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from app.actions.action import Action, Offer, nothing, words
from app.actions.block_editing import ACTIONS as BLOCK_EDITING_ACTIONS
from app.actions.blocks import ACTIONS as BLOCK_ACTIONS
from app.actions.blocks import why_not_one
from app.actions.connecting import ACTIONS as CONNECTING_ACTIONS
from app.actions.disconnecting import ACTIONS as DISCONNECTING_ACTIONS
from app.actions.edit import why_empty
from app.actions.rewiring import ACTIONS as WIRING_ACTIONS
from app.document.commands import AddNode, ChangeGraphSettings
from app.workspace import Workspace

MENU = "Graph"
STAGGER = 24
PRECISIONS = ("float64", "float32")


def _add_node(workspace: Workspace) -> None:
    workspace.search_wanted.emit()


def place_node(workspace: Workspace, type_id: str, place: tuple[float, float]) -> None:
    """Add a node at a place, or a little beside it where a node lies already, and select it."""
    document = workspace.document
    taken = set(document.positions.values())
    x, y = round(place[0]), round(place[1])
    while any(abs(x - left) < STAGGER and abs(y - top) < STAGGER for left, top in taken):
        x, y = x + STAGGER, y + STAGGER
    command = AddNode(document, type_id, (x, y))
    if document.do(command) and command.name is not None:
        workspace.selection.set([command.name])


def _rename(workspace: Workspace) -> None:
    workspace.name_wanted.emit()


def _differentiate(workspace: Workspace) -> None:
    name = workspace.selection.current
    if name is None:
        return
    if workspace.live.output == name:
        workspace.live.differentiate(None)
        workspace.notices.say(words("The graph's own output is differentiated again."))
    else:
        workspace.live.differentiate(name)
        text = words("Gradients are those of {name} now.").format(name=name)
        workspace.notices.say(text)


def _is_differentiated(workspace: Workspace) -> bool:
    name = workspace.selection.current
    return name is not None and workspace.live.output == name


def why_not_one_number(workspace: Workspace) -> str:
    """Return why the selected node cannot be differentiated."""
    name = workspace.selection.current
    if name is None:
        return words("Select one node first.")
    outputs = workspace.document.shapes.of(name).outputs
    if outputs is None:
        return words("The node cannot run yet.")
    return "" if outputs[0] == () else words("Only a single number can be differentiated.")


def _toggle_live(workspace: Workspace) -> None:
    workspace.live.is_enabled = not workspace.live.is_enabled


def _is_live(workspace: Workspace) -> bool:
    return workspace.live.is_enabled


def _toggle_training_mode(workspace: Workspace) -> None:
    document = workspace.document
    is_on = document.graph.settings.is_training
    document.do(ChangeGraphSettings(document, is_training=not is_on))


def _is_training_mode(workspace: Workspace) -> bool:
    return workspace.document.graph.settings.is_training


def precision_offers(workspace: Workspace) -> Sequence[Offer]:
    """Return the float types that the engine computes in."""
    return [
        Offer(
            name,
            partial(_use_precision, name=name),
            is_checked=workspace.document.graph.settings.dtype == name,
        )
        for name in PRECISIONS
    ]


def _use_precision(workspace: Workspace, name: str) -> None:
    workspace.document.do(ChangeGraphSettings(workspace.document, dtype=name))


def _check_parity(workspace: Workspace) -> None:
    workspace.torch.check_parity()


def _check_gradients(workspace: Workspace) -> None:
    workspace.torch.check_gradients(workspace.live.output)


def why_not_check(workspace: Workspace) -> str:
    """Return why the graph cannot be held against PyTorch now."""
    empty = why_empty(workspace)
    if empty:
        return empty
    if any(problem.severity == "error" for problem in workspace.document.problems()):
        return words("Some nodes have errors; the Problems list says which.")
    return ""


ACTIONS = (
    Action(
        "add_node", MENU, "Add node…", _add_node, shortcuts=("Shift+A",), on_canvas=True,
        tip="Search the node types", is_about_nodes=True,
    ),
    Action("rename", MENU, "Rename", _rename, why_not_one, ("F2",), is_about_nodes=True),
    *CONNECTING_ACTIONS,
    *DISCONNECTING_ACTIONS,
    *WIRING_ACTIONS,
    *BLOCK_ACTIONS,
    *BLOCK_EDITING_ACTIONS,
    Action(
        "differentiate", MENU, "Differentiate this node", _differentiate, why_not_one_number,
        ("Ctrl+Shift+B",), "Show the gradients of the selected node", _is_differentiated,
        begins_group=True, is_about_nodes=True, is_outside_only=True,
    ),
    Action(
        "live", MENU, "Live values", _toggle_live, shortcuts=("Ctrl+Shift+L",),
        tip="Run the graph again after every edit", is_checked=_is_live,
    ),
    Action(
        "training_mode", MENU, "Training mode", _toggle_training_mode, is_checked=_is_training_mode,
        tip="Dropout drops, as it does while training",
    ),
    Action("precision", MENU, "Precision", nothing, choices=precision_offers),
    Action(
        "check_gradients", MENU, "Check against finite differences", _check_gradients,
        why_not_check, begins_group=True, tip="Every edge, in a process of its own",
    ),
    Action(
        "check_parity", MENU, "Check against PyTorch", _check_parity, why_not_check,
        tip="Value and gradient of every edge, in a process of its own",
    ),
)  # fmt: skip
