"""What the desktop asks of every program, as far as Qt passes it on."""

from __future__ import annotations

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QGuiApplication


def wants_dark() -> bool:
    """Whether the desktop is dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def wants_contrast() -> bool:
    """Whether the desktop asks for high contrast; not known before Qt 6.10."""
    return _asks("contrastPreference", "HighContrast")


def wants_less_motion() -> bool:
    """Whether the desktop asks for reduced motion; not known to the Qt of today."""
    return _asks("motionPreference", "ReducedMotion")


def _asks(question: str, answer: str) -> bool:
    hints = QGuiApplication.styleHints()
    # Both wishes came to Qt one after the other, so an older one has no such question.
    accessibility = getattr(hints, "accessibility", None)
    ask = getattr(accessibility(), question, None) if accessibility is not None else None
    found: bool = ask is not None and ask().name == answer
    return found


def look_signals() -> list[SignalInstance]:
    """Return the signals that tell of the desktop turning dark or to high contrast."""
    hints = QGuiApplication.styleHints()
    found = [hints.colorSchemeChanged]
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        found.append(accessibility().contrastPreferenceChanged)
    return found
