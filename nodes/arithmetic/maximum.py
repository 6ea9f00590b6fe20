"""The larger of two inputs."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def shares(x: Any, y: Any, dtype: Any) -> tuple[Any, Any]:
    """Return what x and y get of a gradient that goes to the larger of them.

    A tie gives half to each. Next to nan nothing is the smaller one, and both get all of it, as
    in PyTorch.
    """
    is_tie = x == y
    half = dtype.type(0.5)
    return np.where(is_tie, half, ~(x < y)), np.where(is_tie, half, ~(x > y))


def scalar_shares(x: float, y: float) -> tuple[float, float]:
    """Return the same as `shares` for two numbers."""
    if x == y:
        return 0.5, 0.5
    return float(not x < y), float(not x > y)


def _scalar(x: float, y: float) -> float:
    if x >= y:
        return x
    return y if y > x else math.nan


class Maximum(Elementwise):
    """The larger of x and y, element by element.

    The max gate routes: the larger input gets the whole upstream gradient, the other gets 0 and
    learns nothing this time. On a tie each gets half, as in PyTorch. It is the heart of the hinge
    loss and of ReLU (which differs from it at the kink, where it lets nothing through).
    """

    id: ClassVar[str] = "maximum"
    title: ClassVar[str] = "Maximum"
    symbol: ClassVar[str] = "max"
    stem: ClassVar[str] = "max"
    formula: ClassVar[str] = "out = max(x, y)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if x > y, ½ if x = y, else 0; y likewise"
    synonyms: ClassVar[tuple[str, ...]] = ("max", "larger", "greater", "router", "gate")
    reference: ClassVar[str] = "CS231n notes, Backpropagation: patterns in backward flow"
    is_mask: ClassVar[bool] = True
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"), Port("y", "any shape"))
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)), Sample((2, 3)))),
        Example((Sample((2, 3)), Sample((3,)))),
        Example((Sample(), Sample())),
    )

    def function(self, *inputs: Any) -> Any:
        x, y = inputs
        return np.maximum(x, y)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        x, y = inputs
        return shares(x, y, out.dtype)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(_scalar, lambda out, x, y: scalar_shares(x, y))

    def torch(self, call: TorchCall) -> TorchCode:
        x, y = call.inputs
        return TorchCode(f"torch.maximum({x}, {y})")
