"""Class numbers as vectors."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ValueRuleError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import FLOAT_BUFFER, TorchCall, TorchCode, literal


class OneHot(NodeType):
    """Write each class number as a vector with a single 1 at its place.

    Class 2 of 4 is (0, 0, 1, 0). The number of a class is only a name: class 4 is not twice class
    2. As vectors all classes are equally far apart, and a weight matrix has one column for each.
    An integer cannot be nudged, so no gradient flows back. Letters and words enter a network this
    way.
    """

    id: ClassVar[str] = "one_hot"
    title: ClassVar[str] = "One-hot"
    formula: ClassVar[str] = "out = 1 at the place of index, else 0"
    gradient_formula: ClassVar[str] = "integers take no gradient"
    synonyms: ClassVar[tuple[str, ...]] = ("dummy variable", "indicator", "category", "1 of k")
    reference: ClassVar[str] = "Goodfellow, Bengio & Courville 2016, section 12.4"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("index", "class numbers, from 0 on, any shape", kind="integer"),
    )
    outputs: ClassVar[tuple[Port, ...]] = (Port("out", "(…, classes)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4,), classes=5),), {"num_classes": 5}),
        Example((Sample((2, 3), classes=10),)),
        Example((Sample((), classes=3),), {"num_classes": 3}),
    )

    num_classes: int = Field(
        default=10, ge=1, le=1_000_000, title="Classes", description="Length of each vector."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return ((*shapes[0], self.num_classes),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (index,) = inputs
        outside = index[(index < 0) | (index >= self.num_classes)]
        if outside.size:
            raise ValueRuleError(
                f"class {outside.flat[0]} is out of range for {self.num_classes} classes",
                f"Classes go from 0 to {self.num_classes - 1}.",
            )
        out = np.zeros((*index.shape, self.num_classes), ctx.dtype)
        np.put_along_axis(out, index[..., np.newaxis], 1.0, axis=-1)
        return out

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (None,)

    def torch(self, call: TorchCall) -> TorchCode:
        vectors = f"F.one_hot({call.inputs[0]}, {literal(self.num_classes)})"
        return TorchCode(f"{vectors}.to(self.{call.name})", {call.name: FLOAT_BUFFER})

    def caption(self) -> str:
        return f"{self.num_classes} classes"
