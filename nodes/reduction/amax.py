"""The largest element along axes."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.examples import Example, Sample
from nodes.reduction.extreme import Extreme


class Amax(Extreme):
    """The largest of all elements, or of those along some axes.

    It is the max gate with many inputs: the winner gets the whole gradient and the others 0, so
    only one element of each row learns. Where several are equally large they share the gradient
    evenly. Over the height and width of an image it is global max pooling.
    """

    id: ClassVar[str] = "amax"
    title: ClassVar[str] = "Largest element"
    symbol: ClassVar[str] = "max"
    formula: ClassVar[str] = "out = the largest x"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 for the largest, else 0; equal ones share it"
    synonyms: ClassVar[tuple[str, ...]] = ("max", "maximum", "reduce", "global max pooling", "peak")
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3, 2)),), {"dim": 1}),
        Example((Sample((2, 3, 2, 2)),), {"dim": [2, 3], "keepdim": True}),
        Example((Sample((2, 3)),), {"keepdim": True}),
        Example((Sample(),)),
    )

    def pick(self, x: Any, **keywords: Any) -> Any:
        return np.max(x, **keywords)
