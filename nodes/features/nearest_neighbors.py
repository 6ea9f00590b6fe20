"""The classifier that remembers everything."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError, ValueRuleError
from nodes.examples import Example, Sample
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Array, Shape, require_rank, shape_text
from nodes.torch_code import TorchCall, TorchCode, literal

MEBIBYTES_AT_ONCE = 64
"""Memory for the distances that are looked at together."""


class NearestNeighbors(NodeType):
    """Give each x the label that most of the k remembered examples nearest to it have.

    There is nothing to train: it learns by keeping the examples, so wire all of them to it. To
    answer it compares with every one, which takes long just when it should be quick. Distances
    are sums of absolute differences (p = 1) or the length of the difference (p = 2), and on raw
    pixels neither is near to what people call alike.

    Of equally distant examples the one remembered first comes first. Where two labels have the
    same number of votes the smaller one wins. A vote cannot be nudged: no gradient flows back.
    """

    id: ClassVar[str] = "nearest_neighbors"
    title: ClassVar[str] = "Nearest neighbours"
    stem: ClassVar[str] = "knn"
    formula: ClassVar[str] = (
        "out = most frequent of labels[i], i among the k least ‖x − examples[i]‖"
    )
    gradient_formula: ClassVar[str] = "integers take no gradient: a vote cannot be nudged"
    synonyms: ClassVar[tuple[str, ...]] = ("knn", "k-nn", "memory", "vote", "instance-based")
    reference: ClassVar[str] = "Cover & Hart 1967, Nearest neighbor pattern classification"
    inputs: ClassVar[tuple[Port, ...]] = (
        Port("x", "(N, features)"),
        Port("examples", "what is remembered, (M, features)"),
        Port("labels", "of the examples, (M,)", kind="integer"),
    )
    outputs: ClassVar[tuple[Port, ...]] = (Port("out", "a label for each x, (N,)", kind="integer"),)
    stops_gradient: ClassVar[bool] = True
    examples: ClassVar[tuple[Example, ...]] = (
        Example((Sample((4, 3)), Sample((7, 3)), Sample((7,), classes=3))),
        Example((Sample((4, 2)), Sample((9, 2)), Sample((9,), classes=2)), {"k": 3, "p": 1}),
        Example((Sample((3, 4)), Sample((6, 4)), Sample((6,), classes=4)), {"k": 4}),
    )

    k: int = Field(
        default=1, ge=1, le=65_536, title="Neighbours", description="How many of them vote."
    )
    p: int = Field(
        default=2, ge=1, le=2, title="Distance", description="1: absolute differences, 2: length."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        x, examples, labels = shapes
        require_rank(x, 2, "x", "(N, features)")
        require_rank(examples, 2, "examples", "(M, features)")
        if x[1] != examples[1]:
            raise ShapeError(
                f"x has {x[1]} features and the examples have {examples[1]}",
                "Wire the same features of both.",
            )
        if labels != examples[:1]:
            raise ShapeError(
                f"labels must have shape {shape_text(examples[:1])} for examples of shape "
                f"{shape_text(examples)}, they have {shape_text(labels)}",
                "Give one label for each example.",
            )
        if isinstance(examples[0], int):
            self._require_enough(examples[0], ShapeError)
        return (x[:1],)

    def _require_enough(self, count: int, error: type[ShapeError | ValueRuleError]) -> None:
        if self.k > count:
            raise error(
                f"k = {self.k} neighbours are to vote, only {count} examples are remembered",
                "Make k smaller or wire more examples.",
            )

    def shape_warnings(self, *shapes: Shape) -> tuple[str, ...]:
        if self.k == 1 or shapes[1][0] != self.k:
            return ()
        return (f"all {self.k} examples vote on every x, so every x gets the same label",)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, examples, labels = inputs
        self._require_enough(len(examples), ValueRuleError)
        for array, name in ((x, "x"), (examples, "examples")):
            if not np.isfinite(array).all():
                raise ValueRuleError(
                    f"{name} holds NaN or Inf, which is at no distance from anything",
                    "Look for the node that made it.",
                )
        if not len(x):
            return np.zeros(0, np.int64)
        values, codes = np.unique(labels, return_inverse=True)
        votes = codes[self._nearest(x, examples)] + np.arange(len(x))[:, np.newaxis] * len(values)
        counts = np.bincount(votes.ravel(), minlength=len(x) * len(values))
        # The first of the largest counts is that of the smallest label.
        return values[counts.reshape(len(x), -1).argmax(axis=1)].astype(np.int64)

    def _nearest(self, x: Array, examples: Array) -> Array:
        """Return the numbers of the k nearest examples, shape (N, k)."""
        # Late: scikit-learn takes a second to load.
        from sklearn.metrics import pairwise_distances_chunked

        def nearest(distances: Array, start: int) -> Array:
            return np.argsort(distances, axis=1, kind="stable")[:, : self.k]

        parts = pairwise_distances_chunked(
            x,
            examples,
            reduce_func=nearest,
            metric="manhattan" if self.p == 1 else "euclidean",
            working_memory=MEBIBYTES_AT_ONCE,
        )
        return np.concatenate(list(parts))

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return None, None, None

    def torch(self, call: TorchCall) -> TorchCode:
        x, examples, labels = call.inputs
        # Without products of matrices, which lose small distances in float32.
        exact = ', compute_mode="donot_use_mm_for_euclid_dist"'
        distances = f"torch.cdist({x}, {examples}, p={literal(float(self.p))}{exact})"
        if self.k == 1:
            return TorchCode(f"{labels}[{distances}.argmin(1)]")
        nearest = f"{distances}.sort(dim=1, stable=True).indices[:, :{literal(self.k)}]"
        counts = "torch.searchsorted(votes, votes, right=True) - torch.searchsorted(votes, votes)"
        winner = f"votes.gather(1, ({counts}).argmax(1, keepdim=True)).squeeze(1)"
        return TorchCode(f"(lambda votes: {winner})({labels}[{nearest}].sort(dim=1).values)")

    def caption(self) -> str:
        return f"k = {self.k}, L{self.p}"
