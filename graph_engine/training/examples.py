"""What a loop learns from, and how well it does on it."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True)
class Examples:
    """Images and labels as tensors on the device, and how many; no tensors and one "example" for
    a graph that reads no data."""

    tensors: tuple[Tensor, ...]
    count: int

    def batch(self, which: Tensor | slice) -> tuple[Tensor, ...]:
        return tuple(tensor[which] for tensor in self.tensors)


@dataclass(frozen=True)
class Score:
    """Means over some examples."""

    loss: float
    accuracy: float | None
