"""Networks on vectors, matrices and images."""

from __future__ import annotations

from typing import Any

import numpy as np

from graph_engine.examples.recipe import Layout, Recipe
from graph_engine.formula import build_formula
from graph_engine.structure import GraphStructure


def two_layer_net() -> tuple[GraphStructure, Layout]:
    """Return the toy network for XOR of "A neural network in 11 lines" (iamtrask, 2015)."""
    graph = GraphStructure("TwoLayerNet")
    # The text's own generator, so that training prints the text's own numbers.
    random = np.random.RandomState(1)
    values = {
        "X": [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]],
        "y": [[0], [1], [1], [0]],
        "syn0": 2 * random.random_sample((3, 4)) - 1,
        "syn1": 2 * random.random_sample((4, 1)) - 1,
    }
    formula = (
        "hidden = sigmoid(X @ syn0); output = sigmoid(hidden @ syn1); "
        "error = half_squared_error(output, y)"
    )
    build_formula(graph, formula, values, trainable=("syn0", "syn1"))
    graph.change_settings(learning_rate=1.0)
    first, second = graph.edges_into("hidden")["x"].source, graph.edges_into("output")["x"].source
    return graph, {
        "X": (0, 0),
        "syn0": (0, 110),
        first: (230, 55),
        "hidden": (500, 55),
        "syn1": (500, 175),
        second: (740, 110),
        "output": (1010, 110),
        "y": (1010, 230),
        "error": (1250, 150),
    }


def linear_classifier() -> tuple[GraphStructure, Layout]:
    """Return W·x + b on four pixels of a cat, and its hinge loss (CS231n, linear classify)."""
    graph = GraphStructure("LinearClassifier")
    values = {
        "W": [[0.2, -0.5, 0.1, 2.0], [1.5, 1.3, 2.1, 0.0], [0.0, 0.25, 0.2, -0.3]],
        "x": [56, 231, 24, 2],
        "b": [1.1, 3.2, -1.2],
    }
    build_formula(graph, "scores = W @ x + b", values)
    product = graph.edges_into("scores")["x"].source
    graph.add("value", name="label", value=0, dtype="integer")
    graph.add("multi_margin_loss", name="hinge")
    graph.connect("scores", "hinge")
    graph.connect("label", "hinge")
    return graph, {
        "W": (0, 0),
        "x": (0, 110),
        "b": (0, 230),
        product: (230, 55),
        "scores": (450, 110),
        "label": (450, 230),
        "hinge": (670, 150),
    }


def mlp_digits() -> tuple[GraphStructure, Layout]:
    """Return two fully connected layers on the handwritten digits: 79,510 parameters."""
    graph = GraphStructure("MLP")
    graph.add("dataset", name="digits")
    _stack(
        graph,
        ("digits", "image"),
        ("flatten", "flatten", {}),
        ("linear", "fc1", {"out_features": 100}),
        ("relu", "relu1", {}),
        ("linear", "logits", {"out_features": 10}),
        ("cross_entropy", "cross_entropy", {}),
    )
    graph.connect(("digits", "label"), "cross_entropy")
    row = ("flatten", "fc1", "relu1", "logits")
    # Below and above the row, so that the labels' edge runs beneath it.
    return graph, {"digits": (0, 90), **row_of(row, 240, 0), "cross_entropy": (1220, 40)}


def lenet_digits() -> tuple[GraphStructure, Layout]:
    """Return LeNet-5 (LeCun et al. 1998, with ReLU and max pooling) on the digits."""
    graph = GraphStructure("LeNet5")
    graph.add("dataset", name="digits")
    _stack(
        graph,
        ("digits", "image"),
        ("conv2d", "conv1", {"filters": 6, "kernel_size": 5, "padding": 2}),
        ("relu", "relu1", {}),
        ("max_pool2d", "pool1", {"kernel_size": 2}),
        ("conv2d", "conv2", {"filters": 16, "kernel_size": 5}),
        ("relu", "relu2", {}),
        ("max_pool2d", "pool2", {"kernel_size": 2}),
        ("flatten", "flatten", {}),
        ("linear", "fc1", {"out_features": 120}),
        ("relu", "relu3", {}),
        ("linear", "fc2", {"out_features": 84}),
        ("relu", "relu4", {}),
        ("linear", "logits", {"out_features": 10}),
        ("cross_entropy", "cross_entropy", {}),
    )
    graph.connect(("digits", "label"), "cross_entropy")
    rows = (
        ("conv1", "relu1", "pool1", "conv2", "relu2"),
        ("pool2", "flatten", "fc1", "relu3"),
        ("fc2", "relu4", "logits", "cross_entropy"),
    )
    # The data stands aside at the bottom: its labels run beneath the last row, and the wire to
    # the first layer rises left of where the rows begin.
    layout: dict[str, tuple[float, float]] = {"digits": (0, 458)}
    for top, row in zip((0, 224, 424), rows, strict=True):
        layout.update(row_of(row, 216, top, 214))
    x, y = layout["cross_entropy"]
    layout["cross_entropy"] = (x, y + 28)
    return graph, layout


def _stack(
    graph: GraphStructure, source: tuple[str, str], *layers: tuple[str, str, dict[str, Any]]
) -> None:
    end: str | tuple[str, str] = source
    for type_id, name, settings in layers:
        graph.add(type_id, name=name, **settings)
        graph.connect(end, name)
        end = name


def row_of(names: tuple[str, ...], x: float, y: float, pitch: float = 250) -> Layout:
    """Return places beside each other."""
    return {name: (x + pitch * index, y) for index, name in enumerate(names)}


NETWORKS = (
    Recipe(
        "linear-classifier",
        "Linear classifier",
        "W·x + b scores a four-pixel cat against dog and ship; the hinge loss judges it.",
        linear_classifier,
    ),
    Recipe(
        "two-layer-net",
        "Two-layer network",
        "Learns XOR from four examples: eleven lines of Python, drawn.",
        two_layer_net,
    ),
    Recipe(
        "mlp-digits",
        "Two layers on digits",
        "Fully connected layers that read handwritten digits.",
        mlp_digits,
    ),
    Recipe(
        "lenet-digits",
        "LeNet-5 on digits",
        "The classic convolutional network, trained on handwritten digits in half a minute.",
        lenet_digits,
    ),
)
