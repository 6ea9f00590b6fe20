"""A progress bar on a terminal; plain lines where there is none."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TextIO

_FULL = "█"
_PARTS = " ▏▎▍▌▋▊▉"
_BAR_WIDTH = 28


class ProgressBar:
    """One line that is written over as work goes on.

    Parameters
    ----------
    stream : TextIO, optional
        Left out, standard error. Where it is no terminal, only `line` prints.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_terminal = self._stream.isatty()
        self._started = time.monotonic()
        self._is_drawn = False

    def update(self, done: int, total: int, text: str) -> None:
        """Draw the bar with a text after it and the time that is left."""
        if not self._is_terminal:
            return
        share = min(done / max(total, 1), 1.0)
        elapsed = time.monotonic() - self._started
        left = duration(elapsed / share - elapsed) if share else "?"
        line = f"{_bar(share)} {share:4.0%}  {text}  {left} left"
        columns = shutil.get_terminal_size().columns - 1
        self._stream.write(f"\r\x1b[K{line[:columns]}")
        self._stream.flush()
        self._is_drawn = True

    def line(self, text: str) -> None:
        """Print a line above the bar."""
        self.close()
        # What was printed before comes before, also where both end in one file.
        sys.stdout.flush()
        print(text, file=self._stream, flush=True)

    def close(self) -> None:
        """Take the bar away."""
        if self._is_drawn:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._is_drawn = False


def _bar(share: float) -> str:
    eighths = round(share * _BAR_WIDTH * 8)
    bar = _FULL * (eighths // 8) + (_PARTS[eighths % 8] if eighths % 8 else "")
    return f"▕{bar.ljust(_BAR_WIDTH)}▏"


def duration(seconds: float) -> str:
    """Return ``0:07``, ``12:30`` or ``1:02:05``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
