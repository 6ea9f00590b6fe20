"""From start to paint, against importing numpy, networkx and QtWidgets alone."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile

from benchmarks.timing import Row

ROUNDS = 9
IMPORTS = "import numpy, networkx; from PySide6 import QtWidgets"
FRAME = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from app.main_window import MainWindow

class Watch(QObject):
    is_painted = False
    def eventFilter(self, target, event):
        self.is_painted = self.is_painted or event.type() == QEvent.Type.Paint
        return False

application = QApplication(sys.argv)
application.setStyle("Fusion")
window = MainWindow()
watch = Watch()
window.centralWidget().installEventFilter(watch)
window.show()
while not watch.is_painted:
    application.processEvents()
"""
GRAPH = (
    FRAME
    + """
window.parts.open_example(sys.argv[1])
watch.is_painted = False
window.parts.canvas.viewport().installEventFilter(watch)
window.parts.canvas.viewport().update()
while not watch.is_painted or window.parts.workspace.live.result is None:
    application.processEvents()
"""
)
COMMAND = """
import os, sys
from PySide6.QtCore import QEvent, QTimer
from app import main_window
from app.command_line import display
display.has_display = lambda: True
from app.cli import main

class Watched(main_window.MainWindow):
    def fill(self):
        if sys.argv[1] == "frame":  # which is on the screen by now
            os._exit(0)
        is_first = self._parts is None
        super().fill()
        if is_first:
            self._parts.canvas.viewport().installEventFilter(self)

    def eventFilter(self, target, event):
        has_numbers = self._parts.workspace.live.result is not None
        if event.type() == QEvent.Type.Paint and has_numbers:
            QTimer.singleShot(0, self, lambda: os._exit(0))
        return super().eventFilter(target, event)

main_window.MainWindow = Watched
main(sys.argv[2:])
"""
"""What `gradloom` does from its first line on, typer and the copy of the example included."""
LEAVE = "\nos._exit(0)\n"


def _cpu_seconds(code: str, *arguments: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as home:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "qt.qpa.*=false",
            "OPENBLAS_NUM_THREADS": "1",
            "XDG_CONFIG_HOME": home,
            "XDG_DATA_HOME": home,
        }
        subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def rows() -> list[Row]:
    """CPU seconds of whole processes, in turn."""
    return [
        _row("start to first paint of the window", 1.5, FRAME + LEAVE),
        _row(
            "start to the sigmoid neuron with its numbers painted",
            None,
            GRAPH + LEAVE,
            "sigmoid-neuron",
        ),
        _row("start to LeNet-5 with its numbers painted", None, GRAPH + LEAVE, "lenet-digits"),
        _row("the command `gradloom` to its first paint", 1.5, COMMAND, "frame"),
        _row("`gradloom demo` to LeNet-5's numbers", None, COMMAND, "numbers", "demo"),
    ]


def _row(title: str, goal: float | None, code: str, *arguments: str) -> Row:
    _cpu_seconds(code, *arguments)
    times = [(_cpu_seconds(code, *arguments), _cpu_seconds(IMPORTS)) for _ in range(ROUNDS)]
    ratios = [paint / imports for paint, imports in times]
    return Row(
        title,
        "whole process",
        "its imports alone",
        statistics.median(paint for paint, _ in times) * 1e3,
        statistics.median(imports for _, imports in times) * 1e3,
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        goal,
    )
