"""The keys that the canvas reads itself, and what they are for.

They are pressed again and again, or held down, and most of them mean something to text fields and
lists too; so they are no shortcuts of the window. The table of actions names them all the same,
and whoever changes a shortcut there changes it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

Keys = Mapping[str, tuple[str, ...]]

Way = Literal["left", "up", "right", "down"]
WAYS: tuple[Way, ...] = ("left", "up", "right", "down")
_ARROWS = {"left": "Left", "up": "Up", "right": "Right", "down": "Down"}

DEFAULT_KEYS: Keys = {
    "delete": ("Del",),
    "remove": ("Backspace",),
    "select_all": ("Ctrl+A",),
    "frame_here": ("F",),
    "fit_here": ("Home",),
    "walk_wires": ("W",),
    **{f"walk_{way}": (f"Alt+{_ARROWS[way]}",) for way in WAYS},
    **{f"nudge_{way}": (_ARROWS[way],) for way in WAYS},
    **{f"nudge_far_{way}": (f"Shift+{_ARROWS[way]}",) for way in WAYS},
    **{f"nudge_little_{way}": (f"Alt+Shift+{_ARROWS[way]}",) for way in WAYS},
}
"""What each is called in the table of actions, and its keys unless they were changed."""

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PORTABLE = QKeySequence.SequenceFormat.PortableText


def strokes(event: QKeyEvent) -> tuple[str, ...]:
    """Return what a key event may be called; a sign that needs Shift goes by itself, too."""
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~_KEYPAD
    if key == Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    found = [_text(modifiers, key)]
    is_sign = event.text().isprintable() and not event.text().isalnum()
    if event.text() and is_sign and modifiers & _SHIFT:
        found.append(_text(modifiers & ~_SHIFT, key))
    return tuple(found)


def _text(modifiers: Qt.KeyboardModifier, key: Qt.Key) -> str:
    return QKeySequence(QKeyCombination(modifiers, key)).toString(_PORTABLE)
