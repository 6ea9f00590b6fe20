"""What is measured in the window: gestures frame by frame, edits until all is quiet."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.widgets.search_popup import SearchPopup
from benchmarks.whole_window.stand import Stand

Measured = tuple[str, Sequence[float]]
ZOOMS = (("100 %", 1.0), ("62 %", 0.62), ("35 %", 0.35), ("fit", None))
FRAMES = 40
EDITS = 9


def gestures(stand: Stand) -> Iterator[Measured]:
    """Measure what the mouse does: milliseconds per painted frame."""
    for label, scale in ZOOMS:
        stand.look_at(scale)
        yield f"pan at {label}", _pan(stand)
    stand.look_at(None)
    yield "zoom, fit to 100 % to fit", _sweep(stand)
    for label, scale in (("100 %", 1.0), ("fit", None)):
        stand.look_at(scale)
        yield f"drag 1 node at {label}", _drag(stand, 1)
    for label, scale in (("62 %", 0.62), ("fit", None)):
        stand.look_at(scale)
        yield f"drag 100 nodes at {label}", _drag(stand, 100)
    stand.look_at(1.0)
    yield "hover at 100 %", _hover(stand)
    yield "click to select at 100 %", _clicks(stand)
    for label, scale in (("35 %", 0.35), ("fit", None)):
        stand.look_at(scale)
        yield f"rubber band at {label}", _band(stand)
    yield "select all at fit", _select_all(stand)
    stand.look_at(0.62)
    yield "select all at 62 %", _select_all(stand)


def _pan(stand: Stand) -> list[float]:
    middle, button = stand.middle(), Qt.MouseButton.MiddleButton
    stand.press(middle, button)

    def move(number: int) -> Callable[[], None]:
        # There and back, faster than a hand can follow with the eye.
        way = number if number <= FRAMES // 2 else FRAMES - number
        return lambda: stand.move(middle + QPoint(9 * way, 6 * way))

    times = [stand.frame(move(number)) for number in range(1, FRAMES + 1)]
    stand.release(middle, button)
    stand.settle()
    return times


def _sweep(stand: Stand) -> list[float]:
    fit, times = stand.view.scale_factor, []
    while stand.view.scale_factor < 1.0:
        times.append(stand.frame(partial(stand.wheel, 1.0)))
    while stand.view.scale_factor > fit:
        times.append(stand.frame(partial(stand.wheel, -1.0)))
    stand.settle()
    return times


def _drag(stand: Stand, count: int) -> list[float]:
    names = stand.nodes_in_the_middle(count)
    stand.selection.set(names)
    stand.settle()
    place = stand.view.node_position(names[0])
    stand.press(place)
    stand.frame(lambda: stand.move(place + QPoint(12, 8)))
    times = [
        stand.frame(partial(stand.move, place + QPoint(12 + 3 * (n % 20), 8 + 2 * (n % 20))))
        for n in range(FRAMES)
    ]
    QTest.keyClick(stand.view, Qt.Key.Key_Escape)
    stand.release(place)
    stand.selection.clear()
    stand.settle()
    return times


def _hover(stand: Stand) -> list[float]:
    start = stand.middle() - QPoint(400, 100)
    times = [stand.frame(partial(stand.move, start + QPoint(13 * n, 4 * n))) for n in range(FRAMES)]
    stand.settle()
    return times


def _clicks(stand: Stand) -> list[float]:
    names = stand.nodes_in_the_middle(20)
    places = [stand.view.node_position(name) for name in names]
    stand.click(places[0])
    stand.settle()
    return [stand.frame(partial(stand.click, place)) for place in places]


def _band(stand: Stand) -> list[float]:
    stand.selection.clear()
    stand.settle()
    view = stand.view.viewport().rect()
    start, end = QPoint(8, 8), view.bottomRight() - QPoint(200, 140)
    stand.press(start)
    times = [
        stand.frame(partial(stand.move, start + (end - start) * (n / FRAMES)))
        for n in range(1, FRAMES + 1)
    ]
    stand.release(end)
    stand.selection.clear()
    stand.settle()
    return times


def _select_all(stand: Stand) -> list[float]:
    times = []
    for _ in range(EDITS):
        stand.selection.clear()
        stand.settle()
        times.append(stand.frame(stand.parts.menus.actions["select_all"].trigger))
        stand.settle()
    stand.selection.clear()
    stand.settle()
    return times


def edits(stand: Stand) -> Iterator[Measured]:
    """Measure edits, undo, steps and searching."""
    stand.look_at(1.0)
    number = _field_of_a_value(stand)
    shown, idle = [], []
    for count in range(EDITS):
        number.selectAll()
        QTest.keyClicks(number, f"0.{count + 11}")
        stand.settle()
        idle.append(stand.until_idle(lambda: QTest.keyClick(number, Qt.Key.Key_Return)))
    yield "edit of a number, until all is quiet", idle
    for count in range(EDITS):
        number.selectAll()
        QTest.keyClicks(number, f"0.{count + 41}")
        stand.settle()
        shown.append(_until_shown(stand, lambda: QTest.keyClick(number, Qt.Key.Key_Return)))
    yield "edit of a number, until shown", shown
    stand.view.setFocus()
    yield from _back_and_forth(stand, "an edit")
    yield from _moves(stand)
    stand.selection.clear()
    stand.settle()
    yield "step forward", _steps(stand)
    yield "find a node, per key", _find(stand)


def _field_of_a_value(stand: Stand) -> QLineEdit:
    """Select the first number of the graph; return the field that it is typed into."""
    name = stand.document.graph.names_as_added()[len(stand.document.graph.names_as_added()) // 250]
    stand.selection.set([name])
    stand.settle()
    inspector = stand.parts.inspector
    inspector.refresh()
    assert inspector.node_page is not None
    field = inspector.node_page.settings.fields["value"].control
    assert isinstance(field, QLineEdit)
    field.setFocus()
    return field


def _until_shown(stand: Stand, change: Callable[[], object]) -> float:
    """Return the CPU milliseconds until the canvas has painted the new numbers."""
    came: list[object] = []
    stand.live.result_changed.connect(came.append)
    start = time.process_time()
    change()
    while not came:
        stand.application.processEvents()
        time.sleep(0.001)
    stand.until_painted()
    spent = 1e3 * (time.process_time() - start)
    stand.live.result_changed.disconnect(came.append)
    stand.settle()
    return spent


def _moves(stand: Stand) -> Iterator[Measured]:
    names = stand.nodes_in_the_middle(1)
    place = stand.view.node_position(names[0])
    for n in range(EDITS):
        stand.press(place)
        stand.move(place + QPoint(20, 10))
        place = place + QPoint(30, 10) * (1 if n % 2 else -1)
        stand.move(place)
        stand.release(place)
        stand.settle()
    yield from _back_and_forth(stand, "a move")


def _back_and_forth(stand: Stand, what: str) -> Iterator[Measured]:
    """Undo and redo the last step again and again."""
    times: dict[str, list[float]] = {"undo": [], "redo": []}
    for _ in range(EDITS):
        for id, found in times.items():
            found.append(stand.first_frame(stand.parts.menus.actions[id].trigger))
            stand.settle()
    for id, found in times.items():
        yield f"{id} {what}", found


def _steps(stand: Stand) -> list[float]:
    steps = stand.parts.workspace.steps
    steps.jump(steps.count // 4)
    stand.settle()
    action = stand.parts.menus.actions["forward"]
    times = [stand.frame(action.trigger) for _ in range(FRAMES)]
    steps.show_all()
    stand.settle()
    return times


def _find(stand: Stand) -> list[float]:
    stand.parts.menus.actions["find"].trigger()
    stand.settle()
    (popup,) = [p for p in stand.window.findChildren(SearchPopup) if p.isVisible()]
    times = []
    for key in "n4321":
        times.append(stand.until_idle(partial(QTest.keyClick, popup.field, key)))
    popup.close()
    stand.settle()
    return times
