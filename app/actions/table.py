"""The one table of actions: every menu, button and shortcut comes from here."""

from app.actions import (
    arranging,
    edit,
    export,
    file,
    graph,
    help,
    selecting,
    step,
    train,
    view,
)
from app.actions.action import Action

ACTIONS: tuple[Action, ...] = (
    *file.ACTIONS,
    *edit.ACTIONS,
    *selecting.ACTIONS,
    *view.ACTIONS,
    *graph.ACTIONS,
    *arranging.ACTIONS,
    *step.ACTIONS,
    *train.ACTIONS,
    *export.ACTIONS,
    *help.ACTIONS,
)
