"""The smaller of two inputs."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.arithmetic.maximum import scalar_shares, shares
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def _scalar(x: float, y: float) -> float:
    if x <= y:
        return x
    return y if y < x else math.nan


class Minimum(Elementwise):
    """The smaller of x and y, element by element.

    The min gate routes like the max gate, to the other side: the smaller input gets the whole
    upstream gradient and the larger one 0. On a tie each gets half, as in PyTorch. Use it to put
    a ceiling on a value; above the ceiling no gradient comes through.
    """

    id: ClassVar[str] = "minimum"
    title: ClassVar[str] = "Minimum"
    symbol: ClassVar[str] = "min"
    stem: ClassVar[str] = "min"
    formula: ClassVar[str] = "out = min(x, y)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if x < y, ½ if x = y, else 0; y likewise"
    synonyms: ClassVar[tuple[str, ...]] = ("min", "smaller", "less", "ceiling", "clamp")
    is_mask: ClassVar[bool] = True
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"), Port("y", "any shape"))
    expansion: ClassVar[str] = "-maximum(-x, -y)"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((2, 3)))),
        Example((Sample((2, 3)), Sample((2, 1)))),
        Example((Sample(), Sample())),
    )

    def function(self, *inputs: Any) -> Any:
        x, y = inputs
        return np.minimum(x, y)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        x, y = inputs
        return shares(y, x, out.dtype)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(_scalar, lambda out, x, y: scalar_shares(y, x))

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"torch.minimum({x}, {y})")
