"""Windows, filters and volumes for the tests of the kernels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st

from nodes.convolution.volumes import Size, Space, places
from nodes.windows import Window


@dataclass(frozen=True)
class Scene:
    """A volume and the filters that look at it."""

    space: Space
    size: Size
    groups: int
    volume: Any
    weight: Any
    gradient: Any


@st.composite
def scenes(draw: st.DrawFn, most_steps: int = 3, most_filters: int = 4) -> Scene:
    """Draw windows that fit, paddings of every kind among them, and arrays."""
    windows, size = [], []
    for _ in range(3):
        kernel, stride = draw(st.integers(1, 3)), draw(st.integers(1, most_steps))
        dilation = draw(st.integers(1, most_steps))
        before, after = draw(st.integers(0, 2)), draw(st.integers(-2, 2))
        window = Window(kernel, stride, before, after, dilation)
        windows.append(window)
        size.append(max(1, window.span - before - after) + draw(st.integers(0, 3)))
    groups, channels = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    filters = groups * draw(st.integers(1, most_filters))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    space: Space = (windows[0], windows[1], windows[2])
    batch = draw(st.integers(1, 3))
    kernel_sizes = [window.kernel for window in windows]
    return Scene(
        space,
        (size[0], size[1], size[2]),
        groups,
        random.standard_normal((batch, groups * channels, *size)),
        random.standard_normal((filters, channels, *kernel_sizes)),
        random.standard_normal((batch, filters, *places(space, tuple(size)))),
    )


def seen(scene: Scene) -> Any:
    """Return the volume seen through the filters, place by place."""
    shape = [window.padded(n) for window, n in zip(scene.space, scene.size, strict=True)]
    padded = np.zeros((*scene.volume.shape[:2], *shape))
    kept = [min(n, n + w.after) for w, n in zip(scene.space, scene.size, strict=True)]
    inside = tuple(slice(w.before, w.before + n) for w, n in zip(scene.space, kept, strict=True))
    padded[(..., *inside)] = scene.volume[(..., *(slice(n) for n in kept))]
    filters, channels, *_ = scene.weight.shape
    out = np.zeros(scene.gradient.shape)
    for place in np.ndindex(out.shape[2:]):
        box = tuple(
            slice(at * w.stride, at * w.stride + w.span, w.dilation)
            for at, w in zip(place, scene.space, strict=True)
        )
        for f in range(filters):
            first = f // (filters // scene.groups) * channels
            part = padded[(slice(None), slice(first, first + channels), *box)]
            out[(slice(None), f, *place)] = (part * scene.weight[f]).sum(axis=(1, 2, 3, 4))
    return out
