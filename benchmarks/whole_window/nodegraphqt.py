"""NodeGraphQt with the same graph: one measured window, a line of JSON per row.

It runs with the folder that NodeGraphQt was installed into on its path, and needs nothing of ours.
Its wires have no labels, so that "an edit" writes every node's title anew: less than is measured
beside it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_PREFERRED_BINDING", "PySide6")

from NodeGraphQt import BaseNode, NodeGraph  # type: ignore[import-not-found]
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

FRAMES = 12
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


class Gate(BaseNode):  # type: ignore[misc]  # NodeGraphQt has no types
    """A gate with two inputs."""

    __identifier__ = "gradloom"
    NODE_NAME = "gate"

    def __init__(self) -> None:
        super().__init__()
        self.add_input("x")
        self.add_input("y")
        self.add_output("out")


class PaintCount(QObject):
    """Counts how often a widget was painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's
        self.count += event.type() == QEvent.Type.Paint
        return False


def say(name: str, times: list[float]) -> None:
    """Print one row."""
    print(json.dumps([name, times]), flush=True)


class Stand:
    """NodeGraphQt's window, and a hand."""

    def __init__(self, application: QApplication, size: tuple[int, int]) -> None:
        self.application = application
        self.graph = NodeGraph()
        self.graph.register_node(Gate)
        self.graph.widget.resize(*size)
        self.graph.widget.show()
        self.view = self.graph.viewer()
        self.paints = PaintCount()
        self.view.viewport().installEventFilter(self.paints)
        self.settle()

    def settle(self) -> None:
        for _ in range(8):
            self.application.processEvents()

    def frame(self, change: Any) -> float:
        """Return the CPU milliseconds of a change and the frame that shows it."""
        start, painted = time.process_time(), self.paints.count
        change()
        for _ in range(6):
            self.application.processEvents()
            if self.paints.count != painted:
                break
        return 1e3 * (time.process_time() - start)

    def memory(self) -> float:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def build(self, kinds: dict[str, str], wires: Any, places: Any) -> dict[str, Any]:
        made = {}
        for name in kinds:
            made[name] = self.graph.create_node(
                "gradloom.Gate", name=name, pos=places[name], push_undo=False, selected=False
            )
        for source, target, port in wires:
            made[source].output(0).connect_to(made[target].input("xy".index(port)), push_undo=False)
        return made

    def move(self, place: QPoint) -> None:
        QTest.mouseMove(self.view.viewport(), place)

    def pan(self) -> list[float]:
        scale = self.view.transform().m11()
        # What its mouse gesture calls; by events of a test it does not pan.
        return [
            self.frame(lambda: self.view._set_viewer_pan(9.0 / scale, 6.0 / scale))
            for _ in range(FRAMES)
        ]

    def drag(self, node: Any) -> list[float]:
        viewport = self.view.viewport()
        place = self.view.mapFromScene(node.view.scenePos() + QPointF(10.0, 8.0))
        QTest.mousePress(viewport, LEFT, NO_KEYS, place)
        times = [
            self.frame(partial(self.move, place + QPoint(3 * n, 2 * n))) for n in range(1, FRAMES)
        ]
        QTest.mouseRelease(viewport, LEFT, NO_KEYS, place)
        return times


def main() -> None:
    """Measure; the arguments are a file with the graph, width and height."""
    kinds, wires, places = json.loads(Path(sys.argv[1]).read_text())
    application = QApplication([])
    stand = Stand(application, (int(sys.argv[2]), int(sys.argv[3])))
    empty = stand.memory()
    start = time.process_time()
    made = stand.build(kinds, wires, places)
    nodes = list(made.values())
    bodies = [node.view for node in nodes]
    stand.view.zoom_to_nodes(bodies)
    stand.frame(stand.view.viewport().update)
    say("open, until the first frame", [1e3 * (time.process_time() - start)])
    say("memory", [stand.memory() - empty])
    node = nodes[len(nodes) // 2]
    say("pan at fit", stand.pan())
    say("drag 1 node at fit", stand.drag(node))
    times = []
    for _ in range(3):
        stand.graph.clear_selection()
        stand.settle()
        times.append(stand.frame(stand.graph.select_all))
    say("select all at fit", times)
    stand.graph.clear_selection()
    stand.settle()

    def write(number: int) -> None:
        for body in bodies:
            body.name = f"{number}.25"

    say(
        "edit of a number, until shown",
        [stand.frame(partial(write, n)) for n in range(3)],
    )
    stand.view.reset_zoom(QPointF(*node.pos()))
    stand.settle()
    say("pan at 100 %", stand.pan())
    say("drag 1 node at 100 %", stand.drag(node))
    node.set_pos(node.x_pos() + 40.0, node.y_pos() + 30.0)
    stand.settle()
    say("undo a move", [stand.frame(stand.graph.undo_stack().undo)])
    os._exit(0)


if __name__ == "__main__":
    main()
