"""Global max pooling."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.pooling.global_pool import GlobalPool
from nodes.pooling.picked import Picked
from nodes.pooling.planes import Planes
from nodes.pooling.stretches import Stretch
from nodes.torch_code import TorchCall, TorchCode


class GlobalMaxPool(GlobalPool):
    """Keep the largest number of each channel of each example.

    Where a channel looks for a pattern, this says how well it was found at the best place, and
    forgets where that was. Images may then have any size.

    The gradient of each channel goes to its largest number alone, to the first one in reading
    order where several are equally large.
    """

    id: ClassVar[str] = "global_max_pool"
    title: ClassVar[str] = "Global max pooling"
    formula: ClassVar[str] = "out[c] = max over all places of x[c]"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 for the first largest of a channel, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("gmp", "max over time", "spatial maximum")
    reference: ClassVar[str] = "Oquab et al. 2015, section 3"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 2, 3)),)),
        Example((Sample((9, 2, 3)),), {"keepdim": True}),
        Example((Sample((2, 2, 2, 1, 2)),)),
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        planes = Planes(x, x.ndim - 2)
        numbers = planes.array(x).reshape(planes.count, math.prod(planes.sizes), planes.run)
        windows = tuple((Stretch(0, size),) for size in planes.sizes)
        offsets = numbers.argmax(axis=1) * planes.run
        shape = (planes.count, *(1,) * len(windows), planes.run)
        picked = Picked(planes, windows, offsets.reshape(shape))
        ctx.save(picked)
        out = picked.values(x)
        return out if self.keepdim else out.reshape(x.shape[:2])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (picked,) = ctx.saved
        kept = (*upstream[0].shape[:2], *(1,) * len(picked.windows))
        return (picked.hand_back(upstream[0].reshape(kept)),)

    def torch(self, call: TorchCall) -> TorchCode:
        axes = len(call.shapes[0] or ()) - 2
        pooled = f"F.adaptive_max_pool{axes}d({call.inputs[0]}, 1)"
        return TorchCode(pooled if self.keepdim else f"{pooled}.flatten(1)")
