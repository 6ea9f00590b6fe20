"""Small inputs that show a node type at work: for its help page, and for the registry's tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Sample:
    """One input array, described.

    Attributes
    ----------
    shape : tuple of int
    low, high : float
        Range of float inputs.
    classes : int
        Positive for an integer input drawn from ``range(classes)``; then low and high are unused.
    labels : tuple of int
        What the classes are called where it is not 0, 1, …: (−1, 1) for signs.
    """

    shape: tuple[int, ...] = ()
    low: float = -2.0
    high: float = 2.0
    classes: int = 0
    labels: tuple[int, ...] = ()


@dataclass(frozen=True)
class Example:
    """Settings and one Sample per data input (None: an optional input left unwired)."""

    inputs: tuple[Sample | None, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)

    def draw(self, seed: int = 0, dtype: Any = np.float64) -> list[Any]:
        """Return one array per input.

        Floats come from one shuffled, evenly spaced grid per range, so that no two are equal and
        none is zero: a gate with a kink at ties or at zero is met away from it.
        """
        random = np.random.default_rng(seed)
        ranges = {(s.low, s.high) for s in self.inputs if s is not None and not s.classes}
        pools = {}
        for low, high in sorted(ranges):
            count = sum(
                int(np.prod(s.shape))
                for s in self.inputs
                if s is not None and not s.classes and (s.low, s.high) == (low, high)
            )
            # An odd number of gaps around the middle keeps zero out of a symmetric grid.
            grid = low + (np.arange(count + count % 2) + 0.5) * (high - low) / (count + count % 2)
            pools[low, high] = random.permutation(grid)[:count].tolist()
        drawn: list[Any] = []
        for sample in self.inputs:
            if sample is None:
                drawn.append(None)
            elif sample.classes:
                labels = np.array(sample.labels or range(sample.classes))
                drawn.append(np.asarray(labels[random.integers(0, sample.classes, sample.shape)]))
            else:
                pool = pools[sample.low, sample.high]
                count = int(np.prod(sample.shape))
                values, pool[:count] = pool[:count], []
                drawn.append(np.asarray(values, dtype=dtype).reshape(sample.shape))
        return drawn
