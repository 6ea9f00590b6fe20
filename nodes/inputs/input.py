"""A tensor given when the graph is run."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.settings import SizeNumber
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall, TorchCode


class Input(NodeType):
    """An argument of the network: what the generated ``forward`` is called with.

    While nothing is fed to it, it shows random numbers from the document's seed, so that shapes
    and gradients can be looked at before there is data.
    """

    id: ClassVar[str] = "input"
    title: ClassVar[str] = "Input"
    stem: ClassVar[str] = "x"
    formula: ClassVar[str] = "out = what is fed"
    gradient_formula: ClassVar[str] = "an input has no inputs: the gradient ends here"
    synonyms: ClassVar[tuple[str, ...]] = ("placeholder", "argument", "features")
    role: ClassVar[Literal["input"]] = "input"

    shape: tuple[SizeNumber, ...] = Field(
        default=(), title="Shape", description="Of one example, without the batch.", max_length=8
    )
    is_batched: bool = Field(
        default=True, title="Batched", description="Whether a batch axis N comes first."
    )
    dtype: Literal["float", "integer"] = Field(
        default="float", title="Numbers", description="Class labels and indices are integers."
    )
    classes: int = Field(
        default=2, ge=2, le=1_000_000, title="Classes", description="Range of integer inputs."
    )

    def output_ports(self) -> tuple[Port, ...]:
        return (Port("out", "what is fed", kind=self.dtype),)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return ((BATCH, *self.shape) if self.is_batched else self.shape,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        if ctx.feed is None:
            raise ValueError("the engine feeds an input; it was run without")
        dtype = np.dtype(np.int64) if self.dtype == "integer" else ctx.dtype
        return np.asarray(ctx.feed[0], dtype=dtype)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return ()

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(call.name)

    def caption(self) -> str:
        return "×".join(map(str, self.shape))
