"""What the program remembers between sessions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, Signal

from app.language.speaking import LANGUAGE_CHOICES
from app.look_preferences import LookPreferences

RECENT_LIMIT = 10
RECENT_WORDS = 12
DIGIT_RANGE = range(1, 7)


class Preferences(LookPreferences):
    """Choices of the user, kept by QSettings; what is stored is checked when it is read.

    Parameters
    ----------
    settings : QSettings, optional
        Where to keep them. Left out, where this desktop keeps such things.
    """

    recent_changed = Signal()
    digits_changed = Signal(int)
    snapping_changed = Signal(bool)

    @property
    def language(self) -> str:
        """One of `LANGUAGE_CHOICES`; it is spoken from the next start on."""
        return self._one_of("language", LANGUAGE_CHOICES)

    @language.setter
    def language(self, choice: str) -> None:
        self._settings.setValue("language", choice)

    @property
    def digits(self) -> int:
        """Digits after the point on edges."""
        return self._number("digits", 2, DIGIT_RANGE)

    @digits.setter
    def digits(self, count: int) -> None:
        self._settings.setValue("digits", count)
        self.digits_changed.emit(count)

    @property
    def is_snapping(self) -> bool:
        """Whether dragged and nudged nodes keep to the dots of the grid."""
        return self._settings.value("snap", "false") in (True, "true")

    @is_snapping.setter
    def is_snapping(self, is_on: bool) -> None:
        self._settings.setValue("snap", is_on)
        self.snapping_changed.emit(is_on)

    @property
    def reads_steps(self) -> bool:
        """Whether screen readers are told each step's sentence, and where the keys have gone."""
        return self._flag("read_steps", default=True)

    @reads_steps.setter
    def reads_steps(self, is_on: bool) -> None:
        self._settings.setValue("read_steps", is_on)

    @property
    def shortcuts(self) -> dict[str, tuple[str, ...]]:
        """The keys that the user gave to actions, by id; what cannot be read is left out."""
        try:
            stored = json.loads(str(self._settings.value("shortcuts", "{}")))
        except ValueError:
            return {}
        if not isinstance(stored, dict):
            return {}
        return {
            id: tuple(text for text in keys if isinstance(text, str))
            for id, keys in stored.items()
            if isinstance(keys, list)
        }

    @shortcuts.setter
    def shortcuts(self, given: Mapping[str, Sequence[str]]) -> None:
        self._settings.setValue("shortcuts", json.dumps({id: list(given[id]) for id in given}))

    @property
    def recent_files(self) -> list[Path]:
        """Projects opened or saved, the latest first."""
        stored = self._settings.value("recent_files", [])
        # QSettings gives a list of one back as a plain string.
        texts = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return [Path(text) for text in texts if isinstance(text, str) and text][:RECENT_LIMIT]

    def add_recent_file(self, path: Path) -> None:
        """Put a project first among the recent ones."""
        path = path.absolute()
        others = [other for other in self.recent_files if other != path]
        self._store_recent([path, *others])

    def forget_recent_file(self, path: Path) -> None:
        """Take a project that is gone out of the list."""
        self._store_recent([other for other in self.recent_files if other != path])

    def _store_recent(self, paths: list[Path]) -> None:
        self._settings.setValue("recent_files", [str(path) for path in paths[:RECENT_LIMIT]])
        self.recent_changed.emit()

    def recent_words(self, kind: str) -> list[str]:
        """What was chosen of a kind of things, the latest first: ids of actions, of node types."""
        stored = self._settings.value(f"recent/{kind}", [])
        texts = [stored] if isinstance(stored, str) else stored if isinstance(stored, list) else []
        return [text for text in texts if isinstance(text, str) and text][:RECENT_WORDS]

    def add_recent_word(self, kind: str, word: str) -> None:
        """Put what was chosen first among its kind."""
        others = [other for other in self.recent_words(kind) if other != word]
        self._settings.setValue(f"recent/{kind}", [word, *others][:RECENT_WORDS])

    def layout(self, part: str) -> QByteArray | None:
        """Return the stored geometry of a part of the window, None where there is none."""
        stored = self._settings.value(f"layout/{part}")
        return stored if isinstance(stored, QByteArray) and not stored.isEmpty() else None

    def set_layout(self, part: str, state: QByteArray) -> None:
        self._settings.setValue(f"layout/{part}", state)
