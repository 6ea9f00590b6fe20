from __future__ import annotations

import dataclasses

import pytest

from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, UpdateStep
from tests.graph_engine.building import formula, sigmoid_neuron


def test_steps_come_forward_then_backward_then_update() -> None:
    trace = sigmoid_neuron().run().trace
    phases = [trace.phase(i) for i in range(len(trace))]
    assert phases == sorted(phases, key=["forward", "backward", "update"].index)
    assert phases.count("forward") == 10
    assert [s.parameter for s in trace if isinstance(s, UpdateStep)] == ["w0", "w1", "w2"]


def test_backward_step_is_local_times_upstream() -> None:
    for step in sigmoid_neuron().run().trace:
        if isinstance(step, BackwardStep):
            assert step.downstream == pytest.approx(step.local.value * step.upstream)


def test_terms_of_a_fan_out_arrive_one_by_one() -> None:
    trace = formula("x*y + x", x=3, y=2).run().trace
    arrivals = [s for s in trace if isinstance(s, AccumulateStep) and s.edge is not None]
    assert [(s.node, s.term, s.total, s.index, s.count) for s in arrivals] == [
        ("x", 1, 1, 0, 2),
        ("x", 2, 3, 1, 2),
    ]


def test_first_backward_step_is_the_output_itself() -> None:
    trace = formula("x*y", x=3, y=2).run().trace
    first = trace[trace.forward_count]
    assert isinstance(first, AccumulateStep)
    assert (first.node, first.term, first.edge) == ("mul_1", 1, None)


def test_records_are_frozen() -> None:
    step = formula("x*y", x=3, y=2).run().trace[0]
    assert isinstance(step, ForwardStep)
    with pytest.raises(dataclasses.FrozenInstanceError):
        step.node = "other"  # type: ignore[misc]


def test_indices_lead_to_the_steps_they_promise() -> None:
    graph = sigmoid_neuron()
    trace = graph.run().trace
    for name in graph:
        index = trace.forward_index(name)
        assert index is not None
        assert trace[index] == trace[index]
        assert trace.node_of(index) == name
    for edge in graph.edges():
        index = trace.backward_index(edge)
        assert index is not None
        step = trace[index]
        assert isinstance(step, BackwardStep)
        assert step.edge == edge
    for index in range(len(trace)):
        step = trace[index]
        owner = step.parameter if isinstance(step, UpdateStep) else step.node
        assert trace.node_of(index) == owner


def test_sequence_behaves_like_one() -> None:
    trace = formula("x*y", x=3, y=2).run().trace
    assert trace[-1] == trace[len(trace) - 1] or isinstance(trace[-1], BackwardStep)
    assert len(trace[1:3]) == 2
    with pytest.raises(IndexError):
        trace[len(trace)]


def test_update_step_is_one_step_of_descent() -> None:
    graph = formula("w * w", w=3)
    graph.change_settings(learning_rate=0.25)
    step = graph.run().trace[-1]
    assert isinstance(step, UpdateStep)
    assert (step.value, step.gradient, step.new_value) == (3, 6, 1.5)


def test_graph_without_a_number_to_differentiate_has_forward_steps_only() -> None:
    trace = formula("x * y", x=[1, 2], y=[3, 4]).run().trace
    assert len(trace) == trace.forward_count == 3
