"""The embedding layer."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from nodes.context import Context
from nodes.dense.scattered_rows import add_rows
from nodes.errors import ShapeError, ValueRuleError
from nodes.examples import Example, Sample
from nodes.initializers import Normal, Weight, ZeroRow
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode, arguments, layer_code

Count = Annotated[int, Field(ge=1, le=1_000_000_000, strict=True)]


class Embedding(NodeType):
    """Look up a learned vector for each whole number, such as a word's.

    The weight has one row per number; the output holds the rows that were asked for. It is a
    fully connected layer on one-hot vectors, without the multiplications by zero. Words used
    alike come to have vectors that are alike.

    The gradient of a row is the sum of the upstream gradients of all places that asked for it;
    rows that nobody asked for get none. The numbers themselves have no gradient. The row of the
    padding index never learns, so that filling up short sentences changes nothing.
    """

    id: ClassVar[str] = "embedding"
    title: ClassVar[str] = "Embedding"
    stem: ClassVar[str] = "embed"
    formula: ClassVar[str] = "out[…] = weight[x[…]]"
    gradient_formula: ClassVar[str] = "∂weight[n] = Σ g where x = n"
    synonyms: ClassVar[tuple[str, ...]] = ("lookup", "word vectors", "token", "word2vec", "table")
    reference: ClassVar[str] = "Bengio et al. 2003, section 2; Mikolov et al. 2013"
    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "whole numbers, any shape", kind="integer"),)
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3), classes=5),), {"num_embeddings": 5, "embedding_dim": 2}),
        Example(
            (Sample((6,), classes=3),),
            {"num_embeddings": 4, "embedding_dim": 2, "padding_idx": -1},
        ),
        Example((Sample((), classes=2),), {"num_embeddings": 2, "embedding_dim": 3}),
    )

    num_embeddings: Count = Field(
        default=1000, title="Rows", description="How many numbers there are, from 0 on."
    )
    embedding_dim: Count = Field(
        default=64, title="Size", description="Length of the vector of each number."
    )
    padding_idx: Annotated[int, Field(strict=True)] | None = Field(
        default=None,
        ge=-1_000_000_000,
        lt=1_000_000_000,
        title="Padding index",
        description="A number whose row stays as it is; it begins as zeros.",
    )

    def weight_ports(self) -> tuple[Port, ...]:
        return (Port("weight", "(rows, size)", is_optional=True, is_weight=True),)

    def _padding(self) -> int | None:
        """Return the padding index counted from the first row, or raise ShapeError."""
        index, rows = self.padding_idx, self.num_embeddings
        if index is None:
            return None
        if not -rows <= index < rows:
            raise ShapeError(
                f"padding index {index} is not among the {rows} rows",
                f"Choose it from {-rows} to {rows - 1}, or none.",
            )
        return index % rows

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        self._padding()
        return ((*shapes[0], self.embedding_dim),)

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        padding, first = self._padding(), Normal(1.0)
        shape = (self.num_embeddings, self.embedding_dim)
        return (Weight("weight", shape, first if padding is None else ZeroRow(first, padding)),)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, weight = inputs
        outside = x[(x < 0) | (x >= len(weight))]
        if outside.size:
            raise ValueRuleError(
                f"number {outside.flat[0]} has no row among the {len(weight)} rows",
                f"Numbers go from 0 to {len(weight) - 1}; give the layer more rows.",
            )
        ctx.save(x, len(weight))
        return weight.take(x, axis=0)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        x, rows = ctx.saved
        gradient = upstream[0].reshape(x.size, -1)
        into_weight = add_rows(gradient, x.ravel(), rows)
        padding = self._padding()
        if padding is not None:
            into_weight[padding] = 0.0
        return None, into_weight

    def torch(self, call: TorchCall) -> TorchCode:
        keywords = {} if self.padding_idx is None else {"padding_idx": self.padding_idx}
        shape = (self.num_embeddings, self.embedding_dim)
        module = f"nn.Embedding({arguments(*shape, **keywords)})"
        return layer_code(call, module, "F.embedding", {"weight": shape}, arguments(**keywords))

    def caption(self) -> str:
        return f"{self.num_embeddings:,} × {self.embedding_dim}"
