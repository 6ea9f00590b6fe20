"""Blocks in training mode: random numbers of their own, statistics of the batch."""

from __future__ import annotations

import numpy as np

from graph_engine import Graph
from tests.graph_engine.blocks.building import block, dense, net, residual


def random_net(seed: int = 0) -> Graph:
    graph = net(dense(p=0.5), "block:Dense", (3,), name="one", width=20)
    graph.add("block:Dense", "two", width=20)
    graph.connect("data", "two")
    graph.change_settings(is_training=True, seed=seed)
    graph.set_weights({(name, "fc.weight"): np.ones((20, 3)) for name in ("one", "two")})
    graph.set_weights({(name, "fc.bias"): np.ones(20) for name in ("one", "two")})
    return graph


def test_instances_drop_with_random_numbers_of_their_own() -> None:
    result = random_net().run("total")
    one, two = (result.value(name) == 0 for name in ("one", "two"))
    assert one.any() and two.any() and not np.array_equal(one, two)


def test_random_numbers_come_from_the_seed() -> None:
    again, other = random_net().run("total"), random_net(seed=1).run("total")
    found = random_net().run("total")
    assert np.array_equal(found.value("one"), again.value("one"))
    given = {"data": found.value("data")}
    dropped = random_net(seed=1).run("total", **given).value("one") == 0
    assert not np.array_equal(dropped, found.value("one") == 0)
    assert other.has_value("one")


def test_two_random_nodes_in_one_block_differ() -> None:
    twice = block(
        "Twice",
        [
            ("block_input", "x", {}),
            ("dropout", "drop1", {"p": 0.5}),
            ("dropout", "drop2", {"p": 0.5}),
            ("block_output", "a", {}),
            ("block_output", "b", {}),
        ],
        [("x", "drop1"), ("x", "drop2"), ("drop1", "a"), ("drop2", "b")],
    )
    graph = net(twice, "block:Twice", (40,))
    graph.change_settings(is_training=True)
    result = graph.run()
    assert not np.array_equal(result.value("it", "a") == 0, result.value("it", "b") == 0)


def test_gradient_passes_what_was_kept_in_training_mode() -> None:
    graph = random_net()
    result = graph.run("total")
    dropped = result.value("one") == 0
    bias = result.weight_gradient("one", "fc.bias")
    assert np.array_equal(bias == 0, dropped.all(axis=0))


def test_evaluation_drops_nothing() -> None:
    graph = random_net()
    graph.change_settings(is_training=False)
    assert not (graph.run("total").value("one") == 0).any()


def test_batch_statistics_are_used_in_training_mode() -> None:
    graph = net(residual(), "block:Residual", (3, 4, 4))
    evaluated = graph.run().value("it")
    graph.change_settings(is_training=True)
    assert not np.allclose(graph.run().value("it"), evaluated)
