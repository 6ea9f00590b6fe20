"""Notes and frames among what quick add offers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.widgets.search_row import SearchRow

_FEWEST = 3
"""Letters from which they are offered: they shall not stand before the types one looks for."""


def card_rows(text: str) -> list[SearchRow]:
    """Return a row for each kind of card whose name begins with a text."""
    begun = text.strip().casefold()
    if len(begun) < _FEWEST:
        return []
    detail = _words("Notes and frames")
    return [
        SearchRow(f"{key} ", title, (), detail=detail, remark=remark)
        for key, title, remark, names in _kinds()
        if any(name.casefold().startswith(begun) for name in (title, *names))
    ]


def card_of_key(key: str) -> str:
    """Return which action a row stands for, empty where it is a node type's."""
    id = key.strip()
    return id if id in {kind[0] for kind in _kinds()} else ""


def _kinds() -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    return (
        ("add_note", _words("Note"), _words("Write on the canvas"), ("note", "comment", "text")),
        ("add_frame", _words("Frame"), _words("A coloured area"), ("frame", "area", "box")),
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("QuickAdd", text)
