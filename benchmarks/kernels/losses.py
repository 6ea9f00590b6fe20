"""Losses."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kernels.kernel import Kernel, kernel_rows
from benchmarks.timing import Row
from nodes.examples import Sample


def _classes(examples: int, classes: int) -> Kernel:
    inputs = Sample((examples, classes)), Sample((examples,), classes=classes)
    return Kernel(f"({examples}, {classes})", "cross_entropy", inputs)


KERNELS = (
    _classes(64, 10),
    _classes(64, 1000),
    _classes(2048, 1000),
    Kernel("(64, 1000)", "mse_loss", (Sample((64, 1000)),) * 2),
    Kernel("(2048, 512)", "mse_loss", (Sample((2048, 512)),) * 2),
)


def rows() -> Iterator[Row]:
    """Means over a batch."""
    return kernel_rows(KERNELS)
