"""Relative data files lie beside the project, wherever the program was started."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from graph_engine.feeds import feeds_for
from graph_engine.graph import Graph
from graph_engine.project import load_project, save_project
from graph_engine.structure import GraphStructure
from graph_engine.training.data_paths import with_full_paths


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project beside its data, while the working directory is another."""
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    home.mkdir()
    elsewhere.mkdir()
    images = np.linspace(0.0, 1.0, 20 * 4).reshape(20, 1, 2, 2)
    np.savez(home / "dots.npz", images=images, labels=np.arange(20) % 2)
    graph = Graph("dots")
    graph.add("dataset", "data", source="dots.npz", shape=(1, 2, 2), classes=2)
    graph.save(home / "dots.gradloom")
    monkeypatch.chdir(elsewhere)
    return home / "dots.gradloom"


def test_data_is_found_beside_the_project(project: Path) -> None:
    graph = GraphStructure()
    load_project(project, graph)
    feeds, problems = feeds_for(graph)
    assert problems == []
    assert feeds["data"][0].shape[1:] == (1, 2, 2)


def test_unsaved_graph_looks_in_the_working_directory(project: Path) -> None:
    graph = Graph()
    graph.add("dataset", "data", source="dots.npz", shape=(1, 2, 2), classes=2)
    _, problems = feeds_for(graph)
    assert "dots.npz" in problems[0].rule


def test_copy_elsewhere_still_finds_its_data(project: Path, tmp_path: Path) -> None:
    graph = Graph.load(project)
    save_project(with_full_paths(graph), tmp_path / "copy.gradloom")
    copy = GraphStructure()
    load_project(tmp_path / "copy.gradloom", copy)
    feeds, problems = feeds_for(copy)
    assert problems == [] and len(feeds["data"][0])
    assert graph.node("data").source == "dots.npz"  # type: ignore[attr-defined]  # Dataset
