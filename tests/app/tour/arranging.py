"""Moving about: nodes, the view, and marks to come back to."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.canvas.grid import SPACING
from tests.app.tour.tourist import MIDDLE, Tourist


def move_nodes(tour: Tourist) -> None:
    """Drags and arrows move nodes; drags and nudges in a row are one step each."""
    tour.key("Home")
    x, y = tour.place_of("value_1")
    start = tour.at("value_1")
    with tour.edit("Move value_1"):
        tour.drag(start, start + QPoint(-30, -20))
    scale = tour.canvas.scale_factor
    assert tour.place_of("value_1") == (x + round(-30 / scale), y + round(-20 / scale))
    tour.click(tour.at("value_1"))
    x, y = tour.place_of("value_1")
    with tour.edit("Move value_1"):
        for keys in ("Right", "Right", "Down", "Shift+Up"):
            tour.key(keys)
    assert tour.place_of("value_1") == (x + 16, y - 72)
    tour.key("Shift+S", does="snap")
    start = tour.at("value_2")
    with tour.edit("Move value_2"):
        tour.drag(start, start + QPoint(-33, 27))
    assert all(number % SPACING == 0 for number in tour.place_of("value_2"))
    tour.key("Shift+S", does="snap")
    start = tour.at("mul_1")
    with tour.no_edit():
        tour.press(start)
        tour.move(start + QPoint(60, 60))
        tour.key("Escape")
        tour.release(start + QPoint(60, 60))


def align(tour: Tourist) -> None:
    """Every way to align and to space, each one step."""
    names = ["value_1", "value_2", "mul_1"]
    tour.select(names)
    for keys, id in (
        ("Alt+A", "align_left"), ("Alt+D", "align_right"), ("Alt+W", "align_top"),
        ("Alt+S", "align_bottom"), ("Alt+H", "align_column"), ("Alt+V", "align_row"),
        ("Alt+Shift+H", "spread_across"), ("Alt+Shift+V", "spread_down"),
    ):  # fmt: skip
        before = {name: tour.place_of(name) for name in names}
        with tour.edit(str(tour.parts.menus.actions[id].text())):
            tour.key(keys, does=id)
        assert {name: tour.place_of(name) for name in names} != before
        tour.take_back()
    with tour.edit("Arrange 3 nodes"):
        tour.key("L", does="arrange")
    tour.take_back()
    tour.click(tour.empty_place())
    with tour.edit("Arrange the graph"):
        tour.key("L", does="arrange")
    assert tour.place_of("value_1")[0] < tour.place_of("mul_1")[0] < tour.place_of("add_1")[0]


def look_about(tour: Tourist) -> None:
    """Zoom, pan, frame, fit, find, bookmarks, the minimap: none of it is an edit."""
    canvas = tour.canvas
    with tour.no_edit():
        tour.key("Ctrl+0", does="actual_size")
        assert canvas.scale_factor == 1.0
        tour.key("Ctrl++", does="zoom_in")
        tour.key("Ctrl+=", does="zoom_in")
        assert canvas.scale_factor > 1.2
        tour.key("Ctrl+-", does="zoom_out")
        tour.key("Ctrl+9", does="fit")
        place = QPoint(300, 200)
        under = canvas.mapToScene(place)
        tour.wheel(place, 2)
        assert (canvas.mapToScene(place) - under).manhattanLength() < 3
        before = canvas.visible_area().center()
        tour.drag(tour.empty_place(), tour.empty_place() + QPoint(60, 40), MIDDLE)
        assert canvas.visible_area().center() != before
        before = canvas.visible_area().center()
        QTest.keyPress(canvas, Qt.Key.Key_Space)
        tour.drag(tour.empty_place(), tour.empty_place() + QPoint(40, 30))
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
        assert canvas.visible_area().center() != before
        tour.click(tour.at("mul_1"))
        tour.key("F")
        tour.key("Ctrl+8", does="frame")
        middle = canvas.visible_area().center()
        tour.key("Home")
        assert canvas.visible_area().center() != middle
        tour.key("Ctrl+F", does="find")
        tour.choose("squash")
        assert tour.selected == {"squash"}
        for number in range(1, 10):
            canvas.centerOn(100.0 * number, 0.0)
            tour.key(f"Ctrl+Alt+{number}", does=f"set_bookmark_{number}")
        for number in range(1, 10):
            tour.key(f"Alt+{number}", does=f"go_to_bookmark_{number}")
            assert abs(canvas.visible_area().center().x() - 100.0 * number) < 2.0
        tour.click(canvas.minimap.rect.center())
        tour.key("Home")
