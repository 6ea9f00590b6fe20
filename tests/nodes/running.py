"""Run a node type the way the engine does, for the tests of all node types."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest

from nodes.context import Context
from nodes.errors import ShapeError
from nodes.examples import Example
from nodes.node_type import NodeType
from nodes.registry import node_types
from nodes.shapes import Shape

TYPES = tuple(node_types().values())
every_type = pytest.mark.parametrize("cls", TYPES, ids=lambda cls: cls.id)


@dataclass(frozen=True)
class Case:
    """One example of one node type."""

    cls: type[NodeType]
    number: int
    example: Example

    @property
    def node(self) -> NodeType:
        return self.cls.checked(dict(self.example.settings))

    @property
    def shapes(self) -> tuple[Shape | None, ...]:
        """Return the shape of each data input, None for one that is not wired."""
        return tuple(None if sample is None else sample.shape for sample in self.example.inputs)

    def with_leading_size(self, indices: tuple[int, ...], size: int) -> Case:
        """Return the case with the first axis of some inputs made `size` long."""
        samples = list(self.example.inputs)
        for index in indices:
            sample = samples[index]
            assert sample is not None
            samples[index] = replace(sample, shape=(size, *sample.shape[1:]))
        return replace(self, example=replace(self.example, inputs=tuple(samples)))

    def draw(self, dtype: Any = np.float64) -> list[Any]:
        """Return data inputs, then weights from their initializers."""
        random = np.random.default_rng(11)
        weights = self.node.weights(*self.shapes)
        drawn = [weight.initializer.draw(random, weight.shape).astype(dtype) for weight in weights]
        return self.example.draw(seed=5, dtype=dtype) + drawn

    @property
    def keeps_state(self) -> bool:
        """Return whether the node owns tensors that are not learned."""
        return not all(weight.is_learned for weight in self.node.weights(*self.shapes))

    def takes_gradient(self, arrays: list[Any]) -> list[bool]:
        """Return for each input whether backward must give its gradient."""
        weights = self.node.weights(*self.shapes)
        learned = [True] * (len(arrays) - len(weights)) + [w.is_learned for w in weights]
        return [
            is_float(array) and is_learned and not self.cls.stops_gradient
            for array, is_learned in zip(arrays, learned, strict=True)
        ]

    def __str__(self) -> str:
        return f"{self.cls.id}-{self.number}"


CASES = [Case(cls, i, example) for cls in TYPES for i, example in enumerate(cls.examples)]
every_case = pytest.mark.parametrize("case", CASES, ids=str)


@dataclass(frozen=True)
class Pass:
    """What a forward and a backward pass through one node gave."""

    outputs: tuple[Any, ...]
    upstream: tuple[Any, ...]
    gradients: tuple[Any, ...]


def forward(node: NodeType, arrays: list[Any], ctx: Context) -> tuple[Any, ...]:
    """Return the outputs as a tuple, under the error state of the engine's passes."""
    with np.errstate(all="ignore"):
        out = node.forward(ctx, *arrays)
    return out if isinstance(out, tuple) else (out,)


def draw_upstream(outputs: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return one random upstream gradient per output, of its shape and float type."""
    random = np.random.default_rng(3)
    return tuple(random.normal(size=np.shape(out)).astype(out.dtype) for out in outputs)


def run(
    node: NodeType,
    arrays: list[Any],
    upstream: tuple[Any, ...] | None = None,
    is_training: bool = False,
    needs_gradient: tuple[bool, ...] = (),
    dtype: Any = np.float64,
) -> Pass:
    """Run both passes; a random node draws the same numbers every time."""
    ctx = Context(
        dtype=dtype,
        random=np.random.default_rng(17),
        is_training=is_training,
        needs_gradient=needs_gradient,
    )
    outputs = forward(node, arrays, ctx)
    upstream = draw_upstream(outputs) if upstream is None else upstream
    with np.errstate(all="ignore"):
        gradients = node.backward(ctx, *upstream)
    return Pass(outputs, upstream, gradients)


def is_float(array: Any) -> bool:
    """Return whether the input may take a gradient: wired, and not integers."""
    return array is not None and array.dtype.kind == "f"


def relative_error(actual: Any, expected: Any) -> float:
    """Return the largest difference, relative to the largest expected number."""
    assert np.shape(actual) == np.shape(expected)
    if np.size(expected) == 0:
        return 0.0
    scale = float(np.max(np.abs(expected))) or 1.0
    return float(np.max(np.abs(np.asarray(actual) - np.asarray(expected)))) / scale


SINGLE_NUMBERS = (-1000.0, -2.5, -1.0, 0.0, 0.5, 1.0, 3.0, 1000.0)


def takes_single_numbers(case: Case) -> bool:
    """Return whether the node has a scalar form and, with these settings, a use for it."""
    single: list[Shape | None] = [None if sample is None else () for sample in case.example.inputs]
    try:
        case.node.output_shapes(*single)
    except ShapeError:
        return False
    return case.node.scalar_form() is not None


def scalar_cases() -> list[Case]:
    """Return one case per node type with a scalar form, setting and wiring."""
    found: dict[Any, Case] = {}
    for case in CASES:
        if takes_single_numbers(case):
            wiring = tuple(sample is not None for sample in case.example.inputs)
            found.setdefault((case.cls.id, case.node, wiring), case)
    return list(found.values())


every_scalar_case = pytest.mark.parametrize("case", scalar_cases(), ids=str)


def at_wired_ports(case: Case, numbers: tuple[float, ...]) -> list[Any]:
    """Return one scalar array per data input, None where nothing is wired."""
    left = iter(numbers)
    return [None if sample is None else np.array(next(left)) for sample in case.example.inputs]


def wired_count(case: Case) -> int:
    """Return how many data inputs are wired."""
    return sum(sample is not None for sample in case.example.inputs)
