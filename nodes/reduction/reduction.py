"""Base for gates that make many numbers into one, along some axes or all."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.axes import Dims, axes_of
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import arguments


class Reduction(NodeType):
    """A gate that reduces the axes named by `dim`, with the names and rules of PyTorch."""

    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "any shape"),)

    dim: Dims = Field(
        default=None, title="Axes", description="One axis or several; none given means all."
    )
    keepdim: bool = Field(
        default=False, title="Keep axes", description="Whether a reduced axis stays, of length 1."
    )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        (x,) = shapes
        axes = axes_of(self.dim, len(x))
        if self.keepdim:
            return (tuple(1 if axis in axes else size for axis, size in enumerate(x)),)
        return (tuple(size for axis, size in enumerate(x) if axis not in axes),)

    def spread(self, gradient: Any, shape: tuple[int, ...]) -> Any:
        """Repeat the gradient of the output over the reduced axes of an input of `shape`."""
        axes = axes_of(self.dim, len(shape))
        kept = tuple(1 if axis in axes else size for axis, size in enumerate(shape))
        return np.broadcast_to(np.reshape(gradient, kept), shape)

    def torch_arguments(self) -> str:
        """Return the settings as PyTorch's keywords, those that differ from its defaults."""
        settings = {"dim": self.dim, "keepdim": self.keepdim}
        if not self.keepdim:
            del settings["keepdim"]
            if self.dim is None:
                del settings["dim"]
        return arguments(**settings)

    def caption(self) -> str:
        return "" if self.dim is None else f"dim {self.dim}"
