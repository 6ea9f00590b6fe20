"""Shortcuts that can be changed, and are kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence

from app.actions.table import ACTIONS
from app.canvas.canvas_keys import DEFAULT_KEYS
from app.preferences import Preferences
from app.shortcuts import Shortcuts, stroke

BY_ID = {action.id: action for action in ACTIONS}


@pytest.fixture
def shortcuts(preferences: Preferences) -> Shortcuts:
    return Shortcuts(preferences)


def test_no_two_actions_share_a_key() -> None:
    # Keys of the window work on the canvas, too: so none may be given twice, whatever its place.
    owners: dict[str, list[str]] = {}
    for action in ACTIONS:
        for keys in action.shortcuts:
            owners.setdefault(stroke(keys), []).append(action.id)
    assert {keys: ids for keys, ids in owners.items() if len(ids) > 1} == {}


def test_every_shortcut_is_one_stroke_of_keys_that_exist() -> None:
    for action in ACTIONS:
        for keys in action.shortcuts:
            assert stroke(keys) and QKeySequence(keys).count() == 1, (action.id, keys)


def test_keys_that_the_canvas_reads_are_lines_of_the_table() -> None:
    for id, keys in DEFAULT_KEYS.items():
        assert BY_ID[id].shortcuts == keys, id
    read = {action.id for action in ACTIONS if action.is_read_by_canvas}
    assert read <= set(DEFAULT_KEYS)


def test_changes_are_kept(preferences: Preferences, shortcuts: Shortcuts) -> None:
    shortcuts.set(BY_ID["mute"], ["Ctrl+M", "F4"], ACTIONS)
    again = Shortcuts(preferences)
    assert again.of(BY_ID["mute"]) == ("Ctrl+M", "F4") and again.is_changed(BY_ID["mute"])
    assert again.of(BY_ID["copy"]) == ("Ctrl+C",)


def test_an_action_can_have_no_keys(preferences: Preferences, shortcuts: Shortcuts) -> None:
    shortcuts.set(BY_ID["mute"], [], ACTIONS)
    assert Shortcuts(preferences).of(BY_ID["mute"]) == ()


def test_keys_taken_over_are_taken_away(shortcuts: Shortcuts) -> None:
    assert shortcuts.owner("ctrl+d", ACTIONS) is BY_ID["duplicate"]
    losers = shortcuts.set(BY_ID["mute"], ["M", "Ctrl+D"], ACTIONS)
    assert losers == [BY_ID["duplicate"]]
    assert shortcuts.of(BY_ID["duplicate"]) == ()
    assert shortcuts.owner("Ctrl+D", ACTIONS) is BY_ID["mute"]


def test_what_is_as_in_the_table_is_no_change(shortcuts: Shortcuts) -> None:
    shortcuts.set(BY_ID["mute"], ["Ctrl+D"], ACTIONS)
    shortcuts.set(BY_ID["duplicate"], ["Ctrl+D"], ACTIONS)
    shortcuts.set(BY_ID["mute"], ["M"], ACTIONS)
    assert not any(map(shortcuts.is_changed, ACTIONS))


def test_reset_all_gives_back_the_table(preferences: Preferences, shortcuts: Shortcuts) -> None:
    shortcuts.set(BY_ID["mute"], ["Ctrl+D"], ACTIONS)
    shortcuts.reset_all()
    assert all(shortcuts.of(action) == action.shortcuts for action in ACTIONS)
    assert preferences.shortcuts == {}


@pytest.mark.parametrize(
    "stored",
    [
        "no json", "[1, 2]", '{"mute": "M"}', '{"mute": [1, null, {"a": 2}], "gone": ["Ctrl+C"]}',
        '{"mute": ["Ctrl+Nothing", "", "Ctrl+K, Ctrl+S"]}', "null", '{"": ["Ctrl+C"]}',
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_ignored(tmp_path: Path, stored: str) -> None:
    settings = QSettings(str(tmp_path / "bad.ini"), QSettings.Format.IniFormat)
    settings.setValue("shortcuts", stored)
    shortcuts = Shortcuts(Preferences(settings))
    shortcuts.know({action.id: action for action in ACTIONS})
    assert shortcuts.of(BY_ID["copy"]) == ("Ctrl+C",)
    assert shortcuts.of(BY_ID["mute"]) in (("M",), ())


def test_a_key_that_two_were_given_is_the_first_ones(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "two.ini"), QSettings.Format.IniFormat)
    settings.setValue("shortcuts", '{"mute": ["F4"], "copy": ["F4", "Ctrl+C"]}')
    shortcuts = Shortcuts(Preferences(settings))
    assert shortcuts.of(BY_ID["mute"]) == ("F4",)
    assert shortcuts.of(BY_ID["copy"]) == ("Ctrl+C",)
