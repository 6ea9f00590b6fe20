import sys
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.panels.training.panel import TrainingPanel
from app.panels.training.progress import clock, progress_line, result_line
from app.sessions.training_progress import MOST_POINTS, TrainingProgress
from graph_engine.errors import TrainingError
from tests.app.panels.conftest import Desk


class Run(QObject):
    """A training session without a process."""

    state_changed = Signal(str)
    event_received = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state = "idle"
        self.error: Exception | None = None
        self.progress = TrainingProgress()
        self.seconds_left: float | None = None
        self.asked: list[str] = []
        self.settings: dict[str, Any] = {}

    @property
    def is_active(self) -> bool:
        return self.state in ("starting", "running", "paused", "stopping")

    def start(self, **settings: Any) -> bool:
        self.settings = settings
        self.go("starting")
        return True

    def go(self, state: str) -> None:
        self.state = state
        self.state_changed.emit(state)

    def pause(self) -> None:
        self.asked.append("pause")

    def resume(self) -> None:
        self.asked.append("resume")

    def stop(self) -> None:
        self.asked.append("stop")

    def checkpoint(self) -> None:
        self.asked.append("checkpoint")


@pytest.fixture
def run(qtbot: QtBot) -> Run:
    return Run()


@pytest.fixture
def panel(desk: Desk, run: Run, qtbot: QtBot) -> TrainingPanel:
    made = TrainingPanel(desk.document, run, desk.themes, lambda: "")  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(1000, 300)
    made.show()
    return made


def test_reason_against_training_is_said_and_the_button_is_off(
    desk: Desk, run: Run, qtbot: QtBot
) -> None:
    panel = TrainingPanel(desk.document, run, desk.themes, lambda: "Add a loss.")  # type: ignore[arg-type]
    qtbot.addWidget(panel)
    panel.show()
    assert panel.message.text() == "Add a loss."
    assert not panel.train.isEnabled()
    assert panel.train.toolTip() == "Add a loss."


def test_train_starts_with_the_settings_shown(panel: TrainingPanel, run: Run, qtbot: QtBot) -> None:
    line = panel.settings.fields["epochs"].control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "7")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.mouseClick(panel.train, Qt.MouseButton.LeftButton)
    assert run.settings["epochs"] == 7
    assert run.settings["optimizer"]["name"] == "adam"


def test_bad_setting_is_explained_in_place(panel: TrainingPanel, qtbot: QtBot) -> None:
    field = panel.settings.fields["learning_rate"]
    assert isinstance(field.control, QLineEdit)
    field.control.setFocus()
    field.control.selectAll()
    qtbot.keyClicks(field.control, "-1")
    qtbot.keyClick(field.control, Qt.Key.Key_Return)
    assert field.error.isVisible()
    assert panel.settings.chosen["optimizer"]["learning_rate"] > 0


def test_another_optimizer_brings_its_usual_learning_rate(panel: TrainingPanel) -> None:
    panel.settings._edit("name", "sgd")
    assert panel.settings.chosen["optimizer"]["learning_rate"] == 0.1


def test_buttons_fit_the_state(panel: TrainingPanel, run: Run) -> None:
    run.go("starting")
    assert not panel.pause.isEnabled() and panel.stop.isEnabled()
    assert "being loaded" in panel.pause.toolTip()
    run.go("running")
    assert panel.pause.isEnabled() and panel.pause.text() == "Pause"
    run.go("paused")
    assert panel.pause.text() == "Resume" and panel.checkpoint.isEnabled()
    run.go("stopping")
    assert not panel.stop.isEnabled() and not panel.pause.isEnabled()
    run.go("stopped")
    assert panel.train.isVisible() and not panel.stop.isVisible()


def test_buttons_ask_the_session(panel: TrainingPanel, run: Run, qtbot: QtBot) -> None:
    run.go("running")
    for button in (panel.pause, panel.checkpoint, panel.stop):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    run.go("paused")
    qtbot.mouseClick(panel.pause, Qt.MouseButton.LeftButton)
    assert run.asked == ["pause", "checkpoint", "stop", "resume"]


def test_curves_follow_the_events(panel: TrainingPanel, run: Run, qtbot: QtBot) -> None:
    run.go("starting")
    qtbot.waitUntil(lambda: panel.curves is not None)
    assert "pyqtgraph" in sys.modules
    progress = run.progress
    progress.total_steps, progress.total_epochs = 10, 2
    run.go("running")
    for step in range(1, 6):
        progress.step, progress.epoch = step, 1
        progress.steps.append(step_event(step))
        run.event_received.emit({"event": "step"})
    progress.epochs.append(
        {"epoch": 1, "train_loss": 0.2, "validation_loss": 0.3, "validation_accuracy": 0.9}
    )
    run.event_received.emit({"event": "epoch"})
    curves = panel.curves
    assert curves is not None
    qtbot.waitUntil(lambda: curves.loss.train.getData()[0] is not None)
    qtbot.waitUntil(lambda: len(curves.loss.train.getOriginalDataset()[0]) == 5)
    assert list(curves.accuracy.validation.getOriginalDataset()[1]) == [90.0]
    assert panel.bar.value() == 5_000
    assert "epoch 1/2" in panel.line.text() and "val 90.0 %" in panel.line.text()


def test_size_of_updates_is_drawn_by_layer_and_said_where_one_points(
    panel: TrainingPanel, run: Run, qtbot: QtBot
) -> None:
    run.go("starting")
    qtbot.waitUntil(lambda: panel.curves is not None, timeout=20_000)
    curves = panel.curves
    assert curves is not None
    run.progress.note({"event": "started", "total_steps": 40, "total_epochs": 4})
    for step in range(1, 21):
        ratios = {"conv1": 1e-2 / step, "fc": 1e-3}
        run.progress.note({**step_event(step), "event": "step", "update_ratios": ratios})
    run.go("running")
    run.event_received.emit({"event": "step"})
    plot = curves.ratios
    qtbot.waitUntil(lambda: set(plot.curves) == {"conv1", "fc"}, timeout=20_000)
    x, y = plot.curves["conv1"].getOriginalDataset()
    assert list(x) == pytest.approx([step / 10 for step in range(1, 21)])
    assert list(10.0**y) == pytest.approx([1e-2 / step for step in range(1, 21)])
    assert "conv1" in plot.heading.text()
    box = plot.plot.getViewBox()
    place = box.mapViewToScene(QPointF(float(x[4]), float(y[4])))
    assert plot.said_at(place) == "conv1  0.002"
    assert plot.said_at(box.mapViewToScene(QPointF(3.9, -1.0))) == ""


def test_long_runs_keep_their_curves_short() -> None:
    progress = TrainingProgress()
    for step in range(1, 3 * MOST_POINTS):
        progress.note({**step_event(step), "event": "step", "update_ratios": {"fc": 1e-3}})
    assert MOST_POINTS / 2 <= len(progress.ratios["fc"]) <= MOST_POINTS
    assert max(progress.ratios["fc"]) > 2.9 * MOST_POINTS


def test_failure_is_shown_in_place(panel: TrainingPanel, run: Run) -> None:
    run.error = TrainingError("the process ended", "Train again.")
    run.go("failed")
    assert panel.line.text() == "the process ended. Train again."
    assert panel.line.property("role") == "error"


def step_event(step: int) -> dict[str, Any]:
    return {
        "step": step, "epoch": 1, "loss": 1.0 / step, "accuracy": 0.1 * step,
        "examples_per_second": 62_400.0, "learning_rate": 8.2e-4,
    }  # fmt: skip


def test_line_says_all_that_matters() -> None:
    progress = TrainingProgress(
        step=1284, total_steps=3600, epoch=4, total_epochs=12, steps=[step_event(12)],
        epochs=[{"epoch": 3, "validation_accuracy": 0.976, "validation_loss": 0.1}],
    )  # fmt: skip
    assert progress_line(progress, 18.2) == (
        "epoch 4/12   step 1,284/3,600   62,400 examples/s   loss 0.08333   val 97.6 %   "
        "lr 0.00082   ETA 0:18"
    )
    assert result_line(progress) == "4 epochs, validation accuracy 97.6 %, loss 0.1000"
    assert progress_line(TrainingProgress(), None) == ""


@pytest.mark.parametrize("seconds,text", [(18, "0:18"), (125, "2:05"), (3723, "1:02:03")])
def test_clock(seconds: float, text: str) -> None:
    assert clock(seconds) == text
