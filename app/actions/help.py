"""The Help menu."""

from __future__ import annotations

import html
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout

from app.actions.action import Action, words
from app.actions.node_help import show_node_help
from app.workspace import Workspace

MENU = "Help"


def _version() -> str:
    try:
        return version("gradloom")
    except PackageNotFoundError:
        return words("from source")


def _shortcuts(workspace: Workspace) -> None:
    workspace.shortcuts_wanted.emit()


def _change_shortcuts(workspace: Workspace) -> None:
    workspace.shortcut_editor_wanted.emit()


def _node_help(workspace: Workspace) -> None:
    """Show the help page of the selected node; the shortcuts where there is none."""
    name = workspace.selection.current
    if name is None:
        workspace.shortcuts_wanted.emit()
    else:
        show_node_help(workspace, name)


def _commands(workspace: Workspace) -> None:
    workspace.commands_wanted.emit()


def _about(workspace: Workspace) -> None:
    text = words(
        "Draw a neural network, watch values and gradients on every edge, train what you see."
    )
    _show(
        workspace,
        words("About Gradloom"),
        f"<h3>Gradloom {html.escape(_version())}</h3><p>{html.escape(text)}</p>"
        f"<p>{html.escape(words('Free software under the MIT licence.'))}</p>",
    )


def _show(workspace: Workspace, title: str, text: str) -> None:
    dialog = QDialog(workspace.frame)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setContentsMargins(4, 4, 20, 4)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 16)
    column.addWidget(label)
    column.addWidget(buttons)
    dialog.resize(460, 220)
    dialog.open()


ACTIONS = (
    Action(
        "commands",
        MENU,
        "Search commands…",
        _commands,
        shortcuts=("Ctrl+Shift+P",),
        tip="Find any action by a few letters",
    ),
    Action(
        "shortcuts", MENU, "Keyboard and mouse", _shortcuts, shortcuts=("?",), tip="Every shortcut"
    ),
    Action(
        "change_shortcuts",
        MENU,
        "Change shortcuts…",
        _change_shortcuts,
        shortcuts=("Ctrl+Shift+K",),
        tip="Every action and its keys",
    ),
    Action(
        "node_help",
        MENU,
        "About the node",
        _node_help,
        shortcuts=("F1",),
        tip="The help page of the selected node",
    ),
    Action("about", MENU, "About Gradloom", _about, begins_group=True),
)
