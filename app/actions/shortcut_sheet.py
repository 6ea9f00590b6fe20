"""All shortcuts on one sheet, made from the table of actions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.actions.action import Action, words
from app.actions.table import ACTIONS
from app.menu_row import MENUS
from app.theme import Themes
from app.widgets.keys import KeyCaps, key_parts
from app.widgets.labels import Heading, Label

COLUMNS = 3
Ways = tuple[tuple[str, ...], ...]
_MOUSE: tuple[tuple[str, Ways], ...] = (
    ("Draw a wire", (("Drag from a port",),)),
    ("Select with a rubber band", (("Drag on the canvas",),)),
    ("Zoom at the pointer", (("Wheel",),)),
    ("Move the canvas", (("Middle button",), ("Space", "Drag"))),
    ("Look inside a node", (("Double-click",),)),
)
_CANVAS: tuple[tuple[str, Ways], ...] = (
    ("Move the selected nodes", (("← ↑ → ↓",),)),
    ("Ten times as far", (("Shift", "← ↑ → ↓"),)),
    ("A little", (("Alt", "← ↑ → ↓"),)),
    ("Frame the selection", (("F",),)),
    ("Fit the graph", (("Home",),)),
)
_TIMELINE: tuple[tuple[str, Ways], ...] = (
    ("One step back, one on", (("←",), ("→",))),
    ("One phase back, one on", (("Shift", "←"), ("Shift", "→"))),
    ("Play and pause", (("Space",),)),
)


@dataclass(frozen=True)
class Section:
    """What stands under one heading.

    Attributes
    ----------
    rows : tuple of (str, tuple of shortcuts)
        What is done, and the ways to do it as single keys.
    """

    title: str
    rows: tuple[tuple[str, Ways], ...]


def sections(actions: Iterable[Action] = ACTIONS) -> tuple[Section, ...]:
    """Return the sheet: a section for each menu, then what is in no menu."""
    known = tuple(actions)
    found = [
        Section(words(menu), merged((words(a.text).rstrip("…"), a.shortcuts) for a in of_menu))
        for menu in MENUS
        if (of_menu := [a for a in known if a.menu == menu and a.shortcuts])
    ]
    more = (("On the canvas", _CANVAS), ("With the mouse", _MOUSE), ("In the timeline", _TIMELINE))
    for title, rows in more:
        found.append(Section(words(title), tuple((words(what), ways) for what, ways in rows)))
    return tuple(found)


def merged(rows: Iterable[tuple[str, Sequence[str]]]) -> tuple[tuple[str, Ways], ...]:
    """Return rows with their keys apart; ``Go to 1`` to ``Go to 9`` become one of them."""
    found: dict[str, tuple[str, Ways]] = {}
    for text, shortcuts in rows:
        ways = tuple(key_parts(keys) for keys in shortcuts)
        stem = re.sub(r" 1$", "", text)
        number = re.search(r" ([2-9])$", text)
        if stem != text:
            found[stem] = (text, ways)
        elif number and text[: number.start()] in found:
            first = found[text[: number.start()]][1][0]
            span = (*first[:-1], f"1…{number[1]}")
            found[text[: number.start()]] = (f"{text[: number.start()]} 1…{number[1]}", (span,))
        else:
            found[text] = (text, ways)
    return tuple(found.values())


def columns(parts: Sequence[Section], count: int = COLUMNS) -> list[list[Section]]:
    """Return the sections in order in this many columns, the longest as short as can be."""
    lengths = [len(part.rows) + 2 for part in parts]
    longest = max(lengths)
    while True:
        made: list[list[Section]] = [[]]
        room = longest
        for part, length in zip(parts, lengths, strict=True):
            if length > room:
                made.append([])
                room = longest
            made[-1].append(part)
            room -= length
        if len(made) <= count:
            return made
        longest += 1


class ShortcutSheet(QDialog):
    """Shows the sheet until it is closed."""

    def __init__(self, over: QWidget, themes: Themes) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard and mouse"))
        sheet = QWidget()
        sheet.setObjectName("panel")
        row = QHBoxLayout(sheet)
        row.setContentsMargins(24, 18, 24, 8)
        row.setSpacing(44)
        for column in columns(sections()):
            row.addLayout(_column(column, themes), 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Every shortcut"))
        self.area.setWidget(sheet)
        text = self.tr(
            "Keys without Ctrl or Alt work while the canvas has the focus. "
            "Ctrl+Shift+P finds any action by a few letters."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 14)
        foot.addWidget(Label(text, "muted"), 1)
        foot.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(foot)
        wanted = sheet.sizeHint()
        room = over.size()
        self.area.setMinimumWidth(min(wanted.width() + 14, room.width() - 60))
        self.resize(
            max(wanted.width() + 14, 700), min(wanted.height() + 70, max(room.height() - 40, 360))
        )


def _column(parts: Sequence[Section], themes: Themes) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(14)
    for part in parts:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(Heading(part.title), 0, 0, 1, 2)
        for number, (what, ways) in enumerate(part.rows, start=1):
            grid.addWidget(Label(what), number, 0)
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(KeyCaps(ways, themes), number, 1, aligned)
        column.addLayout(grid)
    column.addStretch(1)
    return column
