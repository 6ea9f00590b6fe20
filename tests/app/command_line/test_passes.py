"""`gradloom run`, `step`, `summary` and `check` on the bundled examples."""

import pytest

from app.command_line import checks
from graph_engine.gradient_check import GradientCheck
from graph_engine.graph import Graph


def test_run_json_has_every_node_and_edge(gradloom, example_path) -> None:
    found = gradloom("run", example_path("add-multiply"), "--json").json
    assert found["nodes"]["f"] == {"value": -12, "gradient": 1}
    assert found["nodes"]["q"] == {"value": 3, "gradient": -4}
    assert {name: node["gradient"] for name, node in found["nodes"].items() if name in "xyz"} == {
        "x": -4,
        "y": -4,
        "z": 3,
    }
    assert len(found["edges"]) == 4


def test_run_prints_nodes_and_edges(gradloom, example_path) -> None:
    outcome = gradloom("run", example_path("fan-out"))
    assert outcome.code == 0
    assert "f = 9" in outcome.out
    assert any(line.split() == ["x", "Value", "3", "3"] for line in outcome.out.splitlines())


def test_run_differentiates_the_node_that_is_named(gradloom, example_path) -> None:
    found = gradloom("run", example_path("add-multiply"), "--output", "q", "--json").json
    assert found["nodes"]["x"]["gradient"] == 1
    assert found["nodes"]["z"]["gradient"] is None


def test_run_of_a_node_that_is_not_there_names_those_that_are(refused, example_path) -> None:
    said = refused("run", example_path("add-multiply"), "--output", "r")
    assert "no node named 'r'" in said and "x, y" in said


def test_run_of_a_network_shows_tensors_in_few_words(gradloom, example_path) -> None:
    outcome = gradloom("run", example_path("mlp-digits"))
    assert "64×1×28×28, mean" in outcome.out
    assert "digits.label → cross_entropy.target" in outcome.out
    assert "64, 0 to 9" in outcome.out


def test_run_without_a_single_number_says_why_there_are_no_gradients(gradloom, tmp_path) -> None:
    graph = Graph.from_formula("x * 2", x=[1, 2])
    graph.save(tmp_path / "p")
    outcome = gradloom("run", tmp_path / "p")
    assert outcome.code == 0
    assert "Name a node with --output" in outcome.out


def test_node_that_is_not_wired_is_a_note_and_the_rest_runs(gradloom, tmp_path) -> None:
    graph = Graph.from_formula("x * 2", x=3)
    graph.add("relu", name="lonely")
    graph.save(tmp_path / "p")
    outcome = gradloom("run", tmp_path / "p", "--json")
    assert outcome.code == 0
    assert outcome.json["nodes"]["mul_1"]["value"] == 6
    assert 'note: ReLU "lonely": input x is not wired' in outcome.error


def test_step_prints_every_sentence_with_its_equation(gradloom, example_path) -> None:
    outcome = gradloom("step", example_path("sigmoid-neuron"))
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert [line for line in lines if line.isupper()] == ["FORWARD", "BACKWARD", "UPDATE"]
    assert any(line.endswith("mul_1 = w0 · x0 = 2.00 · (-1.00) = -2.00") for line in lines)


def test_step_json_counts_the_terms_of_a_fan_out(gradloom, example_path) -> None:
    steps = gradloom("step", example_path("fan-out"), "--json").json
    assert all(step.keys() == {"phase", "node", "sentence", "equation"} for step in steps)
    assert [step["phase"] for step in steps] == ["forward"] * 4 + ["backward"] * 7
    assert any(step["equation"] == "∂f/∂x = 1.00 + 2.00 = 3.00" for step in steps)


def test_summary_of_the_two_layer_perceptron_has_the_known_totals(gradloom, example_path) -> None:
    found = gradloom("summary", example_path("mlp-digits"), "--json").json
    assert found.keys() == {"parameters", "multiply_adds", "nodes"}
    assert found["parameters"] == 79_510
    parameters = {node["name"]: node["parameters"] for node in found["nodes"]}
    assert (parameters["flatten"], parameters["fc1"], parameters["logits"]) == (0, 78_500, 1_010)
    (fc1,) = (node for node in found["nodes"] if node["name"] == "fc1")
    assert fc1 == {
        "name": "fc1",
        "type": "linear",
        "output_shape": ["N", 100],
        "parameters": 78_500,
        "multiply_adds": 78_400,
    }


def test_summary_prints_totals_and_memory(gradloom, example_path) -> None:
    outcome = gradloom("summary", example_path("lenet-digits"))
    assert outcome.code == 0
    (total,) = (line for line in outcome.out.splitlines() if line.startswith("total"))
    assert total.split()[:3] == ["total", "61,706", "416,520"]
    assert "KiB" in total


@pytest.mark.torch
@pytest.mark.parametrize("name", ["sigmoid-neuron", "fan-out", "max-gate", "linear-classifier"])
def test_check_passes_on_examples(gradloom, example_path, name: str) -> None:
    outcome = gradloom("check", example_path(name), "--json")
    assert outcome.code == 0
    assert outcome.json.keys() == {"gradient_check", "parity"}
    assert outcome.json["gradient_check"] < 1e-7
    assert outcome.json["parity"] < 1e-12


@pytest.mark.torch
def test_check_table_names_the_worst_edge(gradloom, example_path) -> None:
    outcome = gradloom("check", example_path("sigmoid-neuron"))
    assert outcome.code == 0
    assert "PyTorch, float64" in outcome.out
    assert outcome.out.count("fine") == 2


@pytest.mark.torch
def test_check_that_fails_exits_with_one(
    gradloom, example_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = checks.check_gradients

    def wrong(*arguments) -> GradientCheck:
        found = right(*arguments)
        edge = found.edges[0]
        return GradientCheck((type(edge)(edge.edge, 1.0, 2.0, 0.5),))

    monkeypatch.setattr(checks, "check_gradients", wrong)
    outcome = gradloom("check", example_path("sigmoid-neuron"))
    assert outcome.code == 1
    assert "FAILED" in outcome.out


@pytest.mark.torch
def test_check_of_a_graph_without_a_loss_is_refused(refused, tmp_path) -> None:
    Graph.from_formula("x * 2", x=[1, 2]).save(tmp_path / "p")
    assert "no single number to differentiate" in refused("check", tmp_path / "p")
