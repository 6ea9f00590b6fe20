"""An afternoon of editing: what is kept between edits never drifts from what is made anew."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.errors import GraphError
from graph_engine.run import Result, Runner
from nodes.errors import RuleError

EDITS = 20_000
SOURCES = ("value", "parameter")
GATES = ("add", "multiply", "maximum", "tanh", "sigmoid", "relu", "sum", "mean", "negate", "power")


def random_edit(graph: Graph, choose: random.Random) -> None:
    """Do one thing an editing user might do; what the graph refuses is part of it."""
    names = graph.names_as_added()
    kind = choose.choice(
        ("add", "add", "wire", "wire", "wire", "set", "set", "cut", "drop", "name")
    )
    if kind == "add" or len(names) < 4:
        type_id = choose.choice(SOURCES + GATES)
        shape = choose.choice(((), (3,), (2, 3)))
        value = np.reshape([choose.uniform(-2, 2) for _ in range(int(np.prod(shape)))], shape)
        graph.add(type_id, **({"value": value} if type_id in SOURCES else {}))
    elif kind == "wire":
        graph.connect(choose.choice(names), choose.choice(names))
    elif kind == "set":
        name = choose.choice(names)
        if graph.node(name).id in SOURCES:
            graph.set(name, value=choose.uniform(-2, 2))
        elif graph.node(name).id == "power":
            graph.set(name, exponent=choose.choice((1.0, 2.0, 3.0)))
    elif kind == "cut" and graph.edges():
        graph.disconnect(choose.choice(graph.edges()))
    elif kind == "drop" and len(names) > 40:
        graph.remove(choose.choice(names))
    elif kind == "name":
        graph.rename(choose.choice(names), f"n{choose.randrange(10**6)}")


def same(graph: Graph, kept: Result, fresh: Result) -> bool:
    """Whether two runs say the same of every node, to the last bit."""
    if kept.output_name != fresh.output_name:
        return False
    for name in graph:
        if kept.has_value(name) != fresh.has_value(name):
            return False
        if fresh.has_value(name) and not np.array_equal(
            kept.value(name), fresh.value(name), equal_nan=True
        ):
            return False
        if kept.has_gradient(name) != fresh.has_gradient(name):
            return False
        if fresh.has_gradient(name) and not np.array_equal(
            kept.gradient(name), fresh.gradient(name), equal_nan=True
        ):
            return False
    return True


def edit_at_length(edits: int, seed: int, folder: Path) -> None:
    choose = random.Random(seed)
    graph = Graph()
    runner = Runner(graph)
    for index in range(edits):
        try:
            random_edit(graph, choose)
        except (GraphError, RuleError):
            continue
        if index % 7 == 0:
            kept = runner.run()
            if index % 49 == 0:
                assert same(graph, kept, graph.run()), f"after edit {index}"
        if index % 1000 == 0:
            graph.save(folder / "p.gradloom")
            again = Graph.load(folder / "p.gradloom")
            assert same(graph, graph.run(), again.run()), f"saved after edit {index}"


def test_incremental_runs_never_drift(tmp_path: Path) -> None:
    edit_at_length(600, 0, tmp_path)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(1, 5))
def test_incremental_runs_never_drift_in_an_afternoon(seed: int, tmp_path: Path) -> None:
    edit_at_length(EDITS, seed, tmp_path)
