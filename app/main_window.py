"""The main window: a frame that shows at once, and fills with its parts when it is on the screen.

Nothing heavy is imported up here. What the parts need (NumPy, the engine) is imported after the
first paint; what the palette and the inspector need, after the first numbers.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

import app.plain_imports  # noqa: F401  # before the others: each would be read as text
from app.document.collecting import resting, set_aside_program
from app.language.speaking import speak
from app.looks.desktop_wishes import ask_desktop
from app.looks.styling import dress
from app.preferences import Preferences
from app.theme import Themes
from app.window.menu_row import MENUS, MenuRow, menu_title
from app.window.size import make_everything
from graph_engine.errors import GraphError

if TYPE_CHECKING:
    from app.window.parts import WindowParts

SIZE = (1600, 1000)
SMALLEST = (960, 620)
SIDES = (212, 1032, 356)
NARROWEST = (160, 320, 280)
LOWER_HEIGHT = 256
TOOL_HEIGHT = 46


class MainWindow(QMainWindow):
    """One document in a window.

    The window places its parts and decides nothing. It shows empty places first; `fill` puts the
    parts into them, by itself after the first paint or earlier when it is called.

    Parameters
    ----------
    preferences : Preferences, optional
        What was chosen before; left out, where this desktop keeps such things.
    """

    def __init__(self, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.preferences = preferences or Preferences(parent=self)
        self.themes = Themes(self.preferences.theme, self, self.preferences.colours)
        self._parts: WindowParts | None = None
        self._is_closed = False
        self._is_settled = False
        self.setMinimumSize(*SMALLEST)
        self.setWindowTitle("Gradloom")
        dress(self, self.themes.current)
        self._make_places()
        self._restore()
        self.themes.changed.connect(lambda theme: dress(self, theme))

    @property
    def parts(self) -> WindowParts:
        """The parts, made now if need be."""
        self.fill()
        assert self._parts is not None
        return self._parts

    def fill(self) -> None:
        """Put the parts into their places."""
        if self._parts is None:
            with resting():
                self._fill()

    def _fill(self) -> None:
        from app.window.parts import WindowParts
        from app.window.presentation import Places, Presentation

        set_aside_program()
        parts = self._parts = WindowParts(self, self.preferences, self.themes)
        parts.menus.fill(self.menu_row.bar)
        self._give_letters()
        parts.workspace.shortcuts.changed.connect(self._give_letters)
        for place, part in (
            (self.tool_place, parts.tools),
            (self.palette_place, parts.palette),
            (self.canvas_place, parts.area),
            (self.panel_place, parts.tabs),
            (self.inspector_place, parts.inspector_page),
        ):
            place.take(part)
        parts.title_changed.connect(self._show_title)
        parts.room_wanted.connect(self._give_room)
        parts.workspace.close_wanted.connect(self.close)
        parts.begin()
        around = (
            self.menu_row, self.tool_place, self.palette_place, self.panel_place,
            self.inspector_place,
        )  # fmt: skip
        below = self.lower_place
        places = Places(around, self.sides, self.middle, below, below.take)
        self.presentation = Presentation(self, parts.workspace, parts.area, places)

    def _give_letters(self) -> None:
        self.menu_row.give_letters(self.parts.menus.letters_taken())

    def _make_places(self) -> None:
        self.menu_row = MenuRow()
        for title in MENUS:
            self.menu_row.bar.addMenu(menu_title(title))
        self.tool_place = _Place("toolRow")
        self.tool_place.setFixedHeight(TOOL_HEIGHT)
        self.palette_place = _Place("panel")
        self.canvas_place = _Place("canvasPlace")
        self.panel_place = _Place("panel")
        self.inspector_place = _Place("panel")
        self.middle = _splitter(Qt.Orientation.Vertical, self.canvas_place, self.panel_place)
        self.middle.setStretchFactor(0, 1)
        self.middle.setSizes([SIZE[1] - LOWER_HEIGHT, LOWER_HEIGHT])
        self.panel_place.setMinimumHeight(150)
        columns = (self.palette_place, self.middle, self.inspector_place)
        self.sides = _splitter(Qt.Orientation.Horizontal, *columns)
        self.sides.setStretchFactor(1, 1)
        self.sides.setSizes(list(SIDES))
        for column, width in zip(columns, NARROWEST, strict=True):
            column.setMinimumWidth(width)
        whole = _Place("panel")
        whole.take(self.tool_place)
        whole.take(self.sides)
        self.lower_place = _Place("panel")
        fixed = QSizePolicy.Policy.Fixed
        self.lower_place.setSizePolicy(QSizePolicy.Policy.Preferred, fixed)
        whole.take(self.lower_place)
        self.lower_place.hide()
        self.setMenuWidget(self.menu_row)
        self.setCentralWidget(whole)

    def _give_room(self, height: int) -> None:
        """Make the panels below the canvas at least this high."""
        upper, lower = self.middle.sizes()
        if lower < height:
            self.middle.setSizes([upper + lower - height, height])

    def _show_title(self, title: str) -> None:
        self.menu_row.show_title(title)
        self.setWindowTitle(f"{title} — Gradloom")

    # Between sessions

    def _restore(self) -> None:
        geometry = self.preferences.layout("window")
        if geometry is None or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableSize()
            self.resize(min(SIZE[0], room.width()), min(SIZE[1], room.height()))
        for name, splitter in (("sides", self.sides), ("middle", self.middle)):
            state = self.preferences.layout(name)
            if state is not None:
                splitter.restoreState(state)

    def _remember(self) -> None:
        self.preferences.set_layout("window", self.saveGeometry())
        self.preferences.set_layout("sides", self.sides.saveState())
        self.preferences.set_layout("middle", self.middle.saveState())

    # Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._parts is None:
            QTimer.singleShot(0, self, self.fill)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._parts is None or not self._parts.press(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_closed:
            super().closeEvent(event)
            return
        is_open = self._parts is not None and not self._is_settled
        if is_open and not self.parts.settle(self._close_settled):
            event.ignore()
            return
        self._remember()
        if self._parts is not None:
            self._parts.close()
        self._is_closed = True
        super().closeEvent(event)

    def _close_settled(self) -> None:
        self._is_settled = True
        self.close()


class _Place(QWidget):
    """Where parts come to stand, one below the other."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def take(self, part: QWidget) -> None:
        """Let a part stand here, and show it."""
        self._column.addWidget(part)
        part.show()


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    for part in parts:
        splitter.addWidget(part)
    return splitter


def open_window(path: Path | Callable[[], Path] | None = None, example: str | None = None) -> int:
    """Open the window, perhaps on a project or a bundled example, and return the exit code.

    Parameters
    ----------
    path : Path or callable, optional
        The project, or what finds it, called when the window is on the screen. A GraphError that
        it raises is shown as a notice.
    example : str, optional
        Name of the bundled example to begin with where there is no project.
    """
    preferences = Preferences()
    make_everything(preferences.window_size)
    application = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(application, QApplication)
    application.setApplicationName("Gradloom")
    application.setStyle("Fusion")
    speak(application, preferences.language)
    window = MainWindow(preferences)
    window.show()
    ask_desktop(window)

    def begin() -> None:
        if path is not None:
            open_found(window, path)
        elif example is not None:
            window.parts.open_example(example)
        else:
            window.parts.latecomers.come()

    # The second turn of the event loop: the first one paints, the second one fills.
    QTimer.singleShot(0, window, lambda: QTimer.singleShot(0, window, begin))
    return application.exec()


def open_found(window: MainWindow, path: Path | Callable[[], Path]) -> None:
    """Open a project in a window; where it cannot be found, say so there."""
    try:
        found = path if isinstance(path, Path) else path()
    except GraphError as error:
        window.parts.workspace.notices.error(error)
    else:
        window.parts.open_path(found)
