"""Resize: pixels between pixels, in the many ways that ONNX knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from nodes.reshaping.interpolation import nearest
from nodes.shapes import Array
from tests.peers.onnx_importing.operation import End, Operation, operator


@dataclass(frozen=True)
class Axis:
    """One axis that is resized.

    Attributes
    ----------
    size, new : int
        Its length before and after.
    scale : float
        How many times as long; `new` may be rounded.
    region : (float, float)
        The part of the axis that is looked at.
    """

    size: int
    new: int
    scale: float
    region: tuple[float, float] = (0.0, 1.0)


@dataclass(frozen=True)
class Resize:
    """How pixels are made between pixels; the names are ONNX's."""

    mode: str = "nearest"
    coordinates: str = "half_pixel"
    nearest_mode: str = "round_prefer_floor"
    cubic_coeff_a: float = -0.75
    exclude_outside: bool = False
    antialias: bool = False

    def places(self, axis: Axis) -> Array:
        """Return where each new pixel lies among the old ones."""
        new, length = np.arange(axis.new), axis.scale * axis.size
        middles = (new + 0.5) / axis.scale - 0.5
        if self.coordinates == "asymmetric":
            return new / axis.scale
        if self.coordinates == "align_corners":
            return new * (axis.size - 1) / max(length - 1, 1)
        if self.coordinates == "pytorch_half_pixel" and length == 1:
            return np.full(axis.new, -0.5)
        if self.coordinates == "half_pixel_symmetric":
            return middles + axis.size / 2 * (1 - axis.new / length)
        if self.coordinates == "tf_crop_and_resize":
            first, last = (end * (axis.size - 1) for end in axis.region)
            return first + new * (last - first) / max(length - 1, 1)
        return middles

    def nearest(self, axis: Axis) -> Array:
        """Return the old pixel that each new one is a copy of."""
        places = self.places(axis)
        rounded = {
            "round_prefer_floor": np.ceil(places - 0.5),
            "round_prefer_ceil": np.floor(places + 0.5),
            "floor": np.floor(places),
            "ceil": np.ceil(places),
        }[self.nearest_mode]
        return np.clip(rounded, 0, axis.size - 1).astype(np.int64)

    def matrix(self, axis: Axis) -> Array:
        """Return the share of each old pixel in each new one, shape (new, old)."""
        stretch = min(axis.scale, 1.0) if self.antialias else 1.0
        support = int(np.ceil(2 / stretch)) + 1
        matrix = np.zeros((axis.new, axis.size))
        for row, place in zip(matrix, self.places(axis), strict=True):
            taps = np.floor(place) + np.arange(-support, support + 1)
            shares = self._share((taps - place) * stretch)
            if self.exclude_outside:
                shares *= (taps >= 0) & (taps < axis.size)
            np.add.at(row, np.clip(taps, 0, axis.size - 1).astype(int), shares / shares.sum())
        return matrix

    def _share(self, distance: Array) -> Array:
        d, a = abs(distance), self.cubic_coeff_a
        if self.mode == "linear":
            shares: Array = np.maximum(1 - d, 0)
            return shares
        near: Array = ((a + 2) * d - (a + 3)) * d**2 + 1
        far: Array = ((d - 5) * d + 8) * d * a - 4 * a
        shares = np.where(d <= 1, near, np.where(d < 2, far, 0.0))
        return shares


@operator("Resize")
def resize(op: Operation) -> End:
    x = op.end(0)
    how = Resize(
        op.setting("mode", "nearest"),
        op.setting("coordinate_transformation_mode", "half_pixel"),
        op.setting("nearest_mode", "round_prefer_floor"),
        op.setting("cubic_coeff_a", -0.75),
        bool(op.setting("exclude_outside", 0)),
        bool(op.setting("antialias", 0)),
    )
    axes = _axes(op, op.shape(x))
    out = resized(op, x, axes, how)
    outside = float(op.setting("extrapolation_value", 0.0))
    if how.coordinates != "tf_crop_and_resize":
        return out
    is_inside = np.ones((1,) * op.rank(x))
    for number, axis in axes.items():
        places = how.places(axis)
        along = (places >= 0) & (places <= axis.size - 1)
        is_inside = is_inside * along.reshape(-1, *[1] * (op.rank(x) - number - 1))
    if is_inside.all():
        return out
    kept = op.add("multiply", out, op.value(is_inside))
    return op.add("add", kept, op.value((1.0 - is_inside) * outside))


def _axes(op: Operation, shape: tuple[int, ...]) -> dict[int, Axis]:
    """Return the axes that change, by number."""
    numbers = op.setting("axes", list(range(len(shape))))
    sizes = [shape[number] for number in numbers]
    scales: list[float] = []
    if op.has(2):
        scales = [float(scale) for scale in op.known(2)]
    if scales:
        new = [int(np.floor(size * scale)) for size, scale in zip(sizes, scales, strict=True)]
    else:
        new = op.known_list(3) or []
        scales = [wanted / size for wanted, size in zip(new, sizes, strict=True)]
        policy = op.setting("keep_aspect_ratio_policy", "stretch")
        if policy != "stretch":
            scale = min(scales) if policy == "not_larger" else max(scales)
            scales = [scale] * len(sizes)
            new = [int(np.floor(size * scale + 0.5)) for size in sizes]
    count = len(sizes)
    region = op.known(1).tolist() if op.has(1) else []
    region = region or [0.0] * count + [1.0] * count
    parts = zip(region[:count], region[count:], strict=True)
    found = map(Axis, sizes, new, scales, parts)
    return {
        number % len(shape): axis
        for number, axis in zip(numbers, found, strict=True)
        if axis != Axis(axis.size, axis.size, 1.0)
    }


@operator("Upsample")
def upsample(op: Operation) -> End:
    """The operator of old models, which knows two ways."""
    scales = op.known(1).tolist() if op.has(1) else op.setting("scales")
    shape = op.shape(op.end(0))
    axes = {
        number: Axis(size, int(size * scale), scale)
        for number, (size, scale) in enumerate(zip(shape, scales, strict=True))
        if scale != 1.0
    }
    mode = op.setting("mode", "nearest")
    return resized(op, op.end(0), axes, Resize(mode, "asymmetric", "floor"))


def resized(op: Operation, x: End, axes: dict[int, Axis], how: Resize) -> End:
    """Return x resized: by our own type where it says the same, else axis by axis."""
    ours = _upsample_settings(op.rank(x), axes, how)
    if ours is not None:
        return op.add("upsample", x, **ours)
    for number, axis in axes.items():
        if how.mode == "nearest":
            x = op.picked(x, number, how.nearest(axis))
            continue
        # Every new pixel is a fixed mixture of old ones: a matrix along that axis.
        letters = "abcdefgh"[: op.rank(x)]
        out = letters.replace(letters[number], "z")
        equation = f"{letters},z{letters[number]}->{out}"
        x = op.add("einsum", x, op.value(how.matrix(axis)), equation=equation)
    return x


def _upsample_settings(rank: int, axes: dict[int, Axis], how: Resize) -> dict[str, Any] | None:
    """Return the settings of upsample that do the same, None where there are none."""
    if rank != 4 or set(axes) != {2, 3} or how.antialias or how.exclude_outside:
        return None
    settings: dict[str, Any] = {"size": [axes[2].new, axes[3].new]}
    if how.mode == "nearest":
        same = (
            np.array_equal(nearest(axis.size, axis.new).places, how.nearest(axis))
            for axis in axes.values()
        )
        return settings if all(same) else None
    is_exact = all(axis.scale == axis.new / axis.size for axis in axes.values())
    if how.mode != "linear" or not is_exact:
        return None
    if how.coordinates == "align_corners":
        return settings | {"mode": "bilinear", "align_corners": True}
    is_centred = how.coordinates == "half_pixel" or (
        how.coordinates == "pytorch_half_pixel" and min(axis.new for axis in axes.values()) > 1
    )
    return settings | {"mode": "bilinear"} if is_centred else None
