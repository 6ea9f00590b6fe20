"""The rectifier that leaks."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from pydantic import Field

from nodes.activation.blockwise import Block, Blockwise, constant
from nodes.activation.masked import mask_in, write_either
from nodes.examples import Example, Sample
from nodes.node_type import ScalarForm
from nodes.ports import Port
from nodes.torch_code import TorchCall, TorchCode, arguments


class LeakyRelu(Blockwise):
    """Let positive numbers pass, and a small share of the negative ones.

    ReLU's gradient is 0 for negative inputs, so a unit can die. Here a little gradient, the
    negative slope, comes through on that side too, and the unit can find its way back. At x = 0
    the local gradient is the slope, as in PyTorch.
    """

    id: ClassVar[str] = "leaky_relu"
    title: ClassVar[str] = "Leaky ReLU"
    stem: ClassVar[str] = "leaky"
    formula: ClassVar[str] = "out = x if x > 0, else negative_slope · x"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if x > 0, else negative_slope"
    synonyms: ClassVar[tuple[str, ...]] = ("leaky rectifier", "lrelu", "negative slope")
    reference: ClassVar[str] = "Maas, Hannun & Ng 2013, section 2"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3)),)),
        Example((Sample((2, 3)),), {"negative_slope": 0.2}),
        Example((Sample(),), {"negative_slope": 0.1}),
    )

    negative_slope: float = Field(
        default=0.01, title="Negative slope", description="Share of negative inputs that passes."
    )

    def write(self, block: Block) -> None:
        x, out, slope = block.x, block.out, self.negative_slope
        if slope == 0.0:
            # 0 · inf is nan, which the larger of two numbers would hand on.
            np.minimum(x, constant(0.0, x), out=out)
            np.multiply(out, slope, out=out)
            np.maximum(x, constant(0.0, x), out=block.spare)
            np.add(out, block.spare, out=out)
            return
        np.multiply(x, slope, out=out)
        (np.maximum if slope <= 1.0 else np.minimum)(x, out, out=out)

    def write_slope(self, block: Block) -> None:
        x, into, slope = block.x, block.into, self.negative_slope
        mask = mask_in(block.spare)
        np.greater(x, 0.0, out=mask)
        if 0.0 <= slope <= 1.0:
            np.copyto(into, mask)
            np.maximum(into, constant(slope, into), out=into)
        else:
            write_either(mask, 1.0, slope, into)

    def scalar_form(self) -> ScalarForm:
        slope = self.negative_slope
        return ScalarForm(
            lambda x: x if x > 0.0 else x * slope, lambda out, x: 1.0 if x > 0.0 else slope
        )

    def torch(self, call: TorchCall) -> TorchCode:
        keywords = arguments(negative_slope=self.negative_slope)
        return TorchCode(f"F.leaky_relu({call.inputs[0]}, {keywords})")

    def caption(self) -> str:
        return f"slope {self.negative_slope:g}"
