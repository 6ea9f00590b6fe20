"""Convolution."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.kernels.kernel import Kernel, kernel_rows
from benchmarks.timing import Row
from nodes.examples import Sample

GOALS = 2.1, 1.0


def _kernel(
    title: str, x: tuple[int, ...], filters: int, kernel_size: int, *, first: bool = False, **s: Any
) -> Kernel:
    settings = {"filters": filters, "kernel_size": kernel_size, **s}
    return Kernel(title, "conv2d", (Sample(x),), settings, is_batch_last=not first, goals=GOALS)


def _other(type_id: str, title: str, x: tuple[int, ...], **settings: Any) -> Kernel:
    return Kernel(title, type_id, (Sample(x),), settings, is_batch_last=True, goals=GOALS)


KERNELS = (
    _kernel("64→64, 3×3 at 56×56, N 8", (8, 64, 56, 56), 64, 3, padding=1),
    _kernel("256→256, 3×3 at 14×14, N 8", (8, 256, 14, 14), 256, 3, padding=1),
    _kernel("256→64, 1×1 at 56×56, N 8", (8, 256, 56, 56), 64, 1),
    _kernel("3→64, 7×7 stride 2 at 112×112, N 8", (8, 3, 112, 112), 64, 7,
            first=True, stride=2, padding=3),
    _kernel("1→6, 5×5 at 28×28, N 64", (64, 1, 28, 28), 6, 5, first=True, padding=2),
    _kernel("6→16, 5×5 at 14×14, N 64", (64, 6, 14, 14), 16, 5),
    _kernel("64, 3×3 depthwise at 56×56, N 8", (8, 64, 56, 56), 64, 3, padding=1, groups=64),
    _kernel("256, 3×3 depthwise at 14×14, N 8", (8, 256, 14, 14), 256, 3, padding=1, groups=256),
    _kernel("128→128, 3×3, 32 groups at 28×28, N 8", (8, 128, 28, 28), 128, 3,
            padding=1, groups=32),
    _kernel("64, 3×3 depthwise at 28×28, N 16", (16, 64, 28, 28), 64, 3, padding=1, groups=64),
    _kernel("64→64, 3×3 dilated by 2 at 28×28, N 8", (8, 64, 28, 28), 64, 3,
            padding=2, dilation=2),
    _other("conv1d", "64→64, 3 at 128, N 32", (32, 64, 128), filters=64, kernel_size=3, padding=1),
    _other("conv3d", "8→16, 3×3×3 at 16×16×16, N 4", (4, 8, 16, 16, 16), filters=16,
           kernel_size=3, padding=1),
    _other("conv_transpose2d", "64→32, 4×4 stride 2 at 16×16, N 16", (16, 64, 16, 16),
           filters=32, kernel_size=4, stride=2, padding=1),
    _other("unfold", "3×3 at 28×28×64, N 8", (8, 64, 28, 28), kernel_size=3, padding=1),
)  # fmt: skip


def rows() -> Iterator[Row]:
    """Middle layers of VGG, ResNet, LeNet and MobileNet, and first ones."""
    return kernel_rows(KERNELS)
