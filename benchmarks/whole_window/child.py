"""One measured window, in a process of its own: prints each row as a line of JSON."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.whole_window.gestures import edits, gestures
from benchmarks.whole_window.stand import Stand


def main() -> None:
    """Measure; the arguments say how large the graph and the canvas are."""
    parser = argparse.ArgumentParser()
    parser.add_argument("project", type=Path)
    parser.add_argument("width", type=int)
    parser.add_argument("height", type=int)
    parser.add_argument("--parts", default="open,gestures,edits")
    options = parser.parse_args()
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        stand = Stand(application, (options.width, options.height), Path(folder))
        empty = stand.memory()
        painted, quiet = stand.open(options.project)
        say("open, until the first frame", [painted])
        say("open, until all is quiet", [quiet])
        say("memory", [stand.memory() - empty])
        measure = {"gestures": gestures, "edits": edits}
        for part in options.parts.split(","):
            if part in measure:
                for name, times in measure[part](stand):
                    say(name, times)
        say("memory in the end", [stand.memory() - empty])
        sys.stdout.flush()
        os._exit(0)


def say(name: str, times: object) -> None:
    """Print one row."""
    print(json.dumps([name, list(times)]), flush=True)  # type: ignore[call-overload]


if __name__ == "__main__":
    main()
