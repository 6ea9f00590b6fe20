"""A multilayer perceptron for flat pictures of 28×28."""

from __future__ import annotations

from collections.abc import Iterator

import torch
import torch.nn.functional as F
from torch import nn

from benchmarks.nets.network import Network, network_rows, wire_chain
from benchmarks.timing import Row
from graph_engine import Graph


def mlp_graph() -> Graph:
    """784-256-10 with ReLU."""
    graph = Graph("MLP")
    graph.add("input", "image", shape=(784,))
    graph.add("linear", "fc1", out_features=256)
    graph.add("relu", "relu1")
    graph.add("linear", "logits", out_features=10)
    wire_chain(graph, ("fc1", "relu1", "logits"))
    return graph


class Mlp(Network):
    """The handwritten one."""

    def __init__(self) -> None:
        super().__init__()
        self.fc1 = nn.Linear(784, 256)
        self.logits = nn.Linear(256, 10)

    def edges(self, x: torch.Tensor) -> list[torch.Tensor]:
        before = self.fc1(x)
        after = F.relu(before)
        return [x, before, after, self.logits(after)]


def rows() -> Iterator[Row]:
    """784-256-10."""
    return network_rows("MLP 784-256-10", mlp_graph, Mlp, 64, (0.8, 1.0))
