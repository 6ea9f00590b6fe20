"""The Step menu."""

from __future__ import annotations

from app.actions.action import Action, words
from app.sessions.step_session import StepSession
from app.workspace import Workspace

MENU = "Step"


def why_no_steps(workspace: Workspace) -> str:
    """Return why there is nothing to step through."""
    if workspace.steps.count:
        return ""
    if not workspace.live.is_enabled:
        return words("Live values are off.")
    if not len(workspace.document.graph):
        return words("The graph is empty.")
    return words("Nothing runs yet: wire the inputs.")


def _why_at_start(workspace: Workspace) -> str:
    reason = why_no_steps(workspace)
    if reason or workspace.steps.cursor:
        return reason
    return words("This is before the first step.")


def _why_at_end(workspace: Workspace) -> str:
    reason = why_no_steps(workspace)
    if reason or workspace.steps.cursor < workspace.steps.count:
        return reason
    return words("All steps are done.")


def _why_all_shown(workspace: Workspace) -> str:
    reason = why_no_steps(workspace)
    return reason or ("" if workspace.steps.is_stepping else words("All values are shown already."))


def _first(workspace: Workspace) -> None:
    _show(workspace).jump(0)


def _back(workspace: Workspace) -> None:
    _show(workspace).step_back()


def _toggle(workspace: Workspace) -> None:
    _show(workspace).toggle()


def _play_text(workspace: Workspace) -> str:
    return words("Pause") if workspace.steps.is_playing else words("Play")


def _forward(workspace: Workspace) -> None:
    _show(workspace).step_forward()


def _last(workspace: Workspace) -> None:
    _show(workspace).jump(workspace.steps.count)


def _phase_back(workspace: Workspace) -> None:
    _show(workspace).phase_back()


def _phase_forward(workspace: Workspace) -> None:
    _show(workspace).phase_forward()


def _show_all(workspace: Workspace) -> None:
    workspace.steps.show_all()


def _show(workspace: Workspace) -> StepSession:
    """Return the session, its panel in sight."""
    workspace.panel_wanted.emit("timeline")
    return workspace.steps


ACTIONS = (
    Action("first", MENU, "To the beginning", _first, _why_at_start, ("Ctrl+Home",)),
    Action("back", MENU, "Back", _back, _why_at_start, ("Ctrl+Left",), "One step back"),
    Action("play", MENU, "Play", _toggle, why_no_steps, ("F7",), "Step by itself",
           live_text=_play_text),
    Action("forward", MENU, "Forward", _forward, _why_at_end, ("Ctrl+Right",), "One step on"),
    Action("last", MENU, "To the end", _last, _why_at_end, ("Ctrl+End",)),
    Action("phase_back", MENU, "Back a phase", _phase_back, _why_at_start, ("Ctrl+Shift+Left",),
           begins_group=True),
    Action("phase_forward", MENU, "Forward a phase", _phase_forward, _why_at_end,
           ("Ctrl+Shift+Right",)),
    Action("show_all", MENU, "Leave stepping", _show_all, _why_all_shown, ("Ctrl+Up",),
           "Show all values and gradients again", begins_group=True),
)  # fmt: skip
