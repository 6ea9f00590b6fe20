"""Which keys an action has: those of the table, or those that the user gave it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from app.preferences import Preferences

_PORTABLE = QKeySequence.SequenceFormat.PortableText


class Bound(Protocol):
    """Something that keys are for, an action above all."""

    @property
    def id(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def shortcuts(self) -> tuple[str, ...]: ...


class Shortcuts(QObject):
    """What the user changed about shortcuts, over what the table of actions says.

    Only changes are kept, so a program that learns new keys later brings them to everybody else.
    Keys are Qt's words for one stroke: ``"Ctrl+Shift+P"``.

    Signals
    -------
    changed()
        Some action has other keys.
    """

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._given: dict[str, tuple[str, ...]] = {}
        self._taken: set[str] = set()
        self._table: Mapping[str, Bound] = {}
        for id, keys in preferences.shortcuts.items():
            free = [each for each in checked(keys) if each not in self._taken]
            self._give(id, free)

    def know(self, table: Mapping[str, Bound]) -> None:
        """Learn what there is, by its id; what is kept for anything else, as from another version,
        is left out.
        """
        self._table = table
        for id in self._given.keys() - table.keys():
            self._given.pop(id)
        self._count_taken()

    def action(self, id: str) -> Bound:
        """Return what has an id."""
        return self._table[id]

    def of(self, action: Bound) -> tuple[str, ...]:
        """Return the keys of an action; what the user gave to another one it has no longer."""
        given = self._given.get(action.id)
        if given is not None:
            return given
        return tuple(keys for keys in action.shortcuts if stroke(keys) not in self._taken)

    def _give(self, id: str, keys: Iterable[str]) -> None:
        self._given[id] = tuple(dict.fromkeys(keys))
        self._count_taken()

    def _count_taken(self) -> None:
        self._taken = {keys for given in self._given.values() for keys in given}

    def is_changed(self, action: Bound) -> bool:
        """Whether an action has other keys than the table says."""
        return action.id in self._given

    def owner(self, keys: str, actions: Iterable[Bound], but: Bound | None = None) -> Bound | None:
        """Return the action that has these keys already, another than `but`."""
        wanted = stroke(keys)
        for action in actions:
            if (but is None or action.id != but.id) and wanted in map(stroke, self.of(action)):
                return action
        return None

    def set(self, action: Bound, keys: Iterable[str], actions: Iterable[Bound]) -> list[Bound]:
        """Give an action these keys and no others; return those that they were taken from.

        Parameters
        ----------
        actions : iterable
            All that there are: no two of them keep the same keys.
        """
        found = checked(keys)
        losers = []
        for other in actions:
            left = [each for each in map(stroke, self.of(other)) if each not in found]
            if other.id != action.id and len(left) < len(self.of(other)):
                self._settle(other, left)
                losers.append(other)
        self._settle(action, found)
        self._keep()
        return losers

    def _settle(self, action: Bound, keys: Sequence[str]) -> None:
        """Keep what differs from the table, and nothing else."""
        if list(keys) == list(map(stroke, action.shortcuts)):
            self._given.pop(action.id, None)
            self._count_taken()
        else:
            self._give(action.id, keys)

    def reset_all(self) -> None:
        """Give every action the keys of the table again."""
        self._given = {}
        self._count_taken()
        self._keep()

    def _keep(self) -> None:
        self._preferences.shortcuts = self._given
        self.changed.emit()


def stroke(keys: str) -> str:
    """Return keys in the one way that Qt writes them, so that they can be compared."""
    return QKeySequence(keys).toString(_PORTABLE)


def checked(keys: Iterable[str]) -> list[str]:
    """Return those of some shortcuts that are one stroke of keys that exist."""
    found = []
    for text in keys:
        sequence = QKeySequence(text)
        # A key that there is none of is written as nothing.
        if sequence.count() == 1 and sequence.toString(_PORTABLE):
            found.append(sequence.toString(_PORTABLE))
    return found
