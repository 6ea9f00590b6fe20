"""The Help menu."""

from __future__ import annotations

import html
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout

from app.actions.action import Action, words
from app.workspace import Workspace

MENU = "Help"
_MOUSE = (
    ("Drag from a port", "Draw a wire"),
    ("Drag on empty canvas", "Select nodes with a rubber band"),
    ("Wheel", "Zoom at the pointer"),
    ("Middle button, or Space and drag", "Move the canvas"),
    ("← →  in the timeline", "One step back, one step on"),
    ("Shift+← →  in the timeline", "One phase back, one phase on"),
)


def _version() -> str:
    try:
        return version("gradloom")
    except PackageNotFoundError:
        return words("from source")


def _shortcuts(workspace: Workspace) -> None:
    rows = [
        (words(text).rstrip("…"), ", ".join(map(_key_text, keys)))
        for text, keys in workspace.shortcuts
        if keys
    ]
    rows += [(words(what), words(how)) for how, what in _MOUSE]
    lines = "".join(
        f"<tr><td style='padding:3px 28px 3px 0'>{html.escape(what)}</td>"
        f"<td style='padding:3px 0'><b>{html.escape(how)}</b></td></tr>"
        for what, how in rows
    )
    _show(workspace, words("Keyboard and mouse"), f"<table>{lines}</table>")


def _key_text(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


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
    label.setWordWrap("<table>" not in text)
    label.setContentsMargins(4, 4, 20, 4)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(label)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(label.sizeHint().width() + 24 if "<table>" in text else 0)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 16)
    column.addWidget(area)
    column.addWidget(buttons)
    dialog.resize(460, 520 if "<table>" in text else 220)
    dialog.open()


ACTIONS = (
    Action("shortcuts", MENU, "Keyboard and mouse", _shortcuts, shortcuts=("F1",)),
    Action("about", MENU, "About Gradloom", _about, begins_group=True),
)
