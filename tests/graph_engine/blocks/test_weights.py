"""Weights of blocks: their names, their first values, and whose they are."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.shape_inference import infer_shapes
from graph_engine.summary import summarize
from tests.graph_engine.blocks.building import dense, net, residual, stage, two_layers


def test_weights_go_by_the_nodes_inside() -> None:
    graph = net(dense(), "block:Dense", (3,), width=4)
    described = {w.name: w for w in infer_shapes(graph).of("it").weights}
    assert {name: weight.shape for name, weight in described.items()} == {
        "fc.weight": (4, 3),
        "fc.bias": (4,),
    }
    assert [port.name for port in graph.node("it").weight_ports()] == ["fc.weight", "fc.bias"]


def test_weights_of_nested_blocks_go_by_the_way_to_them() -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 4, 4), depth=3)
    names = [w.name for w in infer_shapes(graph).of("it").weights]
    assert names[0] == "down.conv1.weight"
    assert "body.residual_2.norm.running_mean" in names
    assert len(names) == len(set(names)) == 3 * 7


def test_running_statistics_are_kept_and_not_learned() -> None:
    weights = infer_shapes(net(residual(), "block:Residual", (3, 4, 4))).of("it").weights
    assert {w.name for w in weights if not w.is_learned} == {
        "norm.running_mean", "norm.running_var", "norm.num_batches_tracked",
    } & {w.name for w in weights}  # fmt: skip
    assert sum(not w.is_learned for w in weights) >= 2


def test_instances_begin_with_weights_of_their_own() -> None:
    result = two_layers().run("end")
    one, two = (result.weight_value(name, "fc.weight") for name in ("one", "two"))
    assert one.shape == (3, 3) and two.shape == (2, 3) and not np.allclose(one[:2], two)


def test_first_values_hang_on_seed_and_name_alone() -> None:
    def first(seed: int = 0, name: str = "it", *before: str) -> Any:
        graph = Graph()
        graph.define_block(dense())
        graph.change_settings(seed=seed)
        graph.add("input", "data", shape=(3,))
        for other in (*before, name):
            graph.add("block:Dense", other)
            graph.connect("data", other)
        return graph.run(name).weight_value(name, "fc.weight")

    assert np.array_equal(first(), first())
    assert np.array_equal(first(), first(0, "it", "another"))
    assert not np.allclose(first(), first(seed=1))
    assert not np.allclose(first(), first(name="other"))


def test_one_instance_learns_alone() -> None:
    graph = two_layers()
    before = graph.run("end")
    graph.set_weights({("one", "fc.weight"): np.eye(3), ("one", "fc.bias"): np.zeros(3)})
    after = graph.run("end")
    assert np.allclose(after.value("one"), np.tanh(after.value("data")), rtol=0, atol=1e-15)
    assert np.array_equal(
        after.weight_value("two", "fc.weight"), before.weight_value("two", "fc.weight")
    )


def test_weight_gradient_is_that_of_the_layer() -> None:
    graph = net(dense(), "block:Dense", (3,))
    result = graph.run()
    x, y = result.value("data"), result.value("it")
    upstream = 2 * y * (1 - y**2)
    assert np.allclose(result.weight_gradient("it", "fc.weight"), upstream.T @ x, atol=1e-12)
    assert np.allclose(result.weight_gradient("it", "fc.bias"), upstream.sum(0), atol=1e-12)


def test_learned_weight_that_no_longer_fits_comes_back_with_the_setting() -> None:
    graph = net(dense(), "block:Dense", (3,), width=2)
    graph.set_weights({("it", "fc.weight"): np.ones((2, 3))})
    graph.set("it", width=5)
    assert graph.run().weight_value("it", "fc.weight").shape == (5, 3)
    graph.set("it", width=2)
    assert np.array_equal(graph.run().weight_value("it", "fc.weight"), np.ones((2, 3)))


def test_weights_of_an_instance_cannot_be_wired() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.add("parameter", "w", value=[[0.0] * 3] * 3)
    with pytest.raises(ValueError, match=r"has no input 'fc.weight'"):
        graph.connect("w", ("it", "fc.weight"))


def test_summary_counts_what_is_inside() -> None:
    alone = Graph("Net")
    alone.add("input", "data", shape=(3,))
    alone.add("linear", "fc", out_features=4)
    alone.connect("data", "fc")
    inside = net(dense(), "block:Dense", (3,), width=4)
    one, other = summarize(alone), summarize(inside)
    assert (
        (one.parameters, one.multiply_adds) == (other.parameters, other.multiply_adds) == (16, 12)
    )
