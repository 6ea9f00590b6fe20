"""Base for gates that drop parts of an example while training."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.node_type import NodeType
from nodes.shapes import Array


def draw_mask(
    random: np.random.Generator, shape: tuple[int, ...], p: float, dtype: np.dtype[Any]
) -> Array:
    """Return a mask for inverted dropout: 0 with probability `p`, else 1 / (1 − p)."""
    scale = dtype.type(1.0 / (1.0 - p) if p < 1.0 else 0.0)
    mask: Array = scale * (random.random(shape, np.float32) >= p)
    return mask


class Dropping(NodeType):
    """Multiply by a random mask while training; otherwise do nothing.

    Of the mask each number is 0 with probability p, else 1 / (1 − p). It has the shape that a
    subclass gives, and broadcasts to the input.
    """

    is_random: ClassVar[bool] = True

    p: float = Field(
        default=0.5, ge=0.0, le=1.0, title="Probability", description="Share that is dropped."
    )

    def mask_shape(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        """Return the shape of the mask for an input of `shape`."""
        raise NotImplementedError(f"{type(self).__name__} must give the shape of its mask")

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        if not ctx.is_training or self.p == 0.0:
            ctx.save(None)
            return x
        mask = draw_mask(ctx.random, self.mask_shape(x.shape), self.p, x.dtype)
        ctx.save(mask)
        return x * mask

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        (mask,) = ctx.saved
        return (gradient if mask is None else gradient * mask,)

    def caption(self) -> str:
        return f"p = {self.p:g}"
