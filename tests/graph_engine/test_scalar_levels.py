from __future__ import annotations

import math
import random
from array import array
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine import Graph
from graph_engine.backward import Gradients, backward, backward_from
from graph_engine.edge import Edge
from graph_engine.forward import Values, forward
from graph_engine.gradient_check import check_gradients
from graph_engine.plan import Plan
from graph_engine.result import Result
from graph_engine.run import Runner
from graph_engine.scalar_levels import Level, Stretch
from graph_engine.steps import AccumulateStep
from nodes.activation.sigmoid import Sigmoid
from nodes.activation.tanh import Tanh

BINARY = ("add", "multiply", "maximum", "divide")
GATES = (*BINARY, "tanh", "sigmoid", "relu", "log", "scale", "square")
LEAVES = (0.3, -0.5, 0.7, 0.11, -0.9, 0.0, -0.2, 0.8)


def layered(width: int, gates: tuple[str, ...], seed: int = 0, leaf: str = "value") -> Graph:
    """Layers of equal gates that read the layer before at random, and a tree that adds them up.

    Nodes are added one "neuron" after the other where that is possible: not in order of levels.
    """
    choose = random.Random(seed)
    graph = Graph()
    with graph.bulk():
        before = [graph.add(leaf, f"x{i}", value=value) for i, value in enumerate(LEAVES)]
        for layer, gate in enumerate(gates):
            now = [graph.add(gate, f"{gate}_{layer}_{i}") for i in range(width)]
            for name in now:
                graph.connect(choose.choice(before), (name, "x"))
                if gate in BINARY:
                    graph.connect(choose.choice(before), (name, "y"))
            before = now
        while len(before) > 1:
            pairs = list(zip(before[::2], before[1::2], strict=False))
            rest = before[2 * len(pairs) :]
            before = []
            for first, second in pairs:
                total = graph.add("add")
                graph.connect(first, (total, "x"))
                graph.connect(second, (total, "y"))
                before.append(total)
            before += rest
        graph.rename(before[0], "total")
    return graph


def plan_of(graph: Graph, output: str = "total") -> Plan:
    runner = Runner(graph)
    runner.run(output)
    runner.close()
    return runner.plan


def levels_of(plan: Plan) -> list[tuple[int, int]]:
    return [(each.start, each.stop) for each in plan.stretches if each.level is not None]


def one_by_one(plan: Plan) -> Plan:
    """Return the same plan without levels."""
    calls = plan.forward_calls
    return replace(
        plan,
        stretches=[Stretch(0, len(calls), None)],
        forward_runs=[calls],
        backward_runs={},
        reaches={},
    )


def passes(graph: Graph, plan: Plan, output: str) -> tuple[Values, Gradients]:
    values = Values([None] * plan.slot_count, [], {})
    forward(graph, plan, {}, values)
    step = plan.step_of[output]
    return values, backward(plan, values, plan.steps[step].outputs[0], step)


def bits(numbers: object) -> list[str]:
    return [float(each).hex() for each in numbers]  # type: ignore[attr-defined]


def assert_same_record(graph: Graph, output: str = "total") -> None:
    """Levels leave the record that gates one by one leave, to the last bit."""
    plan = plan_of(graph, output)
    assert levels_of(plan)
    values, gradients = passes(graph, plan, output)
    expected_values, expected = passes(graph, one_by_one(plan), output)
    assert bits(values.slots) == bits(expected_values.slots)
    assert bits(gradients.slots) == bits(expected.slots)
    assert bits(gradients.inputs) == bits(expected.inputs)
    assert bits(gradients.locals) == bits(expected.locals)
    assert gradients.reaches == expected.reaches


def assert_same_results(graph: Graph, kept: Result, fresh: Result) -> None:
    for name in graph:
        assert kept.has_value(name) == fresh.has_value(name)
        if fresh.has_value(name):
            assert bits([kept.value(name)]) == bits([fresh.value(name)])
        assert kept.has_gradient(name) == fresh.has_gradient(name)
        if fresh.has_gradient(name):
            assert bits([kept.gradient(name)]) == bits([fresh.gradient(name)])
    for edge in graph.edges():
        found, expected = kept.edge_gradient(edge), fresh.edge_gradient(edge)
        assert (found is None) == (expected is None)
        if expected is not None:
            assert bits([found]) == bits([expected])


# Which gates run together


def neurons(count: int, value: object = 0.5) -> Graph:
    """x → tanh → square → relu many times, in this order of nodes."""
    graph = Graph()
    graph.add("value", "x", value=value)
    for i in range(count):
        before = "x"
        for gate in ("tanh", "square", "relu"):
            name = graph.add(gate, f"{gate}{i}")
            graph.connect(before, name)
            before = name
    return graph


def test_wide_levels_run_together_although_nodes_were_added_neuron_by_neuron() -> None:
    plan = plan_of(neurons(120), "relu3")
    assert levels_of(plan) == [(0, 120), (120, 240), (240, 360)]
    assert [step.node for step in plan.steps[1:4]] == ["tanh0", "tanh1", "tanh2"]


def test_fewer_than_a_hundred_equal_gates_keep_the_order_of_the_graph() -> None:
    graph = neurons(99)
    plan = plan_of(graph, "relu3")
    assert not levels_of(plan)
    assert [step.node for step in plan.steps] == list(graph)
    assert isinstance(passes(graph, plan, "relu3")[0].slots, list)


def test_few_gates_in_levels_beside_a_long_chain_are_not_worth_it() -> None:
    graph = layered(100, ("multiply",))
    before = "total"
    for _ in range(300):
        name = graph.add("tanh")
        graph.connect(before, name)
        before = name
    assert not levels_of(plan_of(graph, before))


def test_gates_with_other_settings_do_not_run_together() -> None:
    graph = layered(210, ("scale", "tanh"))
    scales = [step.node for step in plan_of(graph).steps if step.type.id == "scale"]
    for name in scales[40:55]:
        graph.set(name, factor=2.0)
    plan = plan_of(graph)
    assert levels_of(plan)[:2] == [(0, 40), (55, 210)]
    assert_same_record(graph)


def test_arrays_and_float32_are_left_as_they_are() -> None:
    single = neurons(120)
    single.change_settings(dtype="float32")
    for graph in (single, neurons(120, [0.5, 0.6])):
        assert [step.node for step in plan_of(graph, "relu3").steps] == list(graph)


# The record


@pytest.mark.parametrize("gate", GATES)
def test_level_leaves_the_record_of_gates_one_by_one(gate: str) -> None:
    assert_same_record(layered(130, ("multiply", gate, gate), leaf="parameter"))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(GATES), min_size=1, max_size=6),
    st.integers(100, 140),
    st.integers(0, 10**6),
)
def test_any_layers_leave_the_record_of_gates_one_by_one(
    gates: list[str], width: int, seed: int
) -> None:
    assert_same_record(layered(width, tuple(gates), seed))


@pytest.mark.parametrize("layer", [0, 1, 2])
def test_part_of_a_level_that_leads_elsewhere_has_no_say(layer: int) -> None:
    # log of the leaf that is 0 has an infinite slope: 0 · inf would be nan.
    graph = layered(150, ("multiply", "log", "maximum"), seed=3)
    name = f"{('multiply', 'log', 'maximum')[layer]}_{layer}_7"
    assert_same_record(graph, name)
    result = graph.run(name)
    reached = [each for each in graph if result.has_gradient(each)]
    assert name in reached
    assert len(reached) < 20


def test_half_a_level_is_still_a_level() -> None:
    graph = layered(200, ("multiply", "tanh"))
    (sum_of_some,) = {edge.target for edge in graph.edges_out_of("tanh_1_0")}
    for _ in range(5):
        (sum_of_some,) = {edge.target for edge in graph.edges_out_of(sum_of_some)}
    assert_same_record(graph, sum_of_some)
    plan = plan_of(graph, sum_of_some)
    passes(graph, plan, sum_of_some)
    (runs,) = plan.backward_runs.values()
    sizes = [run.inputs.shape[1] for run in runs if isinstance(run, Level)]
    assert min(sizes) >= 32
    assert max(sizes) < 100


def test_gates_that_mask_hold_infinities_back_in_levels_too() -> None:
    graph = layered(120, ("negate", "relu", "log"))
    assert_same_record(graph)
    result = graph.run("total")
    assert result.gradient("relu_1_0") == math.inf or result.value("relu_1_0") > 0
    assert not math.isnan(result.gradient("x0"))


def test_numbers_of_the_record_are_floats() -> None:
    graph = layered(120, ("multiply", "tanh"), leaf="parameter")
    result = graph.run("total")
    edge = next(each for each in graph.edges() if result.edge_gradient(each) is not None)
    found = [
        result.output,
        result.value("tanh_1_5"),
        result.gradient("tanh_1_5"),
        result.local_gradient("tanh_1_5", "x").value,
        result.weight_gradient("x0", "value"),
        result.edge_gradient(edge),
        result.edge_local(edge).value,  # type: ignore[union-attr]
    ]
    assert {type(each) for each in found} == {float}


def test_seeds_at_several_slots_flow_back_through_levels() -> None:
    graph = layered(120, ("multiply", "tanh"))
    plan = plan_of(graph)
    values, _ = passes(graph, plan, "total")
    seeds = {plan.slot_of[f"tanh_1_{i}", "out"]: 1.0 + i for i in range(120)}
    found = backward_from(plan, values, seeds)
    expected = backward_from(one_by_one(plan), values, seeds)
    assert bits(found.slots) == bits(expected.slots)
    assert found.slots[plan.slot_of["total", "out"]] == 0.0


def test_trace_adds_the_terms_of_a_value_in_the_order_of_the_sum() -> None:
    graph = layered(130, ("multiply", "multiply", "tanh"))
    result = graph.run("total")
    totals: dict[str, AccumulateStep] = {}
    for step in result.trace:
        if isinstance(step, AccumulateStep):
            totals[step.node] = step
    assert max(step.count for step in totals.values()) > 20
    for name, step in totals.items():
        assert bits([step.total]) == bits([result.gradient(name)])


def test_gradient_check_of_a_wide_graph() -> None:
    graph = layered(110, ("multiply", "tanh"))
    some = [graph.edges_into(f"multiply_0_{i}")["x"] for i in range(5)]
    assert check_gradients(graph, "total", some).max_relative_error < 1e-6


# Editing


def edit(graph: Graph, choose: random.Random) -> Edge | None:
    """Change a number, a setting, a wire or a gate; return a wire that was cut."""
    gates = [name for name in graph if "_" in name and graph.edges_into(name)]
    name = choose.choice(gates)
    leaf = f"x{choose.randrange(len(LEAVES))}"
    kind = choose.choice(("value", "value", "setting", "wire", "cut", "type"))
    if kind == "value":
        graph.set(leaf, value=choose.uniform(-1, 1))
    elif kind == "setting":
        scales = [each for each in gates if graph.node(each).id == "scale"]
        graph.set(choose.choice(scales), factor=choose.choice((1.0, 2.0, 3.0)))
    elif kind == "wire":
        graph.connect(leaf, (name, "x"), replace=True)
    elif kind == "cut":
        edge = choose.choice(list(graph.edges_into(name).values()))
        graph.disconnect(edge)
        return edge
    elif graph.node(name).id in ("tanh", "sigmoid"):
        graph.replace_node(name, choose.choice((Tanh(), Sigmoid())))
    return None


def edit_at_length(edits: int, seed: int) -> None:
    choose = random.Random(seed)
    graph = layered(110, ("multiply", "scale", "tanh", "add"), seed)
    runner = Runner(graph)
    runner.run("total")
    for _ in range(edits):
        cut = edit(graph, choose)
        assert_same_results(graph, runner.run("total"), graph.run("total"))
        if cut is not None:
            graph.connect((cut.source, cut.source_port), (cut.target, cut.target_port))


def test_level_runs_again_as_a_whole_where_all_of_it_changed() -> None:
    graph = neurons(150)
    graph.add("value", "y", value=0.5)
    for i in range(110):
        graph.connect("y", graph.add("sigmoid", f"sigmoid{i}"))
    runner = Runner(graph)
    runner.run("square7")
    graph.set("x", value=-0.25)
    kept = runner.run("square7")
    assert len(runner.computed) == 451
    assert isinstance(runner.values.slots, array)
    assert_same_results(graph, kept, graph.run("square7"))


def test_only_the_gates_asked_for_run_again() -> None:
    graph = neurons(120)
    plan = plan_of(graph, "relu3")
    values, _ = passes(graph, plan, "relu3")
    values.slots[:] = array("d", [9.0] * plan.slot_count)
    dirty = [plan.step_of[f"tanh{i}"] for i in range(60)]
    forward(graph, plan, {}, values, dirty)
    places = [plan.slot_of[f"tanh{i}", "out"] for i in range(120)]
    assert [values.slots[slot] for slot in places] == [math.tanh(9.0)] * 60 + [9.0] * 60


def test_gate_of_another_type_gets_the_plan_that_a_fresh_run_makes() -> None:
    graph = layered(120, ("tanh", "multiply"))
    runner = Runner(graph)
    runner.run("total")
    for i in range(50):
        graph.replace_node(f"tanh_0_{i}", Sigmoid())
    runner.run("total")
    assert runner.plan.steps == plan_of(graph).steps


def test_change_of_a_setting_keeps_the_plan() -> None:
    graph = layered(120, ("scale", "tanh"))
    runner = Runner(graph)
    runner.run("total")
    before = [step.node for step in runner.plan.steps]
    graph.set("scale_0_60", factor=3.0)
    kept = runner.run("total")
    assert [step.node for step in runner.plan.steps] == before
    assert [step.node for step in plan_of(graph).steps] == before
    assert_same_results(graph, kept, graph.run("total"))


def test_incremental_runs_of_wide_graphs_never_drift() -> None:
    edit_at_length(25, 0)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1, 4))
def test_incremental_runs_of_wide_graphs_never_drift_at_length(seed: int) -> None:
    edit_at_length(600, seed)
