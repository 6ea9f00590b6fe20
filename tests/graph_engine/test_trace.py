from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from graph_engine.run import Runner
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, UpdateStep
from tests.graph_engine.building import formula, lenet, sigmoid_neuron


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


def test_numbers_without_records_are_those_of_the_records() -> None:
    for graph in (formula("x*y + x*x", x=3, y=2), lenet()):
        trace = graph.run().trace
        for index in range(len(trace)):
            step, before, after = trace[index], trace.before(index), trace.after(index)
            if isinstance(step, ForwardStep):
                expected = (None, step.outputs)
            elif isinstance(step, BackwardStep):
                expected = (step.upstream, (step.downstream,))
            elif isinstance(step, AccumulateStep):
                expected = (None if not step.index else step.total - step.term, (step.total,))
            else:
                expected = (step.value, (step.new_value,))
            np.testing.assert_allclose(np.array(before, float), np.array(expected[0], float))
            for found, wanted in zip(after, expected[1], strict=True):
                np.testing.assert_array_equal(found, wanted)


def test_single_numbers_are_found_all_at_once() -> None:
    trace = formula("x*y + x*x + exp(x)", x=3, y=2).run().trace
    before, after = trace.single_numbers
    assert len(before) == len(after) == len(trace)
    for index in range(len(trace)):
        expected = trace.before(index)
        np.testing.assert_equal(before[index], np.nan if expected is None else expected)
        assert after[index] == trace.after(index)[0]


def test_places_name_the_steps_and_lead_back_to_them() -> None:
    for graph in (sigmoid_neuron(), formula("x*x + x", x=2), lenet()):
        order = graph.run().trace.order
        assert len(order.index_of_place) == len(order)
        for place, index in order.index_of_place.items():
            assert order.place(index) == place
            assert order.node_of(index) == place.node


def test_node_is_through_with_all_its_backward_steps_and_their_terms() -> None:
    graph = formula("x*y + x", x=3, y=2)
    trace = graph.run().trace
    ends = trace.order.node_ends
    through = [
        [tuple(trace.order.place(i)[:2]) for i in range(start, end)]
        for start, end in zip([0, *ends], ends, strict=False)
    ]
    assert through[-2:] == [
        [("back", "add_1"), ("back", "add_1"), ("term", "x")],
        [("back", "mul_1"), ("term", "x"), ("back", "mul_1")],
    ]
    assert through[len(graph)] == [("seed", "add_1")]
    assert ends[-1] == len(trace)


def test_layer_is_through_with_the_updates_of_all_its_weights() -> None:
    trace = lenet().run().trace
    update = trace.start_of("update")
    ends = [end for end in trace.order.node_ends if end > update]
    assert len(ends) == 5
    assert [trace.node_of(end - 1) for end in ends] == ["conv1", "conv2", "fc1", "fc2", "logits"]


def test_order_is_kept_while_only_numbers_change() -> None:
    graph = sigmoid_neuron()
    runner = Runner(graph)
    before = runner.run().trace
    graph.set("x0", value=5.0)
    after = runner.run().trace
    assert after.order is before.order
    assert after[1] != before[1]
    graph.connect("x0", graph.add("exp", "e"))
    assert runner.run("sigmoid_1").trace.order is not before.order
    runner.close()
