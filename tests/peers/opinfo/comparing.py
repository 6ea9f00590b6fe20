"""Run one sample through PyTorch and through our type, value and gradient."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import torch
from torch.testing._internal.common_methods_invocations import op_db

from nodes.errors import RuleError
from nodes.node_type import NodeType
from nodes.registry import node_type
from nodes.shapes import Array
from tests.nodes.running import draw_upstream, run
from tests.peers.opinfo.variant import Fitted, LeftError, Variant

TOLERANCE = 1e-9
"""Relative to the largest number of a tensor."""

ROUNDING = 1e-12
"""What may be left where numbers cancel and nothing but rounding remains."""


@dataclass(frozen=True)
class Outcome:
    """What became of one sample.

    Attributes
    ----------
    left : str
        Why it was not run; empty where it was.
    failure : str
        What did not agree; empty where everything did.
    """

    sample: str
    left: str = ""
    failure: str = ""


@cache
def _infos() -> dict[str, Any]:
    return {
        f"{info.name}/{info.variant_test_name}" if info.variant_test_name else info.name: info
        for info in op_db
    }


@cache
def outcomes(variant: Variant) -> tuple[Outcome, ...]:
    """Return what became of every sample of a variant."""
    with warnings.catch_warnings():
        # PyTorch's own deprecations and hints, met while it draws samples and runs them.
        warnings.filterwarnings("ignore", module=r"torch\.")
        return tuple(_outcomes(variant))


def _outcomes(variant: Variant) -> Iterator[Outcome]:
    info = _infos()[variant.name]
    dtype = torch.int64 if variant.is_integer else torch.float64
    moves = info.supports_autograd and not variant.is_integer
    torch.manual_seed(0)
    samples = info.sample_inputs("cpu", dtype, requires_grad=moves)
    for number, sample in enumerate(samples):
        name = f"{variant.name} {number}"
        try:
            if not all(each.numel() for each in _tensors(sample.input, *sample.args)):
                raise LeftError("a tensor without elements")
            fitted = variant.fit(variant.given(sample))
            yield Outcome(name, failure=_difference(info, variant, sample, fitted))
        except LeftError as error:
            yield Outcome(name, left=str(error))
        except RuleError as error:
            yield Outcome(name, failure=f"refused: {error}")


def _tensors(*arguments: Any) -> Iterator[torch.Tensor]:
    for each in arguments:
        if isinstance(each, torch.Tensor):
            yield each
        elif isinstance(each, tuple | list):
            yield from _tensors(*each)


def _difference(info: Any, variant: Variant, sample: Any, fitted: Fitted) -> str:
    """Return the first thing that does not agree, or nothing."""
    node = node_type(variant.node).checked(dict(fitted.settings))
    arrays = _arrays(node, fitted)
    data = [None if array is None else array.shape for array in arrays[: len(node.data_ports())]]
    shapes = node.output_shapes(*data)  # type: ignore[arg-type]  # None where not wired
    weights = node.weights(*data)  # type: ignore[arg-type]
    for weight, array in zip(weights, arrays[len(data) :], strict=True):
        if weight.shape != array.shape:
            return f"{weight.name} has shape {array.shape}, ours {weight.shape}"
    made = info(sample.input, *sample.args, **sample.kwargs)
    theirs = list(made) if isinstance(made, tuple | list) else [made]
    if variant.outputs:
        theirs = [theirs[index] for index in variant.outputs]
    values = tuple(each.detach().numpy() for each in theirs)
    upstream = tuple(np.asarray(each) for each in draw_upstream(values))
    ours = run(node, arrays, upstream, is_training=fitted.is_training)
    if tuple(shapes) != tuple(value.shape for value in values):
        return f"shape rule {shapes}, not {tuple(value.shape for value in values)}"
    for number, (one, other) in enumerate(zip(ours.outputs, values, strict=True)):
        if not agrees(one, other):
            return f"output {number}: {_first(one, other)}"
    return _gradient_difference(node, fitted, theirs, upstream, ours.gradients)


def _gradient_difference(
    node: NodeType, fitted: Fitted, theirs: list[Any], upstream: tuple[Any, ...], ours: Any
) -> str:
    moving = [i for i, each in enumerate(theirs) if each.requires_grad]
    ports = [port.name for port in node.input_ports()]
    leaves = {
        name: tensor
        for name, tensor in fitted.tensors.items()
        if tensor.requires_grad and tensor.is_leaf
    }
    if not moving or not leaves or type(node).stops_gradient:
        return ""
    wanted = torch.autograd.grad(
        [theirs[i] for i in moving],
        list(leaves.values()),
        [torch.tensor(upstream[i]) for i in moving],
        allow_unused=True,
    )
    for (name, leaf), gradient in zip(leaves.items(), wanted, strict=True):
        found = ours[ports.index(name)]
        expected = np.zeros(leaf.shape) if gradient is None else gradient.numpy()
        if found is None:
            # Running statistics, and what PyTorch itself hands no gradient.
            if gradient is not None:
                return f"no gradient of {name}"
            continue
        found = np.reshape(found, leaf.shape)
        if not agrees(found, expected):
            return f"gradient of {name}: {_first(found, expected)}"
    return ""


def _arrays(node: NodeType, fitted: Fitted) -> list[Any]:
    ports = [port.name for port in node.input_ports()]
    unknown = set(fitted.tensors) - set(ports)
    if unknown:
        raise LeftError(f"no input {', '.join(sorted(unknown))}")
    return [_array(fitted, name) if name in fitted.tensors else None for name in ports]


def _array(fitted: Fitted, name: str) -> Array:
    tensor = fitted.tensors[name]
    if tensor.dtype in (torch.bool, torch.uint8, torch.int32):
        tensor = tensor.to(torch.int64)
    array = tensor.detach().numpy()
    return np.asarray(array.reshape(fitted.shapes.get(name, array.shape)))


def agrees(one: Any, other: Any) -> bool:
    """Return whether two arrays agree to the tolerance, nan and inf at the same places."""
    if np.shape(one) != np.shape(other):
        return False
    one, other = np.asarray(one, float), np.asarray(other, float)
    finite = np.isfinite(other)
    if not np.array_equal(one[~finite], other[~finite], equal_nan=True):
        return False
    largest = np.max(np.abs(other[finite]), initial=0.0)
    apart = np.max(np.abs(one[finite] - other[finite]), initial=0.0)
    return bool(apart <= TOLERANCE * largest + ROUNDING)


def _first(one: Any, other: Any) -> str:
    if np.shape(one) != np.shape(other):
        return f"shape {np.shape(one)}, not {np.shape(other)}"
    one, other = np.asarray(one, float), np.asarray(other, float)
    apart = ~np.isclose(one, other, rtol=TOLERANCE, atol=ROUNDING, equal_nan=True)
    places = np.argwhere(apart)
    if not len(places):
        return "apart by little"
    where = tuple(int(i) for i in places[0])
    return f"{len(places)} of {apart.size}, first at {where}: {one[where]}, not {other[where]}"
