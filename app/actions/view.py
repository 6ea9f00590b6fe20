"""The View menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from app.actions.access import OUTLINE
from app.actions.action import Action, Offer, nothing, words
from app.actions.edit import why_empty
from app.actions.finding import BOOKMARKS
from app.actions.looks import LOOKS
from app.actions.restarting import offer_restart
from app.language.speaking import LANGUAGE_CHOICES, LANGUAGES
from app.workspace import Workspace

MENU = "View"


def _wish(workspace: Workspace, what: str) -> None:
    workspace.view_wanted.emit(what)


def _panel(workspace: Workspace, name: str) -> None:
    workspace.panel_wanted.emit(name)


def _languages(workspace: Workspace) -> Sequence[Offer]:
    # A language is called by its own name everywhere, so that everybody finds it.
    names = {"system": words("As the desktop"), **LANGUAGES}
    return [
        Offer(
            names[choice],
            partial(_use_language, choice=choice),
            is_checked=workspace.preferences.language == choice,
        )
        for choice in LANGUAGE_CHOICES
    ]


def _use_language(workspace: Workspace, choice: str) -> None:
    if choice != workspace.preferences.language:
        workspace.preferences.language = choice
        text = words("The language changes when Gradloom is started again.")
        offer_restart(workspace, text)


def _frame_selection(workspace: Workspace) -> None:
    workspace.nodes_wanted.emit(list(workspace.selection.nodes))


def _why_no_selection(workspace: Workspace) -> str:
    return "" if workspace.selection.nodes else words("No node is selected.")


ACTIONS = (
    Action("zoom_in", MENU, "Zoom in", partial(_wish, what="zoom_in"),
           shortcuts=("Ctrl++", "Ctrl+=")),
    Action("zoom_out", MENU, "Zoom out", partial(_wish, what="zoom_out"), shortcuts=("Ctrl+-",)),
    Action("actual_size", MENU, "Actual size", partial(_wish, what="actual_size"),
           shortcuts=("Ctrl+0",)),
    Action("fit", MENU, "Fit the graph", partial(_wish, what="fit"), why_empty, ("Ctrl+9",)),
    Action(
        "frame", MENU, "Go to the selection", _frame_selection, _why_no_selection, ("Ctrl+8",)
    ),
    *BOOKMARKS,
    Action("timeline", MENU, "Timeline", partial(_panel, name="timeline"),
           shortcuts=("Ctrl+1",), begins_group=True),
    Action("training", MENU, "Training", partial(_panel, name="training"), shortcuts=("Ctrl+2",)),
    Action("problems", MENU, "Problems", partial(_panel, name="problems"), shortcuts=("Ctrl+3",)),
    Action("code", MENU, "PyTorch code", partial(_panel, name="code"), shortcuts=("Ctrl+4",)),
    Action("history", MENU, "History", partial(_panel, name="history"), shortcuts=("Ctrl+5",),
           tip="Every step, to go back to and forth"),
    OUTLINE,
    *LOOKS,
    Action("language", MENU, "Language", nothing, choices=_languages),
)  # fmt: skip
