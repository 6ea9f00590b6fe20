"""What the desktop wishes reaches the window, asked on a real bus where one can be had."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.look_preferences import LookPreferences
from app.looks.desktop_wishes import DesktopWishes, desktop_wishes
from app.looks.native_motion import motion_of
from app.theme import THEMES, Themes
from tests.real_window.listening import missing, reader, session_bus

DESKTOP = Path(__file__).parents[2] / "real_window" / "desktop.py"
ASKER = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from app.looks.desktop_wishes import ask_desktop, desktop_wishes
application = QCoreApplication([])
wishes = desktop_wishes()
def say():
    print(int(wishes.less_motion), int(wishes.more_contrast), flush=True)
wishes.changed.connect(say)
ask_desktop(application)
QTimer.singleShot(int(sys.argv[1]), application.quit)
application.exec()
"""


@pytest.fixture
def wishes(qtbot: QtBot) -> Iterator[DesktopWishes]:
    """Give the wishes of the desktop, and forget them afterwards."""
    found = desktop_wishes()
    yield found
    found.hear(less_motion=False, more_contrast=False)


@pytest.fixture
def bus() -> Iterator[dict[str, str]]:
    if missing():
        pytest.skip(f"not installed: {', '.join(missing())}")
    with session_bus() as address:
        yield {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address}


def test_motion_is_reduced_as_the_desktop_wishes(
    qtbot: QtBot, wishes: DesktopWishes, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "look.ini"), QSettings.Format.IniFormat)
    preferences = LookPreferences(settings)
    seen: list[bool] = []
    preferences.motion_changed.connect(seen.append)
    wishes.hear(less_motion=True)
    assert seen == [True] and preferences.is_motion_reduced
    preferences.motion = "full"
    wishes.hear(less_motion=False)
    wishes.hear(less_motion=True)
    assert seen == [True, False] and not preferences.is_motion_reduced


def test_the_theme_turns_to_high_contrast_as_the_desktop_wishes(
    qtbot: QtBot, wishes: DesktopWishes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.theme.wants_dark", lambda: False)
    themes = Themes("system")
    assert themes.current is THEMES["light"]
    wishes.hear(more_contrast=True)
    assert themes.current is THEMES["light_contrast"]
    wishes.hear(more_contrast=False)
    assert themes.current is THEMES["light"]


def test_what_is_heard_again_is_not_told_again(qtbot: QtBot) -> None:
    wishes, seen = DesktopWishes(), list[int]()
    wishes.changed.connect(lambda: seen.append(1))
    wishes.hear(less_motion=False)
    wishes.hear(more_contrast=None)
    assert not seen


@pytest.mark.parametrize("printed,meant", [(b"1\n", True), (b"0\n", False), (b"", None)])
def test_what_macos_prints_is_read(printed: bytes, meant: bool | None) -> None:
    assert motion_of(printed) is meant


@pytest.mark.parametrize(
    "known,change,heard",
    [
        (["reduced-motion=1", "contrast=1"], "contrast=0", ["1 0", "1 1", "1 0"]),
        # A desktop that does not know the common key: GNOME's own says whether things move.
        (["enable-animations=0"], "enable-animations=1", ["1 0", "0 0"]),
        # The common key wins.
        (["reduced-motion=0", "enable-animations=0"], "reduced-motion=1", ["1 0"]),
    ],
)
def test_the_portal_is_asked_and_followed(
    bus: dict[str, str], repository_root: Path, known: list[str], change: str, heard: list[str]
) -> None:
    words = [reader(), str(DESKTOP), *known]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, env=bus, stdin=pipe, stdout=pipe, text=True) as desktop:
        assert desktop.stdin is not None and desktop.stdout is not None
        assert desktop.stdout.readline().strip() == "there"
        asking = [sys.executable, "-c", ASKER, "60000"]
        with subprocess.Popen(
            asking, env=bus, cwd=repository_root, stdout=pipe, text=True
        ) as asker:
            assert asker.stdout is not None
            found = []
            for number, wanted in enumerate(heard):
                if number == len(heard) - 1:
                    desktop.stdin.write(f"{change}\n")
                    desktop.stdin.flush()
                found.append(asker.stdout.readline().strip())
                assert found[-1] == wanted, found
            asker.terminate()
        desktop.terminate()


def test_a_desktop_without_a_portal_is_not_waited_for(
    bus: dict[str, str], repository_root: Path
) -> None:
    asking = [sys.executable, "-c", ASKER, "1500"]
    for environment in (bus, {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}):
        done = subprocess.run(
            asking, env=environment, cwd=repository_root, capture_output=True, text=True,
            timeout=60, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
