"""The Edit menu."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.actions.action import Action, words
from app.document.clipboard import MIME_TYPE, copy_text
from app.document.commands import Paste, RemoveSelection
from app.document.commands.duplicating import DuplicateWired
from app.document.document import USER_ERRORS
from app.workspace import Workspace

MENU = "Edit"
SHIFT = 32.0
"""How far a copy lies from its original, so that both can be seen."""


def _undo_text(workspace: Workspace) -> str:
    return f"{words('Undo')} {workspace.document.undo_stack.undoText()}".strip()


def _redo_text(workspace: Workspace) -> str:
    return f"{words('Redo')} {workspace.document.undo_stack.redoText()}".strip()


def _undo(workspace: Workspace) -> None:
    workspace.document.undo_stack.undo()


def _redo(workspace: Workspace) -> None:
    workspace.document.undo_stack.redo()


def _why_not_undo(workspace: Workspace) -> str:
    can = workspace.document.undo_stack.canUndo()
    return "" if can else words("Nothing has been done that could be undone.")


def _why_not_redo(workspace: Workspace) -> str:
    return "" if workspace.document.undo_stack.canRedo() else words("Nothing was undone.")


def _copy(workspace: Workspace) -> None:
    text = copy_text(workspace.document, workspace.selection.nodes)
    mime = QMimeData()
    mime.setText(text)
    mime.setData(MIME_TYPE, text.encode())
    QGuiApplication.clipboard().setMimeData(mime)


def _cut(workspace: Workspace) -> None:
    _copy(workspace)
    _delete(workspace)


def _paste(workspace: Workspace) -> None:
    """Add what was copied, beside its original where that is still there."""
    mime = QGuiApplication.clipboard().mimeData()
    text = bytes(mime.data(MIME_TYPE).data()).decode() if mime.hasFormat(MIME_TYPE) else mime.text()
    _paste_text(workspace, text)


def _duplicate(workspace: Workspace) -> None:
    _paste_text(workspace, copy_text(workspace.document, workspace.selection.nodes))


def _duplicate_wired(workspace: Workspace) -> None:
    document, selection = workspace.document, workspace.selection
    command = DuplicateWired(document, selection.nodes, (SHIFT, SHIFT))
    if document.do(command):
        selection.set(command.names.values())


def _paste_text(workspace: Workspace, text: str) -> None:
    document, selection = workspace.document, workspace.selection
    beside = selection.nodes or frozenset(document.graph)
    left = min((document.position(name)[0] for name in beside), default=0.0)
    top = min((document.position(name)[1] for name in beside), default=0.0)
    try:
        command = Paste(document, text, (left + SHIFT, top + SHIFT))
        document.push(command)
    except USER_ERRORS as error:
        workspace.notices.error(error)
        return
    selection.set(command.names.values())


def _why_not_paste(workspace: Workspace) -> str:
    mime = QGuiApplication.clipboard().mimeData()
    is_ours = mime is not None and (mime.hasFormat(MIME_TYPE) or '"gradloom"' in mime.text()[:200])
    return "" if is_ours else words("No nodes were copied.")


def _delete(workspace: Workspace) -> None:
    selection = workspace.selection
    edges = [selection.edge] if selection.edge is not None else []
    workspace.document.do(RemoveSelection(workspace.document, selection.nodes, edges))


def _why_not_delete(workspace: Workspace) -> str:
    return words("Nothing is selected.") if workspace.selection.is_empty else ""


def _why_no_nodes(workspace: Workspace) -> str:
    return "" if workspace.selection.nodes else words("No node is selected.")


def why_empty(workspace: Workspace) -> str:
    """Return that the graph is empty, if it is."""
    return "" if len(workspace.document.graph) else words("The graph is empty.")


ACTIONS = (
    Action("undo", MENU, "Undo", _undo, _why_not_undo, ("Ctrl+Z",), live_text=_undo_text),
    Action(
        "redo", MENU, "Redo", _redo, _why_not_redo, ("Ctrl+Shift+Z", "Ctrl+Y"), live_text=_redo_text
    ),
    Action(
        "cut", MENU, "Cut", _cut, _why_no_nodes, ("Ctrl+X",), begins_group=True,
        is_about_nodes=True,
    ),
    Action("copy", MENU, "Copy", _copy, _why_no_nodes, ("Ctrl+C",), is_about_nodes=True),
    Action("paste", MENU, "Paste", _paste, _why_not_paste, ("Ctrl+V",), is_about_nodes=True),
    Action(
        "duplicate", MENU, "Duplicate", _duplicate, _why_no_nodes, ("Ctrl+D",), is_about_nodes=True
    ),
    Action(
        "duplicate_wired", MENU, "Duplicate with wires", _duplicate_wired, _why_no_nodes,
        ("Ctrl+Shift+D",), "Wire the copies as the nodes themselves are", is_about_nodes=True,
    ),
    Action("delete", MENU, "Delete", _delete, _why_not_delete, ("Del",), is_about_nodes=True),
)  # fmt: skip
