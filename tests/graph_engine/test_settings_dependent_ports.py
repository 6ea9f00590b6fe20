"""Nodes whose ports depend on their settings, and nodes that stop gradients, in whole graphs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.errors import FormulaError, PortError
from graph_engine.formula_text import formula_of
from graph_engine.gradient_check import check_gradients
from graph_engine.project import load_project, save_project
from graph_engine.shape_inference import infer_shapes
from graph_engine.structure import GraphStructure
from nodes.shapes import BATCH
from tests.graph_engine.building import formula


def joined() -> Graph:
    """Return x (N, 6) → split into three → rejoined in another order → summed."""
    graph = Graph("Joined")
    graph.add("input", "x", shape=(6,))
    graph.add("split", "parts", pieces=3, dim=1)
    graph.add("concatenate", "again", input_count=3, dim=1)
    graph.add("square", "squares")
    graph.add("sum", "total")
    graph.connect("x", "parts")
    for place, port in enumerate(("out3", "out1", "out2"), 1):
        graph.connect(("parts", port), ("again", f"x{place}"))
    graph.connect("again", "squares")
    graph.connect("squares", "total")
    return graph


def test_shapes_of_all_pieces_keep_the_unknown_batch() -> None:
    shapes = infer_shapes(joined())
    assert shapes.of("parts").outputs == ((BATCH, 2),) * 3
    assert shapes.of("again").outputs == ((BATCH, 6),)
    assert shapes.problems() == []


def test_gradient_finds_its_way_through_every_piece() -> None:
    graph = joined()
    x = np.arange(12.0).reshape(2, 6)
    result = graph.run("total", x=x)
    (edge,) = graph.edges_into("parts").values()
    np.testing.assert_array_equal(result.edge_gradient(edge), 2.0 * x)
    assert check_gradients(graph).max_relative_error < 1e-6


def test_input_that_is_not_wired_yet_is_named() -> None:
    graph = joined()
    graph.set("again", input_count=5)
    problems = infer_shapes(graph).problems()
    assert [(p.node, p.port) for p in problems] == [("again", "x4"), ("again", "x5")]


def test_wired_port_cannot_vanish() -> None:
    graph = joined()
    with pytest.raises(PortError, match=r"input x3 of .* is wired and would vanish"):
        graph.set("again", input_count=2)
    with pytest.raises(PortError, match=r"output out3 of .* is wired and would vanish"):
        graph.set("parts", pieces=2)


def test_pytorch_text_names_every_piece() -> None:
    text = joined().torch_source()
    assert "parts_out1, parts_out2, parts_out3 = torch.chunk(x, 3, dim=1)" in text
    assert "torch.cat((parts_out3, parts_out1, parts_out2), dim=1)" in text


@pytest.mark.torch
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_pytorch_agrees_on_every_edge(dtype: str) -> None:
    from graph_engine.parity import check_parity

    graph = joined()
    graph.change_settings(dtype=dtype)
    assert check_parity(graph, "total").agrees


def test_project_keeps_ports_and_pieces(tmp_path: Path) -> None:
    graph = joined()
    graph.add("einsum", "product", equation="bi,ij,j->b")
    save_project(graph, tmp_path / "joined.gradloom")
    again = GraphStructure()
    load_project(tmp_path / "joined.gradloom", again)
    assert [port.name for port in again.node("product").input_ports()] == ["x1", "x2", "x3"]
    assert again.edges() == graph.edges()


def test_formula_counts_the_inputs_it_joins() -> None:
    graph = formula("sum(concatenate(a, b, c) * 2)", a=[1, 2], b=[3], c=[4, 5, 6])
    assert graph.run().output == 42.0
    assert graph.node("cat_1").input_count == 3  # type: ignore[attr-defined]  # Concatenate
    text = formula_of(graph, graph.run().output_name or "")
    assert text == "sum(concatenate(a, b, c, input_count=3) * 2)"


def test_formula_takes_as_many_inputs_as_the_equation_names() -> None:
    values: dict[str, Any] = {"a": [[1, 2], [3, 4]], "b": [1, 10], "c": [1, 100]}
    graph = formula('einsum(c, a, b, equation="i,ij,j->")', **values)
    assert graph.run().output == 21.0 + 4300.0


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('einsum(a, a, equation="i->i")', "einsum takes 1 inputs, 2 are given"),
        ('einsum(a, equation="i>i")', "setting equation"),
        ("stack(a)", "setting input_count = 1"),
    ],
)
def test_formula_with_too_many_or_too_few_inputs_is_refused(text: str, rule: str) -> None:
    with pytest.raises(FormulaError, match=rule):
        formula(text, a=[1, 2])


def test_nothing_is_felt_behind_a_node_that_stops_the_gradient() -> None:
    graph = formula("sum(x * detach(x ** 2))", x=[2, 3])
    result = graph.run()
    gradients = {edge.target: result.edge_gradient(edge) for edge in graph.edges_out_of("x")}
    np.testing.assert_array_equal(gradients["mul_1"], [4.0, 9.0])
    assert gradients["pow_1"] is None
    assert check_gradients(graph).max_relative_error < 1e-9


@pytest.mark.torch
def test_pytorch_stops_the_same_gradient() -> None:
    from graph_engine.parity import check_parity

    assert check_parity(formula("sum(x * detach(x ** 2))", x=[2, 3])).agrees


@pytest.mark.torch
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_integers_become_floats_of_the_precision_of_the_graph(dtype: str) -> None:
    from graph_engine.parity import check_parity

    graph = Graph()
    graph.add("input", "label", dtype="integer", classes=5)
    graph.add("cast", "number")
    graph.add("parameter", "w", value=0.3)
    graph.add("multiply", "scaled")
    graph.add("sum", "total")
    graph.connect("label", "number")
    graph.connect("number", ("scaled", "x"))
    graph.connect("w", ("scaled", "y"))
    graph.connect("scaled", "total")
    graph.change_settings(dtype=dtype)
    parity = check_parity(graph, "total", {"label": np.array([1, 4, 2])})
    assert parity.agrees
    assert parity.dtype == dtype
