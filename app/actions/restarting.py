"""Starting the program again, with the same project and nothing lost."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QProcess
from PySide6.QtWidgets import QMessageBox

from app.actions.action import words
from app.actions.dialogs import ask_question, when_training_may_end
from app.actions.file import settle
from app.document.document import Document
from app.workspace import Workspace
from graph_engine.examples import examples


def offer_restart(workspace: Workspace, text: str) -> None:
    """Ask whether what was chosen is to take effect now.

    Parameters
    ----------
    text : str
        Translated: what changes with the next start.
    """
    more = words("The project opens again; what is not saved is asked for first.")
    box = ask_question(workspace, text, more)
    now = box.addButton(words("&Restart now"), QMessageBox.ButtonRole.AcceptRole)
    later = box.addButton(words("&Later"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(now)
    box.setEscapeButton(later)
    box.finished.connect(lambda: restart(workspace) if box.clickedButton() is now else None)
    box.open()


def restart(workspace: Workspace) -> None:
    """End the program and start it again, once training and unsaved changes are settled."""
    is_training = workspace.has_training and workspace.training.is_active
    if is_training:
        when_training_may_end(workspace, lambda: settle(workspace, lambda: _leave(workspace)))
    else:
        settle(workspace, lambda: _leave(workspace))


def _leave(workspace: Workspace) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    # Not before the end: the window writes down its place and size when it closes.
    application.aboutToQuit.connect(starter(workspace.document))
    workspace.close_wanted.emit()


def starter(document: Document) -> Callable[[], object]:
    """Return what starts the program with the project of a document."""
    program, *arguments = command(document)
    return lambda: QProcess.startDetached(program, arguments)


def command(document: Document) -> list[str]:
    """Return the words that start the program with the project of a document."""
    # A program packed into one file is its own interpreter.
    found = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
    if document.path is not None:
        return [*found, "open", str(document.path)]
    is_example = document.title in (each.name for each in examples())
    return [*found, "open", "--example", document.title] if is_example else found
