"""A training step of the generated module against one written by hand."""

from __future__ import annotations

from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import nn

from benchmarks.nets.lenet import LeNet5, lenet_graph
from benchmarks.timing import Row, compare
from graph_engine.torch_module import torch_module


def rows() -> list[Row]:
    """LeNet-5, batch 64, float32, SGD."""
    graph = lenet_graph()
    graph.change_settings(dtype="float32")
    generated = torch_module(graph)
    written = LeNet5()
    written.load_state_dict(generated.state_dict())
    image, label = torch.randn(64, 1, 28, 28), torch.randint(0, 10, (64,))

    def step(module: nn.Module, loss: Callable[[torch.Tensor], torch.Tensor]) -> Callable[[], None]:
        optimizer = torch.optim.SGD(module.parameters(), lr=1e-3)

        def run() -> None:
            optimizer.zero_grad(set_to_none=True)
            loss(module(image)).backward()
            optimizer.step()

        return run

    return [
        compare(
            "training step of LeNet-5, batch 64, float32, SGD",
            ("generated module", step(generated, lambda out: generated.loss(out, label))),
            ("handwritten", step(written, lambda out: F.cross_entropy(out, label))),
            1.02,
            rounds=15,
        )
    ]
