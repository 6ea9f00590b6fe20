"""Stepping, both ways, with breakpoints, and leaving it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.app.tour.tourist import Tourist


def step(tour: Tourist) -> None:
    """Every key of the Step menu; numbers come and go with the steps, the document stays."""
    steps = tour.workspace.steps
    with tour.no_edit():
        tour.click(tour.at("squash"))
        tour.key("Ctrl+Shift+B", does="differentiate")
        assert tour.workspace.live.output == "squash"
        tour.click(tour.empty_place())
        tour.key("Ctrl+Home", does="first")
        assert steps.cursor == 0 and tour.texts("value_3", "affine_1")[0] == ""
        tour.key("Ctrl+Right", does="forward")
        assert steps.cursor == 1 and steps.sentence()
        tour.key("Ctrl+Left", does="back")
        assert steps.cursor == 0
        tour.key("Ctrl+Shift+Right", does="phase_forward")
        middle = steps.cursor
        assert 0 < middle < steps.count
        tour.key("Ctrl+Shift+Left", does="phase_back")
        assert steps.cursor == 0
        tour.key("Right")  # nothing is selected: the arrows are the timeline's
        assert steps.cursor == 1
        tour.key("Left")
        assert steps.cursor == 0
        assert steps.jump_to("squash", "forward")
        tour.key("Ctrl+Shift+Down", does="step_into")
        inside = tour.workspace.inside_steps
        assert tour.workspace.inside.path == ("squash",) and inside.cursor == 1
        tour.key("Ctrl+Right", does="forward")
        assert inside.cursor == 2 and inside.sentence()
        tour.key("Ctrl+Shift+Up", does="step_out")
        assert not tour.workspace.inside.is_open
        assert steps.sentence().startswith("Forward through squash")
        tour.key("Ctrl+End", does="last")
        assert steps.cursor == steps.count
        tour.key("F7", does="play")
        assert steps.is_playing
        tour.key("F7", does="play")
        assert not steps.is_playing
        QTest.keyClick(tour.canvas, Qt.Key.Key_Space)
        assert steps.is_playing
        QTest.keyClick(tour.canvas, Qt.Key.Key_Space)
        QApplication.processEvents()
        assert not steps.is_playing
        tour.click(tour.at("squash"))
        tour.key("F9", does="break_here")
        tour.key("Ctrl+End", does="last")
        tour.key("Ctrl+Home", does="first")
        tour.key("F8", does="run_to_breakpoint")
        first_stop = steps.cursor
        assert 0 < first_stop < steps.count
        tour.key("F8", does="run_to_breakpoint")
        assert steps.cursor > first_stop
        tour.key("Shift+F8", does="back_to_breakpoint")
        assert steps.cursor == first_stop
        tour.click(tour.at("squash"))
        tour.key("F9", does="break_here")
        assert not steps.breakpoints.enabled
        tour.key("Ctrl+Up", does="show_all")
        assert not steps.is_stepping
        assert tour.texts("value_3", "affine_1")[0] == "4.00"
        tour.click(tour.at("squash"))
        tour.key("Ctrl+Shift+B", does="differentiate")
        assert tour.workspace.live.output is None
