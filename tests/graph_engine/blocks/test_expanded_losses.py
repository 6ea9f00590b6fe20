"""Losses expanded in place: the same values and gradients on the edges around them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.expansion import can_open
from graph_engine.run import run_graph
from nodes.registry import family_of
from tests.nodes.running import CASES, Case, relative_error

EXPANDED = [
    case for case in CASES if family_of(case.cls).id == "loss" and can_open(case.node, *case.shapes)
]


def graph_of(case: Case, *, is_float: bool = False) -> tuple[Graph, list[str]]:
    """Return a loss with a Value at each wired input, followed by an identity, and the Values.

    Parameters
    ----------
    is_float : bool
        Whether inputs that take any numbers are given floats.
    """
    graph = Graph()
    graph.add_node(case.node, "cost")
    wired = []
    for port, array in zip(case.node.data_ports(), case.draw(), strict=True):
        if array is None:
            continue
        is_integer = array.dtype.kind == "i" and not (is_float and port.kind == "any")
        graph.add("value", port.name, value=array, dtype="integer" if is_integer else "float")
        graph.connect(port.name, ("cost", port.name))
        wired.append(port.name)
    graph.add("identity", "end")
    graph.connect("cost", "end")
    return graph, wired


def numbers_of(graph: Graph, wired: list[str]) -> dict[str, Any]:
    """Return the loss, and the gradient of every input that has one other than 0."""
    result = run_graph(graph, "end")
    found = {"out": result.value("end")}
    for name in wired:
        if result.has_gradient(name) and np.any(result.gradient(name)):
            found[name] = result.gradient(name)
    return found


@pytest.mark.parametrize("is_float", [False, True], ids=["integers", "floats"])
@pytest.mark.parametrize("case", EXPANDED, ids=str)
def test_expanded_loss_gives_the_same_values_and_gradients(case: Case, is_float: bool) -> None:
    graph, wired = graph_of(case, is_float=is_float)
    expected = numbers_of(graph, wired)
    expansion(graph, "cost").make(graph)
    assert "cost" not in graph
    actual = numbers_of(graph, wired)
    assert actual.keys() == expected.keys()
    for name, number in expected.items():
        assert relative_error(actual[name], number) <= 1e-12, name


def test_all_losses_are_made_of_gates() -> None:
    opened = {case.cls.id for case in EXPANDED}
    losses = {case.cls.id for case in CASES if family_of(case.cls).id == "loss"}
    assert losses <= opened
