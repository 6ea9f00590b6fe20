"""`gradloom train` and `export`: real training, weights in the project, models that are checked."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from app.command_line.progress_bar import ProgressBar, duration
from graph_engine.project import load_project
from graph_engine.structure import GraphStructure

pytestmark = pytest.mark.torch


def weights_of(path: Path) -> dict:
    graph = GraphStructure()
    load_project(path, graph)
    return dict(graph.learned_weights())


def test_training_saves_the_weights_and_the_run_in_the_project(gradloom, made) -> None:
    path = made("mlp-digits")
    layout = (path / "layout.json").read_bytes()
    outcome = gradloom("train", path, "--epochs", "2", "--threads", "1")
    assert outcome.code == 0
    assert "Training 79,510 parameters on" in outcome.error
    assert "epoch 2/2  loss" in outcome.error
    accuracy = re.search(r"validation accuracy ([\d.]+)%", outcome.error)
    assert accuracy is not None and float(accuracy[1]) > 70
    assert f"The weights are in {path}" in outcome.out
    assert set(weights_of(path)) == {
        ("fc1", "weight"),
        ("fc1", "bias"),
        ("logits", "weight"),
        ("logits", "bias"),
    }
    (run,) = (path / "runs").iterdir()
    assert (run / "events.jsonl").is_file()
    assert (path / "layout.json").read_bytes() == layout


def test_training_prints_events_as_json(gradloom, made) -> None:
    outcome = gradloom("train", made("mlp-digits"), "--epochs", "1", "--json", "--threads", "1")
    assert outcome.code == 0
    assert outcome.error == ""
    events = [json.loads(line) for line in outcome.out.splitlines()]
    assert events[0]["event"] == "started"
    assert events[-1]["event"] == "finished"


def test_the_same_seed_gives_the_same_weights(gradloom, made) -> None:
    path = made("two-layer-net")
    found = []
    for _ in range(2):
        assert gradloom("train", path, "--epochs", "3", "--seed", "5", "--threads", "1").code == 0
        found.append(weights_of(path))
    assert found[0].keys() == found[1].keys() == {("syn0", "value"), ("syn1", "value")}
    assert all(np.array_equal(found[0][key], found[1][key]) for key in found[0])


def test_continuing_begins_where_training_ended(gradloom, made) -> None:
    path = made("two-layer-net")
    options = ("--optimizer", "sgd", "--schedule", "constant", "--threads", "1")
    assert gradloom("train", path, "--epochs", "7", *options).code == 0
    at_once = weights_of(path)
    assert gradloom("train", path, "--epochs", "4", *options).code == 0
    assert gradloom("train", path, "--epochs", "3", "--continue", *options).code == 0
    for key, array in weights_of(path).items():
        np.testing.assert_allclose(array, at_once[key], rtol=1e-12)


def test_an_archive_is_trained_too(gradloom, made, tmp_path: Path) -> None:
    graph = GraphStructure()
    layout = load_project(made("two-layer-net"), graph).layout
    from graph_engine.project import save_archive

    path = tmp_path / "net.gradloomz"
    save_archive(graph, path, layout)
    assert gradloom("train", path, "--epochs", "2", "--threads", "1").code == 0
    assert len(weights_of(path)) == 2
    assert load_project(path, GraphStructure()).layout == layout


def test_graph_without_anything_to_learn_is_refused_and_left_as_it_was(refused, made) -> None:
    path = made("fan-out")
    before = (path / "graph.json").read_bytes()
    refused("train", path, "--epochs", "1")
    assert (path / "graph.json").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_interrupted_training_saves_what_was_learned(made, repository_root: Path) -> None:
    path = made("mlp-digits")
    process = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "train", str(path), "--epochs", "100000", "--json"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=repository_root,
    )
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line)["event"] == "epoch":
            break
    process.send_signal(signal.SIGINT)
    *_, last = process.stdout
    process.stdout.close()
    assert process.wait(timeout=60) == 130
    assert json.loads(last)["event"] == "stopped"
    assert len(weights_of(path)) == 4


@pytest.mark.parametrize(
    ("format", "name"),
    [("python", "net.py"), ("safetensors", "net.safetensors"), ("onnx", "net.onnx")],
)
def test_export_writes_a_checked_model(
    gradloom, made, tmp_path: Path, format: str, name: str
) -> None:
    path = tmp_path / name
    outcome = gradloom("export", made("mlp-digits"), "--format", format, "-o", path, "--json")
    assert outcome.code == 0
    assert outcome.json["path"] == str(path)
    assert outcome.json["checked"] is True
    assert outcome.json["max_error"] <= 1e-5
    assert path.stat().st_size > 0


def test_export_says_what_it_wrote(gradloom, made, tmp_path: Path) -> None:
    outcome = gradloom(
        "export", made("two-layer-net"), "--format", "python", "-o", tmp_path / "net.py"
    )
    assert outcome.code == 0
    assert f"Wrote {tmp_path / 'net.py'}, checked: largest difference" in outcome.out


def test_export_into_a_folder_that_is_not_there_is_refused(refused, made, tmp_path: Path) -> None:
    path = tmp_path / "missing" / "net.py"
    assert "cannot be written" in refused(
        "export", made("two-layer-net"), "--format", "python", "-o", path
    )


def test_new_train_and_export_work_as_three_processes(
    tmp_path: Path, repository_root: Path
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(repository_root)}
    for command in (
        "new --example two-layer-net p",
        "train p --epochs 5",
        "export p --format safetensors -o m.safetensors",
    ):
        done = subprocess.run(
            [sys.executable, "-m", "app.cli", *command.split()],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "m.safetensors").is_file()


class Terminal:
    def __init__(self) -> None:
        self.text = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass


def test_progress_bar_fills_and_tells_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setenv("COLUMNS", "120")
    terminal = Terminal()
    bar = ProgressBar(terminal)
    now[0] = 110.0
    bar.update(1, 4, "epoch 1/4")
    assert "25%  epoch 1/4  0:30 left" in terminal.text
    assert terminal.text.count("█") == 7
    bar.close()
    assert terminal.text.endswith("\r\x1b[K")


def test_progress_bar_is_silent_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ProgressBar().update(1, 2, "half")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (67.4, "1:07"), (3725, "1:02:05")])
def test_duration(seconds: float, text: str) -> None:
    assert duration(seconds) == text
