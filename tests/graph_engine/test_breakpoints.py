"""Breakpoints: searches over a trace."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_engine import Graph
from graph_engine.breakpoints import (
    CONDITIONS,
    Breakpoint,
    Condition,
    hits,
    next_hit,
    previous_hit,
)
from graph_engine.edge import Edge
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, UpdateStep
from graph_engine.trace import Trace
from tests.graph_engine.building import formula, lenet, sigmoid_neuron


def places(trace: Trace, wanted: Breakpoint) -> list[tuple[str, str, str]]:
    """Return kind, node and port of the steps that are hit."""
    return [tuple(trace.order.place(index)[:3]) for index in hits(trace, wanted)]


def test_node_stops_forward_and_once_backward() -> None:
    trace = sigmoid_neuron().run().trace
    assert places(trace, Breakpoint(node="mul_1")) == [
        ("forward", "mul_1", ""),
        ("back", "mul_1", "x"),
    ]


def test_parameter_stops_when_its_gradient_arrives_and_when_it_is_updated() -> None:
    trace = sigmoid_neuron().run().trace
    assert places(trace, Breakpoint(node="w0")) == [
        ("forward", "w0", ""),
        ("back", "mul_1", "x"),
        ("update", "w0", "value"),
    ]


def test_node_with_a_fan_out_stops_at_every_term() -> None:
    trace = formula("x*a + x*b", x=3.0, a=2.0, b=1.0).run().trace
    assert places(trace, Breakpoint(node="x")) == [
        ("forward", "x", ""),
        ("term", "x", "out"),
        ("term", "x", "out"),
    ]


def test_edge_stops_with_its_value_and_with_its_gradient() -> None:
    trace = sigmoid_neuron().run().trace
    edge = Edge("mul_1", "out", "add_1", "x")
    found = hits(trace, Breakpoint(edge=edge))
    assert found == [trace.forward_index("mul_1"), trace.backward_index(edge)]


def test_edge_that_is_gone_stops_nothing() -> None:
    trace = sigmoid_neuron().run().trace
    assert hits(trace, Breakpoint(edge=Edge("mul_1", "out", "nowhere", "x"))) == []
    assert hits(trace, Breakpoint(node="nobody")) == []


def test_first_infinity_and_what_follows_from_it() -> None:
    trace = formula("exp(x) * 0", x=1000.0).run().trace
    first = hits(trace, Breakpoint("not_finite"))[0]
    step = trace[first]
    assert isinstance(step, ForwardStep)
    assert step.node == "exp_1"
    assert ("forward", "mul_1", "") in places(trace, Breakpoint("not_finite"))  # ∞ · 0 is NaN


def test_gradient_above_a_limit() -> None:
    trace = formula("10*x + 2*y", x=1.0, y=1.0).run().trace
    (index,) = hits(
        trace, Breakpoint("gradient_above", edge=Edge("x", "out", "mul_1", "y"), limit=9.0)
    )
    assert isinstance(trace[index], BackwardStep)
    assert hits(trace, Breakpoint("gradient_above", node="y", limit=9.0)) == []


def test_value_above_a_limit_counts_forward_values_and_new_weights() -> None:
    graph = formula("w * 100", w=2.0)
    graph.change_settings(learning_rate=1.0)
    trace = graph.run().trace
    found = places(trace, Breakpoint("value_above", limit=90.0))
    assert found == [
        ("forward", "value_1", ""),
        ("forward", "mul_1", ""),
        ("update", "w", "value"),
    ]


def test_dead_gate_hands_nothing_back() -> None:
    trace = formula("relu(x) * 3", x=-2.0).run().trace
    assert places(trace, Breakpoint("no_gradient", node="relu_1")) == [("back", "relu_1", "x")]
    assert ("back", "mul_1", "x") not in places(trace, Breakpoint("no_gradient"))


def test_sign_changes_where_the_local_gradient_is_negative() -> None:
    trace = sigmoid_neuron().run().trace
    assert places(trace, Breakpoint("sign_change", node="mul_1")) == [("back", "mul_1", "x")]


def test_update_across_zero_is_a_sign_change() -> None:
    graph = formula("w * w", w=1.0)
    graph.change_settings(learning_rate=0.75)
    trace = graph.run().trace
    (index,) = hits(trace, Breakpoint("sign_change"))
    step = trace[index]
    assert isinstance(step, UpdateStep)
    assert (step.value, step.new_value) == (1.0, -0.5)


def test_term_that_turns_the_sum_is_a_sign_change() -> None:
    trace = formula("x - 3*x", x=1.0).run().trace
    steps = [trace[index] for index in hits(trace, Breakpoint("sign_change", node="x"))]
    assert any(isinstance(step, AccumulateStep) and step.index == 1 for step in steps)


def test_next_and_previous_are_the_nearest_of_all_that_are_enabled() -> None:
    trace = sigmoid_neuron().run().trace
    wanted = [Breakpoint(node="add_1"), Breakpoint(node="mul_1", is_enabled=False)]
    forward, backward = hits(trace, wanted[0])
    assert next_hit(trace, wanted, 0) == forward
    assert next_hit(trace, wanted, forward + 1) == backward
    assert next_hit(trace, wanted, backward + 1) is None
    assert previous_hit(trace, wanted, len(trace)) == backward
    assert previous_hit(trace, wanted, backward) == forward
    assert previous_hit(trace, wanted, forward) is None


def test_tensors_are_searched_element_by_element() -> None:
    graph = lenet()
    trace = graph.run().trace
    largest = max(
        float(np.abs(v).max()) for i in range(trace.forward_count) for v in trace.after(i)
    )
    found = hits(trace, Breakpoint("value_above", limit=largest * 0.999))
    assert found
    assert all(trace.phase(index) != "backward" for index in found)
    assert hits(trace, Breakpoint("not_finite")) == []
    label = Edge("digits", "label", "cost", "target")
    assert hits(trace, Breakpoint("value_above", edge=label, limit=-1.0)) == [0]


def test_integers_are_finite() -> None:
    trace = lenet().run().trace
    assert hits(trace, Breakpoint("not_finite", node="digits")) == []


@pytest.mark.parametrize("condition", [c for c in CONDITIONS if c != "reached"])
@given(values=st.lists(st.sampled_from([-2.0, 0.0, 0.5, 3.0, 1e200]), min_size=3, max_size=3))
def test_single_numbers_are_searched_alike_at_once_and_step_by_step(
    condition: Condition, values: list[float]
) -> None:
    graph: Graph = formula("x*y + relu(x - z)*x", **dict(zip("xyz", values, strict=True)))
    trace = graph.run().trace
    assert trace.holds_single_numbers
    anywhere = hits(trace, Breakpoint(condition, limit=1.0))
    by_node: set[int] = set()
    for name in graph:
        by_node.update(hits(trace, Breakpoint(condition, node=name, limit=1.0)))
    assert anywhere == sorted(by_node)


def test_renaming_follows_the_node_and_the_edge() -> None:
    edge = Edge("a", "out", "b", "x")
    assert Breakpoint(node="a").renamed("a", "c") == Breakpoint(node="c")
    assert Breakpoint(edge=edge).renamed("b", "c") == Breakpoint(edge=Edge("a", "out", "c", "x"))
