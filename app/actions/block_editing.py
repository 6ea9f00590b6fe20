"""Editing blocks as a whole: the block editor, and a block of its own for one instance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action, words
from app.workspace import Workspace
from graph_engine.blocks.definition import BlockDefinition, definition_of

if TYPE_CHECKING:
    from app.panels.blocks.editor import BlockEditor

MENU = "Graph"


def block_at_hand(workspace: Workspace) -> BlockDefinition | None:
    """Return the block of the selected node, else the one whose inside is in sight."""
    place = workspace.at_hand
    name = place.selection.current
    if name is not None and name in place.document.graph:
        found = definition_of(place.document.graph.node(name))
        if found is not None:
            return found
    node = workspace.inside.node
    return None if node is None else definition_of(node)


def edit_block(workspace: Workspace) -> BlockEditor | None:
    """Open the block editor, or bring the one that is open to the front."""
    from app.panels.blocks.editor import BlockEditor

    frame = workspace.frame
    if frame is None:
        return None
    found = block_at_hand(workspace)
    blocks = workspace.document.graph.blocks
    name = found.name if found is not None else next(iter(blocks), "")
    for editor in frame.findChildren(BlockEditor):
        if editor.isVisible():
            editor.show_block(name)
            editor.raise_()
            editor.activateWindow()
            return editor
    editor = BlockEditor(workspace.document, name, workspace.themes, frame)
    editor.show()
    return editor


def _open(workspace: Workspace) -> None:
    edit_block(workspace)


def _why_no_blocks(workspace: Workspace) -> str:
    has_any = bool(workspace.document.graph.blocks)
    return "" if has_any else words("There are no blocks: select nodes and make one.")


def _make_independent(workspace: Workspace) -> None:
    from app.document.commands.independence import MakeIndependent
    from graph_engine.blocks.reshaping import free_block_name

    document, name = workspace.document, workspace.selection.current
    if name is None:
        return
    block = definition_of(document.graph.node(name))
    if block is not None:
        new = free_block_name(block.name, document.graph.blocks)
        document.do(MakeIndependent(document, name, new))


def _why_not_independent(workspace: Workspace) -> str:
    name, graph = workspace.selection.current, workspace.document.graph
    if name is None or name not in graph:
        return words("Select one node first.")
    is_block = definition_of(graph.node(name)) is not None
    return "" if is_block else words("The node is not made of a block.")


ACTIONS = (
    Action(
        "edit_block", MENU, "Edit blocks…", _open, _why_no_blocks,
        tip="Change name, settings, ports and states of a block, for all that is made of it",
    ),
    Action(
        "make_independent", MENU, "Make independent", _make_independent, _why_not_independent,
        tip="Give this node a copy of its block, so that changes of it stay here",
        is_about_nodes=True,
    ),
)  # fmt: skip
