"""Rows of measurements as lines under each other."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.timing import Row

TITLE_WIDTH = 70


def print_table(title: str, rows: Iterable[Row]) -> None:
    """Print a heading, then each row as soon as it is measured."""
    print(f"\n{title}", flush=True)
    sides: tuple[str, str] | None = None
    for row in rows:
        if (row.first, row.second) != sides:
            sides = row.first, row.second
            print(f"  {row.first} / {row.second}", flush=True)
        print(f"    {line(row)}", flush=True)


def line(row: Row) -> str:
    """Return a row as one line: both times, their ratio with its range, and the goal."""
    times = f"{_milliseconds(row.first_ms)} / {_milliseconds(row.second_ms)} ms"
    ratio = f"{row.ratio:6.3g} [{row.low:.3g}–{row.high:.3g}]"
    return f"{row.title:<{TITLE_WIDTH}} {times:>20}  {ratio:<22} {_verdict(row)}".rstrip()


def _milliseconds(time: float) -> str:
    return f"{time:.0f}" if time >= 1000.0 else f"{time:.3g}"


def _verdict(row: Row) -> str:
    if row.goal is None:
        return ""
    sign = "≤" if row.is_at_most else "≥"
    return f"goal {sign} {row.goal:.3g}: {'met' if row.is_met else 'not met'}"
