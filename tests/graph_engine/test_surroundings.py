from __future__ import annotations

from dataclasses import replace

import numpy as np

from graph_engine import Graph
from graph_engine.forward import Values, forward
from graph_engine.run import Runner
from graph_engine.surroundings import Surroundings, surroundings_of
from tests.graph_engine.building import formula, sigmoid_neuron


def values_in(graph: Graph, around: Graph | Surroundings) -> Values:
    """Run a graph's own plan in given surroundings."""
    runner = Runner(graph)
    runner.run()
    plan = runner.plan
    values = Values([None] * plan.slot_count, [None] * len(plan.steps), {})
    forward(around, plan, runner.feeds, values)
    runner.close()
    return values


def dropping() -> Graph:
    graph = formula("sum(w * x)", w=np.ones(64), x=np.ones(64))
    graph.add("dropout", "drop")
    graph.connect("mul_1", "drop")
    return graph


def test_surroundings_of_a_graph_give_what_the_graph_gives() -> None:
    for graph in (sigmoid_neuron(), dropping()):
        own, same = values_in(graph, graph), values_in(graph, surroundings_of(graph))
        for first, second in zip(own.slots, same.slots, strict=True):
            assert np.array_equal(first, second)


def test_plan_runs_with_the_weights_of_other_surroundings() -> None:
    for graph in (formula("w * x", w=2.0, x=3.0), formula("sum(w * x)", w=[2.0], x=[3.0])):
        around = replace(
            surroundings_of(graph), weight=lambda node, weight: np.full(weight.shape, 5.0)
        )
        assert values_in(graph, around).slots[-1] == 15.0
        assert graph.run().output == 6.0


def test_precision_training_and_random_numbers_come_from_the_surroundings() -> None:
    graph = dropping()
    still = surroundings_of(graph)
    first = replace(still, is_training=True, dtype="float32")
    second = replace(first, random_for=lambda node, purpose: np.random.default_rng(1))
    quiet, one, other = (values_in(graph, around).slots[-1] for around in (still, first, second))
    assert np.array_equal(quiet, np.ones(64))
    assert one.dtype == np.float32
    assert 0 < np.count_nonzero(one) < 64
    assert not np.array_equal(one, other)


def test_problem_of_a_node_has_the_name_that_the_surroundings_give() -> None:
    graph = formula("x * 1", x=[[1.0, 2.0]])
    graph.add("value", "label", value=[5], dtype="integer")
    graph.add("cross_entropy", "cost")
    graph.connect("mul_1", ("cost", "input"))
    graph.connect("label", ("cost", "target"))
    around = replace(surroundings_of(graph), display_name=lambda node: f"block / {node}")
    assert values_in(graph, around).problems["cost"].rule.startswith("block / cost: ")
