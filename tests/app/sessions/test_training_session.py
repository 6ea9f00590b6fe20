"""Training from the window's side: a process that obeys, fails, dies or hangs."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document.commands import ChangeSettings, RemoveSelection, RenameNode
from app.document.document import Document
from app.sessions import child_process, training_session
from app.sessions.training_session import TrainingSession
from graph_engine.run import run_graph
from tests.app.document.documents import neuron, snapshot

pytestmark = pytest.mark.usefixtures("qapp")

CRASH, SILENT_END, FAILURE, DEAF, FOREIGN_WEIGHTS = 1, 2, 3, 4, 5


@pytest.fixture
def document() -> Document:
    return neuron()


@pytest.fixture
def session(document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[TrainingSession]:
    monkeypatch.setattr(training_session, "MODULE", "tests.app.sessions.programs.trainer")
    session = TrainingSession(document)
    yield session
    session.close()


def over(qtbot: QtBot, session: TrainingSession) -> None:
    qtbot.waitUntil(lambda: not session.is_active and session._process is None, timeout=30_000)


def test_finished_run_brings_its_weights_in_one_step(
    session: TrainingSession, document: Document, qtbot: QtBot
) -> None:
    before = snapshot(document)
    states: list[str] = []
    session.state_changed.connect(states.append)
    assert session.start(epochs=2, seed=0)
    over(qtbot, session)
    assert states == ["starting", "running", "finished"]
    assert run_graph(document.graph).value("w0") == 42.0
    assert document.undo_stack.undoText() == "Train"
    document.undo_stack.undo()
    assert snapshot(document) == before


def test_events_and_progress_are_kept_for_the_curves(
    session: TrainingSession, qtbot: QtBot
) -> None:
    events: list[str] = []
    session.event_received.connect(lambda event: events.append(event["event"]))
    session.start(epochs=2, seed=0)
    over(qtbot, session)
    assert events[0] == "started"
    assert events[-1] == "finished"
    progress = session.progress
    assert (progress.step, progress.total_steps, progress.total_epochs) == (20, 20, 2)
    assert progress.fraction == 1.0
    assert len(progress.steps) == 20
    assert [event["epoch"] for event in progress.epochs] == [1, 2]
    assert progress.started["device"] == "cpu"


def test_pause_resume_checkpoint_and_stop(
    session: TrainingSession, document: Document, qtbot: QtBot
) -> None:
    session.start(epochs=10_000, seed=0)
    qtbot.waitUntil(lambda: session.progress.step > 3, timeout=30_000)
    assert session.seconds_left is not None
    session.pause()
    qtbot.waitUntil(lambda: session.state == "paused", timeout=30_000)
    step = session.progress.step
    qtbot.wait(50)
    assert session.progress.step == step
    session.resume()
    qtbot.waitUntil(lambda: session.progress.step > step, timeout=30_000)
    assert session.state == "running"
    session.checkpoint()
    qtbot.waitUntil(lambda: session.progress.checkpoint != "", timeout=30_000)
    assert session.progress.seconds_since_checkpoint is not None
    session.stop()
    assert session.state == "stopping"
    over(qtbot, session)
    assert session.state == "stopped"
    assert run_graph(document.graph).value("w0") == 42.0


@pytest.mark.parametrize(
    ("how", "rule"),
    [
        (CRASH, "crashed"),
        (SILENT_END, "exit code 3: Something dreadful: out of memory"),
        (FAILURE, "the loss became nan"),
    ],
)
def test_failing_process_leaves_the_document_unharmed(
    how: int, rule: str, session: TrainingSession, document: Document, qtbot: QtBot
) -> None:
    before = snapshot(document)
    session.start(seed=how)
    over(qtbot, session)
    assert session.state == "failed"
    assert session.error is not None
    assert rule in session.error.rule
    assert session.error.remedy
    assert snapshot(document) == before
    assert session.start(epochs=1, seed=0)
    over(qtbot, session)
    assert session.state == "finished"
    assert session.error is None


def test_deaf_process_is_ended_by_force(
    session: TrainingSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training_session, "SECONDS_TO_STOP", 0.05)
    session.start(seed=DEAF)
    qtbot.waitUntil(lambda: session.state == "running", timeout=30_000)
    session.stop()
    over(qtbot, session)
    assert session.state == "failed"


def test_program_that_is_not_there_is_a_failure(
    session: TrainingSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_process.sys, "executable", "/nowhere/python")
    session.start(seed=0)
    over(qtbot, session)
    assert session.state == "failed"
    assert session.error is not None
    assert "could not be started" in session.error.rule


def test_wrong_setting_is_a_failure_without_a_process(session: TrainingSession) -> None:
    assert not session.start(epochs=0)
    assert session.state == "failed"
    assert session.error is not None
    assert "epochs" in session.error.rule
    assert session._process is None


def test_second_start_waits_for_the_first_to_end(session: TrainingSession, qtbot: QtBot) -> None:
    assert session.start(epochs=1, seed=0)
    assert not session.start(epochs=1, seed=0)
    over(qtbot, session)


def test_renamed_node_gets_its_weights_and_removed_ones_are_told(
    session: TrainingSession, document: Document, qtbot: QtBot
) -> None:
    session.start(epochs=3, seed=0)
    document.push(RenameNode(document, "w0", "first"))
    document.push(RenameNode(document, "first", "weight"))
    document.push(RemoveSelection(document, ["w1"]))
    over(qtbot, session)
    assert document.graph.learned_weights().keys() == {("weight", "value")}
    assert session.left_out == ["w1.value"]


def test_weights_that_do_not_fit_are_left_out(
    session: TrainingSession, document: Document, qtbot: QtBot
) -> None:
    session.start(epochs=1, seed=FOREIGN_WEIGHTS)
    over(qtbot, session)
    assert session.left_out == ["w0.value"]
    assert document.graph.learned_weights().keys() == {("w1", "value")}


def test_another_document_gets_no_weights(
    session: TrainingSession, document: Document, qtbot: QtBot
) -> None:
    session.start(epochs=1000, seed=0)
    qtbot.waitUntil(lambda: session.state == "running", timeout=30_000)
    document.new()
    over(qtbot, session)
    assert session.state == "stopped"
    assert not document.undo_stack.canUndo()


def test_edits_while_training_are_kept(
    session: TrainingSession, document: Document, qtbot: QtBot
) -> None:
    session.start(epochs=2, seed=0)
    document.push(ChangeSettings(document, "x0", value=9.0))
    over(qtbot, session)
    result = run_graph(document.graph)
    assert (result.value("x0"), result.value("w0")) == (9.0, 42.0)


def test_saved_document_keeps_its_run(
    session: TrainingSession, document: Document, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.gradloom"
    document.save(path)
    session.start(epochs=1, seed=0)
    over(qtbot, session)
    (run,) = (path / "runs").iterdir()
    assert (run / "weights.safetensors").is_file()
    assert np.isfinite(document.graph.learned_weights()["w0", "value"])


def test_nothing_is_left_on_the_disk(
    session: TrainingSession, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    session.start(epochs=1, seed=0)
    assert list(tmp_path.iterdir())
    over(qtbot, session)
    assert not list(tmp_path.iterdir())


def test_closing_ends_the_process(session: TrainingSession, qtbot: QtBot) -> None:
    session.start(seed=DEAF)
    qtbot.waitUntil(lambda: session.state == "running", timeout=30_000)
    process = session._process
    assert process is not None
    session.close()
    assert not process.is_running


@pytest.mark.torch
def test_real_training_makes_the_neuron_smaller(document: Document, qtbot: QtBot) -> None:
    session = TrainingSession(document)
    before = run_graph(document.graph).output
    optimizer = {"name": "sgd", "learning_rate": 0.5}
    assert session.start(epochs=20, start="current", device="cpu", threads=1, optimizer=optimizer)
    qtbot.waitUntil(lambda: not session.is_active and session._process is None, timeout=120_000)
    assert session.error is None
    assert session.state == "finished"
    assert run_graph(document.graph).output < before
    assert document.undo_stack.undoText() == "Train"
