"""Base for losses that add up squared differences."""

from __future__ import annotations

from typing import Any

from nodes.loss.difference import DifferenceLoss
from nodes.node_type import ScalarForm
from nodes.shapes import Array


class SquaredDifference(DifferenceLoss):
    """A loss of the form steepness · ½ · Σ (input − target)²: the pull is the difference."""

    def pull(self, difference: Array) -> Array:
        return difference

    def single(self, difference: Array, pull: Array) -> Array:
        losses: Array = difference * difference * 0.5
        return losses

    def total(self, difference: Array, pull: Array) -> Any:
        return (difference @ difference) * difference.dtype.type(0.5)

    def scalar_form(self) -> ScalarForm:
        steepness = self.steepness()
        half = 0.5 * steepness

        def forward(x: float, target: float) -> float:
            return half * ((x - target) * (x - target))

        def derivative(out: float, x: float, target: float) -> tuple[float, float]:
            gradient = steepness * (x - target)
            return gradient, -gradient

        return ScalarForm(forward, derivative)
