"""Rows of measurements as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.table import line, print_table
from benchmarks.timing import Row

ROW = Row("LeNet-5", "engine", "eager", 1.25, 2.5, 0.5, 0.4, 0.6, 0.8)


def test_line_says_times_ratio_range_and_goal() -> None:
    text = line(ROW)
    assert text.startswith("LeNet-5 ")
    for part in ("1.25 / 2.5 ms", "0.5 [0.4–0.6]", "goal ≤ 0.8: met"):
        assert part in text


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({"ratio": 0.9}, "goal ≤ 0.8: not met"),
        ({"is_at_most": False}, "goal ≥ 0.8: not met"),
        ({"is_at_most": False, "ratio": 0.9}, "goal ≥ 0.8: met"),
        ({"goal": None}, "[0.4–0.6]"),
    ],
)
def test_line_ends_with_the_verdict(change: dict[str, float], verdict: str) -> None:
    assert line(replace(ROW, **change)).endswith(verdict)


def test_sides_are_named_once_and_again_when_they_change(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_table("nets", [ROW, ROW, replace(ROW, second="other")])
    assert [text.strip() for text in capsys.readouterr().out.splitlines() if "ms" not in text] == [
        "",
        "nets",
        "engine / eager",
        "engine / other",
    ]
