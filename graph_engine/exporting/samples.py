"""Numbers to run an export on, and the comparison with the module."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from graph_engine.errors import ExportError
from graph_engine.shape_inference import infer_shapes
from graph_engine.structure import GraphStructure
from graph_engine.torch_source import TorchSource
from nodes.shapes import Array, Symbol, at_batch

TRACED_BATCH = 3
CHECKED_BATCHES = (1, 5)
"""Other sizes than the traced one, and 1: the size that tracing likes to take for a constant."""

_NOISY = ("torch.onnx", "torch.export", "torch._export", "onnxscript", "onnx_ir")


class Samples:
    """Seeded arguments for a module's ``forward``, at any batch size."""

    def __init__(self, graph: GraphStructure, source: TorchSource, dtype: torch.dtype) -> None:
        table = infer_shapes(graph)
        self._dtype = dtype
        self._specifications: list[tuple[tuple[Any, ...], int]] = []
        self.names: list[str] = []
        for argument in source.forward_inputs:
            node = graph.node(argument.node)
            ports = node.output_ports()
            index = [port.name for port in ports].index(argument.port)
            shape = (table.of(argument.node).outputs or ())[index]
            classes = getattr(node, "classes", 2) if ports[index].kind == "integer" else 0
            self._specifications.append((shape, classes))
            self.names.append(argument.name)

    def at(self, batch: int) -> tuple[Tensor, ...]:
        """Return one tensor per argument."""
        random = np.random.default_rng(batch)
        found = []
        for shape, classes in self._specifications:
            size = at_batch(shape, batch)
            if classes:
                found.append(torch.from_numpy(random.integers(0, classes, size)))
            else:
                found.append(torch.from_numpy(random.normal(size=size)).to(self._dtype))
        return tuple(found)

    def dynamic_shapes(self) -> tuple[dict[int, Any], ...]:
        """Return, for torch.export, the axes whose size is the batch."""
        batch = torch.export.Dim("batch")
        return tuple(
            {axis: batch for axis, size in enumerate(shape) if size == Symbol("N")}
            for shape, _ in self._specifications
        )


def outputs_of(module: nn.Module, arguments: Sequence[Tensor]) -> list[Array]:
    """Return the module's outputs as arrays."""
    with torch.no_grad():
        returned = module(*arguments)
    tensors = returned if isinstance(returned, tuple) else (returned,)
    return [tensor.numpy() for tensor in tensors]


def largest_error(found: Sequence[Any], expected: Sequence[Array], tolerance: float) -> float:
    """Return the largest absolute difference.

    Raises
    ------
    ExportError
        When it is above `tolerance`, as a share of the largest number there (at least of 1).
    """
    errors = [0.0]
    for one, other in zip(found, expected, strict=True):
        if np.shape(one) != other.shape:
            raise ExportError(
                f"the exported model gives shape {np.shape(one)}, the module {other.shape}",
                "Nothing was written.",
            )
        both_nan = np.isnan(one) & np.isnan(other)
        with np.errstate(invalid="ignore"):
            apart = np.where((one == other) | both_nan, 0.0, np.abs(np.subtract(one, other)))
        error = float(np.max(np.nan_to_num(apart, nan=np.inf), initial=0.0))
        finite = other[np.isfinite(other)]
        if error > tolerance * max(1.0, float(np.abs(finite).max(initial=0.0))):
            raise ExportError(
                f"the exported model is off by {error:.3g}, {tolerance:.3g} is allowed",
                "Nothing was written.",
            )
        errors.append(error)
    return max(errors)


@contextmanager
def silence() -> Iterator[None]:
    """Keep warnings and log lines of the exporters, about themselves, from the user."""
    before = [(logging.getLogger(name), logging.getLogger(name).level) for name in _NOISY]
    for logger, _ in before:
        logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in before:
            logger.setLevel(level)
