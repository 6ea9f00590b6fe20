"""What of many times is quoted."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median


def quantiles(times: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    ordered = sorted(times)
    return median(ordered), ordered[round(0.95 * (len(ordered) - 1))]
