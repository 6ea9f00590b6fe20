"""Training in this process: what it tells, what it obeys, what it leaves behind."""

import json
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.errors import GraphError, TrainingError
from graph_engine.training import events
from graph_engine.training.run import train
from graph_engine.training.weights_file import read_weights
from tests.graph_engine.building import formula
from tests.graph_engine.training.networks import classifier, job

pytestmark = pytest.mark.torch


def trained(folder: Path, graph: Graph | None = None, **settings: Any) -> list[events.Event]:
    """Return every event of a run."""
    seen: list[events.Event] = []
    train(job(folder, **settings), seen.append, graph=graph or classifier())
    return seen


def numbers(seen: list[events.Event]) -> list[tuple[float | None, ...]]:
    """Return what must not change from run to run."""
    return [
        (e.train_loss, e.train_accuracy, e.validation_loss, e.validation_accuracy)
        for e in seen
        if isinstance(e, events.Epoch)
    ]


def stopped_after(
    folder: Path, epoch: int, *commands: str, graph: Graph | None = None, **settings: Any
) -> list[events.Event]:
    """Return the events of a run that hears commands when an epoch is over, then "stop"."""
    queue: SimpleQueue[str] = SimpleQueue()
    seen: list[events.Event] = []

    def listen(event: events.Event) -> None:
        seen.append(event)
        if isinstance(event, events.Epoch) and event.epoch == epoch:
            for command in (*commands, "stop"):
                queue.put(command)

    train(job(folder, **settings), listen, queue, graph or classifier())
    return seen


def test_network_learns_the_digits(tmp_path: Path) -> None:
    seen = trained(tmp_path, epochs=12, optimizer={"learning_rate": 0.01})
    last = seen[-1]
    assert isinstance(last, events.Finished)
    assert last.validation_accuracy is not None and last.validation_accuracy > 0.9
    losses = [event.train_loss for event in seen if isinstance(event, events.Epoch)]
    assert losses[-1] < 0.3 * losses[0]


def test_run_tells_what_happens_in_order(tmp_path: Path) -> None:
    seen = trained(tmp_path)
    started, last = seen[0], seen[-1]
    assert isinstance(started, events.Started) and isinstance(last, events.Finished)
    assert (started.train_examples, started.validation_examples) == (1437, 360)
    assert started.total_steps == 2 * 23 and started.parameters == 64 * 16 + 16 + 160 + 10
    steps = [event for event in seen if isinstance(event, events.Step)]
    assert {23, 46} <= {step.step for step in steps}, "the last step of an epoch is always told"
    assert len(steps) < 46, "steps in between are told about twenty times a second"
    assert [event.epoch for event in seen if isinstance(event, events.Epoch)] == [1, 2]
    assert last.step == 46 and last.epoch == 2


def test_run_folder_holds_job_events_checkpoint_and_weights(tmp_path: Path) -> None:
    seen = trained(tmp_path)
    folder = tmp_path / "run"
    lines = (folder / "events.jsonl").read_text().splitlines()
    assert [events.parse_event(line) for line in lines] == seen
    assert json.loads((folder / "job.json").read_text())["epochs"] == 2
    last = seen[-1]
    assert isinstance(last, events.Finished)
    assert Path(last.checkpoint).with_suffix(".json").is_file()
    assert sorted(path.suffix for path in folder.iterdir()) == [
        ".json", ".json", ".jsonl", ".safetensors", ".safetensors",
    ]  # fmt: skip


def test_weights_put_into_the_graph_give_the_accuracy_that_was_told(tmp_path: Path) -> None:
    from graph_engine.training.data import load_data

    graph = classifier(dtype="float64")
    last = trained(tmp_path, graph)[-1]
    assert isinstance(last, events.Finished)
    graph.set_weights(dict(read_weights(Path(last.weights))))
    held_back = load_data("digits", (64,), 10).validation
    result = graph.run(digits=(held_back.images, held_back.labels))
    assert result.output == pytest.approx(last.validation_loss, abs=1e-12)
    right = result.value("scores").argmax(axis=1) == held_back.labels
    assert right.mean() == last.validation_accuracy


# The same numbers


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam"])
def test_same_seed_gives_the_same_numbers(tmp_path: Path, optimizer: str) -> None:
    runs = [
        trained(tmp_path / name, classifier(dropout=0.3), seed=seed, optimizer={"name": optimizer})
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    ]
    first, again, other = map(numbers, runs)
    assert first == again
    assert first != other


def test_run_leaves_the_graph_as_it_was_and_starts_fresh(tmp_path: Path) -> None:
    graph = classifier()
    first = trained(tmp_path / "a", graph)
    assert not graph.learned_weights()
    last = first[-1]
    assert isinstance(last, events.Finished)
    graph.set_weights(dict(read_weights(Path(last.weights))))
    assert numbers(trained(tmp_path / "b", graph)) == numbers(first)


def test_run_can_start_from_the_weights_of_the_graph(tmp_path: Path) -> None:
    graph = classifier()
    first = trained(tmp_path / "a", graph)
    last = first[-1]
    assert isinstance(last, events.Finished)
    graph.set_weights(dict(read_weights(Path(last.weights))))
    second = trained(tmp_path / "b", graph, start="current")
    loss_after, loss_at_end = numbers(second)[0][0], numbers(first)[-1][0]
    assert loss_after is not None and loss_at_end is not None
    assert loss_after < loss_at_end * 1.1


@pytest.mark.parametrize("optimizer", ["momentum", "adam"])
def test_resumed_run_gives_the_numbers_of_an_unbroken_one(tmp_path: Path, optimizer: str) -> None:
    settings: dict[str, Any] = {"epochs": 3, "optimizer": {"name": optimizer}}
    whole = trained(tmp_path / "whole", classifier(dropout=0.3), **settings)
    # The command comes in after the first step of the second epoch: in its middle.
    first = stopped_after(tmp_path / "part", 1, graph=classifier(dropout=0.3), **settings)
    halt = first[-1]
    assert isinstance(halt, events.Stopped) and (halt.epoch, halt.step) == (1, 24)
    rest = trained(
        tmp_path / "part", classifier(dropout=0.3), resume_from=halt.checkpoint, **settings
    )
    assert numbers(first) + numbers(rest) == numbers(whole)
    ends = [read_weights(tmp_path / name / "run/weights.safetensors") for name in ("whole", "part")]
    assert all(np.array_equal(ends[0][key], ends[1][key]) for key in ends[0])


def test_checkpoint_nobody_asked_for_makes_way_for_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph_engine.training import loop

    monkeypatch.setattr(loop, "SECONDS_BETWEEN_CHECKPOINTS", -1.0)
    seen = stopped_after(tmp_path, 1, "checkpoint", epochs=3)
    told = [event.step for event in seen if isinstance(event, events.Checkpoint)]
    assert told == [23, 24, 24]
    left = sorted(path.name for path in (tmp_path / "run").glob("checkpoint-*.json"))
    assert left == ["checkpoint-00000024.json"]


# Commands


def test_paused_run_waits_and_goes_on(tmp_path: Path) -> None:
    seen = stopped_after(tmp_path, 1, "pause", "checkpoint", "resume")
    kinds = [event.event for event in seen if event.event not in ("step", "epoch")]
    assert kinds == ["started", "paused", "checkpoint", "resumed", "checkpoint", "stopped"]
    paused = next(event for event in seen if isinstance(event, events.Paused))
    last = seen[-1]
    assert isinstance(last, events.Stopped) and last.step == paused.step


def test_stop_while_paused_ends_the_run(tmp_path: Path) -> None:
    seen = stopped_after(tmp_path, 1, "pause")
    assert [event.event for event in seen[-3:]] == ["paused", "checkpoint", "stopped"]


# Other graphs


def test_graph_without_data_learns_from_its_own_numbers(tmp_path: Path) -> None:
    graph = formula("(w*x + b - y) ** 2", w=0.0, b=0.0, x=2.0, y=3.0)
    seen = trained(tmp_path, graph, epochs=200, optimizer={"name": "sgd", "learning_rate": 0.02})
    last = seen[-1]
    assert isinstance(last, events.Finished)
    assert last.validation_loss is None and last.train_accuracy is None
    assert last.train_loss is not None and last.train_loss < 1e-6
    assert not any(isinstance(event, events.Epoch) for event in seen)


def test_penalty_counts_in_the_loss_and_not_in_the_accuracy(tmp_path: Path) -> None:
    graph = classifier()
    graph.add("parameter", "w", start="normal", shape=(10, 16))
    graph.connect("w", ("scores", "weight"))
    graph.add("l2_penalty", "penalty", strength=1.0)
    graph.add("add", "total")
    graph.connect("w", "penalty")
    graph.connect("cost", "total")
    graph.connect("penalty", "total")
    last = trained(tmp_path, graph)[-1]
    assert isinstance(last, events.Finished)
    assert last.train_loss is not None and last.train_loss > 10.0
    assert last.validation_accuracy is not None and last.validation_accuracy > 0.2


# Errors


def failing(folder: Path, graph: Graph, **settings: Any) -> tuple[events.Failed, Exception]:
    seen: list[events.Event] = []
    with pytest.raises(GraphError) as caught:
        train(job(folder, **settings), seen.append, graph=graph)
    last = seen[-1]
    assert isinstance(last, events.Failed)
    assert (folder / "run/events.jsonl").read_text().splitlines()[-1] == last.line()
    return last, caught.value


def test_loss_that_is_no_number_ends_the_run(tmp_path: Path) -> None:
    explosive = {"name": "sgd", "learning_rate": 1000.0, "weight_decay": 1000.0}
    failed, _ = failing(tmp_path, classifier(), optimizer=explosive)
    assert "loss became" in failed.error and "Lower the learning rate" in failed.remedy


def test_graph_without_weights_is_refused(tmp_path: Path) -> None:
    failed, error = failing(tmp_path, formula("x * y", x=1, y=2))
    assert isinstance(error, TrainingError) and "no weights to learn" in failed.error


def test_graph_without_one_number_is_refused(tmp_path: Path) -> None:
    graph = classifier()
    graph.remove("cost")
    assert "exactly one single number" in failing(tmp_path, graph)[0].error


def test_input_that_nothing_feeds_is_named(tmp_path: Path) -> None:
    graph = classifier()
    graph.add("input", "x", shape=(10,))
    graph.add("add", "sum_1")
    for edge in graph.edges_out_of("scores"):
        graph.disconnect(edge)
    graph.connect("scores", "sum_1")
    graph.connect("x", "sum_1")
    graph.connect("sum_1", ("cost", "input"))
    failed, _ = failing(tmp_path, graph)
    assert failed.node == "x" and "Dataset" in failed.remedy


def test_node_that_cannot_run_is_named(tmp_path: Path) -> None:
    graph = classifier()
    graph.add("relu", "lonely")
    assert failing(tmp_path, graph)[0].node == "lonely"


def test_cuda_that_is_not_there_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert "no CUDA device" in failing(tmp_path, classifier(), device="cuda")[0].error


def test_run_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("a file")
    with pytest.raises(TrainingError, match="run folder"):
        train(job(tmp_path), graph=classifier())
