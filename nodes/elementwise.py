"""Base for gates whose local gradient is one number per element."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.node_type import NodeType
from nodes.shapes import Shape, broadcast_shapes, sum_to_shape


class Elementwise(NodeType):
    """A gate that acts on each element; its inputs broadcast as in NumPy.

    A subclass writes `function` and `derivative` (and `scalar_form`, for speed on single
    numbers); the passes are inherited.
    """

    is_mask: ClassVar[bool] = False
    """Whether a local gradient of 0 holds back even an infinite gradient, as where a gate selects:
    PyTorch masks there instead of multiplying, and 0 · inf would be nan."""

    def function(self, *inputs: Any) -> Any:
        """Return the output for arrays that broadcast against each other."""
        raise NotImplementedError(f"{type(self).__name__} must give its function")

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        """Return ∂out/∂input for each input: a number, or an array that broadcasts to `out`."""
        raise NotImplementedError(f"{type(self).__name__} must give its derivative")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return (broadcast_shapes(*(shape for shape in shapes if shape is not None)),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        out = self.function(*inputs)
        ctx.save(out, *inputs)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        out, *inputs = ctx.saved
        return tuple(
            None if x is None else sum_to_shape(self._times(gradient, local), x.shape)
            for x, local in zip(inputs, self.derivative(out, *inputs), strict=True)
        )

    def _times(self, gradient: Any, local: Any) -> Any:
        product = gradient * local
        # The sum is nan or inf when an element is; then alone is the mask worth its time.
        if self.is_mask and not np.isfinite(np.sum(product)):
            return np.where(np.asarray(local) == 0.0, 0.0, product).astype(product.dtype)
        return product
