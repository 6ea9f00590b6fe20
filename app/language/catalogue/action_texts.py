"""The texts of the menus: what the table of actions says, however its rows are made."""

from __future__ import annotations

from app.actions.table import ACTIONS
from app.language.catalogue.collecting import Text

CONTEXT = "Actions"


def action_texts() -> list[Text]:
    """Return titles, texts and tips of all actions, each once."""
    found: dict[str, Text] = {}
    for action in ACTIONS:
        place = getattr(action.run, "func", action.run).__module__.replace(".", "/") + ".py"
        for text in (action.menu, action.submenu, action.text, action.tip):
            if text:
                found.setdefault(text, Text(CONTEXT, text, place))
    return list(found.values())
