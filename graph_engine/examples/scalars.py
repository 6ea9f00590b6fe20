"""Graphs of single numbers, from the CS231n notes on backpropagation."""

from __future__ import annotations

from graph_engine.examples.recipe import Layout, Recipe
from graph_engine.formula import build_formula
from graph_engine.structure import GraphStructure


def sigmoid_neuron() -> tuple[GraphStructure, Layout]:
    """Return σ(w0·x0 + w1·x1 + w2) with the numbers of the notes."""
    graph = GraphStructure("SigmoidNeuron")
    values = {"w0": 2, "x0": -1, "w1": -3, "x1": -2, "w2": -3}
    build_formula(graph, "f = sigmoid(w0*x0 + w1*x1 + w2)", values)
    return graph, {
        "w0": (0, 0),
        "x0": (0, 86),
        "w1": (0, 206),
        "x1": (0, 292),
        "w2": (0, 436),
        "mul_1": (230, 43),
        "mul_2": (230, 249),
        "add_1": (412, 152),
        "add_2": (594, 240),
        "f": (796, 240),
    }


def add_multiply() -> tuple[GraphStructure, Layout]:
    """Return (x + y)·z at (−2, 5, −4)."""
    graph = GraphStructure("AddMultiply")
    build_formula(graph, "q = x + y; f = q * z", {"x": -2, "y": 5, "z": -4})
    return graph, {"x": (0, 0), "y": (0, 110), "z": (0, 250), "q": (240, 55), "f": (470, 110)}


def fan_out() -> tuple[GraphStructure, Layout]:
    """Return x·y + x at (3, 2): x is used twice, so its gradient is a sum of two terms."""
    graph = GraphStructure("FanOut")
    build_formula(graph, "f = x*y + x", {"x": 3, "y": 2})
    return graph, {"y": (0, 0), "x": (0, 130), "mul_1": (240, 30), "f": (480, 100)}


def max_gate() -> tuple[GraphStructure, Layout]:
    """Return max(w, z) at (2, 1): the gradient goes to the larger one alone."""
    graph = GraphStructure("MaxGate")
    build_formula(graph, "f = maximum(w, z)", {"w": 2, "z": 1})
    return graph, {"w": (0, 0), "z": (0, 120), "f": (250, 60)}


SCALARS = (
    Recipe(
        "sigmoid-neuron",
        "Sigmoid neuron",
        "One neuron, σ(w0·x0 + w1·x1 + w2): step through it and watch the chain rule.",
        sigmoid_neuron,
    ),
    Recipe(
        "add-multiply",
        "Add, then multiply",
        "(x + y)·z: the smallest graph with a backward pass worth watching.",
        add_multiply,
    ),
    Recipe(
        "fan-out",
        "Fan-out",
        "x·y + x: gradients add up where a value is used twice.",
        fan_out,
    ),
    Recipe(
        "max-gate",
        "Max gate",
        "max(w, z): a gate that routes its gradient to the larger input.",
        max_gate,
    ),
)
