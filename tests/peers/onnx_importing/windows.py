"""Windows over images: what ONNX says of them, and convolutions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from tests.peers.onnx_importing.joining import padded
from tests.peers.onnx_importing.operation import End, Operation, UnsupportedError, operator

Numbers = np.ndarray[Any, np.dtype[np.int_]]


@dataclass(frozen=True)
class Window:
    """Kernel, stride, dilation and padding, one number per axis of the image.

    ONNX pads the two ends of an axis apart; PyTorch pads both alike.
    """

    kernel: Numbers
    stride: Numbers
    dilation: Numbers
    before: Numbers
    behind: Numbers

    @property
    def is_even(self) -> bool:
        """Whether both ends of every axis are padded alike."""
        return bool((self.before == self.behind).all())

    @property
    def reach(self) -> Numbers:
        """How many pixels the kernel spans."""
        return (self.kernel - 1) * self.dilation + 1

    def settings(self, **names: str) -> dict[str, Any]:
        """Return settings of our types, those named: ``padding="before"``."""
        return {ours: getattr(self, name).tolist() for ours, name in names.items()}


def window_of(op: Operation, sizes: tuple[int, ...], kernel: tuple[int, ...] = ()) -> Window:
    """Return the window of an operator over an image of these sizes."""
    kernel_shape = np.array(op.setting("kernel_shape", kernel))
    ones = [1] * len(kernel_shape)
    stride = np.array(op.setting("strides", ones))
    dilation = np.array(op.setting("dilations", ones))
    pads = np.array(op.setting("pads", ones * 2)) * ("pads" in op.attributes)
    before, behind = pads[: len(ones)], pads[len(ones) :]
    how = op.setting("auto_pad", "NOTSET")
    if how.startswith("SAME"):
        image = np.array(sizes)
        steps = -(-image // stride)
        total = (steps - 1) * stride + (kernel_shape - 1) * dilation + 1 - image
        total = np.maximum(total, 0)
        before = total // 2 if how == "SAME_UPPER" else -(-total // 2)
        behind = total - before
    return Window(kernel_shape, stride, dilation, before, behind)


@operator("Conv")
def conv(op: Operation) -> End:
    x, weight = op.end(0), op.end(1)
    filters, _, *kernel = op.shape(weight)
    window = window_of(op, op.shape(x)[2:], tuple(kernel))
    settings = window.settings(kernel_size="kernel", stride="stride", dilation="dilation")
    if window.is_even:
        settings |= window.settings(padding="before")
    else:
        x = padded(op, x, window.before, window.behind)
    settings |= {"filters": filters, "groups": op.setting("group", 1), "bias": op.has(2)}
    out = op.add(f"conv{len(kernel)}d", x, **unwrapped(settings))
    op.wire(out, weight=weight, **({"bias": op.end(2)} if op.has(2) else {}))
    return out


@operator("ConvTranspose")
def conv_transpose(op: Operation) -> End:
    x, weight = op.end(0), op.end(1)
    _, per_group, *kernel = op.shape(weight)
    sizes = np.array(op.shape(x)[2:])
    window = window_of(op, op.shape(x)[2:], tuple(kernel))
    more = np.array(op.setting("output_padding", [0] * len(kernel)))
    before, behind = window.before, window.behind
    full = (sizes - 1) * window.stride + window.reach
    wanted = op.setting("output_shape")
    is_same = op.setting("auto_pad", "NOTSET").startswith("SAME")
    if wanted is not None or is_same:
        target = np.array(wanted) if wanted is not None else sizes * window.stride
        cut = full + more - target
        # Half of what is too much goes on either side; what is too little is added behind.
        less = cut // 2
        is_upper = op.setting("auto_pad", "NOTSET") == "SAME_UPPER"
        before = np.maximum(less if is_upper else cut - less, 0)
        behind = np.where(cut < 0, cut, cut - before)
        before = np.where(cut < 0, 0, before)
    groups = op.setting("group", 1)
    settings = window.settings(kernel_size="kernel", stride="stride", dilation="dilation")
    settings |= {"filters": per_group * groups, "groups": groups, "bias": op.has(2)}
    # Cutting the ends off is the same as this layer's padding, and may differ at the two ends.
    if (before == behind).all() and (before >= 0).all():
        settings |= {"padding": before.tolist(), "output_padding": more.tolist()}
        before, behind = before * 0, behind * 0
    else:
        behind = behind - more
    out = op.add(f"conv_transpose{len(kernel)}d", x, **unwrapped(settings))
    op.wire(out, weight=weight)
    out = padded(op, out, -before, -behind)
    if not op.has(2):
        return out
    op.wire(out, bias=op.end(2))
    return out


@operator("Col2Im")
def col2im(op: Operation) -> End:
    size, kernel = op.known(1), op.known(2)
    if len(size) != 2:
        raise UnsupportedError(f"an image of {len(size)} axes")
    window = window_of(op, tuple(size), tuple(kernel))
    names = {"kernel_size": "kernel", "stride": "stride", "dilation": "dilation"}
    if window.is_even:
        names["padding"] = "before"
        return op.add("fold", op.end(0), output_size=size.tolist(), **window.settings(**names))
    whole = (size + window.before + window.behind).tolist()
    out = op.add("fold", op.end(0), output_size=whole, **window.settings(**names))
    return padded(op, out, -window.before, -window.behind)


def unwrapped(settings: dict[str, Any]) -> dict[str, Any]:
    """Return the settings with lists of one number as that number: images of one axis."""
    return {
        name: value[0] if isinstance(value, list) and len(value) == 1 else value
        for name, value in settings.items()
    }
