"""`gradloom train`: training with a progress bar; the weights end up in the project."""

from __future__ import annotations

import itertools
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import Annotated, Any

import typer

from app.command_line.output import AsJson
from app.command_line.progress_bar import ProgressBar, duration
from app.command_line.projects import ProjectPath, open_graph
from graph_engine.graph import Graph
from graph_engine.project import save_project
from graph_engine.training import events
from graph_engine.training.job import DEFAULT_BATCH_SIZE, DEFAULT_EPOCHS, TrainingJob, job_from

STOPPED = 130
"""Exit code after Ctrl-C, as shells have it."""


def train(
    project: ProjectPath,
    epochs: Annotated[int, typer.Option(help="How often to go through the data.")] = DEFAULT_EPOCHS,
    optimizer: Annotated[str, typer.Option(help="sgd, momentum or adam.")] = "adam",
    learning_rate: Annotated[
        float | None, typer.Option(help="Left out, the optimizer's usual one.", show_default=False)
    ] = None,
    schedule: Annotated[str, typer.Option(help="cosine or constant.")] = "cosine",
    batch_size: Annotated[int, typer.Option(help="Examples per step.")] = DEFAULT_BATCH_SIZE,
    seed: Annotated[
        int | None, typer.Option(help="Left out, the project's.", show_default=False)
    ] = None,
    device: Annotated[str, typer.Option(help="auto, cpu or cuda.")] = "auto",
    threads: Annotated[
        int | None, typer.Option(help="Left out, PyTorch's choice.", show_default=False)
    ] = None,
    go_on: Annotated[
        bool, typer.Option("--continue", help="From the project's weights, not from fresh ones.")
    ] = False,
    json: AsJson = False,
) -> int:
    """Train a project and save the weights in it.

    Ctrl-C stops in good order: what was learned so far is saved.
    """
    graph, _ = open_graph(project)
    with run_folder(project) as folder:
        job = job_from(
            {
                "project": project,
                "run_folder": folder,
                "epochs": epochs,
                "batch_size": batch_size,
                "optimizer": {
                    "name": optimizer,
                    "learning_rate": learning_rate,
                    "schedule": schedule,
                },
                "seed": seed,
                "device": device,
                "threads": threads,
                "start": "current" if go_on else "fresh",
            }
        )
        last = train_and_save(job, graph, _print_line if json else None)
    if not json:
        where = f", the run in {folder}" if project.is_dir() else ""
        print(f"The weights are in {project}{where}")
    return STOPPED if isinstance(last, events.Stopped) else 0


@contextmanager
def run_folder(project: Path) -> Iterator[Path]:
    """Give a new folder for a run: inside a project folder, or a passing one for an archive."""
    if not project.is_dir():
        with tempfile.TemporaryDirectory(prefix="gradloom-") as folder:
            yield Path(folder)
        return
    name = time.strftime("%Y-%m-%d-%H%M%S")
    names = itertools.chain([name], (f"{name}-{count}" for count in itertools.count(2)))
    folders = (project / "runs" / name for name in names)
    yield next(folder for folder in folders if not folder.exists())


def train_and_save(
    job: TrainingJob, graph: Graph, on_event: Callable[[events.Event], None] | None = None
) -> events.Finished | events.Stopped:
    """Train here, put the weights into graph and project, and return the last event.

    Parameters
    ----------
    on_event : callable, optional
        Left out, a progress bar shows what goes on.
    """
    from graph_engine.training.pipes import obey_signals
    from graph_engine.training.run import train as carry_out
    from graph_engine.training.weights_file import read_weights

    commands: SimpleQueue[str] = SimpleQueue()
    show = _Display()
    old = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    obey_signals(commands)
    try:
        last = carry_out(job, on_event or show, commands, graph)
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
        show.close()
    graph.set_weights(dict(read_weights(Path(last.weights))))
    save_project(graph, job.project)
    return last


def _print_line(event: events.Event) -> None:
    print(event.line(), flush=True)


class _Display:
    """Shows the events of a run to a person."""

    def __init__(self) -> None:
        self._bar = ProgressBar()
        self._total_steps = 1
        self._total_epochs = 1

    def __call__(self, event: Any) -> None:
        match event:
            case events.Started():
                self._total_steps, self._total_epochs = event.total_steps, event.total_epochs
                self._bar.line(_started_text(event))
            case events.Step():
                speed = f"{event.examples_per_second:,.0f} examples/s"
                text = f"epoch {event.epoch}/{self._total_epochs}  loss {event.loss:.4f}  {speed}"
                self._bar.update(event.step, self._total_steps, text)
            case events.Epoch():
                self._bar.line(self._epoch_text(event))
            case events.Stopped():
                self._bar.line(f"Stopped at step {event.step}")
            case events.Finished():
                self._bar.line(self._finished_text(event))

    def close(self) -> None:
        self._bar.close()

    def _epoch_text(self, event: events.Epoch) -> str:
        text = f"epoch {event.epoch}/{self._total_epochs}  loss {event.train_loss:.4f}"
        if event.validation_loss is not None:
            text += f"  validation loss {event.validation_loss:.4f}"
        if event.validation_accuracy is not None:
            text += f"  accuracy {event.validation_accuracy:.1%}"
        return text

    def _finished_text(self, event: events.Finished) -> str:
        text = f"Finished in {duration(event.seconds)}: loss {event.train_loss:.4f}"
        if event.validation_accuracy is not None:
            text += f", validation accuracy {event.validation_accuracy:.2%}"
        return text


def _started_text(event: events.Started) -> str:
    text = f"Training {event.parameters:,} parameters on {event.device}"
    if event.train_examples > 1:
        held_back = f"{event.validation_examples:,} more held back for validation"
        text += f", {event.train_examples:,} examples, {held_back}"
    return text
