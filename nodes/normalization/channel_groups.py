"""Group and instance normalization as arithmetic.

The channels of each example fall into groups; a group is brought to mean 0 and variance 1,
whatever the rest of the batch holds. Then each channel has its own scale and shift.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from nodes.inner_loops import long_runs
from nodes.normalization.cells import cells_of
from nodes.shapes import Array


class Statistics(NamedTuple):
    """One number per cell each: its group's mean, and one over its standard deviation."""

    mean: Array
    inverse: Array


class Gradients(NamedTuple):
    """Of the batch, and of each channel's scale and shift."""

    x: Array
    scale: Array
    shift: Array


def normalize_groups(
    x: Array, count: int, scale: Array, shift: Array, eps: float
) -> tuple[Array, Statistics]:
    """Return the batch with each group normalized, scaled and shifted, and what it took.

    Parameters
    ----------
    x : array, shape (examples, channels, …)
    count : int
        Number of groups; it divides the channels.
    scale, shift : array, shape (channels,)
    """
    cells = cells_of(x)
    source = cells.array(x)
    out = np.empty_like(source)
    scales, shifts = cells.numbers_of(scale), cells.numbers_of(shift)
    used = Statistics(np.empty_like(scales), np.empty_like(scales))
    width = len(scale) // count
    with long_runs(source.shape[-1]):
        for block in cells.blocks(source, width):
            part, to = source[block], out[block]
            used.mean[block] = _mean(cells.sums(part), width, cells.places)
            # Centred first: the difference of two large squares would lose the variance.
            np.subtract(part, cells.spread(used.mean[block]), out=to)
            variance = _mean(cells.products(to, to), width, cells.places)
            used.inverse[block] = 1.0 / np.sqrt(variance + eps)
            to *= cells.spread(used.inverse[block] * scales[block])
            to += cells.spread(shifts[block])
    return cells.batch(out), used


def normalize_groups_backward(
    x: Array, gradient: Array, count: int, scale: Array, used: Statistics
) -> Gradients:
    """Return the gradients, given that of what `normalize_groups` returned."""
    cells = cells_of(x)
    source, above = cells.array(x), cells.array(gradient)
    into = np.empty_like(source)
    scales = cells.numbers_of(scale)
    along, total = np.empty_like(scales), np.empty_like(scales)
    spare: Array | None = None
    width = len(scale) // count
    with long_runs(source.shape[-1]):
        for block in cells.blocks(source, width):
            g, to, inverse = above[block], into[block], used.inverse[block]
            np.subtract(source[block], cells.spread(used.mean[block]), out=to)
            total[block] = cells.sums(g)
            along[block] = inverse * cells.products(g, to)
            # Of each group's gradient: less its part along the normalized group, less its mean.
            part = _mean(scales[block] * along[block], width, cells.places)
            mean = _mean(scales[block] * total[block], width, cells.places)
            to *= cells.spread(-part * inverse * inverse)
            spare = np.empty_like(g) if spare is None else spare[: len(g)]
            np.multiply(g, cells.spread(scales[block] * inverse), out=spare)
            spare -= cells.spread(mean * inverse)
            to += spare
    return Gradients(cells.batch(into), cells.per_channel(along), cells.per_channel(total))


def _mean(sums: Array, width: int, places: int) -> Array:
    """Return, for each cell, the mean over its group, given the sums of cells."""
    groups = sums.reshape(-1, width, *sums.shape[1:]).sum(axis=1) / (width * places)
    return np.repeat(groups, width, axis=0)
