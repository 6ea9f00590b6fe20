"""What needs PyTorch, or takes long: asked of a process of its own, one question at a time."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.document.document import USER_ERRORS, Document
from app.language.rule_words import error_words, problem_words
from app.sessions.child_process import ChildProcess
from app.sessions.project_copy import ProjectCopy

FORMATS = ("python", "safetensors", "onnx", "pt2")


@dataclass(frozen=True)
class Question:
    """One run of a program on a copy of the document as it was when asked.

    Attributes
    ----------
    task : str
        parity, gradients or export.
    module : str
    arguments : tuple of str
        Those after the project.
    """

    task: str
    module: str
    arguments: tuple[str, ...] = ()


class TorchWorker(QObject):
    """Parity check, gradient check and export.

    Questions wait for each other. An answer is a dict with the program's JSON, and its "task" and
    the document's "version" when it was asked besides.
    """

    started = Signal(str)
    """The task."""
    finished = Signal(object)
    """The answer."""
    failed = Signal(str)
    """What could not be done and the remedy; `task` says of what."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.task = ""
        self._document = document
        self._waiting: deque[Question] = deque()
        self._process: ChildProcess | None = None
        self._copy: ProjectCopy | None = None
        self._answer: dict[str, Any] | None = None
        self._version = 0

    @property
    def is_busy(self) -> bool:
        return self._process is not None

    def check_parity(self) -> None:
        """Compare the NumPy engine with the generated PyTorch on every edge."""
        self._ask(Question("parity", "graph_engine.parity"))

    def check_gradients(self, output: str | None = None) -> None:
        """Hold every edge's gradient against finite differences."""
        arguments = () if output is None else (output,)
        self._ask(Question("gradients", "graph_engine.gradient_report", arguments))

    def export(self, format: str, path: str | Path) -> None:
        """Export the model; `format` is python, safetensors, onnx or pt2."""
        if format not in FORMATS:
            raise ValueError(f"format {format!r} is none of {', '.join(FORMATS)}")
        arguments = ("--format", format, "-o", str(path))
        self._ask(Question("export", "graph_engine.exporting", arguments))

    def close(self) -> None:
        """End what is under way and forget what waits."""
        self._waiting.clear()
        if self._process is not None:
            self._process.kill()
            self._process = None
        self._remove_copy()

    def _ask(self, question: Question) -> None:
        if question not in self._waiting:
            self._waiting.append(question)
        if self._process is None:
            self._next()

    def _next(self) -> None:
        while self._waiting and self._process is None:
            question = self._waiting.popleft()
            self.task = question.task
            self._answer = None
            self._version = self._document.graph.version
            try:
                self._copy = ProjectCopy(self._document)
            except USER_ERRORS as error:
                self.failed.emit(error_words(error))
                continue
            self._process = ChildProcess(self)
            self._process.line_received.connect(self._received)
            self._process.ended.connect(self._ended)
            self.started.emit(question.task)
            self._process.start(question.module, str(self._copy.path), *question.arguments)

    def _received(self, answer: dict[str, Any]) -> None:
        self._answer = answer

    def _ended(self, code: int, message: str) -> None:
        process, self._process = self._process, None
        self._remove_copy()
        answer, self._answer = self._answer, None
        if process is not None:
            if answer is None:
                last_line = process.error_text.splitlines()[-1:] or [
                    self.tr("exit code {0}").replace("{0}", str(code))
                ]
                self.failed.emit(f"{message or self.tr('it gave no answer')}: {last_line[0]}")
            elif "error" in answer:
                remedy = answer.get("remedy") or ""
                self.failed.emit(problem_words(answer["error"], remedy))
            else:
                self.finished.emit({**answer, "task": self.task, "version": self._version})
            process.deleteLater()
        self._next()

    def _remove_copy(self) -> None:
        if self._copy is not None:
            self._copy.remove()
            self._copy = None
