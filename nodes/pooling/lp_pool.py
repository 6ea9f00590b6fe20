"""Lp pooling over sequences, images and volumes."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.pooling.averages import one_over_sizes, seen_lengths
from nodes.pooling.pool import Pool, ceil_mode_field
from nodes.pooling.sizes import space_port
from nodes.pooling.sums import Scale, spread_sums, window_sums
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, literal


class LpPool(Pool):
    """Replace each window by its p-norm, whatever its number of axes.

    A window that reaches over the end counts as if it were whole, filled up with the average of
    the powers that it sees; so PyTorch has it.
    """

    stem: ClassVar[str] = "pool"
    gradient_formula: ClassVar[str] = "∂out/∂x = (x / out)^(p − 1), 0 where out is 0"
    synonyms: ClassVar[tuple[str, ...]] = ("power average", "norm pooling", "l2 pooling", "energy")
    reference: ClassVar[str] = "Sermanet, Chintala & LeCun 2012"

    norm_type: float = Field(
        default=2.0,
        gt=0.0,
        le=1000.0,
        title="Power p",
        description="1 sums, 2 is the length of a vector; large ones come near the largest.",
    )
    ceil_mode: bool = ceil_mode_field()

    def _scale(self, x: Shape) -> Scale:
        whole = math.prod(window.kernel for window in self.windows())
        return one_over_sizes([seen_lengths(each) for each in self.stretches(x)]) * whole

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        sums = window_sums(_power(x, self.norm_type), self.stretches(x.shape), self._scale(x.shape))
        ctx.save(x, sums)
        return _power(sums, 1.0 / self.norm_type)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, sums = ctx.saved
        slope = _power(sums, 1.0 / self.norm_type - 1.0)
        # A window of zeros is at the tip of a cone: PyTorch chooses 0 there.
        shares = np.where(sums == 0.0, x.dtype.type(0.0), upstream[0] * slope)
        into = spread_sums(shares, x, self.stretches(x.shape), self._scale(x.shape))
        return (into * _power(x, self.norm_type - 1.0),)

    def torch(self, call: TorchCall) -> TorchCode:
        settings = f"{literal(self.norm_type)}, {self.torch_arguments()}"
        return TorchCode(f"F.{self.id}({call.inputs[0]}, {settings})")

    def caption(self) -> str:
        return f"p = {self.norm_type:g}, {super().caption()}"


def _power(x: Any, exponent: float) -> Any:
    if exponent == 2.0:
        return x * x
    if exponent == 0.5:
        return np.sqrt(x)
    return x if exponent == 1.0 else np.power(x, exponent)


class LpPool1d(LpPool):
    """Replace each window of a sequence by its p-norm.

    Between sum and maximum: p = 1 adds everything up, the larger p, the more the largest number
    counts. With p = 2 it measures the energy in a window. Negative numbers need a whole, even p.
    Nothing is learned.

    The gradient goes to all numbers of the window, more of it to the larger ones.
    """

    id: ClassVar[str] = "lp_pool1d"
    title: ClassVar[str] = "Lp pooling 1-D"
    formula: ClassVar[str] = "out[c, i] = (Σ over u of x[c, i·stride + u]^p)^(1/p)"
    inputs: ClassVar[tuple[Port, ...]] = (space_port(1),)
    axes: ClassVar[int] = 1
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 6)),)),
        Example((Sample((2, 1, 8), 0.1, 2.0),), {"norm_type": 3.0, "kernel_size": 3, "stride": 2}),
        Example((Sample((3, 8)),), {"kernel_size": 3, "ceil_mode": True}),
    )


class LpPool2d(LpPool):
    """Replace each window by its p-norm.

    Between sum and maximum: p = 1 adds everything up, the larger p, the more the largest number
    counts. With p = 2 it measures the energy in a window. Negative numbers need a whole, even p.
    Nothing is learned.

    The gradient goes to all numbers of the window, more of it to the larger ones.
    """

    id: ClassVar[str] = "lp_pool2d"
    title: ClassVar[str] = "Lp pooling"
    formula: ClassVar[str] = (
        "out[c, i, j] = (Σ over u, v of x[c, i·stride + u, j·stride + v]^p)^(1/p)"
    )
    inputs: ClassVar[tuple[Port, ...]] = (space_port(2),)
    axes: ClassVar[int] = 2
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4)),)),
        Example((Sample((2, 1, 5, 4), 0.1, 2.0),), {"norm_type": 1.5, "stride": 1}),
        Example((Sample((9, 2, 5, 4)),), {"kernel_size": [3, 2], "ceil_mode": True}),
        Example((Sample((2, 5, 5), 0.1, 2.0),), {"norm_type": 1.0}),
    )


class LpPool3d(LpPool):
    """Replace each window of a volume or a film by its p-norm.

    As for images, with depth or time as a third direction: a window is a box. Negative numbers
    need a whole, even p. Nothing is learned.

    The gradient goes to all numbers of the box, more of it to the larger ones.
    """

    id: ClassVar[str] = "lp_pool3d"
    title: ClassVar[str] = "Lp pooling 3-D"
    formula: ClassVar[str] = (
        "out[c, i, j, k] = (Σ of x[c]^p over the box at (i, j, k)·stride)^(1/p)"
    )
    inputs: ClassVar[tuple[Port, ...]] = (space_port(3),)
    axes: ClassVar[int] = 3
    padding_makes_room: ClassVar[bool] = False
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4, 2)),)),
        Example((Sample((1, 2, 3, 5, 4), 0.1, 2.0),), {"norm_type": 4.0, "stride": [1, 2, 2]}),
        Example((Sample((2, 4, 5, 3)),), {"kernel_size": [2, 3, 1], "ceil_mode": True}),
    )
