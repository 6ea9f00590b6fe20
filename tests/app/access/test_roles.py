"""The window while a screen reader is there, in a process of its own: that cannot be undone."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import gc, sys
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from app.main_window import MainWindow
from app.preferences import Preferences

application = QApplication([])
QAccessible.setActive(True)
kept = []
for number in range(3):
    settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
    window = MainWindow(Preferences(settings))
    window.resize(1400, 900)
    window.show()
    parts = window.parts
    parts.open_example("sigmoid-neuron")
    for panel in ("outline", "problems", "history", "timeline"):
        parts.show_panel(panel)
        application.processEvents()
    parts.workspace.selection.set(["f"])
    parts.inspector.refresh()
    parts.workspace.steps.step_back()
    canvas = QAccessible.queryAccessibleInterface(parts.canvas)
    assert canvas.role() == QAccessible.Role.Canvas, canvas.role()
    assert canvas.text(QAccessible.Text.Name) == "Canvas"
    nodes = [canvas.child(place) for place in range(canvas.childCount())]
    assert sum(node.role() == QAccessible.Role.ListItem for node in nodes) == 10
    del nodes
    timeline = QAccessible.queryAccessibleInterface(parts.timeline)
    assert timeline.role() == QAccessible.Role.Pane
    del canvas, timeline
    parts.workspace.inside.open("f")
    application.processEvents()
    parts.workspace.inside.close()
    gc.collect()
    parts.workspace.document.undo_stack.setClean()
    window.close()
    if number:
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    else:
        kept.append(window)
    gc.collect()
print("through")
"""


def test_a_screen_reader_finds_roles_and_the_program_ends_well(
    tmp_path: Path, repository_root: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "preferences.ini")],
        cwd=repository_root, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout.strip()) == (0, "through"), done.stderr[-2_000:]
