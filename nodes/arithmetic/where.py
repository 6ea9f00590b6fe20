"""A choice between two inputs."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np

from nodes.context import Context
from nodes.elementwise import Elementwise
from nodes.examples import Example, Sample
from nodes.ports import Port
from nodes.shapes import sum_to_shape
from nodes.torch_code import TorchCall, TorchCode


class Where(Elementwise):
    """Take x where a condition holds and y elsewhere, element by element.

    The condition holds wherever it is not 0. It is a switch for gradients too: the input that was
    taken gets the whole gradient, the other one 0. The condition itself gets none, for a choice
    has no slope. Masks are made this way, such as those that hide the future from a transformer.
    """

    id: ClassVar[str] = "where"
    title: ClassVar[str] = "Where"
    symbol: ClassVar[str] = "?:"
    formula: ClassVar[str] = "out = x if condition, else y"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1 if condition, else 0; y the other way round"
    synonyms: ClassVar[tuple[str, ...]] = ("if", "select", "switch", "mask", "conditional")
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("condition", "any numbers; what is not 0 holds", kind="any"),
        Port("x", "any shape"),
        Port("y", "any shape"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3), classes=2), Sample((2, 3)), Sample((2, 3)))),
        Example((Sample((2, 1), classes=2), Sample((3,)), Sample())),
        Example((Sample((), classes=3), Sample(), Sample())),
    )

    def function(self, *inputs: Any) -> Any:
        condition, x, y = inputs
        return np.where(condition != 0, x, y)

    def derivative(self, out: Any, *inputs: Any) -> tuple[Any, ...]:
        taken = (inputs[0] != 0).astype(out.dtype)
        return 0.0, taken, 1.0 - taken

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        _, condition, x, y = ctx.saved
        nothing = gradient.dtype.type(0.0)
        # A choice and not a product: inf upstream must not become nan on the side left out.
        into_x = np.where(condition != 0, gradient, nothing)
        into_y = np.where(condition != 0, nothing, gradient)
        return None, sum_to_shape(into_x, x.shape), sum_to_shape(into_y, y.shape)

    def torch(self, call: TorchCall) -> TorchCode:
        condition, x, y = call.inputs
        return TorchCode(f"torch.where({condition} != 0, {x}, {y})")
