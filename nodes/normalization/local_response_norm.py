"""Local response normalization."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import SizeNumber
from nodes.shapes import Array, Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments


class LocalResponseNorm(NodeType):
    """Let neighbouring channels compete: divide each by the strength around it.

    Where one filter answers strongly, its neighbours at the same place are held back, as cells
    of the eye hold back theirs. AlexNet used it after its first layers; batch norm has replaced
    it since.

    PyTorch divides alpha by the size of the window, the paper does not: the paper's 1e-4 with
    size 5 is alpha = 5e-4 here.

    The gradient of a channel has a part from its own output and one from each neighbour's.
    """

    id: ClassVar[str] = "local_response_norm"
    title: ClassVar[str] = "Local response norm"
    stem: ClassVar[str] = "lrn"
    formula: ClassVar[str] = "out = x / (k + alpha / size · Σ x² of the channels around)^beta"
    gradient_formula: ClassVar[str] = (
        "∂x = g · d^−beta − 2 · alpha · beta / size · x · Σ around (g · x · d^(−beta − 1)), "
        "d the divisor's base"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("lrn", "brightness normalization", "AlexNet", "lateral")
    reference: ClassVar[str] = "Krizhevsky, Sutskever & Hinton 2012, section 3.3"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, channels, …), three axes or more"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 4, 2, 2)),), {"size": 3, "alpha": 0.5}),
        Example((Sample((2, 5, 3)),), {"size": 4, "alpha": 1.0, "beta": 0.5, "k": 2.0}),
        Example((Sample((1, 2, 1, 2)),)),
    )

    size: SizeNumber = Field(
        default=5, title="Size", description="How many channels compete, this one in the middle."
    )
    alpha: float = Field(
        default=1e-4, ge=0.0, title="Alpha", description="How much their squares count."
    )
    beta: float = Field(default=0.75, ge=0.0, title="Beta", description="Power of the divisor.")
    k: float = Field(default=1.0, gt=0.0, title="k", description="Keeps the divisor from zero.")

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        if len(x) < 3:
            raise ShapeError(
                f"x must have 3 axes or more (batch, channels, …), it has {len(x)}: "
                f"{shape_text(x)}",
                "Wire images of shape (N, channels, height, width).",
            )
        return (x,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        base = self._around(x * x, self.size // 2)
        base *= self.alpha / self.size
        base += self.k
        factor = base**-self.beta
        ctx.save(x, base, factor)
        return x * factor

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        x, base, factor = ctx.saved
        into = gradient * factor
        # A channel stands in the window of those whose window reaches back to it.
        from_others = self._around(into * x / base, (self.size - 1) // 2)
        from_others *= x
        from_others *= 2.0 * self.alpha * self.beta / self.size
        into -= from_others
        return (into,)

    def _around(self, values: Array, before: int) -> Array:
        """Return for each channel the sum over a window that begins `before` channels earlier."""
        channels = values.shape[1]
        total = np.copy(values, order="K")
        for shift in range(max(-before, 1 - channels), min(self.size - before, channels)):
            if shift:
                to = slice(max(0, -shift), channels - max(0, shift))
                of = slice(max(0, shift), channels - max(0, -shift))
                total[:, to] += values[:, of]
        return total

    def torch(self, call: TorchCall) -> TorchCode:
        changed = self.model_dump(exclude_defaults=True, exclude={"size"})
        settings = arguments(self.size, **changed)
        return TorchCode(f"F.local_response_norm({call.inputs[0]}, {settings})")

    def caption(self) -> str:
        return f"{self.size} channels"
