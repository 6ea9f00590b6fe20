"""Checkpoints that do not fit are refused before anything changes."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph_engine.errors import TrainingError
from graph_engine.training.run import train
from tests.graph_engine.training.networks import classifier, job

pytestmark = pytest.mark.torch


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The end of a run of one epoch."""
    folder = tmp_path_factory.mktemp("checkpoint")
    return Path(train(job(folder, epochs=1), graph=classifier()).checkpoint)


def copied(checkpoint: Path, folder: Path) -> Path:
    for path in (checkpoint, checkpoint.with_suffix(".json")):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder / checkpoint.name


def test_checkpoint_at_the_end_has_nothing_left_to_do(checkpoint: Path, tmp_path: Path) -> None:
    done = train(job(tmp_path, epochs=1, resume_from=checkpoint), graph=classifier())
    assert done.event == "finished" and done.step == 23


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"seed": 5}, "seed 0 and batch size 64, the job has 5 and 64"),
        ({"batch_size": 32}, "the job has 0 and 32"),
        ({"optimizer": {"name": "sgd"}}, "optimizer adam, the job has sgd"),
    ],
)
def test_checkpoint_of_another_job_is_refused(
    checkpoint: Path, tmp_path: Path, settings: dict[str, Any], message: str
) -> None:
    with pytest.raises(TrainingError, match=message):
        train(job(tmp_path, resume_from=checkpoint, **settings), graph=classifier())


def test_checkpoint_of_another_graph_is_refused(checkpoint: Path, tmp_path: Path) -> None:
    graph = classifier()
    graph.set("hidden", out_features=17)
    with pytest.raises(TrainingError, match="does not fit this graph"):
        train(job(tmp_path, resume_from=checkpoint), graph=graph)


def test_checkpoint_further_than_the_job_is_refused(checkpoint: Path, tmp_path: Path) -> None:
    path = copied(checkpoint, tmp_path)
    record = json.loads(path.with_suffix(".json").read_text())
    record["progress"]["step"] = 1000
    path.with_suffix(".json").write_text(json.dumps(record))
    with pytest.raises(TrainingError, match="Ask for more epochs"):
        train(job(tmp_path, resume_from=path), graph=classifier())


@pytest.mark.parametrize("ending", [".safetensors", ".json"])
@pytest.mark.parametrize("length", [None, 0, 200])
def test_checkpoint_that_is_missing_or_cut_is_refused(
    checkpoint: Path, tmp_path: Path, ending: str, length: int | None
) -> None:
    path = copied(checkpoint, tmp_path)
    victim = path.with_suffix(ending)
    data = victim.read_bytes()[:length]
    victim.unlink()
    if length is not None:
        victim.write_bytes(data)
    with pytest.raises(TrainingError, match=r"checkpoint checkpoint-.* (read|damaged)"):
        train(job(tmp_path, resume_from=path), graph=classifier())
