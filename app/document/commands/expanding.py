"""Expanding a node in place into the nodes that it is made of, and collapsing these again."""

from __future__ import annotations

from app.document.commands.graph_command import translated
from app.document.commands.replacing import ReplaceNodes
from app.document.document import Document, Position
from app.document.groups import groups_inside
from app.document.inside_layout import arranged_inside
from app.document.making_way import made_way
from app.document.room import (
    Box,
    Sizes,
    about,
    centred,
    middle_of,
)
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.replacement import Replacement


class ExpandNode(ReplaceNodes):
    """Put the nodes that a node is made of in its place; numbers around it stay the same.

    Attributes
    ----------
    node : str
        The name of the node.
    """

    def __init__(self, document: Document, name: str, sizes: Sizes | None = None) -> None:
        super().__init__(document, translated("Expand {name}").format(name=name), sizes)
        self.node = name

    def make(self) -> Replacement:
        return expansion(self.document.graph, self.node, self.document.shapes)

    def arrange(self, old: Box) -> dict[str, Position]:
        graph = self.document.graph
        sizes = self.sizes_of(graph)
        laid = arranged_inside(graph, self.document.shapes, self.added, sizes)
        self.document.put_sheet(self.document.sheet.with_courses(laid.courses))
        places = about(laid.places, sizes, middle_of(old))
        around = {n: place for n, place in self.document.positions.items() if n not in places}
        return made_way(self.node, places, around, graph.groups, sizes, old)


class CollapseGroup(ReplaceNodes):
    """Put a node that stands expanded in the place of the nodes that came out of it.

    Parameters
    ----------
    name : str
        Of the group: the name of the node that was expanded.
    """

    def __init__(self, document: Document, name: str, sizes: Sizes | None = None) -> None:
        super().__init__(document, translated("Collapse {name}").format(name=name), sizes)
        self._name = name

    def make(self) -> Replacement:
        return collapsing(self.document.graph, self._name, self.document.shapes)

    def arrange(self, old: Box) -> dict[str, Position]:
        (name,) = self.added
        return {name: centred(self.sizes_of([name])[name], middle_of(old))}


def collapse(document: Document, name: str, sizes: Sizes | None = None) -> str:
    """Collapse a group, and first those that stand expanded inside it, in one step of the history.

    Returns
    -------
    str
        The name of the node; empty where it could not be: `Document.refused` has said why then,
        and nothing is changed.
    """
    last = CollapseGroup(document, name, sizes)
    inside = groups_inside(document, name)
    if not inside:
        return last.added[0] if document.do(last) else ""
    stack = document.undo_stack
    before = stack.index()
    document.begin_macro(last.text())
    inner = all(document.do(CollapseGroup(document, each, sizes)) for each in inside)
    is_done = inner and document.do(last)
    document.end_macro()
    if not is_done and stack.index() > before:
        stack.undo()
    return last.added[0] if is_done else ""
