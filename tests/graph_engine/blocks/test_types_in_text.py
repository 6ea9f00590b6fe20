"""Every node type inside a block, its numbers given by expressions, agrees with PyTorch."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.definition import BlockSetting, block_from
from graph_engine.parity import check_parity
from graph_engine.shape_inference import infer_shapes
from tests.graph_engine.blocks.building import total_of
from tests.nodes.running import CASES, TYPES, Case


def first_with_numbers(cls: Any) -> tuple[Case, dict[str, float]] | None:
    for case in CASES:
        if case.cls is not cls or case.cls.role == "input" or not case.shapes:
            continue
        numbers = {
            name: value
            for name, value in case.node.model_dump().items()
            if type(value) in (int, float) and abs(value) < 1e15
        }
        if numbers:
            return case, numbers
    return None


FOUND = [found for cls in TYPES if (found := first_with_numbers(cls))]


def around(
    case: Case, numbers: dict[str, float], *, has_batch: bool
) -> tuple[Graph, dict[str, Any]]:
    """Return a graph with a block of one node, each number given as ``s + 1``, and its feeds."""
    node, arrays = case.node, case.draw()
    inside, graph = Graph("Around"), Graph("Net")
    feeds: dict[str, Any] = {}
    inside.add_node(node, "it")
    for port, array in zip(node.data_ports(), arrays, strict=False):
        if array is None:
            continue
        is_integer = np.asarray(array).dtype.kind in "iu"
        inside.add("block_input", f"in_{port.name}", kind="integer" if is_integer else "float")
        inside.connect(f"in_{port.name}", ("it", port.name))
        shape = np.shape(array)
        graph.add(
            "input",
            f"data_{port.name}",
            shape=shape[1:] if has_batch else shape,
            is_batched=has_batch and bool(shape),
            dtype="integer" if is_integer else "float",
        )
        feeds[f"data_{port.name}"] = array
    for port in node.output_ports():
        inside.add("block_output", f"out_{port.name}")
        inside.connect(("it", port.name), f"out_{port.name}")
    kinds = {int: "integer", float: "number"}
    definition = block_from(
        inside,
        settings=[
            BlockSetting(f"{name}_less", value - 1, kinds[type(value)])  # type: ignore[arg-type]
            for name, value in numbers.items()
        ],
        expressions={("it", name): f"{name}_less + 1" for name in numbers},
    )
    graph.define_block(definition)
    graph.add("block:Around", "block")
    for port in definition.inputs:
        graph.connect(f"data_{port.removeprefix('in_')}", ("block", port))
    return graph, feeds


@pytest.mark.torch
@pytest.mark.parametrize(("case", "numbers"), FOUND, ids=[str(case) for case, _ in FOUND])
def test_node_type_in_a_block_agrees_with_pytorch(case: Case, numbers: dict[str, float]) -> None:
    graph, feeds = around(case, numbers, has_batch=True)
    if any(p.severity == "error" for p in infer_shapes(graph).problems()):
        # The first axis of some examples is no batch.
        graph, feeds = around(case, numbers, has_batch=False)
    floats = [p.name for p in graph.node("block").output_ports() if p.kind != "integer"]
    if floats:
        total_of(graph, ("block", floats[0]))
    assert check_parity(graph, "total" if floats else None, feeds).agrees
