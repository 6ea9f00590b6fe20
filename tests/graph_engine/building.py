"""Graphs that several tests start from."""

from __future__ import annotations

from typing import Any

from graph_engine import Graph


def formula(text: str, **values: Any) -> Graph:
    return Graph.from_formula(text, **values)


def sigmoid_neuron() -> Graph:
    return formula("sigmoid(w0*x0 + w1*x1 + w2)", w0=2, x0=-1, w1=-3, x1=-2, w2=-3)


def chain(length: int) -> Graph:
    """x → sigmoid → sigmoid → …"""
    graph = Graph()
    with graph.bulk():
        graph.add("value", "x", value=0.5)
        before = "x"
        for index in range(length):
            name = graph.add("sigmoid", f"s{index}")
            graph.connect(before, name)
            before = name
    return graph


def lenet(batch_size: int = 4) -> Graph:
    graph = Graph("LeNet5")
    graph.add("dataset", "digits", batch_size=batch_size)
    layers: list[tuple[str, str, dict[str, Any]]] = [
        ("conv2d", "conv1", {"filters": 6, "kernel_size": 5, "padding": 2}),
        ("relu", "relu1", {}),
        ("max_pool2d", "pool1", {"kernel_size": 2}),
        ("conv2d", "conv2", {"filters": 16, "kernel_size": 5}),
        ("relu", "relu2", {}),
        ("max_pool2d", "pool2", {"kernel_size": 2}),
        ("flatten", "flat", {}),
        ("linear", "fc1", {"out_features": 120}),
        ("relu", "relu3", {}),
        ("linear", "fc2", {"out_features": 84}),
        ("relu", "relu4", {}),
        ("linear", "logits", {"out_features": 10}),
    ]
    before = "digits"
    for type_id, name, settings in layers:
        graph.add(type_id, name, **settings)
        graph.connect(before, name)
        before = name
    graph.add("cross_entropy", "cost")
    graph.connect("logits", ("cost", "input"))
    graph.connect(("digits", "label"), ("cost", "target"))
    return graph
