from __future__ import annotations

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.backward import Gradients, backward, backward_from
from graph_engine.run import Runner
from tests.graph_engine.building import formula

TEXT = "sum(exp(x) * w) + sum(tanh(x))"
X = [0.3, -0.7]


def ran(graph: Graph) -> Runner:
    runner = Runner(graph)
    runner.run()
    runner.close()
    return runner


def from_seeds(runner: Runner, seeds: dict[str, object]) -> Gradients:
    plan = runner.plan
    found = {plan.slot_of[name, "out"]: seed for name, seed in seeds.items()}
    return backward_from(plan, runner.values, found)


def at(runner: Runner, gradients: Gradients, name: str) -> np.ndarray:
    return np.asarray(gradients.slots[runner.plan.slot_of[name, "out"]])


def test_one_slot_of_ones_is_what_backward_does() -> None:
    for graph in (formula(TEXT, x=X, w=[2.0, 3.0]), formula("tanh(x)*x + exp(x)", x=0.4)):
        runner = ran(graph)
        plan = runner.plan
        (sink,) = graph.sinks()
        step = plan.step_of[sink]
        slot = plan.steps[step].outputs[0]
        one = backward(plan, runner.values, slot, step)
        same = from_seeds(runner, {sink: 1.0 if plan.is_scalar else np.ones(())})
        assert same.reaches == one.reaches
        for first, second in zip(one.slots + one.inputs, same.slots + same.inputs, strict=True):
            assert np.array_equal(first, second)


def test_gradients_given_at_several_slots_flow_back_together() -> None:
    runner = ran(formula("sum(exp(x) * w) + sum(tanh(x))", x=X, w=[2.0, 3.0]))
    found = from_seeds(runner, {"exp_1": np.array([1.0, 10.0]), "tanh_1": np.array([5.0, 7.0])})
    expected = np.exp(X) * [1, 10] + (1 - np.tanh(X) ** 2) * [5, 7]
    assert at(runner, found, "x") == pytest.approx(expected, rel=1e-14)


def test_gradient_given_inside_is_added_to_what_flows_back() -> None:
    runner = ran(formula("sum(exp(x))", x=X))
    found = from_seeds(runner, {"sum_1": np.array(2.0), "exp_1": np.array([1.0, -1.0])})
    assert np.array_equal(at(runner, found, "exp_1"), [3.0, 1.0])
    assert at(runner, found, "x") == pytest.approx(np.exp(X) * [3.0, 1.0])


def test_single_numbers_take_several_seeds_too() -> None:
    runner = ran(formula("exp(x) * 2 + tanh(x)", x=0.5))
    assert runner.plan.is_scalar
    found = from_seeds(runner, {"exp_1": 3.0, "tanh_1": 4.0})
    expected = 3 * np.exp(0.5) + 4 * (1 - np.tanh(0.5) ** 2)
    assert at(runner, found, "x") == pytest.approx(expected, rel=1e-14)
    assert not found.reaches[runner.plan.step_of["add_1"]]


def test_what_reaches_only_other_slots_gets_nothing() -> None:
    runner = ran(formula("sum(exp(x) * w) + sum(tanh(y))", x=X, y=X, w=[2.0, 3.0]))
    found = from_seeds(runner, {"exp_1": np.ones(2)})
    assert found.slots[runner.plan.slot_of["y", "out"]] is None
    assert [found.reaches[runner.plan.step_of[name]] for name in ("x", "w", "y")] == [
        True,
        False,
        False,
    ]
