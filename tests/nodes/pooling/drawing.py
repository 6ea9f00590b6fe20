"""What the property tests of pooling draw: inputs of every rank, in every order of memory."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

LAYOUTS = ("as PyTorch", "batch last", "channels last", "every second", "backwards")
layouts = st.sampled_from(LAYOUTS)
seeds = st.integers(0, 2**32 - 1)


def in_memory(x: Any, layout: str) -> Any:
    """Return the same array in another order of memory."""
    if layout == "batch last":
        return np.moveaxis(np.ascontiguousarray(np.moveaxis(x, 0, -1)), -1, 0)
    if layout == "channels last":
        channels = x.ndim // 3
        return np.moveaxis(np.ascontiguousarray(np.moveaxis(x, channels, -1)), -1, channels)
    if layout == "every second":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    return np.flip(np.ascontiguousarray(np.flip(x))) if layout == "backwards" else x


def numbers(shape: tuple[int, ...], seed: int, is_whole: bool, is_positive: bool = False) -> Any:
    """Draw an array: of whole numbers, full of ties, or not."""
    random = np.random.default_rng(seed)
    x = random.integers(-2, 3, shape).astype(float) if is_whole else random.normal(size=shape)
    return np.abs(x) if is_positive else x


def leading_axes(draw: st.DrawFn) -> tuple[int, ...]:
    """Draw (batch, channels), or channels alone; runs along the batch matter from eight on."""
    channels = draw(st.integers(1, 3))
    return draw(st.sampled_from([(channels,), (1, channels), (3, channels), (9, channels)]))
