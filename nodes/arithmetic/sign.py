"""The sign of the input."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def sign(x: Any) -> Any:
    """Return −1, 0 or 1 for each element; 0 for nan, as in PyTorch."""
    return np.subtract(x > 0.0, x < 0.0, dtype=x.dtype)


def scalar_sign(x: float) -> float:
    """Return the same as `sign` for one number."""
    return float((x > 0.0) - (x < 0.0))


class Sign(Elementwise):
    """−1, 0 or 1: the sign of x, element by element.

    Nudging x does not change its sign, so the gradient is 0 wherever there is one, and PyTorch
    takes 0 at the jump too: nothing before this gate learns. It shows what an optimizer sees that
    looks at signs alone, and which side of a boundary a score lies on.
    """

    id: ClassVar[str] = "sign"
    title: ClassVar[str] = "Sign"
    symbol: ClassVar[str] = "±"
    formula: ClassVar[str] = "out = 1 if x > 0, −1 if x < 0, else 0"
    gradient_formula: ClassVar[str] = "∂out/∂x = 0"
    synonyms: ClassVar[tuple[str, ...]] = ("signum", "direction", "sgn", "threshold")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return sign(x)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        return (0.0,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(scalar_sign, lambda out, x: 0.0)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"torch.sign({call.inputs[0]})")
