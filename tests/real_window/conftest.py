"""A screen of its own for each test."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator

import pytest

from tests.real_window.fingers import missing

SCREEN = (1600, 1000)


@pytest.fixture
def display() -> Iterator[str]:
    """Start a screen of its own."""
    if missing():
        pytest.skip(f"not installed: {', '.join(missing())}")
    reader, writer = os.pipe()
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    words = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[writer], stderr=subprocess.DEVNULL) as screen:
        os.close(writer)
        with os.fdopen(reader) as stream:
            number = stream.readline().strip()
        yield f":{number}"
        screen.terminate()
