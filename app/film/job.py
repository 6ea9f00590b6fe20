"""Making a film while the window stays alive.

A scene can only be painted in the thread of the window: one frame at a time, with a turn of the
event loop between them. Packing the frames, which takes longest, goes on in a thread of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue

from PySide6.QtCore import QObject, QTimer, Signal

from app.film.frames import Frames
from app.film.plan import FilmPlan
from app.film.writing import write_film
from graph_engine.project.files import put
from nodes.shapes import Array

_WAITING = 4
"""Frames painted ahead of the packing."""
_POLL = 10


class FilmJob(QObject):
    """One film on its way into a file.

    Signals
    -------
    progressed(int, int)
        How many frames are painted, and how many there are.
    done(object)
        The film is written to this path.
    failed(object)
        It could not be, for this reason, an OSError.
    cancelled()
        Nothing is left of it.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, frames: Frames, plan: FilmPlan, path: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._frames = frames
        self._plan = plan
        self._path = path
        self._next = 0
        self._queue: Queue[Array | None] = Queue(_WAITING)
        self._is_cancelled = threading.Event()
        self._error: Exception | None = None
        self._samples: list[Array] = []
        self._thread = threading.Thread(target=self._pack, name="film", daemon=True)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Begin."""
        frames = self._frames
        self._samples = [frames.array(i) for i in sample_numbers(frames.count)]
        self._thread.start()
        self._timer.start(0)

    def cancel(self) -> None:
        """Give up; nothing is written."""
        self._is_cancelled.set()

    # In the window's thread

    def _turn(self) -> None:
        if (
            self._is_cancelled.is_set()
            or self._error is not None
            or self._next > self._frames.count
        ):
            if not self._thread.is_alive():
                self._end()
            else:
                self._timer.setInterval(_POLL)
            return
        if self._queue.full():
            self._timer.setInterval(_POLL)
            return
        self._timer.setInterval(0)
        if self._next < self._frames.count:
            self._queue.put(self._frames.array(self._next))
            self.progressed.emit(self._next + 1, self._frames.count)
        else:
            self._queue.put(None)
        self._next += 1

    def _end(self) -> None:
        self._timer.stop()
        self._frames.close()
        if self._is_cancelled.is_set():
            self.cancelled.emit()
        elif isinstance(self._error, OSError):
            self.failed.emit(self._error)
        elif self._error is not None:
            raise self._error
        else:
            self.done.emit(self._path)

    # In the other thread

    def _taken(self) -> Iterator[Array]:
        while not self._is_cancelled.is_set():
            try:
                frame = self._queue.get(timeout=0.1)
            except Empty:
                continue
            if frame is None:
                return
            yield frame

    def _pack(self) -> None:
        try:
            data = write_film(self._path.suffix.lower(), self._taken(), self._samples, self._plan)
            if not self._is_cancelled.is_set():
                put(self._path, data)
        except Exception as error:  # noqa: BLE001  # the border of the thread
            self._error = error


def sample_numbers(count: int) -> list[int]:
    """Return frames that have every colour between them: of each phase one, and the last."""
    return sorted({count // 4, 3 * count // 4, count - 1})
