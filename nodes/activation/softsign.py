"""A squashing gate with slow tails."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode


def _scalar_slope(out: float, x: float) -> float:
    share = 1.0 / (1.0 + abs(x))
    return math.nan if math.isnan(out) else share * share


class Softsign(Elementwise):
    """x / (1 + |x|): squashes into (−1, 1) like tanh, with slower tails.

    tanh comes near its limits exponentially fast, softsign only like 1 / x. A unit far from 0 is
    therefore less saturated: its gradient is small, but not as good as 0, and it can find its way
    back.
    """

    id: ClassVar[str] = "softsign"
    title: ClassVar[str] = "Softsign"
    formula: ClassVar[str] = "out = x / (1 + |x|)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 / (1 + |x|)²"
    synonyms: ClassVar[tuple[str, ...]] = ("squash", "tanh", "slow saturation")
    reference: ClassVar[str] = "Glorot & Bengio 2010, Training deep feedforward networks, section 3"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    expansion: ClassVar[str] = "x / (1 + abs(x))"
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample(),)),
    )

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return x / (1.0 + abs(x))

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        share = 1.0 / (1.0 + abs(x))
        # Adding nothing keeps the nan of inf / inf, as in PyTorch.
        return (share * share + 0.0 * out,)

    def scalar_form(self) -> ScalarForm:
        return ScalarForm(
            lambda x: x / (1.0 + abs(x)) if math.isfinite(x) else math.nan, _scalar_slope
        )

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"F.softsign({call.inputs[0]})")
