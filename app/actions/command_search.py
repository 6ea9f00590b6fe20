"""The command palette: every action of the table by a few letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.actions.action import Action, Offer, words
from app.actions.menus import Menus
from app.actions.table import ACTIONS
from app.widgets.fuzzy import Text, search
from app.widgets.keys import key_parts
from app.widgets.search_popup import SearchPopup
from app.widgets.search_row import SearchRow
from app.workspace import Workspace

OPENER = "commands"
"""The action that opens the palette, which has no place in it."""

RECENT = "actions"


@dataclass(frozen=True)
class _Command:
    """An action, or one line of its submenu."""

    action: Action
    offer: Offer | None = None

    @property
    def key(self) -> str:
        return self.action.id if self.offer is None else f"{self.action.id}/{self.offer.text}"


class CommandSearch(QObject):
    """Finds actions and does them; those used last come first."""

    def __init__(self, workspace: Workspace, menus: Menus) -> None:
        super().__init__(menus)
        self._workspace = workspace
        self._menus = menus

    def open(self) -> SearchPopup:
        """Show the palette."""
        workspace = self._workspace
        assert workspace.frame is not None
        popup = SearchPopup(
            workspace.frame,
            self.rows,
            workspace.themes,
            name=words("Search commands"),
            hint=words("What do you want to do?"),
            nothing=words("No command is called that."),
        )
        popup.chosen.connect(self.run)
        popup.open()
        return popup

    def rows(self, text: str) -> list[SearchRow]:
        """Return the commands that a text may mean."""
        commands = list(self._commands())
        by_key = {each.key: each for each in commands}
        recent = [
            by_key[key] for key in self._workspace.preferences.recent_words(RECENT) if key in by_key
        ]
        if not text:
            # Every example and theme at once would hide what there is to do.
            commands = [each for each in commands if each.offer is None or each in recent]
        found = search(text, commands, self._texts, recent)
        return [self._row(each.thing, each.letters) for each in found]

    def run(self, key: str) -> None:
        """Do what was chosen."""
        self._workspace.preferences.add_recent_word(RECENT, key)
        for command in self._commands():
            if command.key != key:
                continue
            if command.offer is None:
                self._menus.trigger(command.action.id)
            else:
                self._menus.take(command.offer, action=command.action)
            return

    def _commands(self) -> Iterable[_Command]:
        for action in ACTIONS:
            is_open = action.choices is not None and not action.reason_against(self._workspace)
            if is_open and action.choices is not None:
                for offer in action.choices(action.place(self._workspace)):
                    yield _Command(action, offer)
            elif action.id != OPENER:
                yield _Command(action)

    def _title(self, command: _Command) -> str:
        action = command.action
        if command.offer is not None:
            return f"{words(action.text).rstrip(' …')}: {command.offer.text}"
        if action.live_text is None:
            return words(action.text)
        return action.live_text(action.place(self._workspace))

    def _texts(self, command: _Command) -> tuple[Text, ...]:
        action = command.action
        return (
            Text(self._title(command)),
            Text(words(action.text), 0.9),
            Text(action.id.replace("_", " "), 0.8),
            Text(words(action.menu), 0.4),
            Text(words(action.tip) if action.tip else "", 0.4),
        )

    def _row(self, command: _Command, letters: tuple[int, ...]) -> SearchRow:
        action = command.action
        place = action.place(self._workspace)
        is_on = action.is_checked is not None and action.is_checked(place)
        is_chosen = command.offer is not None and bool(command.offer.is_checked)
        return SearchRow(
            command.key,
            self._title(command),
            letters,
            detail=words(action.menu),
            remark=words("on") if is_on or is_chosen else "",
            ways=tuple(key_parts(keys) for keys in self._workspace.shortcuts.of(action)[:1]),
            reason=action.reason_against(self._workspace),
        )
