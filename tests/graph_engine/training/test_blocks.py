"""Training a network of blocks: it learns, and every weight comes back under its name."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.expanding import expansion
from graph_engine.shape_inference import infer_shapes
from graph_engine.torch_source import torch_source
from graph_engine.training import events
from graph_engine.training.run import train
from graph_engine.training.weights_file import read_weights
from tests.graph_engine.blocks.building import dense, residual
from tests.graph_engine.blocks.recurrences import cell
from tests.graph_engine.training.networks import job

pytestmark = pytest.mark.torch


def classifier() -> Graph:
    """8×8 digits, their rows read one after the other and by residual blocks beside it."""
    graph = Graph("Digits")
    for definition in (residual(), cell(16, 16), dense(p=0.1)):
        graph.define_block(definition)
    graph.change_settings(dtype="float32")
    graph.add("dataset", "digits", shape=(1, 8, 8))
    graph.add("repeat:Residual", "features", repeats=2, filters=4, stride=2)
    graph.add("flatten", "flat")
    graph.add("squeeze", "rows", dim=1)
    graph.add("recurrence:Cell", "read", hidden=16, state_shape=[16], gives="last", chunk_length=4)
    graph.add("parallel:Dense", "heads", copies=2, width=16, combine="concatenate")
    graph.add("concatenate", "both", dim=1)
    graph.add("linear", "scores", out_features=10)
    graph.add("cross_entropy", "cost")
    for source, target in pairwise(["digits", "features", "flat"]):
        graph.connect(source, target)
    graph.connect("digits", "rows")
    graph.connect("rows", "read")
    graph.connect("read", "heads")
    graph.connect("flat", ("both", "x1"))
    graph.connect("heads", ("both", "x2"))
    for source, target in pairwise(["both", "scores", "cost"]):
        graph.connect(source, target)
    graph.connect(("digits", "label"), "cost")
    return graph


def run(folder: Path, graph: Graph, stop_after: int = 0, **settings: Any) -> list[events.Event]:
    """Return every event of a run, stopped after an epoch where one is named."""
    queue: SimpleQueue[str] = SimpleQueue()
    seen: list[events.Event] = []

    def listen(event: events.Event) -> None:
        seen.append(event)
        if isinstance(event, events.Epoch) and event.epoch == stop_after:
            queue.put("stop")

    train(job(folder, **settings), listen, queue, graph)
    return seen


def losses(seen: list[events.Event]) -> list[float | None]:
    return [event.train_loss for event in seen if isinstance(event, events.Epoch)]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[events.Event]]:
    folder = tmp_path_factory.mktemp("blocks")
    seen = run(folder, classifier(), epochs=4, optimizer={"learning_rate": 0.01})
    return folder / "run", seen


def test_network_of_blocks_learns_the_digits(trained: tuple[Path, list[events.Event]]) -> None:
    _, seen = trained
    last = seen[-1]
    assert isinstance(last, events.Finished)
    assert last.validation_accuracy is not None and last.validation_accuracy > 0.85
    found = losses(seen)
    assert found[0] is not None and found[-1] is not None and found[-1] < 0.6 * found[0]


def test_every_weight_comes_back_under_its_name(trained: tuple[Path, list[events.Event]]) -> None:
    folder, seen = trained
    found = read_weights(Path(seen[-1].weights))  # type: ignore[union-attr]
    graph = classifier()
    table = infer_shapes(graph)
    expected = {
        (name, weight.name): weight.shape for name in graph for weight in table.of(name).weights
    }
    assert {owner: array.shape for owner, array in found.items()} == expected
    assert ("features", "residual_2.norm.running_mean") in found
    assert folder.exists() and set(found) == set(torch_source(graph).weight_keys)
    for owner, array in found.items():
        described = {w.name: w for w in table.of(owner[0]).weights}[owner[1]]
        assert not np.allclose(array, graph.weight(owner[0], described)), f"{owner} was not trained"


def test_engine_computes_with_what_was_learned(trained: tuple[Path, list[events.Event]]) -> None:
    _, seen = trained
    graph = classifier()
    before = graph.run().output
    graph.set_weights(read_weights(Path(seen[-1].weights)))  # type: ignore[union-attr]
    result = graph.run()
    assert result.output < 0.5 * before
    guesses = result.value("scores").argmax(axis=1)
    assert np.mean(guesses == result.value("digits", "label")) > 0.8


def test_what_was_learned_goes_through_expanding_and_back(
    trained: tuple[Path, list[events.Event]],
) -> None:
    _, seen = trained
    graph = classifier()
    graph.set_weights(read_weights(Path(seen[-1].weights)))  # type: ignore[union-attr]
    kept, before = dict(graph.learned_weights()), graph.run().output
    for name in ("features", "read", "heads"):
        expansion(graph, name).make(graph)
    assert graph.run().output == pytest.approx(before, rel=1e-5)
    for name in ("features", "read", "heads"):
        collapsing(graph, name).make(graph)
    assert graph.learned_weights().keys() == kept.keys()
    assert all(np.array_equal(graph.learned_weights()[key], kept[key]) for key in kept)


def test_run_goes_on_from_a_checkpoint_as_if_it_had_never_stopped(tmp_path: Path) -> None:
    whole = run(tmp_path / "whole", classifier(), epochs=3)
    first = run(tmp_path / "cut", classifier(), stop_after=1, epochs=3)
    assert isinstance(first[-1], events.Stopped)
    rest = run(tmp_path / "cut", classifier(), epochs=3, resume_from=Path(first[-1].checkpoint))
    assert len(losses(whole)) == 3 and losses(first) + losses(rest) == losses(whole)
    one, other = (read_weights(Path(s[-1].weights)) for s in (whole, rest))  # type: ignore[union-attr]
    assert one.keys() == other.keys()
    assert all(np.array_equal(one[key], other[key]) for key in one)
