"""Scores of classes as powers and their totals: what a softmax and its logarithm are made of."""

from __future__ import annotations

from typing import Literal

import numpy as np

from nodes.inner_loops import long_runs
from nodes.shapes import Array

FEW_CLASSES = 16
"""Below it, a run of an example's scores is shorter than NumPy's inner loops are worth."""


def in_long_runs(scores: Array) -> Array:
    """Return scores, shape (classes, examples), in the order that NumPy is quickest with.

    Its inner loops run along the axis whose neighbours lie side by side. To turn the scores round
    is worth it where these are few classes; else they stay as they lie.
    """
    is_flat = len(scores) < FEW_CLASSES and len(scores) <= scores.shape[1]
    order: Literal["C", "A"] = "C" if is_flat else "A"
    return np.asarray(scores, order=order)


def run_length(scores: Array) -> int:
    """Return over how many neighbours in memory one number per example is repeated."""
    return 1 if scores.flags.c_contiguous else len(scores)


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
