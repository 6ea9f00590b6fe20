"""Metrics beside a loss: the loss is what is differentiated and trained, in window and PyTorch."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph_engine import Graph
from graph_engine.run import run_graph
from graph_engine.torch_source import torch_source


def classifier() -> Graph:
    """Digits to scores, a weighted cross-entropy, and three metrics beside it."""
    graph = Graph("Classifier")
    graph.add("dataset", "digits", shape=(64,), batch_size=8)
    graph.add("linear", "scores", out_features=10)
    graph.add("value", "rarity", value=[1.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 3.0])
    graph.connect(("digits", "image"), "scores")
    for kind in ("cross_entropy", "accuracy", "top_k_accuracy", "confusion_matrix"):
        graph.add(kind, kind)
        graph.connect("scores", (kind, "input"))
        graph.connect(("digits", "label"), (kind, "target"))
    graph.connect("rarity", ("cross_entropy", "class_weights"))
    return graph


def autoencoder() -> Graph:
    """Digits to digits; the code is held against labels that the loss never sees."""
    graph = Graph("Autoencoder")
    graph.add("dataset", "digits", shape=(64,), batch_size=8)
    graph.add("linear", "code", out_features=10)
    graph.add("linear", "picture", out_features=64)
    graph.add("mse_loss", "cost")
    graph.add("mean_absolute_error", "mae")
    graph.add("accuracy", "luck")
    graph.connect(("digits", "image"), "code")
    graph.connect("code", "picture")
    for name in ("cost", "mae"):
        graph.connect("picture", (name, "input"))
        graph.connect(("digits", "image"), (name, "target"))
    graph.connect("code", ("luck", "input"))
    graph.connect(("digits", "label"), ("luck", "target"))
    return graph


def test_loss_is_differentiated_beside_metrics() -> None:
    result = run_graph(classifier())
    assert result.output_name == "cross_entropy"
    assert result.has_gradient("scores")
    assert not result.has_gradient("rarity")
    assert 0.0 <= result.value("accuracy") <= result.value("top_k_accuracy") <= 1.0
    assert result.value("confusion_matrix").sum() == 8


def test_metric_is_no_rival_of_a_loss_made_of_gates() -> None:
    graph = Graph.from_formula("cost = mean((w*x - t) ** 2)", w=2.0, x=[1.0, 2.0], t=[3.0, 5.0])
    graph.add("mean_absolute_error", "mae")
    graph.connect("mul_1", ("mae", "input"))
    graph.connect("t", ("mae", "target"))
    result = run_graph(graph)
    assert result.output_name == "cost"
    assert result.gradient("w") == pytest.approx(((2 - 3) * 1 + (4 - 5) * 2) * 2 / 2)
    assert torch_source(graph).loss_output == "cost"


def test_metric_alone_is_not_differentiated() -> None:
    graph = Graph.from_formula("mean_absolute_error(x, t)", x=[1.0, 2.0], t=[3.0, 5.0])
    assert run_graph(graph).output_name is None


def test_metrics_stand_in_the_method_of_the_loss() -> None:
    source = torch_source(classifier())
    assert [port for _, port, _ in source.forward_inputs] == ["image"]
    assert source.outputs == [("scores", "out")]
    metrics = {"accuracy", "top_k_accuracy", "confusion_matrix"}
    assert {node for node, _ in source.loss_outputs} == {"cross_entropy", *metrics}
    assert source.loss_output == "cross_entropy"


def test_labels_that_a_metric_alone_reads_are_no_input_of_the_network() -> None:
    source = torch_source(autoencoder())
    assert [port for _, port, _ in source.forward_inputs] == ["image"]
    assert {node for node, _ in source.loss_outputs} == {"cost", "mae", "luck"}
    assert source.loss_output == "cost"


@pytest.mark.torch
@pytest.mark.parametrize("build", [classifier, autoencoder])
def test_engine_and_pytorch_agree_on_every_edge_of_metrics_too(build: Callable[[], Graph]) -> None:
    from graph_engine.parity import check_parity

    parity = check_parity(build())
    assert parity.agrees
    assert parity.max_absolute_error < 1e-12


@pytest.mark.torch
def test_network_in_training_knows_loss_and_scores_among_metrics() -> None:
    import torch

    from graph_engine.training.network import build_network

    network = build_network(classifier(), torch.device("cpu"))
    images, labels = torch.rand(8, 64, dtype=torch.float64), torch.arange(8)
    loss, scores = network.loss_and_scores((images, labels))
    assert loss.requires_grad
    assert scores is not None
    assert scores.shape == (8, 10)
