"""From .ts to .qm: Qt's own tool does it, which comes with PySide6."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import PySide6


def build(source: Path, target: Path | None = None) -> Path:
    """Write the file that the window loads; it stands beside its source unless told otherwise.

    Raises
    ------
    FileNotFoundError
        When this PySide6 came without lrelease.
    """
    target = target or source.with_suffix(".qm")
    # Texts without a translation are left out, so that the English ones are shown.
    command = [tool(), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return target


def tool() -> str:
    """Return the path of lrelease."""
    folder = Path(PySide6.__file__).parent
    for name in ("lrelease", "lrelease.exe"):
        if (folder / name).exists():
            return str(folder / name)
    found = shutil.which("pyside6-lrelease") or shutil.which("lrelease")
    if found is None:
        raise FileNotFoundError("lrelease is missing: install PySide6-Essentials")
    return found
