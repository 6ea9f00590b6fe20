"""Choosing a node type by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint

from app.actions.action import words
from app.language.engine_words import node_words
from app.panels.palette.sections import sections
from app.widgets.search_popup import SearchPopup
from app.widgets.search_row import SearchRow
from app.widgets.type_families import family_of_type
from app.widgets.type_icons import type_icon
from app.widgets.type_search import search_types
from app.workspace import Workspace
from nodes.node_type import NodeType
from nodes.registry import families

RECENT = "types"
ICON_PIXELS = 18


def ask_type(
    workspace: Workspace,
    name: str,
    hint: str,
    then: Callable[[str], None],
    *,
    types: Sequence[type[NodeType]] | None = None,
    first: Callable[[str], list[SearchRow]] | None = None,
    at: QPoint | None = None,
) -> SearchPopup:
    """Ask for a node type and go on with its id; not at all if the user thinks better.

    Parameters
    ----------
    name : str
        What is asked, for screen readers.
    hint : str
        The same in the empty field.
    types : sequence of NodeType classes, optional
        What is offered; left out, every type there is.
    first : callable, optional
        Returns rows that go before the types found for a text. Their keys begin with the id of
        a type and a space.
    at : QPoint, optional
        A point of the window beside which it is asked.
    """
    offered = offered_types(workspace) if types is None else types
    assert workspace.frame is not None
    popup = SearchPopup(
        workspace.frame,
        lambda text: (first(text) if first else []) + _rows(workspace, offered, text),
        workspace.themes,
        name=name,
        hint=hint,
        nothing=words("No node type is called that."),
        at=at,
    )

    def chosen(key: str) -> None:
        workspace.preferences.add_recent_word(RECENT, key.partition(" ")[0])
        then(key)

    popup.chosen.connect(chosen)
    popup.open()
    return popup


def offered_types(workspace: Workspace) -> list[type[NodeType]]:
    """Return every type that a node of the document can have."""
    known = sections(families(), workspace.document.graph.blocks)
    return [cls for family in known for cls in family.types]


def _rows(workspace: Workspace, types: Sequence[type[NodeType]], text: str) -> list[SearchRow]:
    recent = workspace.preferences.recent_words(RECENT)
    found = search_types(text, types, recent)
    return [type_row(workspace, each.thing, each.letters) for each in found]


def type_row(workspace: Workspace, cls: type[NodeType], letters: tuple[int, ...] = ()) -> SearchRow:
    """Return the row of a node type."""
    assert workspace.frame is not None
    family = family_of_type(cls)
    colour = workspace.themes.current.family(family.colour)
    scale = workspace.frame.devicePixelRatioF()
    return SearchRow(
        cls.id,
        cls.title,
        letters,
        detail=node_words(family.title),
        remark=cls.formula,
        icon=type_icon(cls, colour, ICON_PIXELS, scale),
    )
