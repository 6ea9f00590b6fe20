"""The local gradient of one input port, in the form it has.

A number for scalars, one number per element for elementwise gates, a dense matrix when small, rows
on demand otherwise. A row is `backward` of a one-hot upstream gradient, so every node type has it
without code of its own; the non-zero part of a row is the receptive field of that output element.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from graph_engine.errors import RunError
from nodes.context import Context
from nodes.elementwise import Elementwise
from nodes.node_type import NodeType
from nodes.shapes import Array

DENSE_LIMIT = 4096
"""Elements up to which the matrix is written out."""

Form = Literal["number", "diagonal", "dense", "rows"]


@dataclass(frozen=True)
class LocalGradient:
    """∂output/∂input at one node.

    Attributes
    ----------
    form : {"number", "diagonal", "dense", "rows"}
    output_shape, input_shape : tuple of int
    value : float, array or None
        The number; or ∂out/∂in per output element (shape of the output, the input broadcast to
        it); None for the other two forms, which are worked out when asked for.
    """

    form: Form
    output_shape: tuple[int, ...]
    input_shape: tuple[int, ...]
    value: Any
    _row: Callable[[tuple[int, ...]], Array]

    @property
    def shape(self) -> tuple[int, ...]:
        """Shape of the whole Jacobian: the output's axes, then the input's."""
        return self.output_shape + self.input_shape

    def row(self, index: tuple[int, ...]) -> Array:
        """Return ∂out[index]/∂input, an array of the input's shape."""
        return self._row(index)

    def dense(self) -> Array:
        """Return the Jacobian as an array of shape `shape`.

        Raises
        ------
        RunError
            When it would have more than `DENSE_LIMIT` elements.
        """
        count = math.prod(self.shape)
        if count > DENSE_LIMIT:
            raise RunError(
                f"the Jacobian of shape {self.shape} has {count} elements, more than {DENSE_LIMIT}",
                "Ask for one row of it.",
            )
        rows = [self.row(index) for index in np.ndindex(*self.output_shape)]
        return np.array(rows).reshape(self.shape)


def number(value: float) -> LocalGradient:
    """Return the local gradient of a gate on single numbers."""
    return LocalGradient("number", (), (), value, lambda index: np.asarray(value))


def local_gradient(
    node: NodeType, context: Context, port: int, inputs: list[Any], outputs: list[Any]
) -> LocalGradient:
    """Return the local gradient of a node's first output with respect to one input port.

    Parameters
    ----------
    context : Context
        As forward left it.
    port : int
        Index of the input port.
    inputs, outputs : list of arrays
    """
    out = outputs[0]
    input_shape = np.shape(inputs[port])
    output_shape = np.shape(out)

    def row(index: tuple[int, ...]) -> Array:
        one_hot = np.zeros(output_shape, dtype=np.asarray(out).dtype)
        one_hot[index] = 1.0
        others = [np.zeros_like(other) for other in outputs[1:]]
        with np.errstate(all="ignore"):
            gradient = node.backward(context, one_hot, *others)[port]
        return np.zeros(input_shape) if gradient is None else np.asarray(gradient)

    if not output_shape and not input_shape:
        return number(float(row(())))
    if isinstance(node, Elementwise):
        with np.errstate(all="ignore"):
            diagonal = node.derivative(out, *inputs)[port]
        spread = np.broadcast_to(np.asarray(diagonal), output_shape)
        return LocalGradient("diagonal", output_shape, input_shape, spread, row)
    count = math.prod(output_shape) * math.prod(input_shape)
    form: Form = "dense" if count <= DENSE_LIMIT else "rows"
    return LocalGradient(form, output_shape, input_shape, None, row)
