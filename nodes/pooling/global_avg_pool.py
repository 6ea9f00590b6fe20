"""Global average pooling."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.pooling.global_pool import GlobalPool
from nodes.pooling.planes import Planes
from nodes.torch_code import TorchCall, TorchCode, arguments


class GlobalAvgPool(GlobalPool):
    """Replace each channel of each example by its average.

    It ends a convolutional network without any weights: where the last layer has one channel per
    class, the average says how much of the class is in the whole image, wherever it is. Images
    may then have any size.

    The gradient of each channel is shared equally among all its places.
    """

    id: ClassVar[str] = "global_avg_pool"
    title: ClassVar[str] = "Global average pooling"
    formula: ClassVar[str] = "out[c] = mean over all places of x[c]"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / places"
    synonyms: ClassVar[tuple[str, ...]] = ("gap", "global mean pooling", "spatial average")
    reference: ClassVar[str] = "Lin, Chen & Yan 2014, section 3.2"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 2, 3)),)),
        Example((Sample((9, 2, 3)),), {"keepdim": True}),
        Example((Sample((2, 2, 2, 1, 2)),)),
    )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        planes = Planes(x, x.ndim - 2)
        places = math.prod(planes.sizes)
        ctx.save(x.shape)
        numbers = planes.array(x).reshape(planes.count, places, planes.run)
        # A product with ones is BLAS's, many times as fast as a sum over short rows.
        ones = np.ones(places, x.dtype)
        means = numbers[:, :, 0] @ ones if planes.run == 1 else ones @ numbers
        means *= 1.0 / places
        out = planes.batch(means.reshape(planes.count, *(1,) * (x.ndim - 2), planes.run))
        return out if self.keepdim else out.reshape(x.shape[:2])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (shape,) = ctx.saved
        share = upstream[0].reshape(*shape[:2], *(1,) * (len(shape) - 2))
        return (np.broadcast_to(share * (1.0 / math.prod(shape[2:])), shape),)

    def torch(self, call: TorchCall) -> TorchCode:
        dim = tuple(range(2, len(call.shapes[0] or ())))
        settings = arguments(dim=dim, **({"keepdim": True} if self.keepdim else {}))
        return TorchCode(f"{call.inputs[0]}.mean({settings})")
