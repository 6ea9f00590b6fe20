"""Checks and export by processes of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document.document import Document
from app.sessions.torch_worker import Question, TorchWorker
from tests.app.document.documents import neuron

pytestmark = pytest.mark.usefixtures("qapp")

ANSWERER = "tests.app.sessions.programs.answerer"


@pytest.fixture
def worker() -> Iterator[TorchWorker]:
    worker = TorchWorker(neuron())
    yield worker
    worker.close()


def test_answer_names_its_task_and_version(worker: TorchWorker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(worker.finished, timeout=30_000) as answered:
        worker._ask(Question("parity", ANSWERER))
    (answer,) = answered.args
    assert answer["agrees"] is True
    assert answer["task"] == "parity"
    assert answer["version"] == worker._document.graph.version
    assert not worker.is_busy


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ("crash", "crashed"),
        ("silence", "ModuleNotFoundError: no torch here"),
        ("refusal", "nothing to compare. Wire it."),
    ],
)
def test_failure_is_told_and_the_next_question_is_answered(
    how: str, text: str, worker: TorchWorker, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(worker.failed, timeout=30_000) as failed:
        worker._ask(Question("parity", ANSWERER, (how,)))
    assert text in failed.args[0]
    with qtbot.waitSignal(worker.finished, timeout=30_000):
        worker._ask(Question("parity", ANSWERER))


def test_questions_wait_for_each_other(worker: TorchWorker, qtbot: QtBot) -> None:
    started: list[str] = []
    worker.started.connect(started.append)
    worker._ask(Question("first", ANSWERER))
    worker._ask(Question("second", ANSWERER))
    worker._ask(Question("second", ANSWERER))
    assert started == ["first"]
    with qtbot.waitSignal(
        worker.finished, timeout=30_000, check_params_cb=lambda a: a["task"] == "second"
    ):
        pass
    assert started == ["first", "second"]
    assert not worker.is_busy


def test_closing_forgets_everything(worker: TorchWorker, qtbot: QtBot) -> None:
    worker._ask(Question("first", ANSWERER))
    worker._ask(Question("second", ANSWERER))
    worker.close()
    assert not worker.is_busy


def test_unknown_format_is_refused(worker: TorchWorker) -> None:
    with pytest.raises(ValueError, match="pickle"):
        worker.export("pickle", "model")


def test_gradients_are_checked_without_torch(worker: TorchWorker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(worker.finished, timeout=60_000) as answered:
        worker.check_gradients()
    (answer,) = answered.args
    assert answer["task"] == "gradients"
    assert answer["gradient_check"] < 1e-6
    assert len(answer["edges"]) == 9


@pytest.mark.torch
def test_parity_and_export_of_the_neuron(worker: TorchWorker, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(worker.finished, timeout=120_000) as answered:
        worker.check_parity()
    assert answered.args[0]["agrees"] is True
    with qtbot.waitSignal(worker.finished, timeout=120_000) as answered:
        worker.export("python", tmp_path / "neuron.py")
    assert "class" in (tmp_path / "neuron.py").read_text()


@pytest.mark.torch
def test_refused_export_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    worker = TorchWorker(Document())
    with qtbot.waitSignal(worker.failed, timeout=120_000) as failed:
        worker.export("safetensors", tmp_path / "empty.safetensors")
    assert failed.args[0]
    worker.close()
