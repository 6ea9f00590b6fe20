"""A session bus with accessibility on it, and a reader that listens there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.real_window.fingers import PATIENCE

SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_ASK = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
PROGRAM = "Gradloom"


def reader() -> str:
    """Return a Python that can speak AT-SPI, empty where there is none."""
    for python in (sys.executable, "/usr/bin/python3"):
        asked = [python, "-c", _ASK]
        if (
            Path(python).exists()
            and not subprocess.run(asked, stderr=subprocess.DEVNULL).returncode
        ):
            return python
    return ""


def missing() -> list[str]:
    """Return what is not on this machine."""
    found = [] if shutil.which("dbus-daemon") else ["dbus-daemon"]
    found += [] if SERVICE.exists() else ["at-spi2-core"]
    return found + ([] if reader() else ["gir1.2-atspi-2.0"])


@contextmanager
def session_bus() -> Iterator[str]:
    """Run a session bus of its own; yield its address."""
    reader_end, writer_end = os.pipe()
    words = ["dbus-daemon", "--session", "--nofork", f"--print-address={writer_end}"]
    with subprocess.Popen(words, pass_fds=[writer_end], stderr=subprocess.DEVNULL) as bus:
        os.close(writer_end)
        with os.fdopen(reader_end) as stream:
            address = stream.readline().strip()
        try:
            yield address
        finally:
            bus.terminate()


class Ears:
    """Asks the program what a screen reader is told."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [reader(), str(Path(__file__).with_name("ears.py"))],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert self._process.stdout is not None
        assert self._process.stdout.readline().strip() == "listening"

    def close(self) -> None:
        self._process.terminate()
        self._process.communicate(timeout=PATIENCE)

    def _ask(self, **command: str) -> Any:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"program": PROGRAM, **command}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline() or "{}").get("found")

    def tree(self) -> list[dict[str, Any]]:
        """Return everything that is shown."""
        return self.tree_until(lambda tree: tree)

    def tree_until(self, holds: Callable[[list[dict[str, Any]]], object]) -> list[dict[str, Any]]:
        """Read all that is shown until something is so of it; return what is shown then."""
        end = time.monotonic() + PATIENCE
        while True:
            found = self._ask(do="tree")
            # An object that goes while it is asked ends the answer in an error.
            if isinstance(found, list) and holds(found):
                return found
            if time.monotonic() > end:
                raise AssertionError(f"waited {PATIENCE:.0f} s in vain; the tree is {found}")
            time.sleep(0.05)

    def events(self) -> list[dict[str, Any]]:
        """Return what was heard since the last time."""
        return self._ask(do="events") or []

    def act(self, role: str, name: str, action: str) -> bool:
        """Do something with an object."""
        return bool(self._ask(do="act", role=role, name=name, action=action))

    def hear_until(self, holds: Callable[[list[dict[str, Any]]], object]) -> list[dict[str, Any]]:
        """Listen until something was heard; return all that was."""
        found: list[dict[str, Any]] = []
        end = time.monotonic() + PATIENCE
        while True:
            found += self.events()
            if holds(found):
                return found
            if time.monotonic() > end:
                raise AssertionError(f"waited {PATIENCE:.0f} s in vain; heard {found}")
            time.sleep(0.05)
