"""Python's own import, back after PySide6: what is imported is not read as text."""

from __future__ import annotations

import builtins
import subprocess
import sys
from pathlib import Path

import pytest

from app.plain_imports import give_back

READ = """
import linecache, sys
from PySide6.QtCore import QObject, Signal
{first}
import nodes.registry
nodes.registry.node_types()
class Bell(QObject):
    rung = Signal(int)
heard = []
bell = Bell()
bell.rung.connect(heard.append)
bell.rung.emit(3)
assert heard == [3] and bell.objectName() == ""
print(sum("nodes" in path for path in linecache.cache))
"""


def _read_as_text(first: str, root: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", READ.format(first=first)],
        cwd=root, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_sources_stay_unread_and_qt_works_on(repository_root: Path) -> None:
    assert _read_as_text("import app.plain_imports", repository_root) == 0


def test_without_it_every_source_is_read_and_kept(repository_root: Path) -> None:
    # Where this fails, PySide6 has stopped reading them, and `app/plain_imports.py` can go.
    assert _read_as_text("", repository_root) > 50


def test_import_that_somebody_else_put_in_place_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    def third(*arguments: object, **settings: object) -> object:
        raise AssertionError("not called")

    with monkeypatch.context() as patched:
        patched.setattr(builtins, "__import__", third)
        is_out_of_the_way = give_back()
        stays = builtins.__import__ is third
    assert is_out_of_the_way and stays
