"""Stochastic pooling."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.errors import ValueRuleError
from nodes.examples import Example, Sample
from nodes.pooling.picked import Picked, memory_steps
from nodes.pooling.planes import Planes
from nodes.pooling.pool import Pool
from nodes.pooling.sizes import space_port
from nodes.pooling.stretches import Stretches
from nodes.pooling.sums import spread_sums, window_sums
from nodes.ports import Port
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode, arguments, literal

TINY = 1e-30
"""Keeps a window of zeros from dividing by zero; no other number is small enough to notice."""


class StochasticPool2d(Pool):
    """While training, pick a number of each window by chance, large ones more often.

    The probability of a number is its share of the window's sum. Max pooling always hears the
    loudest; here weaker numbers have their turn, and the network cannot learn the training
    examples by heart. Otherwise the output is what would be picked on average: each number
    weighted by its probability. Put it behind ReLU: a probability cannot be negative.

    While training the gradient goes to the number that was picked, as if the choice had been
    given. Otherwise it goes to all numbers of the window.
    """

    id: ClassVar[str] = "stochastic_pool2d"
    title: ClassVar[str] = "Stochastic pooling"
    stem: ClassVar[str] = "pool"
    formula: ClassVar[str] = (
        "out = x[picked] with probability x / Σ x while training, else Σ x² / Σ x"
    )
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if picked, else 0; else (2 · x − out) / Σ x"
    synonyms: ClassVar[tuple[str, ...]] = ("probabilistic pooling", "random pooling", "dropout")
    reference: ClassVar[str] = "Zeiler & Fergus 2013, section 3"
    is_random: ClassVar[bool] = True
    inputs: ClassVar[tuple[Port, ...]] = (space_port(2),)
    axes: ClassVar[int] = 2
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 2, 4, 4), 0.1, 2.0),)),
        Example((Sample((2, 1, 5, 4), 0.1, 2.0),), {"kernel_size": [3, 2], "stride": 1}),
        Example((Sample((2, 5, 5), 0.1, 2.0),), {"kernel_size": 3, "stride": 2}),
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        negative = x[x < 0.0]
        if negative.size:
            raise ValueRuleError(
                f"x holds {negative[0]:g}, and a probability cannot be negative",
                "Put a ReLU before it.",
            )
        windows = self.stretches(x.shape)
        if ctx.is_training:
            picked = self._pick(x, windows, ctx.random)
            ctx.save(picked)
            return picked.values(x)
        sums = np.maximum(window_sums(x, windows), x.dtype.type(TINY))
        out = window_sums(x * x, windows) / sums
        ctx.save(x, sums, out)
        return out

    def _pick(
        self, x: Array, windows: tuple[Stretches, ...], random: np.random.Generator
    ) -> Picked:
        planes = Planes(np.ascontiguousarray(x), self.axes)
        numbers = planes.array(x)
        (down,), (across,) = windows
        taps = [tap for row in down.taps(numbers, 1) for tap in across.taps(row, 2)]
        total = np.zeros_like(taps[0])
        for tap in taps:
            total += tap + TINY
        mark = random.random(total.shape, np.float32) * total
        passed, count = np.zeros_like(total), np.zeros(total.shape, np.intp)
        for tap in taps[:-1]:
            passed += tap + TINY
            count += passed <= mark
        rows, columns = np.divmod(count, across.kernel)
        step = memory_steps(planes.sizes, planes.run)
        return Picked(planes, windows, rows * step[0] + columns * step[1])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        if len(ctx.saved) == 1:
            return (ctx.saved[0].hand_back(gradient),)
        x, sums, out = ctx.saved
        windows = self.stretches(x.shape)
        share = gradient / sums
        spread = spread_sums(share, x, windows)
        above_tiny = sums > TINY
        return (2.0 * x * spread - spread_sums(share * out * above_tiny, x, windows),)

    def torch(self, call: TorchCall) -> TorchCode:
        (x,) = call.inputs
        (out,) = self.output_shapes(call.shapes[0] or ())
        down, across = self.windows()
        unfolded = "".join(
            f".unfold(-2, {arguments(window.kernel, window.stride)})" for window in (down, across)
        )
        windows = f"{x}{unfolded}.reshape(-1, {literal(down.kernel * across.kernel)})"
        sizes = arguments(*(out if len(out) == 3 else (-1, *out[1:])))
        chances = f"{windows} + {literal(TINY)}"
        picked = f"{windows}.gather(1, torch.multinomial({chances}, 1)).reshape({sizes})"
        settings = self.torch_arguments()
        squares, sums = (f"F.avg_pool2d({each}, {settings})" for each in (f"{x} * {x}", x))
        return TorchCode(
            f"{picked} if self.training else {squares} / {sums}.clamp(min={literal(TINY)})"
        )
