"""What the desktop asks of every program: what Qt passes on, and what it was asked for itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QGuiApplication

from app.looks.desktop_wishes import desktop_wishes


def wants_dark() -> bool:
    """Whether the desktop is dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def wants_contrast() -> bool:
    """Whether the desktop asks for high contrast; Qt knows since 6.10, on some desktops."""
    return _asks("contrastPreference", "HighContrast") or desktop_wishes().more_contrast


def wants_less_motion() -> bool:
    """Whether the desktop asks for reduced motion; PySide 6.11 does not know."""
    return _asks("motionPreference", "ReducedMotion") or desktop_wishes().less_motion


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
    found = [hints.colorSchemeChanged, desktop_wishes().changed]
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        found.append(accessibility().contrastPreferenceChanged)
    return found
