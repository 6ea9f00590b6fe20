"""Into the inside of a node while stepping, and out again."""

from __future__ import annotations

from app.actions.action import Action, words
from app.actions.step import MENU, show_steps, why_no_steps
from app.workspace import Workspace
from graph_engine.steps import StepPlace

_OF_A_NODE = ("forward", "back", "update")


def _looked_at(workspace: Workspace) -> StepPlace | None:
    """Return the step that is looked at, None where a sum is, or no step."""
    walk = workspace.walk
    if walk.trace is None or not walk.is_stepping:
        return None
    places = (walk.trace.order.place(index) for index in walk.group)
    return next((place for place in places if place.kind in _OF_A_NODE), None)


def why_not_into(workspace: Workspace) -> str:
    """Return why the step that is looked at cannot be seen from inside; empty when it can."""
    reason = why_no_steps(workspace)
    if reason:
        return reason
    walk = workspace.walk
    if not walk.is_stepping or not walk.cursor:
        return words("Take a step first: what happens inside it can then be seen step by step.")
    place = _looked_at(workspace)
    if place is None:
        return words("Nothing runs in this step: gradients arrive and add up.")
    return workspace.inside.why_not(place.node)


def step_into(workspace: Workspace) -> None:
    """Go inside the node of the step that is looked at, to the first step there."""
    place, walk = _looked_at(workspace), workspace.walk
    if place is None or walk.trace is None:
        return
    phase = walk.trace.phase(walk.cursor - 1)
    if workspace.inside.open(place.node):
        show_steps(workspace)
        workspace.inside_steps.begin(phase)


def why_not_out(workspace: Workspace) -> str:
    """Return why one cannot go out of a node; empty when one can."""
    if workspace.inside.is_open:
        return ""
    return words("This is the document itself: there is nothing around it.")


def step_out(workspace: Workspace) -> None:
    """Finish what happens inside the node, and go up to what is around it."""
    workspace.inside_steps.leave()
    if workspace.walk.is_stepping:
        show_steps(workspace)


ACTIONS = (
    Action("step_into", MENU, "Step into", step_into, why_not_into, ("Ctrl+Shift+Down",),
           "See the step that is looked at from inside its node, step by step",
           begins_group=True),
    Action("step_out", MENU, "Step out", step_out, why_not_out, ("Ctrl+Shift+Up",),
           "Finish what happens inside the node, and go back to what is around it"),
)  # fmt: skip
