"""Axes of length one, taken away."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.axes import Dims, axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape, Symbol, shape_text
from nodes.torch_code import TorchCall, TorchCode, literal


class Squeeze(NodeType):
    """Take axes of length 1 away: (N, 10, 1, 1) becomes (N, 10).

    Pooling over a whole image or keeping a reduced axis leaves such axes behind, and what follows
    often does not want them. An axis that is longer stays as it is, as in PyTorch. No number
    changes; the gradient comes back in the old shape.
    """

    id: ClassVar[str] = "squeeze"
    title: ClassVar[str] = "Squeeze"
    formula: ClassVar[str] = "out = x without axes of length 1"
    gradient_formula: ClassVar[str] = "∂x = g in the shape of x"
    synonyms: ClassVar[tuple[str, ...]] = ("drop axis", "remove dimension", "reshape")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 1, 3)),), {"dim": 1}),
        Example((Sample((2, 3, 1, 1)),), {"dim": [2, 3]}),
        Example((Sample((1, 3, 1)),)),
        Example((Sample((2, 3)),), {"dim": -1}),
    )

    dim: Dims = Field(
        default=None, title="Axes", description="One axis or several; none given: all of length 1."
    )

    def _left(self, x: Shape) -> tuple[Any, ...]:
        axes = axes_of(self.dim, len(x))
        for axis in axes:
            if isinstance(x[axis], Symbol):
                raise ShapeError(
                    f"axis {axis} of x has no fixed length, x has shape {shape_text(x)}: a batch "
                    "of one would lose it",
                    "Name the axes that are to go.",
                )
        return tuple(size for axis, size in enumerate(x) if axis not in axes or size != 1)

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return (self._left(shapes[0]),)

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        (x,) = shapes
        if self.dim is None:
            return ()
        longer = [axis for axis in axes_of(self.dim, len(x)) if x[axis] != 1]
        return tuple(f"axis {axis} is {x[axis]} long and stays." for axis in longer)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        return x.reshape(self._left(x.shape))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (upstream[0].reshape(ctx.saved[0]),)

    def torch(self, call: TorchCall) -> TorchCode:
        given = "" if self.dim is None else literal(self.dim)
        return TorchCode(f"{call.inputs[0]}.squeeze({given})")

    def caption(self) -> str:
        return "" if self.dim is None else f"dim {self.dim}"[:32]
