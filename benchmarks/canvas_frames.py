"""Frames of the canvas: panning, zooming, dragging and new numbers in large graphs.

``python -m benchmarks.canvas_frames`` prints CPU milliseconds per frame at 1,000 and 5,000 nodes.
The rows compare with a canvas of Qt's stock items: one for each body, text, port and wire.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsTextItem,
    QGraphicsView,
)

from app.canvas.view import CanvasView
from app.document.document import Document
from app.document.selection import Selection
from app.theme import Themes
from benchmarks.timing import Row, compare
from graph_engine.edge import Edge
from graph_engine.graph import Graph

SIZES = (1_000, 5_000)
FRAMES = 40
VIEW = (1600, 900)
_PITCH_X, _PITCH_Y = 220.0, 120.0


class SomeNumbers:
    """Random numbers for every edge; another set at each call of `renew`."""

    def __init__(self) -> None:
        self._draw = np.random.default_rng(0)
        self.renew()

    def renew(self) -> None:
        """Show other numbers."""
        self._numbers = self._draw.normal(size=(997, 3)).tolist()

    def _of(self, edge: Edge) -> Any:
        return self._numbers[hash(edge) % 997]

    def edge_value(self, edge: Edge) -> Any:
        return self._of(edge)[0]

    def edge_gradient(self, edge: Edge) -> Any:
        return self._of(edge)[1]

    def edge_local(self, edge: Edge) -> Any:
        return self._of(edge)[2]


def web(count: int) -> tuple[Graph, dict[str, tuple[float, float]]]:
    """Return a graph of gates in columns, each fed by two of the column before, and its places."""
    graph = Graph("web")
    column = max(4, round(math.sqrt(count * _PITCH_X / _PITCH_Y * 9 / 16)))
    choose = np.random.default_rng(1)
    places: dict[str, tuple[float, float]] = {}
    with graph.bulk():
        for index in range(count):
            x, y = divmod(index, column)
            name = f"n{index}"
            kind = "value" if x == 0 else ("add", "multiply", "maximum")[index % 3]
            graph.add(kind, name=name)
            places[name] = (x * _PITCH_X, y * _PITCH_Y)
            if x:
                first = (x - 1) * column
                straight = first + y
                other = first + int(np.clip(y + choose.integers(-3, 4), 0, column - 1))
                graph.connect(f"n{straight}", (name, "x"))
                graph.connect(f"n{other}", (name, "y"))
    return graph, places


class Stand:
    """A canvas of so many nodes on show, and what can be done to it, a frame at a time."""

    def __init__(self, application: QApplication, count: int) -> None:
        self.application = application
        graph, places = web(count)
        self.document = Document(graph)
        self.document.place(places)
        self.numbers = SomeNumbers()
        start = time.process_time()
        selection = Selection(self.document)
        self.view = CanvasView(self.document, selection, Themes("light"), self.numbers)
        self.build_seconds = time.process_time() - start
        self.view.resize(*VIEW)
        self.view.show()
        self.settle()
        self.middle = self.view.canvas.nodes.bounds().center()
        self.fit_scale = self._fit_scale()

    def _fit_scale(self) -> float:
        self.view.fit()
        return self.view.scale_factor

    def settle(self) -> None:
        for _ in range(4):
            self.application.processEvents()

    def look_at(self, scale: float) -> None:
        """Show the middle of the graph."""
        self.view.zoom_to(scale)
        self.view.centerOn(self.middle)
        self.settle()

    def frames(self, change: Callable[[int], None], count: int = FRAMES) -> Iterator[float]:
        """Give the CPU seconds of each frame."""
        for index in range(count):
            start = time.process_time()
            change(index)
            self.application.processEvents()
            yield time.process_time() - start

    def pan(self, index: int) -> None:
        sign = 1 if (index // 20) % 2 == 0 else -1
        self.view.scroll_by(7 * sign, 5 * sign)

    def zoom(self, index: int) -> None:
        self.view.zoom_by((1.0 / self.fit_scale) ** (1.0 / FRAMES))

    def repaint(self, index: int) -> None:
        self.view.viewport().repaint()

    def new_numbers(self, index: int) -> None:
        self.numbers.renew()
        self.view.refresh_numbers()

    def drag(self, names: list[str]) -> Callable[[int], None]:
        """Return what moves these nodes a little at each frame."""
        start = {name: self.document.position(name) for name in names}

        def move(index: int) -> None:
            dx, dy = 3 * (index % 20), 2 * (index % 20)
            moved = {name: (x + dx, y + dy) for name, (x, y) in start.items()}
            self.view.canvas.move_nodes(moved)

        return move

    def near_middle(self, count: int) -> list[str]:
        places = self.view.canvas.nodes.places
        away = np.hypot(places[:, 0] - self.middle.x(), places[:, 1] - self.middle.y())
        return [self.view.canvas.nodes.names[row] for row in np.argsort(away)[:count].tolist()]


def table(count: int) -> dict[str, tuple[float, float]]:
    """Return median and 95th percentile, in CPU milliseconds, of each kind of frame."""
    application = _application()
    stand = Stand(application, count)
    found: dict[str, tuple[float, float]] = {"build": (1e3 * stand.build_seconds,) * 2}

    def measure(name: str, scale: float, change: Callable[[int], None]) -> None:
        stand.look_at(scale)
        times = sorted(1e3 * seconds for seconds in stand.frames(change))
        found[name] = (median(times), times[int(0.95 * (len(times) - 1))])

    one, many = stand.drag(stand.near_middle(1)), stand.drag(stand.near_middle(min(500, count)))
    fit = stand.fit_scale
    for label, scale in (("100 %", 1.0), ("62 %", 0.62), ("35 %", 0.35), ("fit", fit)):
        measure(f"pan at {label}", scale, stand.pan)
        measure(f"full frame at {label}", scale, stand.repaint)
    measure("zoom from fit to 100 %", fit, stand.zoom)
    measure("drag 1 node at 100 %", 1.0, one)
    measure("drag 1 node at fit", fit, one)
    measure("drag 500 nodes at fit", fit, many)
    measure("new numbers at 100 %", 1.0, stand.new_numbers)
    measure("new numbers at 62 %", 0.62, stand.new_numbers)
    stand.view.close()
    return found


class StockCanvas:
    """The same picture from Qt's stock items, as most node editors are written."""

    def __init__(self, application: QApplication, stand: Stand) -> None:
        self.application = application
        self.scene = QGraphicsScene()
        # Held here: a child item that only its parent knows is collected.
        self._items: list[QGraphicsItem] = []
        for name in stand.document.graph:
            body = self.scene.addRect(QRectF(0.0, 0.0, 76.0, 54.0), brush=QColor("white"))
            body.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
            band = QGraphicsRectItem(QRectF(0.0, 0.0, 76.0, 8.0), body)
            band.setBrush(QColor("teal"))
            self._add_text(name, body, QPointF(10.0, 16.0))
            body.setPos(QPointF(*stand.document.position(name)))
            self._items += [body, band]
        for edge in stand.document.graph.edges():
            self._add_wire(stand, edge)
        self.view = QGraphicsView(self.scene)
        self.view.setRenderHints(stand.view.renderHints())
        self.view.resize(*VIEW)
        self.view.show()
        application.processEvents()

    def _add_wire(self, stand: Stand, edge: Edge) -> None:
        start = stand.view.scene_point(edge.source, edge.source_port, "out")
        end = stand.view.scene_point(edge.target, edge.target_port, "in")
        reach = QPointF(max(40.0, (end.x() - start.x()) / 2), 0.0)
        path = QPainterPath(start)
        path.cubicTo(start + reach, end - reach, end)
        wire = self.scene.addPath(path, QColor("grey"))
        self._items.append(wire)
        value, gradient, local = stand.view.label_texts(edge)
        middle = (start + end) / 2
        for text, away in ((value, -20.0), (gradient, 0.0), (local, 20.0)):
            self._add_text(text, wire, middle + QPointF(-18.0, away))

    def _add_text(self, text: str, parent: QGraphicsItem, place: QPointF) -> None:
        item = QGraphicsTextItem(text, parent)
        item.setPos(place)
        self._items.append(item)

    def look_at(self, scale: float, middle: QPointF) -> None:
        self.view.resetTransform()
        self.view.scale(scale, scale)
        self.view.centerOn(middle)
        self.application.processEvents()


def rows() -> list[Row]:
    """Full frames of 1,000 nodes: this canvas, and one of Qt's stock items."""
    application = _application()
    stand = Stand(application, SIZES[0])
    stock = StockCanvas(application, stand)
    found = []
    # Near by, the stock items have no ports, shadows, rounded corners or pills to draw.
    for label, scale, goal in (("100 %", 1.0, 2.0), ("the whole graph", stand.fit_scale, 0.2)):
        stand.look_at(scale)
        stock.look_at(scale, stand.middle)
        found.append(
            compare(
                f"a full frame of {SIZES[0]:,} nodes, at {label}",
                ("this canvas", stand.view.viewport().repaint),
                ("stock items", stock.view.viewport().repaint),
                goal,
            )
        )
    return found


def _application() -> QApplication:
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


def main() -> None:
    """Print the table."""
    tables = {count: table(count) for count in SIZES}
    print(f"{'CPU ms per frame, median / p95':34}", *(f"{count:>16,} nodes" for count in SIZES))
    for name in tables[SIZES[0]]:
        cells = (
            f"{tables[count][name][0]:8.1f} / {tables[count][name][1]:6.1f}" for count in SIZES
        )
        print(f"{name:34}", *(f"{cell:>22}" for cell in cells))


if __name__ == "__main__":
    main()
