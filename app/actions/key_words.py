"""The keys of an action inside a sentence, as they are now."""

from __future__ import annotations

from app.actions.action import words
from app.widgets.keys import key_text
from app.workspace import Workspace


def key_of(workspace: Workspace, id: str) -> str:
    """Return an action's first keys, or what its menu says where it has none."""
    action = workspace.shortcuts.action(id)
    keys = workspace.shortcuts.of(action)
    if keys:
        return key_text(keys[0])
    return words("“{name}”").format(name=words(action.text).rstrip(" …"))
