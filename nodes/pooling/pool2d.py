"""Base for pooling layers, and the two directions in which they work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import PairOfPaddings, PairOfSizes, pair, pair_text
from nodes.shapes import Array, Shape
from nodes.torch_code import TorchCall, TorchCode, arguments
from nodes.windows import (
    Window,
    Windows,
    batch_last,
    batched,
    image_sizes,
    tiling_warnings,
    window_counts,
    window_pair,
)

BLOCK_BYTES = 2**20
"""Planes worked on at a time, so that all steps of a pooling find them in the cache."""

FEW_EXAMPLES = 8
"""Below it, runs along the batch are shorter than NumPy's inner loops are worth."""

DOWN, ACROSS = 1, 2
"""Axes of planes."""


class Pool2d(NodeType):
    """A layer that makes one number of each window of each channel.

    A subclass pools planes, arrays of shape (plane, height, width, run): one plane per channel
    with runs along the batch, or one per channel and example with runs of one. Pooling a window
    is done in two directions, across and down, which is less work than looking at all of it.
    """

    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, channels, height, width), or one image without N"),
    )
    padding_value: ClassVar[float] = 0.0
    torch_function: ClassVar[str] = ""

    kernel_size: PairOfSizes = Field(
        default=2, title="Kernel", description="Height and width of the window."
    )
    stride: PairOfSizes | None = Field(
        default=None, title="Stride", description="How far the window moves; none: its own size."
    )
    padding: PairOfPaddings = Field(
        default=0, title="Padding", description="Around the image, at most half the kernel."
    )

    def pool(self, planes: Array, windows: Windows, out: Array) -> None:
        """Write what each window of padded planes becomes into `out`."""
        raise NotImplementedError(f"{type(self).__name__} must give its pool")

    def spread(self, planes: Array, windows: Windows, gradient: Array, into: Array) -> None:
        """Write the gradient of padded planes into `into`, given that of their windows."""
        raise NotImplementedError(f"{type(self).__name__} must give its spread")

    def _windows(self) -> Windows:
        stride = self.kernel_size if self.stride is None else self.stride
        return window_pair(self.kernel_size, stride, self.padding)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        channels, height, width = image_sizes(x)
        for window in self._windows():
            if 2 * window.before > window.kernel:
                raise ShapeError(
                    f"padding {window.before} is more than half of kernel {window.kernel}",
                    "Reduce the padding: a window must not lie in it entirely.",
                )
        return ((*x[:-3], channels, *window_counts(self._windows(), height, width)),)

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        _, height, width = image_sizes(shapes[0])
        return tiling_warnings(self._windows(), height, width)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x)
        planes, windows = _planes(batched(x)), self._windows()
        height, width = window_counts(windows, *planes.shape[1:3])
        out = np.empty((len(planes), height, width, planes.shape[-1]), planes.dtype)
        for block in _blocks(planes):
            self.pool(self._padded(planes[block]), windows, out[block])
        return _images(out, batched(x)).reshape(*x.shape[:-2], height, width)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (x,) = ctx.saved
        planes, gradient = _planes(batched(x)), _planes(batched(upstream[0]))
        (top, left), (_, height, width, _) = pair(self.padding), planes.shape
        into = np.empty(planes.shape, planes.dtype)
        for block in _blocks(planes):
            padded = self._padded(planes[block])
            spread = np.empty_like(padded) if self.padding else into[block]
            self.spread(padded, self._windows(), gradient[block], spread)
            if self.padding:
                into[block] = spread[:, top : top + height, left : left + width]
        return (_images(into, batched(x)).reshape(x.shape),)

    def _padded(self, planes: Array) -> Array:
        if not self.padding:
            return planes
        (top, left), (count, height, width, run) = pair(self.padding), planes.shape
        shape = count, height + 2 * top, width + 2 * left, run
        padded = np.full(shape, self.padding_value, planes.dtype)
        padded[:, top : top + height, left : left + width] = planes
        return padded

    def torch(self, call: TorchCall) -> TorchCode:
        keywords = {} if self.stride in (None, self.kernel_size) else {"stride": self.stride}
        if self.padding:
            keywords["padding"] = self.padding
        settings = arguments(self.kernel_size, **keywords)
        return TorchCode(f"{self.torch_function}({call.inputs[0]}, {settings})")

    def caption(self) -> str:
        text = pair_text(self.kernel_size)
        return text if self.stride is None else f"{text}, stride {pair_text(self.stride)}"


def taps(planes: Array, axis: int, window: Window, count: int) -> list[Array]:
    """Return, for each element of the window along an axis, what it is at each of its places."""
    front = (slice(None),) * axis
    reach = (count - 1) * window.stride + 1
    return [planes[(*front, slice(j, j + reach, window.stride))] for j in range(window.kernel)]


def clear_unless_tiled(into: Array, axis: int, window: Window, count: int) -> bool:
    """Prepare an array for what each window sends to its elements.

    Returns
    -------
    bool
        Whether windows overlap, so that what they send must be added up.
    """
    if window.stride != window.kernel or count * window.kernel != into.shape[axis]:
        into.fill(0.0)
    return window.stride < window.kernel


def put(gradient: Array, target: Array, overlap: bool) -> None:
    """Add to a target where windows overlap, else set it."""
    if overlap:
        target += gradient
    else:
        target[...] = gradient


def fold(function: np.ufunc, parts: list[Array], out: Array) -> None:
    """Combine arrays two by two into `out`."""
    if len(parts) == 1:
        out[...] = parts[0]
    so_far = parts[0]
    for part in parts[1:]:
        so_far = function(so_far, part, out=out)


def pool_both_ways(function: np.ufunc, planes: Array, windows: Windows, out: Array) -> None:
    """Fold each window with a ufunc: first its rows, then what they became."""
    down, across = windows
    height, width = out.shape[1:3]
    rows = np.empty((*planes.shape[:2], width, planes.shape[-1]), planes.dtype)
    fold(function, taps(planes, ACROSS, across, width), rows)
    fold(function, taps(rows, DOWN, down, height), out)


def _planes(x: Array) -> Array:
    if len(x) >= FEW_EXAMPLES:
        return batch_last(x)
    return np.ascontiguousarray(x).reshape(-1, *x.shape[2:], 1)


def _images(planes: Array, x: Array) -> Array:
    """Return planes in the form that `x` has."""
    if len(x) >= FEW_EXAMPLES:
        return planes.transpose(3, 0, 1, 2)
    return planes.reshape(*x.shape[:2], *planes.shape[1:3])


def _blocks(planes: Array) -> Iterator[slice]:
    count = max(1, BLOCK_BYTES // max(1, planes[:1].nbytes))
    for start in range(0, len(planes), count):
        yield slice(start, start + count)
