"""Copies of a block beside each other."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.gradient_check import check_gradients
from graph_engine.parity import check_parity
from graph_engine.shape_inference import infer_shapes
from nodes.shapes import BATCH
from tests.graph_engine.blocks.building import coupled, dense, net, residual, stage, total_of


def streams(names: tuple[str, str, str] = ("a", "b", "m"), **settings: Any) -> Graph:
    graph = Graph("Net")
    graph.define_block(coupled())
    for name in names:
        graph.add("input", name, shape=(3,))
    graph.add("parallel:Coupled", "it", **settings)
    for name, port in zip(names, ("a", "b", "mask"), strict=True):
        graph.connect(name, ("it", port))
    return total_of(graph, ("it", "a_out"), ("it", "b_out"))


def outputs_by_hand(graph: Graph, copies: int) -> tuple[Any, list[Any]]:
    result = graph.run()
    found = []
    for number in range(1, copies + 1):
        weight = result.weight_value("it", f"dense_{number}.fc.weight")
        bias = result.weight_value("it", f"dense_{number}.fc.bias")
        found.append(np.tanh(result.value("data") @ weight.T + bias))
    return result.value("it"), found


def test_copies_are_added_up() -> None:
    found, each = outputs_by_hand(net(dense(), "parallel:Dense", (3,), copies=4), 4)
    assert np.allclose(found, sum(each), rtol=0, atol=1e-14)
    assert not np.allclose(each[0], each[1]), "each learns its own weights"


def test_copies_are_put_together() -> None:
    graph = net(dense(), "parallel:Dense", (3,), copies=3, combine="concatenate", width=2)
    found, each = outputs_by_hand(graph, 3)
    assert np.array_equal(found, np.concatenate(each, axis=1)) or np.allclose(
        found, np.concatenate(each, axis=1), rtol=0, atol=1e-14
    )
    assert infer_shapes(graph).of("it").outputs == ((BATCH, 6),)


def test_axis_can_be_chosen() -> None:
    graph = net(
        residual(), "parallel:Residual", (3, 4, 4), filters=2, combine="concatenate", dim=-1
    )
    assert infer_shapes(graph).of("it").outputs == ((BATCH, 2, 4, 8),)


def test_one_copy_is_the_block() -> None:
    for combine in ("sum", "concatenate"):
        found, each = outputs_by_hand(
            net(dense(), "parallel:Dense", (3,), copies=1, combine=combine), 1
        )
        assert np.allclose(found, each[0], rtol=0, atol=1e-14)


def test_every_output_is_combined() -> None:
    graph = streams(copies=3, combine="concatenate")
    result = graph.run()
    assert result.value("it", "a_out").shape == result.value("it", "b_out").shape == (4, 9)
    assert np.allclose(np.tanh(result.value("it", "a_out")), result.value("it", "b_out"))


def test_outputs_that_cannot_be_put_together_are_told() -> None:
    graph = net(dense(), "parallel:Dense", (3,), combine="concatenate", dim=3)
    errors = [p for p in infer_shapes(graph).problems() if p.severity == "error"]
    assert errors[0].node == "it" and "inside, " in errors[0].rule and errors[0].remedy


NETS = {
    "sum": lambda: net(dense(), "parallel:Dense", (3,), copies=3),
    "concatenate": lambda: net(dense(), "parallel:Dense", (3,), copies=3, combine="concatenate"),
    "one": lambda: net(dense(), "parallel:Dense", (3,), copies=1),
    "several outputs summed": lambda: streams(copies=3),
    "several outputs joined": lambda: streams(copies=2, combine="concatenate"),
    "several outputs of one": lambda: streams(copies=1),
    "names of the comprehension": lambda: streams(("copy", "parts", "copy_2"), copies=2),
    "of stages": lambda: net(
        [residual(), stage()], "parallel:Stage", (3, 4, 4), width=1, combine="concatenate"
    ),
}


@pytest.mark.parametrize("build", NETS.values(), ids=NETS)
def test_gradients_agree_with_central_differences(build: Any) -> None:
    assert check_gradients(build()).max_relative_error < 1e-6


@pytest.mark.torch
@pytest.mark.parametrize("build", NETS.values(), ids=NETS)
def test_values_and_gradients_agree_with_pytorch(build: Any) -> None:
    parity = check_parity(build())
    assert parity.agrees and parity.max_absolute_error <= 1e-12 and parity.weights
