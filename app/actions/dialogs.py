"""Questions that need a dialog. None of them blocks: the answer comes by a call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from app.actions.action import words
from app.workspace import Workspace

PROJECT_SUFFIX = ".gradloom"
ARCHIVE_SUFFIX = ".gradloomz"
Then = Callable[[Path], None]
_BUTTONS = QMessageBox.StandardButton


def _folder(workspace: Workspace) -> str:
    """Return where to look first: beside the document, or beside the last one."""
    if workspace.document.path is not None:
        return str(workspace.document.path.absolute().parent)
    recent = workspace.preferences.recent_files
    return str(recent[0].parent) if recent else str(Path.home())


def ask_project(workspace: Workspace, then: Then) -> None:
    """Ask for a project folder to open."""
    dialog = _dialog(workspace, words("Open a project folder (name.gradloom)"), then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.open()


def ask_archive(workspace: Workspace, then: Then) -> None:
    """Ask for an archive to open."""
    dialog = _dialog(workspace, words("Open an archive"), then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(words("Gradloom archives (*{suffix})").format(suffix=ARCHIVE_SUFFIX))
    dialog.open()


def ask_place(workspace: Workspace, then: Then) -> None:
    """Ask where to save the document."""
    dialog = _dialog(workspace, words("Save the project as"), then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    project = words("Project folder (*{suffix})").format(suffix=PROJECT_SUFFIX)
    archive = words("Archive, one file to share (*{suffix})").format(suffix=ARCHIVE_SUFFIX)
    dialog.setNameFilters([project, archive])
    dialog.setDefaultSuffix(PROJECT_SUFFIX)
    dialog.filterSelected.connect(
        lambda chosen: dialog.setDefaultSuffix(
            ARCHIVE_SUFFIX if chosen == archive else PROJECT_SUFFIX
        )
    )
    stem = workspace.document.title.removesuffix(ARCHIVE_SUFFIX).removesuffix(PROJECT_SUFFIX)
    dialog.selectFile(stem + PROJECT_SUFFIX)
    dialog.open()


def ask_file(workspace: Workspace, title: str, filter_text: str, name: str, then: Then) -> None:
    """Ask for the name of a file to write."""
    dialog = _dialog(workspace, title, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(filter_text)
    dialog.setDefaultSuffix(Path(name).suffix)
    dialog.selectFile(name)
    dialog.open()


def _dialog(workspace: Workspace, title: str, then: Then) -> QFileDialog:
    dialog = QFileDialog(workspace.frame, title, _folder(workspace))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    return dialog


def when_settled(
    workspace: Workspace, then: Callable[[], None], save: Callable[[Callable[[], None]], None]
) -> None:
    """Go on once unsaved changes are saved or given up; not at all if the user thinks better.

    Parameters
    ----------
    then : callable
        What to go on with.
    save : callable
        Saves, and calls what it is given when that has worked.
    """
    if not workspace.document.is_modified:
        then()
        return
    question = words("Save the changes to {name}?").format(name=workspace.document.title)
    box = ask_question(workspace, question, words("Otherwise they are lost."))
    box.setStandardButtons(_BUTTONS.Save | _BUTTONS.Discard | _BUTTONS.Cancel)
    box.setDefaultButton(_BUTTONS.Save)

    def answered(result: int) -> None:
        if result == _BUTTONS.Save:
            save(then)
        elif result == _BUTTONS.Discard:
            workspace.document.undo_stack.setClean()
            then()

    box.finished.connect(answered)
    box.open()


def when_training_may_end(workspace: Workspace, then: Callable[[], None]) -> None:
    """Go on if the user agrees that the run under way ends unfinished."""
    box = ask_question(
        workspace,
        words("Training is under way. End it?"),
        words("What was learned since the last checkpoint is lost."),
    )
    box.setStandardButtons(_BUTTONS.Discard | _BUTTONS.Cancel)
    box.button(_BUTTONS.Discard).setText(words("End training"))
    box.setDefaultButton(_BUTTONS.Cancel)

    def answered(result: int) -> None:
        if result == _BUTTONS.Discard:
            workspace.training.close()
            then()

    box.finished.connect(answered)
    box.open()


def ask_question(workspace: Workspace, question: str, more: str) -> QMessageBox:
    """Return a dialog that asks something, still without buttons and not open."""
    box = QMessageBox(workspace.frame)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Gradloom")
    box.setText(question)
    box.setInformativeText(more)
    return box
