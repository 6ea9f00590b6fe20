"""The main job from end to end, as somebody would do it in a terminal."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch

from graph_engine import Graph
from graph_engine.training.data import load_data


def gradloom(folder: Path, *arguments: str) -> str:
    """Run the command in a process of its own and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "app.cli", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_lenet_learns_the_digits_and_its_export_runs(
    seed: int, tmp_path: Path, repository_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(repository_root))
    gradloom(tmp_path, "new", "--example", "lenet-digits", "p")
    lines = gradloom(tmp_path, "train", "p", "--epochs", "20", "--seed", str(seed), "--json")
    finished = json.loads(lines.splitlines()[-1])
    assert finished["event"] == "finished"
    assert finished["validation_accuracy"] >= 0.97

    gradloom(tmp_path, "export", "p", "--format", "onnx", "-o", "m.onnx")
    data = load_data("digits", (1, 28, 28), 10)
    assert len(data.train.images) == 1437
    images = np.array(data.validation.images, dtype=np.float32)
    assert len(images) == 360
    session = onnxruntime.InferenceSession(tmp_path / "m.onnx")
    (outputs,) = session.run(None, {session.get_inputs()[0].name: images})
    module = Graph.load(tmp_path / "p").to_torch().float().eval()
    with torch.no_grad():
        expected = module(torch.from_numpy(images)).numpy()
    # Trained scores reach 44, where float32 has steps of 4e-6: the tolerance is relative there.
    np.testing.assert_allclose(outputs, expected, rtol=1e-5, atol=1e-5)
    accuracy = (outputs.argmax(axis=1) == data.validation.labels).mean()
    assert accuracy == pytest.approx(finished["validation_accuracy"])
