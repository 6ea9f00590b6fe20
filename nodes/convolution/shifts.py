"""Convolution with few filters in a group, where a product of matrices has too few rows.

Seen through one tap of a filter, a plane is the same plane moved and multiplied by a number. With
gaps as wide as the padding between its rows it is one long run in memory, and so is what is seen.
BLAS adds such runs up (axpy), and the gradient of a tap is the product of two of them (dot).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from nodes.convolution.columns import deal, fitting, slices, tap_view, taps_of
from nodes.convolution.volumes import Space, merged, places
from nodes.shapes import Array

FEW_FOR_SHIFTS, FEW_FOR_DOTS = 3, 4
"""Filters of a group up to which these kernels are the faster ones."""

LONG_RUN_BYTES = 40_000
"""From here on an axpy is worth the call of it."""


def is_sum_of_shifts(volume: Array, shape: tuple[int, ...], space: Space, groups: int) -> bool:
    """Return whether a weight of this shape is applied faster by shifts."""
    _, height, width = places(space, volume.shape[2:])
    run = height * width * len(volume) * volume.itemsize
    is_stepless = space[1].stride == space[2].stride == 1
    return is_stepless and run >= LONG_RUN_BYTES and shape[0] <= FEW_FOR_SHIFTS * groups


def is_made_of_dots(shape: tuple[int, ...], groups: int) -> bool:
    """Return whether the gradient of a weight of this shape is found faster by dots."""
    return shape[0] <= FEW_FOR_DOTS * groups


def correlate_by_shifts(
    volume: Array, weight: Array, bias: Array | None, space: Space, groups: int
) -> Array:
    """Return what `correlation.correlate` does, for windows that move by 1 down and across."""
    axpy = _axpy(volume.dtype)
    deep, down, across = space
    depth, height, width = places(space, volume.shape[2:])
    filters, channels, *kernel = weight.shape
    batch, wide = len(volume), across.padded(volume.shape[4])
    taps = [
        (c, u * deep.dilation, (i * down.dilation * wide + j * across.dilation) * batch)
        for c, u, i, j in np.ndindex(channels, *kernel)
    ]
    out = np.empty((filters, depth, height, width, batch), volume.dtype)
    memory = np.zeros((height, wide, batch), volume.dtype)
    run = ((height - 1) * wide + width) * batch
    total = memory.reshape(-1)[:run]
    numbers = weight.reshape(groups, filters // groups, -1).tolist()
    start = np.zeros(filters, volume.dtype) if bias is None else bias
    for group in _blocks(volume, channels, groups):
        dealt = deal(volume[:, group.start * channels : group.stop * channels], space)
        planes = merged(dealt.reshape(group.stop - group.start, channels, *dealt.shape[1:]), 3)
        for g, f, d in np.ndindex(len(planes), filters // groups, depth):
            row = (group.start + g) * (filters // groups) + f
            total.fill(start[row])
            for (c, u, at), number in zip(taps, numbers[group.start + g][f], strict=True):
                axpy(planes[g, c, d * deep.stride + u, at : at + run], total, a=number)
            out[row, d] = memory[:, :width]
    return out.transpose(4, 0, 1, 2, 3)


def _axpy(dtype: Any) -> Any:
    # Imported late: it takes longer than a small network's pass.
    from scipy.linalg import blas

    return blas.saxpy if dtype == np.float32 else blas.daxpy


def weight_gradient_by_dots(
    volume: Array, gradient: Array, shape: tuple[int, ...], space: Space, groups: int
) -> Array:
    """Return what `correlation.weight_gradient` does."""
    filters, channels, *kernel = shape
    counts = places(space, volume.shape[2:])
    total = np.empty((groups, filters // groups, channels, *kernel), volume.dtype)
    turned = gradient.transpose(1, 2, 3, 4, 0)
    parts = turned.reshape(groups, filters // groups, *turned.shape[1:])
    for group in _blocks(volume, channels, groups):
        dealt = deal(volume[:, group.start * channels : group.stop * channels], space)
        tap = taps_of(dealt, space, counts, group.stop - group.start)[0]
        part = parts[group]
        if space[1].stride == space[2].stride == 1:
            part = _with_gaps(part, dealt.shape[4])
            run = ((counts[1] - 1) * dealt.shape[4] + counts[2]) * len(volume)
            part = merged(part[:, :, :, np.newaxis], 4)[..., :run]
        else:
            part = merged(part, 4)
        part = part[:, :, np.newaxis, np.newaxis, np.newaxis]
        # What a tap sees of each plane, in runs of neighbours in memory.
        sizes, strides = (*tap.shape[:5], *part.shape[-2:]), (*tap.strides[:6], tap.itemsize)
        for j in range(kernel[2]):
            seen = tap_view(dealt, 0, j, space[2], sizes, strides)[:, np.newaxis]
            total[group, ..., j] = np.vecdot(part, seen).sum(axis=(-2, -1))
    return total.reshape(shape)


def _blocks(volume: Array, channels: int, groups: int) -> Iterator[slice]:
    """Yield as many groups at a time as fit a tile."""
    return slices(groups, fitting(volume[:, :channels].nbytes))


def _with_gaps(part: Array, width: int) -> Array:
    """Return (groups, filters, planes, rows, columns, batch) with zeros behind each row."""
    if part.shape[4] == width:
        return np.ascontiguousarray(part)
    wide = np.zeros((*part.shape[:4], width, part.shape[5]), part.dtype)
    wide[:, :, :, :, : part.shape[4]] = part
    return wide
