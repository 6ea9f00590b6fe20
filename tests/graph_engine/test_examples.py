"""The bundled examples: the files are what the builders build, and each one works."""

from pathlib import Path

import pytest

from graph_engine.errors import ProjectError
from graph_engine.examples import Example, example, examples, examples_folder
from graph_engine.examples.__main__ import RECIPES, write_examples
from graph_engine.project import load_project
from graph_engine.run import run_graph
from graph_engine.shape_inference import infer_shapes
from graph_engine.structure import GraphStructure

NAMES = [recipe.name for recipe in RECIPES]


@pytest.fixture(params=NAMES)
def entry(request: pytest.FixtureRequest) -> Example:
    return example(request.param)


def opened(entry: Example) -> tuple[GraphStructure, dict[str, tuple[float, float]]]:
    graph = GraphStructure()
    return graph, load_project(entry.path, graph).layout


def test_files_are_what_the_builders_build(tmp_path: Path) -> None:
    write_examples(tmp_path)
    built = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    folder = examples_folder()
    bundled = {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert bundled == built


def test_index_names_them_in_order() -> None:
    assert [entry.name for entry in examples()] == NAMES
    assert all(entry.title and entry.about.endswith(".") for entry in examples())


def test_unknown_example_is_told_the_nearest() -> None:
    with pytest.raises(ProjectError, match="Did you mean sigmoid-neuron"):
        example("sigmoid-neurone")


def test_example_runs_without_a_problem(entry: Example) -> None:
    graph, _ = opened(entry)
    result = run_graph(graph)
    assert infer_shapes(graph).problems() == []
    assert result.problems == ()
    assert result.output_name is not None
    assert all(result.has_value(name) for name in graph)


def test_every_node_is_placed_and_no_two_are_close(entry: Example) -> None:
    graph, layout = opened(entry)
    assert set(layout) == set(graph)
    places = list(layout.items())
    for index, (_, (x, y)) in enumerate(places):
        for _, (other_x, other_y) in places[index + 1 :]:
            assert abs(x - other_x) >= 200 or abs(y - other_y) >= 80


def test_sigmoid_neuron_has_the_numbers_of_the_notes() -> None:
    graph, _ = opened(example("sigmoid-neuron"))
    result = run_graph(graph)
    assert result.output == pytest.approx(0.7310585786300049, abs=1e-15)
    assert result.gradient("x1") == pytest.approx(-0.5898357997244456, abs=1e-15)


def test_two_layer_net_starts_with_the_error_that_its_source_prints() -> None:
    graph, _ = opened(example("two-layer-net"))
    result = run_graph(graph)
    error = abs(result.value("output") - result.value("y")).mean()
    assert error == pytest.approx(0.496410031903, abs=1e-12)


def test_linear_classifier_has_the_scores_of_the_notes() -> None:
    graph, _ = opened(example("linear-classifier"))
    scores = run_graph(graph).value("scores")
    assert scores.tolist() == pytest.approx([-96.8, 437.9, 60.75])
