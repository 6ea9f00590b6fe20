"""The Gaussian error linear unit."""

from __future__ import annotations

import math
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.activation.blockwise import Block, Blockwise
from nodes.activation.normal_share import ROOT_HALF, write_normal_share
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode, word

Approximation = Literal["none", "tanh"]
PEAK = 1.0 / math.sqrt(2.0 * math.pi)
STEEPNESS = math.sqrt(2.0 / math.pi)
CUBE = 0.044715


class Gelu(Blockwise):
    """Weigh x by how likely a normal random number is to lie below it.

    Large x pass, very negative ones vanish, and in between the gate opens smoothly; just below 0
    the output dips a little under 0. Transformers use it. Its gradient is nowhere cut off at
    once: it is Φ(x) + x · φ(x), with the normal distribution Φ and its bell curve φ. "tanh" is the
    approximation of the first paper, off by at most 0.0005.
    """

    id: ClassVar[str] = "gelu"
    title: ClassVar[str] = "GELU"
    formula: ClassVar[str] = "out = x · Φ(x)"
    gradient_formula: ClassVar[str] = "∂out/∂x = Φ(x) + x · φ(x)"
    synonyms: ClassVar[tuple[str, ...]] = ("Gaussian error linear unit", "transformer", "erf")
    reference: ClassVar[str] = "Hendrycks & Gimpel 2016, Gaussian error linear units, section 2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 5), -4.0, 4.0),)),
        Example((Sample((2, 5), -4.0, 4.0),), {"approximate": "tanh"}),
        Example((Sample(),)),
        Example((Sample(),), {"approximate": "tanh"}),
    )

    keeps_more: ClassVar[bool] = True

    approximate: Approximation = Field(
        default="none", title="Approximation", description='"none" is exact, "tanh" the older form.'
    )

    def expands_to(self) -> str:
        if self.approximate == "none":
            return ""
        return f"0.5 * x * (1 + tanh({STEEPNESS!r} * (x + {CUBE!r} * x ** 3)))"

    def write(self, block: Block) -> None:
        x, out, opening, spare = block.x, block.out, block.kept, block.spare
        if self.approximate == "none":
            write_normal_share(x, opening, spare)
        else:
            np.multiply(x, x, out=spare)
            np.multiply(spare, x, out=spare)
            np.multiply(spare, CUBE, out=spare)
            np.add(spare, x, out=spare)
            np.multiply(spare, STEEPNESS, out=spare)
            np.tanh(spare, out=spare)
            np.add(spare, 1.0, out=opening)
            np.multiply(opening, 0.5, out=opening)
        np.multiply(x, opening, out=out)

    def write_slope(self, block: Block) -> None:
        x, opening, into, spare = block.x, block.kept, block.into, block.spare
        np.multiply(x, x, out=into)
        if self.approximate == "none":
            np.multiply(into, -0.5, out=into)
            np.exp(into, out=into)
            np.multiply(into, PEAK, out=into)
        else:
            np.multiply(into, 3.0 * CUBE * STEEPNESS * 2.0, out=into)
            np.add(into, STEEPNESS * 2.0, out=into)
            np.subtract(1.0, opening, out=spare)
            np.multiply(spare, opening, out=spare)
            np.multiply(into, spare, out=into)
        np.multiply(into, x, out=into)
        np.add(into, opening, out=into)

    def scalar_form(self) -> ScalarForm:
        if self.approximate == "tanh":
            return ScalarForm(
                lambda x: x * _scalar_tanh(x),
                lambda out, x: _scalar_tanh_slope(x, _scalar_tanh(x)),
            )
        return ScalarForm(
            lambda x: x * (0.5 * (1.0 + math.erf(x * ROOT_HALF))),
            lambda out, x: (
                0.5 * (1.0 + math.erf(x * ROOT_HALF)) + x * (PEAK * math.exp(-0.5 * x * x))
            ),
        )

    def torch(self, call: TorchCall) -> TorchCode:
        if self.approximate == "none":
            return TorchCode(f"F.gelu({call.inputs[0]})")
        mode = word(self.approximate, Approximation)
        return TorchCode(f"F.gelu({call.inputs[0]}, approximate={mode})")

    def caption(self) -> str:
        return "" if self.approximate == "none" else self.approximate


def _scalar_tanh(x: float) -> float:
    return 0.5 * (1.0 + math.tanh(STEEPNESS * (x + CUBE * x * x * x)))


def _scalar_tanh_slope(x: float, opening: float) -> float:
    inner = STEEPNESS * (1.0 + 3.0 * CUBE * x * x)
    return opening + x * (2.0 * opening * (1.0 - opening) * inner)
