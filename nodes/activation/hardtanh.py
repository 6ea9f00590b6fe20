"""A tanh made of straight lines."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from pydantic import Field, ValidationInfo, field_validator

from nodes.activation.blockwise import Block, constant
from nodes.activation.masked import Masked, write_outside
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.shapes import Array
from nodes.torch_code import TorchCall, TorchCode, arguments


class Hardtanh(Masked):
    """A tanh made of three straight lines: x between two limits, cut off outside.

    It is cheap, and within the limits the gradient passes unchanged instead of shrinking. Beyond
    them, and on them, it is 0: a unit that is saturated for every example no longer learns. Clamp
    differs from it on the limits alone, where it lets the gradient through.
    """

    id: ClassVar[str] = "hardtanh"
    title: ClassVar[str] = "Hardtanh"
    formula: ClassVar[str] = "out = x between min_val and max_val, cut off outside"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if min_val < x < max_val, else 0"
    synonyms: ClassVar[tuple[str, ...]] = ("tanh", "clip", "piecewise linear", "squash")
    reference: ClassVar[str] = "Collobert 2004, Large scale machine learning, section 3.4"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), -2.5, 2.5),)),
        Example((Sample((2, 3)),), {"min_val": -0.5, "max_val": 1.5}),
        Example((Sample((), -1.5, 1.5),)),
    )

    min_val: float = Field(default=-1.0, title="Lower limit", description="The smallest output.")
    max_val: float = Field(
        default=1.0, title="Upper limit", description="The largest output.", validate_default=True
    )

    @field_validator("max_val")
    @classmethod
    def _is_above_the_lower_limit(cls, value: float, info: ValidationInfo) -> float:
        low = info.data.get("min_val")
        if low is not None and value <= low:
            raise ValueError(f"must be above the lower limit {low:g}")
        return value

    def expands_to(self) -> str:
        return f"minimum(maximum(x, {self.min_val!r}), {self.max_val!r})"

    def write(self, block: Block) -> None:
        np.maximum(block.x, constant(self.min_val, block.x), out=block.out)
        np.minimum(block.out, constant(self.max_val, block.x), out=block.out)

    def write_passing(self, block: Block, mask: Array) -> None:
        write_outside(block, self.min_val, self.max_val, mask)

    def scalar_form(self) -> ScalarForm:
        low, high = self.min_val, self.max_val
        return ScalarForm(
            lambda x: low if x <= low else high if x >= high else x,
            lambda out, x: 0.0 if out <= low or out >= high else 1.0,
        )

    def torch(self, call: TorchCall) -> TorchCode:
        is_usual = (self.min_val, self.max_val) == (-1.0, 1.0)
        limits = "" if is_usual else f", {arguments(self.min_val, self.max_val)}"
        return TorchCode(f"F.hardtanh({call.inputs[0]}{limits})")

    def caption(self) -> str:
        return f"{self.min_val:g} … {self.max_val:g}"
