"""A window to work in, and pictures of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.main_window import MainWindow

PATIENCE = 180.0


class Camera:
    """Takes pictures of a real window, without a screen.

    Parameters
    ----------
    application : QApplication
    window : MainWindow
        Not shown yet.
    size : (int, int)
        Of the pictures.
    folder : Path
        Where they go.
    """

    def __init__(
        self, application: QApplication, window: MainWindow, size: tuple[int, int], folder: Path
    ) -> None:
        self._application = application
        self.folder = folder
        self.window = window
        window.resize(*size)
        window.show()
        self.parts = window.parts
        self.workspace = window.parts.workspace
        self.run_for(0.3)

    def open_example(self, name: str) -> None:
        """Show a bundled example with its numbers; what was there is given up."""
        self.workspace.document.undo_stack.setClean()
        self.parts.open_example(name)
        self.wait_for_numbers()

    def wait_for_numbers(self) -> None:
        """Wait until what is shown is what the graph gives: a large one runs in a thread."""
        live = self.workspace.live
        self.run_for(0.1)
        self.wait_for(lambda: not live.is_running)

    def look_into(self, name: str, view: int) -> None:
        """Select a node and show one of the inspector's views."""
        self.wait_for_numbers()
        self.workspace.selection.set([name])
        self.run_for(0.2)
        page = self.parts.inspector.node_page
        assert page is not None
        page.views.tabs.setCurrentIndex(view)

    def do(self, id: str) -> None:
        """Choose an action of the menus."""
        self.parts.menus.refresh()
        self.parts.menus.actions[id].trigger()

    def take(self, name: str) -> Path:
        """Write what the window shows to ``name.png``, and return where."""
        self.run_for(0.4)
        path = self.folder / f"{name}.png"
        self.window.grab().save(str(path))
        print(path, flush=True)
        return path

    def wait_for(self, is_so: Callable[[], bool]) -> bool:
        """Wait until something is so; return whether it came to be."""
        end = time.monotonic() + PATIENCE
        while not is_so() and time.monotonic() < end:
            self.run_for(0.05)
        return is_so()

    def run_for(self, seconds: float) -> None:
        """Let the window work."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._application.processEvents()
            time.sleep(0.005)

    def close(self) -> None:
        """Close the window without asking about what was done to the examples."""
        self.workspace.document.undo_stack.setClean()
        self.window.close()
