"""Everything that can be wrong with a project: exit code 2, one line, nothing half written."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph_engine.graph import Graph

COMMANDS = {
    "run": (),
    "step": (),
    "check": (),
    "summary": (),
    "train": ("--epochs", "1"),
    "export": ("--format", "onnx", "-o", "OUTPUT"),
    "render": ("-o", "OUTPUT.png"),
}


def rewrite(path: Path, change: Callable[[Any], None]) -> None:
    graph = path / "graph.json"
    data = json.loads(graph.read_text("utf-8"))
    change(data)
    graph.write_text(json.dumps(data), "utf-8")


def files_below(path: Path) -> dict[Path, bytes]:
    return {entry: entry.read_bytes() for entry in path.rglob("*") if entry.is_file()}


@pytest.fixture
def refused_by(refused, tmp_path: Path) -> Callable[[str, Path], str]:
    """Run one command on a project; nothing on the disk may change."""

    def run(command: str, project: Path) -> str:
        before = files_below(tmp_path)
        options = [word.replace("OUTPUT", str(tmp_path / "out")) for word in COMMANDS[command]]
        said = refused(command, project, *options)
        assert files_below(tmp_path) == before
        return said

    return run


@pytest.mark.parametrize("command", COMMANDS)
def test_project_that_is_not_there(refused_by, tmp_path: Path, command: str) -> None:
    said = refused_by(command, tmp_path / "missing.gradloom")
    assert f"there is no project at {tmp_path / 'missing.gradloom'}" in said


@pytest.mark.parametrize("command", COMMANDS)
def test_project_that_was_cut_off(refused_by, made, command: str) -> None:
    path = made("mlp-digits")
    graph = path / "graph.json"
    graph.write_bytes(graph.read_bytes()[:-20])
    assert "cut off at line" in refused_by(command, path)


@pytest.mark.parametrize("command", ["run", "train"])
def test_foreign_file(refused_by, tmp_path: Path, command: str) -> None:
    (tmp_path / "cat.png").write_bytes(b"\x89PNG" + bytes(50))
    assert "cat.png is not a Gradloom archive" in refused_by(command, tmp_path / "cat.png")


def test_cycle(refused_by, made) -> None:
    path = made("add-multiply")

    def close(data: Any) -> None:
        edge = next(edge for edge in data["edges"] if edge["source"] == "x")
        edge["source"] = "f"

    rewrite(path, close)
    said = refused_by("run", path)
    assert "close the cycle" in said and "q → f" in said


def test_unknown_node_type(refused_by, made) -> None:
    path = made("add-multiply")
    rewrite(path, lambda data: data["nodes"][0].update(type="addd"))
    said = refused_by("run", path)
    assert "'addd', which is not installed" in said and "Did you mean add" in said


def test_nan_setting(refused_by, made) -> None:
    path = made("add-multiply")
    rewrite(path, lambda data: data["nodes"][0]["settings"].update(value=float("nan")))
    assert "NaN is not a number that a project may hold" in refused_by("run", path)


def test_setting_out_of_bounds_names_node_setting_value_and_remedy(refused_by, made) -> None:
    path = made("lenet-digits")
    conv = {"kernel_size": -3, "filters": 6}
    rewrite(path, lambda data: data["nodes"][1].update(settings=conv))
    said = refused_by("run", path)
    assert 'Conv 2-D "conv1": setting kernel_size = -3' in said
    assert "Choose a value within its bounds" in said


@pytest.mark.parametrize(
    "command",
    ["run", "step", pytest.param("check", marks=pytest.mark.torch)],
)
def test_shape_mismatch_names_node_rule_numbers_and_remedy(
    refused_by, tmp_path: Path, command: str
) -> None:
    graph = Graph("Mismatch")
    for name, value in (("a", [1, 2]), ("b", [1, 2, 3])):
        graph.add("value", name=name, value=value)
    graph.add("add", name="total")
    graph.connect("a", "total")
    graph.connect("b", "total")
    graph.save(tmp_path / "p")
    said = refused_by(command, tmp_path / "p")
    assert 'Add "total": ' in said
    assert "(2,) and (3,) do not broadcast: 2 against 3" in said
    assert "Make the sizes equal" in said


def test_several_problems_are_counted(refused_by, tmp_path: Path) -> None:
    graph = Graph()
    graph.add("value", name="a", value=[1, 2])
    graph.add("value", name="b", value=[1, 2, 3])
    for name in ("one", "two", "three"):
        graph.add("add", name=name)
        graph.connect("a", name)
        graph.connect("b", name)
    graph.save(tmp_path / "p")
    assert "(2 more problems in this graph.)" in refused_by("run", tmp_path / "p")


@pytest.mark.parametrize(
    "command",
    ["run", "step", pytest.param("check", marks=pytest.mark.torch)],
)
def test_data_file_that_is_not_there(refused_by, made, command: str) -> None:
    path = made("mlp-digits")
    rewrite(path, lambda data: data["nodes"][0]["settings"].update(source="/data/faces.npz"))
    said = refused_by(command, path)
    assert 'Dataset "digits": the data set' in said and "/data/faces.npz" in said
    assert "built-in digits" in said


def test_newer_format_names_both_numbers(refused_by, made) -> None:
    path = made("add-multiply")
    rewrite(path, lambda data: data.update(format=8, min_reader=8))
    said = refused_by("run", path)
    assert "format 8" in said and "up to format 2" in said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--epochs", "0"), "epochs = 0"),
        (("--optimizer", "adagrad"), "optimizer.name = 'adagrad'"),
        (("--device", "tpu"), "device = 'tpu'"),
        (("--learning-rate", "nan"), "learning_rate = nan"),
        (("--batch-size", "-4"), "batch_size = -4"),
    ],
)
def test_training_settings_out_of_bounds(refused, made, options, said: str) -> None:
    path = made("mlp-digits")
    before = files_below(path)
    assert said in refused("train", path, *options)
    assert files_below(path) == before


@pytest.mark.parametrize("name", ["picture", "picture.bmp", "picture.txt"])
def test_picture_of_an_unknown_kind(refused, made, tmp_path: Path, name: str) -> None:
    said = refused("render", made("fan-out"), "-o", tmp_path / name)
    assert "ends in none of .svg, .png, .pdf" in said
