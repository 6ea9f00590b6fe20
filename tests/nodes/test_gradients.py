"""The backward pass of every node type against central differences of its forward pass."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.context import Context
from nodes.node_type import NodeType
from tests.nodes.running import (
    CASES,
    Case,
    draw_upstream,
    every_case,
    forward,
    relative_error,
    run,
)

# Fourth-order differences: the step leaves an error of about 1e-12, and rounding about 1e-13.
STEP = 1e-3
MODES = [(case, False) for case in CASES] + [
    (case, True) for case in CASES if case.cls.is_random or case.keeps_state
]


def total(
    node: NodeType, arrays: list[Any], upstream: tuple[Any, ...] | None, is_training: bool
) -> tuple[float, tuple[Any, ...]]:
    """Return Σ upstream · output, the number whose gradient `backward` gives."""
    ctx = Context(np.float64, np.random.default_rng(17), is_training)
    outputs = forward(node, arrays, ctx)
    weights = draw_upstream(outputs) if upstream is None else upstream
    return sum(float(np.vdot(g, out)) for g, out in zip(weights, outputs, strict=True)), weights


def numeric_gradient(
    node: NodeType, arrays: list[Any], index: int, upstream: tuple[Any, ...], is_training: bool
) -> Any:
    gradient = np.zeros_like(arrays[index])
    for place in np.ndindex(gradient.shape):

        def at(steps: int, place: tuple[int, ...] = place) -> float:
            moved = [None if a is None else a.copy() for a in arrays]
            moved[index][place] += steps * STEP
            return total(node, moved, upstream, is_training)[0]

        gradient[place] = (8.0 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12.0 * STEP)
    return gradient


@pytest.mark.parametrize(
    ("case", "is_training"), MODES, ids=[f"{c}-training" if t else str(c) for c, t in MODES]
)
def test_gradient_is_what_central_differences_find(case: Case, is_training: bool) -> None:
    arrays = case.draw()
    gradients = run(case.node, arrays, is_training=is_training).gradients
    _, upstream = total(case.node, arrays, None, is_training)
    assert len(gradients) == len(arrays)
    for index, (gradient, takes) in enumerate(
        zip(gradients, case.takes_gradient(arrays), strict=True)
    ):
        if not takes:
            assert gradient is None
            continue
        numeric = numeric_gradient(case.node, arrays, index, upstream, is_training)
        name = case.node.input_ports()[index].name
        assert relative_error(gradient, numeric) <= 1e-7, name


@every_case
def test_gradient_asked_for_alone_is_the_same(case: Case) -> None:
    arrays = case.draw()
    every = run(case.node, arrays).gradients
    for index, takes in enumerate(case.takes_gradient(arrays)):
        if takes:
            needs = tuple(i == index for i in range(len(arrays)))
            alone = run(case.node, arrays, needs_gradient=needs).gradients
            np.testing.assert_array_equal(alone[index], every[index])


@every_case
def test_passes_in_float32_stay_in_float32(case: Case) -> None:
    arrays = case.draw(np.float32)
    done = run(case.node, arrays, dtype=np.float32)
    for out, port in zip(done.outputs, case.node.output_ports(), strict=True):
        assert out.dtype == (np.int64 if port.kind == "integer" else np.float32)
    for takes, gradient in zip(case.takes_gradient(arrays), done.gradients, strict=True):
        if takes:
            assert gradient.dtype == np.float32


@every_case
def test_passes_leave_inputs_and_upstream_gradients_as_they_were(case: Case) -> None:
    arrays = case.draw()
    upstream = run(case.node, arrays).upstream
    given = [a for a in (*arrays, *upstream) if a is not None]
    copies = [a.copy() for a in given]
    for array in given:
        if isinstance(array, np.ndarray):
            array.setflags(write=False)
    for is_training in (False, True):
        run(case.node, arrays, upstream, is_training)
    for array, copy in zip(given, copies, strict=True):
        np.testing.assert_array_equal(array, copy)


@every_case
def test_passes_give_the_same_whatever_the_order_in_memory(case: Case) -> None:
    arrays = case.draw()
    turned = [None if a is None else np.copy(a, order="F") for a in arrays]
    expected = run(case.node, arrays)
    upstream = tuple(np.copy(g, order="F") for g in expected.upstream)
    actual = run(case.node, turned, upstream)
    for one, other in zip(actual.outputs, expected.outputs, strict=True):
        assert relative_error(one, other) <= 1e-14
    for one, other in zip(actual.gradients, expected.gradients, strict=True):
        assert (one is None) == (other is None)
        if one is not None:
            assert relative_error(one, other) <= 1e-13
