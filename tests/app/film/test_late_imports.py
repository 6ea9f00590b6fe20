"""Opening a window imports nothing that only films and near looks need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_OPEN = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from app.main_window import MainWindow
window = MainWindow()
window.show()
window.parts.open_example("sigmoid-neuron")
print([name for name in ("av", "app.film.frames", "app.canvas.content.pictures")
       if name in sys.modules])
"""


def test_window_imports_neither_the_film_library_nor_the_pictures_of_insides(
    repository_root: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _OPEN],
        cwd=repository_root,
        env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.splitlines()[-1:] == ["[]"], done.stderr
