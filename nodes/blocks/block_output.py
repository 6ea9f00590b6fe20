"""Where a value leaves a block."""

from __future__ import annotations

from typing import Any, ClassVar

from nodes.context import Context
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode


class BlockOutput(NodeType):
    """An output port of the block that this node stands in; its name is the port's.

    What enters here leaves the block unchanged, and the gradient comes back unchanged. Name it
    for what it carries: the block's node shows that name beside its port, wherever it is used.
    """

    id: ClassVar[str] = "block_output"
    title: ClassVar[str] = "Block output"
    stem: ClassVar[str] = "out"
    formula: ClassVar[str] = "out = x"
    gradient_formula: ClassVar[str] = "∂out/∂x = 1"
    synonyms: ClassVar[tuple[str, ...]] = ("outport", "result", "subgraph output", "exit")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape", kind="any"),)
    outputs: ClassVar[tuple[Port, ...]] = (Port("out", kind="any"),)
    examples: ClassVar[tuple[Example, ...]] = (Example((Sample((2, 3)),)),)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return shapes

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        return inputs[0]

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return upstream

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(str(call.inputs[0]))
