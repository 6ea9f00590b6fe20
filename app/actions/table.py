"""The one table of actions: every menu, button and shortcut comes from here."""

from app.actions import edit, export, file, graph, help, step, train, view
from app.actions.action import Action

ACTIONS: tuple[Action, ...] = (
    *file.ACTIONS,
    *edit.ACTIONS,
    *view.ACTIONS,
    *graph.ACTIONS,
    *step.ACTIONS,
    *train.ACTIONS,
    *export.ACTIONS,
    *help.ACTIONS,
)
