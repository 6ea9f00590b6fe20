"""Looking inside a node after a run."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.inside import inside
from graph_engine.errors import BlockError, RunError
from graph_engine.narration import sentence
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, UpdateStep
from tests.graph_engine.blocks.building import (
    assert_close,
    block,
    coupled,
    dense,
    growing,
    net,
    residual,
    stage,
    total_of,
)
from tests.graph_engine.blocks.recurrences import cell, lstm


def two_outputs() -> Graph:
    graph = Graph("Net")
    graph.define_block(coupled())
    for name in ("a", "b", "m"):
        graph.add("input", name, shape=(3,))
    graph.add("block:Coupled", "it")
    for name, port in (("a", "a"), ("b", "b"), ("m", "mask")):
        graph.connect(name, ("it", port))
    return total_of(graph, ("it", "a_out"), ("it", "b_out"))


NETS: dict[str, Any] = {
    "block": lambda: net(residual(), "block:Residual", (3, 4, 4), filters=2),
    "block of blocks": lambda: net([residual(), stage()], "block:Stage", (3, 4, 4), width=1),
    "two outputs": two_outputs,
    "repeat": lambda: net(growing(), "repeat:Growing", (3,), repeats=3),
    "parallel": lambda: net(dense(), "parallel:Dense", (3,), copies=3),
    "recurrence": lambda: net(cell(), "recurrence:Cell", (4, 3), state_shape=[5]),
    "two states": lambda: net(lstm(), "recurrence:Gated", (3, 3), state_shape=[4]),
    "chunks": lambda: net(cell(), "recurrence:Cell", (4, 3), state_shape=[5], chunk_length=2),
}


@pytest.mark.parametrize("build", NETS.values(), ids=NETS)
def test_numbers_inside_are_those_of_the_expanded_graph(build: Any) -> None:
    graph = build()
    interior, found = inside(graph.run("total"), "it")
    expansion(graph, "it").make(graph)
    expanded = graph.run("total")
    members = graph.groups["it"].members
    assert len(members) >= 2
    for inner, member in members.items():
        for port in interior.graph.node(inner).output_ports():
            assert_close(
                found.value(inner, port.name), expanded.value(member, port.name), what=inner
            )
            if expanded.has_gradient(member, port.name):
                gradient = expanded.gradient(member, port.name)
                assert_close(found.gradient(inner, port.name), gradient, what=inner)
            elif found.has_gradient(inner, port.name):
                assert not np.any(found.gradient(inner, port.name)), "an output that leads nowhere"
        for weight in interior.shapes.of(inner).weights:
            wired = weight.name in interior.graph.edges_into(inner)
            if weight.is_learned and not wired:
                assert_close(
                    found.weight_gradient(inner, weight.name),
                    expanded.weight_gradient(member, weight.name),
                    what=f"{inner}.{weight.name}",
                )


def test_gradient_begins_with_what_arrived_at_the_outputs() -> None:
    graph = two_outputs()
    result = graph.run("total")
    interior, found = inside(result, "it")
    for port in ("a_out", "b_out"):
        node = interior.outputs[port][0]
        assert_close(found.gradient(node), result.gradient("it", port), 0)
    for port in ("a", "b", "mask"):
        (edge,) = [e for e in graph.edges_into("it").values() if e.target_port == port]
        assert_close(found.gradient(interior.inputs[port]), result.edge_gradient(edge), 0)


def test_output_that_leads_nowhere_has_no_gradient_of_its_own() -> None:
    graph = two_outputs()
    result = graph.run("total_sum_0")
    interior, found = inside(result, "it")
    assert not np.any(found.gradient(interior.outputs["b_out"][0]))
    assert np.any(found.gradient(interior.outputs["a_out"][0]))


def test_nodes_inside_nodes_are_looked_at_in_turn() -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 4, 4), width=1, depth=3)
    result = graph.run("total")
    _, body = inside(result, "it")
    _, second = inside(body, "body")
    interior, found = inside(second, "residual_2")
    assert next(iter(interior.graph)) == "x" and found.has_gradient("conv1")
    expansion(graph, "it").make(graph)
    expansion(graph, "it_body").make(graph)
    expansion(graph, "it_body_residual_2").make(graph)
    expected = graph.run("total").gradient("it_body_residual_2_conv1")
    assert_close(found.gradient("conv1"), expected)
    assert_close(found.gradient("y"), result.gradient("it"))


def test_gate_inside_a_block_opens_too() -> None:
    graph = net(dense(), "block:Dense", (3,))
    _, found = inside(graph.run("total"), "it")
    interior, linear = inside(found, "fc")
    assert {interior.graph.node(name).id for name in interior.graph} >= {"matmul", "add"}
    assert_close(linear.gradient("weight"), found.weight_gradient("fc", "weight"))


# Single numbers


def test_sigmoid_of_single_numbers_shows_its_gates() -> None:
    graph = Graph.from_formula("sigmoid(w*x + b)", w=2.0, x=3.0, b=-1.0)
    (name,) = [each for each in graph if graph.node(each).id == "sigmoid"]
    (before,) = graph.edges_into(name).values()
    result = graph.run()
    interior, found = inside(result, name)
    (exp,) = [each for each in interior.graph if interior.graph.node(each).id == "exp"]
    assert found.value(exp) == pytest.approx(np.exp(-5.0), rel=1e-15)
    assert found.gradient("x") == pytest.approx(result.gradient(before.source), rel=1e-12)
    expansion(graph, name).make(graph)
    expanded = graph.run()
    for inner, member in graph.groups[name].members.items():
        assert found.value(inner) == pytest.approx(expanded.value(member), rel=1e-15)
        assert found.gradient(inner) == pytest.approx(expanded.gradient(member), rel=1e-12)


def test_gate_that_nothing_flows_back_to_has_values_alone() -> None:
    graph = Graph.from_formula("q = sigmoid(x); f = x * x", x=3.0)
    _, found = inside(graph.run("f"), "q")
    assert found.has_value("x") and not found.has_gradient("x")


def test_run_without_an_output_shows_values_alone() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.remove("total")
    graph.remove("total_square_0")
    _, found = inside(graph.run(), "it")
    assert found.has_value("fc") and not found.has_gradient("fc")
    assert {type(step) for step in found.trace} == {ForwardStep}


# The trace


def test_trace_inside_goes_forward_then_back() -> None:
    graph = net(dense(), "block:Dense", (3,))
    _, found = inside(graph.run("total"), "it")
    steps = list(found.trace)
    assert [s.node for s in steps if isinstance(s, ForwardStep)] == ["x", "fc", "bend", "y"]
    back = [(s.node, s.port) for s in steps if isinstance(s, BackwardStep)]
    assert back[:2] == [("y", "x"), ("bend", "x")]
    assert set(back[2:]) == {("fc", "x"), ("fc", "weight"), ("fc", "bias")}
    kinds = [type(s) for s in steps if not isinstance(s, UpdateStep)]
    assert kinds.index(BackwardStep) > len(kinds) - kinds[::-1].index(ForwardStep) - 1


def test_trace_begins_backward_with_the_gradient_from_outside() -> None:
    graph = net(dense(), "block:Dense", (3,))
    result = graph.run("total")
    _, found = inside(result, "it")
    seed = next(s for s in found.trace if isinstance(s, AccumulateStep))
    assert seed.node == "y" and seed.edge is None
    assert_close(seed.total, result.gradient("it"), 0)


def test_fan_out_inside_adds_up_term_by_term() -> None:
    graph = net(growing(), "block:Growing", (3,))
    result = graph.run("total")
    _, found = inside(result, "it")
    terms = [s for s in found.trace if isinstance(s, AccumulateStep) and s.node == "x"]
    assert [(s.index, s.count) for s in terms] == [(0, 2), (1, 2)]
    assert_close(terms[0].term + terms[1].term, found.gradient("x"))


def test_every_step_can_be_said_in_words() -> None:
    graph = net(cell(), "recurrence:Cell", (3, 3), state_shape=[5])
    interior, found = inside(graph.run("total"), "it")
    for step in found.trace:
        text = sentence(interior.graph, step)
        assert text and "\n" not in text


# Training mode


def test_dropped_numbers_are_those_that_were_dropped() -> None:
    graph = net(dense(p=0.5), "block:Dense", (3,), width=20)
    graph.change_settings(is_training=True)
    result = graph.run("total")
    _, found = inside(result, "it", is_training=True)
    assert np.array_equal(found.value("drop"), result.value("it"))
    assert (found.value("drop") == 0).any()


# What cannot be looked into


def test_node_that_computes_at_once_has_no_inside() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.add("exp", "alone")
    graph.connect("it", "alone")
    with pytest.raises(BlockError, match="is not made of simpler nodes"):
        inside(graph.run("total"), "alone")


def test_node_that_did_not_run_has_no_inside() -> None:
    graph = Graph()
    graph.define_block(dense())
    graph.add("block:Dense", "it")
    with pytest.raises(RunError, match="it did not run"):
        inside(graph.run(), "it")


def test_looking_inside_changes_no_number() -> None:
    graph = net(residual(), "block:Residual", (3, 4, 4))
    result = graph.run("total")
    before = {name: (result.value(name), result.gradient(name)) for name in graph}
    first = inside(result, "it")[1].gradient("conv1").copy()
    assert np.array_equal(inside(result, "it")[1].gradient("conv1"), first)
    for name, (value, gradient) in before.items():
        assert np.array_equal(result.value(name), value)
        assert np.array_equal(result.gradient(name), gradient)


def test_unused_output_inside_is_shown() -> None:
    definition = block(
        "Both",
        [
            ("block_input", "x", {}),
            ("sin", "up", {}),
            ("cos", "across", {}),
            ("block_output", "a", {}),
            ("block_output", "b", {}),
        ],
        [("x", "up"), ("x", "across"), ("up", "a"), ("across", "b")],
    )
    graph = net(definition, "block:Both", (3,))
    result = graph.run("total")
    _, found = inside(result, "it")
    assert_close(found.value("across"), np.cos(result.value("data")), 1e-15)
    assert not np.any(found.gradient("across"))
