"""The Edit menu."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.actions.action import Action, words
from app.document.clipboard import MIME_TYPE, copy_text, corner_of
from app.document.commands import Paste, RemoveSelection
from app.document.commands.bending import remove_bend
from app.document.commands.duplicating import DuplicateWired, duplicate_text
from app.document.commands.graph_command import node_count_text
from app.document.document import USER_ERRORS
from app.language.counting import counted
from app.workspace import Workspace

MENU = "Edit"
SHIFT = 32.0
"""How far a copy lies from its original, so that both can be seen."""


def _undo_text(workspace: Workspace) -> str:
    what = workspace.document.undo_stack.undoText()
    return words("Undo {what}").format(what=what) if what else words("Undo")


def _redo_text(workspace: Workspace) -> str:
    what = workspace.document.undo_stack.redoText()
    return words("Redo {what}").format(what=what) if what else words("Redo")


def _undo(workspace: Workspace) -> None:
    what = workspace.document.undo_stack.undoText()
    workspace.document.undo_stack.undo()
    workspace.spoken.emit(words("Undone: {name}").format(name=what))


def _redo(workspace: Workspace) -> None:
    what = workspace.document.undo_stack.redoText()
    workspace.document.undo_stack.redo()
    workspace.spoken.emit(words("Done again: {name}").format(name=what))


def _why_not_undo(workspace: Workspace) -> str:
    can = workspace.document.undo_stack.canUndo()
    return "" if can else words("Nothing has been done that could be undone.")


def _why_not_redo(workspace: Workspace) -> str:
    return "" if workspace.document.undo_stack.canRedo() else words("Nothing was undone.")


def _copy(workspace: Workspace) -> None:
    selection = workspace.selection
    text = copy_text(workspace.document, selection.nodes, selection.cards)
    mime = QMimeData()
    mime.setText(text)
    mime.setData(MIME_TYPE, text.encode())
    QGuiApplication.clipboard().setMimeData(mime)


def _cut(workspace: Workspace) -> None:
    _copy(workspace)
    names, cards = workspace.selection.nodes, workspace.selection.cards
    command = RemoveSelection(workspace.document, names, cards=cards)
    many = counted("Actions", "Cut %n node", "Cut %n nodes", len(names))
    text = node_count_text(words("Cut {name}"), many, sorted(names))
    if cards:
        count = len(names) + len(cards)
        text = counted("Actions", "Cut %n item", "Cut %n items", count)
    command.setText(text)
    workspace.document.do(command)


def _paste(workspace: Workspace) -> None:
    """Add what was copied, beside its original where that is still there."""
    mime = QGuiApplication.clipboard().mimeData()
    text = bytes(mime.data(MIME_TYPE).data()).decode() if mime.hasFormat(MIME_TYPE) else mime.text()
    _paste_text(workspace, text)


def _duplicate(workspace: Workspace) -> None:
    names, cards = workspace.selection.nodes, workspace.selection.cards
    text = copy_text(workspace.document, names, cards)
    _paste_text(workspace, text, duplicate_text(sorted(names), len(cards)))


def _duplicate_wired(workspace: Workspace) -> None:
    document, selection = workspace.document, workspace.selection
    command = DuplicateWired(document, selection.nodes, (SHIFT, SHIFT), selection.cards)
    if document.do(command):
        selection.set(command.names.values(), cards=command.cards)


def _paste_text(workspace: Workspace, text: str, title: str = "") -> None:
    document, selection = workspace.document, workspace.selection
    if selection.nodes or selection.cards:
        left, top = corner_of(document, selection.nodes, selection.cards)
    else:
        left, top = corner_of(document, document.graph, document.sheet.cards)
    try:
        command = Paste(document, text, (left + SHIFT, top + SHIFT), title)
        document.push(command)
    except USER_ERRORS as error:
        workspace.notices.error(error)
        return
    selection.set(command.names.values(), cards=command.cards)


def _why_not_paste(workspace: Workspace) -> str:
    mime = QGuiApplication.clipboard().mimeData()
    is_ours = mime is not None and (mime.hasFormat(MIME_TYPE) or '"gradloom"' in mime.text()[:200])
    return "" if is_ours else words("No nodes were copied.")


def _delete(workspace: Workspace) -> None:
    selection = workspace.selection
    if selection.edge is not None and selection.bend is not None:
        workspace.document.do(remove_bend(workspace.document, selection.edge, selection.bend))
        return
    edges = [selection.edge] if selection.edge is not None else []
    command = RemoveSelection(workspace.document, selection.nodes, edges, selection.cards)
    workspace.document.do(command)


def _why_not_delete(workspace: Workspace) -> str:
    return words("Nothing is selected.") if workspace.selection.is_empty else ""


def _why_no_nodes(workspace: Workspace) -> str:
    return "" if workspace.selection.nodes else words("No node is selected.")


def _why_nothing_to_copy(workspace: Workspace) -> str:
    selection = workspace.selection
    is_any = selection.nodes or selection.cards
    return "" if is_any else words("No node, note or frame is selected.")


def why_empty(workspace: Workspace) -> str:
    """Return that the graph is empty, if it is."""
    return "" if len(workspace.document.graph) else words("The graph is empty.")


ACTIONS = (
    Action("undo", MENU, "Undo", _undo, _why_not_undo, ("Ctrl+Z",), live_text=_undo_text),
    Action(
        "redo", MENU, "Redo", _redo, _why_not_redo, ("Ctrl+Shift+Z", "Ctrl+Y"), live_text=_redo_text
    ),
    Action(
        "cut", MENU, "Cut", _cut, _why_nothing_to_copy, ("Ctrl+X",), begins_group=True,
        is_about_nodes=True,
    ),
    Action("copy", MENU, "Copy", _copy, _why_nothing_to_copy, ("Ctrl+C",), is_about_nodes=True),
    Action("paste", MENU, "Paste", _paste, _why_not_paste, ("Ctrl+V",), is_about_nodes=True),
    Action(
        "duplicate", MENU, "Duplicate", _duplicate, _why_nothing_to_copy, ("Ctrl+D",),
        is_about_nodes=True,
    ),
    Action(
        "duplicate_wired", MENU, "Duplicate with wires", _duplicate_wired, _why_no_nodes,
        ("Ctrl+Shift+D",), "Wire the copies as the nodes themselves are", is_about_nodes=True,
    ),
    Action("delete", MENU, "Delete", _delete, _why_not_delete, ("Del",), is_about_nodes=True),
)  # fmt: skip
