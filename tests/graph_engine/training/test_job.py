import json
from pathlib import Path
from typing import Any

import pytest

from graph_engine.errors import TrainingError
from graph_engine.training.job import LEARNING_RATES, job_from, read_job

PLACES = {"project": "p.gradloom", "run_folder": "p.gradloom/runs/1"}


def test_job_of_two_paths_is_enough() -> None:
    job = job_from(PLACES)
    assert job.epochs == 20
    assert job.optimizer.name == "adam"
    assert job.seed is None and job.start == "fresh"


@pytest.mark.parametrize("name", ["sgd", "momentum", "adam"])
def test_learning_rate_left_out_is_the_usual_one(name: Any) -> None:
    for optimizer in ({"name": name}, {"name": name, "learning_rate": None}):
        job = job_from({**PLACES, "optimizer": optimizer})
        assert job.optimizer.learning_rate == LEARNING_RATES[name]


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"epochs": 0}, "epochs"),
        ({"batch_size": 1.5}, "batch_size"),
        ({"seed": -1}, "seed"),
        ({"device": "tpu"}, "device"),
        ({"validation_fraction": 1}, "validation_fraction"),
        ({"optimizer": {"learning_rate": float("nan")}}, "optimizer.learning_rate"),
        ({"optimizer": {"name": "magic"}}, "optimizer.name"),
        ({"optimizer": {"momentum": 1.0}}, "optimizer.momentum"),
        ({"shell": "rm"}, "shell"),
    ],
)
def test_setting_outside_its_bounds_is_named(settings: dict[str, Any], named: str) -> None:
    with pytest.raises(TrainingError, match=f"training job: {named} = "):
        job_from({**PLACES, **settings})


def test_job_is_read_back_from_its_file(tmp_path: Path) -> None:
    job = job_from({**PLACES, "seed": 3, "optimizer": {"name": "sgd"}})
    path = tmp_path / "job.json"
    path.write_text(job.model_dump_json())
    assert read_job(path) == job


@pytest.mark.parametrize("text", [None, "{", "[]", '"job"', "[" * 100_000])
def test_job_file_that_cannot_be_read_is_an_error(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "job.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(TrainingError, match="training job"):
        read_job(path)


def test_job_can_be_shown_as_json() -> None:
    assert json.loads(job_from(PLACES).model_dump_json())["optimizer"]["name"] == "adam"
