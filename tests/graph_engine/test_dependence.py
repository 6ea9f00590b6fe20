"""Dependence of every node type, from the registry: it holds all that the gradient says."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine.dependence import Dependence
from nodes.context import Context
from nodes.registry import node_type, node_types


@pytest.mark.parametrize("type_id", sorted(node_types()))
def test_everything_with_a_gradient_is_depended_on(type_id: str) -> None:
    cls = node_type(type_id)
    for example in cls.examples[:2]:
        node = cls.checked(dict(example.settings))
        inputs = example.draw(1)
        shapes: list[Any] = [None if x is None else x.shape for x in inputs]
        random = np.random.default_rng(2)
        inputs += [random.uniform(0.1, 0.9, weight.shape) for weight in node.weights(*shapes)]
        if len(inputs) != len(node.input_ports()) or not inputs:
            continue
        context = Context(np.float64)
        out = node.forward(context, *inputs)
        outputs = list(out) if isinstance(out, tuple) else [out]
        index = tuple(size // 2 for size in np.shape(outputs[0]))
        if np.asarray(outputs[0]).dtype.kind != "f" or not np.size(outputs[0]):
            continue
        upstream = [np.zeros(np.shape(each)) for each in outputs]
        upstream[0][index] = 1.0
        wanted = [each > 0 for each in upstream]
        fields = Dependence(node, inputs, outputs).inputs_of(wanted)
        for field, gradient in zip(fields, node.backward(context, *upstream), strict=True):
            if gradient is not None:
                moves = np.abs(np.asarray(gradient)) > 1e-13
                assert not (moves if field is None else moves & ~field).any()
