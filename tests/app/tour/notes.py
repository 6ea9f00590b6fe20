"""Notes and coloured frames: written, drawn, dragged, sized, copied, taken away."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAction

from graph_engine.project.sheet import Card, Frame, Note
from tests.app.tour.tourist import SHIFT, Tourist


def write_notes(tour: Tourist) -> None:
    """N, a double click and Return open a note; it is dragged, sized and nudged."""
    tour.key("Home")
    place = tour.empty_place()
    tour.click(place)
    tour.move(place)
    with tour.edit("Add note"):
        tour.key("N", does="add_note")
        tour.write("L, M and N are letters")
        tour.key("Ctrl+Return")
    (id_,) = tour.document.sheet.notes
    assert _note(tour, id_).text == "L, M and N are letters"
    with tour.no_edit():
        tour.double_click(_middle(tour, id_))
        tour.write("nonsense")
        tour.key("Escape")
    tour.on_canvas()
    for keys in ("Return", "F2"):
        with tour.edit("Edit note"):
            tour.key(keys)
            tour.write("!")
            tour.click(tour.empty_place())
        tour.click(_middle(tour, id_))
    start = _middle(tour, id_)
    with tour.edit("Move note"):
        tour.drag(start, start + QPoint(20, -20))
    right, bottom = _corner(tour, id_)
    start = tour.canvas.mapFromScene(QPointF(right - 5, bottom - 5))
    with tour.edit("Resize note"):
        tour.drag(start, start + QPoint(30, 20))
    with tour.edit("Resize note"):
        tour.do("widen_card")
        tour.do("narrow_card")
        tour.do("heighten_card")
        tour.do("heighten_card")
        tour.do("lower_card")
    with tour.edit("Move note"):
        tour.key("Right")
        tour.key("Shift+Down")
    with tour.edit("Colour note"):
        _colours(tour)[2].trigger()
    tour.click(_middle(tour, id_))
    with tour.edit("Delete note"):
        tour.key("Del", does="delete")


def draw_frames(tour: Tourist) -> None:
    """A frame goes around what is selected, and takes along what lies in it."""
    tour.key("Home")
    tour.click(tour.at("value_1"))
    with tour.edit("Add frame"):
        tour.do("add_frame")
        tour.write("Inputs")
        tour.key("Return")
    tour.on_canvas()
    (id_,) = tour.document.sheet.frames
    assert _frame(tour, id_).title == "Inputs"
    before, frame = tour.place_of("value_1"), _frame(tour, id_)
    start = _title(tour, id_)
    with tour.edit("Move 2 items"):
        tour.drag(start, start + QPoint(-30, 0))
    shift = _frame(tour, id_).x - frame.x
    assert tour.place_of("value_1") == (before[0] + shift, before[1])
    start = tour.canvas.mapFromScene(QPointF(*_corner(tour, id_)))
    with tour.edit("Resize frame"):
        tour.drag(start, start + QPoint(40, 40))
    with tour.edit("Fit frame to its contents"):
        tour.do("fit_frame")
    tour.click(tour.empty_place())
    with tour.no_edit():
        tour.do("next_card")
        assert tour.workspace.selection.card == id_
        tour.do("select_inside")
        assert tour.selected == {"value_1"}
    with tour.edit("Duplicate 2 items"):
        tour.key("Ctrl+D", does="duplicate")
    tour.take_back()
    with tour.edit("Name frame"):
        tour.double_click(_title(tour, id_))
        tour.write("First")
        tour.key("Return")
    tour.on_canvas()
    tour.click(tour.at("value_2"))
    tour.click(_title(tour, id_), SHIFT)
    assert tour.selected == {"value_2"} and tour.workspace.selection.cards == {id_}
    tour.click(tour.empty_place())
    tour.click(_title(tour, id_))
    with tour.edit("Delete frame"):
        tour.key("Del", does="delete")
    assert "value_1" in tour.graph


def _card(tour: Tourist, id_: str) -> Card:
    return tour.document.sheet.cards[id_]


def _note(tour: Tourist, id_: str) -> Note:
    return tour.document.sheet.notes[id_]


def _frame(tour: Tourist, id_: str) -> Frame:
    return tour.document.sheet.frames[id_]


def _middle(tour: Tourist, id_: str) -> QPoint:
    card = _card(tour, id_)
    return tour.canvas.mapFromScene(QPointF(card.x + card.width / 2, card.y + card.height / 2))


def _title(tour: Tourist, id_: str) -> QPoint:
    card = _card(tour, id_)
    return tour.canvas.mapFromScene(QPointF(card.x + card.width / 2, card.y + 12))


def _corner(tour: Tourist, id_: str) -> tuple[float, float]:
    card = _card(tour, id_)
    return card.x + card.width, card.y + card.height


def _colours(tour: Tourist) -> list[QAction]:
    menu = tour.parts.menus.choices_menu("card_colour", tour.window)
    menu.aboutToShow.emit()
    return menu.actions()
