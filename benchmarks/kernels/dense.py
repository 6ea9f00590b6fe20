"""Layers in which every output sees every input, and lookups."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kernels.kernel import Kernel, kernel_rows
from benchmarks.timing import Row
from nodes.examples import Sample

TABLE = {"num_embeddings": 10_000, "embedding_dim": 128}
KERNELS = (
    Kernel("784→256, N 64", "linear", (Sample((64, 784)),), {"out_features": 256}),
    Kernel("512→512, (16, 128)", "linear", (Sample((16, 128, 512)),), {"out_features": 512}),
    Kernel("256→10, N 64", "linear", (Sample((64, 256)),), {"out_features": 10}),
    Kernel("512→512, N 1", "linear", (Sample((1, 512)),), {"out_features": 512}),
    Kernel(
        "10,000 × 128, (32, 64) numbers", "embedding", (Sample((32, 64), classes=10_000),), TABLE
    ),
    Kernel(
        "100 × 128, (32, 64) numbers",
        "embedding",
        (Sample((32, 64), classes=100),),
        {**TABLE, "num_embeddings": 100},
    ),
)


def rows() -> Iterator[Row]:
    """Linear layers and embeddings."""
    return kernel_rows(KERNELS)
