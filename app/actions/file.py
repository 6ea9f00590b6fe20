"""The File menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from app.actions.action import Action, Offer, nothing, words
from app.actions.dialogs import ask_archive, ask_place, ask_project, when_settled
from app.language.engine_words import node_words
from app.workspace import Workspace

MENU = "File"


def save_then(workspace: Workspace, then: Callable[[], None]) -> None:
    """Save, asking for a place where there is none yet, and go on if it was written."""

    def write(path: Path | None = None) -> None:
        if workspace.document.save(path):
            assert workspace.document.path is not None
            workspace.preferences.add_recent_file(workspace.document.path)
            saved = words("Saved as {path}").format(path=workspace.document.path)
            workspace.notices.done(saved)
            then()

    if workspace.document.path is None:
        ask_place(workspace, write)
    else:
        write()


def settle(workspace: Workspace, then: Callable[[], None]) -> None:
    """Go on once nothing would be lost."""
    when_settled(workspace, then, partial(save_then, workspace))


def open_path(workspace: Workspace, path: Path) -> None:
    """Open a project, after what is unsaved is settled."""

    def load() -> None:
        if workspace.document.open(path):
            workspace.preferences.add_recent_file(path)
            workspace.view_wanted.emit("fit")
        elif not path.exists():
            workspace.preferences.forget_recent_file(path)

    settle(workspace, load)


def open_example(workspace: Workspace, name: str) -> None:
    """Begin with a bundled example, after what is unsaved is settled."""

    def load() -> None:
        if workspace.document.open_example(name):
            workspace.view_wanted.emit("fit")

    settle(workspace, load)


def _new(workspace: Workspace) -> None:
    settle(workspace, workspace.document.new)


def _open(workspace: Workspace) -> None:
    ask_project(workspace, partial(open_path, workspace))


def _open_archive(workspace: Workspace) -> None:
    ask_archive(workspace, partial(open_path, workspace))


def _save(workspace: Workspace) -> None:
    save_then(workspace, lambda: None)


def _save_as(workspace: Workspace) -> None:
    def write(path: Path) -> None:
        if workspace.document.save(path):
            workspace.preferences.add_recent_file(path)
            workspace.notices.done(words("Saved as {path}").format(path=path))

    ask_place(workspace, write)


def _why_not_save(workspace: Workspace) -> str:
    document = workspace.document
    if document.is_modified or (document.path is None and len(document.graph)):
        return ""
    return words("Nothing has changed since it was saved.")


def _why_not_save_as(workspace: Workspace) -> str:
    return "" if len(workspace.document.graph) else words("The graph is empty.")


def _recent(workspace: Workspace) -> Sequence[Offer]:
    return [
        Offer(path.name, partial(_open_recent, path=path), str(path))
        for path in workspace.preferences.recent_files
    ]


def _open_recent(workspace: Workspace, path: Path) -> None:
    open_path(workspace, path)


def _why_no_recent(workspace: Workspace) -> str:
    has_any = bool(workspace.preferences.recent_files)
    return "" if has_any else words("No project was opened or saved yet.")


def _examples(workspace: Workspace) -> Sequence[Offer]:
    from graph_engine.examples import examples

    return [
        Offer(
            node_words(example.title),
            partial(_begin_example, name=example.name),
            node_words(example.about),
        )
        for example in examples()
    ]


def _begin_example(workspace: Workspace, name: str) -> None:
    open_example(workspace, name)


def _close(workspace: Workspace) -> None:
    workspace.close_wanted.emit()


ACTIONS = (
    Action("new", MENU, "New", _new, shortcuts=("Ctrl+N",)),
    Action("new_example", MENU, "New from example", nothing, choices=_examples),
    Action("open", MENU, "Open…", _open, shortcuts=("Ctrl+O",), begins_group=True),
    Action("open_archive", MENU, "Open archive…", _open_archive),
    Action("recent", MENU, "Open recent", nothing, _why_no_recent, choices=_recent),
    Action("save", MENU, "Save", _save, _why_not_save, ("Ctrl+S",), begins_group=True),
    Action("save_as", MENU, "Save as…", _save_as, _why_not_save_as, ("Ctrl+Shift+S",)),
    Action("close", MENU, "Quit", _close, shortcuts=("Ctrl+Q",), begins_group=True),
)
