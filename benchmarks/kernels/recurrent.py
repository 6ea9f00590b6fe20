"""Recurrent layers."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.kernels.kernel import Kernel, kernel_rows
from benchmarks.timing import Row
from nodes.examples import Sample


def _layer(id: str, steps: int, examples: int, features: int, hidden: int) -> Kernel:
    title = f"{features}→{hidden}, {steps} steps, N {examples}"
    return Kernel(title, id, (Sample((steps, examples, features)),), {"hidden_size": hidden})


KERNELS = tuple(
    _layer(id, *sizes)
    for id in ("rnn", "lstm", "gru")
    for sizes in ((35, 20, 128, 128), (50, 64, 128, 256))
)


def rows() -> Iterator[Row]:
    """A small language model's layer, and a larger one."""
    return kernel_rows(KERNELS)
