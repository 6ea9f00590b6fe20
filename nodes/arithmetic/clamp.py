"""Limits for the input."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field, ValidationInfo, field_validator

from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode, arguments


class Clamp(Elementwise):
    """Keep x within limits: below min it becomes min, above max it becomes max.

    Within the limits, and on them, the gradient passes unchanged; outside it is 0, since a nudge
    of x changes nothing there. It keeps probabilities away from 0 and pixels between 0 and 1, and
    clips ratios that would throw training off course. Either limit may be left out.
    """

    id: ClassVar[str] = "clamp"
    title: ClassVar[str] = "Clamp"
    formula: ClassVar[str] = "out = x, but at least min and at most max"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if min ≤ x ≤ max, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("clip", "limit", "saturate", "bounds", "range")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), -2.5, 2.5),)),
        Example((Sample((2, 3)),), {"min": -1.25, "max": None}),
        Example((Sample(),), {"min": None, "max": 0.75}),
    )

    min: float | None = Field(
        default=0.0, title="Lower limit", description="None: no limit on this side."
    )
    max: float | None = Field(
        default=1.0,
        title="Upper limit",
        description="None: no limit on this side.",
        validate_default=True,
    )

    @field_validator("max")
    @classmethod
    def _fits_the_lower_limit(cls, value: float | None, info: ValidationInfo) -> float | None:
        low = info.data.get("min")
        if value is None and low is None:
            raise ValueError("one of the two limits must be given")
        if value is not None and low is not None and value < low:
            raise ValueError(f"must not be below the lower limit {low:g}")
        return value

    def expands_to(self) -> str:
        lower = "x" if self.min is None else f"maximum(x, {self.min!r})"
        return lower if self.max is None else f"minimum({lower}, {self.max!r})"

    def function(self, *inputs: Any) -> Any:
        (x,) = inputs
        return np.clip(x, self.min, self.max)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        (x,) = inputs
        # False for nan: no gradient passes there, as in PyTorch.
        return ((x == out).astype(x.dtype),)

    def scalar_form(self) -> ScalarForm:
        low = -np.inf if self.min is None else self.min
        high = np.inf if self.max is None else self.max
        return ScalarForm(
            lambda x: low if x < low else high if x > high else x,
            lambda out, x: 1.0 if x == out else 0.0,
        )

    def torch(self, call: TorchCall) -> TorchCode:
        limits = {"min": self.min, "max": self.max}
        keywords = arguments(**{side: x for side, x in limits.items() if x is not None})
        return TorchCode(f"torch.clamp({call.inputs[0]}, {keywords})")

    def caption(self) -> str:
        low = "−∞" if self.min is None else f"{self.min:g}"
        high = "∞" if self.max is None else f"{self.max:g}"
        return f"{low} … {high}"
