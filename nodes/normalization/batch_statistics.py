"""Batch normalization as arithmetic: every channel brought to a mean and a variance.

Means and variances are those of the batch, or given. A channel is read from memory once, into a
block in the cache; all else happens there.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from nodes.inner_loops import long_runs
from nodes.normalization.channels import Channels
from nodes.shapes import Array


class Statistics(NamedTuple):
    """One number per channel each: its mean, and one over its standard deviation."""

    mean: Array
    inverse: Array


class Gradients(NamedTuple):
    """Of the batch, and of each channel's scale and shift."""

    x: Array
    scale: Array
    shift: Array


def fixed_statistics(mean: Array, variance: Array, eps: float) -> Statistics:
    return Statistics(mean, 1.0 / np.sqrt(variance + eps))


def normalize(
    x: Array, scale: Array, shift: Array, eps: float, given: Statistics | None
) -> tuple[Array, Statistics]:
    """Return the batch with each channel normalized, scaled and shifted, and what it took.

    Parameters
    ----------
    x : array, shape (examples, channels, …)
    scale, shift : array, shape (channels,)
    given : Statistics or None
        None takes those of the batch itself, the variance being the mean squared distance.
    """
    channels = Channels(x)
    source = channels.matrix(x)
    out = np.empty_like(source)
    used = given or Statistics(np.empty_like(scale), np.empty_like(scale))
    with long_runs(channels.row):
        for block in channels.blocks():
            part, to = channels.of(source, block), channels.of(out, block)
            if given is None:
                used.mean[block] = channels.sums(part) / channels.size
            # Centred first: the difference of two large squares would lose the variance.
            np.subtract(part, channels.spread(used.mean[block]), out=to)
            if given is None:
                variance = channels.products(to, to) / channels.size
                used.inverse[block] = 1.0 / np.sqrt(variance + eps)
            to *= channels.spread(used.inverse[block] * scale[block])
            to += channels.spread(shift[block])
    return channels.batch(out), used


def normalize_backward(
    x: Array, gradient: Array, scale: Array, used: Statistics, is_of_batch: bool
) -> Gradients:
    """Return the gradients, given that of what `normalize` returned.

    Parameters
    ----------
    is_of_batch : bool
        Whether the statistics came from the batch, so that they move with it.
    """
    channels = Channels(x)
    source, above = channels.matrix(x), channels.matrix(gradient)
    into = np.empty_like(source)
    into_scale, into_shift = np.empty_like(scale), np.empty_like(scale)
    spare: Array | None = None
    with long_runs(channels.row):
        for block in channels.blocks():
            part, g, to = (channels.of(each, block) for each in (source, above, into))
            np.subtract(part, channels.spread(used.mean[block]), out=to)
            inverse = used.inverse[block]
            into_shift[block] = total = channels.sums(g)
            into_scale[block] = inverse * channels.products(g, to)
            factor = scale[block] * inverse
            if not is_of_batch:
                np.multiply(g, channels.spread(factor), out=to)
                continue
            # Of each channel's gradient: less its mean, less its part along the channel itself.
            to *= channels.spread(-factor * inverse * into_scale[block] / channels.size)
            if spare is None:
                spare = np.empty(part.size, part.dtype)
            scaled = np.multiply(
                g, channels.spread(factor), out=spare[: part.size].reshape(part.shape)
            )
            scaled -= channels.spread(factor * total / channels.size)
            to += scaled
    return Gradients(channels.batch(into), into_scale, into_shift)
