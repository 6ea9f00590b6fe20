"""The bilinear layer."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.initializers import Uniform, Weight, known_sizes
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import SizeNumber
from nodes.shapes import Array, Shape, Symbol, element_count, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, layer_code


class Bilinear(NodeType):
    """Every output is a weighted sum of all products of a number of x and one of y.

    It tells how two things go together: a question and an answer, a word and the word it
    belongs to. With one of the inputs held still it is a linear layer of the other, whose weights
    the still one sets.

    The gradient of a weight is the upstream gradient times both numbers that it joined; that of
    an input is weighted by the other input.
    """

    id: ClassVar[str] = "bilinear"
    title: ClassVar[str] = "Bilinear"
    stem: ClassVar[str] = "bilinear"
    formula: ClassVar[str] = "out[o] = Σ x[i] · weight[o, i, j] · y[j] + bias[o]"
    gradient_formula: ClassVar[str] = (
        "∂weight[o, i, j] = Σ g[o] · x[i] · y[j], ∂x[i] = Σ g[o] · weight[o, i, j] · y[j], "
        "∂bias = Σ g"
    )
    synonyms: ClassVar[tuple[str, ...]] = ("biaffine", "tensor layer", "interaction", "similarity")
    reference: ClassVar[str] = "Tenenbaum & Freeman 2000, section 2"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(…, in1 features)"),
        Port("y", "(…, in2 features)"),
    )
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((4, 2))), {"out_features": 2}),
        Example((Sample((2, 3, 2)), Sample((2, 3, 4))), {"out_features": 3, "bias": False}),
        Example((Sample((3,)), Sample((2,))), {"out_features": 2}),
    )

    out_features: SizeNumber = Field(
        default=10, title="Out features", description="Number of outputs."
    )
    bias: bool = Field(default=True, title="Bias", description="Whether a bias is added.")

    def weight_ports(self) -> tuple[Port, ...]:
        weight = Port("weight", "(out, in1, in2)", is_optional=True, is_weight=True)
        bias = Port("bias", "(out,)", is_optional=True, is_weight=True)
        return (weight, bias) if self.bias else (weight,)

    def _weight_shape(self, x: Shape, y: Shape) -> tuple[int, int, int]:
        for name, shape in (("x", x), ("y", y)):
            if not shape or isinstance(shape[-1], Symbol):
                raise ShapeError(
                    f"{name} needs a last axis of features, it has shape {shape_text(shape)}",
                    "Wire a tensor of shape (N, features).",
                )
        if x[:-1] != y[:-1]:
            raise ShapeError(
                f"x {shape_text(x)} and y {shape_text(y)} differ before the last axis",
                "Wire as many examples to one as to the other.",
            )
        first, second = known_sizes((x[-1], y[-1]), "the feature axes")
        return self.out_features, first, second

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        self._weight_shape(*shapes)
        return ((*shapes[0][:-1], self.out_features),)

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        shape = self._weight_shape(*shapes)
        first = Uniform(1.0 / math.sqrt(shape[1]))
        weights = Weight("weight", shape, first), Weight("bias", shape[:1], first)
        return weights if self.bias else weights[:1]

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, y, weight, *bias = inputs
        # (examples, out, in1): every output's weights, as the example's y sets them.
        set_by_y = _weighted(y, weight)
        ctx.save(x, y, weight, set_by_y)
        out = (set_by_y @ x.reshape(-1, x.shape[-1], 1))[:, :, 0]
        if bias:
            out += bias[0]
        return out.reshape(*x.shape[:-1], self.out_features)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, y, weight, set_by_y = ctx.saved
        g = upstream[0].reshape(-1, 1, self.out_features)
        wanted = ctx.needs_gradient or (True,) * (3 + self.bias)
        into_x = into_y = into_weight = None
        if wanted[0]:
            into_x = (g @ set_by_y).reshape(x.shape)
        if wanted[1]:
            into_y = (g @ _weighted(x, weight.swapaxes(1, 2))).reshape(y.shape)
        if wanted[2]:
            joined = g.swapaxes(1, 2) * x.reshape(-1, 1, x.shape[-1])
            columns = joined.reshape(len(joined), -1).T
            into_weight = (columns @ y.reshape(-1, y.shape[-1])).reshape(weight.shape)
        into_bias = (g.sum(axis=(0, 1)),) if self.bias else ()
        return into_x, into_y, into_weight, *into_bias

    def torch(self, call: TorchCall) -> TorchCode:
        shape = self._weight_shape(*(shape or () for shape in call.shapes))
        out, *ins = shape
        keywords = {} if self.bias else {"bias": False}
        module = f"nn.Bilinear({arguments(*ins, out, **keywords)})"
        sizes = {"weight": shape, "bias": (out,)} if self.bias else {"weight": shape}
        return layer_code(call, module, "F.bilinear", sizes)

    def multiply_adds(self, *shapes: Shape) -> int:
        out, first, second = self._weight_shape(*shapes)
        lead = shapes[0][:-1]
        count = element_count(lead[1:] if lead and isinstance(lead[0], Symbol) else lead)
        return count * out * first * (second + 1) if isinstance(count, int) else 0

    def caption(self) -> str:
        return f"→ {self.out_features}"


def _weighted(rows: Array, weight: Array) -> Array:
    """Return the sum over j of weight[o, i, j] · rows[…, j], shape (n, o, i)."""
    table = weight.reshape(-1, weight.shape[2])
    found: Array = rows.reshape(-1, rows.shape[-1]) @ table.T
    return found.reshape(-1, *weight.shape[:2])
