"""Training as a program: ``python -m graph_engine.training.run JOB.json``.

Events go out as lines of JSON, commands come in as lines of JSON (``{"command": "pause"}``, resume,
stop, checkpoint). The exit code is 0 when the run finished or was stopped, 1 when it failed, 2 for
bad usage. A command line or test calls `train` in its own process instead.

A run folder holds job.json, events.jsonl, checkpoints and, at the end, weights.safetensors.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from queue import Queue, SimpleQueue

from graph_engine.errors import GraphError, TrainingError
from graph_engine.project import load_project
from graph_engine.project.files import put
from graph_engine.structure import GraphStructure
from graph_engine.training import events
from graph_engine.training.job import TrainingJob, read_job
from graph_engine.training.pipes import EventWriter, obey_signals, read_commands

Listener = Callable[[events.Event], None]


def train(
    job: TrainingJob,
    on_event: Listener | None = None,
    commands: Queue[str] | SimpleQueue[str] | None = None,
    graph: GraphStructure | None = None,
) -> events.Finished | events.Stopped:
    """Carry out a job here and return its last event.

    Parameters
    ----------
    on_event : callable, optional
        Called with each event.
    commands : queue, optional
        The words pause, resume, stop and checkpoint may be put into it.
    graph : GraphStructure, optional
        The job's project where it is loaded already; it is not changed.

    Raises
    ------
    GraphError
        Naming what cannot be trained and the remedy. Whatever is raised, a `Failed` event was
        sent before.
    """
    folder = job.run_folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
        put(folder / "job.json", job.model_dump_json(indent=2).encode())
        log = (folder / "events.jsonl").open("a", encoding="utf-8")
    except OSError as error:
        raise TrainingError(
            f"the run folder {folder} cannot be written: {error.strerror}", "Choose another one."
        ) from None

    def emit(event: events.Event) -> None:
        log.write(event.line() + "\n")
        log.flush()
        if on_event is not None:
            on_event(event)

    with log:
        try:
            if graph is None:
                graph = GraphStructure()
                load_project(job.project, graph)
            # Late: PyTorch takes a second, and a wrong path is told before.
            from graph_engine.training.session import train_graph

            return train_graph(job, graph, emit, SimpleQueue() if commands is None else commands)
        except Exception as error:
            emit(failure(error))
            raise


def failure(error: Exception) -> events.Failed:
    """Return the event that tells of an error."""
    if isinstance(error, GraphError):
        return events.Failed(error=error.rule, remedy=error.remedy, node=error.node)
    text = f"{type(error).__name__}: {error}"
    if isinstance(error, MemoryError) or "out of memory" in text or "can't allocate" in text:
        return events.Failed(error=text, remedy="Use a smaller batch or a smaller network.")
    return events.Failed(error=text, remedy="The traceback is in the log of the run.")


def main(arguments: list[str]) -> int:
    """Run the program and return its exit code."""
    if len(arguments) != 1:
        print("usage: python -m graph_engine.training.run JOB.json", file=sys.stderr)
        return 2
    commands: SimpleQueue[str] = SimpleQueue()
    obey_signals(commands)
    read_commands(commands)
    write = EventWriter(commands)
    has_failed = False

    def on_event(event: events.Event) -> None:
        nonlocal has_failed
        has_failed = has_failed or isinstance(event, events.Failed)
        write(event)

    try:
        train(read_job(Path(arguments[0])), on_event, commands)
    except Exception as error:  # noqa: BLE001  # the border of the process
        if not has_failed:
            write(failure(error))
        if not isinstance(error, GraphError):
            traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
