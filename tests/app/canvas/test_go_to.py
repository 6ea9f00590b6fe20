"""The minimap."""

from PySide6.QtCore import QPoint, QPointF

from tests.app.canvas.conftest import Board


def wide(board: Board) -> tuple[str, str]:
    near, far = board.add("value", 0, 0), board.add("value", 4000, 0)
    board.view.frame([near])
    return near, far


def test_a_click_in_the_minimap_goes_there(board: Board) -> None:
    _, far = wide(board)
    minimap, nodes = board.view.minimap, board.view.canvas.nodes
    point = board.view.canvas.bounds([far]).center()
    board.click(minimap.position_of(nodes, point).toPoint())
    assert board.view.visible_area().contains(point)
    assert board.selection.is_empty


def test_dragging_the_frame_moves_the_view(board: Board) -> None:
    wide(board)
    minimap, nodes = board.view.minimap, board.view.canvas.nodes
    before = board.view.visible_area().center()
    grip = minimap.position_of(nodes, before).toPoint()
    scale = minimap.position_of(nodes, QPointF(1000, 0)) - minimap.position_of(nodes, QPointF())
    board.drag(grip, grip + QPoint(20, 0))
    moved = board.view.visible_area().center().x() - before.x()
    assert abs(moved - 20 * 1000 / scale.x()) < 60


def test_it_shows_nodes_and_stays_away_from_small_views(board: Board) -> None:
    near, _ = wide(board)
    board.selection.set({near})
    minimap, nodes = board.view.minimap, board.view.canvas.nodes
    place = minimap.position_of(nodes, board.view.canvas.bounds([near]).center()).toPoint()
    # Seen through the pale frame of what is on screen.
    colour = board.picture().pixelColor(place)
    assert colour.blue() > 200 > 100 > colour.red()
    board.view.resize(300, 250)
    assert board.view.minimap.rect.isEmpty()


def test_an_empty_canvas_has_none(board: Board) -> None:
    corner = board.view.minimap.rect.center()
    ground = board.themes.current.colour("canvas").name()
    assert board.picture().pixelColor(corner + QPoint(3, 5)).name() == ground
