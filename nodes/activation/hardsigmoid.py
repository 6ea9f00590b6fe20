"""A sigmoid made of straight lines."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


class Hardsigmoid(Elementwise):
    """A sigmoid made of three straight lines: 0, then x / 6 + ½, then 1.

    It needs no exponential, which counts on a telephone. Between −3 and 3 the gradient is 1/6,
    near the sigmoid's ¼; outside, and on the kinks, it is 0, and nothing before it learns from
    that example.
    """

    id: ClassVar[str] = "hardsigmoid"
    title: ClassVar[str] = "Hard sigmoid"
    formula: ClassVar[str] = "out = x / 6 + ½ between 0 and 1, cut off outside"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1/6 if −3 < x < 3, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("sigmoid", "piecewise linear", "squash", "mobilenet")
    reference: ClassVar[str] = "Howard et al. 2019, Searching for MobileNetV3, section 5.2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "relu6(x + 3) / 6"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 4), -5.0, 5.0),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return np.clip(x + 3.0, 0.0, 6.0) / 6.0

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        # nan is neither: the gradient passes there, as in PyTorch's relu6.
        is_cut = (out <= 0.0) | (out >= 1.0)
        return ((1.0 - is_cut.astype(out.dtype)) / 6.0,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            lambda x: 0.0 if x <= -3.0 else 1.0 if x >= 3.0 else (x + 3.0) / 6.0,
            lambda out, x: 0.0 if out <= 0.0 or out >= 1.0 else 1.0 / 6.0,
        )

    def torch(self, call: TorchCall) -> TorchCode:
        # F.hardsigmoid has 1/6 rounded to float32 in its gradient, in float64 too (PyTorch 2.13).
        return TorchCode(f"F.relu6({call.inputs[0]} + 3.0) / 6.0")
