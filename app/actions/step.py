"""The Step menu."""

from __future__ import annotations

from functools import partial

from app.actions.action import Action, words
from app.actions.key_words import key_of
from app.document.selection import Selection
from app.sessions.step_session import StepSession
from app.workspace import Workspace
from graph_engine.trace import Phase

MENU = "Step"


def why_no_steps(workspace: Workspace) -> str:
    """Return why there is nothing to step through."""
    if workspace.walk.count:
        return ""
    if not workspace.live.is_enabled:
        return words("Live values are off.")
    if not len(workspace.document.graph):
        return words("The graph is empty.")
    return words("Nothing runs yet: wire the inputs.")


def _why_at_start(workspace: Workspace) -> str:
    reason = why_no_steps(workspace)
    if reason or workspace.walk.cursor:
        return reason
    return words("This is before the first step.")


def _why_at_end(workspace: Workspace) -> str:
    reason = why_no_steps(workspace)
    if reason or workspace.walk.cursor < workspace.walk.count:
        return reason
    return words("All steps are done.")


def _why_all_shown(workspace: Workspace) -> str:
    reason = why_no_steps(workspace)
    return reason or ("" if workspace.walk.is_stepping else words("All values are shown already."))


def _first(workspace: Workspace) -> None:
    show_steps(workspace).jump(0)


def _back(workspace: Workspace) -> None:
    show_steps(workspace).step_back()


def _toggle(workspace: Workspace) -> None:
    show_steps(workspace).toggle()


def _play_text(workspace: Workspace) -> str:
    return words("Pause") if workspace.walk.is_playing else words("Play")


def _forward(workspace: Workspace) -> None:
    show_steps(workspace).step_forward()


def _last(workspace: Workspace) -> None:
    show_steps(workspace).jump(workspace.walk.count)


def _phase_back(workspace: Workspace) -> None:
    show_steps(workspace).phase_back()


def _phase_forward(workspace: Workspace) -> None:
    show_steps(workspace).phase_forward()


def _start_of(workspace: Workspace, phase: Phase) -> None:
    show_steps(workspace).jump_to_phase(phase)


def _why_no_phase(workspace: Workspace, phase: Phase) -> str:
    reason = why_no_steps(workspace)
    trace = workspace.walk.trace
    if reason or trace is None:
        return reason
    start = trace.start_of(phase)
    if start < len(trace) and trace.phase(start) == phase:
        return ""
    if phase == "update" and trace.backward_count:
        return words("Nothing here is learned: add a parameter.")
    return words("No gradients: end the graph in one number, such as a loss.")


def _why_no_step_of(workspace: Workspace, phase: Phase) -> str:
    reason = why_no_steps(workspace)
    trace, name = workspace.walk.trace, _selection(workspace).current
    if reason or trace is None:
        return reason
    if name is None:
        return words("Select one node.")
    if trace.index_of(name, phase) is None:
        return (
            words("No gradient passes through it.")
            if phase == "backward"
            else words("It does not run.")
        )
    return ""


def _step_of(workspace: Workspace, phase: Phase) -> None:
    name = _selection(workspace).current
    if name is not None:
        show_steps(workspace).jump_to(name, phase)


def _toggle_by_node(workspace: Workspace) -> None:
    steps = show_steps(workspace)
    steps.walks_by_node = not steps.walks_by_node


def _toggle_by_weight(workspace: Workspace) -> None:
    steps = show_steps(workspace)
    steps.grain = "edge" if steps.grain == "weight" else "weight"


def _is_by_weight(workspace: Workspace) -> bool:
    return workspace.walk.grain == "weight"


def _is_by_node(workspace: Workspace) -> bool:
    return workspace.walk.walks_by_node


# Breakpoints


def _why_nothing_to_break(workspace: Workspace) -> str:
    selection = _selection(workspace)
    if selection.nodes or selection.edge is not None:
        return ""
    return words("Select a node or a wire to stop at.")


def _selection(workspace: Workspace) -> Selection:
    """Return what is selected in what is in sight."""
    return workspace.inside.selection if workspace.inside.is_open else workspace.selection


def _break_here(workspace: Workspace) -> None:
    steps, selection = show_steps(workspace), _selection(workspace)
    if selection.edge is not None:
        steps.breakpoints.toggle_at(edge=selection.edge)
    nodes = sorted(selection.nodes)
    is_there = all(steps.breakpoints.at(node) is not None for node in nodes)
    for node in nodes:
        if is_there or steps.breakpoints.at(node) is None:
            steps.breakpoints.toggle_at(node)


def _break_text(workspace: Workspace) -> str:
    breakpoints, selection = workspace.walk.breakpoints, _selection(workspace)
    is_there = bool(selection.nodes or selection.edge) and bool(breakpoints.items)
    is_there = is_there and all(breakpoints.at(node) is not None for node in selection.nodes)
    if selection.edge is not None:
        is_there = is_there and breakpoints.at(edge=selection.edge) is not None
    return words("Do not stop here") if is_there else words("Stop here")


def _why_no_breakpoints(workspace: Workspace) -> str:
    reason = why_no_steps(workspace)
    if reason or workspace.walk.breakpoints.enabled:
        return reason
    if workspace.has_inside_steps and workspace.inside_steps.has_breakpoints:
        return ""
    text = words("There are no breakpoints: select a node or a wire and press {keys}.")
    return text.format(keys=key_of(workspace, "break_here"))


def _run_to_breakpoint(workspace: Workspace) -> None:
    if not workspace.inside.is_open and workspace.has_inside_steps:
        stop = workspace.inside_steps.stop_within()
        if stop is not None and all(workspace.inside.open(name) for name in stop.path):
            show_steps(workspace).jump(stop.done)
            return
    if not show_steps(workspace).run_to_breakpoint():
        workspace.notices.say(words("No breakpoint is met from here to the end."))


def _back_to_breakpoint(workspace: Workspace) -> None:
    if not show_steps(workspace).run_to_breakpoint(forward=False):
        workspace.notices.say(words("No breakpoint is met between the beginning and here."))


def _show_all(workspace: Workspace) -> None:
    workspace.walk.show_all()


def show_steps(workspace: Workspace) -> StepSession:
    """Return the session, its panel in sight."""
    workspace.panel_wanted.emit("steps")
    return workspace.walk


WALK = (
    Action("first", MENU, "To the beginning", _first, _why_at_start, ("Ctrl+Home",)),
    Action("back", MENU, "Back", _back, _why_at_start, ("Ctrl+Left",), "One step back"),
    Action("play", MENU, "Play", _toggle, why_no_steps, ("F7",), "Step by itself",
           live_text=_play_text),
    Action("forward", MENU, "Forward", _forward, _why_at_end, ("Ctrl+Right",),
           "One step on; over what is inside the node (step over)"),
    Action("last", MENU, "To the end", _last, _why_at_end, ("Ctrl+End",)),
    Action("phase_back", MENU, "Back a phase", _phase_back, _why_at_start, ("Ctrl+Shift+Left",),
           begins_group=True),
    Action("phase_forward", MENU, "Forward a phase", _phase_forward, _why_at_end,
           ("Ctrl+Shift+Right",)),
    Action("to_forward", MENU, "Start of the forward pass", partial(_start_of, phase="forward"),
           partial(_why_no_phase, phase="forward"), begins_group=True),
    Action("to_backward", MENU, "Start of the backward pass", partial(_start_of, phase="backward"),
           partial(_why_no_phase, phase="backward")),
    Action("to_update", MENU, "Start of the update", partial(_start_of, phase="update"),
           partial(_why_no_phase, phase="update")),
    Action("node_forward", MENU, "Forward step of the selected node",
           partial(_step_of, phase="forward"), partial(_why_no_step_of, phase="forward"),
           begins_group=True),
    Action("node_backward", MENU, "Backward step of the selected node",
           partial(_step_of, phase="backward"), partial(_why_no_step_of, phase="backward")),
    Action("by_node", MENU, "Whole nodes at a time", _toggle_by_node, why_no_steps,
           tip="A step takes all edges of a node, with the terms they bring",
           is_checked=_is_by_node),
    Action("by_weight", MENU, "Weights of blocks one by one", _toggle_by_weight, why_no_steps,
           tip="A step takes one weight; else the weights that a block keeps to itself go together",
           is_checked=_is_by_weight),
)  # fmt: skip
STOPS = (
    Action("break_here", MENU, "Stop here", _break_here, _why_nothing_to_break, ("F9",),
           "Put a breakpoint at the selected nodes or wire, or take it away",
           live_text=_break_text, begins_group=True),
    Action("run_to_breakpoint", MENU, "On to the next breakpoint", _run_to_breakpoint,
           _why_no_breakpoints, ("F8",)),
    Action("back_to_breakpoint", MENU, "Back to the breakpoint before", _back_to_breakpoint,
           _why_no_breakpoints, ("Shift+F8",)),
    Action("show_all", MENU, "Leave stepping", _show_all, _why_all_shown, ("Ctrl+Up",),
           "Show all values and gradients again", begins_group=True),
)  # fmt: skip
