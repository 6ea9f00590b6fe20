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
    Kernel("at 7×7×512, N 32", "global_avg_pool", (Sample((32, 512, 7, 7)),), {}, True),
    Kernel(
        "13×13 to 6×6, 256 channels, N 16",
        "adaptive_avg_pool2d",
        (Sample((16, 256, 13, 13)),),
        {"output_size": 6},
        True,
    ),
    Kernel("2 at 128×64, N 32", "max_pool1d", (Sample((32, 64, 128)),), {"kernel_size": 2}, True),
    Kernel(
        "2×2×2 at 16×16×16×16, N 8",
        "max_pool3d",
        (Sample((8, 16, 16, 16, 16)),),
        {"kernel_size": 2},
        True,
    ),
)


def rows() -> Iterator[Row]:
    """Tiles, and windows that overlap."""
    return kernel_rows(KERNELS)
