"""Rectifiers that leak by learned slopes: one for all units, or one for each channel."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from nodes.activation.blockwise import dense, laid_like, memory_order
from nodes.inner_loops import BLOCK, long_runs, ones
from nodes.shapes import Array


def sloped(x: Any, slopes: Array) -> Array:
    """Return x where it is positive, elsewhere x times its slope.

    Parameters
    ----------
    slopes : array, shape (1,) or (channels,)
        Channels are the second axis of `x`.
    """
    given = dense(x)
    out = np.empty_like(given)
    for nothing, slope, _, (part, into) in _blocks(slopes, given, out):
        # One of the two is 0, so that nothing is rounded.
        np.minimum(part, nothing, out=into)
        into *= slope
        into += np.maximum(part, nothing)
    return out


def sloped_gradients(x: Any, slopes: Array, gradient: Any) -> tuple[Array, Array]:
    """Return the gradients of `x` and of the slopes."""
    given = dense(x)
    into_x, above = np.empty_like(given), laid_like(given, gradient)
    into_slopes = np.zeros_like(slopes)
    for nothing, slope, which, (part, upper, into) in _blocks(slopes, given, above, into_x):
        np.copyto(into, part > nothing)
        # Exactly 1 or the slope.
        leak = 1.0 - into
        leak *= slope
        into += leak
        into *= upper
        np.minimum(part, nothing, out=leak)
        leak *= upper
        leak = ones(len(leak), leak.dtype) @ leak.reshape(len(leak), -1)
        into_slopes[which] += leak.reshape(slope.shape[1], -1).sum(axis=1)
    if not np.isfinite(into_slopes).all():
        # An infinite gradient held back is 0, where the product above is nan.
        held = np.where(given > 0.0, given.dtype.type(0.0), given * above)
        axes = tuple(axis for axis in range(held.ndim) if len(slopes) == 1 or axis != 1)
        into_slopes = np.sum(held, axis=axes).reshape(slopes.shape)
    return into_x, into_slopes


def _blocks(
    slopes: Array, *arrays: Array
) -> Iterator[tuple[Array, Array, slice, tuple[Array, ...]]]:
    """Yield zeros, slopes and which they are, and parts of arrays that lie alike in memory.

    Yields
    ------
    array, shape (places, channels, places)
    array, shape (1, channels, 1)
    slice
    tuple of array, shape (places, channels, places)
        Of each array, in its order in memory, small enough to stay in the cache.
    """
    first = arrays[0]
    order = memory_order(first)
    axes = range(first.ndim) if order is None else order
    sizes = [first.shape[axis] for axis in axes]
    at = tuple(axes).index(1) if len(slopes) > 1 else 0
    before, channels = math.prod(sizes[:at]), len(slopes)
    if channels == 1 and sizes:
        before, sizes = sizes[0], [1, *sizes[1:]]
    after = math.prod(sizes[at + 1 :])
    tables = [array.transpose(axes).reshape(before, channels, after) for array in arrays]
    each = slopes.reshape(1, channels, 1)
    is_many = before > 1
    size = first.size // max(1, before if is_many else channels)
    step = max(1, BLOCK // max(1, size))
    nothing = np.zeros((step, channels, after) if is_many else (1, step, after), first.dtype)
    with long_runs(after):
        for start in range(0, before if is_many else channels, step):
            which = slice(None) if is_many else slice(start, start + step)
            block = (slice(start, start + step), slice(None)) if is_many else (slice(None), which)
            parts = tuple(table[block] for table in tables)
            yield nothing[: len(parts[0]), : parts[0].shape[1]], each[:, which], which, parts
