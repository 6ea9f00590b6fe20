"""Finding a node by a few letters, and going back to places that were marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from app.actions.action import Action, words
from app.actions.key_words import key_of
from app.bookmarks import NUMBERS
from app.language.engine_words import caption_words
from app.widgets.fuzzy import Text, search
from app.widgets.search_popup import MOST_FOUND, SearchPopup
from app.widgets.search_row import SearchRow
from app.widgets.type_families import family_of_type
from app.widgets.type_icons import type_icon
from app.workspace import Workspace

ICON_PIXELS = 18


def _find(workspace: Workspace) -> None:
    assert workspace.frame is not None
    graph = workspace.document.graph
    known: dict[str, tuple[Text, ...]] = {}

    def texts(name: str) -> tuple[Text, ...]:
        # Nothing can be edited while the popup is open: what a node is called is asked once.
        found = known.get(name)
        if found is None:
            node = graph.node(name)
            found = known[name] = (
                Text(name), Text(node.title, 0.8), Text(node.id, 0.7),
                Text(caption_words(node.caption()), 0.4),
            )  # fmt: skip
        return found

    popup = SearchPopup(
        workspace.frame,
        partial(_rows, workspace, texts),
        workspace.themes,
        name=words("Find a node"),
        hint=words("Find a node by its name or type"),
        nothing=words("No node is called that."),
    )
    popup.chosen.connect(partial(_go_to, workspace))
    popup.open()


def _go_to(workspace: Workspace, name: str) -> None:
    workspace.selection.set([name])
    workspace.nodes_wanted.emit([name])


def _rows(
    workspace: Workspace, texts: Callable[[str], tuple[Text, ...]], text: str
) -> list[SearchRow]:
    found = search(text, workspace.document.graph, texts)
    return [_row(workspace, each.thing, each.letters) for each in found[:MOST_FOUND]]


def _row(workspace: Workspace, name: str, letters: tuple[int, ...]) -> SearchRow:
    assert workspace.frame is not None
    node = workspace.document.graph.node(name)
    colour = workspace.themes.current.family(family_of_type(type(node)).colour)
    icon = type_icon(type(node), colour, ICON_PIXELS, workspace.frame.devicePixelRatioF())
    remark = caption_words(node.caption())
    return SearchRow(name, name, letters, detail=node.title, remark=remark, icon=icon)


def _why_empty(workspace: Workspace) -> str:
    return "" if len(workspace.document.graph) else words("The graph is empty.")


def _mark(workspace: Workspace, number: int) -> None:
    workspace.bookmarks.mark(number)
    text = words("This place is bookmark {number} now; {keys} comes back to it.")
    keys = key_of(workspace, f"go_to_bookmark_{number}")
    workspace.notices.say(text.format(number=number, keys=keys))


def _return(workspace: Workspace, number: int) -> None:
    workspace.bookmarks.go_to(number)


def _why_not_return(workspace: Workspace, number: int) -> str:
    if workspace.bookmarks.has(number):
        return ""
    text = words("No place is marked yet: {keys} marks one.")
    return text.format(keys=key_of(workspace, f"set_bookmark_{number}"))


def _bookmarks() -> Iterator[Action]:
    for number in NUMBERS:
        yield Action(
            f"go_to_bookmark_{number}", "View", f"Go to bookmark {number}",
            partial(_return, number=number), partial(_why_not_return, number=number),
            (f"Alt+{number}",), submenu="Go to bookmark", is_about_nodes=True,
            begins_group=number == NUMBERS[0],
        )  # fmt: skip
    for number in NUMBERS:
        yield Action(
            f"set_bookmark_{number}", "View", f"Set bookmark {number}",
            partial(_mark, number=number), shortcuts=(f"Ctrl+Alt+{number}",),
            submenu="Set bookmark", is_about_nodes=True,
        )  # fmt: skip


FIND = Action(
    "find", "Edit", "Find node…", _find, _why_empty, ("Ctrl+F",), "By its name or type",
    begins_group=True, is_about_nodes=True,
)  # fmt: skip

BOOKMARKS = tuple(_bookmarks())
