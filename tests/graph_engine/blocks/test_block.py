"""An instance of a block: shared nodes, weights of its own, gradients like any node's."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph, shape_inference
from graph_engine.blocks.definition import BlockSetting
from graph_engine.blocks.form import block_type
from graph_engine.gradient_check import check_gradients
from graph_engine.parity import check_parity
from graph_engine.shape_inference import infer_shapes
from nodes.shapes import BATCH
from tests.graph_engine.blocks.building import (
    Node,
    Wire,
    assert_same,
    block,
    coupled,
    dense,
    net,
    residual,
    stage,
    total_of,
    two_layers,
)


def problems(graph: Graph) -> list[str]:
    return [f"{p.severity} {p.rule} | {p.remedy}" for p in infer_shapes(graph).problems()]


# Shapes


def test_unknown_input_channels_come_from_shape_inference() -> None:
    graph = net([residual(), stage()], "block:Stage", (5, 8, 8), width=3)
    known = infer_shapes(graph).of("it")
    assert known.outputs == ((BATCH, 6, 4, 4),)
    shapes = {w.name: w.shape for w in known.weights}
    assert shapes["down.conv1.weight"] == (6, 5, 3, 3)
    assert shapes["body.residual_1.conv1.weight"] == (6, 6, 3, 3)


def test_node_inside_that_cannot_run_is_told_with_its_remedy() -> None:
    graph = net(residual(), "block:Residual", (3,))
    alone = Graph()
    alone.add("input", "data", shape=(3,))
    alone.add("conv2d", "conv1", kernel_size=3)
    alone.connect("data", "conv1")
    (said,) = problems(alone)
    assert problems(graph)[0] == said.replace("error ", 'error Residual "it": inside, ')


def test_node_inside_that_is_not_wired_is_told() -> None:
    lonely = block(
        "Lonely",
        [
            ("block_input", "x", {}),
            ("tanh", "bend", {}),
            ("linear", "alone", {}),
            ("block_output", "y", {}),
        ],
        [("x", "bend"), ("bend", "y")],
    )
    (told,) = [p for p in problems(net(lonely, "block:Lonely", (3,))) if p.startswith("error")]
    assert 'error Lonely "it": inside, ' in told and '"alone": input x is not wired' in told


def test_settings_whose_ports_vanish_inside_are_told_on_the_node() -> None:
    joined = block(
        "Joined",
        [
            ("block_input", "x", {}),
            ("concatenate", "both", {"input_count": 3}),
            ("block_output", "y", {}),
        ],
        [("x", ("both", f"x{number}")) for number in (1, 2, 3)] + [("both", "y")],
        settings=[BlockSetting("count", 3)],
        expressions={("both", "input_count"): "count"},
    )
    graph = net(joined, "block:Joined", (3,), count=2)
    (told,) = [p for p in problems(graph) if p.startswith("error")]
    assert told.startswith('error Joined "it": inside, ') and "x3" in told


def test_unwired_input_is_a_note_as_for_any_node() -> None:
    graph = Graph()
    graph.define_block(coupled())
    graph.add("block:Coupled", "it")
    assert [p.split(" | ")[0] for p in problems(graph)] == [
        f'note Coupled "it": input {port} is not wired' for port in ("a", "b", "mask")
    ]


def test_warnings_inside_reach_the_node() -> None:
    wasteful = block(
        "Wasteful",
        [
            ("block_input", "x", {}),
            ("conv2d", "conv", {"kernel_size": 3, "stride": 2}),
            ("block_output", "y", {}),
        ],
        [("x", "conv"), ("conv", "y")],
    )
    alone = Graph()
    alone.add("input", "data", shape=(1, 6, 6))
    alone.add("conv2d", "conv", kernel_size=3, stride=2)
    alone.connect("data", "conv")
    (said,) = [p for p in infer_shapes(alone).problems() if p.severity == "warning"]
    found = infer_shapes(net(wasteful, "block:Wasteful", (1, 6, 6))).problems()
    assert [(p.severity, p.node) for p in found] == [("warning", "it")]
    assert found[0].rule == f'Wasteful "it": inside, {said.rule}'


def test_value_that_a_node_inside_refuses_is_told_on_the_node() -> None:
    lookup = block(
        "Lookup",
        [
            ("block_input", "x", {"kind": "integer"}),
            ("embedding", "table", {"num_embeddings": 4, "embedding_dim": 2}),
            ("block_output", "y", {}),
        ],
        [("x", "table"), ("table", "y")],
    )
    graph = Graph()
    graph.define_block(lookup)
    graph.add("input", "data", shape=(3,), dtype="integer", classes=4)
    graph.add("block:Lookup", "it")
    graph.connect("data", "it")
    found = graph.run("it", data=np.array([[0, 1, 9]]))
    (problem,) = found.problems
    assert problem.node == "it" and "inside, " in problem.rule and "9" in problem.rule


def test_batch_that_is_too_large_inside_is_told_on_the_node(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wide = block(
        "Wide",
        [
            ("block_input", "x", {}),
            ("linear", "up", {"out_features": 20}),
            ("linear", "down", {"out_features": 1}),
            ("block_output", "y", {}),
        ],
        [("x", "up"), ("up", "down"), ("down", "y")],
    )
    graph = net(wide, "block:Wide", (3,))
    monkeypatch.setattr(shape_inference, "MEMORY_LIMIT", 2000)
    assert graph.run().has_value("it")
    result = graph.run("total", data=np.ones((100, 3)))
    (problem,) = result.problems
    assert problem.node == "it" and "the output of shape (100, 20) would take" in problem.rule
    assert not result.has_value("it")


# Ports


def test_kinds_of_numbers_are_those_inside() -> None:
    labelled = block(
        "Labelled",
        [
            ("block_input", "x", {}),
            ("block_input", "label", {"kind": "integer"}),
            ("argmax", "best", {}),
            ("block_output", "guess", {}),
            ("block_output", "same", {}),
        ],
        [("x", "best"), ("best", "guess"), ("label", "same")],
    )
    node = block_type(labelled).checked({})
    assert {p.name: p.kind for p in node.data_ports()} == {"x": "float", "label": "integer"}
    assert {p.name: p.kind for p in node.output_ports()} == {"guess": "integer", "same": "integer"}


# Gradients, held against central differences


def fan_out() -> Graph:
    """One input that is used three times inside and passed through besides."""
    nodes: list[Node] = [
        ("block_input", "x", {}),
        ("multiply", "twice", {}),
        ("sin", "wave", {}),
        ("add", "sum", {}),
        ("block_output", "y", {}),
        ("block_output", "same", {}),
        ("block_output", "again", {}),
    ]
    wires: list[Wire] = [
        ("x", ("twice", "x")),
        ("x", ("twice", "y")),
        ("x", "wave"),
        ("twice", ("sum", "x")),
        ("wave", ("sum", "y")),
        ("sum", "y"),
        ("x", "same"),
        ("sum", "again"),
    ]
    graph = net(block("Fan", nodes, wires), "block:Fan", (3,))
    return total_of(
        graph, ("it", "y"), ("it", "same"), ("it", "again"), ("total", "out"), name="end"
    )


def two_in_two_out() -> Graph:
    graph = Graph("Net")
    graph.define_block(coupled())
    for name in ("a", "b", "m"):
        graph.add("input", name, shape=(3,))
    graph.add("block:Coupled", "it")
    for name, port in (("a", "a"), ("b", "b"), ("m", "mask")):
        graph.connect(name, ("it", port))
    return total_of(graph, ("it", "a_out"), ("it", "b_out"))


def with_unused_input() -> Graph:
    definition = block(
        "Deaf",
        [
            ("block_input", "x", {}),
            ("block_input", "unheard", {}),
            ("sin", "wave", {}),
            ("block_output", "y", {}),
        ],
        [("x", "wave"), ("wave", "y")],
    )
    graph = net(definition, "block:Deaf", (3,))
    graph.connect("data", ("it", "unheard"))
    return graph


def labels_inside() -> Graph:
    definition = block(
        "Lookup",
        [
            ("block_input", "x", {"kind": "integer"}),
            ("embedding", "table", {"num_embeddings": 5, "embedding_dim": 3}),
            ("linear", "fc", {"out_features": 2}),
            ("block_output", "y", {}),
        ],
        [("x", "table"), ("table", "fc"), ("fc", "y")],
    )
    graph = Graph("Net")
    graph.define_block(definition)
    graph.add("input", "data", shape=(4,), dtype="integer", classes=5)
    graph.add("block:Lookup", "it")
    graph.connect("data", "it")
    return total_of(graph, ("it", "y"))


def residual_net() -> Graph:
    return net([residual(), stage()], "block:Stage", (3, 4, 4), width=2, depth=3)


NETS = [two_layers, residual_net, fan_out, two_in_two_out, with_unused_input, labels_inside]


@pytest.mark.parametrize("build", NETS)
def test_gradients_agree_with_central_differences(build: Any) -> None:
    graph = build()
    output = graph.sinks()[-1] if build in (two_layers, fan_out) else None
    check = check_gradients(graph, output)
    assert check.max_relative_error < 1e-6 and not all(edge.is_kink for edge in check.edges)


@pytest.mark.torch
@pytest.mark.parametrize("build", NETS)
def test_values_and_gradients_agree_with_pytorch(build: Any) -> None:
    graph = build()
    parity = check_parity(graph, "end" if "end" in graph else None)
    assert parity.agrees and parity.max_absolute_error <= 1e-12
    assert parity.edges


def test_gradient_of_an_unused_input_is_nothing() -> None:
    graph = with_unused_input()
    edges = {edge.target_port: edge for edge in graph.edges_into("it").values()}
    result = graph.run()
    assert result.edge_gradient(edges["unheard"]) is None
    assert result.edge_gradient(edges["x"]) is not None


def test_float32_stays_float32_inside() -> None:
    graph = residual_net()
    graph.change_settings(dtype="float32")
    result = graph.run()
    assert result.value("it").dtype == np.float32
    assert result.weight_gradient("it", "down.conv1.weight").dtype == np.float32


def test_block_leaves_its_inputs_alone() -> None:
    graph = two_in_two_out()
    given = {name: np.random.default_rng(1).normal(size=(2, 3)) for name in ("a", "b", "m")}
    kept = {name: array.copy() for name, array in given.items()}
    graph.run("total", **given)
    assert all(np.array_equal(given[name], kept[name]) for name in given)


def test_batch_of_any_size_goes_through() -> None:
    graph = residual_net()
    for size in (1, 3):
        assert graph.run("total", data=np.ones((size, 3, 4, 4))).value("it").shape[0] == size


# As a part of a graph


def test_run_again_reaches_what_a_setting_changed() -> None:
    graph = two_layers()
    graph.run("end")
    graph.set("one", width=7)
    fresh = two_layers()
    fresh.set("one", width=7)
    assert_same(graph.run("end"), fresh.run("end"), ["one", "two", "end"], 0)


def test_renamed_instance_keeps_what_it_learned() -> None:
    graph = net(dense(), "block:Dense", (3,))
    graph.set_weights({("it", "fc.weight"): np.eye(3)})
    graph.rename("it", "layer")
    assert np.array_equal(graph.run().weight_value("layer", "fc.weight"), np.eye(3))


def test_local_gradient_of_an_instance_is_its_jacobian() -> None:
    graph = net(dense(), "block:Dense", (3,))
    result = graph.run("total", data=np.array([[0.1, 0.2, 0.3]]))
    weight, y = result.weight_value("it", "fc.weight"), result.value("it")
    local = result.local_gradient("it", "x")
    for row in range(3):
        expected = (1 - y[0, row] ** 2) * weight[row]
        assert np.allclose(local.row((0, row))[0], expected, atol=1e-12)
