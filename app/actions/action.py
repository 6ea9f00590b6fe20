"""Action: one line of the table that menus, buttons and shortcuts are made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.workspace import Workspace

Why = Callable[[Workspace], str]


def always(workspace: Workspace) -> str:
    """Return no reason against it."""
    return ""


@dataclass(frozen=True)
class Action:
    """Something the user can ask for.

    Attributes
    ----------
    id : str
        For parts that show the action as a button.
    menu : str
        Title of the menu it stands in.
    text : str
        What the menu says.
    run : callable
        Does it.
    why_not : callable
        Returns why it cannot be done now, as a sentence; empty when it can.
    shortcuts : tuple of str
        In Qt's words: ``"Ctrl+S"``.
    tip : str
        One line more than the text says.
    is_checked : callable or None
        For actions that are on or off.
    live_text : callable or None
        What the menu says now, where that changes: ``Undo Add mul_1``.
    choices : callable or None
        Makes a submenu: what it offers now.
    begins_group : bool
        Whether a line parts it from what stands above.
    on_canvas : bool
        Whether its shortcut works on the canvas only, being a key that fields need too.
    submenu : str
        Title of the submenu it stands in, with its neighbours of the same one; empty for none.
    is_about_nodes : bool
        Whether it acts on the document's nodes, and so not while the inside of one is in sight.
    is_outside_only : bool
        Whether it makes no sense for nodes inside of a block, though it acts on nodes.
    is_read_by_canvas : bool
        Whether the canvas reads its keys itself, as `app.canvas.canvas_keys` says.
    """

    id: str
    menu: str
    text: str
    run: Callable[[Workspace], None]
    why_not: Why = always
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    is_checked: Callable[[Workspace], bool] | None = None
    live_text: Callable[[Workspace], str] | None = None
    choices: Callable[[Workspace], Sequence[Offer]] | None = None
    begins_group: bool = False
    on_canvas: bool = False
    submenu: str = ""
    is_about_nodes: bool = False
    is_read_by_canvas: bool = False
    is_outside_only: bool = False

    def place(self, workspace: Workspace) -> Workspace:
        """Return what it acts on now: the document, or the block whose inside is in sight."""
        is_inside = self.is_about_nodes and not self.is_outside_only
        return workspace.at_hand if is_inside else workspace

    def reason_against(self, workspace: Workspace) -> str:
        """Return why it cannot be done now, as a sentence; empty when it can."""
        place = self.place(workspace)
        if self.is_about_nodes and workspace.inside.is_open and place is workspace:
            is_closed = workspace.inside.document.opened is None and not self.is_outside_only
            if is_closed:
                return workspace.inside.closed
            return words("Go back to the document first (Esc).")
        return self.why_not(place)


@dataclass(frozen=True)
class Offer:
    """One line of a submenu.

    Attributes
    ----------
    text, tip : str
    run : callable
    is_checked : bool or None
        None where it is no choice among others.
    """

    text: str
    run: Callable[[Workspace], None]
    tip: str = ""
    is_checked: bool | None = None


def nothing(workspace: Workspace) -> None:
    """Do nothing: the action of a line that opens a submenu."""


def words(text: str) -> str:
    """Return a text of the menus in the user's language."""
    return QCoreApplication.translate("Actions", text)
