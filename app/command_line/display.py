"""Is there a screen to show a window on?"""

from __future__ import annotations

import os
import sys

from app.command_line.errors import InputError

_INVISIBLE = ("offscreen", "minimal")
"""Platforms of Qt that draw windows which nobody sees."""


def has_display() -> bool:
    """Whether somebody would see a window."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.partition(":")[0] not in _INVISIBLE
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def require_window() -> None:
    """Raise InputError where Qt would abort the process for want of a display."""
    if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
        raise InputError(
            "there is no display to open the window on",
            "Set DISPLAY, or use a command that needs none: `gradloom --help`.",
        )
