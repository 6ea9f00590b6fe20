"""Takes the pictures of README and the documentation from the real window.

``python docs/screenshots/make.py`` writes them beside this file. No screen is needed. LeNet is
really trained for its picture, which takes about half a minute.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.main_window import MainWindow
from app.panels.inspector.views import GRADIENT, WEIGHTS
from app.preferences import Preferences

FOLDER = Path(__file__).resolve().parent
SIZE = (1600, 1000)
EPOCHS_SHOWN = 8
PATIENCE = 180.0


def main() -> int:
    """Take every picture; return the exit code."""
    application = QApplication(sys.argv)
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
        camera = Camera(application, MainWindow(Preferences(settings)))
        camera.sigmoid_neuron()
        camera.dark_theme()
        is_trained = camera.lenet_while_training()
        camera.close()
    return 0 if is_trained else 1


class Camera:
    """A window to work in, and pictures of it."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self._application = application
        self._window = window
        window.resize(*SIZE)
        window.show()
        self._parts = window.parts
        self._workspace = window.parts.workspace
        self._run_for(0.3)

    def sigmoid_neuron(self) -> None:
        """One neuron, in the middle of its backward pass."""
        self._parts.open_example("sigmoid-neuron")
        self._look_into("mul_1", GRADIENT)
        graph, steps = self._workspace.document.graph, self._workspace.steps
        assert steps.trace is not None
        index = steps.trace.backward_index(graph.edges_into("mul_1")["x"])
        steps.jump(0 if index is None else index + 1)
        self._take("sigmoid-neuron")

    def dark_theme(self) -> None:
        """The same in the dark theme."""
        self._workspace.themes.set("dark")
        self._take("dark")
        self._workspace.themes.set("light")

    def lenet_while_training(self) -> bool:
        """LeNet on digits, some epochs into its training; return whether it got there."""
        self._workspace.document.undo_stack.setClean()
        self._parts.open_example("lenet-digits")
        self._look_into("conv1", WEIGHTS)
        self._parts.menus.refresh()
        self._parts.menus.actions["train"].trigger()
        training = self._workspace.training
        is_trained = self._wait_for(lambda: len(training.progress.epochs) >= EPOCHS_SHOWN)
        self._take("lenet-training")
        training.stop()
        self._wait_for(lambda: not training.is_active)
        if not is_trained:
            print(f"training did not get there: {training.state}, {training.error}")
        return is_trained

    def close(self) -> None:
        """Close the window without asking about what was done to the examples."""
        self._workspace.document.undo_stack.setClean()
        self._window.close()

    def _look_into(self, name: str, view: int) -> None:
        # A large graph runs in a thread of its own.
        self._wait_for(lambda: self._workspace.live.result is not None)
        self._workspace.selection.set([name])
        self._run_for(0.2)
        page = self._parts.inspector.node_page
        assert page is not None
        page.views.tabs.setCurrentIndex(view)

    def _take(self, name: str) -> None:
        self._run_for(0.4)
        path = FOLDER / f"{name}.png"
        self._window.grab().save(str(path))
        print(path)

    def _wait_for(self, is_so: Callable[[], bool]) -> bool:
        end = time.monotonic() + PATIENCE
        while not is_so() and time.monotonic() < end:
            self._run_for(0.05)
        return is_so()

    def _run_for(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._application.processEvents()
            time.sleep(0.005)


if __name__ == "__main__":
    sys.exit(main())
