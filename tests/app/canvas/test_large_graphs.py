"""What people rely on in graphs of thousands of nodes; how fast it is, the benchmarks say."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.canvas.overview import MANY_NODES, SPOT_SCALE
from app.document.commands import ChangeSettings, MoveNodes
from benchmarks.whole_window.graph import web
from graph_engine.graph import Graph
from tests.app.canvas.conftest import Board

NODES = 1_500


@pytest.fixture
def crowd(board: Board, qtbot: QtBot) -> Iterator[Board]:
    """Show a graph of many nodes, whose numbers have arrived."""
    found, graph = web(NODES), Graph()
    with graph.bulk():
        for name, kind in found.kinds.items():
            graph.add(kind, name=name, **({"value": 0.5} if kind == "value" else {}))
        for source, target, port in found.wires:
            graph.connect(source, (target, port))
    board.document._take_over(graph, found.places, None, "web")
    settle(board, qtbot)
    yield board


def settle(board: Board, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not board.live.is_running, timeout=20_000)
    QApplication.processEvents()


def look(board: Board, scale: float) -> None:
    board.view.zoom_to(scale)
    board.view.centerOn(board.view.canvas.nodes.bounds().center())
    QApplication.processEvents()


def is_whole(board: Board) -> bool:
    """Return whether nothing in sight is a draft or waits for its labels."""
    return not board.view.canvas.look.is_draft and board.has_its_labels()


def make_whole(board: Board, qtbot: QtBot) -> None:
    """Wait until the rest that is painted a little at a time is there."""
    board.view.viewport().repaint()
    qtbot.waitUntil(lambda: is_whole(board), timeout=20_000)
    QApplication.processEvents()


def on_screen(board: Board) -> QImage:
    """Return the pixels that stand on the screen, painting none of them anew."""
    view = board.view
    return view.screen().grabWindow(view.winId()).toImage().copy(view.viewport().geometry())


def count(image: QImage, colour: str) -> int:
    """Return how many pixels, of every third in every third row, have a colour."""
    return sum(
        image.pixelColor(x, y).name() == colour
        for y in range(0, image.height(), 3)
        for x in range(0, image.width(), 3)
    )


def test_an_edit_reaches_every_label_that_depends_on_it(crowd: Board, qtbot: QtBot) -> None:
    graph, view = crowd.document.graph, crowd.view
    before = {edge: view.label_texts(edge) for edge in graph.edges()}
    crowd.document.push(ChangeSettings(crowd.document, "n3", value=-0.75))
    settle(crowd, qtbot)
    behind = graph.order.downstream({"n3"})
    result = graph.run()
    assert view.label_texts(graph.edges_out_of("n3")[0])[0] == "-0.75"
    for edge in graph.edges():
        assert crowd.steps.edge_value(edge) == pytest.approx(result.edge_value(edge), abs=1e-12)
        if edge.source not in behind:
            assert view.label_texts(edge)[0] == before[edge][0]
    crowd.undo()
    settle(crowd, qtbot)
    assert {edge: view.label_texts(edge) for edge in graph.edges()} == before


@pytest.mark.parametrize("scale", [0.06, 0.2, 0.62, 1.0])
def test_all_selected_nodes_are_seen_at_every_zoom(crowd: Board, scale: float) -> None:
    look(crowd, scale)
    colour = crowd.themes.current.selection
    assert not count(crowd.picture(), colour)
    crowd.selection.select_all()
    assert count(crowd.picture(), colour) > 30
    crowd.selection.clear()
    assert not count(crowd.picture(), colour)


def test_many_selected_from_afar_are_filled_and_few_outlined(crowd: Board) -> None:
    look(crowd, SPOT_SCALE / 2)
    colour = crowd.themes.current.selection
    names = crowd.view.canvas.nodes.names
    crowd.selection.set(names[: MANY_NODES - 1])
    few = count(crowd.picture(), colour)
    crowd.selection.set(names[: MANY_NODES + 100])
    assert count(crowd.picture(), colour) > few > 0


def test_a_selected_node_lies_over_the_others_and_no_longer_after(crowd: Board) -> None:
    item = crowd.view.canvas.item("n40")
    crowd.selection.set(["n40"])
    assert item.zValue() > 0
    crowd.selection.select_all()
    assert item.is_selected
    crowd.selection.set(["n41"])
    assert item.zValue() == 0
    assert not item.is_selected


@pytest.mark.parametrize("many", [5, 80])
def test_a_drag_leaves_nothing_behind(crowd: Board, qtbot: QtBot, many: int) -> None:
    look(crowd, 0.7)
    make_whole(crowd, qtbot)
    view = crowd.view
    near = [n for n in crowd.document.graph if view.viewport().rect().contains(crowd.middle(n))]
    names = near[:many]
    crowd.selection.set(names)
    places = crowd.places()
    start = crowd.middle(names[0])
    crowd.press(start)
    for step in range(1, 6):
        crowd.move(start + QPoint(12 * step, 8 * step))
    make_whole(crowd, qtbot)
    dragged = on_screen(crowd)
    view.viewport().repaint()
    assert dragged == on_screen(crowd)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    crowd.release(start)
    assert crowd.places() == places


def test_undoing_a_move_of_many_brings_every_node_back(crowd: Board) -> None:
    places = crowd.places()
    moved = {name: (x + 31.0, y - 17.0) for name, (x, y) in places.items()}
    crowd.document.push(MoveNodes(crowd.document, moved))
    assert crowd.places() == moved
    crowd.undo()
    assert crowd.places() == places


def test_what_is_painted_while_the_wheel_turns_is_made_good_when_it_rests(
    crowd: Board, qtbot: QtBot
) -> None:
    look(crowd, 0.2)
    for _ in range(3):
        crowd.wheel(crowd.view.viewport().rect().center(), 1)
    assert crowd.view.canvas.look.is_draft
    make_whole(crowd, qtbot)
    rested = on_screen(crowd)
    crowd.view.viewport().repaint()
    assert rested == on_screen(crowd)


def test_every_label_in_sight_finds_a_place_in_the_end(crowd: Board, qtbot: QtBot) -> None:
    look(crowd, 0.62)
    assert not is_whole(crowd)
    qtbot.waitUntil(lambda: is_whole(crowd), timeout=20_000)


def test_a_label_looks_the_same_from_its_picture(crowd: Board, qtbot: QtBot) -> None:
    look(crowd, 1.0)
    make_whole(crowd, qtbot)
    crowd.view.canvas.labels.forget_sizes()
    make_whole(crowd, qtbot)
    plain = crowd.picture()
    assert [plain == crowd.picture() for _ in range(4)] == [True] * 4


class PaintedArea(QObject):
    """Adds up how much of a widget is painted, with nobody asking for a picture of it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.pixels = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.pixels += sum(each.width() * each.height() for each in event.region())
        return False


@pytest.mark.parametrize("scale", [0.06, 0.2, 0.62, 1.0])
def test_each_change_of_the_selection_is_painted_by_itself(
    crowd: Board, qtbot: QtBot, scale: float
) -> None:
    look(crowd, scale)
    viewport = crowd.view.viewport()
    seen = crowd.view.canvas.nodes.bounds().toRect()
    shown = crowd.view.mapFromScene(seen).boundingRect() & viewport.rect()
    painted = PaintedArea(viewport)
    for _ in range(3):
        for change in (crowd.selection.select_all, crowd.selection.clear):
            painted.pixels = 0
            change()
            qtbot.waitUntil(lambda: painted.pixels >= 0.2 * shown.width() * shown.height())


def ground(board: Board) -> QPoint:
    """Return a place near the corner where a rubber band can begin."""
    view = board.view
    places = (QPoint(x, y) for x in range(2, 200, 3) for y in range(2, 200, 3))
    return next(
        place
        for place in places
        if view.canvas.node_at(view.scene_at(QPointF(place))) is None
        and view.is_ground_at(QPointF(place))
    )


@pytest.mark.parametrize("scale", [0.06, 0.2, 0.35, 0.7])
def test_a_rubber_band_leaves_nothing_behind(
    crowd: Board, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, scale: float
) -> None:
    look(crowd, scale)
    make_whole(crowd, qtbot)
    view = crowd.view
    # As a draft all would be painted anew in the end.
    monkeypatch.setattr(view, "paint_draft", lambda: None)
    corner = view.viewport().rect().bottomRight()
    crowd.press(ground(crowd))
    for share in (0.3, 0.5, 0.45, 0.9, 0.6):
        crowd.move(corner * share)
        assert view._overlay.band is not None
        QApplication.processEvents()
        drawn = on_screen(crowd)
        view.viewport().repaint()
        assert drawn == on_screen(crowd)
    crowd.release(corner * 0.6)
    QApplication.processEvents()
    drawn = on_screen(crowd)
    view.viewport().repaint()
    assert drawn == on_screen(crowd)


def test_a_growing_rubber_band_paints_little_more_than_what_it_adds(
    crowd: Board, qtbot: QtBot
) -> None:
    look(crowd, 0.35)
    make_whole(crowd, qtbot)
    viewport = crowd.view.viewport()
    corner = viewport.rect().bottomRight()
    crowd.press(ground(crowd))
    crowd.move(corner * 0.5)
    QApplication.processEvents()
    painted = PaintedArea(viewport)
    crowd.move(corner * 0.55)
    qtbot.waitUntil(lambda: painted.pixels > 0)
    assert painted.pixels < 0.5 * viewport.width() * viewport.height()
    crowd.release(corner * 0.55)


@pytest.mark.parametrize("scale", [0.35, 0.7, 1.0])
def test_nodes_look_the_same_from_their_pictures(crowd: Board, qtbot: QtBot, scale: float) -> None:
    look(crowd, scale)
    make_whole(crowd, qtbot)
    pictured = [crowd.picture() for _ in range(4)][-1]
    crowd.view.canvas.look.faces.forget()
    assert crowd.picture() == pictured
    assert crowd.picture() == pictured


def test_pictures_of_nodes_follow_what_the_nodes_say(crowd: Board, qtbot: QtBot) -> None:
    look(crowd, 0.7)
    make_whole(crowd, qtbot)

    def shown() -> QImage:
        make_whole(crowd, qtbot)
        return [crowd.picture() for _ in range(3)][-1]

    def is_fresh() -> bool:
        """Return whether what is shown is what would be painted with no pictures kept."""
        kept = shown()
        crowd.view.canvas.look.faces.forget()
        crowd.view.canvas.labels.forget_sizes()
        return kept == shown()

    before, seen = shown(), crowd.view.canvas.nodes
    area = crowd.view.visible_area()
    rows = seen.touching((area.left(), area.top(), area.right(), area.bottom()))
    gate = next(n for n in (seen.names[r] for r in rows) if crowd.document.graph.node(n).symbol)
    x, y = crowd.document.position(gate)
    crowd.document.push(MoveNodes(crowd.document, {gate: (x + 7.0, y + 5.0)}))
    assert shown() != before
    assert is_fresh()
    crowd.undo()
    crowd.selection.set({gate})
    assert is_fresh()
    crowd.selection.clear()
    assert shown() == before
    crowd.themes.set("dark")
    assert shown() != before
    assert is_fresh()


def test_the_picture_of_a_number_follows_the_number(crowd: Board, qtbot: QtBot) -> None:
    crowd.view.zoom_to(0.7)
    crowd.view.centerOn(crowd.view.canvas.bounds(["n3"]).center())
    make_whole(crowd, qtbot)
    body = crowd.view.canvas.bounds(["n3"])

    def shown() -> QImage:
        make_whole(crowd, qtbot)
        place = crowd.view.viewportTransform().mapRect(body).toAlignedRect()
        return [crowd.picture() for _ in range(3)][-1].copy(place)

    before = shown()
    crowd.document.push(ChangeSettings(crowd.document, "n3", value=-0.75))
    settle(crowd, qtbot)
    assert shown() != before
    crowd.undo()
    settle(crowd, qtbot)
    assert shown() == before
