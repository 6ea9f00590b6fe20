"""Scores of classes as powers and their totals: what a softmax and its logarithm are made of."""

from __future__ import annotations

from typing import Literal

import numpy as np

from nodes.inner_loops import long_runs
from nodes.shapes import Array

MODERATE = 30.0
"""Size of scores up to which powers, their totals and quotients are far from the ends of float32,
whatever the number of classes."""
LARGE_ARRAY = 4096
"""Elements from which on it saves time to look whether scores are moderate."""


def along_longer_axis(scores: Array) -> Array:
    """Return scores, shape (classes, examples), in the order that NumPy is quickest with.

    Its inner loops run along the axis whose neighbours lie side by side.
    """
    order: Literal["C", "F"] = "C" if scores.shape[0] <= scores.shape[1] else "F"
    return np.asarray(scores, order=order)


def run_length(scores: Array) -> int:
    """Return over how many neighbours in memory one number per example is repeated."""
    return 1 if scores.flags.c_contiguous else len(scores)


def are_moderate(scores: Array) -> bool:
    """Return whether scores are known to need no shift before exp; False for nan."""
    if scores.size < LARGE_ARRAY:
        return False
    return bool(scores.min() >= -MODERATE and scores.max() <= MODERATE)


def shifted_scores(scores: Array) -> Array:
    """Return scores minus the largest of each example, as a new array.

    No power of what comes out is too large, and the largest one is 1.
    """
    with long_runs(run_length(scores)):
        shifted: Array = scores - np.maximum.reduce(scores, axis=0)
    return shifted


def powers_and_totals(scores: Array, out: Array | None = None) -> tuple[Array, Array]:
    """Return exp of each number, in `out` where given, and the total of each example."""
    powers = np.exp(scores, out=out)
    # A product with ones is the quickest sum along either axis.
    return powers, np.ones(len(powers), powers.dtype) @ powers
