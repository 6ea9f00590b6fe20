"""The input times the tanh of its softplus."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np

from nodes.arithmetic import ieee
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def _scalar_opening(x: float) -> float:
    return math.tanh(math.log1p(ieee.exp(x)))


def _scalar_slope(out: float, x: float) -> float:
    opening = _scalar_opening(x)
    return opening + x * (1.0 - opening * opening) / (1.0 + ieee.exp(-x))


class Mish(Elementwise):
    """x times the tanh of its softplus: a smooth gate that opens itself.

    It looks like SiLU with a slightly deeper dip, to −0.31 near x = −1.2. Smooth gates leave
    negative units a gradient, so they can recover; this one was found by search and is used in
    object detectors. It costs three times as much to compute as a ReLU, or more.
    """

    id: ClassVar[str] = "mish"
    title: ClassVar[str] = "Mish"
    formula: ClassVar[str] = "out = x · tanh(log(1 + eˣ))"
    gradient_formula: ClassVar[str] = "∂out/∂x = t + x · σ(x) · (1 − t²), t = out / x"
    synonyms: ClassVar[tuple[str, ...]] = ("self-gated", "smooth rectifier", "yolo")
    reference: ClassVar[str] = "Misra 2020, Mish: a self regularized activation, section 3"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "x * tanh(softplus(x))"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 5), -5.0, 5.0),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        # exp may overflow: log1p of inf is inf, and its tanh 1.
        return x * np.tanh(np.log1p(np.exp(x)))

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        opening = np.tanh(np.log1p(np.exp(x)))
        return (opening + x * (1.0 - opening * opening) / (1.0 + np.exp(-x)),)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(lambda x: x * _scalar_opening(x), _scalar_slope)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.mish({call.inputs[0]})")
