"""Choices for the eye."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.look_preferences import LookPreferences
from app.window.canvas_look import choices_of
from app.window.size import VARIABLE, make_everything

CHOICES = [
    ("theme", "dark_contrast"), ("colours", "safe"), ("motion", "reduced"), ("has_marks", False),
    ("wire_ink", "both"), ("tensor_labels", "thumbnail"), ("label_size", 150),
    ("window_size", 125),
]  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "look.ini"


def stored(file: Path) -> LookPreferences:
    return LookPreferences(QSettings(str(file), QSettings.Format.IniFormat))


@pytest.mark.parametrize("name,choice", CHOICES)
def test_choices_come_back(qtbot: QtBot, file: Path, name: str, choice: object) -> None:
    first = stored(file)
    assert getattr(first, name) != choice
    setattr(first, name, choice)
    first._settings.sync()
    assert getattr(stored(file), name) == choice


@pytest.mark.parametrize(
    "key", ["theme", "colours", "motion", "wire_ink", "tensor_labels", "label_size", "window_size"]
)
@pytest.mark.parametrize("foreign", ["pink", 101, ["a", "b"]])
def test_foreign_value_falls_back(qtbot: QtBot, file: Path, key: str, foreign: object) -> None:
    usual = getattr(stored(file), key)
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    settings.setValue(key, foreign)
    settings.sync()
    assert getattr(stored(file), key) == usual


def test_motion_follows_the_desktop_until_it_is_chosen(
    qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = stored(file)
    monkeypatch.setattr("app.look_preferences.wants_less_motion", lambda: True)
    assert preferences.is_motion_reduced
    preferences.motion = "full"
    assert not preferences.is_motion_reduced
    monkeypatch.setattr("app.look_preferences.wants_less_motion", lambda: False)
    seen: list[bool] = []
    preferences.motion_changed.connect(seen.append)
    preferences.motion = "reduced"
    preferences.motion = "system"
    assert seen == [True, False]


def test_what_canvases_look_like_is_told_of(qtbot: QtBot, file: Path) -> None:
    preferences = stored(file)
    seen: list[object] = []
    preferences.canvas_look_changed.connect(lambda: seen.append(choices_of(preferences)))
    preferences.wire_ink = "width"
    preferences.label_size = 200
    assert [choices.wire_ink for choices in seen] == ["width", "width"]  # type: ignore[attr-defined]
    assert seen[-1].label_size == 2.0  # type: ignore[attr-defined]


def test_the_size_of_everything_is_told_to_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    make_everything(100)
    assert VARIABLE not in os.environ
    # Through monkeypatch first, so that it is taken back afterwards.
    monkeypatch.setenv(VARIABLE, "")
    monkeypatch.delenv(VARIABLE)
    make_everything(125)
    assert os.environ[VARIABLE] == "1.25"
    make_everything(150)
    assert os.environ[VARIABLE] == "1.25"  # what is set from outside stays
    monkeypatch.delenv(VARIABLE)
