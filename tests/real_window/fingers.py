"""Mouse and keyboard of a real X screen, by xdotool; every use of them is counted."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PATIENCE = 60.0
"""Seconds to wait for what must come: a machine that does other things, too, is slow."""

NEEDED = ("Xvfb", "xdotool")


def missing() -> list[str]:
    """Return the programs that are not on this machine."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Fingers:
    """One person at one screen.

    Attributes
    ----------
    actions : int
        Keys pressed, words typed, clicks and drags so far.
    """

    def __init__(self, display: str, socket_path: Path) -> None:
        self._display = display
        self._socket = socket_path
        self.actions = 0

    # Doing

    def key(self, keys: str) -> None:
        """Press a key, in xdotool's words: ``ctrl+shift+e``."""
        self._do("key", "--clearmodifiers", keys)

    def word(self, text: str) -> None:
        """Type a word."""
        self._do("type", "--delay", "15", text)

    def click(self, place: tuple[int, int]) -> None:
        self._do("mousemove", *map(str, place), "click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press, move in steps, release."""
        words = ["mousemove", *map(str, start), "mousedown", "1"]
        for share in (0.2, 0.4, 0.6, 0.8, 1.0):
            x, y = (round(a + (b - a) * share) for a, b in zip(start, end, strict=True))
            words += ["mousemove", str(x), str(y), "sleep", "0.03"]
        self._do(*words, "mouseup", "1")

    def point(self, place: tuple[int, int]) -> None:
        """Move the mouse; nothing is pressed, so it counts for nothing."""
        self._xdotool("mousemove", *map(str, place))

    def focus(self, window: int) -> None:
        """Give a window the keyboard, as a window manager does."""
        self._xdotool("windowfocus", str(window))

    def _do(self, *words: str) -> None:
        self.actions += 1
        self._xdotool(*words)

    def _xdotool(self, *words: str) -> None:
        environment = {"DISPLAY": self._display, "PATH": "/usr/local/bin:/usr/bin:/bin"}
        subprocess.run(["xdotool", *words], check=True, env=environment, timeout=PATIENCE)

    # Seeing

    def look(self) -> dict[str, Any]:
        """Return what is on the screen now; empty while the program is not up."""
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(PATIENCE)
            try:
                line.connect(str(self._socket))
            except (FileNotFoundError, ConnectionRefusedError):
                return {}
            with line.makefile() as stream:
                return json.loads(stream.readline() or "{}")  # type: ignore[no-any-return]

    def look_until(self, holds: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """Look until something holds, and return what is seen then."""
        end = time.monotonic() + PATIENCE
        while True:
            now = self.look()
            if now.get("window") and holds(now):
                return now
            if time.monotonic() > end:
                raise AssertionError(f"waited {PATIENCE:.0f} s in vain; on the screen is {now}")
            time.sleep(0.05)
