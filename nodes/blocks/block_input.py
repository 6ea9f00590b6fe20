"""Where a value enters a block."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode


class BlockInput(NodeType):
    """An input port of the block that this node stands in; its name is the port's.

    What is wired to the port outside comes out here, with its shape. The gradient that arrives
    here leaves the block by the port.
    """

    id: ClassVar[str] = "block_input"
    title: ClassVar[str] = "Block input"
    stem: ClassVar[str] = "x"
    formula: ClassVar[str] = "out = what enters the block"
    gradient_formula: ClassVar[str] = "the gradient leaves the block by this port"
    synonyms: ClassVar[tuple[str, ...]] = ("inport", "argument", "subgraph input", "entry")
    role: ClassVar[Literal["input"]] = "input"

    kind: Literal["float", "integer", "any"] = Field(
        default="float", title="Numbers", description="Class labels and indices are integers."
    )

    def output_ports(self) -> tuple[Port, ...]:
        return (Port("out", "what enters the block", kind=self.kind),)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        raise ShapeError(
            "its shape is known only where the block is used",
            "Use the block in a graph. To feed a graph itself, use Input.",
        )

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        if ctx.feed is None:
            raise ValueError("a block feeds its inputs; this one was run without")
        return np.asarray(ctx.feed[0])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return ()

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(call.name)
