"""The part of the Graph menu about what nodes are made of."""

from __future__ import annotations

from app.actions.action import Action, words
from app.actions.block_dialog import ask_block_name
from app.canvas.node_geometry import node_sizes
from app.document.commands import ExpandNode, MakeBlock
from app.document.commands.expanding import collapse
from app.document.document import USER_ERRORS
from app.document.groups import members_inside
from app.workspace import Workspace
from graph_engine.blocks.expansion import can_open
from graph_engine.graph import Graph
from graph_engine.names import check_name
from graph_engine.torch_names import class_name

MENU = "Graph"
MOST_WORDS = 3
"""Types whose names together still make a name for a block of them."""

LONGEST_NAME = 40


def why_not_one(workspace: Workspace) -> str:
    """Return that no single node is selected, if so."""
    return "" if workspace.selection.current else words("Select one node first.")


def _make_block(workspace: Workspace) -> None:
    names = workspace.selection.nodes
    document = workspace.document
    wanted = name_for(document.graph, names)
    try:
        # Nobody should think of a name for what cannot be a block.
        MakeBlock(document, names, wanted).make()
    except USER_ERRORS as error:
        workspace.notices.error(error)
        return
    ask_block_name(workspace, names, wanted)


def name_for(graph: Graph, names: frozenset[str]) -> str:
    """Return a name for a block of some nodes: ConvBatchNormRelu for few, else Block."""
    types = dict.fromkeys(graph.node(name).id.rpartition(":")[2] for name in graph if name in names)
    wanted = "".join(map(class_name, types)) if len(types) <= MOST_WORDS else "Block"
    try:
        check_name(wanted)
    except USER_ERRORS:
        wanted = "Block"
    wanted = wanted if len(wanted) <= LONGEST_NAME else "Block"
    name, count = wanted, 2
    while name in graph.blocks:
        name, count = f"{wanted}{count}", count + 1
    return name


def _why_no_nodes(workspace: Workspace) -> str:
    return "" if workspace.selection.nodes else words("Select the nodes first.")


def _expand(workspace: Workspace) -> None:
    name = workspace.selection.current
    if name is not None:
        command = ExpandNode(workspace.document, name, node_sizes)
        if workspace.document.do(command):
            workspace.selection.set(command.added)


def _why_not_expand(workspace: Workspace) -> str:
    name, document = workspace.selection.current, workspace.document
    if name is None:
        return words("Select one node first.")
    known, settings = document.shapes.of(name), document.graph.settings
    if known.outputs is None:
        return words("The node cannot run yet.")
    is_made = can_open(document.graph.node(name), *known.inputs, is_training=settings.is_training)
    return "" if is_made else words("The node is not made of simpler ones.")


def group_of_selection(workspace: Workspace) -> str:
    """Return the innermost group that holds every selected node, empty for none."""
    groups, selected = workspace.document.graph.groups, workspace.selection.nodes
    if not selected or not groups:
        return ""
    inside = {name: set(members_inside(groups, name)) for name in groups}
    around = [name for name, members in inside.items() if selected <= members]
    return min(around, key=lambda name: len(inside[name]), default="")


def _collapse(workspace: Workspace) -> None:
    name = collapse(workspace.document, group_of_selection(workspace), node_sizes)
    if name:
        workspace.selection.set([name])


def _why_not_collapse(workspace: Workspace) -> str:
    if not workspace.document.graph.groups:
        return words("No node stands expanded.")
    is_inside = bool(group_of_selection(workspace))
    return "" if is_inside else words("Select a node in the frame of an expanded one first.")


def _look_inside(workspace: Workspace) -> None:
    name = _named(workspace)
    if name is None or (_is_plain(workspace, name) and not workspace.inside.is_open):
        workspace.setting_wanted.emit()
    else:
        workspace.inside.open(name)


def _is_plain(workspace: Workspace, name: str) -> bool:
    """Whether a node has no inside, so that its settings are all that can be opened."""
    return bool(workspace.inside.why_not(name))


def _look_text(workspace: Workspace) -> str:
    name = _named(workspace)
    if name is None:
        has_wire = workspace.selection.edge is not None and not workspace.inside.is_open
        return words("Inspect the wire") if has_wire else words("Look inside")
    is_plain = _is_plain(workspace, name) and not workspace.inside.is_open
    return words("Set the value") if is_plain else words("Look inside")


def _named(workspace: Workspace) -> str | None:
    inside = workspace.inside
    return inside.selection.current if inside.is_open else workspace.selection.current


def _why_not_look(workspace: Workspace) -> str:
    name = _named(workspace)
    if name is None:
        has_wire = workspace.selection.edge is not None and not workspace.inside.is_open
        return "" if has_wire else words("Select one node first.")
    return workspace.inside.why_not(name) if workspace.inside.is_open else ""


ACTIONS = (
    Action(
        "look_inside", MENU, "Look inside", _look_inside, _why_not_look, ("Return", "Enter"),
        "Show what the node is made of, with all numbers; of a plain one, set the value",
        live_text=_look_text, begins_group=True, on_canvas=True,
    ),
    Action(
        "expand", MENU, "Expand", _expand, _why_not_expand, ("Ctrl+Shift+E",),
        "Put the nodes that it is made of in its place", is_about_nodes=True,
    ),
    Action(
        "collapse", MENU, "Collapse", _collapse, _why_not_collapse, ("Ctrl+Shift+C",),
        "Put the node back that was expanded", is_about_nodes=True,
    ),
    Action(
        "make_block", MENU, "Make block…", _make_block, _why_no_nodes, ("Ctrl+G",),
        "Use the selected nodes as one, here and wherever they are needed", is_about_nodes=True,
    ),
)  # fmt: skip
