"""Places in a sequence as waves."""

from __future__ import annotations

import math
from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Array, Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, literal

QUARTER_TURN = math.pi / 2.0


class PositionalEncoding(NodeType):
    """Add to each element of a sequence the pattern of its place.

    Attention sees a sequence as a heap, without order. Here each place gets sines and cosines of
    its number, from one turn every six places to one in sixty thousand, like the hands of many
    clocks: nearby places get similar patterns, and a step forward is the same rotation
    everywhere. The patterns are fixed, so the gradient passes unchanged.
    """

    id: ClassVar[str] = "positional_encoding"
    title: ClassVar[str] = "Positional encoding"
    stem: ClassVar[str] = "place"
    formula: ClassVar[str] = "out = x + sin and cos of place / base ^ (2i / features)"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1"
    synonyms: ClassVar[tuple[str, ...]] = ("position", "sinusoidal", "transformer", "order", "time")
    reference: ClassVar[str] = "Vaswani et al. 2017, Attention is all you need, section 3.5"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(…, places, features)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 3, 4)),)),
        Example((Sample((4, 5)),), {"base": 100.0}),
        Example((Sample((2, 2, 6, 1)),)),
    )

    base: float = Field(
        default=10_000.0,
        gt=1.0,
        le=1e9,
        title="Base",
        description="How much slower the last wave is.",
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        _places_and_features(x)
        return (x,)

    def table(self, places: int, features: int) -> Array:
        """Return the patterns, shape (places, features)."""
        feature = np.arange(features)
        turns = np.arange(places)[:, np.newaxis] / self.base ** (feature // 2 * 2 / features)
        # A cosine is a sine a quarter of a turn ahead: every other feature is one.
        waves: Array = np.sin(turns + feature % 2 * QUARTER_TURN)
        return waves

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        return x + self.table(*x.shape[-2:]).astype(x.dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return upstream

    def torch(self, call: TorchCall) -> TorchCode:
        places, features = map(literal, _places_and_features(call.shapes[0] or ()))
        feature = f"torch.arange({features}).double()"
        wavelength = f"{literal(self.base)} ** ({feature} // 2 * 2 / {features})"
        turns = f"torch.div(torch.arange({places}).double().unsqueeze(1), {wavelength})"
        # Function calls rather than operators: long lines can be broken after a comma. In float64,
        # since a large place times a rounded frequency is far off.
        waves = f"torch.sin(torch.add({feature} % 2 * {literal(QUARTER_TURN)}, {turns}))"
        table = f"nn.Buffer({waves}.to(torch.get_default_dtype()), persistent=False)"
        # By the node's name alone, an ONNX model would have two tensors of one name.
        member = f"{call.name}_table"
        return TorchCode(f"{call.inputs[0]} + self.{member}", {member: table})


def _places_and_features(x: Shape) -> tuple[int, int]:
    known = [size for size in x[-2:] if isinstance(size, int)]
    if len(known) < 2:
        raise ShapeError(
            f"x needs axes (…, places, features) of known length, it has shape {shape_text(x)}",
            "Wire sequences of a fixed length.",
        )
    return known[0], known[1]
