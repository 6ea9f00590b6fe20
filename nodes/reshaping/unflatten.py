"""One axis into several."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field

from nodes.axes import Dim, axes_of
from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.reshaping.sizes import OpenSizes, fill_in, sizes_text
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments


class Unflatten(NodeType):
    """Fold one long axis into several: (N, 784) becomes (N, 1, 28, 28).

    It undoes Flatten: rows of features become images again, as at the start of a generator, or
    the features of attention are parted into heads. One size may be −1 and follows from the
    others. No number changes; the gradient comes back in the old shape.
    """

    id: ClassVar[str] = "unflatten"
    title: ClassVar[str] = "Unflatten"
    formula: ClassVar[str] = "out = the numbers of x, one axis folded"
    gradient_formula: ClassVar[str] = "∂x = g in the shape of x"
    synonyms: ClassVar[tuple[str, ...]] = ("reshape", "fold", "view", "split heads")
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(N, features)"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((2, 12)),), {"sizes": [3, 2, 2]}),
        Example((Sample((2, 3, 4)),), {"dim": -1, "sizes": [2, -1]}),
    )

    dim: Dim = Field(default=1, title="Axis", description="The axis to fold.")
    sizes: OpenSizes = Field(
        default=(1, 28, 28),
        min_length=1,
        title="Sizes",
        description="What it becomes; one may be −1.",
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        axes = axes_of(self.dim, len(x))
        if not axes:
            raise ShapeError("x is a single number and has no axis to fold", "Use Reshape.")
        what = f"axis {self.dim} of x, of shape {shape_text(x)},"
        folded = fill_in(self.sizes, x[axes[0]], what)
        return ((*x[: axes[0]], *folded, *x[axes[0] + 1 :]),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        (x,) = inputs
        ctx.save(x.shape)
        return x.reshape(self.output_shapes(x.shape)[0])

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return (upstream[0].reshape(ctx.saved[0]),)

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(f"{call.inputs[0]}.unflatten({arguments(self.dim, self.sizes)})")

    def caption(self) -> str:
        return sizes_text(self.sizes)[:32]
