"""The smooth rectifier."""

from __future__ import annotations

import math
from typing import ClassVar

import numpy as np
from pydantic import Field

from nodes.activation.blockwise import Block, Blockwise, constant
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode, arguments


class Softplus(Blockwise):
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

    def write(self, block: Block) -> None:
        out = block.out
        scaled = self._scaled(block.x, block.spare)
        np.minimum(scaled, constant(self.threshold, out), out=out)
        np.exp(out, out=out)
        np.log1p(out, out=out)
        if self.beta != 1.0:
            np.divide(out, self.beta, out=out)
        self._replace_above(scaled, out, block.x)

    def write_slope(self, block: Block) -> None:
        into = block.into
        scaled = self._scaled(block.x, block.spare)
        # 1 − exp(−beta · out) is σ(beta · x), and keeps its small tail as expm1.
        np.multiply(block.out, -self.beta, out=into)
        np.expm1(into, out=into)
        np.negative(into, out=into)
        self._replace_above(scaled, into, constant(1.0, into))

    def _scaled(self, x: Array, room: Array) -> Array:
        return x if self.beta == 1.0 else np.multiply(x, self.beta, out=room)

    def _replace_above(self, scaled: Array, numbers: Array, other: Array) -> None:
        """Put other numbers where beta · x is above the threshold, which is seldom anywhere."""
        if not scaled.max(initial=-math.inf) <= self.threshold:
            np.copyto(numbers, other, where=scaled > self.threshold)

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
