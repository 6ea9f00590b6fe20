from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.preferences import RECENT_LIMIT, Preferences


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "preferences.ini"


def stored(file: Path) -> QSettings:
    return QSettings(str(file), QSettings.Format.IniFormat)


def test_choices_come_back(qtbot: QtBot, file: Path) -> None:
    first = Preferences(stored(file))
    first.theme = "dark"
    first.digits = 4
    first._settings.sync()
    second = Preferences(stored(file))
    assert (second.theme, second.digits) == ("dark", 4)


@pytest.mark.parametrize("key,value", [("theme", "pink"), ("digits", "many"), ("digits", 99)])
def test_foreign_value_falls_back(qtbot: QtBot, file: Path, key: str, value: object) -> None:
    settings = stored(file)
    settings.setValue(key, value)
    preferences = Preferences(settings)
    assert preferences.theme == "light"
    assert preferences.digits == 2


def test_recent_files_are_latest_first_without_repeats(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(stored(tmp_path / "p.ini"))
    one, two = tmp_path / "one.gradloom", tmp_path / "two.gradloom"
    for path in (one, two, one):
        preferences.add_recent_file(path)
    assert preferences.recent_files == [one, two]


def test_one_recent_file_survives_the_disk(qtbot: QtBot, file: Path, tmp_path: Path) -> None:
    first = Preferences(stored(file))
    first.add_recent_file(tmp_path / "one.gradloom")
    first._settings.sync()
    assert Preferences(stored(file)).recent_files == [tmp_path / "one.gradloom"]


def test_recent_files_are_few_and_can_be_forgotten(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(stored(tmp_path / "p.ini"))
    for number in range(RECENT_LIMIT + 5):
        preferences.add_recent_file(tmp_path / str(number))
    assert len(preferences.recent_files) == RECENT_LIMIT
    preferences.forget_recent_file(preferences.recent_files[0])
    assert len(preferences.recent_files) == RECENT_LIMIT - 1
