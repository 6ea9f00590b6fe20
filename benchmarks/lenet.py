"""The NumPy engine against PyTorch eager: LeNet-5, every edge's value and gradient kept."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F

from benchmarks.networks import LeNet5, lenet_graph
from benchmarks.timing import Row, compare
from graph_engine.backward import backward
from graph_engine.forward import Values, forward
from graph_engine.run import Runner

BATCH = 64


def rows() -> list[Row]:
    """LeNet-5, batch 64, forward and backward, in float32 and float64."""
    return [_row("float32", 1.2), _row("float64", 1.2)]


def _row(dtype: str, goal: float) -> Row:
    graph = lenet_graph()
    graph.change_settings(dtype=dtype, batch_size=BATCH)
    random = np.random.default_rng(0)
    image = random.normal(size=(BATCH, 1, 28, 28)).astype(dtype)
    label = random.integers(0, 10, BATCH)
    runner = Runner(graph)
    result = runner.run(feeds={"image": image, "label": label})
    plan, feeds = runner.plan, runner.feeds
    last = plan.step_of["cost"]
    slot = plan.steps[last].outputs[0]

    net = LeNet5().to(torch.float32 if dtype == "float32" else torch.float64)
    net.load_state_dict(
        {
            f"{step.node}.{weight.name}": torch.from_numpy(
                np.array(result.weight_value(step.node, weight.name))
            )
            for step in plan.steps
            for _, weight in step.weights
        }
    )
    picture, target = torch.from_numpy(image), torch.from_numpy(label)

    def engine() -> object:
        values = Values([None] * plan.slot_count, [None] * len(plan.steps), {})
        forward(graph, plan, feeds, values)
        return backward(plan, values, slot, last)

    def eager() -> list[torch.Tensor]:
        net.zero_grad(set_to_none=True)
        x = picture.clone().requires_grad_()
        edges = net.edges(x)
        for edge in edges[1:]:
            edge.retain_grad()
        F.cross_entropy(edges[-1], target).backward()
        return edges

    # Speed of a wrong answer is worth nothing.
    for name, edge in zip(list(plan.step_of)[2:], eager()[1:], strict=False):
        gradient = edge.grad
        assert gradient is not None
        ours = result.gradient(name)
        scale = np.abs(ours).max()
        assert np.abs(ours - gradient.numpy()).max() <= 1e-4 * scale, name
    return compare(
        f"LeNet-5, batch {BATCH}, {dtype}, forward + backward, every edge kept",
        ("NumPy engine", engine),
        ("PyTorch eager", eager),
        goal,
    )
