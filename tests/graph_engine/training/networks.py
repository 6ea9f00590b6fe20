"""Small networks on the digits, and a job to train them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

from graph_engine import Graph
from graph_engine.training.job import TrainingJob, job_from


def classifier(*, dropout: float = 0.0, dtype: str = "float32") -> Graph:
    """8×8 digits → 16 hidden units → 10 scores → cross-entropy."""
    graph = Graph("Classifier")
    graph.change_settings(dtype=dtype)
    graph.add("dataset", "digits", shape=(64,))
    graph.add("linear", "hidden", out_features=16)
    graph.add("relu", "positive")
    graph.add("dropout", "drop", p=dropout)
    graph.add("linear", "scores", out_features=10)
    graph.add("cross_entropy", "cost")
    names = ["digits", "hidden", "positive", "drop", "scores", "cost"]
    for source, target in pairwise(names):
        graph.connect(source, target)
    graph.connect(("digits", "label"), "cost")
    return graph


def job(folder: Path, **settings: Any) -> TrainingJob:
    """Return a short job; its project is `folder`/graph.gradloom, its run `folder`/run."""
    return job_from(
        {
            "project": folder / "graph.gradloom",
            "run_folder": folder / "run",
            "epochs": 2,
            "batch_size": 64,
            "device": "cpu",
            **settings,
        }
    )
