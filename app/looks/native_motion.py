"""Whether Windows or macOS asks for less motion."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QProcess

from app.looks.desktop_wishes import DesktopWishes

SPI_GETCLIENTAREAANIMATION = 0x1042
"""Asks whether controls and windows are animated: Settings ▸ Accessibility ▸ Visual effects."""
MAC_COMMAND = ("defaults", ["read", "com.apple.universalaccess", "reduceMotion"])


def ask_system(wishes: DesktopWishes, parent: QObject) -> None:
    """Ask the system whether motion is reduced; contrast Qt knows of by itself there."""
    if sys.platform == "win32":
        wishes.hear(less_motion=_windows_wants_less())
    elif sys.platform == "darwin":
        _ask_mac(wishes, parent)


def _windows_wants_less() -> bool | None:
    if sys.platform != "win32":
        return None
    import ctypes

    is_animated = ctypes.c_int(1)
    found = ctypes.windll.user32.SystemParametersInfoW(
        SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(is_animated), 0
    )
    return not is_animated.value if found else None


def _ask_mac(wishes: DesktopWishes, parent: QObject) -> None:
    """Run the system's own program for settings, and do not wait for it."""
    process = QProcess(parent)

    def read() -> None:
        wishes.hear(less_motion=motion_of(bytes(process.readAllStandardOutput().data())))
        process.deleteLater()

    process.finished.connect(read)
    process.errorOccurred.connect(process.deleteLater)
    process.start(*MAC_COMMAND)


def motion_of(printed: bytes) -> bool | None:
    """Return what ``defaults`` printed; nothing where nobody ever chose."""
    return {b"1": True, b"0": False}.get(printed.strip())
