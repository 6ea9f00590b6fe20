"""The part of the View menu about getting around by keys and ears."""

from __future__ import annotations

from functools import partial

from app.actions.action import Action
from app.workspace import Workspace

MENU = "View"


def _part(workspace: Workspace, step: int) -> None:
    workspace.part_wanted.emit(step)


def _menus(workspace: Workspace) -> None:
    workspace.menus_wanted.emit()


def _borders(workspace: Workspace) -> None:
    workspace.borders_wanted.emit()


def _palette(workspace: Workspace) -> None:
    workspace.palette_wanted.emit()


def _outline(workspace: Workspace) -> None:
    workspace.panel_wanted.emit("outline")


def _toggle_reading(workspace: Workspace) -> None:
    workspace.preferences.reads_steps = not workspace.preferences.reads_steps


def _is_reading(workspace: Workspace) -> bool:
    return workspace.preferences.reads_steps


OUTLINE = Action(
    "outline", MENU, "Outline", _outline, shortcuts=("Ctrl+6",),
    tip="The graph as a tree of text, with its numbers",
)  # fmt: skip

ACTIONS = (
    Action(
        "search_palette", MENU, "Search the palette", _palette, shortcuts=("Ctrl+Shift+F",),
        tip="Put the cursor into the palette's search box", begins_group=True,
    ),
    Action(
        "next_part", MENU, "Next part of the window", partial(_part, step=1), shortcuts=("F6",),
        tip="Canvas, panels below, inspector, palette, tools",
    ),
    Action(
        "previous_part", MENU, "Part of the window before", partial(_part, step=-1),
        shortcuts=("Shift+F6",),
    ),
    Action(
        "borders", MENU, "Move the borders by keys", _borders,
        tip="Make the palette, the panels and the inspector wider, narrower, higher or lower",
    ),
    Action("menus", MENU, "Menus", _menus, shortcuts=("F10",), tip="Go through the menus by keys"),
    Action(
        "read_steps", MENU, "Read aloud", _toggle_reading, is_checked=_is_reading,
        tip="Tell the screen reader each step's sentence, and what the keys have come to",
    ),
)  # fmt: skip
