"""Nothing is told by colour alone: signs on numbers, arrows on wires, shapes of badges."""

import itertools

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from app.canvas.badges import paint_badge
from app.canvas.bodies import BodyLook, paint_body
from app.canvas.flow_arrows import arrowheads
from app.canvas.ink import Ink
from app.canvas.look_choices import LookChoices
from app.canvas.pill import Pill
from app.theme import DARK, LIGHT
from tests.app.canvas.conftest import Board

BARE = LookChoices(has_marks=False)


def pills(board: Board) -> dict[str, Pill]:
    """Return the pills at the wire of x, by kind."""
    board.picture()
    canvas = board.view.canvas
    (row,) = [row for edge, row in canvas.edges.row.items() if edge.source == "x"]
    return {pill.kind: pill for pill in canvas.labels.pills(row)}


def test_a_value_points_with_its_wire_and_a_gradient_against_it(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    board.view.zoom_to(1.0)
    found = pills(board)
    for kind, tip_is_right in (("value", True), ("gradient", False)):
        mark, place = found[kind].mark, found[kind].place
        assert mark is not None
        assert place.contains(mark.boundingRect())
        tip, *base = [mark.at(i).x() for i in range(mark.size())]
        assert (tip > max(base)) is tip_is_right
        # It keeps clear of the digits.
        width = board.view.canvas.look.setter.width(found[kind].text, "pill")
        left = found[kind].corner.x()
        assert mark.boundingRect().right() <= left or mark.boundingRect().left() >= left + width
    assert found["local"].mark is None and found["local"].text.startswith("∂")


def test_marks_can_be_switched_off_and_take_no_room_then(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    board.view.zoom_to(1.0)
    with_marks = pills(board)["value"].place.width()
    board.view.set_choices(BARE)
    found = pills(board)
    assert found["value"].mark is None
    assert found["value"].place.width() < with_marks


def test_arrowheads_point_the_way_of_the_step(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    table = board.view.canvas.edges
    (row,) = [row for edge, row in table.row.items() if edge.source == "x"]
    forward = arrowheads(table, row, is_backward=False)
    backward = arrowheads(table, row, is_backward=True)
    for (place, along), (same_place, against) in zip(forward, backward, strict=True):
        assert place == same_place
        assert along.x() > 0.9 and against.x() < -0.9


def test_a_step_is_drawn_with_its_arrows(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    board.steps.jump(2)
    with_marks = board.picture()
    board.view.set_choices(BARE)
    assert board.picture() != with_marks


def test_arrows_leave_nothing_to_the_nodes_that_are_painted_next(board: Board) -> None:
    board.build("sigmoid(x)", x=1.0)
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    board.steps.jump(2)
    canvas = board.view.canvas
    canvas.edge_layer.paint_areas(painter, [canvas.extent()], 1.0)
    assert painter.brush().style() == Qt.BrushStyle.NoBrush
    painter.end()


def drawn_body(phase: object, *, has_marks: bool) -> QImage:
    """Return a node's body in grey: what is left without colours."""
    ink = Ink(LIGHT)
    ink.has_marks = has_marks
    ink.phases = dict.fromkeys(ink.phases, LIGHT.colour("text"))
    image = QImage(140, 100, QImage.Format.Format_RGB32)
    image.fill(LIGHT.colour("canvas"))
    painter = QPainter(image)
    painter.translate(20, 20)
    paint_body(painter, BodyLook(90.0, 54.0, "#1d4ed8", phase=phase), ink)  # type: ignore[arg-type]
    painter.end()
    return image


def test_rings_of_steps_are_told_apart_without_colour() -> None:
    rings = [drawn_body(phase, has_marks=True) for phase in ("forward", "backward", "update")]
    assert all(one != other for one, other in itertools.combinations(rings, 2))
    bare = [drawn_body(phase, has_marks=False) for phase in ("forward", "backward", "update")]
    assert bare[0] == bare[1] == bare[2] == rings[0]


def test_badges_are_told_apart_by_shape() -> None:
    def badge(severity: str) -> QImage:
        image = QImage(30, 30, QImage.Format.Format_RGB32)
        image.fill(DARK.colour("canvas"))
        painter = QPainter(image)
        colour, paper = DARK.colour("gradient"), DARK.colour("node_body")
        paint_badge(painter, severity, QPointF(15, 15), colour, paper)
        painter.end()
        return image

    assert badge("error") != badge("warning")
