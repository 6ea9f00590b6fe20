"""Base for normalizations of each example by groups of its channels."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.initializers import Constant, Weight
from nodes.node_type import NodeType
from nodes.normalization.cells import cells_of
from nodes.normalization.standardizing import standardize, standardize_backward
from nodes.ports import Port
from nodes.shapes import Shape, shape_text

FIRST_VALUES = {"weight": 1.0, "bias": 0.0}


class ChannelNorm(NodeType):
    """A layer that normalizes groups of channels, and learns a scale and shift per channel."""

    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, channels, …)"),)

    eps: float = Field(
        default=1e-5, gt=0.0, le=1.0, title="Epsilon", description="Added to the variance."
    )
    affine: bool = Field(
        default=True, title="Scale and shift", description="Whether weight and bias are learned."
    )

    def group_count(self, x: Shape) -> int:
        """Return how many groups the channels fall into, or raise ShapeError."""
        raise NotImplementedError(f"{type(self).__name__} must give its groups")

    def channels(self, x: Shape) -> int:
        """Return how many channels there are, or raise ShapeError."""
        known = [size for size in x[1:] if isinstance(size, int)]
        if len(x) < 2 or len(known) < len(x) - 1:
            raise ShapeError(
                f"x must have axes (batch, channels, …) with known sizes after the batch, it has "
                f"shape {shape_text(x)}",
                "Reshape what is wired to it.",
            )
        return known[0]

    def weight_ports(self) -> tuple[Port, ...]:
        names = FIRST_VALUES if self.affine else ()
        return tuple(Port(name, "(channels,)", is_optional=True, is_weight=True) for name in names)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        self.group_count(shapes[0])
        return (shapes[0],)

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        shape = (self.channels(shapes[0]),)
        return tuple(
            Weight(port.name, shape, Constant(FIRST_VALUES[port.name]))
            for port in self.weight_ports()
        )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, *learned = inputs
        channels = x.shape[1]
        scale, shift = learned or (np.ones(channels, x.dtype), np.zeros(channels, x.dtype))
        together = channels // self.group_count(x.shape)
        out, used = standardize(cells_of(x), x, together, scale, shift, self.eps)
        ctx.save(x, scale, used)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        x, scale, used = ctx.saved
        together = x.shape[1] // self.group_count(x.shape)
        found = standardize_backward(cells_of(x), x, gradient, together, scale, used)
        return (found.x, found.scale, found.shift) if self.affine else (found.x,)
