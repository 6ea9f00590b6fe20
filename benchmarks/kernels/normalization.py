"""Normalization."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kernels.kernel import Kernel, kernel_rows
from benchmarks.timing import Row
from nodes.examples import Sample

IMAGE, FEW = Sample((32, 64, 32, 32)), Sample((64, 256))
ROWS, MANY = Sample((16, 128, 512)), Sample((32, 256, 768))
PLACE = "64×32×32, N 32"
KERNELS = (
    Kernel(PLACE, "batch_norm", (IMAGE,), is_batch_last=True),
    Kernel(f"{PLACE} in PyTorch's order", "batch_norm", (IMAGE,)),
    Kernel("(64, 256)", "batch_norm", (FEW,)),
    Kernel("(16, 128, 512)", "layer_norm", (ROWS,)),
    Kernel("(32, 256, 768)", "layer_norm", (MANY,)),
    Kernel("(64, 256)", "layer_norm", (FEW,)),
    Kernel("(16, 128, 512)", "rms_norm", (ROWS,)),
    Kernel("(64, 256)", "rms_norm", (FEW,)),
    Kernel(f"8 groups, {PLACE}", "group_norm", (IMAGE,), {"num_groups": 8}, True),
    Kernel(f"8 groups, {PLACE} in PyTorch's order", "group_norm", (IMAGE,), {"num_groups": 8}),
    Kernel(PLACE, "instance_norm", (IMAGE,), {"affine": True}, True),
    Kernel(f"{PLACE} in PyTorch's order", "instance_norm", (IMAGE,), {"affine": True}),
    Kernel(PLACE, "local_response_norm", (IMAGE,), is_batch_last=True),
    Kernel(f"{PLACE} in PyTorch's order", "local_response_norm", (IMAGE,)),
)


def rows() -> Iterator[Row]:
    """Batch statistics, training mode."""
    return kernel_rows(KERNELS)
