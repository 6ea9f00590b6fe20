"""A Python program in a process of its own: lines of JSON out, lines of JSON in."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import graph_engine

SECONDS_TO_END = 5.0
KEPT_ERROR_BYTES = 8_000
LONGEST_LINE = 64_000_000


class ChildProcess(QObject):
    """One run of a module, ``python -m MODULE ARGUMENTS``.

    Whatever the program does, the window goes on: a crash, a foreign line or a program that does
    not start are told by the signals.
    """

    line_received = Signal(object)
    """A dict, one per line of JSON that the program wrote."""
    ended = Signal(int, str)
    """Exit code, and what went wrong in one line; empty when the program ended by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_errors)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._error_occurred)
        self._rest = b""
        self._errors = b""
        self._has_ended = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)

    @property
    def is_running(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    @property
    def error_text(self) -> str:
        """The end of what the program wrote to standard error."""
        return self._errors.decode(errors="replace").strip()

    def start(self, module: str, *arguments: str) -> None:
        """Start the program; `ended` comes even if it cannot be."""
        # -P: a module of the user's that lies in the current folder must not take our module's
        # place; the environment says where ours are.
        self._process.start(sys.executable, ["-P", "-m", module, *arguments])

    def send(self, command: dict[str, Any]) -> None:
        """Write one line of JSON to the program."""
        if self.is_running:
            self._process.write(json.dumps(command).encode() + b"\n")

    def end(self, seconds: float = SECONDS_TO_END) -> None:
        """See to it that the program ends: asked to after some seconds, made to after as many."""
        if self.is_running:
            self._patience.start(round(1000 * seconds))

    def kill(self) -> None:
        """End the program now and wait until it has; for the end of the window."""
        self.blockSignals(True)
        self._patience.stop()
        if self.is_running:
            self._process.kill()
            self._process.waitForFinished(3000)

    def _lose_patience(self) -> None:
        if not self.is_running:
            return
        if self._patience.property("asked"):
            self._process.kill()
        else:
            self._patience.setProperty("asked", True)
            self._process.terminate()
            self._patience.start()

    def _read(self) -> None:
        self._rest += bytes(self._process.readAllStandardOutput().data())
        *lines, self._rest = self._rest.split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            self._rest = b""
        for line in lines:
            try:
                found = json.loads(line)
            except (ValueError, RecursionError):
                continue  # a library's own chatter
            if isinstance(found, dict):
                self.line_received.emit(found)

    def _read_errors(self) -> None:
        self._errors += bytes(self._process.readAllStandardError().data())
        self._errors = self._errors[-KEPT_ERROR_BYTES:]

    def _error_occurred(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end(-1, self.tr("it could not be started: ") + self._process.errorString())

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._patience.stop()
        self._read_errors()
        self._read()
        if self._rest:
            self._rest += b"\n"
            self._read()
        if status == QProcess.ExitStatus.CrashExit:
            self._end(code, self.tr("it crashed (signal {number})").format(number=code))
        else:
            self._end(code, "")

    def _end(self, code: int, message: str) -> None:
        if not self._has_ended:
            self._has_ended = True
            self.ended.emit(code, message)


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    # The program finds our packages even where they are run from a checkout.
    home = str(Path(next(iter(graph_engine.__path__))).parent)
    before = environment.value("PYTHONPATH", "")
    environment.insert("PYTHONPATH", os.pathsep.join(p for p in (home, before) if p))
    environment.insert("PYTHONUNBUFFERED", "1")
    environment.insert("PYTHONIOENCODING", "utf-8")
    return environment
