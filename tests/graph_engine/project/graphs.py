"""Graphs that the tests of projects save, and what must be equal after a round trip."""

from typing import Any

import numpy as np

from graph_engine.structure import GraphStructure


def neuron() -> GraphStructure:
    """Return w·x + w, whose w fans out, with one learned weight."""
    graph = GraphStructure("Neuron")
    graph.change_settings(seed=7, dtype="float32", learning_rate=0.25)
    graph.add("parameter", name="w", value=0.1)
    graph.add("value", name="x", value=[[1, 2.5], [-3, 1e-300]])
    graph.add("multiply", name="product")
    graph.add("add", name="total")
    graph.connect("w", ("total", "y"))
    graph.connect("w", "product")
    graph.connect("x", "product")
    graph.connect("product", "total")
    graph.set_weights({("w", "value"): np.float64(0.1) + np.float64(0.2)})
    return graph


LAYOUT = {"w": (0.0, 12.5), "x": (0.0, 150.0), "product": (260.0, 80.25), "total": (520.0, -3.0)}


def layers() -> GraphStructure:
    """Return two dense layers with learned weights, one of them large."""
    graph = GraphStructure("Layers")
    graph.add("input", name="image", shape=(400,))
    graph.add("linear", name="fc1", out_features=400)
    graph.add("relu", name="relu1")
    graph.add("linear", name="fc2", out_features=3, bias=False)
    for source, target in (("image", "fc1"), ("fc1", "relu1"), ("relu1", "fc2")):
        graph.connect(source, target)
    random = np.random.default_rng(0)
    graph.set_weights(
        {
            ("fc1", "weight"): random.normal(size=(400, 400)),
            ("fc1", "bias"): np.array([np.nan, np.inf, -0.0, 5e-324] * 100),
            ("fc2", "weight"): np.asfortranarray(random.normal(size=(3, 400))),
        }
    )
    return graph


def everything(graph: GraphStructure) -> dict[str, Any]:
    """Return all that a round trip must keep, weights as their bits."""
    return {
        "name": graph.name,
        "settings": graph.settings,
        "order": list(graph),
        "nodes": {name: graph.node(name) for name in graph},
        "edges": graph.edges(),
        "into": {name: list(graph.edges_into(name).items()) for name in graph},
        "out of": {name: graph.edges_out_of(name) for name in graph},
        "weights": {
            key: (array.shape, array.dtype, array.tobytes())
            for key, array in graph.learned_weights().items()
        },
    }
