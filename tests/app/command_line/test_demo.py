"""`gradloom demo`: the window where there is a display, the same job where there is none."""

import sys
from pathlib import Path

import pytest

from app.command_line.display import has_display
from graph_engine.project import load_project
from graph_engine.structure import GraphStructure


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(sys, "platform", "linux")
    return monkeypatch


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "minimal:fonts=none"}, False),
        ({"QT_QPA_PLATFORM": "vnc"}, True),
    ],
)
def test_display_is_seen_in_the_environment(
    no_display: pytest.MonkeyPatch, environment: dict[str, str], expected: bool
) -> None:
    no_display.delenv("QT_QPA_PLATFORM")
    for name, value in environment.items():
        no_display.setenv(name, value)
    assert has_display() is expected


@pytest.fixture
def opened(no_display: pytest.MonkeyPatch) -> list[tuple]:
    calls: list[tuple] = []
    module = type(sys)("app.main_window")
    # The window asks for the copy once it is on the screen.
    module.open_window = lambda find, example: calls.append((find(), example)) or 0
    no_display.setitem(sys.modules, "app.main_window", module)
    no_display.delenv("QT_QPA_PLATFORM")
    no_display.setenv("DISPLAY", ":0")
    return calls


def test_with_a_display_the_window_opens_on_a_copy_of_lenet(
    gradloom, opened: list[tuple], tmp_path: Path
) -> None:
    assert gradloom("demo", "--folder", tmp_path).code == 0
    path = tmp_path / "lenet-digits.gradloom"
    assert opened == [(path, None)]
    graph = GraphStructure()
    load_project(path, graph)
    assert "conv1" in graph


def test_the_copy_that_somebody_changed_stays_and_a_broken_one_is_left_alone(
    gradloom, opened: list[tuple], tmp_path: Path
) -> None:
    path = tmp_path / "lenet-digits.gradloom"
    assert gradloom("new", path).code == 0
    changed = (path / "graph.json").read_bytes()
    gradloom("demo", "--folder", tmp_path)
    assert (path / "graph.json").read_bytes() == changed
    (path / "graph.json").write_text("broken")
    gradloom("demo", "--folder", tmp_path)
    assert (path / "graph.json").read_text() == "broken"
    assert opened == [(path, None), (tmp_path / "lenet-digits-2.gradloom", None)]


@pytest.mark.torch
def test_without_a_display_it_steps_trains_exports_and_renders(
    gradloom, no_display: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    outcome = gradloom("demo", "--folder", tmp_path, "--epochs", "1")
    assert outcome.code == 0, outcome.error
    assert "There is no display" in outcome.out
    assert "mul_1 = w0 · x0" in outcome.out
    assert "onnxruntime gives the network's own outputs" in outcome.out
    assert "validation accuracy" in outcome.error
    for name in (
        "sigmoid-neuron.gradloom/graph.json",
        "lenet-trained.gradloom/graph.json",
        "lenet.onnx",
        "lenet.png",
    ):
        path = tmp_path / name
        assert path.stat().st_size > 0
        assert str(tmp_path / name.partition("/")[0]) in outcome.out
    graph = GraphStructure()
    load_project(tmp_path / "lenet-trained.gradloom", graph)
    assert len(graph.learned_weights()) == 10


def test_a_folder_that_cannot_be_made_is_refused(refused, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be made" in refused("demo", "--folder", tmp_path / "file" / "inside")
