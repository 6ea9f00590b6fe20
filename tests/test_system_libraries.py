"""The check of the machine: what is missing, what that prevents, what installs it."""

from pathlib import Path

import pytest

from resources.setup import system_libraries
from resources.setup.system_libraries import (
    FONT,
    LIBRARIES,
    can_load,
    exit_status,
    has_font,
    install_line,
    main,
    missing_libraries,
    report,
)

BY_FILE = {library.file: library for library in LIBRARIES}
EGL = BY_FILE["libEGL.so.1"]
CURSOR = BY_FILE["libxcb-cursor.so.0"]
FONT_PACKAGE = BY_FILE[FONT]


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand in for a Debian machine of an ordinary user; collect what would be installed."""
    installed: list[str] = []
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(
        system_libraries,
        "install",
        lambda missing, is_root: installed.extend(library.package for library in missing),
    )
    return installed


def test_a_complete_machine_misses_nothing() -> None:
    assert missing_libraries(lambda library: True) == []
    assert exit_status([]) == 0


def test_only_what_does_not_load_is_missing() -> None:
    assert missing_libraries(lambda library: library not in (CURSOR, EGL)) == [EGL, CURSOR]


def test_a_library_that_does_not_exist_cannot_be_loaded() -> None:
    assert not can_load("libgradloom-does-not-exist.so.0")


def test_a_font_is_found_at_any_depth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert not has_font([str(tmp_path)])
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "Plain.TTF").touch()
    assert has_font([str(tmp_path)])


def test_an_ordinary_user_gets_one_line_with_sudo() -> None:
    assert install_line([EGL, CURSOR], is_root=False) == (
        "sudo apt-get update && "
        "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"
    )


def test_root_gets_the_line_without_sudo() -> None:
    assert "sudo" not in install_line([EGL], is_root=True)


def test_the_line_stands_alone_at_the_end_of_the_report() -> None:
    text = report([EGL, CURSOR], has_apt=True, is_root=False)
    assert text.splitlines()[-1] == install_line([EGL, CURSOR], is_root=False)
    assert "libEGL.so.1, libxcb-cursor.so.0" in text


def test_without_apt_the_packages_are_named() -> None:
    text = report([EGL], has_apt=False, is_root=False)
    assert "apt-get" not in text
    assert "libegl1" in text


@pytest.mark.parametrize(
    ("missing", "effect", "status"),
    [
        ([EGL, CURSOR], "Qt cannot start", 1),
        ([CURSOR, FONT_PACKAGE], "no window can open under X11", 0),
        ([FONT_PACKAGE], "empty boxes", 0),
    ],
)
def test_the_report_says_what_is_prevented(missing: list, effect: str, status: int) -> None:
    assert effect in report(missing, has_apt=True, is_root=False)
    assert exit_status(missing) == status


def test_what_is_missing_is_installed_where_that_is_allowed(
    commands: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(system_libraries, "may_use_sudo", lambda: True)
    monkeypatch.setattr(
        system_libraries, "missing_libraries", lambda: [] if commands else [EGL, CURSOR]
    )
    assert main([str(tmp_path / "stamp")]) == 0
    assert commands == ["libegl1", "libxcb-cursor0"]
    assert (tmp_path / "stamp").exists()


def test_what_may_not_be_installed_is_named_and_leaves_no_stamp(
    commands: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(system_libraries, "may_use_sudo", lambda: False)
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda: [CURSOR])
    assert main([str(tmp_path / "stamp")]) == 0
    assert commands == []
    assert not (tmp_path / "stamp").exists()
    assert install_line([CURSOR], is_root=False) in capsys.readouterr().out


def test_other_systems_have_nothing_to_check(
    commands: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(system_libraries, "missing_libraries", lambda: [EGL])
    assert main([str(tmp_path / "stamp")]) == 0
    assert commands == []
