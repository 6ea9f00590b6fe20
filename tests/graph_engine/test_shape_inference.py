from __future__ import annotations

from graph_engine import Graph
from graph_engine.shape_inference import ShapeTable, infer_shapes
from nodes.shapes import BATCH
from tests.graph_engine.building import lenet


def test_batch_stays_symbolic_through_a_network() -> None:
    graph = lenet()
    shapes = infer_shapes(graph)
    assert shapes.of("conv1").outputs == ((BATCH, 6, 28, 28),)
    assert shapes.of("flat").outputs == ((BATCH, 400),)
    assert shapes.of("logits").outputs == ((BATCH, 10),)
    assert shapes.of("cost").outputs == ((),)
    assert shapes.problems() == []


def test_error_sits_on_its_node_and_the_rest_keeps_its_shapes() -> None:
    graph = lenet()
    graph.set("conv2", kernel_size=29)
    shapes = infer_shapes(graph)
    (problem,) = shapes.problems()
    assert problem.severity == "error"
    assert problem.node == "conv2"
    assert problem.rule.startswith('Conv 2-D "conv2": kernel 29 is longer than')
    assert problem.remedy
    assert shapes.of("pool1").outputs == ((BATCH, 6, 14, 14),)
    assert shapes.of("logits").outputs is None


def test_filter_that_does_not_tile_is_a_warning_with_pytorchs_floor() -> None:
    graph = Graph()
    graph.add("input", "x", shape=(1, 7, 7))
    graph.add("conv2d", "conv1", kernel_size=3, stride=3)
    graph.connect("x", "conv1")
    shapes = infer_shapes(graph)
    (problem,) = shapes.problems()
    assert problem.severity == "warning"
    assert "2.33" in problem.rule
    assert shapes.of("conv1").outputs == ((BATCH, 6, 2, 2),)


def test_unwired_input_is_a_note_naming_the_port() -> None:
    graph = Graph()
    graph.add("add", "a")
    problems = infer_shapes(graph).problems()
    assert [(p.severity, p.port) for p in problems] == [("note", "x"), ("note", "y")]


def test_update_reports_only_what_an_edit_changed() -> None:
    graph = lenet()
    shapes = ShapeTable(graph)
    shapes.update()
    graph.set("fc1", out_features=64)
    assert shapes.update() == {"fc1", "relu3", "fc2"}
    graph.set("digits", batch_size=8)
    assert shapes.update() == set()
    graph.rename("fc1", "dense1")
    shapes.update()
    assert shapes.of("dense1").outputs == ((BATCH, 64),)


def test_tensor_beyond_the_memory_limit_is_refused_before_it_exists() -> None:
    graph = Graph()
    graph.add("input", "x", shape=(1000,))
    graph.add("linear", "fc", out_features=10**9)
    graph.connect("x", "fc")
    graph.add("sigmoid", "other")
    graph.connect("x", "other")
    (problem,) = infer_shapes(graph).problems()
    assert "GiB" in problem.rule
    assert problem.node == "fc"
    assert graph.run().has_value("other")


def test_shared_weight_of_the_wrong_shape_is_an_error_with_both_shapes() -> None:
    graph = Graph()
    graph.add("input", "x", shape=(3,))
    graph.add("linear", "fc", out_features=2)
    graph.connect("x", "fc")
    graph.add("parameter", "W", value=[[1.0, 2.0]])
    graph.connect("W", ("fc", "weight"))
    (problem,) = infer_shapes(graph).problems()
    assert "(2, 3)" in problem.rule
    assert "(1, 2)" in problem.rule


def test_problems_and_weights_are_those_of_a_table_made_anew() -> None:
    graph = lenet()
    table = ShapeTable(graph)

    def assert_as_new() -> None:
        table.update()
        again = infer_shapes(graph)
        assert table.problems() == again.problems()
        assert table.has_weights == again.has_weights

    assert_as_new()
    assert table.has_weights
    graph.set("conv2", kernel_size=29)
    assert_as_new()
    graph.rename("conv2", "second")
    assert_as_new()
    assert [problem.node for problem in table.problems()] == ["second"]
    graph.remove("second")
    assert_as_new()
    for name in list(graph):
        if graph.node(name).role != "input":
            graph.remove(name)
    assert_as_new()
    assert not table.has_weights
