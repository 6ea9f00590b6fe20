"""The smooth rectifier."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode, arguments


class Softplus(Elementwise):
    """A rectifier without the kink: log(1 + eˣ).

    It is always positive, so it makes a scale or a variance out of any number. Its gradient is
    the sigmoid. With a larger beta it bends more sharply and comes nearer to ReLU. Where beta · x
    is above the threshold the output is x itself, which it equals there to nine digits.
    """

    id: ClassVar[str] = "softplus"
    title: ClassVar[str] = "Softplus"
    formula: ClassVar[str] = "out = log(1 + exp(beta · x)) / beta"
    gradient_formula: ClassVar[str] = "∂out/∂x = σ(beta · x)"
    synonyms: ClassVar[tuple[str, ...]] = ("smooth rectifier", "log-exp", "soft relu")
    reference: ClassVar[str] = "Dugas et al. 2001, section 3; Glorot, Bordes & Bengio 2011"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), -5.0, 5.0),)),
        Example((Sample((2, 4)),), {"beta": 3.0, "threshold": 4.0}),
        Example((Sample(),)),
        Example((Sample(),), {"beta": 0.5}),
    )

    beta: float = Field(
        default=1.0, gt=0.0, le=1e6, title="Beta", description="How sharp the bend is."
    )
    threshold: float = Field(
        default=20.0,
        ge=0.0,
        le=700.0,
        title="Threshold",
        description="Value of beta · x above which the output is x.",
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        scaled = x * self.beta
        bent = np.log1p(np.exp(np.minimum(scaled, self.threshold))) / self.beta
        return np.where(scaled > self.threshold, x, bent)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        scaled = x * self.beta
        grown = np.exp(np.minimum(scaled, self.threshold))
        return (np.where(scaled > self.threshold, x.dtype.type(1.0), grown / (grown + 1.0)),)

    def scalar_form(self) -> ScalarForm:
        beta, threshold = self.beta, self.threshold

        def forward(x: float) -> float:
            return x if x * beta > threshold else math.log1p(math.exp(x * beta)) / beta

        def derivative(out: float, x: float) -> float:
            if x * beta > threshold:
                return 1.0
            grown = math.exp(x * beta)
            return grown / (grown + 1.0)

        return ScalarForm(forward, derivative)

    def torch(self, call: TorchCall) -> TorchCode:
        keywords = {}
        if self.beta != 1.0:
            keywords["beta"] = self.beta
        if self.threshold != 20.0:
            keywords["threshold"] = self.threshold
        given = "".join(f", {arguments(**{name: value})}" for name, value in keywords.items())
        return TorchCode(f"F.softplus({call.inputs[0]}{given})")

    def caption(self) -> str:
        return "" if self.beta == 1.0 else f"β = {self.beta:g}"
