"""Expanding a node in place and collapsing it again."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.expansion import interior_of
from graph_engine.errors import BlockError
from graph_engine.parity import check_parity
from graph_engine.shape_inference import infer_shapes
from tests.graph_engine.blocks.building import (
    assert_close,
    assert_same,
    block,
    coupled,
    dense,
    growing,
    net,
    residual,
    stage,
    total_of,
)
from tests.graph_engine.blocks.expansions import collapse, expand, passing
from tests.graph_engine.blocks.recurrences import cell, lstm


def streams(form: str, **settings: Any) -> Graph:
    graph = Graph("Net")
    graph.define_block(coupled())
    for name in ("a", "b", "m"):
        graph.add("input", name, shape=(3,))
    graph.add(f"{form}:Coupled", "it", **settings)
    for name, port in (("a", "a"), ("b", "b"), ("m", "mask")):
        graph.connect(name, ("it", port))
    return total_of(graph, ("it", "a_out"), ("it", "b_out"))


def rnn(**settings: Any) -> Graph:
    reads = settings.get("reads", "sequence")
    shape = (4, 3) if reads == "sequence" else (3,)
    graph = net(cell(), "recurrence:Cell", shape, state_shape=[5], **settings)
    graph.add("input", "first", shape=(5,))
    graph.connect("first", ("it", "h"))
    return graph


def deep_rnn() -> Graph:
    """A recurrence whose cell holds repeats and parallel copies."""
    definition = block(
        "Deep",
        [
            ("block_input", "x", {}),
            ("block_input", "h", {}),
            ("repeat:Dense", "many", {"repeats": 2, "width": 4}),
            ("parallel:Dense", "beside", {"copies": 2, "width": 4}),
            ("add", "sum", {}),
            ("block_output", "h_next", {}),
        ],
        [
            ("x", "many"),
            ("h", "beside"),
            ("many", ("sum", "x")),
            ("beside", ("sum", "y")),
            ("sum", "h_next"),
        ],
        blocks=[dense()],
        states=[("h", "h_next")],
    )
    return net(definition, "recurrence:Deep", (3, 3), state_shape=[4])


COMPOSITES: dict[str, Any] = {
    "block": lambda: net(residual(), "block:Residual", (3, 4, 4), filters=2),
    "block of blocks": lambda: net([residual(), stage()], "block:Stage", (3, 4, 4), width=1),
    "several ports": lambda: streams("block"),
    "passing": passing,
    "repeat": lambda: net(growing(), "repeat:Growing", (3,), repeats=3),
    "repeat of several": lambda: streams("repeat", repeats=3),
    "one copy": lambda: net(dense(), "repeat:Dense", (3,), repeats=1),
    "sum": lambda: net(dense(), "parallel:Dense", (3,), copies=3),
    "concatenate": lambda: net(dense(), "parallel:Dense", (3,), copies=2, combine="concatenate"),
    "parallel of several": lambda: streams("parallel", copies=3, combine="concatenate"),
    "one beside none": lambda: net(dense(), "parallel:Dense", (3,), copies=1),
    "recurrence": rnn,
    "last output": lambda: rnn(gives="last"),
    "feedback": lambda: rnn(reads="feedback", steps=3),
    "same each time": lambda: rnn(reads="repeat", steps=3, gives="last"),
    "chunks": lambda: rnn(chunk_length=2),
    "one step": lambda: rnn(reads="feedback", steps=1),
    "recurrence of repeats": deep_rnn,
    "states alone": lambda: net(lstm(), "recurrence:Gated", (3, 3), state_shape=[4]),
}


@pytest.mark.parametrize("build", COMPOSITES.values(), ids=COMPOSITES)
def test_composite_expands_and_collapses_with_every_number(build: Any) -> None:
    graph = build()
    names = [name for name in graph if name != "it"]
    before, node = graph.run("total"), graph.node("it")
    known = infer_shapes(graph).of("it")
    learned = [w.name for w in known.weights if w.is_learned]
    edges = set(graph.edges())

    members = expand(graph, "it")
    expanded = graph.run("total")
    assert_same(expanded, before, names)
    owners = interior_of(node, *known.inputs).weights
    for name in learned:
        owner, weight = owners[name]
        found = expanded.weight_gradient(members[owner], weight)
        assert_close(found, before.weight_gradient("it", name), what=f"gradient of {name}")

    collapse(graph, "it")
    assert graph.node("it") == node and not graph.groups
    # What an input that was passed on led to is wired to its source from then on.
    assert all(edge.source_port == "same" for edge in edges - set(graph.edges()))
    after = graph.run("total")
    assert_same(after, before, names, 0)
    for name in learned:
        assert np.array_equal(after.weight_gradient("it", name), before.weight_gradient("it", name))


@pytest.mark.torch
@pytest.mark.parametrize("build", COMPOSITES.values(), ids=COMPOSITES)
def test_expanded_graph_agrees_with_pytorch(build: Any) -> None:
    graph = build()
    expand(graph, "it")
    parity = check_parity(graph, "total")
    assert parity.agrees and parity.max_absolute_error <= 1e-12


# Weights, both ways


def test_learned_weights_are_taken_along_both_ways() -> None:
    graph = net(dense(), "repeat:Dense", (3,), repeats=2)
    learned = np.arange(9.0).reshape(3, 3) / 10
    graph.set_weights({("it", "dense_2.fc.weight"): learned})
    members = expand(graph, "it")
    owner = members["dense_2"]
    assert np.array_equal(graph.run("total").weight_value(owner, "fc.weight"), learned)
    graph.set_weights({(owner, "fc.weight"): 2 * learned})
    collapse(graph, "it")
    assert np.array_equal(graph.run().weight_value("it", "dense_2.fc.weight"), 2 * learned)


def test_first_values_are_taken_along_though_names_change() -> None:
    graph = net(dense(), "block:Dense", (3,))
    first = graph.run().weight_value("it", "fc.weight")
    members = expand(graph, "it")
    assert np.array_equal(graph.run().weight_value(members["fc"], "weight"), first)


def test_layer_is_expanded_into_parameters_with_its_weights() -> None:
    graph = Graph()
    graph.add("input", "data", shape=(3,))
    graph.add("linear", "fc", out_features=2)
    graph.connect("data", "fc")
    graph.set_weights({("fc", "bias"): np.array([1.0, 2.0])})
    total_of(graph, ("fc", "out"))
    members = expand(graph, "fc")
    assert {graph.node(name).id for name in members.values()} >= {"parameter", "add"}
    graph.set_weights({(members["bias"], "value"): np.array([3.0, 4.0])})
    collapse(graph, "fc")
    assert graph.run("total").weight_value("fc", "bias").tolist() == [3.0, 4.0]


def test_parameter_shared_from_outside_stays_shared() -> None:
    graph = Graph()
    graph.add("input", "data", shape=(3,))
    graph.add("parameter", "shared", start="kaiming_uniform", shape=[3, 3])
    for name, source in (("one", "data"), ("two", "one")):
        graph.add("linear", name, out_features=3)
        graph.connect(source, name)
        graph.connect("shared", (name, "weight"))
    total_of(graph, ("two", "out"))
    names = list(graph)
    before = graph.run()
    members = expand(graph, "one")
    assert "weight" not in members and "bias" in members
    assert_same(graph.run(), before, [n for n in names if n != "one"])
    collapse(graph, "one")
    assert graph.edges_into("one")["weight"].source == "shared"
    assert_same(graph.run(), before, names, 0)


# Inside each other


def test_expansions_inside_expansions_collapse_in_turn() -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 4, 4), width=1, depth=3)
    names = [name for name in graph if name != "it"]
    before, node = graph.run("total"), graph.node("it")
    body = expand(graph, "it")["body"]
    second = expand(graph, body)["residual_2"]
    convolution = expand(graph, second)["relu1"]
    assert_same(graph.run("total"), before, names)
    with pytest.raises(BlockError, match=f"{body}, a part of it, stands expanded itself") as caught:
        collapsing(graph, "it")
    assert caught.value.remedy == f"Collapse {body} first."
    assert convolution in graph
    for name in (second, body, "it"):
        collapse(graph, name)
        assert_same(graph.run("total"), before, names)
    assert graph.node("it") == node and not graph.groups


def test_step_of_an_expanded_recurrence_can_be_expanded_too() -> None:
    graph = rnn()
    names = [name for name in graph if name != "it"]
    before = graph.run("total")
    step = expand(graph, "it")["step_2"]
    members = expand(graph, step)
    assert (
        graph.edges_into(members["wx"])["weight"].source == graph.groups["it"].members["wx_weight"]
    )
    assert_same(graph.run("total"), before, names)
    collapse(graph, step)
    collapse(graph, "it")
    assert_same(graph.run("total"), before, names, 0)


# Names


def test_nodes_are_named_for_the_node_and_what_is_inside() -> None:
    graph = net(dense(), "block:Dense", (3,))
    assert expand(graph, "it") == {"fc": "it_fc", "bend": "it_bend"}


def test_name_that_is_taken_gets_a_number() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.add("value", "it_fc")
    assert expand(graph, "it")["fc"] == "it_fc_2"
    collapse(graph, "it")
    assert graph.node("it_fc").id == "value"


def test_longest_name_still_expands_and_collapses() -> None:
    name = "n" * 64
    graph = net(dense(), "repeat:Dense", (3,), name=name, repeats=12)
    members = expand(graph, name)
    assert len(set(members.values())) == 12 and max(map(len, members.values())) <= 64
    inner = members["dense_12"]
    expand(graph, inner)
    collapse(graph, inner)
    collapse(graph, name)
    assert graph.node(name).model_dump()["repeats"] == 12


def test_renamed_member_is_found_again() -> None:
    graph = net(dense(), "block:Dense", (3,))
    members = expand(graph, "it")
    graph.rename(members["fc"], "layer")
    collapse(graph, "it")
    assert graph.node("it").id == "block:Dense"


def test_renamed_source_of_an_idle_input_is_found_again() -> None:
    graph = passing()
    expand(graph, "it")
    graph.rename("m", "other")
    collapse(graph, "it")
    assert graph.edges_into("it")["unheard"].source == "other"


def test_node_comes_back_beside_one_that_took_its_name() -> None:
    graph = net(dense(), "block:Dense", (3,))
    expand(graph, "it")
    graph.add("value", "it")
    collapse(graph, "it")
    assert graph.node("it_2").id == "block:Dense" and not graph.groups


# What cannot be expanded


def test_node_that_computes_at_once_is_not_expanded() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.add("exp", "alone")
    graph.connect("it", "alone")
    with pytest.raises(BlockError, match="is not made of simpler nodes") as caught:
        expansion(graph, "alone")
    assert caught.value.remedy == "It computes its output at once."


def test_node_that_cannot_run_is_not_expanded() -> None:
    graph = Graph()
    graph.define_block(dense())
    graph.add("block:Dense", "it")
    with pytest.raises(BlockError, match='Dense "it" cannot run and so cannot be expanded'):
        expansion(graph, "it")
    assert list(graph) == ["it"]


def test_working_it_out_changes_nothing() -> None:
    graph = net(dense(), "block:Dense", (3,))
    version = graph.version
    expansion(graph, "it")
    assert graph.version == version


# Scalar graphs


def test_sigmoid_of_single_numbers_is_its_formula() -> None:
    graph = Graph.from_formula("sigmoid(w*x + b)", w=2.0, x=3.0, b=-1.0)
    (name,) = [each for each in graph if graph.node(each).id == "sigmoid"]
    names = [each for each in graph if each != name]
    before = graph.run()
    members = expand(graph, name)
    kinds = sorted(graph.node(each).id for each in members.values())
    assert kinds == ["add", "exp", "negate", "reciprocal", "value"]
    assert_same(graph.run(), before, names)
    collapse(graph, name)
    assert_same(graph.run(), before, [*names, name], 0)


def test_training_mode_is_taken_into_account() -> None:
    graph = Graph()
    graph.change_settings(is_training=True)
    graph.add("input", "data", shape=(3,))
    graph.add("batch_norm", "norm")
    graph.connect("data", "norm")
    total_of(graph, ("norm", "out"))
    before = graph.run()
    expand(graph, "norm")
    assert_same(graph.run(), before, ["data", "total"])
    graph.change_settings(is_training=False)
    with pytest.raises(BlockError, match="norm was changed"):
        collapsing(graph, "norm")
    graph.change_settings(is_training=True)
    collapse(graph, "norm")
    assert_same(graph.run(), before, ["data", "norm", "total"], 0)
