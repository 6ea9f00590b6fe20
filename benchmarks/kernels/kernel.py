"""A node type's forward and backward pass against its own line of PyTorch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch

from benchmarks.kernels.eager import eager_passes
from benchmarks.timing import Row, compare
from nodes.context import Context
from nodes.examples import Sample
from nodes.node_type import NodeType
from nodes.registry import node_types

DTYPES = ("float32", "float64")
ROUNDS = 7
TOLERANCE = {"float32": 1e-3, "float64": 1e-9}
"""Largest difference between the two sides, relative to the largest number of an array: sums over
10⁵ and more elements round differently in another order."""


@dataclass(frozen=True)
class Kernel:
    """One row in each float type.

    Attributes
    ----------
    title : str
        What the row says of sizes.
    id : str
        The node type.
    inputs : tuple of Sample or None
        The first data inputs, None and the others not wired; floats are normally distributed.
    settings : mapping
        Of the node.
    is_batch_last : bool
        Whether images and their gradients lie as the convolution before leaves them in a network,
        examples last in memory. PyTorch always gets its own order.
    goals : tuple of float
        The ratio wanted in float32, and in float64.
    """

    title: str
    id: str
    inputs: tuple[Sample | None, ...]
    settings: Mapping[str, Any] = field(default_factory=dict)
    is_batch_last: bool = False
    goals: tuple[float, float] = (1.0, 1.0)

    def node(self) -> NodeType:
        return node_types()[self.id].checked(dict(self.settings))

    def in_memory(self, x: Any) -> Any:
        """Return an array as it lies in a network."""
        if not self.is_batch_last or x.ndim < 3:
            return x
        return np.moveaxis(np.ascontiguousarray(np.moveaxis(x, 0, -1)), -1, 0)


class Passes:
    """What the engine does with one node: forward and backward, on arrays drawn once."""

    def __init__(self, kernel: Kernel, dtype: str) -> None:
        self.node, self._dtype = kernel.node(), dtype
        random = np.random.default_rng(0)
        data = [
            None if sample is None else kernel.in_memory(_draw(random, sample, dtype))
            for sample in kernel.inputs
        ]
        data += [None] * (len(self.node.data_ports()) - len(data))
        weights = self.node.weights(*(None if x is None else x.shape for x in data))
        drawn = [w.initializer.draw(random, w.shape).astype(dtype) for w in weights]
        self.arrays = [*data, *drawn]
        self.needs = tuple(
            [x is not None and x.dtype.kind == "f" for x in data] + [w.is_learned for w in weights]
        )
        self.upstream = [
            kernel.in_memory(random.standard_normal(out.shape).astype(dtype))
            for out in self._forward(0)[1]
        ]

    def _forward(self, seed: int) -> tuple[Context, tuple[Any, ...]]:
        random = np.random.default_rng(seed) if self.node.is_random else None
        ctx = Context(self._dtype, random, True, self.needs)
        out = self.node.forward(ctx, *self.arrays)
        return ctx, out if isinstance(out, tuple) else (out,)

    def __call__(self) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        """Return outputs and gradients."""
        with np.errstate(all="ignore"):
            ctx, outputs = self._forward(0)
            return outputs, self.node.backward(ctx, *self.upstream)

    def draws(self) -> bool:
        """Return whether other random numbers give other outputs."""
        pairs = zip(self._forward(0)[1], self._forward(1)[1], strict=True)
        return not all(np.array_equal(one, other) for one, other in pairs)


def kernel_rows(kernels: Sequence[Kernel]) -> Iterator[Row]:
    """Measure each kernel in float32, then in float64."""
    for kernel in kernels:
        for dtype, goal in zip(DTYPES, kernel.goals, strict=True):
            title = f"{kernel.id} {kernel.title}, {dtype}"
            engine = Passes(kernel, dtype)
            eager = eager_passes(engine.node, engine.arrays, engine.needs, engine.upstream, dtype)
            if not engine.draws():
                _require_agreement(title, engine, eager(), TOLERANCE[dtype])
            sides = ("NumPy engine", engine), ("PyTorch eager", eager)
            yield compare(title, *sides, goal, rounds=ROUNDS)


def _draw(random: np.random.Generator, sample: Sample, dtype: str) -> Any:
    if sample.classes:
        return random.integers(0, sample.classes, sample.shape)
    return random.standard_normal(sample.shape).astype(dtype)


def _require_agreement(
    title: str,
    engine: Passes,
    theirs: tuple[Sequence[torch.Tensor], Sequence[torch.Tensor]],
    tolerance: float,
) -> None:
    """Speed of a wrong answer is worth nothing."""
    outputs, gradients = engine()
    wanted = [g for g, takes in zip(gradients, engine.needs, strict=True) if takes]
    for number, (one, tensor) in enumerate(
        zip([*outputs, *wanted], [*theirs[0], *theirs[1]], strict=True)
    ):
        other = tensor.detach().numpy()
        difference = np.abs(one - other).max() / np.abs(other).max()
        assert difference <= tolerance, f"{title}: array {number} differs by {difference:.2g}"
