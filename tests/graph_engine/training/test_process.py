"""Training as a real process: what its parent sees, and what is left when one of them dies."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph_engine.training import events, run
from graph_engine.training.job import TrainingJob
from graph_engine.training.weights_file import read_weights
from tests.graph_engine.training.networks import classifier, job

pytestmark = pytest.mark.torch

ENDLESS = 1_000_000


class Process:
    """A training process with pipes at both ends."""

    def __init__(self, chosen: TrainingJob, root: Path, **options: Any) -> None:
        path = chosen.project.with_name("job.json")
        path.write_text(chosen.model_dump_json())
        self.process = subprocess.Popen(
            [sys.executable, "-m", "graph_engine.training.run", str(path)],
            cwd=root,
            stdin=options.get("stdin", subprocess.PIPE),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._watchdog = threading.Timer(90, self.process.kill)
        self._watchdog.start()

    def say(self, command: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"command": command}) + "\n")
        self.process.stdin.flush()

    def hear(self, kind: str) -> events.Event:
        """Read events up to the first of a kind and return that."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            event = events.parse_event(line)
            if event.event == kind:
                return event
        raise AssertionError(f"the process ended without {kind}: {self.errors()}")

    def errors(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read()

    def end(self) -> int:
        """Wait for its end and return the exit code."""
        code = self.process.wait(timeout=60)
        self.close()
        return code

    def close(self) -> None:
        self._watchdog.cancel()
        self._watchdog.join()
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()


Start = Callable[..., Process]


@pytest.fixture
def start(tmp_path: Path, repository_root: Path) -> Iterator[Start]:
    """Return a function that saves the classifier and starts to train it."""
    begun: list[Process] = []

    def begin(process_options: dict[str, Any] | None = None, **settings: Any) -> Process:
        chosen = job(tmp_path, **settings)
        if "project" not in settings:
            classifier(dropout=0.2).save(chosen.project)
        begun.append(Process(chosen, repository_root, **(process_options or {})))
        return begun[-1]

    yield begin
    for process in begun:
        process.close()


def numbers(folder: Path) -> list[dict[str, Any]]:
    """Return the epochs of a run folder without their times."""
    found = [json.loads(line) for line in (folder / "events.jsonl").read_text().splitlines()]
    for event in found:
        event.pop("seconds", None)
    return [event for event in found if event["event"] == "epoch"]


def test_process_trains_to_the_end_without_anyone_at_its_stdin(
    start: Start, tmp_path: Path
) -> None:
    process = start({"stdin": subprocess.DEVNULL})
    last = process.hear("finished")
    assert isinstance(last, events.Finished) and last.epoch == 2
    assert process.end() == 0
    assert ("scores", "bias") in read_weights(Path(last.weights))


def test_process_obeys_and_stops_in_good_order_on_sigterm(start: Start, tmp_path: Path) -> None:
    process = start(epochs=ENDLESS)
    process.hear("step")
    process.say("nonsense")
    process.say("pause")
    paused = process.hear("paused")
    process.say("checkpoint")
    saved = process.hear("checkpoint")
    assert isinstance(paused, events.Paused) and isinstance(saved, events.Checkpoint)
    assert saved.step == paused.step
    process.say("resume")
    process.hear("resumed")
    process.hear("step")
    process.process.send_signal(signal.SIGTERM)
    last = process.hear("stopped")
    assert isinstance(last, events.Stopped) and last.step > paused.step
    assert Path(last.checkpoint).with_suffix(".json").is_file()
    assert process.process.wait(timeout=60) == 0
    assert "not a command" in process.errors()


def test_killed_run_goes_on_from_its_checkpoint_with_the_same_numbers(
    start: Start, tmp_path: Path
) -> None:
    whole = tmp_path / "whole"
    run.train(job(tmp_path, run_folder=whole, epochs=4), graph=classifier(dropout=0.2))
    process = start(epochs=4)
    # Said before it has begun, so it is heard after the first step.
    process.say("pause")
    process.hear("paused")
    process.say("checkpoint")
    saved = process.hear("checkpoint")
    process.process.kill()
    assert process.end() == -signal.SIGKILL
    assert isinstance(saved, events.Checkpoint) and saved.step == 1
    resumed = job(tmp_path, epochs=4, resume_from=saved.path)
    run.train(resumed, graph=classifier(dropout=0.2))
    assert numbers(tmp_path / "run") == numbers(whole)


@pytest.mark.parametrize("end", ["stdin", "stdout"])
def test_run_whose_parent_is_gone_ends_by_itself(start: Start, tmp_path: Path, end: str) -> None:
    process = start(epochs=ENDLESS)
    process.hear("step")
    pipe = getattr(process.process, end)
    pipe.close()
    assert process.process.wait(timeout=60) == 0
    assert process.errors() == ""
    last = events.parse_event((tmp_path / "run/events.jsonl").read_text().splitlines()[-1])
    assert isinstance(last, events.Stopped)
    assert Path(last.checkpoint).is_file()


def test_project_that_is_not_there_is_told_as_an_event(start: Start, tmp_path: Path) -> None:
    process = start(project=tmp_path / "nothing.gradloom")
    failed = process.hear("failed")
    assert isinstance(failed, events.Failed)
    assert failed.error and failed.remedy
    assert process.end() == 1


# The border of the process, in this one


@pytest.fixture
def no_pipes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "obey_signals", lambda commands: None)
    monkeypatch.setattr(run, "read_commands", lambda commands: None)


@pytest.mark.usefixtures("no_pipes")
def test_unreadable_job_is_told_as_an_event(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main([str(tmp_path / "job.json")]) == 1
    failed = events.parse_event(capsys.readouterr().out)
    assert isinstance(failed, events.Failed) and "training job" in failed.error


@pytest.mark.usefixtures("no_pipes")
def test_bug_is_told_once_and_keeps_its_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(*arguments: Any) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(run, "load_project", bug)
    path = tmp_path / "job.json"
    path.write_text(job(tmp_path).model_dump_json())
    assert run.main([str(path)]) == 1
    told = capsys.readouterr()
    (line,) = told.out.splitlines()
    failed = events.parse_event(line)
    assert isinstance(failed, events.Failed) and failed.error == "ZeroDivisionError: a bug"
    assert "Traceback" in told.err


def test_usage_is_told_when_no_job_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main([]) == 2
    assert "JOB.json" in capsys.readouterr().err
