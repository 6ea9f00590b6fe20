"""All shortcuts on one sheet, made from the table of actions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.actions.action import Action, words
from app.actions.other_ways import FIELDS, MOUSE, TIMELINE, Ways
from app.actions.shortcut_editor import ShortcutEditor
from app.actions.table import ACTIONS
from app.canvas.canvas_keys import WAYS
from app.theme import Themes
from app.widgets.keys import KeyCaps, key_parts
from app.widgets.labels import Heading, Label
from app.window.menu_row import MENUS
from app.workspace import Workspace

COLUMNS = 3
_ARROW_KEYS = ("Left", "Up", "Right", "Down")
_BY_ARROWS = (
    ("nudge", "Move the selected nodes"),
    ("nudge_far", "Ten times as far"),
    ("nudge_little", "A little"),
    ("walk", "Walk along wires"),
)
"""Actions of which there is one for each arrow, and what they do together."""

KeysOf = Callable[[Action], Sequence[str]]


def default_keys(action: Action) -> Sequence[str]:
    """Return the keys of the table."""
    return action.shortcuts


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


def sections(
    actions: Iterable[Action] = ACTIONS, keys_of: KeysOf = default_keys
) -> tuple[Section, ...]:
    """Return the sheet: a section for each menu, then what is in no menu."""
    known = [action for action in actions if keys_of(action)]
    by_arrow = {f"{kind}_{way}" for kind, _ in _BY_ARROWS for way in WAYS}
    found = []
    for menu in MENUS:
        of_menu = [a for a in known if a.menu == menu and a.id not in by_arrow]
        rows = merged((words(a.text).rstrip(" …"), keys_of(a)) for a in of_menu)
        if rows:
            found.append(Section(words(menu), rows))
    unlisted = ((words(a.text), keys_of(a)) for a in known if not a.menu)
    canvas = (*_arrow_rows(known, keys_of), *merged(unlisted))
    if canvas:
        found.append(Section(words("On the canvas"), canvas))
    for title, others in (
        (words("With the mouse"), MOUSE),
        (words("In the timeline"), TIMELINE),
        (words("In fields"), FIELDS),
    ):
        said = ((words(what), tuple(map(_keys, ways))) for what, ways in others)
        found.append(Section(title, tuple(said)))
    return tuple(found)


def _arrow_rows(known: Sequence[Action], keys_of: KeysOf) -> Iterable[tuple[str, Ways]]:
    """Return a row for four actions that have the four arrows; for each of them otherwise."""
    by_id = {action.id: action for action in known}
    for kind, text in _BY_ARROWS:
        four = [by_id[f"{kind}_{way}"] for way in WAYS if f"{kind}_{way}" in by_id]
        first = keys_of(four[0])[0] if four else ""
        stem = first.removesuffix(_ARROW_KEYS[0])
        wanted = [(stem + arrow,) for arrow in _ARROW_KEYS]
        if [tuple(keys_of(each)) for each in four] == wanted:
            yield words(text), ((*key_parts(first)[:-1], "← ↑ → ↓"),)
        else:
            yield from merged((words(each.text), keys_of(each)) for each in four)


def _keys(way: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words(each) for each in way)


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

    def __init__(self, over: QWidget, workspace: Workspace) -> None:
        super().__init__(over)
        themes = workspace.themes
        self._workspace = workspace
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard and mouse"))
        sheet = QWidget()
        sheet.setObjectName("panel")
        row = QHBoxLayout(sheet)
        row.setContentsMargins(24, 18, 24, 8)
        row.setSpacing(44)
        for column in columns(sections(ACTIONS, workspace.shortcuts.of)):
            row.addLayout(_column(column, themes), 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Every shortcut"))
        self.area.setWidget(sheet)
        text = self.tr("Keys without Ctrl or Alt work while the canvas has the focus.")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.change = QPushButton(self.tr("Change shortcuts…"))
        self.change.clicked.connect(self._change)
        buttons.addButton(self.change, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        # Return closes what was read; else Qt takes the other button.
        self.change.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
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

    def _change(self) -> None:
        self.close()
        assert self._workspace.frame is not None
        ShortcutEditor(self._workspace, self._workspace.frame).open()


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
