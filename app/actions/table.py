"""The one table of actions: every menu, button and shortcut comes from here."""

from app.actions import (
    access,
    arranging,
    canvas_actions,
    edit,
    export,
    file,
    graph,
    help,
    inline,
    selecting,
    sheet,
    step,
    step_levels,
    train,
    view,
    wires,
)
from app.actions.action import Action

ACTIONS: tuple[Action, ...] = (
    *file.ACTIONS,
    *edit.ACTIONS,
    *selecting.ACTIONS,
    *view.ACTIONS,
    *canvas_actions.WALKS,
    *access.ACTIONS,
    *graph.ACTIONS,
    *inline.ACTIONS,
    *sheet.ACTIONS,
    *arranging.ACTIONS,
    *canvas_actions.NUDGES,
    *wires.ACTIONS,
    *step.WALK,
    *step_levels.ACTIONS,
    *step.STOPS,
    *train.ACTIONS,
    *export.ACTIONS,
    *help.ACTIONS,
    *canvas_actions.ACTIONS,
)
