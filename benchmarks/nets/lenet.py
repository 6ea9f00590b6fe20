"""LeNet-5 as a graph, and the same by hand in PyTorch."""

from __future__ import annotations

from collections.abc import Iterator

import torch
import torch.nn.functional as F
from torch import nn

from benchmarks.nets.network import Network, network_rows, wire_chain
from benchmarks.timing import Row
from graph_engine import Graph


def lenet_graph() -> Graph:
    """LeNet-5 with ReLU and max pooling on 28×28 pictures, softmax cross-entropy on top."""
    graph = Graph("LeNet5")
    graph.add("input", "image", shape=(1, 28, 28))
    chain = (
        graph.add("conv2d", "conv1", filters=6, kernel_size=5, padding=2),
        graph.add("relu", "relu1"),
        graph.add("max_pool2d", "pool1", kernel_size=2),
        graph.add("conv2d", "conv2", filters=16, kernel_size=5),
        graph.add("relu", "relu2"),
        graph.add("max_pool2d", "pool2", kernel_size=2),
        graph.add("flatten", "flat"),
        graph.add("linear", "fc1", out_features=120),
        graph.add("relu", "relu3"),
        graph.add("linear", "fc2", out_features=84),
        graph.add("relu", "relu4"),
        graph.add("linear", "logits", out_features=10),
    )
    wire_chain(graph, chain)
    return graph


class LeNet5(Network):
    """The handwritten one."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(400, 120)
        self.fc2 = nn.Linear(120, 84)
        self.logits = nn.Linear(84, 10)

    def edges(self, x: torch.Tensor) -> list[torch.Tensor]:
        found = [x]
        for layer in (
            self.conv1,
            F.relu,
            lambda x: F.max_pool2d(x, 2),
            self.conv2,
            F.relu,
            lambda x: F.max_pool2d(x, 2),
            lambda x: torch.flatten(x, 1),
            self.fc1,
            F.relu,
            self.fc2,
            F.relu,
            self.logits,
        ):
            found.append(layer(found[-1]))
        return found


def rows() -> Iterator[Row]:
    """28×28 pictures."""
    return network_rows("LeNet-5", lenet_graph, LeNet5, 64, (0.8, 1.0))
