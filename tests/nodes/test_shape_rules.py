"""The shape rule of every node type against the shapes that come out."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.errors import ShapeError
from nodes.node_type import NodeType
from nodes.shapes import BATCH, Shape, at_batch
from tests.nodes.running import CASES, TYPES, Case, every_case, run

Batched = tuple[tuple[int, ...], tuple[Shape | None, ...]]


def batched(case: Case) -> Batched | None:
    """Return which inputs have the batch axis, and the shapes with that axis unknown.

    Either every input as long as the first one has it, or the first alone; None where the node
    needs to know the length of that axis.
    """
    first = case.shapes[0] if case.shapes else None
    if not first:
        return None
    alike = [i for i, shape in enumerate(case.shapes) if shape and shape[0] == first[0]]
    for indices in (tuple(alike), (0,)):
        shapes = tuple(
            (BATCH, *shape[1:]) if shape and i in indices else shape
            for i, shape in enumerate(case.shapes)
        )
        try:
            case.node.output_shapes(*shapes)
        except ShapeError:
            continue
        return indices, shapes
    return None


@every_case
def test_shape_rule_gives_the_shapes_that_come_out(case: Case) -> None:
    outputs = run(case.node, case.draw()).outputs
    assert case.node.output_shapes(*case.shapes) == tuple(np.shape(out) for out in outputs)
    assert len(outputs) == len(case.node.output_ports())


@every_case
def test_gradient_has_the_shape_of_its_input(case: Case) -> None:
    arrays = case.draw()
    for array, gradient in zip(arrays, run(case.node, arrays).gradients, strict=True):
        if gradient is not None:
            assert np.shape(gradient) == array.shape


@pytest.mark.parametrize("case", [case for case in CASES if batched(case)], ids=str)
def test_unknown_batch_size_stands_for_any_size(case: Case) -> None:
    found = batched(case)
    assert found is not None
    indices, shapes = found
    symbolic = case.node.output_shapes(*shapes)
    for size in (1, 2, 5):
        resized = case.with_leading_size(indices, size)
        outputs = run(resized.node, resized.draw()).outputs
        expected = tuple(np.shape(out) for out in outputs)
        assert tuple(at_batch(shape, size) for shape in symbolic) == expected
        assert resized.node.weights(*resized.shapes) == case.node.weights(*shapes)


@pytest.mark.parametrize("cls", [cls for cls in TYPES if cls.inputs], ids=lambda cls: cls.id)
def test_some_example_works_with_an_unknown_batch_size(cls: type[NodeType]) -> None:
    assert any(batched(case) for case in CASES if case.cls is cls)


@every_case
def test_weights_match_their_ports(case: Case) -> None:
    names = [weight.name for weight in case.node.weights(*case.shapes)]
    ports = case.node.weight_ports()
    assert names == [port.name for port in ports]
    assert all(port.is_weight and port.is_optional for port in ports)


@every_case
def test_multiply_adds_of_one_example_do_not_depend_on_the_batch(case: Case) -> None:
    found = batched(case)
    shapes = found[1] if found else case.shapes
    count = case.node.multiply_adds(*shapes)
    assert type(count) is int
    assert count >= 0
