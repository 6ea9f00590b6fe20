"""Texts that people see and no translation is asked for: literals handed to labels and the like."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.language.catalogue.source import ROOT, modules

SHOWING = frozenset({
    "setText", "setWindowTitle", "setToolTip", "setStatusTip", "setWhatsThis",
    "setPlaceholderText", "setTitle", "setAccessibleName", "setAccessibleDescription",
    "setInformativeText", "setDetailedText", "setTabText", "setTabToolTip", "setHeaderLabels",
    "setPrefix", "setSuffix", "setLabelText", "setNameFilter", "setItemText", "addAction",
    "addMenu", "addTab", "addItem", "addItems", "addSection", "addButton", "insertItem", "say",
    "done", "show_message", "show_error", "show_notice", "show_text", "Label", "Heading",
    "NumberLabel", "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton",
    "QGroupBox", "QAction", "QMenu", "QTreeWidgetItem", "Offer", "Section", "SearchRow",
    "begin_macro", "beginMacro", "setIconText",
})  # fmt: skip
"""Methods and classes whose texts are shown."""

ALLOWED = frozenset({"Gradloom", "— Gradloom", "PyTorch", "NumPy", "∂out/∂"})
"""Names and signs that are the same in every language."""
ROLES = frozenset({
    "muted", "value", "gradient", "local", "error", "note", "done", "warning", "code", "title",
    "plain", "small", "accent", "quiet", "bad", "good", "panel",
})  # fmt: skip
"""Names of roles, states and kinds: words, but shown nowhere."""
TAG = re.compile("<[^>]*>|&\\w+;")
WORD = re.compile("[A-Za-z]{3,}")


@dataclass(frozen=True)
class Unwrapped:
    """A literal where a translated text should stand."""

    module: str
    line: int
    text: str


def unwrapped(root: Path = ROOT) -> list[Unwrapped]:
    """Return every literal in words that goes straight to where people see it."""
    found = []
    for module in modules(root):
        for call in ast.walk(module.tree):
            if isinstance(call, ast.Call) and _name(call.func) in SHOWING:
                arguments = [*call.args, *(each.value for each in call.keywords)]
                for argument in arguments:
                    for text in _literals(argument):
                        if is_text(text):
                            found.append(Unwrapped(module.name, call.lineno, text))
    return found


def is_text(text: str) -> bool:
    """Whether a literal has words in it that another language says otherwise."""
    words = TAG.sub("", text).strip()
    return bool(WORD.search(words)) and words not in ALLOWED and words not in ROLES


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _literals(node: ast.expr) -> Iterator[str]:
    """Yield the fixed text of an argument, and of each text it may be made of."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=values):
            fixed = [part.value for part in values if isinstance(part, ast.Constant)]
            yield " ".join(map(str, fixed))
        case ast.IfExp(body=body, orelse=other):
            yield from _literals(body)
            yield from _literals(other)
        case ast.BinOp(left=left, right=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.List(elts=items) | ast.Tuple(elts=items):
            for item in items:
                yield from _literals(item)
