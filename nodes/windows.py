"""Windows that slide over an image: their sizes, rules and warnings, and batch-last memory.

Convolution and pooling share them. A `Window` describes one axis; an image has two of them,
(down, across).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nodes.errors import ShapeError
from nodes.settings import pair
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
    if len(shape) not in (3, 4):
        raise ShapeError(
            f"x must have 4 axes (batch, channels, height, width), or the last 3 of them; "
            f"it has {len(shape)}: {shape_text(shape)}",
            "Reshape what is wired to it.",
        )
    known = [size for size in shape[-3:] if isinstance(size, int)]
    if len(known) < 3:
        raise ShapeError(
            f"channels, height and width must be known sizes, x has shape {shape_text(shape)}",
            "Wire images of shape (N, channels, height, width).",
        )
    channels, height, width = known
    return channels, height, width


def window_counts(windows: Windows, height: int, width: int) -> tuple[int, int]:
    """Return output height and width, or raise ShapeError where a window does not fit."""
    down, across = windows
    down.require_fit(height)
    across.require_fit(width)
    return down.count(height), across.count(width)


def tiling_warnings(windows: Windows, height: int, width: int) -> tuple[str, ...]:
    """Return a sentence for each axis on which the windows do not reach the last element."""
    down, across = windows
    if (down, height) == (across, width):
        axes = [(down, height, "height and width")]
    else:
        axes = [(down, height, "height"), (across, width, "width")]
    return tuple(
        _tiling_warning(window, size, axis) for window, size, axis in axes if window.rest(size)
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
    """Return (batch, channels, height, width) as contiguous (channels, height, width, batch).

    Neighbouring windows then lie side by side in memory for a whole batch, in runs long enough
    for BLAS and for NumPy's inner loops. Free where `x` is a view of such memory already.
    """
    return np.ascontiguousarray(x.transpose(1, 2, 3, 0))
