"""The wires between a training process and whoever started it."""

from __future__ import annotations

import json
import os
import signal
import stat
import sys
import threading
from queue import SimpleQueue
from types import FrameType

from graph_engine.training.events import Event

COMMANDS = frozenset({"pause", "resume", "stop", "checkpoint"})


class EventWriter:
    """Writes events to standard output, a line each.

    When nobody reads any more, the run is told to stop: it writes its checkpoint and ends.
    """

    def __init__(self, commands: SimpleQueue[str]) -> None:
        self._commands = commands
        self._is_open = True

    def __call__(self, event: Event) -> None:
        if not self._is_open:
            return
        try:
            sys.stdout.write(event.line() + "\n")
            sys.stdout.flush()
        except (OSError, ValueError):
            self._is_open = False
            self._commands.put("stop")
            # Python flushes once more when it exits and would fail there again.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.close(nowhere)


def obey_signals(commands: SimpleQueue[str]) -> None:
    """Let the first SIGTERM or Ctrl-C stop the run in good order, the second one at once."""

    def stop(number: int, frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        commands.put("stop")

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)


def read_commands(commands: SimpleQueue[str], descriptor: int = 0) -> None:
    """Begin to read commands in a thread.

    When standard input is a pipe and its other end closes, whoever started the run is gone, and
    the run stops too. The end of a file or of /dev/null says nothing of the kind.
    """
    thread = threading.Thread(
        target=_read, args=(commands, descriptor), name="commands", daemon=True
    )
    thread.start()


def _read(commands: SimpleQueue[str], descriptor: int) -> None:
    # os.read, not sys.stdin: a daemon thread inside a buffered reader aborts Python's exit.
    rest = b""
    try:
        mode = os.fstat(descriptor).st_mode
        while block := os.read(descriptor, 4096):
            *lines, rest = (rest + block).split(b"\n")
            for line in lines:
                _put(commands, line)
    except OSError:
        return
    if stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode):
        commands.put("stop")


def _put(commands: SimpleQueue[str], line: bytes) -> None:
    if not line.strip():
        return
    try:
        command = json.loads(line)["command"]
    except (ValueError, TypeError, KeyError):
        command = None
    if isinstance(command, str) and command in COMMANDS:
        commands.put(command)
    else:
        known = ", ".join(sorted(COMMANDS))
        print(f"not a command: {line[:80]!r}. Commands are {known}.", file=sys.stderr)
