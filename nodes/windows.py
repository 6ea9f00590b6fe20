"""Windows that slide over an image: their sizes, rules and warnings, and batch-last memory.

Convolution and pooling share them. A `Window` describes one axis; an image has two of them,
(down, across), a sequence has one, and a volume three.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from nodes.errors import ShapeError
from nodes.settings import pair, per_axis
from nodes.shapes import Array, Shape, shape_text


@dataclass(frozen=True)
class Window:
    """A window along one axis.

    Attributes
    ----------
    kernel : int
        How many elements it sees.
    stride : int
        How far it moves from one output to the next.
    before, after : int
        Padding at the two ends of the axis.
    dilation : int
        Distance between the elements it sees.
    """

    kernel: int
    stride: int = 1
    before: int = 0
    after: int = 0
    dilation: int = 1

    @property
    def span(self) -> int:
        """From the first element it sees to the last one."""
        return self.dilation * (self.kernel - 1) + 1

    def padded(self, size: int) -> int:
        return self.before + size + self.after

    def count(self, size: int) -> int:
        """Return how many places it has on an axis of `size`, rounded down as in PyTorch."""
        return (self.padded(size) - self.span) // self.stride + 1

    def rest(self, size: int) -> int:
        """Return how many padded elements lie behind the last place."""
        return (self.padded(size) - self.span) % self.stride

    def require_fit(self, size: int) -> None:
        """Raise ShapeError where the window is longer than the padded axis."""
        padded = self.padded(size)
        if self.span <= padded:
            return
        what = "the padded input" if padded > size else "the input"
        if self.dilation == 1:
            rule = f"kernel {self.kernel} is longer than {what} {padded}"
        else:
            rule = (
                f"kernel {self.kernel} with dilation {self.dilation} spans {self.span}, "
                f"longer than {what} {padded}"
            )
        raise ShapeError(rule, "Reduce the kernel or add padding.")


Windows = tuple[Window, Window]

AXIS_NAMES = {1: ("length",), 2: ("height", "width"), 3: ("depth", "height", "width")}
"""What is behind the channels, by how many axes that are."""

KEPT = 256
"""Settings whose windows are kept: a network asks for the same in every pass."""

WHOLE_NAMES = {1: "sequence", 2: "image", 3: "volume"}


def window_pair(
    kernel: int | tuple[int, int],
    stride: int | tuple[int, int],
    padding: int | tuple[int, int],
    dilation: int | tuple[int, int] = 1,
) -> Windows:
    """Return (down, across) of settings that are one number or (height, width)."""
    down, across = (
        Window(k, s, p, p, d)
        for k, s, p, d in zip(*map(pair, (kernel, stride, padding, dilation)), strict=True)
    )
    return down, across


def image_sizes(shape: Shape) -> tuple[int, int, int]:
    """Return (channels, height, width) of (batch, channels, height, width), the batch optional.

    Raises
    ------
    ShapeError
        Where the axes are not those of an image, or their sizes are not known.
    """
    channels, height, width = channel_sizes(shape, 2)
    return channels, height, width


def window_counts(windows: Windows, height: int, width: int) -> tuple[int, int]:
    """Return output height and width, or raise ShapeError where a window does not fit."""
    down, across = place_counts(windows, (height, width))
    return down, across


def tiling_warnings(windows: Windows, height: int, width: int) -> tuple[str, ...]:
    """Return a sentence for each axis on which the windows do not reach the last element."""
    return rest_warnings(windows, (height, width))


@lru_cache(KEPT)
def axis_windows(
    axes: int,
    kernel: int | tuple[int, ...],
    stride: int | tuple[int, ...],
    padding: int | tuple[int, ...],
    dilation: int | tuple[int, ...] = 1,
) -> tuple[Window, ...]:
    """Return the window along each axis of settings that are one number or one per axis."""
    settings = (per_axis(setting, axes) for setting in (kernel, stride, padding, dilation))
    return tuple(Window(k, s, p, p, d) for k, s, p, d in zip(*settings, strict=True))


def form_text(axes: int) -> str:
    """Return ``(batch, channels, height, width)`` for two axes."""
    return f"({', '.join(('batch', 'channels', *AXIS_NAMES[axes]))})"


def channel_sizes(shape: Shape, axes: int) -> tuple[int, ...]:
    """Return (channels, …) of (batch, channels, …), the batch optional.

    Raises
    ------
    ShapeError
        Where there are not that many axes, or their sizes are not known.
    """
    if len(shape) not in (axes + 1, axes + 2):
        raise ShapeError(
            f"x must have {axes + 2} axes {form_text(axes)}, or the last {axes + 1} of them; "
            f"it has {len(shape)}: {shape_text(shape)}",
            "Reshape what is wired to it.",
        )
    known = tuple(size for size in shape[-axes - 1 :] if isinstance(size, int))
    if len(known) <= axes:
        names = "channels", *AXIS_NAMES[axes]
        raise ShapeError(
            f"{', '.join(names[:-1])} and {names[-1]} must be known sizes, "
            f"x has shape {shape_text(shape)}",
            f"Wire {WHOLE_NAMES[axes]}s of shape (N, {', '.join(names)}).",
        )
    return known


def place_counts(windows: tuple[Window, ...], sizes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the output's size along each axis, or raise ShapeError where a window does not fit."""
    for window, size in zip(windows, sizes, strict=True):
        window.require_fit(size)
    return tuple(window.count(size) for window, size in zip(windows, sizes, strict=True))


def rest_warnings(windows: tuple[Window, ...], sizes: tuple[int, ...]) -> tuple[str, ...]:
    """Return a sentence for each axis on which the windows do not reach the last element.

    Where nothing but padding is left out nothing is lost: residual networks halve 28 to 14 so.
    A window shorter than its stride, such as their 1×1 shortcuts, passes over elements on purpose.
    """
    axes = list(zip(windows, sizes, AXIS_NAMES[len(sizes)], strict=True))
    if len({(window, size) for window, size, _ in axes}) == 1:
        *names, last = AXIS_NAMES[len(sizes)]
        axes = [(windows[0], sizes[0], f"{', '.join(names)} and {last}" if names else last)]
    return tuple(
        _tiling_warning(window, size, axis)
        for window, size, axis in axes
        if window.rest(size) > window.after and window.span >= window.stride
    )


def _tiling_warning(window: Window, size: int, axis: str) -> str:
    padded, rest = window.padded(size), window.rest(size)
    exact = (padded - window.span) / window.stride + 1
    exact_text = f"{exact:.2f}".rstrip("0").rstrip(".")
    padding = f", padded to {padded}" if padded > size else ""
    span = f" spanning {window.span}" if window.dilation > 1 else ""
    return (
        f"kernel {window.kernel}{span} with stride {window.stride} does not tile {axis} {size}"
        f"{padding}: the exact output is {exact_text}, PyTorch's floor gives {window.count(size)} "
        f"and leaves the last {rest} of {padded} out."
    )


def batched(x: Array) -> Array:
    """Return an image without a batch axis as a batch of one."""
    return x if x.ndim == 4 else x[np.newaxis]


def batch_last(x: Array) -> Array:
    """Return (batch, channels, …) as contiguous (channels, …, batch).

    Neighbouring windows then lie side by side in memory for a whole batch, in runs long enough
    for BLAS and for NumPy's inner loops. Free where `x` is a view of such memory already.
    """
    return np.ascontiguousarray(x.transpose(*range(1, x.ndim), 0))
