"""Batch, group and instance normalization as arithmetic.

Parts of a batch are brought to mean 0 and variance 1, each by itself or some of them together, by
statistics of their own or by given ones. Then each channel has its own scale and shift. A part is
read from memory once, into a block in the cache; all else happens there.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from nodes.inner_loops import long_runs
from nodes.normalization.parts import Parts
from nodes.shapes import Array

FAR = 4.0
"""Squared means, in variances: beyond it the variance as mean(x²) − mean(x)², and x / σ − mean / σ,
which both spare a centred copy of x, would lose digits."""


class Statistics(NamedTuple):
    """One number per part each.

    Attributes
    ----------
    mean : array
    rest : array
        The mean again, once the one that rounding gave is subtracted; used where that is done.
    inverse : array
        One over the standard deviation.
    """

    mean: Array
    rest: Array
    inverse: Array


class Gradients(NamedTuple):
    """Of the batch, and of each channel's scale and shift."""

    x: Array
    scale: Array
    shift: Array


def fixed_statistics(mean: Array, variance: Array, eps: float) -> Statistics:
    return Statistics(mean, np.zeros_like(mean), 1.0 / np.sqrt(variance + eps))


def standardize(
    parts: Parts,
    x: Array,
    together: int,
    scale: Array,
    shift: Array,
    eps: float,
    given: Statistics | None = None,
) -> tuple[Array, Statistics]:
    """Return the batch with its parts normalized, scaled and shifted, and what it took.

    Parameters
    ----------
    x : array, shape (examples, channels, …)
    together : int
        How many parts that follow each other share a mean and variance.
    scale, shift : array, shape (channels,)
    given : Statistics or None
        None takes those of the parts, the variance being the mean squared distance.
    """
    source = parts.array(x)
    out = np.empty_like(source)
    scales, shifts = parts.numbers_of(scale), parts.numbers_of(shift)
    used = given or Statistics(*(np.zeros_like(scales) for _ in Statistics._fields))
    with long_runs(parts.row):
        for block in parts.blocks(together):
            part, to = parts.of(source, block), parts.of(out, block)
            if given is None:
                mean = used.mean[block] = _shared(parts.means(part), together)
                square = mean * mean
                variance = _shared(parts.mean_products(part, part), together) - square
                if (square > FAR * variance).any():
                    part = np.subtract(part, parts.spread(mean), out=to)
                    mean = used.rest[block] = _shared(parts.means(part), together)
                    variance = _shared(parts.mean_products(part, part), together) - mean * mean
                inverse = used.inverse[block] = 1.0 / np.sqrt(variance + eps)
            else:
                part, mean, inverse = _with_statistics(parts, part, used, block, to)
            factor = inverse * scales[block]
            np.multiply(part, parts.spread(factor), out=to)
            to += parts.spread(shifts[block] - mean * factor)
    return parts.batch(out), used


def standardize_backward(
    parts: Parts,
    x: Array,
    gradient: Array,
    together: int,
    scale: Array,
    used: Statistics,
    is_given: bool = False,
) -> Gradients:
    """Return the gradients, given that of what `standardize` returned.

    Parameters
    ----------
    is_given : bool
        Whether the statistics were given, so that they do not move with the batch.
    """
    source, above = parts.array(x), parts.array(gradient)
    into = np.empty_like(source)
    scales = parts.numbers_of(scale)
    along, level = np.empty_like(scales), np.empty_like(scales)
    spare: Array | None = None
    with long_runs(parts.row):
        for block in parts.blocks(together):
            part, g, to = (parts.of(each, block) for each in (source, above, into))
            part, mean, inverse = _with_statistics(parts, part, used, block, to)
            factor = inverse * scales[block]
            # Along the normalized part: mean(g · (x − mean)) = mean(g · x) − mean · mean(g).
            level[block] = flat = parts.means(g)
            along[block] = steep = inverse * (parts.mean_products(g, part) - mean * flat)
            if is_given:
                np.multiply(g, parts.spread(factor), out=to)
                continue
            # Of the gradient: less its part along the normalized part, less its mean.
            slope = inverse * _shared(factor * steep, together)
            offset = slope * mean - _shared(factor * flat, together)
            np.multiply(part, parts.spread(-slope), out=to)
            to += parts.spread(offset)
            if spare is None:
                spare = np.empty(part.size, part.dtype)
            scaled = spare[: part.size].reshape(part.shape)
            to += np.multiply(g, parts.spread(factor), out=scaled)
    into_scale, into_shift = (parts.per_channel(each) * parts.size for each in (along, level))
    return Gradients(parts.batch(into), into_scale, into_shift)


def _with_statistics(
    parts: Parts, part: Array, used: Statistics, block: slice, spare: Array
) -> tuple[Array, Array, Array]:
    """Return some parts, centred if their means are far from 0, and their statistics then."""
    mean, inverse = used.mean[block], used.inverse[block]
    relative = mean * inverse
    if (relative * relative > FAR).any():
        return np.subtract(part, parts.spread(mean), out=spare), used.rest[block], inverse
    return part, mean, inverse


def _shared(numbers: Array, together: int) -> Array:
    """Return the mean over parts that are normalized together, for each of them."""
    if together == 1:
        return numbers
    groups = numbers.reshape(-1, together, *numbers.shape[1:]).sum(axis=1) / together
    return np.repeat(groups, together, axis=0)
