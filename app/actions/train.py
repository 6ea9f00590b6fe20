"""The Train menu."""

from __future__ import annotations

from app.actions.action import Action, words
from app.actions.graph import why_not_check
from app.workspace import Workspace
from nodes.inputs.dataset import Dataset

MENU = "Train"


def why_not_train(workspace: Workspace) -> str:
    """Return why the graph cannot be trained now."""
    reason = why_not_check(workspace)
    if reason:
        return reason
    document = workspace.document
    graph, shapes = document.graph, document.shapes
    if not shapes.has_weights:
        return words("Nothing to learn: add a layer or a Parameter.")
    losses = [name for name in graph.sinks() if shapes.of(name).outputs == ((),)]
    if len(losses) != 1:
        return words("End the graph in exactly one single number, a loss.")
    for name in graph.order.upstream(losses):
        node = graph.node(name)
        if node.role == "input" and not isinstance(node, Dataset):
            text = words("{name} is fed by nothing while training: put a Dataset in its place.")
            return text.format(name=name)
    return ""


def _state(workspace: Workspace) -> str:
    return workspace.training.state if workspace.has_training else "idle"


def is_active(workspace: Workspace) -> bool:
    """Whether a run is under way."""
    return workspace.has_training and workspace.training.is_active


def _train(workspace: Workspace) -> None:
    """Train, pause or go on, whichever comes next."""
    workspace.panel_wanted.emit("training")
    state = _state(workspace)
    if state == "running":
        workspace.training.pause()
    elif state == "paused":
        workspace.training.resume()
    else:
        workspace.training_wanted.emit()


def _train_text(workspace: Workspace) -> str:
    state = _state(workspace)
    texts = {
        "running": words("Pause ❚❚"),
        "paused": words("Resume ▸"),
        "starting": words("Starting …"),
        "stopping": words("Stopping …"),
    }
    return texts.get(state) or words("Train ▸")


def _why_not_train_now(workspace: Workspace) -> str:
    state = _state(workspace)
    if state == "starting":
        return words("PyTorch is being loaded.")
    if state == "stopping":
        return words("The run is ending.")
    return "" if state in ("running", "paused") else why_not_train(workspace)


def _stop(workspace: Workspace) -> None:
    workspace.training.stop()


def _checkpoint(workspace: Workspace) -> None:
    workspace.training.checkpoint()


def _why_not_stop(workspace: Workspace) -> str:
    if not is_active(workspace):
        return words("Nothing is training.")
    return words("The run is ending.") if _state(workspace) == "stopping" else ""


def _why_no_checkpoint(workspace: Workspace) -> str:
    is_going = _state(workspace) in ("running", "paused")
    return "" if is_going else words("Nothing is training.")


ACTIONS = (
    Action("train", MENU, "Train", _train, _why_not_train_now, ("F5",),
           "Train the graph with PyTorch, in a process of its own", live_text=_train_text),
    Action("stop", MENU, "Stop", _stop, _why_not_stop, ("Shift+F5",),
           "End the run and keep what was learned"),
    Action("checkpoint", MENU, "Checkpoint now", _checkpoint, _why_no_checkpoint,
           tip="Write the weights and the optimizer's state to the disk"),
)  # fmt: skip
