"""The part of the Graph menu about notes and coloured frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from app.actions.action import Action, Offer, nothing, words
from app.document.commands.sheet import ChangeSheet, cards_text
from app.workspace import Workspace
from graph_engine.project.sheet import COLOURS

MENU = "Graph"
SUBMENU = "Notes and frames"
_SIZES = {
    "widen_card": ("Wider", "]"),
    "narrow_card": ("Narrower", "["),
    "heighten_card": ("Taller", "Alt+]"),
    "lower_card": ("Less tall", "Alt+["),
}


def _wish(workspace: Workspace, what: str) -> None:
    workspace.view_wanted.emit(what)


def _why_no_card(workspace: Workspace) -> str:
    is_any = bool(workspace.selection.cards)
    return "" if is_any else words("Select a note or frame first.")


def _why_not_one_card(workspace: Workspace) -> str:
    return "" if workspace.selection.card else words("Select one note or frame first.")


def _why_no_frame(workspace: Workspace) -> str:
    is_any = not workspace.selection.cards.isdisjoint(workspace.document.sheet.frames)
    return "" if is_any else words("Select a frame first.")


def _why_none(workspace: Workspace) -> str:
    is_any = bool(workspace.document.sheet.cards)
    return "" if is_any else words("There are no notes or frames.")


def _names() -> dict[str, str]:
    return {
        "yellow": words("Yellow"),
        "orange": words("Orange"),
        "pink": words("Pink"),
        "teal": words("Teal"),
        "grey": words("Grey"),
    }


def colour_offers(workspace: Workspace) -> Sequence[Offer]:
    """Return the colours that notes and frames can have."""
    known, chosen = workspace.document.sheet.cards, workspace.selection.cards
    now = {known[id_].colour for id_ in chosen if id_ in known}
    names = _names()
    return [
        Offer(names[colour], partial(_paint, colour=colour), is_checked=now == {colour})
        for colour in COLOURS
    ]


def _paint(workspace: Workspace, colour: str) -> None:
    document, chosen = workspace.document, workspace.selection.cards
    known = document.sheet.cards
    painted = {id_: replace(known[id_], colour=colour) for id_ in chosen}
    text = cards_text("Colour", document.sheet, chosen)
    document.do(ChangeSheet(document, document.sheet.with_cards(painted), text))


ACTIONS = (
    Action(
        "add_note", MENU, "Add note", partial(_wish, what="add_note"), shortcuts=("N",),
        tip="Write on the canvas, where the pointer is", begins_group=True, on_canvas=True,
        is_about_nodes=True,
    ),
    Action(
        "add_frame", MENU, "Add frame", partial(_wish, what="add_frame"), shortcuts=("Shift+F",),
        tip="Draw a coloured frame around what is selected, or an empty one", on_canvas=True,
        is_about_nodes=True,
    ),
    Action(
        "edit_card", MENU, "Edit the text", partial(_wish, what="edit_card"), _why_not_one_card,
        tip="Type in the selected note, or the title of the frame; Return and F2 do, too",
        submenu=SUBMENU, is_about_nodes=True,
    ),
    Action(
        "fit_frame", MENU, "Fit frame to its contents", partial(_wish, what="fit_frame"),
        _why_no_frame, ("Alt+Shift+F",), "Make it as large as what lies in it",
        submenu=SUBMENU, on_canvas=True, is_about_nodes=True,
    ),
    Action(
        "next_card", MENU, "Next note or frame", partial(_wish, what="next_card"), _why_none,
        ("Shift+N",), "Select it and bring it into sight", submenu=SUBMENU, on_canvas=True,
        is_about_nodes=True,
    ),
    Action(
        "select_inside", MENU, "Select what lies in the frame",
        partial(_wish, what="select_inside"), _why_no_frame, ("Shift+I",),
        "So that it can be copied along with the frame", submenu=SUBMENU, on_canvas=True,
        is_about_nodes=True,
    ),
    *(
        Action(
            id, MENU, text, partial(_wish, what=id), _why_no_card, (keys,), submenu=SUBMENU,
            on_canvas=True, is_about_nodes=True,
        )
        for id, (text, keys) in _SIZES.items()
    ),
    Action(
        "card_colour", MENU, "Colour of notes and frames", nothing, _why_no_card,
        choices=colour_offers,
    ),
)  # fmt: skip
