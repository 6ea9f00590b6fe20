"""The smallest element along axes."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.examples import Example, Sample
from nodes.reduction.extreme import Extreme


class Amin(Extreme):
    """The smallest of all elements, or of those along some axes.

    It is the min gate with many inputs: the smallest gets the whole gradient and the others 0.
    Equally small ones share it evenly. The smallest of several distances says how far the nearest
    of several things is, and only that one is pulled.
    """

    id: ClassVar[str] = "amin"
    title: ClassVar[str] = "Smallest element"
    symbol: ClassVar[str] = "min"
    formula: ClassVar[str] = "out = the smallest x"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 for the smallest, else 0; equal ones share it"
    synonyms: ClassVar[tuple[str, ...]] = ("min", "minimum", "reduce", "nearest")
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3, 2)),), {"dim": -2}),
        Example((Sample((2, 3)),), {"dim": [0, 1], "keepdim": True}),
        Example((Sample(),)),
    )

    def expands_to(self) -> str:
        return f"-amax(-x, dim={self.dim}, keepdim={self.keepdim})"

    def pick(self, x: Any, **keywords: Any) -> Any:
        return np.min(x, **keywords)
