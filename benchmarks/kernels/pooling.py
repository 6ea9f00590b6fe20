"""Pooling."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kernels.kernel import Kernel, kernel_rows
from benchmarks.timing import Row
from nodes.examples import Sample

LARGE, MANY = Sample((8, 64, 56, 56)), Sample((64, 6, 28, 28))
KERNELS = (
    Kernel("2×2 at 56×56×64, N 8", "max_pool2d", (LARGE,), {"kernel_size": 2}, True),
    Kernel("2×2 at 28×28×6, N 64", "max_pool2d", (MANY,), {"kernel_size": 2}, True),
    Kernel(
        "3×3 stride 2 at 56×56×64, N 8",
        "max_pool2d",
        (LARGE,),
        {"kernel_size": 3, "stride": 2, "padding": 1},
        True,
    ),
    Kernel("2×2 at 56×56×64, N 8", "avg_pool2d", (LARGE,), {"kernel_size": 2}, True),
    Kernel(
        "3×3 stride 1 at 56×56×64, N 8",
        "avg_pool2d",
        (LARGE,),
        {"kernel_size": 3, "stride": 1, "padding": 1},
        True,
    ),
)


def rows() -> Iterator[Row]:
    """Tiles, and windows that overlap."""
    return kernel_rows(KERNELS)
