"""Blocks that several tests start from, and graphs that use them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

import numpy as np

from graph_engine import Graph
from graph_engine.blocks.definition import BlockDefinition, BlockSetting, block_from
from graph_engine.result import Result

Node = tuple[str, str, dict[str, Any]]
Wire = tuple[str | tuple[str, str], str | tuple[str, str]]


def block(
    name: str,
    nodes: Iterable[Node],
    wires: Iterable[Wire],
    *,
    blocks: Iterable[BlockDefinition] = (),
    settings: Iterable[BlockSetting] = (),
    expressions: Mapping[tuple[str, str], str] | None = None,
    states: Iterable[tuple[str, str]] = (),
    about: str = "",
) -> BlockDefinition:
    """Return a block of nodes (type, name, settings) and wires (from, to)."""
    inside = Graph(name)
    for each in blocks:
        inside.define_block(each)
    for type_id, node, chosen in nodes:
        inside.add(type_id, node, **chosen)
    for source, target in wires:
        inside.connect(source, target)
    return block_from(
        inside, settings=settings, expressions=expressions, states=states, about=about
    )


def residual() -> BlockDefinition:
    """Two convolutions with batch norm between them, and a way around by a 1×1 convolution."""
    convolution = {"kernel_size": 3, "padding": 1, "bias": False}
    return block(
        "Residual",
        [
            ("block_input", "x", {}),
            ("conv2d", "conv1", convolution),
            ("batch_norm", "norm", {}),
            ("relu", "relu1", {}),
            ("conv2d", "conv2", convolution),
            ("conv2d", "short", {"kernel_size": 1, "bias": False}),
            ("add", "total", {}),
            ("relu", "relu2", {}),
            ("block_output", "y", {}),
        ],
        [
            ("x", "conv1"),
            ("conv1", "norm"),
            ("norm", "relu1"),
            ("relu1", "conv2"),
            ("x", "short"),
            ("conv2", ("total", "x")),
            ("short", ("total", "y")),
            ("total", "relu2"),
            ("relu2", "y"),
        ],
        settings=[BlockSetting("filters", 8, minimum=1), BlockSetting("stride", 1, minimum=1)],
        expressions={
            ("conv1", "filters"): "filters",
            ("conv2", "filters"): "filters",
            ("short", "filters"): "filters",
            ("conv1", "stride"): "stride",
            ("short", "stride"): "stride",
        },
    )


def stage(inner: BlockDefinition | None = None) -> BlockDefinition:
    """A residual block that halves the picture, then some that leave it."""
    inner = inner or residual()
    return block(
        "Stage",
        [
            ("block_input", "x", {}),
            ("block:Residual", "down", {"stride": 2}),
            ("repeat:Residual", "body", {}),
            ("block_output", "y", {}),
        ],
        [("x", "down"), ("down", "body"), ("body", "y")],
        blocks=[inner],
        settings=[BlockSetting("width", 4, minimum=1), BlockSetting("depth", 2, minimum=2)],
        expressions={
            ("down", "filters"): "2 * width",
            ("body", "filters"): "2 * width",
            ("body", "repeats"): "depth - 1",
        },
        about="Residual blocks of one width.",
    )


def dense(name: str = "Dense", **dropout: float) -> BlockDefinition:
    """A layer with tanh, and dropout where a probability is given."""
    layers: list[Node] = [("linear", "fc", {"out_features": 3}), ("tanh", "bend", {})]
    if dropout:
        layers.append(("dropout", "drop", dropout))
    nodes: list[Node] = [("block_input", "x", {}), *layers, ("block_output", "y", {})]
    names = [each[1] for each in nodes]
    return block(
        name,
        nodes,
        pairwise(names),
        settings=[BlockSetting("width", 3, minimum=1)],
        expressions={("fc", "out_features"): "width"},
    )


def growing() -> BlockDefinition:
    """A block that adds its new features to the old ones, as DenseNet does."""
    return block(
        "Growing",
        [
            ("block_input", "x", {}),
            ("linear", "fc", {"out_features": 2}),
            ("tanh", "bend", {}),
            ("concatenate", "both", {"dim": 1}),
            ("block_output", "y", {}),
        ],
        [
            ("x", "fc"),
            ("fc", "bend"),
            ("x", ("both", "x1")),
            ("bend", ("both", "x2")),
            ("both", "y"),
        ],
        settings=[BlockSetting("growth", 2, minimum=1)],
        expressions={("fc", "out_features"): "growth"},
    )


def coupled() -> BlockDefinition:
    """Two streams that look at each other, and a mask that every copy sees."""
    return block(
        "Coupled",
        [
            ("block_input", "a", {}),
            ("block_input", "b", {}),
            ("block_input", "mask", {}),
            ("linear", "to_a", {"out_features": 3}),
            ("multiply", "masked", {}),
            ("add", "new_a", {}),
            ("tanh", "new_b", {}),
            ("block_output", "a_out", {}),
            ("block_output", "b_out", {}),
        ],
        [
            ("b", "to_a"),
            ("to_a", ("masked", "x")),
            ("mask", ("masked", "y")),
            ("a", ("new_a", "x")),
            ("masked", ("new_a", "y")),
            ("new_a", "new_b"),
            ("new_a", "a_out"),
            ("new_b", "b_out"),
        ],
    )


def net(
    definitions: BlockDefinition | Iterable[BlockDefinition],
    type_id: str,
    shape: tuple[int, ...],
    name: str = "it",
    **settings: Any,
) -> Graph:
    """Return a graph that feeds one node and makes one number of its first output.

    The number is the sum of squares, so that every gradient is another number.
    """
    graph = Graph("Net")
    known = [definitions] if isinstance(definitions, BlockDefinition) else definitions
    for definition in known:
        graph.define_block(definition)
    graph.add("input", "data", shape=shape)
    graph.add(type_id, name, **settings)
    graph.connect("data", name)
    return total_of(graph, (name, graph.node(name).output_ports()[0].name))


def total_of(graph: Graph, *ends: tuple[str, str], name: str = "total") -> Graph:
    """Add a node that is the sum of squares of some outputs."""
    sums = []
    for number, end in enumerate(ends):
        square = graph.add("square", f"{name}_square_{number}")
        graph.connect(end, square)
        whole = graph.add("sum", f"{name}_sum_{number}")
        graph.connect(square, whole)
        sums.append(whole)
    last = sums[0]
    for number, other in enumerate(sums[1:], 1):
        both = graph.add("add", f"{name}_{number}")
        graph.connect(last, (both, "x"))
        graph.connect(other, (both, "y"))
        last = both
    graph.rename(last, name)
    return graph


def two_layers() -> Graph:
    """Two instances of one block, one after the other."""
    graph = net(dense(), "block:Dense", (3,), name="one")
    graph.add("block:Dense", "two", width=2)
    graph.connect("one", "two")
    return total_of(graph, ("two", "y"), name="end")


def assert_same(one: Result, other: Result, names: Iterable[str], tolerance: float = 1e-12) -> None:
    """Values and gradients of nodes must be those of another run."""
    for name in names:
        assert_close(one.value(name), other.value(name), tolerance, f"value of {name}")
        assert one.has_gradient(name) == other.has_gradient(name), name
        if one.has_gradient(name):
            assert_close(one.gradient(name), other.gradient(name), tolerance, f"gradient of {name}")


def assert_close(found: Any, expected: Any, tolerance: float = 1e-12, what: str = "") -> None:
    """Numbers must be equal up to a share of the largest one."""
    assert np.shape(found) == np.shape(expected), what
    scale = max(1.0, float(np.max(np.abs(expected), initial=0.0)))
    apart = float(np.max(np.abs(np.subtract(found, expected)), initial=0.0))
    assert apart <= tolerance * scale, f"{what}: {apart:.3g}"
