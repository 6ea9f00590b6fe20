"""Activations and dropout."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kernels.kernel import Kernel, kernel_rows
from benchmarks.timing import Row
from nodes.examples import Sample

FEW, ROWS, PLANES = Sample((64, 256)), Sample((16, 128, 512)), Sample((64, 64, 28, 28))
KERNELS = (
    Kernel("(16, 128, 512)", "relu", (ROWS,)),
    Kernel("(64, 256)", "relu", (FEW,)),
    Kernel("(16, 128, 512)", "sigmoid", (ROWS,)),
    Kernel("(16, 128, 512)", "tanh", (ROWS,)),
    Kernel("(16, 128, 512)", "gelu", (ROWS,)),
    Kernel("(16, 128, 512)", "softmax", (ROWS,)),
    Kernel("(64, 1000)", "softmax", (Sample((64, 1000)),)),
    *(
        Kernel("(64, 64, 28, 28)", id, (PLANES,))
        for id in ("relu", "leaky_relu", "prelu", "elu", "silu", "gelu", "softplus", "hardswish")
    ),
    Kernel("(16, 128, 512)", "log_softmax", (ROWS,)),
    Kernel("(16, 128, 512)", "dropout", (ROWS,), {"p": 0.5}),
)


def rows() -> Iterator[Row]:
    """On what a transformer's block holds, and on planes of images."""
    return kernel_rows(KERNELS)
