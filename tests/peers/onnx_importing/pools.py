"""Pools."""

from __future__ import annotations

from typing import Any

import numpy as np

from tests.peers.onnx_importing.joining import padded
from tests.peers.onnx_importing.operation import End, Operation, UnsupportedError, operator
from tests.peers.onnx_importing.windows import Window, unwrapped, window_of

LOWEST = float(np.finfo(np.float32).min)
"""What a border is made of that never is the largest."""


@operator("MaxPool")
def max_pool(op: Operation) -> tuple[End, ...]:
    x = op.end(0)
    window = window_of(op, op.shape(x)[2:])
    settings = window.settings(kernel_size="kernel", stride="stride")
    is_ceil = bool(op.setting("ceil_mode", 0))
    if (window.dilation != 1).any():
        settings |= window.settings(dilation="dilation")
    if window.is_even and (2 * window.before <= window.kernel).all():
        settings |= window.settings(padding="before")
    else:
        x = padded(op, x, window.before, window.behind, value=LOWEST)
    settings |= {"ceil_mode": True} if is_ceil else {}
    return (op.add(f"max_pool{len(window.kernel)}d", x, **unwrapped(settings)),)


@operator("AveragePool")
def average_pool(op: Operation) -> End:
    x = op.end(0)
    window = window_of(op, op.shape(x)[2:])
    counts_border = bool(op.setting("count_include_pad", 0))
    is_ceil = bool(op.setting("ceil_mode", 0))
    fits = window.is_even and (2 * window.before <= window.kernel).all()
    if fits and (window.dilation == 1).all():
        settings = window.settings(kernel_size="kernel", stride="stride")
        if window.before.any():
            settings |= window.settings(padding="before") | {"count_include_pad": counts_border}
        settings |= {"ceil_mode": True} if is_ceil else {}
        return op.add(f"avg_pool{len(window.kernel)}d", x, **unwrapped(settings))
    return _means(op, x, window, counts_border, is_ceil)


def _means(op: Operation, x: End, window: Window, counts_border: bool, is_ceil: bool) -> End:
    """Sums over the windows, divided by counts that are known beforehand."""
    sizes = np.array(op.shape(x)[2:])
    total = sizes + window.before + window.behind
    places = (total - window.reach) // window.stride + 1
    more = np.zeros_like(sizes)
    if is_ceil:
        longer = -(-(total - window.reach) // window.stride) + 1
        # A window that would begin in the border behind is left out.
        begins = (longer - 1) * window.stride < sizes + window.before
        longer = np.where(begins, longer, longer - 1)
        more = np.maximum((longer - 1) * window.stride + window.reach - total, 0)
        places = longer
    counts = _counts(sizes, places, window, counts_border)
    x = padded(op, x, window.before, window.behind + more)
    return op.add("divide", _sums(op, x, window), op.value(counts))


def _counts(sizes: Any, places: Any, window: Window, counts_border: bool) -> Any:
    """Return how many pixels each window has, without the border or with it."""
    counts = np.ones(())
    for axis, size in enumerate(sizes):
        low, high = 0, int(size)
        if counts_border:
            low, high = -int(window.before[axis]), int(size + window.behind[axis])
        starts = np.arange(places[axis]) * window.stride[axis] - window.before[axis]
        reached = starts[:, None] + np.arange(window.kernel[axis]) * window.dilation[axis]
        inside = ((reached >= low) & (reached < high)).sum(axis=1)
        counts = np.multiply.outer(counts, inside.astype(float))
    return counts


def _sums(op: Operation, x: End, window: Window) -> End:
    """Return the sum of each window, each channel for itself."""
    if (window.dilation == 1).all():
        sizes = window.settings(kernel_size="kernel", stride="stride")
        return op.add(f"sum_pool{len(window.kernel)}d", x, **unwrapped(sizes))
    channels = op.shape(x)[1]
    settings = window.settings(kernel_size="kernel", stride="stride", dilation="dilation")
    settings |= {"filters": channels, "groups": channels, "bias": False}
    out = op.add(f"conv{len(window.kernel)}d", x, **unwrapped(settings))
    op.own(out, weight=np.ones((channels, 1, *window.kernel)))
    return out


@operator("LpPool")
def lp_pool(op: Operation) -> End:
    x, p = op.end(0), op.setting("p", 2)
    window = window_of(op, op.shape(x)[2:])
    is_ceil = bool(op.setting("ceil_mode", 0))
    x = padded(op, x, window.before, window.behind)
    if (window.dilation == 1).all():
        settings = window.settings(kernel_size="kernel", stride="stride")
        settings |= {"norm_type": float(p)} | ({"ceil_mode": True} if is_ceil else {})
        return op.add(f"lp_pool{len(window.kernel)}d", op.add("abs", x), **unwrapped(settings))
    if is_ceil:
        raise UnsupportedError("ceil_mode with dilation")
    powers = op.add("power", op.add("abs", x), exponent=float(p))
    return op.add("power", _sums(op, powers, window), exponent=1.0 / p)


@operator("GlobalAveragePool", "GlobalMaxPool")
def global_pool(op: Operation) -> End:
    kind = "global_avg_pool" if op.kind == "GlobalAveragePool" else "global_max_pool"
    return op.add(kind, op.end(0), keepdim=True)
