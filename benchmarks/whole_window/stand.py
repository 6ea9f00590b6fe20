"""A window with a large graph in it, and what a hand does to it, a frame at a time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.main_window import MainWindow
from app.preferences import Preferences

FRAME_SECONDS = 1 / 60
_QUIET_SECONDS = 0.15


class PaintCount(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


class Stand:
    """The whole window at work.

    Parameters
    ----------
    size : (int, int)
        Of the canvas, in device-independent pixels.
    """

    def __init__(self, application: QApplication, size: tuple[int, int], folder: Path) -> None:
        self.application = application
        self.folder = folder
        settings = QSettings(str(folder / "preferences.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(Preferences(settings))
        self.window.show()
        self.parts = self.window.parts
        self.parts.latecomers.make_all()
        self.view = self.parts.canvas
        self.paints = PaintCount(self.view.viewport())
        self.settle()
        for _ in range(3):
            spare = self.window.size() - self.view.viewport().size()
            self.window.resize(size[0] + spare.width(), size[1] + spare.height())
            self.settle()
        self.document = self.parts.workspace.document
        self.live = self.parts.workspace.live
        self.selection = self.parts.workspace.selection

    # Time

    def settle(self) -> None:
        """Let everything that is under way or due come to its end."""
        quiet = time.perf_counter()
        while time.perf_counter() - quiet < _QUIET_SECONDS:
            painted = self.paints.count
            self.application.processEvents()
            if self.parts.workspace.live.is_running or self.paints.count != painted:
                quiet = time.perf_counter()
            time.sleep(0.002)

    def until_painted(self) -> None:
        """Let events happen until the canvas has been painted, or nothing wants it to be."""
        painted = self.paints.count
        for _ in range(6):
            self.application.processEvents()
            if self.paints.count != painted:
                return

    def frame(self, change: Callable[[], object]) -> float:
        """Return the CPU milliseconds of a change and the frame that shows it."""
        begun, start = time.perf_counter(), time.process_time()
        change()
        self.until_painted()
        spent = time.process_time() - start
        # At the pace of a screen, so that timers fire between frames as often as they would.
        time.sleep(max(0.0, FRAME_SECONDS - (time.perf_counter() - begun)))
        return 1e3 * spent

    def first_frame(self, change: Callable[[], object]) -> float:
        """Return the CPU milliseconds of a change and one turn of the event loop.

        Numbers of a large graph come later, from another thread.
        """
        start = time.process_time()
        change()
        self.view.viewport().update()
        self.application.processEvents()
        return 1e3 * (time.process_time() - start)

    def until_idle(self, change: Callable[[], object]) -> float:
        """Return the CPU milliseconds of a change and of all that follows from it."""
        start = time.process_time()
        change()
        self.settle()
        return 1e3 * (time.process_time() - start - self.idle_seconds())

    def idle_seconds(self) -> float:
        """Return the CPU seconds that looking whether anything is under way takes."""
        start = time.process_time()
        self.settle()
        return time.process_time() - start

    def memory(self) -> float:
        """Return the megabytes that the process occupies."""
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    # The document

    def open(self, path: Path) -> tuple[float, float]:
        """Open a project; return CPU milliseconds to its first frame, and until all is quiet."""
        start = time.process_time()
        self.parts.open_path(path)
        self.until_painted()
        painted = time.process_time() - start
        self.settle()
        return 1e3 * painted, 1e3 * (time.process_time() - start)

    # The hand

    def middle(self) -> QPoint:
        """Return the middle of the viewport."""
        return self.view.viewport().rect().center()

    def look_at(self, scale: float | None) -> None:
        """Show the middle of the graph at this zoom; None shows all of it."""
        if scale is None:
            self.view.fit()
        else:
            self.view.zoom_to(scale)
            self.view.centerOn(self.view.canvas.nodes.bounds().center())
        self.settle()

    def node_in_the_middle(self) -> str:
        """Return the node nearest to the middle of the view."""
        return self.nodes_in_the_middle(1)[0]

    def nodes_in_the_middle(self, count: int) -> list[str]:
        """Return the nodes nearest to the middle of the view."""
        nodes, middle = self.view.canvas.nodes, self.view.visible_area().center()
        away = [
            ((x + w / 2 - middle.x()) ** 2 + (y + h / 2 - middle.y()) ** 2, name)
            for name, (x, y, w, h) in zip(nodes.names, nodes.places.tolist(), strict=True)
        ]
        return [name for _, name in sorted(away)[:count]]

    def press(self, place: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mousePress(self.view.viewport(), button, Qt.KeyboardModifier.NoModifier, place)

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.view.viewport(), place)

    def release(self, place: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mouseRelease(self.view.viewport(), button, Qt.KeyboardModifier.NoModifier, place)

    def click(self, place: QPoint) -> None:
        self.press(place)
        self.release(place)

    def wheel(self, notches: float) -> None:
        """Turn the wheel over the middle of the view."""
        viewport, place = self.view.viewport(), self.middle()
        event = QWheelEvent(
            QPointF(place),
            QPointF(viewport.mapToGlobal(place)),
            QPoint(),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self.application.sendEvent(viewport, event)
