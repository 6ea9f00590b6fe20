"""The real program with somebody looking over its shoulder: ``python -m tests.real_window.eyes``.

It opens the window as `gradloom` does and answers on a local socket where things are on the screen
and what they say. It changes nothing: all that happens comes from mouse and keyboard.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication

from app.canvas.view import CanvasView
from app.main_window import MainWindow, open_window
from app.widgets.search_popup import SearchPopup


def seen() -> dict[str, Any]:
    """Return what is on the screen; places are pixels of the screen."""
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    if not windows or not windows[0].isVisible():
        return {"is_ready": False}
    window = windows[0]
    parts = window.parts
    canvas, steps, live = parts.canvas, parts.workspace.steps, parts.workspace.live
    graph = parts.workspace.document.graph
    popups = [each for each in window.findChildren(SearchPopup) if each.isVisible()]
    return {
        "is_ready": window.isActiveWindow() and not live.is_running,
        "window": int(window.winId()),
        "canvas": _on_screen(canvas, canvas.viewport().rect().center()),
        "nodes": {name: _on_screen(canvas, canvas.node_position(name)) for name in graph},
        "types": {name: graph.node(name).id for name in graph},
        "ports": _ports(canvas),
        "labels": {
            f"{e.source}>{e.target}.{e.target_port}": canvas.label_texts(e) for e in graph.edges()
        },
        "outputs": {name: canvas.output_texts(name) for name in graph.sinks()},
        "searching": popups[0].field.text() if popups else None,
        "found": [row.title for row in popups[0].model.rows[:3]] if popups else [],
        "steps": {"cursor": steps.cursor, "count": steps.count, "says": steps.sentence()},
        "history": [
            parts.workspace.document.undo_stack.text(number)
            for number in range(parts.workspace.document.undo_stack.index())
        ],
    }


def _ports(canvas: CanvasView) -> dict[str, tuple[int, int]]:
    found = {}
    graph = canvas.canvas.document.graph
    for name in graph:
        node = graph.node(name)
        for port in node.data_ports():
            place = canvas.port_position(name, port.name, "in")
            found[f"{name}.{port.name}"] = _on_screen(canvas, place)
        for port in node.output_ports():
            place = canvas.port_position(name, port.name, "out")
            found[f"{name}.{port.name}"] = _on_screen(canvas, place)
    return found


def _on_screen(canvas: CanvasView, place: QPoint) -> tuple[int, int]:
    point = canvas.viewport().mapToGlobal(place)
    return point.x(), point.y()


def answer(server: QLocalServer) -> None:
    """Answer one question: whatever is asked, what is seen."""
    socket = server.nextPendingConnection()
    socket.write(json.dumps(seen()).encode() + b"\n")
    socket.disconnectFromServer()


def main() -> int:
    application = QApplication(sys.argv)
    server = QLocalServer(application)
    if not server.listen(sys.argv[1]):
        raise OSError(f"no socket at {sys.argv[1]}: {server.errorString()}")
    server.newConnection.connect(lambda: answer(server))
    return open_window()


if __name__ == "__main__":
    sys.exit(main())
