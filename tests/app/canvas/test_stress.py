"""Thousands of random edits: the scene's index must survive every one of them.

An item that changes its rectangle without saying so first crashes the whole process here.
"""

import random

from PySide6.QtWidgets import QApplication, QGraphicsScene

from app.document.commands import (
    AddNode,
    ChangeSettings,
    Connect,
    MoveNodes,
    RemoveSelection,
    RenameNode,
)
from app.document.document import Document
from graph_engine.graph import Graph
from tests.app.canvas.conftest import Board
from tests.app.canvas.test_following import assert_in_step

EDITS = 6_000
KINDS = ("value", "add", "multiply", "sigmoid", "linear", "conv2d", "cross_entropy")


class Editor:
    """Edits at random, and looks about meanwhile."""

    def __init__(self, board: Board, seed: int) -> None:
        self.board = board
        self.document: Document = board.document
        self.choose = random.Random(seed)
        self.count = 0

    def place(self) -> tuple[float, float]:
        far = self.choose.choice((200, 2_000, 20_000))
        return self.choose.uniform(-far, far), self.choose.uniform(-far, far)

    def edit(self) -> None:
        names = list(self.document.graph)
        if len(names) < 20:
            self.add()
            return
        self.choose.choice(
            (self.add, self.move, self.move, self.drag, self.wire, self.wire, self.reshape,
             self.rename, self.remove, self.undo, self.redo, self.look, self.choose_some)
        )()  # fmt: skip

    def some(self, count: int = 1) -> list[str]:
        names = list(self.document.graph)
        return self.choose.sample(names, min(count, len(names)))

    def add(self) -> None:
        self.document.do(AddNode(self.document, self.choose.choice(KINDS), self.place()))

    def move(self) -> None:
        names = self.some(self.choose.choice((1, 1, 8)))
        self.document.do(MoveNodes(self.document, {name: self.place() for name in names}))

    def drag(self) -> None:
        """Move items without the document, as a drag does, and let go of them."""
        names = self.some(3)
        before = {name: self.document.position(name) for name in names}
        for _ in range(3):
            self.board.view.canvas.move_nodes({name: self.place() for name in names})
        self.board.view.canvas.move_nodes(before)
        self.board.view.canvas.settle_labels(before)

    def wire(self) -> None:
        source, target = self.some(2)
        inputs = self.document.graph.node(target).input_ports()
        outputs = self.document.graph.node(source).output_ports()
        if inputs and outputs:
            port = self.choose.choice(inputs).name
            self.document.do(Connect(self.document, (source, outputs[0].name), (target, port)))

    def reshape(self) -> None:
        (name,) = self.some()
        node = self.document.graph.node(name)
        change = {
            "conv2d": {"filters": self.choose.choice((1, 6, 60_000))},
            "linear": {"bias": self.choose.random() < 0.5},
            "value": {"value": self.choose.choice((1.0, 2.5, [1.0, 2.0]))},
        }.get(node.id)
        if change:
            self.document.do(ChangeSettings(self.document, name, **change))

    def rename(self) -> None:
        (name,) = self.some()
        self.count += 1
        fresh = "n" * self.choose.choice((1, 12, 40)) + str(self.count)
        self.document.do(RenameNode(self.document, name, fresh))

    def remove(self) -> None:
        names = self.some(self.choose.choice((1, 1, 4)))
        self.document.do(RemoveSelection(self.document, names, []))

    def undo(self) -> None:
        for _ in range(self.choose.choice((1, 1, 6))):
            self.document.undo_stack.undo()

    def redo(self) -> None:
        for _ in range(self.choose.choice((1, 6))):
            self.document.undo_stack.redo()

    def choose_some(self) -> None:
        self.board.selection.set(self.some(4))

    def look(self) -> None:
        """Go somewhere else; the scene looks items up in its index to paint them."""
        view = self.board.view
        view.zoom_to(self.choose.choice((0.05, 0.3, 0.7, 1.0, 3.0)))
        view.centerOn(*self.place())
        view.canvas.node_at(view.visible_area().center())
        QApplication.processEvents()


def test_the_canvas_survives_thousands_of_random_edits(board: Board) -> None:
    assert board.view.canvas.itemIndexMethod() == QGraphicsScene.ItemIndexMethod.BspTreeIndex
    board.live.is_enabled = False
    editor = Editor(board, seed=5)
    for number in range(EDITS):
        editor.edit()
        if number % 20 == 0:
            QApplication.processEvents()
        if number % 250 == 0:
            assert_in_step(board)
    assert_in_step(board)
    board.picture()
    while board.document.undo_stack.canUndo():
        board.document.undo_stack.undo()
    assert_in_step(board)
    assert not board.view.canvas.items_by_name()


def test_nodes_that_change_size_and_go_leave_nothing_in_the_index(board: Board) -> None:
    """A node that shrinks unannounced stays in parts of the index, dead, once it is removed."""
    graph, choose = Graph(), random.Random(1)
    with graph.bulk():
        for number in range(1_500):
            graph.add("value", name=f"v{number}")
    places = {f"v{n}": (100.0 * (n % 50), 60.0 * (n // 50)) for n in range(1_500)}
    board.live.is_enabled = False
    board.document._take_over(graph, places, None, "many")
    scene = board.view.canvas
    scene.setBspTreeDepth(12)
    for number in range(300):
        name = choose.choice(list(board.document.graph))
        for fresh in (f"{'n' * 55}{number}", f"n{number}"):
            board.document.push(RenameNode(board.document, name, fresh))
            scene.items(scene.item(fresh).sceneBoundingRect())
            name = fresh
        board.document.push(RemoveSelection(board.document, [name], []))
        if number % 10 == 0:
            assert len(scene.items(scene.sceneRect())) == len(board.document.graph)
            board.picture()
    assert_in_step(board)


def test_the_canvas_survives_being_rebuilt_again_and_again(board: Board) -> None:
    for example in ("lenet-digits", "fan-out", "sigmoid-neuron") * 6:
        assert board.document.open_example(example)
        QApplication.processEvents()
        assert_in_step(board)
