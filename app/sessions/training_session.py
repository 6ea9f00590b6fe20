"""Training, in a process of its own, from the window's side."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.document.commands import SetWeights
from app.document.document import USER_ERRORS, Document
from app.sessions.child_process import ChildProcess
from app.sessions.project_copy import ProjectCopy
from app.sessions.training_progress import TrainingProgress
from graph_engine.errors import GraphError, TrainingError
from graph_engine.training.job import job_from
from graph_engine.training.weights_file import read_weights

MODULE = "graph_engine.training.run"
SECONDS_TO_STOP = 15.0
OVER = ("idle", "finished", "stopped", "failed")
STATES = {"started": "running", "paused": "paused", "resumed": "running"}
"""The state that an event leads to, unless the run is being stopped."""


class TrainingSession(QObject):
    """One training run after another, each in a process of its own.

    ``state`` is one of idle, starting, running, paused, stopping, finished, stopped, failed. When
    a run ends, its weights come into the document as one step of the history. The process dying,
    whatever the reason, is the state "failed" with `error`; the window goes on.
    """

    state_changed = Signal(str)
    event_received = Signal(object)
    """Each event of the run, a dict; see graph_engine.training.events."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = "idle"
        self.error: GraphError | None = None
        self.progress = TrainingProgress()
        self.left_out: list[str] = []
        self._document = document
        self._process: ChildProcess | None = None
        self._copy: ProjectCopy | None = None
        self._names: dict[str, str] = {}
        self._is_same_document = True
        self._has_last_event = False
        document.loaded.connect(self._document_replaced)
        document.node_renamed.connect(self._node_renamed)

    @property
    def is_active(self) -> bool:
        """Whether a run is under way."""
        return self.state not in OVER

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the end at the present pace; None while nobody can know."""
        return self.progress.seconds_left if self.is_active else None

    def start(self, **settings: Any) -> bool:
        """Train the document as it is now; return whether a process was started.

        Parameters
        ----------
        **settings
            Fields of `graph_engine.training.job.TrainingJob` but for project and run_folder.
        """
        if self.is_active:
            return False
        self._clear()
        try:
            job_from({"project": "copy", "run_folder": "run", **settings})
            self._copy = ProjectCopy(self._document)
            folder = self._run_folder()
            job = job_from({"project": self._copy.path, "run_folder": folder, **settings})
            path = self._copy.folder / "job.json"
            path.write_text(job.model_dump_json(indent=2), encoding="utf-8")
        except USER_ERRORS as error:
            self._fail(_as_error(error))
            return False
        self._names = {name: name for name in self._document.graph}
        self._process = ChildProcess(self)
        self._process.line_received.connect(self._received)
        self._process.ended.connect(self._ended)
        self._set_state("starting")
        self._process.start(MODULE, str(path))
        return True

    def pause(self) -> None:
        self._send("pause")

    def resume(self) -> None:
        self._send("resume")

    def checkpoint(self) -> None:
        """Have a checkpoint written now."""
        self._send("checkpoint")

    def stop(self) -> None:
        """End the run in good order; what was learned so far comes into the document."""
        if self.is_active and self._process is not None:
            self._send("stop")
            self._process.end(SECONDS_TO_STOP)
            self._set_state("stopping")

    def close(self) -> None:
        """End the process at once and remove what it worked on."""
        if self._process is not None:
            self._process.kill()
            self._process = None
        self._remove_copy()
        self.state = "idle"

    # Beginning and end

    def _clear(self) -> None:
        self._remove_copy()
        self.error = None
        self.progress = TrainingProgress()
        self.left_out = []
        self._is_same_document = True
        self._has_last_event = False

    def _run_folder(self) -> Path:
        assert self._copy is not None
        saved = self._document.path
        name = time.strftime("%Y-%m-%d_%H-%M-%S")
        home = saved / "runs" if saved is not None and saved.is_dir() else self._copy.folder
        folder, count = home / name, 2
        while folder.exists():
            folder, count = home / f"{name}_{count}", count + 1
        return folder

    def _ended(self, code: int, message: str) -> None:
        process, self._process = self._process, None
        if process is not None:
            if not self._has_last_event:
                self._fail(_crash(code, message, process.error_text))
            process.deleteLater()
        self._remove_copy()

    def _fail(self, error: GraphError) -> None:
        self.error = error
        self._set_state("failed")

    def _remove_copy(self) -> None:
        if self._copy is not None:
            self._copy.remove()
            self._copy = None

    def _send(self, command: str) -> None:
        if self._process is not None:
            self._process.send({"command": command})

    def _set_state(self, state: str) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)

    # Events

    def _received(self, event: dict[str, Any]) -> None:
        try:
            state = self._noted(event)
        except (KeyError, TypeError, ValueError):
            return  # not an event of ours, whatever it looks like
        if state is not None:
            self._set_state(state)
        self.event_received.emit(event)

    def _noted(self, event: dict[str, Any]) -> str | None:
        """Note an event; return the state it leads to, None when it stays."""
        self.progress.note(event)
        kind = event["event"]
        if kind in STATES:
            return None if self.state == "stopping" else STATES[kind]
        if kind in ("finished", "stopped"):
            self._has_last_event = True
            self._take_weights(Path(str(event["weights"])))
            return None if self.error is not None else str(kind)
        if kind == "failed":
            self._has_last_event = True
            self.error = TrainingError(str(event["error"]), str(event.get("remedy", "")))
            self.error.node = str(event.get("node", ""))
            return "failed"
        return None

    def _take_weights(self, path: Path) -> None:
        if not self._is_same_document:
            return
        try:
            found = read_weights(path)
        except TrainingError as error:
            self._fail(error)
            return
        graph, shapes = self._document.graph, self._document.shapes
        fitting = {}
        for (name, weight), array in found.items():
            now = self._names.get(name, "")
            known = shapes.of(now).weights if now in graph else ()
            if any(each.name == weight and each.shape == array.shape for each in known):
                fitting[now, weight] = array
            else:
                self.left_out.append(f"{name}.{weight}")
        if fitting:
            self._document.do(SetWeights(self._document, fitting, self.tr("Train")))

    # The document meanwhile

    def _document_replaced(self) -> None:
        self._is_same_document = False
        self.stop()

    def _node_renamed(self, old: str, new: str) -> None:
        for first, now in self._names.items():
            if now == old:
                self._names[first] = new


def _as_error(error: Exception) -> GraphError:
    if isinstance(error, GraphError):
        return error
    return TrainingError(f"the job could not be written: {error}", "Free some space on the disk.")


def _crash(code: int, message: str, error_text: str) -> TrainingError:
    last_line = error_text.splitlines()[-1] if error_text else ""
    rule = f"the training process ended without a word: {message or f'exit code {code}'}"
    if last_line:
        rule += f": {last_line}"
    remedy = "The document is unharmed. Train again, with a smaller batch if memory ran out."
    return TrainingError(rule, remedy)
