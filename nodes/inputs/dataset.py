"""Examples and their labels, from a data set."""

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

BUNDLED = "digits"
"""The source that needs no file."""


class Dataset(NodeType):
    """A data set: a batch of examples, and the label of each.

    On the canvas it shows one batch; training goes through all of them. ``digits`` is built in:
    1,797 handwritten digits (scikit-learn's copy of the UCI optical digits), enlarged to
    28×28. A path names a folder or file of your own.
    """

    id: ClassVar[str] = "dataset"
    title: ClassVar[str] = "Dataset"
    stem: ClassVar[str] = "data"
    formula: ClassVar[str] = "image, label = next batch"
    gradient_formula: ClassVar[str] = "data has no inputs: the gradient ends here"
    synonyms: ClassVar[tuple[str, ...]] = ("data", "digits", "mnist", "images", "labels", "batch")
    reference: ClassVar[str] = "Alpaydin & Kaynak 1998, UCI optical recognition of digits"
    role: ClassVar[Literal["input"]] = "input"

    source: str = Field(
        default=BUNDLED,
        title="Source",
        description="Name of a built-in data set, or a path.",
        min_length=1,
        max_length=4096,
    )
    shape: tuple[SizeNumber, ...] = Field(
        default=(1, 28, 28), title="Shape", description="Of one example.", max_length=8
    )
    classes: int = Field(
        default=10, ge=2, le=1_000_000, title="Classes", description="How many labels there are."
    )
    batch_size: int = Field(
        default=64, ge=1, le=65_536, title="Batch size", description="Examples shown and per step."
    )

    def output_ports(self) -> tuple[Port, ...]:
        return (
            Port("image", "a batch of examples, (N, …)"),
            Port("label", "the class of each, (N,)", kind="integer"),
        )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        return (BATCH, *self.shape), (BATCH,)

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        if ctx.feed is None:
            raise ValueError("the engine feeds a data set; it was run without")
        image, label = ctx.feed
        return np.asarray(image, dtype=ctx.dtype), np.asarray(label, dtype=np.int64)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        return ()

    def torch(self, call: TorchCall) -> TorchCode:
        return TorchCode(call.name)

    def caption(self) -> str:
        return f"batch {self.batch_size}"
