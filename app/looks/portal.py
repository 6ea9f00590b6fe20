"""The settings of a free desktop, by its portal: ``org.freedesktop.portal.Settings`` on D-Bus.

GNOME, KDE and the others answer there, to programs in sandboxes too. Desktops that do not know of
the common key for reduced motion yet are asked for GNOME's own.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

from app.looks.desktop_wishes import DesktopWishes

SERVICE, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
APPEARANCE = "org.freedesktop.appearance"
MOTION = (APPEARANCE, "reduced-motion")
ANIMATIONS = ("org.gnome.desktop.interface", "enable-animations")
CONTRAST = (APPEARANCE, "contrast")
_PATIENCE = 5_000
"""Milliseconds after which an answer is not waited for any more."""

Key = tuple[str, str]


class Portal(QObject):
    """Asks once, then follows what the user changes in the desktop's settings.

    Parameters
    ----------
    wishes : DesktopWishes
        Where the answers go.
    """

    def __init__(self, wishes: DesktopWishes, parent: QObject) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._knows_motion = False
        if not has_session_bus():
            return  # Qt would start one, and wait for it
        self._bus = QDBusConnection.sessionBus()
        if not self._bus.isConnected():
            return
        self._bus.connect(  # type: ignore[call-overload]  # the stubs want bytes for the slot
            SERVICE, PATH, INTERFACE, "SettingChanged", self, SLOT("_changed(QDBusMessage)")
        )
        for key in (MOTION, ANIMATIONS, CONTRAST):
            self._read(key)

    def _read(self, key: Key) -> None:
        message = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")
        message.setArguments(list(key))
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message, _PATIENCE), self)
        watcher.finished.connect(lambda done, key=key: self._answered(key, done))

    def _answered(self, key: Key, watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply()
        watcher.deleteLater()
        if answer.type() == QDBusMessage.MessageType.ReplyMessage and answer.arguments():
            self._take(key, plain(answer.arguments()[0]))

    @Slot(QDBusMessage)
    def _changed(self, message: QDBusMessage) -> None:
        arguments = message.arguments()
        if len(arguments) == 3:
            self._take((str(arguments[0]), str(arguments[1])), plain(arguments[2]))

    def _take(self, key: Key, value: Any) -> None:
        if not isinstance(value, (bool, int)):
            return
        if key == MOTION:
            self._knows_motion = True
            self._wishes.hear(less_motion=value == 1)
        elif key == ANIMATIONS and not self._knows_motion:
            self._wishes.hear(less_motion=not value)
        elif key == CONTRAST:
            self._wishes.hear(more_contrast=value == 1)


def plain(value: Any) -> Any:
    """Return what is in a variant; the portal puts one into another."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value


def has_session_bus() -> bool:
    """Whether a session bus is there to be asked."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return bool(folder) and (Path(str(folder)) / "bus").exists()
