"""A block several times in sequence."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.gradient_check import check_gradients
from graph_engine.parity import check_parity
from graph_engine.shape_inference import infer_shapes
from nodes.errors import SettingError
from nodes.shapes import BATCH
from tests.graph_engine.blocks.building import (
    block,
    coupled,
    dense,
    growing,
    net,
    residual,
    total_of,
)


def streams(repeats: int = 3) -> Graph:
    """Two streams through every copy, and a mask that goes to each of them."""
    graph = Graph("Net")
    graph.define_block(coupled())
    for name in ("a", "b", "m"):
        graph.add("input", name, shape=(3,))
    graph.add("repeat:Coupled", "it", repeats=repeats)
    for name, port in (("a", "a"), ("b", "b"), ("m", "mask")):
        graph.connect(name, ("it", port))
    return total_of(graph, ("it", "a_out"), ("it", "b_out"))


def test_copies_are_applied_one_after_the_other() -> None:
    graph = net(dense(), "repeat:Dense", (3,), repeats=3)
    result = graph.run()
    y = result.value("data")
    for number in (1, 2, 3):
        weight = result.weight_value("it", f"dense_{number}.fc.weight")
        bias = result.weight_value("it", f"dense_{number}.fc.bias")
        y = np.tanh(y @ weight.T + bias)
    assert np.allclose(result.value("it"), y, rtol=0, atol=1e-14)


def test_one_copy_is_the_block() -> None:
    graph = net(dense(), "repeat:Dense", (3,), repeats=1)
    result = graph.run()
    weight = result.weight_value("it", "dense_1.fc.weight")
    bias = result.weight_value("it", "dense_1.fc.bias")
    assert np.allclose(result.value("it"), np.tanh(result.value("data") @ weight.T + bias))


def test_each_copy_has_weights_of_its_own() -> None:
    result = net(dense(), "repeat:Dense", (3,), repeats=2).run()
    first, second = (result.weight_value("it", f"dense_{n}.fc.weight") for n in (1, 2))
    assert first.shape == second.shape and not np.allclose(first, second)


def test_channels_that_a_copy_changes_are_inferred_for_the_next() -> None:
    graph = net(growing(), "repeat:Growing", (3,), repeats=4, growth=5)
    known = infer_shapes(graph).of("it")
    assert known.outputs == ((BATCH, 3 + 4 * 5),)
    shapes = [w.shape for w in known.weights if w.name.endswith("weight")]
    assert shapes == [(5, 3), (5, 8), (5, 13), (5, 18)]


def test_inputs_beyond_the_outputs_go_to_every_copy() -> None:
    graph = streams()
    nothing = np.zeros((2, 3))
    given = {"a": np.ones((2, 3)), "b": np.ones((2, 3)), "m": nothing}
    assert np.array_equal(graph.run("total", **given).value("it", "a_out"), np.ones((2, 3)))


@pytest.mark.parametrize(
    ("settings", "rule"),
    [({"repeats": 0}, "greater than or equal to 1"), ({"repeats": 1001}, "less than or equal")],
)
def test_number_of_copies_has_bounds(settings: dict[str, Any], rule: str) -> None:
    graph = Graph()
    graph.define_block(dense())
    with pytest.raises(SettingError, match=rule):
        graph.add("repeat:Dense", "it", **settings)


def test_shapes_that_do_not_fit_a_later_copy_are_told() -> None:
    halving = block(
        "Halving",
        [
            ("block_input", "x", {}),
            ("max_pool2d", "pool", {"kernel_size": 2}),
            ("block_output", "y", {}),
        ],
        [("x", "pool"), ("pool", "y")],
    )
    graph = net(halving, "repeat:Halving", (1, 4, 4), repeats=3)
    errors = [p for p in infer_shapes(graph).problems() if p.severity == "error"]
    assert errors[0].node == "it" and '"halving_3": inside, ' in errors[0].rule


def test_block_with_a_long_name_is_repeated() -> None:
    name = "Long" * 16
    graph = net(dense(name), f"repeat:{name}", (3,), repeats=2)
    assert len(infer_shapes(graph).of("it").weights) == 4
    assert graph.run().has_gradient("data")


def test_input_that_is_called_like_a_copy_is_no_copy() -> None:
    definition = block(
        "Layer",
        [
            ("block_input", "layer_1", {}),
            ("linear", "fc", {"out_features": 3}),
            ("block_output", "y", {}),
        ],
        [("layer_1", "fc"), ("fc", "y")],
    )
    graph = net(definition, "repeat:Layer", (3,), repeats=2)
    assert not graph.run().problems and graph.run().has_gradient("data")


NETS = {
    "one tensor": lambda: net(dense(), "repeat:Dense", (3,), repeats=3),
    "growing": lambda: net(growing(), "repeat:Growing", (3,), repeats=3),
    "two streams": streams,
    "pictures": lambda: net(residual(), "repeat:Residual", (3, 4, 4), repeats=2, filters=2),
    "many": lambda: net(growing(), "repeat:Growing", (3,), repeats=6, growth=1),
}


@pytest.mark.parametrize("build", NETS.values(), ids=NETS)
def test_gradients_agree_with_central_differences(build: Any) -> None:
    assert check_gradients(build()).max_relative_error < 1e-6


@pytest.mark.torch
@pytest.mark.parametrize("build", NETS.values(), ids=NETS)
def test_values_and_gradients_agree_with_pytorch(build: Any) -> None:
    parity = check_parity(build())
    assert parity.agrees and parity.max_absolute_error <= 1e-12 and parity.weights


@pytest.mark.torch
def test_ports_and_nodes_may_have_the_names_of_the_loop() -> None:
    definition = block(
        "Pair",
        [
            ("block_input", "copy", {}),
            ("block_input", "copies", {}),
            ("add", "sum", {}),
            ("sin", "wave", {}),
            ("block_output", "one", {}),
            ("block_output", "two", {}),
        ],
        [
            ("copy", ("sum", "x")),
            ("copies", ("sum", "y")),
            ("sum", "wave"),
            ("sum", "one"),
            ("wave", "two"),
        ],
    )
    graph = Graph("Net")
    graph.define_block(definition)
    graph.add("input", "copy", shape=(3,))
    graph.add("input", "copies", shape=(3,))
    graph.add("repeat:Pair", "it", repeats=3)
    graph.connect("copy", ("it", "copy"))
    graph.connect("copies", ("it", "copies"))
    assert check_parity(total_of(graph, ("it", "one"), ("it", "two"))).max_absolute_error <= 1e-12
