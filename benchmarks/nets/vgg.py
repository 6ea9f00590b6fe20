"""A VGG of eight layers with batch norm, for pictures of 32×32."""

from __future__ import annotations

from collections.abc import Iterator

import torch
import torch.nn.functional as F
from torch import nn

from benchmarks.nets.network import Network, network_rows, wire_chain
from benchmarks.timing import Row
from graph_engine import Graph

STAGES = ((64, 64), (128, 128), (256, 256))
"""Filters of the 3×3 convolutions, with a max pooling after each stage."""


def vgg_graph() -> Graph:
    """Six convolutions, each with batch norm and ReLU, and two linear layers."""
    graph = Graph("VGG8")
    graph.add("input", "image", shape=(3, 32, 32))
    chain: list[str] = []
    for stage, widths in enumerate(STAGES, 1):
        for place, filters in enumerate(widths, 1):
            end = f"{stage}_{place}"
            chain += [
                graph.add(
                    "conv2d", f"conv{end}", filters=filters, kernel_size=3, padding=1, bias=False
                ),
                graph.add("batch_norm", f"bn{end}"),
                graph.add("relu", f"relu{end}"),
            ]
        chain.append(graph.add("max_pool2d", f"pool{stage}", kernel_size=2))
    chain += [
        graph.add("flatten", "flat"),
        graph.add("linear", "fc1", out_features=256),
        graph.add("relu", "relu_fc1"),
        graph.add("linear", "logits", out_features=10),
    ]
    wire_chain(graph, chain)
    return graph


class Vgg8(Network):
    """The handwritten one."""

    def __init__(self) -> None:
        super().__init__()
        channels = 3
        for stage, widths in enumerate(STAGES, 1):
            for place, filters in enumerate(widths, 1):
                convolution = nn.Conv2d(channels, filters, 3, padding=1, bias=False)
                self.add_module(f"conv{stage}_{place}", convolution)
                self.add_module(f"bn{stage}_{place}", nn.BatchNorm2d(filters))
                channels = filters
        self.fc1 = nn.Linear(256 * 4 * 4, 256)
        self.logits = nn.Linear(256, 10)

    def edges(self, x: torch.Tensor) -> list[torch.Tensor]:
        found = [x]
        for stage, widths in enumerate(STAGES, 1):
            for place in range(1, len(widths) + 1):
                found.append(self.get_submodule(f"conv{stage}_{place}")(found[-1]))
                found.append(self.get_submodule(f"bn{stage}_{place}")(found[-1]))
                found.append(F.relu(found[-1]))
            found.append(F.max_pool2d(found[-1], 2))
        found.append(torch.flatten(found[-1], 1))
        found.append(self.fc1(found[-1]))
        found.append(F.relu(found[-1]))
        found.append(self.logits(found[-1]))
        return found


def rows() -> Iterator[Row]:
    """32×32 pictures."""
    return network_rows("VGG-8 with batch norm", vgg_graph, Vgg8, 32, (1.7, 1.0))
