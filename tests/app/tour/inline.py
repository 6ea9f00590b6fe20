"""Numbers and settings changed on the node itself."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QLineEdit

from app.canvas.inline.numbers import number_area
from app.canvas.inline.sliders import slider_area
from tests.app.tour.tourist import Tourist


def change_numbers(tour: Tourist) -> None:
    """A number is dragged, typed and slid; the wires follow; one step each."""
    canvas = tour.canvas
    tour.key("Ctrl+0", does="actual_size")
    canvas.centerOn(canvas.canvas.item("value_3"))
    number = float(tour.graph.node("value_3").value)  # type: ignore[attr-defined]
    place = number_place(tour, "value_3")
    with tour.edit(f"Set value_3 to {number + 1.0:g}"):
        tour.press(place)
        tour.move(place + QPoint(12, 0))
        before = tour.texts("value_3", "add_1")[0]
        tour.move(place + QPoint(30, 0))
        assert tour.texts("value_3", "add_1")[0] != before  # it follows while it is dragged
        tour.release(place + QPoint(30, 0))
    with tour.no_edit():
        tour.press(place)
        tour.move(place + QPoint(60, 0))
        tour.key("Escape")
        tour.release(place + QPoint(60, 0))
    tour.click(tour.empty_place())
    tour.click(tour.at("value_3") - QPoint(0, 14))
    with tour.edit("Set value_3 to 6.283185"):
        tour.key("Ctrl+Return", does="edit_in_place")
        type_over(tour, "2*pi")
        tour.key("Return")
    tour.on_canvas()
    with tour.edit("Set value_3 to 4"):
        tour.key("Ctrl+Enter", does="edit_in_place")
        type_over(tour, "4")
        tour.key("Enter")
    tour.on_canvas()
    with tour.edit_of("Set value_3 to"):
        canvas.viewport().repaint()
        item = canvas.canvas.item("value_3")
        area = slider_area(item.geometry.width, item.geometry.height)
        middle = canvas.mapFromScene(item.mapToScene(area.center()))
        tour.drag(middle, middle + QPoint(8, 0))
    tour.take_back()
    tour.key("Home")


def number_place(tour: Tourist, name: str) -> QPoint:
    item = tour.canvas.canvas.item(name)
    middle: QPointF = number_area(item.geometry, item.number).center()
    return tour.canvas.mapFromScene(item.mapToScene(middle))


def type_over(tour: Tourist, text: str) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    tour.write(text)
