"""Paired timing: both sides in every round, ratios inside a round, the median of the rounds."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 9
BLOCK_SECONDS = 0.1


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes
    ----------
    ratio, low, high : float
        Median, smallest and largest ratio first / second over the rounds.
    goal : float or None
        The ratio wanted; None where the row only informs.
    is_at_most : bool
        Whether the ratio should stay below the goal, or reach it.
    """

    title: str
    first: str
    second: str
    first_ms: float
    second_ms: float
    ratio: float
    low: float
    high: float
    goal: float | None
    is_at_most: bool = True

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached; a row that only informs reaches it always."""
        if self.goal is None:
            return True
        return self.ratio <= self.goal if self.is_at_most else self.ratio >= self.goal


def _block(function: Callable[[], object], calls: int) -> float:
    start = time.process_time()
    for _ in range(calls):
        function()
    return (time.process_time() - start) / calls


def compare(
    title: str,
    first: tuple[str, Callable[[], object]],
    second: tuple[str, Callable[[], object]],
    goal: float,
    *,
    is_at_most: bool = True,
    rounds: int = ROUNDS,
) -> Row:
    """Time two functions in turn and return the row ``first / second``."""
    calls = []
    for _, function in (first, second):
        function()
        once = _block(function, 1)
        calls.append(max(1, int(BLOCK_SECONDS / max(once, 1e-7))))
    times: list[tuple[float, float]] = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            times.append((_block(first[1], calls[0]), _block(second[1], calls[1])))
    finally:
        gc.enable()
    ratios = [a / b for a, b in times]
    return Row(
        title,
        first[0],
        second[0],
        statistics.median(a for a, _ in times) * 1e3,
        statistics.median(b for _, b in times) * 1e3,
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        goal,
        is_at_most,
    )
