"""Texts that are translated not where they stand but where they are shown: tables and their rows.

Who adds a table whose texts go through ``words(row.text)`` names it here; the tests say which
call is not accounted for.
"""

from __future__ import annotations

import re

ROWS: dict[str, tuple[str, tuple[int, ...], tuple[str, ...]]] = {
    "Format": ("Actions", (1, 3), ("text", "tip")),
}
"""What makes a row: the context, and which arguments are texts, by place and by keyword.

Rows of actions are not here: their texts are taken from the table of actions itself.
"""

TABLES: dict[tuple[str, str], str] = {
    ("app.language.engine_words", "BY_ELEMENT"): "Sentences",
    ("app.window.menu_row", "MENUS"): "Actions",
    ("app.panels.inspector.edge_check", "NO_GRADIENT"): "Rules",
    ("app.actions.other_ways", "MOUSE"): "Actions",
    ("app.actions.other_ways", "TIMELINE"): "Actions",
    ("app.actions.other_ways", "FIELDS"): "Actions",
    ("app.actions.shortcut_sheet", "_BY_ARROWS"): "Actions",
    ("app.panels.inspector.views", "TITLES"): "ValueViews",
    ("app.panels.timeline.breakpoint_words", "_TEXTS"): "Breakpoints",
    ("app.panels.timeline.breakpoint_words", "_HELP"): "Breakpoints",
    ("app.panels.timeline.explanation", "_WHY_NODES"): "Why",
}
"""Constants of modules, every text in them, and the context they are shown in."""

FROM_BELOW = ("Nodes", "Sentences", "Rules", "Captions")
"""Contexts of texts from the floors below, which `node_texts` and `rule_templates` collect."""

ATTRIBUTES = re.compile(r"(\w+\.(text|tip|menu|submenu)( or )?)+")
"""What is translated of a row: all rows of actions and formats are collected."""

ACCOUNTED: dict[tuple[str, str], str] = {
    ("app.actions.arranging", "text"): "rows of actions",
    ("app.actions.menus", "title"): "MENUS",
    ("app.actions.shortcut_editor", "FIXED[keys]"): "FIXED",
    ("app.actions.shortcut_sheet", "menu"): "MENUS",
    ("app.actions.shortcut_sheet", "text"): "its tables",
    ("app.actions.shortcut_sheet", "what"): "its tables",
    ("app.actions.shortcut_sheet", "each"): "its tables",
    ("app.actions.view", "_THEME_TEXTS[name]"): "_THEME_TEXTS",
    ("app.document.commands.sheet", "many"): "_TEXTS",
    ("app.document.commands.sheet", "note if next(iter(ids)) in sheet.notes else frame"): "_TEXTS",
    ("app.main_window", "title"): "MENUS",
    ("app.panels.inspector.views", "title"): "TITLES",
    ("app.panels.timeline.breakpoint_words", "_TEXTS[condition]"): "_TEXTS",
    ("app.panels.timeline.breakpoint_words", "_HELP[condition]"): "_HELP",
    ("app.panels.timeline.explanation", "_WHY_NODES"): "_WHY_NODES",
}
"""Calls whose text is no literal, by module and expression: where their texts come from."""
