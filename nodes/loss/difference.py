"""Base for losses that look at the difference between a number and its target alone."""

from __future__ import annotations

from typing import Any

from nodes.context import Context
from nodes.loss.paired import PairedLoss
from nodes.loss.reduced import is_wanted
from nodes.shapes import Array


class DifferenceLoss(PairedLoss):
    """A loss of d = input − target whose gradient is steepness · pull(d).

    The sums are dot products of d and the pull, which need no array of single losses.
    """

    def steepness(self) -> float:
        """Return what losses and pull are multiplied with."""
        return 1.0

    def pull(self, difference: Array) -> Array:
        """Return the gradient of each loss over the steepness; perhaps the difference itself."""
        raise NotImplementedError(f"{type(self).__name__} must give its pull")

    def single(self, difference: Array, pull: Array) -> Array:
        """Return each loss over the steepness."""
        raise NotImplementedError(f"{type(self).__name__} must give its single losses")

    def total(self, difference: Array, pull: Array) -> Any:
        """Return the sum of `single`, both given as vectors."""
        raise NotImplementedError(f"{type(self).__name__} must give its total")

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        input, target = inputs
        difference = input - target
        pull = self.pull(difference)
        ctx.save(pull)
        steepness = self.steepness()
        if self.reduction == "none":
            return self.single(difference, pull) * steepness
        flat = difference.ravel(order="K")
        total = self.total(flat, flat if pull is difference else pull.ravel(order="K"))
        if self.reduction == "mean":
            total /= self.divisor(difference.shape)
        return total if steepness == 1.0 else total * difference.dtype.type(steepness)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (pull,) = ctx.saved
        into_input = pull * (self.steepness() * self.each(upstream[0], pull.shape))
        return into_input, -into_input if is_wanted(ctx, 1) else None
