"""The gradient check as a program."""

import json
from pathlib import Path

import pytest

from graph_engine.gradient_report import main
from tests.graph_engine.building import sigmoid_neuron


def test_report_holds_every_edge(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    graph = sigmoid_neuron()
    graph.save(tmp_path / "neuron.gradloom")
    assert main([str(tmp_path / "neuron.gradloom")]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["gradient_check"] < 1e-6
    assert len(report["edges"]) == len(graph.edges())
    first = report["edges"][0]
    assert first["analytic"] == pytest.approx(first["numeric"], rel=1e-6)
    assert first["is_kink"] is False


def test_node_to_differentiate_can_be_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sigmoid_neuron().save(tmp_path / "neuron.gradloom")
    assert main([str(tmp_path / "neuron.gradloom"), "mul_1"]) == 0
    assert len(json.loads(capsys.readouterr().out)["edges"]) == 2


def test_what_cannot_be_checked_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere.gradloom")]) == 2
    assert "there is no project" in json.loads(capsys.readouterr().out)["error"]
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
