"""Base for losses that are a square near the target and a straight line farther away."""

from __future__ import annotations

from typing import Any

import numpy as np

from nodes.arithmetic.sign import scalar_sign, sign
from nodes.loss.difference import DifferenceLoss
from nodes.node_type import ScalarForm
from nodes.shapes import Array, Shape


class RoundedDifference(DifferenceLoss):
    """|input − target| with its tip rounded off.

    With c the difference clipped at the bend, each loss is steepness · c · (difference − c / 2)
    and its gradient steepness · c: a square inside, a line outside, and no jump between them.
    """

    def bend(self) -> float:
        """Return the size of the difference from which on the loss is a straight line."""
        raise NotImplementedError(f"{type(self).__name__} must give its bend")

    def pull(self, difference: Array) -> Array:
        bend = self.bend()
        pull: Array = np.clip(difference, -bend, bend) if bend else sign(difference)
        return pull

    def single(self, difference: Array, pull: Array) -> Array:
        if not self.bend():
            return abs(difference)
        losses: Array = pull * (difference - 0.5 * pull)
        return losses

    def total(self, difference: Array, pull: Array) -> Any:
        total = pull @ difference
        return total - (pull @ pull) * difference.dtype.type(0.5) if self.bend() else total

    def expands_for(self, *shapes: Shape | None, is_training: bool = False) -> str:
        bend, steepness = self.bend(), self.steepness()
        if not bend:
            return self.expanded("abs(input - target)")
        # The square, without the square of what sticks out beyond the bend.
        beyond = f"relu(abs(difference) - {bend!r}) ** 2"
        losses = self.expanded(f"{0.5 * steepness!r} * (difference ** 2 - {beyond})")
        return f"difference = input - target; {losses}"

    def scalar_form(self) -> ScalarForm:
        bend, steepness = self.bend(), self.steepness()

        def pull(difference: float) -> float:
            return min(max(difference, -bend), bend) if bend else scalar_sign(difference)

        def forward(x: float, target: float) -> float:
            difference = x - target
            if not bend:
                return abs(difference)
            clipped = pull(difference)
            return steepness * (clipped * (difference - 0.5 * clipped))

        def derivative(out: float, x: float, target: float) -> tuple[float, float]:
            gradient = steepness * pull(x - target)
            return gradient, -gradient

        return ScalarForm(forward, derivative)
