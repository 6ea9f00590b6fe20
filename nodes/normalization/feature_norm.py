"""Base for normalizations of each example by its own features."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

import numpy as np
from pydantic import Field

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.initializers import Constant, Weight
from nodes.node_type import NodeType
from nodes.normalization.features import (
    as_batch,
    as_rows,
    normalize_rows,
    normalize_rows_backward,
)
from nodes.ports import Port
from nodes.shapes import Shape, shape_text
from nodes.torch_code import TorchCall, TorchCode, arguments, weight_expressions

FIRST_VALUES = {"weight": 1.0, "bias": 0.0}


class FeatureNorm(NodeType):
    """A layer that normalizes the last axes, and learns something for each of their elements."""

    inputs: ClassVar[tuple[Port, ...]] = (Port("x", "(…, features)"),)
    is_centred: ClassVar[bool] = True
    torch_module: ClassVar[str] = ""
    torch_function: ClassVar[str] = ""

    normalized_axes: Annotated[int, Field(ge=1, le=32, strict=True)] = Field(
        default=1, title="Axes", description="How many axes at the end are normalized together."
    )
    elementwise_affine: bool = Field(
        default=True, title="Scale", description="Whether each feature learns a weight."
    )

    def learned(self) -> tuple[str, ...]:
        """Return the names of the weights that the settings ask for."""
        raise NotImplementedError(f"{type(self).__name__} must name its weights")

    def epsilon(self, dtype: np.dtype[Any]) -> float:
        """Return what is added to the variance."""
        raise NotImplementedError(f"{type(self).__name__} must give its epsilon")

    def along(self) -> str:
        """Return the normalized axes as a reduction takes them in a formula."""
        axes = tuple(range(-self.normalized_axes, 0))
        return arguments(dim=axes if len(axes) > 1 else -1, keepdim=True)

    def normalized_shape(self, x: Shape) -> tuple[int, ...]:
        """Return the sizes of the last axes, or raise ShapeError."""
        sizes = x[-self.normalized_axes :]
        known = tuple(size for size in sizes if isinstance(size, int))
        if len(x) < self.normalized_axes or len(known) < len(sizes):
            axes = "axis" if self.normalized_axes == 1 else f"{self.normalized_axes} axes"
            raise ShapeError(
                f"the last {axes} of x must be there with known sizes, it has shape "
                f"{shape_text(x)}",
                "Wire a tensor of shape (N, features), or normalize fewer axes.",
            )
        return known

    def weight_ports(self) -> tuple[Port, ...]:
        return tuple(
            Port(name, "(features,)", is_optional=True, is_weight=True) for name in self.learned()
        )

    def output_shapes(self, *shapes: Shape) -> tuple[Shape, ...]:
        self.normalized_shape(shapes[0])
        return (shapes[0],)

    def weights(self, *shapes: Shape) -> tuple[Weight, ...]:
        shape = self.normalized_shape(shapes[0])
        return tuple(Weight(name, shape, Constant(FIRST_VALUES[name])) for name in self.learned())

    def forward(self, ctx: Context, *inputs: Any) -> Any:
        x, *learned = inputs
        rows = as_rows(x, self.normalized_axes)
        weight, bias = [*(each.reshape(-1) for each in learned), None, None][:2]
        out, used = normalize_rows(rows, weight, bias, self.epsilon(x.dtype), self.is_centred)
        ctx.save(rows, weight, bias is not None, used)
        return as_batch(out, x.shape, self.normalized_axes)

    def backward(self, ctx: Context, *upstream: Any) -> tuple[Any, ...]:
        (gradient,) = upstream
        rows, weight, has_bias, used = ctx.saved
        axes, shape = self.normalized_axes, gradient.shape
        above = np.asarray(as_rows(gradient, axes), order="C" if rows.flags.c_contiguous else "F")
        found = normalize_rows_backward(rows, above, weight, has_bias, used)
        learned = (each for each in (found.weight, found.bias) if each is not None)
        return as_batch(found.rows, shape, axes), *(each.reshape(shape[-axes:]) for each in learned)

    def torch(self, call: TorchCall) -> TorchCode:
        shape = self.normalized_shape(call.shapes[0] or ())
        if not call.weights:
            changed = self.model_dump(exclude_defaults=True, exclude={"normalized_axes"})
            size = shape[0] if len(shape) == 1 else shape
            module = f"{self.torch_module}({arguments(size, **changed)})"
            return TorchCode(f"self.{call.name}({call.inputs[0]})", {call.name: module})
        members, expressions = weight_expressions(call, dict.fromkeys(self.learned(), shape))
        given = ", ".join([str(call.inputs[0]), arguments(shape), *expressions.values()])
        changed = self.model_dump(exclude_defaults=True, include={"eps"})
        settings = f", {arguments(**changed)}" if changed else ""
        return TorchCode(f"{self.torch_function}({given}{settings})", members)

    def caption(self) -> str:
        return "" if self.normalized_axes == 1 else f"last {self.normalized_axes} axes"
