"""The steps inside a node, and where they stand among the steps around it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.around import around
from graph_engine.blocks.inside import inside
from graph_engine.blocks.interior import Interior
from graph_engine.narration import sentence
from graph_engine.nested_steps import NestedSteps
from graph_engine.result import Result
from graph_engine.step_equations import equation
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, UpdateStep
from graph_engine.trace import Trace
from tests.graph_engine.blocks.building import net, residual
from tests.graph_engine.blocks.test_inside import NETS
from tests.graph_engine.building import formula, sigmoid_neuron

every_net = pytest.mark.parametrize("build", NETS.values(), ids=NETS)


def looked_into(graph: Graph, name: str = "it") -> tuple[Result, Interior, Result]:
    result = graph.run("total" if "total" in graph else None)
    return result, *inside(result, name)


def nested(graph: Graph, name: str = "it") -> NestedSteps:
    result, interior, within = looked_into(graph, name)
    return NestedSteps(result.trace, name, interior, within.trace)


# The numbers are those of the run


@every_net
def test_inner_trace_ends_where_the_run_does_to_the_last_bit(build: Any) -> None:
    graph = build()
    result, interior, within = looked_into(graph)
    trace = within.trace
    steps = {s.node: s for s in trace if isinstance(s, ForwardStep)}
    for port, (name, _) in interior.outputs.items():
        assert np.array_equal(steps[name].outputs[0], result.value("it", port))
    for port, edge in graph.edges_into("it").items():
        name = interior.inputs.get(port)
        if name is None or result.edge_gradient(edge) is None:
            continue
        arrived = trace.order.steps_about[name]
        last = [i for i in arrived if trace.phase(i) == "backward"][-1]
        assert np.array_equal(trace.after(last)[0], result.edge_gradient(edge))
    updates = {(s.parameter, s.weight): s for s in trace if isinstance(s, UpdateStep)}
    outer = [s for s in result.trace if isinstance(s, UpdateStep) and s.parameter == "it"]
    assert len(outer) == len(updates)
    for step in outer:
        inner = updates[interior.weights[step.weight]]
        assert np.array_equal(inner.gradient, step.gradient)
        assert np.array_equal(inner.new_value, step.new_value)


@every_net
def test_inner_steps_run_in_an_order_in_which_all_inputs_are_there(build: Any) -> None:
    _, interior, within = looked_into(build())
    seen: set[str] = set()
    for step in within.trace:
        if isinstance(step, ForwardStep):
            sources = {e.source for e in interior.graph.edges_into(step.node).values()}
            assert sources <= seen
            seen.add(step.node)
    assert seen == set(interior.graph)


@every_net
def test_every_gradient_inside_is_upstream_times_local(build: Any) -> None:
    _, interior, within = looked_into(build())
    for step in within.trace:
        if not isinstance(step, BackwardStep):
            continue
        outputs = interior.graph.node(step.node).output_ports()
        if len(outputs) > 1:
            continue  # the local gradient is that of the first output alone
        local = step.local
        rows = [local.row(index) for index in np.ndindex(*local.output_shape)]
        jacobian = np.reshape(rows, local.shape)
        product = np.tensordot(step.upstream, jacobian, axes=len(local.output_shape))
        np.testing.assert_allclose(step.downstream, product, rtol=1e-9, atol=1e-12)


@every_net
def test_terms_inside_add_up_to_the_gradient(build: Any) -> None:
    _, _, within = looked_into(build())
    last: dict[tuple[str, str], AccumulateStep] = {}
    for step in within.trace:
        if isinstance(step, AccumulateStep):
            assert step.index == (last[step.node, step.port].index + 1 if step.index else 0)
            last[step.node, step.port] = step
    assert last
    for (node, port), step in last.items():
        assert step.index == step.count - 1
        assert np.array_equal(step.total, within.gradient(node, port))


def test_given_gradient_and_a_use_inside_are_two_terms() -> None:
    """What leaves a node may be used inside as well: then both gradients add up."""
    graph = formula("sum(f) * 2", f=[1.0, 2.0])
    result = graph.run()
    plan, values = result._plan, result._values
    from graph_engine.backward import backward_from

    seeds = {
        plan.slot_of["mul_1", "out"]: np.asarray(1.0),
        plan.slot_of["sum_1", "out"]: np.asarray(10.0),
    }
    gradients = backward_from(plan, values, seeds)
    found = Result(plan, values, gradients, None, 0.1, (), seeds)
    terms = [s for s in found.trace if isinstance(s, AccumulateStep) and s.node == "sum_1"]
    assert [(s.term, s.total, s.index, s.count) for s in terms] == [
        (10.0, 10.0, 0, 2), (2.0, 12.0, 1, 2),
    ]  # fmt: skip
    assert found.gradient("sum_1") == 12.0


# Where they stand


@every_net
def test_going_on_inside_never_goes_back_outside(build: Any) -> None:
    steps = nested(build())
    places = [steps.outside(done) for done in range(len(steps.within) + 1)]
    assert places == sorted(places)
    back = [steps.inside(done) for done in range(len(steps.around) + 1)]
    assert back == sorted(back)
    assert back[0] == 0 and back[-1] == len(steps.within)


@every_net
def test_before_its_turn_nothing_is_done_inside_and_after_it_everything(build: Any) -> None:
    steps = nested(build())
    forward = steps.around.forward_index("it")
    assert forward is not None
    start = steps.within.start_of("backward")
    assert (steps.inside(forward), steps.inside(forward + 1)) == (0, start)
    assert all(steps.outside(done) == forward for done in range(start))
    assert steps.outside(start) == forward + 1
    about = [i for i in range(len(steps.around)) if steps.around.node_of(i) == "it"]
    back = [i for i in about if steps.around.order.place(i).kind == "back"]
    assert steps.inside(back[0]) == start
    assert all(steps.outside(d) == back[0] for d in steps.turn("backward")[1:])
    update = steps.within.start_of("update")
    assert steps.outside(update) >= back[-1] + 1
    assert steps.inside(steps.outside(update)) == update


def test_a_port_that_has_its_gradient_outside_has_it_inside() -> None:
    steps = nested(net(residual(), "block:Residual", (3, 4, 4), filters=2))
    back = [
        i for i in range(len(steps.around)) if steps.around.order.place(i)[:2] == ("back", "it")
    ]
    for count, index in enumerate(back, 1):
        done = steps.inside(index + 1)
        assert steps.within.start_of("backward") < done <= steps.within.start_of("update")
        assert count < len(back) or done == steps.within.start_of("update")


def test_weights_that_are_wired_are_not_updated_inside() -> None:
    graph = NETS["recurrence"]()
    _, interior, within = looked_into(graph)
    _, cell = inside(within, "step_1")
    assert len([s for s in within.trace if isinstance(s, UpdateStep)]) == len(interior.weights)
    assert not [s for s in cell.trace if isinstance(s, UpdateStep)]
    assert [s for s in cell.trace if isinstance(s, BackwardStep) and s.edge is None]


# The sigmoid of CS231n's neuron


def sigmoid_steps() -> tuple[Graph, Interior, Trace]:
    graph = sigmoid_neuron()
    _, interior, within = looked_into(graph, "sigmoid_1")
    return graph, interior, within.trace


def test_inside_of_the_sigmoid_has_the_numbers_of_cs231n() -> None:
    _, interior, trace = sigmoid_steps()
    ids = {name: interior.graph.node(name).id for name in interior.graph}
    values = {ids[s.node]: s.outputs[0] for s in trace if isinstance(s, ForwardStep)}
    rounded = {id: round(value, 2) for id, value in values.items() if id not in ("value",)}
    assert rounded == {
        "block_input": 1.0, "negate": -1.0, "exp": 0.37, "add": 1.37, "reciprocal": 0.73,
        "block_output": 0.73,
    }  # fmt: skip
    flow = [(ids[s.node], s.downstream) for s in trace if isinstance(s, BackwardStep)]
    gradients = {id: round(gradient, 2) for id, gradient in flow if id != "block_output"}
    assert gradients == {"reciprocal": -0.53, "add": -0.53, "exp": -0.2, "negate": 0.2}


def test_steps_inside_say_what_comes_from_outside_and_goes_back_there() -> None:
    graph, interior, trace = sigmoid_steps()
    outside = around(graph, "sigmoid_1", interior)
    told = [sentence(interior.graph, step, outside=outside) for step in trace]
    assert told[0] == "Forward into sigmoid_1: x is add_2, 1.00"
    assert told[6] == "Forward out of sigmoid_1: out is 0.73"
    assert told[7] == "Backward into sigmoid_1: the gradient of out, 1.00, comes from outside"
    assert told[-1].endswith("changes its sign: 0.20; there it leaves sigmoid_1 towards add_2")
    assert equation(interior.graph, trace[9]) == (
        "∂f/∂add_1 = ∂recip_1/∂add_1 · ∂f/∂recip_1 = −recip_1² · 1.00 = -0.53 · 1.00 = -0.53"
    )
