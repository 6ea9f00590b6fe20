"""A network as a graph and as a handwritten module, run forward and backward side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from benchmarks.timing import Row, compare
from graph_engine import Graph
from graph_engine.backward import backward
from graph_engine.forward import Values, forward
from graph_engine.plan import Plan
from graph_engine.result import Result
from graph_engine.run import Runner

DTYPES = ("float32", "float64")
TOLERANCE = {"float32": 1e-2, "float64": 1e-9}
"""Largest length of the difference of an edge's two gradients, relative to the gradient's own:
rounding takes a few of many ReLUs and poolings to the other side of their kinks."""


class Network(nn.Module):
    """A handwritten module; its members have the names of the graph's nodes."""

    def edges(self, x: torch.Tensor) -> list[torch.Tensor]:
        """Return what every edge of the chain carries, in order, from the picture to the scores."""
        raise NotImplementedError(f"{type(self).__name__} must give its edges")

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.edges(x)[-1]


def wire_chain(graph: Graph, names: Sequence[str]) -> None:
    """Wire pictures ("image") through the nodes to a cross-entropy ("cost") of ten classes."""
    graph.add("input", "label", dtype="integer", classes=10)
    graph.add("cross_entropy", "cost")
    before = "image"
    for name in names:
        graph.connect(before, name)
        before = name
    graph.connect(before, ("cost", "input"))
    graph.connect("label", ("cost", "target"))


def network_rows(
    title: str,
    graph: Callable[[], Graph],
    module: Callable[[], Network],
    batch: int,
    goals: tuple[float, float],
) -> Iterator[Row]:
    """Measure forward and backward of a training pass, in float32 and in float64."""
    for dtype, goal in zip(DTYPES, goals, strict=True):
        yield _row(f"{title}, N {batch}, {dtype}", graph(), module(), batch, dtype, goal)


def _row(title: str, graph: Graph, net: Network, batch: int, dtype: str, goal: float) -> Row:
    graph.change_settings(dtype=dtype, batch_size=batch, is_training=True)
    random = np.random.default_rng(0)
    shape = graph.node("image").shape
    image = random.standard_normal((batch, *shape)).astype(dtype)
    label = random.integers(0, 10, batch)
    runner = Runner(graph)
    result = runner.run(feeds={"image": image, "label": label})
    plan, feeds = runner.plan, runner.feeds
    last = plan.step_of["cost"]
    slot = plan.steps[last].outputs[0]

    net.to(getattr(torch, dtype)).train()
    _copy_weights(plan, result, net)
    picture, target = torch.from_numpy(image), torch.from_numpy(label)

    def engine() -> object:
        values = Values([None] * plan.slot_count, [None] * len(plan.steps), {})
        forward(graph, plan, feeds, values)
        return values, backward(plan, values, slot, last)

    def eager() -> list[torch.Tensor]:
        net.zero_grad(set_to_none=True)
        x = picture.clone().requires_grad_()
        edges = net.edges(x)
        for edge in edges[1:]:
            edge.retain_grad()
        F.cross_entropy(edges[-1], target).backward()
        return edges

    chain = [name for name in plan.step_of if name not in ("label", "cost")]
    for name, edge in zip(chain, eager(), strict=True):
        _require_agreement(name, result.gradient(name), edge.grad, TOLERANCE[dtype])
    return compare(title, ("NumPy engine", engine), ("PyTorch eager", eager), goal)


def _copy_weights(plan: Plan, result: Result, net: Network) -> None:
    weights = {
        f"{step.node}.{weight.name}": torch.from_numpy(
            np.array(result.weight_value(step.node, weight.name))
        )
        for step in plan.steps
        for _, weight in step.weights
    }
    missing, unexpected = net.load_state_dict(weights, strict=False)
    assert not unexpected
    assert all(name.endswith("num_batches_tracked") for name in missing)


def _require_agreement(
    name: str, ours: np.ndarray, theirs: torch.Tensor | None, tolerance: float
) -> None:
    """Speed of a wrong answer is worth nothing."""
    assert theirs is not None
    other = theirs.numpy()
    difference = np.linalg.norm(ours - other) / np.linalg.norm(other)
    assert difference <= tolerance, f"gradient behind {name} differs by {difference:.2g}"
