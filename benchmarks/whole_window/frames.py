"""The whole window at work on large graphs, beside NodeGraphQt; goals in milliseconds.

CPU time of the process per painted frame: median / 95th percentile of paced frames. This is the
one table in absolute numbers, because its goals are: a frame of a 60 Hz screen has 16 ms.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.whole_window.graph import Web, save, web
from benchmarks.whole_window.quantiles import quantiles

SECONDS = 900
PACKAGES = ("NodeGraphQt==0.6.44", "Qt.py", "typing_extensions", "setuptools<81")
TITLE_WIDTH = 37
COLUMN_WIDTH = 17
FRAME = 16.0
GOALS = {
    "open, until the first frame": 1000.0,
    "memory": 100.0,
    "edit of a number, until shown": 100.0,
    "undo an edit": FRAME,
    "undo a move": FRAME,
}
GESTURES = ("pan", "zoom", "drag", "click", "rubber", "select", "hover")
SMALL_GOALS = {"edit of a number, until shown": FRAME}
"""At 500 nodes."""


@dataclass
class Case:
    """One window to be measured: a column of the table.

    Attributes
    ----------
    ratio : int
        Device pixels per pixel.
    goals : mapping of str to float
        Rows that have other goals here.
    is_ours : bool
        False for NodeGraphQt.
    """

    title: str
    nodes: int
    size: tuple[int, int] = (1600, 900)
    ratio: int = 1
    parts: str = "open,gestures,edits"
    goals: Mapping[str, float] = field(default_factory=dict)
    is_ours: bool = True
    found: dict[str, tuple[float, float]] = field(default_factory=dict)
    trouble: str = ""

    def goal(self, row: str) -> float | None:
        """Return what a row should stay below, None where it only informs."""
        if row in self.goals or row in GOALS:
            return self.goals.get(row, GOALS.get(row))
        return FRAME if row.startswith(GESTURES) else None


CASES = (
    Case("500 nodes", 500, goals=SMALL_GOALS),
    Case("1,000", 1_000),
    Case("10,000", 10_000),
    Case("10,000 2560×1440", 10_000, (2560, 1440), parts="open,gestures"),
    Case("10,000 ratio 2", 10_000, ratio=2, parts="open,gestures"),
    Case("NodeGraphQt 1,000", 1_000, is_ours=False),
)


def report() -> None:
    """Measure every case, then print the table."""
    print("\nwhole window: CPU ms per painted frame, median / 95th percentile; memory in MB")
    with tempfile.TemporaryDirectory() as folder:
        peer = Path(folder, "packages")
        why_not = _install(peer)
        for case in CASES:
            print(f"  measuring {case.title} …", flush=True)
            graph = web(case.nodes)
            if case.is_ours:
                _measure_ours(case, graph, Path(folder))
            elif why_not:
                case.trouble = why_not
            else:
                _measure_peer(case, graph, Path(folder), peer)
    _print_table(CASES)


def _measure_ours(case: Case, graph: Web, folder: Path) -> None:
    project = folder / f"web{case.nodes}.gradloom"
    if not project.exists():
        save(graph, project)
    command = ["-m", "benchmarks.whole_window.child", str(project), *map(str, case.size)]
    _read(case, [*command, "--parts", case.parts], {})


def _measure_peer(case: Case, graph: Web, folder: Path, packages: Path) -> None:
    data = folder / f"web{case.nodes}.json"
    data.write_text(json.dumps([graph.kinds, graph.wires, graph.places]))
    script = Path(__file__).with_name("nodegraphqt.py")
    _read(case, [str(script), str(data), *map(str, case.size)], {"PYTHONPATH": str(packages)})


def _install(folder: Path) -> str:
    """Install NodeGraphQt for this run alone; return why that could not be, empty if it could."""
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder)]
    try:
        done = subprocess.run(
            [*command, *PACKAGES], capture_output=True, text=True, timeout=120, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return "" if done.returncode == 0 else (done.stderr.strip().splitlines() or ["no reason"])[-1]


def _read(case: Case, command: list[str], more: dict[str, str]) -> None:
    """Run a window in a process of its own, and take its rows."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "QT_LOGGING_RULES": "*=false",
        "QT_SCALE_FACTOR": str(case.ratio),
        "OPENBLAS_NUM_THREADS": "1",
        **more,
    }
    try:
        done = subprocess.run(
            [sys.executable, *command],
            env=environment, capture_output=True, text=True, timeout=SECONDS, check=False,
        )  # fmt: skip
        lines, trouble = done.stdout, done.stderr
    except subprocess.TimeoutExpired as error:
        lines = error.stdout.decode() if isinstance(error.stdout, bytes) else error.stdout or ""
        trouble = f"took more than {SECONDS} s"
    for line in lines.splitlines():
        if line.startswith("["):
            name, times = json.loads(line)
            case.found[name] = quantiles(times)
    if not case.found:
        case.trouble = (trouble.strip().splitlines() or ["it said nothing"])[-1]
    elif "Error" in trouble or "took more" in trouble:
        case.trouble = f"ended early: {trouble.strip().splitlines()[-1]}"


def _print_table(cases: Sequence[Case]) -> None:
    print(" " * TITLE_WIDTH, *(f"{case.title:>{COLUMN_WIDTH}}" for case in cases), " goal")
    for row in _rows(cases):
        cells = (f"{_cell(case, row):>{COLUMN_WIDTH}}" for case in cases)
        print(f"{row:{TITLE_WIDTH}}", *cells, f" {_verdict(cases, row)}".rstrip())
    for case in cases:
        if case.trouble:
            print(f"{case.title}: {case.trouble}")


def _rows(cases: Sequence[Case]) -> Iterator[str]:
    yield from dict.fromkeys(row for case in cases for row in case.found)


def _cell(case: Case, row: str) -> str:
    found = case.found.get(row)
    if found is None:
        return "—"
    middle, most = (f"{each:.0f}" if each >= 100.0 else f"{each:.1f}" for each in found)
    return middle if middle == most else f"{middle} / {most}"


def _verdict(cases: Sequence[Case], row: str) -> str:
    """Say what the goal is, and in which columns it is missed."""
    judged = [case for case in cases if case.is_ours and row in case.found]
    goals = {goal for case in judged if (goal := case.goal(row)) is not None}
    if not goals:
        return ""
    missed = [case.title for case in judged if case.found[row][1] > (case.goal(row) or 0.0)]
    wanted = " or ".join(f"{goal:.0f}" for goal in sorted(goals, reverse=True))
    return f"≤ {wanted}: {'missed at ' + ', '.join(missed) if missed else 'met'}"
