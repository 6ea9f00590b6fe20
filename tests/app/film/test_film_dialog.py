"""The dialog for films, in the whole window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.film.dialog import FilmDialog
from tests.app.film.films import read_gif, read_mp4
from tests.app.window import Hands


def open_dialog(hands: Hands) -> FilmDialog:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    hands.trigger("export_film")
    (dialog,) = hands.window.findChildren(FilmDialog)
    return dialog


def save_as(hands: Hands, dialog: FilmDialog, path: Path) -> None:
    hands.qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    (asked,) = hands.window.findChildren(QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.close()


def test_film_is_made_as_it_is_chosen_while_the_window_stays_alive(
    hands: Hands, tmp_path: Path
) -> None:
    dialog = open_dialog(hands)
    dialog.part.setCurrentIndex(dialog.part.findData("backward"))
    dialog.rate.setValue(10)
    dialog.width_choice.setCurrentIndex(dialog.width_choice.findData(640))
    count = int(dialog.summary.text().split()[0])
    save_as(hands, dialog, tmp_path / "film.gif")
    assert dialog.job is not None
    painted: list[int] = []
    dialog.job.progressed.connect(lambda at, _: painted.append(at))
    assert not dialog.save.isEnabled()
    with hands.qtbot.waitSignal(dialog.finished, timeout=30_000):
        pass
    assert painted == list(range(1, painted[-1] + 1))
    frames, times = read_gif(tmp_path / "film.gif")
    assert len(frames) == painted[-1]
    assert count == len(frames)
    assert frames[0].shape[1] == 640
    assert times[0] == 100
    assert hands.parts.notice.property("state") == "done"


def test_mp4_is_written_where_the_name_says_so(hands: Hands, tmp_path: Path) -> None:
    dialog = open_dialog(hands)
    dialog.by_node.setChecked(True)
    dialog.width_choice.setCurrentIndex(dialog.width_choice.findData(640))
    save_as(hands, dialog, tmp_path / "film.mp4")
    with hands.qtbot.waitSignal(dialog.finished, timeout=30_000):
        pass
    assert read_mp4(tmp_path / "film.mp4")[1] == "h264"


def test_mp4_without_pyav_says_what_to_install(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    dialog = open_dialog(hands)
    save_as(hands, dialog, tmp_path / "film.mp4")
    assert "gradloom[film]" in hands.parts.notice.text.text()
    assert dialog.isVisible()
    assert not (tmp_path / "film.mp4").exists()


def test_cancel_leaves_no_file(hands: Hands, tmp_path: Path) -> None:
    dialog = open_dialog(hands)
    save_as(hands, dialog, tmp_path / "film.gif")
    with hands.qtbot.waitSignal(dialog.finished, timeout=30_000):
        hands.qtbot.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    assert list(tmp_path.glob("*.gif")) == []


def test_place_that_cannot_be_written_is_said(hands: Hands, tmp_path: Path) -> None:
    dialog = open_dialog(hands)
    dialog.width_choice.setCurrentIndex(dialog.width_choice.findData(640))
    save_as(hands, dialog, tmp_path / "missing" / "film.gif")
    with hands.qtbot.waitSignal(dialog.finished, timeout=30_000):
        pass
    assert hands.parts.notice.property("state") == "error"


def test_stepping_stays_where_it_was(hands: Hands, tmp_path: Path) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    steps = hands.parts.workspace.steps
    steps.jump(5)
    hands.trigger("export_film")
    (dialog,) = hands.window.findChildren(FilmDialog)
    dialog.width_choice.setCurrentIndex(dialog.width_choice.findData(640))
    dialog.make(tmp_path / "film.gif")
    with hands.qtbot.waitSignal(dialog.finished, timeout=30_000):
        pass
    assert steps.cursor == 5


def test_without_steps_the_action_says_why_not(hands: Hands) -> None:
    hands.parts.menus.refresh()
    action = hands.parts.menus.actions["export_film"]
    assert not action.isEnabled()
    assert "not run" in action.toolTip()
