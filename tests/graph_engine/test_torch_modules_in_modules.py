"""Layers whose module nests outputs or weights, or keeps buffers: text, state_dict and parity."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine.graph import Graph
from graph_engine.parity import check_parity
from graph_engine.torch_source import torch_source

pytestmark = pytest.mark.torch


def sequence_network(*layers: tuple[str, str, dict[str, Any]], **given: Any) -> Graph:
    """Return layers on top of each other, and their mean."""
    graph = Graph("Sequence")
    graph.change_settings(dtype="float64")
    graph.add("input", "x", **({"shape": (7, 6)} | given))
    before = "x"
    for type_id, name, settings in (*layers, ("mean", "total", {})):
        graph.add(type_id, name, **settings)
        graph.connect(before, name)
        before = name
    return graph


def test_nested_outputs_are_taken_out_of_their_brackets() -> None:
    graph = sequence_network(("lstm", "memory", {"hidden_size": 4, "batch_first": True}))
    text = torch_source(graph).text
    assert "memory_output, (memory_h_n, memory_c_n) = self.memory(x)" in text
    assert check_parity(graph).agrees


def test_every_output_of_an_lstm_can_be_read() -> None:
    graph = sequence_network(("lstm", "memory", {"hidden_size": 4, "batch_first": True}))
    graph.add("sum", "last")
    graph.connect(("memory", "c_n"), "last")
    graph.add("add", "both")
    graph.connect("total", "both")
    graph.connect("last", "both")
    parity = check_parity(graph)
    assert parity.agrees and len(parity.weights) == 4


def test_weights_of_a_module_in_a_module_find_their_place() -> None:
    from graph_engine.torch_module import graph_weights, torch_module

    graph = sequence_network(("multihead_attention", "look", {"num_heads": 2, "batch_first": True}))
    source = torch_source(graph)
    assert source.weight_keys["look", "out_proj_weight"] == "look.out_proj.weight"
    assert source.weight_keys["look", "in_proj_bias"] == "look.in_proj_bias"
    assert set(torch_module(graph).state_dict()) == set(source.weight_keys.values())
    weights = graph_weights(torch_module(graph), graph)
    assert weights["look", "out_proj_weight"].shape == (6, 6)
    assert check_parity(graph).agrees


def test_shared_weight_leaves_the_nested_name() -> None:
    graph = sequence_network(("multihead_attention", "look", {"batch_first": True}))
    graph.add("parameter", "mix", start="normal", shape=(6, 6))
    graph.connect("mix", ("look", "out_proj_weight"))
    source = torch_source(graph)
    assert source.weight_keys["look", "out_proj_bias"] == "look_out_proj_bias"
    assert ("look", "out_proj_weight") not in source.weight_keys
    assert check_parity(graph).agrees


def test_running_statistics_are_loaded_and_come_back_from_training() -> None:
    import torch

    from graph_engine.torch_module import graph_weights, torch_module

    graph = sequence_network(("batch_norm", "norm", {}), shape=(3,))
    graph.set_weights({("norm", "running_mean"): np.array([1.0, 2.0, 3.0])})
    module = torch_module(graph)
    x = torch.full((4, 3), 2.0, dtype=torch.float64)
    module.eval()
    assert module(x).item() == pytest.approx(0.0, abs=1e-4)
    module.train()
    module(x)
    weights = graph_weights(module, graph)
    np.testing.assert_allclose(weights["norm", "running_mean"], [1.1, 2.0, 2.9])
    graph.set_weights(weights)
    np.testing.assert_allclose(
        torch_module(graph).norm.running_mean.numpy(), weights["norm", "running_mean"]
    )


def test_running_statistics_have_no_gradient_and_are_no_parameters() -> None:
    graph = sequence_network(("batch_norm", "norm", {}), shape=(3,))
    parity = check_parity(graph)
    assert parity.agrees
    assert [owner for owner, _ in parity.weights] == [("norm", "weight"), ("norm", "bias")]


@pytest.mark.parametrize(
    "layers",
    [
        (("layer_norm", "norm", {}), ("gru", "memory", {"hidden_size": 3, "bidirectional": True})),
        (("group_norm", "norm", {}), ("instance_norm", "second", {"affine": True})),
        (("rnn_cell", "cell", {"hidden_size": 5}), ("rms_norm", "norm", {})),
        (("alpha_dropout", "drop", {}), ("drop_path", "path", {}), ("gaussian_noise", "n", {})),
    ],
    ids=lambda layers: "-".join(type_id for type_id, _, _ in layers),
)
def test_layers_on_top_of_each_other_agree_on_every_edge(layers: Any) -> None:
    shape = (6,) if layers[0][0] == "rnn_cell" else (7, 6)
    graph = sequence_network(*layers, shape=shape)
    parity = check_parity(graph)
    assert parity.agrees and len(parity.edges) == len(graph.edges())


def test_words_through_embedding_attention_and_memory_agree() -> None:
    graph = sequence_network(
        ("embedding", "embed", {"num_embeddings": 11, "embedding_dim": 6}),
        ("multihead_attention", "look", {"num_heads": 3, "batch_first": True, "is_causal": True}),
        ("lstm", "memory", {"hidden_size": 3, "num_layers": 2, "batch_first": True}),
        shape=(7,),
        dtype="integer",
        classes=11,
    )
    parity = check_parity(graph)
    assert parity.agrees
    assert len(parity.weights) == 1 + 4 + 8
