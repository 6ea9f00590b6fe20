"""Takes the pictures of README and the documentation from the real window.

``python docs/screenshots/make.py`` writes them beside this file. No screen is needed. LeNet is
really trained for its picture, which takes about half a minute. ``--states FOLDER`` takes every
state of the window in every theme instead, to be looked at; names after it choose among both.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from camera import Camera
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from states import STATES, THEMES

from app.main_window import MainWindow
from app.panels.inspector.views import GRADIENT, WEIGHTS
from app.preferences import Preferences

FOLDER = Path(__file__).resolve().parent
SIZE = (1600, 1000)
EPOCHS_SHOWN = 8


def main() -> int:
    """Take every picture; return the exit code."""
    wanted = sys.argv[1:]
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    if wanted[:1] == ["--states"] and len(wanted) > 1:
        return take_states(application, Path(wanted[1]), wanted[2:])
    if wanted:
        print(__doc__)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        camera = new_camera(application, Path(folder), FOLDER)
        sigmoid_neuron(camera)
        dark_theme(camera)
        is_trained = lenet_while_training(camera)
        camera.close()
    return 0 if is_trained else 1


def new_camera(application: QApplication, settings: Path, folder: Path) -> Camera:
    """Return a camera whose window has settings of its own."""
    kept = QSettings(str(settings / "settings.ini"), QSettings.Format.IniFormat)
    return Camera(application, MainWindow(Preferences(kept)), SIZE, folder)


def take_states(application: QApplication, folder: Path, names: list[str]) -> int:
    """Take states in themes: those that are named, all where none is."""
    folder.mkdir(parents=True, exist_ok=True)
    states = [name for name in STATES if name in names] or list(STATES)
    themes = [name for name in THEMES if name in names] or THEMES
    for name in states:
        for theme in themes:
            with tempfile.TemporaryDirectory() as settings:
                camera = new_camera(application, Path(settings), folder)
                camera.workspace.themes.set(theme)
                STATES[name](camera)
                camera.take(f"{name}-{theme}")
                camera.close()
    return 0


def sigmoid_neuron(camera: Camera) -> None:
    """One neuron, in the middle of its backward pass."""
    camera.open_example("sigmoid-neuron")
    camera.look_into("mul_1", GRADIENT)
    graph, steps = camera.workspace.document.graph, camera.workspace.steps
    assert steps.trace is not None
    index = steps.trace.backward_index(graph.edges_into("mul_1")["x"])
    steps.jump(0 if index is None else index + 1)
    camera.take("sigmoid-neuron")


def dark_theme(camera: Camera) -> None:
    """The same in the dark theme."""
    camera.workspace.themes.set("dark")
    camera.take("dark")
    camera.workspace.themes.set("light")


def lenet_while_training(camera: Camera) -> bool:
    """LeNet on digits, some epochs into its training; return whether it got there."""
    camera.open_example("lenet-digits")
    camera.look_into("conv1", WEIGHTS)
    camera.do("train")
    training = camera.workspace.training
    is_trained = camera.wait_for(lambda: len(training.progress.epochs) >= EPOCHS_SHOWN)
    camera.take("lenet-training")
    training.stop()
    camera.wait_for(lambda: not training.is_active)
    if not is_trained:
        print(f"training did not get there: {training.state}, {training.error}")
    return is_trained


if __name__ == "__main__":
    sys.exit(main())
