"""Stochastic depth."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.regularization.dropping import Dropping
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments


class DropPath(Dropping):
    """While training, drop the whole branch of a residual block with probability p.

    Put it at the end of the branch, before the branch is added to the shortcut. An example whose
    branch is dropped sees a network without that block: training walks through many shallow
    networks, and the whole deep one is used afterwards. A branch that stays is divided by 1 − p,
    so that its mean is the same with and without dropping.

    The gradient of an example passes the branch where the example passed it, with the same
    factor; else it flows through the shortcut alone.
    """

    id: ClassVar[str] = "drop_path"
    title: ClassVar[str] = "Drop path"
    formula: ClassVar[str] = "out = x · mask[example] / (1 − p) while training, else x"
    gradient_formula: ClassVar[str] = "∂out/∂x = mask[example] / (1 − p) while training, else 1"
    synonyms: ClassVar[tuple[str, ...]] = (
        "stochastic depth",
        "StochasticDepth",
        "residual dropout",
        "layer drop",
    )
    reference: ClassVar[str] = "Huang et al. 2016, section 3; Larsson et al. 2017"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, …)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)),), {"p": 0.5}),
        Example((Sample((3, 2, 2, 2)),)),
        Example((Sample((3, 2)),), {"mode": "batch", "p": 0.3}),
    )

    p: float = Field(
        default=0.1, ge=0.0, le=1.0, title="Probability", description="Share that is dropped."
    )
    mode: Literal["row", "batch"] = Field(
        default="row", title="Mode", description='Each example by itself, or "batch": all at once.'
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        if not shapes[0]:
            raise ShapeError(
                "x must have a batch axis, it is a single number", "Use Dropout for numbers."
            )
        return (shapes[0],)

    def mask_shape(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        return (shape[0] if self.mode == "row" else 1, *(1,) * (len(shape) - 1))

    def torch(self, call: TorchCall) -> TorchCode:
        (x,) = call.inputs
        rows = f"{x}.shape[0]" if self.mode == "row" else "1"
        sizes = ", ".join([rows, *["1"] * (len(call.shapes[0] or ()) - 1)])
        mask = f"F.dropout({x}.new_ones({sizes}), {arguments(self.p)}, self.training)"
        return TorchCode(f"{x} * {mask}")

    def caption(self) -> str:
        return super().caption() + (", batch" if self.mode == "batch" else "")
