"""Ten thousand gates on single numbers, against objects that record themselves."""

from __future__ import annotations

import math
import random
import statistics
import time
import timeit
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch

from benchmarks.timing import ROUNDS, Row, compare
from graph_engine import Graph
from graph_engine.backward import backward
from graph_engine.forward import Values, forward
from graph_engine.run import Runner

NODES = 10_000
LEAVES = (0.3, -0.5, 0.7, 0.11, -0.9, 0.45, -0.2, 0.8)
GATES = ("add", "multiply", "maximum", "tanh", "sigmoid")
REACH = 200
WIDTHS = (100, 1_000, 2_500)

Gate = tuple[str, tuple[int, ...]]


class Cell:
    """A number that remembers what made it, in the manner of small teaching engines."""

    __slots__ = ("back", "data", "grad", "parents")

    def __init__(self, data: float, parents: tuple[Cell, ...] = ()) -> None:
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.back: Callable[[], None] = lambda: None

    def add(self, other: Cell) -> Cell:
        out = Cell(self.data + other.data, (self, other))

        def back() -> None:
            self.grad += out.grad
            other.grad += out.grad

        out.back = back
        return out

    def multiply(self, other: Cell) -> Cell:
        out = Cell(self.data * other.data, (self, other))

        def back() -> None:
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out.back = back
        return out

    def maximum(self, other: Cell) -> Cell:
        out = Cell(max(self.data, other.data), (self, other))

        def back() -> None:
            if self.data >= other.data:
                self.grad += out.grad
            else:
                other.grad += out.grad

        out.back = back
        return out

    def tanh(self) -> Cell:
        out = Cell(math.tanh(self.data), (self,))

        def back() -> None:
            self.grad += (1.0 - out.data**2) * out.grad

        out.back = back
        return out

    def sigmoid(self) -> Cell:
        out = Cell(1.0 / (1.0 + math.exp(-self.data)), (self,))

        def back() -> None:
            self.grad += out.data * (1.0 - out.data) * out.grad

        out.back = back
        return out


def differentiate(root: Cell) -> None:
    """Sort what leads to the root, then run every cell's own backward."""
    order: list[Cell] = []
    seen = {root}
    stack = [(root, False)]
    while stack:
        cell, is_done = stack.pop()
        if is_done:
            order.append(cell)
            continue
        stack.append((cell, True))
        for parent in cell.parents:
            if parent not in seen:
                seen.add(parent)
                stack.append((parent, False))
    root.grad = 1.0
    for cell in reversed(order):
        cell.back()


def random_gates(kind: str, count: int) -> list[Gate]:
    """Return gates over the leaves: a "chain", or a "web" in which all leads to the last.

    Magnitudes are kept small by squashing what could grow.
    """
    choose = random.Random(0)
    gates: list[Gate] = [("leaf", ())] * len(LEAVES)
    bound = [1.0] * len(LEAVES)
    body = count if kind == "chain" else int(count * 0.77)
    while len(gates) < body:
        index = len(gates)
        nearest = max(0, index - REACH)
        first = index - 1 if kind == "chain" else choose.randrange(nearest, index)
        second = (
            choose.randrange(len(LEAVES)) if kind == "chain" else choose.randrange(nearest, index)
        )
        gate = choose.choice(GATES)
        size = bound[first] * bound[second] if gate == "multiply" else bound[first] + bound[second]
        if size > 4.0 or gate in ("tanh", "sigmoid"):
            gate = gate if gate in ("tanh", "sigmoid") else choose.choice(("tanh", "sigmoid"))
            gates.append((gate, (first,)))
            bound.append(1.0)
        else:
            gates.append((gate, (first, second)))
            bound.append(size)
    used = {parent for _, parents in gates for parent in parents}
    _add_up(gates, [index for index in range(len(gates)) if index not in used])
    return gates


def layered_gates(width: int, count: int) -> list[Gate]:
    """Return layers of equal gates, each reading one from the layer before and one at random.

    The last layer is added up by a tree, so that all of it leads to the last gate.
    """
    choose = random.Random(0)
    gates: list[Gate] = [("leaf", ())] * len(LEAVES)
    before = list(range(len(LEAVES)))
    layers = (count - len(LEAVES) - width + 1) // width
    for layer in range(layers):
        gate = GATES[layer % len(GATES)]
        for place in range(width):
            parents = (before[place % len(before)], choose.choice(before))
            gates.append((gate, parents[:1] if gate in ("tanh", "sigmoid") else parents))
        before = list(range(len(gates) - width, len(gates)))
    _add_up(gates, before)
    return gates


def _add_up(gates: list[Gate], loose: list[int]) -> None:
    while len(loose) > 1:
        joined = []
        for first, second in zip(loose[::2], loose[1::2], strict=False):
            gates.append(("add", (first, second)))
            joined.append(len(gates) - 1)
        loose = joined + (loose[-1:] if len(loose) % 2 else [])


def as_graph(gates: list[Gate]) -> Graph:
    """Return the gates as a graph, node names n0, n1, …"""
    graph = Graph()
    with graph.bulk():
        for index, (gate, parents) in enumerate(gates):
            if gate == "leaf":
                graph.add("value", f"n{index}", value=LEAVES[index])
                continue
            graph.add(gate, f"n{index}")
            for parent in parents:
                graph.connect(f"n{parent}", f"n{index}")
    return graph


@dataclass(frozen=True)
class _Sides:
    """One graph, forward and backward, three times: value and gradient of every gate."""

    title: str
    count: int
    engine: Callable[[], object]
    cells: Callable[[], object]
    tensors: Callable[[], object]
    is_wide: bool


def rows() -> Iterator[Row]:
    """A chain, a web and layers: value, local gradient and gradient of every edge."""
    shapes = {kind: random_gates(kind, NODES) for kind in ("chain", "web")}
    shapes |= {f"layers of {width:,}": layered_gates(width, NODES) for width in WIDTHS}
    graphs = [_sides(kind, gates) for kind, gates in shapes.items()]
    for graph in graphs:
        yield _microseconds_per_node(graph)
    for graph in graphs:
        yield compare(
            graph.title,
            ("self-recording objects", graph.cells),
            ("engine", graph.engine),
            10.0 if graph.is_wide else 3.0,
            is_at_most=False,
        )
    for graph in graphs:
        yield compare(
            graph.title,
            ("PyTorch scalars", graph.tensors),
            ("engine", graph.engine),
            15.0,
            is_at_most=False,
            rounds=5,
        )


def _microseconds_per_node(graph: _Sides) -> Row:
    graph.engine()
    calls = 20
    seconds = timeit.repeat(graph.engine, timer=time.process_time, number=calls, repeat=ROUNDS)
    times = [each / calls / graph.count * 1e6 for each in seconds]
    middle = statistics.median(times)
    return Row(
        graph.title,
        "engine",
        "a microsecond per node",
        middle * graph.count * 1e-3,
        graph.count * 1e-3,
        middle,
        min(times),
        max(times),
        0.9,
    )


def _sides(kind: str, gates: list[Gate]) -> _Sides:
    graph = as_graph(gates)
    root = f"n{len(gates) - 1}"
    runner = Runner(graph)
    result = runner.run(root)
    plan = runner.plan
    last = plan.step_of[root]
    slot = plan.steps[last].outputs[0]

    def engine() -> object:
        values = Values([None] * plan.slot_count, [], {})
        forward(graph, plan, {}, values)
        return backward(plan, values, slot, last)

    def cells() -> list[Cell]:
        made = [Cell(value) for value in LEAVES]
        for gate, parents in gates[len(LEAVES) :]:
            first, *rest = (made[parent] for parent in parents)
            made.append(getattr(first, gate)(*rest))
        differentiate(made[-1])
        return made

    functions = {name: getattr(torch, "mul" if name == "multiply" else name) for name in GATES}

    def tensors() -> list[torch.Tensor]:
        made = [torch.tensor(v, dtype=torch.float64, requires_grad=True) for v in LEAVES]
        for gate, parents in gates[len(LEAVES) :]:
            made.append(functions[gate](*(made[parent] for parent in parents)))
        made[-1].backward()
        return made

    for index, (cell, tensor) in enumerate(zip(cells(), tensors(), strict=True)):
        ours = result.gradient(f"n{index}") if index < len(LEAVES) else cell.grad
        if index < len(LEAVES) and tensor.grad is not None:
            assert math.isclose(ours, float(tensor.grad), rel_tol=1e-9, abs_tol=1e-12)
        assert math.isclose(result.value(f"n{index}"), tensor.item(), rel_tol=1e-12)
    title = f"{len(gates):,} scalar gates ({kind}), every edge recorded"
    return _Sides(title, len(gates), engine, cells, tensors, kind.startswith("layers"))
