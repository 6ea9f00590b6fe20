"""Attention."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kernels.kernel import Kernel, kernel_rows
from benchmarks.timing import Row
from nodes.examples import Sample

PARTS = (Sample((8, 8, 128, 64)),) * 3
QUERY = Sample((128, 8, 512))
KERNELS = (
    Kernel("8 heads, 128 × 64, N 8", "scaled_dot_product_attention", PARTS),
    Kernel(
        "causal, 8 heads, 128 × 64, N 8",
        "scaled_dot_product_attention",
        PARTS,
        {"is_causal": True},
    ),
    Kernel(
        "8 heads, 128 × 512, N 8",
        "multihead_attention",
        (QUERY,),
        {"num_heads": 8},
    ),
    Kernel(
        "out only, 8 heads, 128 × 512, N 8",
        "multihead_attention",
        (QUERY,),
        {"num_heads": 8, "need_weights": False},
    ),
)


def rows() -> Iterator[Row]:
    """Self-attention."""
    return kernel_rows(KERNELS)
