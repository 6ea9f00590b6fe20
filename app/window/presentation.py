"""Presentation: only the canvas and the step's sentence, large enough for the back row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QByteArray, QEvent, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSplitter, QWidget
from shiboken6 import isValid

from app.canvas.render import area_of
from app.canvas.view import CanvasView
from app.window.canvas_area import CanvasArea
from app.window.canvas_look import choices_of
from app.window.presenter_bar import PresenterBar
from app.workspace import Workspace

NUMBER_PIXELS = 18.0
"""How large numbers on wires are to be on the screen, where there is room."""
LARGEST_ZOOM = 2.2
LARGEST_LABELS = 1.7
_LABEL_PIXELS = 11.0
_MOST_PLACED = 1_500
"""Wires up to which the numbers of all find their places at once; each takes a while."""
_MARGIN = 24.0
_Key = Qt.Key
_Mod = Qt.KeyboardModifier


@dataclass(frozen=True)
class _Before:
    """What is put back afterwards."""

    sides: QByteArray
    middle: QByteArray
    hidden: tuple[QWidget, ...]
    canvas: CanvasView
    zoom: float
    centre: QPointF
    focus: QWidget | None


@dataclass(frozen=True)
class Places:
    """Where things stand in the window.

    Attributes
    ----------
    around : tuple of QWidget
        Everything but the canvas.
    sides, middle : QSplitter
        Between the canvas and what stands beside it and below it.
    below : QWidget
        The place for the step's words, hidden else.
    take_below : callable
        Puts a widget there.
    """

    around: tuple[QWidget, ...]
    sides: QSplitter
    middle: QSplitter
    below: QWidget
    take_below: Callable[[QWidget], None]


class Presentation(QObject):
    """Begins and ends presentations of one window, at the wish of its workspace."""

    def __init__(
        self, window: QWidget, workspace: Workspace, area: CanvasArea, places: Places
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._area = area
        self._places = places
        self._before: _Before | None = None
        self._bar: PresenterBar | None = None
        self._workspace.window_wanted.connect(self._wanted)
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        return self._before is not None

    @property
    def bar(self) -> PresenterBar:
        """The words below the canvas, made for the first presentation."""
        if self._bar is None:
            self._bar = PresenterBar(self._workspace.steps, self._workspace.themes)
            self._workspace.inside.path_changed.connect(self._follow)
            self._follow()
            self._places.take_below(self._bar)
        return self._bar

    def _follow(self) -> None:
        """Say the steps of what is in sight."""
        self.bar.follow(self._workspace.walk)

    def begin(self) -> None:
        """Hide everything but the canvas, and say the step in large type."""
        if self.is_on:
            return
        places = self._places
        canvas = self._area.visible_canvas
        centre = canvas.visible_area().center()
        self._before = _Before(
            places.sides.saveState(), places.middle.saveState(),
            tuple(part for part in places.around if not part.isHidden()),
            canvas, canvas.scale_factor, centre, QApplication.focusWidget(),
        )  # fmt: skip
        for part in self._before.hidden:
            part.hide()
        places.below.show()
        self.bar.show()
        self.bar.refresh()
        canvas.minimap.is_wanted = False
        canvas.installEventFilter(self)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        # As by a click: no ring is wanted around the whole canvas.
        canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        self._fit_later()
        self._workspace.set_presenting(True)

    def leave(self) -> None:
        """Put everything back as it was."""
        before, self._before = self._before, None
        if before is None:
            return
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        before.canvas.removeEventFilter(self)
        before.canvas.minimap.is_wanted = True
        self.bar.hide()
        self._places.below.hide()
        for part in before.hidden:
            part.show()
        self._places.sides.restoreState(before.sides)
        self._places.middle.restoreState(before.middle)
        before.canvas.set_choices(choices_of(self._workspace.preferences))
        # The splitters lay out first, or the middle of the view would be another.
        QApplication.processEvents()
        before.canvas.zoom_to(before.zoom)
        before.canvas.centre_on(before.centre)
        if before.focus is not None and isValid(before.focus):
            before.focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._workspace.set_presenting(False)

    def _wanted(self, wish: str) -> None:
        if wish == "presentation":
            (self.leave if self.is_on else self.begin)()
        elif wish == "full_screen":
            window = self._window
            window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    # How large things are

    def _fit_later(self) -> None:
        # After the layout has given the canvas its new size.
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if self._before is None:
            return
        canvas = self._before.canvas
        if canvas.canvas.extent().isNull():
            return
        zoom = self._zoom_to_show(canvas.canvas.extent())
        choices = choices_of(self._workspace.preferences)
        wanted = max(NUMBER_PIXELS / (_LABEL_PIXELS * zoom), choices.label_size)
        size = round(min(wanted, LARGEST_LABELS), 2)
        canvas.set_choices(replace(choices, label_size=size))
        # Now that the numbers are larger, some may stand further out than nodes and wires.
        count = len(canvas.canvas.edges)
        if count <= _MOST_PLACED:
            canvas.canvas.labels.place(np.arange(count))
        area = area_of(canvas.canvas)
        canvas.zoom_to(min(self._zoom_to_show(area), zoom))
        canvas.centre_on(area.center())

    def _zoom_to_show(self, area: QRectF) -> float:
        assert self._before is not None
        size = self._before.canvas.viewport().size()
        return min(
            (size.width() - 2 * _MARGIN) / max(area.width(), 1.0),
            (size.height() - 2 * _MARGIN) / max(area.height(), 1.0),
            LARGEST_ZOOM,
        )

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._before is None:
            return False
        if watched is self._window and event.type() == QEvent.Type.Close:
            self.leave()
        elif watched is self._before.canvas and event.type() == QEvent.Type.Resize:
            self._fit_later()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._is_for_us(watched) and self._press(event)
        return False

    def _is_for_us(self, watched: QObject) -> bool:
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return False
        if isinstance(watched, QLineEdit) or not isinstance(watched, QWidget):
            return False  # a number on a node is being typed
        return watched.window() is self._window

    def _press(self, event: QKeyEvent) -> bool:
        steps, key = self._workspace.walk, event.key()
        if event.modifiers() & ~(_Mod.ShiftModifier | _Mod.KeypadModifier):
            return False
        by_phase = bool(event.modifiers() & _Mod.ShiftModifier)
        match key:
            case _Key.Key_Escape:
                self.leave()
            case _Key.Key_Right | _Key.Key_Down | _Key.Key_PageDown:
                (steps.phase_forward if by_phase else steps.step_forward)()
            case _Key.Key_Left | _Key.Key_Up | _Key.Key_PageUp:
                (steps.phase_back if by_phase else steps.step_back)()
            case _Key.Key_Home:
                steps.jump(0)
            case _Key.Key_End:
                steps.jump(steps.count)
            case _Key.Key_Space if not isinstance(QApplication.focusWidget(), QAbstractButton):
                steps.toggle()
            case _Key.Key_Space:
                return False
            case _:
                return False
        return True
