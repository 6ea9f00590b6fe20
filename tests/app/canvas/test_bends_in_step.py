"""Whatever is done and undone: the canvas leads wires through the points that the document says."""

import contextlib
import random

import pytest

from app.document.commands import Connect, MoveNodes, RemoveSelection, RenameNode
from app.document.commands.bending import BendWires
from app.document.commands.locking import LockNodes
from app.document.document import USER_ERRORS
from tests.app.canvas.conftest import Board


def check(board: Board) -> None:
    """Compare what is shown with what the document says."""
    scene, sheet = board.view.canvas, board.document.sheet
    shown = {edge: points.tolist() for edge, points in scene.edges.bends.items()}
    assert shown == {edge: [list(p) for p in points] for edge, points in sheet.bends.items()}
    for edge, points in sheet.bends.items():
        row = scene.edges.row[edge]
        assert scene.edges.column("is_bent")[row]
        left, top, right, bottom = scene.edges.column("box")[row].tolist()
        assert all(left <= x <= right and top <= y <= bottom for x, y in points)
    assert scene.edges.column("is_bent").sum() == len(sheet.bends)
    locked = {name for name, item in scene.items_by_name().items() if item.is_locked}
    assert locked == sheet.pins


@pytest.mark.parametrize("seed", range(6))
def test_random_edits_and_their_undoing(board: Board, seed: int) -> None:
    choose = random.Random(seed)
    board.neuron()
    document, graph = board.document, board.document.graph
    start, places = document.undo_stack.index(), document.positions

    def place() -> tuple[float, float]:
        return float(choose.randint(-400, 900)), float(choose.randint(-400, 900))

    def bend() -> BendWires:
        edge = choose.choice(list(graph.edges()))
        points = [place() for _ in range(choose.randint(0, 4))]
        return BendWires(document, {edge: points}, "bend")

    def shift() -> MoveNodes:
        names = choose.sample(list(graph), choose.randint(1, len(graph)))
        dx, dy = place()
        where = {name: document.position(name) for name in names}
        return MoveNodes(document, {name: (x + dx, y + dy) for name, (x, y) in where.items()})

    def rename() -> RenameNode:
        return RenameNode(document, choose.choice(list(graph)), f"n{choose.randint(0, 10**6)}")

    def remove() -> RemoveSelection:
        if choose.random() < 0.5:
            return RemoveSelection(document, (), [choose.choice(list(graph.edges()))])
        return RemoveSelection(document, [choose.choice(list(graph))])

    def connect() -> Connect:
        source, target = choose.sample(list(graph), 2)
        return Connect(document, source, target)

    def lock() -> LockNodes:
        names = choose.sample(list(graph), min(len(graph), 3))
        return LockNodes(document, names, is_locked=choose.random() < 0.5)

    for _ in range(60):
        make = choose.choice((bend, bend, bend, shift, shift, rename, remove, connect, lock))
        if choose.random() < 0.25:
            document.undo_stack.undo() if choose.random() < 0.7 else document.undo_stack.redo()
            if document.undo_stack.index() < start:
                document.undo_stack.setIndex(start)
        elif len(graph) > 3 and list(graph.edges()):
            with contextlib.suppress(USER_ERRORS):
                document.push(make())
        check(board)
    document.undo_stack.setIndex(start)
    assert document.sheet.is_empty
    assert document.positions == places
    check(board)
