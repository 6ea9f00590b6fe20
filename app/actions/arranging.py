"""The Arrange menu: where nodes lie."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from app.actions.action import Action, words
from app.canvas.node_geometry import node_sizes
from app.document.aligning import Side, aligned, distributed
from app.document.carried_cards import carried_cards
from app.document.commands.arranging import ArrangeNodes
from app.document.document import Position
from app.document.inside_layout import arranged_inside
from app.document.layout import arranged
from app.document.room import Size, about, box_around, middle_of
from app.language.counting import counted
from app.workspace import Workspace
from graph_engine.edge import Edge
from graph_engine.project.course import Course

MENU = "Arrange"


def _why_empty(workspace: Workspace) -> str:
    return "" if len(workspace.document.graph) else words("The graph is empty.")


def _why_less_than(workspace: Workspace, count: int) -> str:
    names = workspace.selection.nodes
    if len(names) < count:
        return counted("Actions", "Select a node first.", "Select at least %n nodes first.", count)
    is_free = not names <= workspace.document.sheet.pins
    return "" if is_free else words("The selected nodes are locked in their places.")


def _arrange(workspace: Workspace) -> None:
    """Lay out the selected nodes where they are; the whole graph for less than two."""
    document, chosen = workspace.document, workspace.selection.nodes
    graph, shapes, groups = document.graph, document.shapes, document.graph.groups
    sizes = node_sizes(graph, shapes)
    pins = {name: document.position(name) for name in document.sheet.pins}
    if len(chosen) < 2 or len(chosen) == len(graph):
        laid = arranged(graph, sizes, shapes=shapes, groups=groups, pins=pins, folds=True)
        _arrange_at(workspace, laid.places, laid.courses, sizes, words("Arrange the graph"))
        workspace.view_wanted.emit("fit")
        return
    names = [name for name in graph if name in chosen]
    free = [name for name in names if name not in pins]
    laid = arranged_inside(graph, shapes, names, sizes, groups=groups, pins=pins)
    places = laid.places
    if len(free) == len(names):
        before = {name: document.position(name) for name in names}
        places = about(places, sizes, middle_of(box_around(before, sizes)))
    text = counted("Actions", "Arrange %n node", "Arrange %n nodes", len(names))
    _arrange_at(workspace, places, laid.courses, sizes, text)


def _arrange_at(
    workspace: Workspace,
    places: Mapping[str, Position],
    courses: Mapping[Edge, Course],
    sizes: Mapping[str, Size],
    text: str,
) -> None:
    document = workspace.document
    before = document.positions
    cards = carried_cards(document.sheet.cards, before, {**before, **places}, sizes)
    command = ArrangeNodes(document, places, text, cards, frees_wires=True, courses=courses)
    document.do(command)


def _align(workspace: Workspace, side: Side, text: str) -> None:
    document, names = workspace.document, workspace.selection.nodes
    places = {name: document.position(name) for name in names}
    sizes = node_sizes(document.graph, document.shapes, names)
    _move(workspace, aligned(places, sizes, side, document.sheet.pins), words(text))


def _distribute(workspace: Workspace, axis: int, text: str) -> None:
    document, names = workspace.document, workspace.selection.nodes
    places = {name: document.position(name) for name in names}
    sizes = node_sizes(document.graph, document.shapes, names)
    _move(workspace, distributed(places, sizes, axis, document.sheet.pins), words(text))


def _move(workspace: Workspace, places: Mapping[str, Position], text: str) -> None:
    document = workspace.document
    moved = {name: place for name, place in places.items() if place != document.position(name)}
    if moved:
        document.do(ArrangeNodes(document, moved, text))


def _toggle_snap(workspace: Workspace) -> None:
    workspace.preferences.is_snapping = not workspace.preferences.is_snapping


def _is_snapping(workspace: Workspace) -> bool:
    return workspace.preferences.is_snapping


def _aligning(id: str, side: Side, text: str, keys: str, *, begins_group: bool = False) -> Action:
    return Action(
        id, MENU, text, partial(_align, side=side, text=text), partial(_why_less_than, count=2),
        (keys,), begins_group=begins_group, on_canvas=True, is_about_nodes=True,
    )  # fmt: skip


def _distributing(id: str, axis: int, text: str, keys: str, *, begins_group: bool) -> Action:
    return Action(
        id, MENU, text, partial(_distribute, axis=axis, text=text),
        partial(_why_less_than, count=3), (keys,), "With equal gaps; the outermost two stay",
        begins_group=begins_group, on_canvas=True, is_about_nodes=True,
    )  # fmt: skip


ACTIONS = (
    Action(
        "arrange", MENU, "Arrange", _arrange, _why_empty, ("L",),
        "Lay out the selected nodes, or the whole graph", on_canvas=True, is_about_nodes=True,
    ),
    _aligning("align_left", "left", "Align left", "Alt+A", begins_group=True),
    _aligning("align_right", "right", "Align right", "Alt+D"),
    _aligning("align_top", "top", "Align tops", "Alt+W"),
    _aligning("align_bottom", "bottom", "Align bottoms", "Alt+S"),
    _aligning("align_column", "middle_across", "Align middles in a column", "Alt+H"),
    _aligning("align_row", "middle_down", "Align middles in a row", "Alt+V"),
    _distributing("spread_across", 0, "Space evenly across", "Alt+Shift+H", begins_group=True),
    _distributing("spread_down", 1, "Space evenly down", "Alt+Shift+V", begins_group=False),
    Action(
        "snap", MENU, "Snap to the grid", _toggle_snap, shortcuts=("Shift+S",),
        tip="Dragged and nudged nodes keep to the dots", is_checked=_is_snapping,
        begins_group=True, on_canvas=True,
    ),
)  # fmt: skip
