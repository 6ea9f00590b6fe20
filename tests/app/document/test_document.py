"""The document: its signals, its files, and what a failed open leaves alone."""

import gc
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Signal
from pytestqt.qtbot import QtBot

from app.document.announcing import Announcer
from app.document.commands import (
    AddNode,
    ChangeGraphSettings,
    ChangeSettings,
    Connect,
    Disconnect,
    MoveNodes,
    RemoveSelection,
    RenameNode,
    SetWeights,
)
from app.document.document import Document
from graph_engine.edge import Edge
from graph_engine.errors import Problem, ProjectError
from tests.app.document.documents import neuron, snapshot

pytestmark = pytest.mark.usefixtures("qapp")

SIGNALS = [name for name, kind in vars(Announcer).items() if isinstance(kind, Signal)]


class Listener:
    """Writes down every signal of a document."""

    def __init__(self, document: Document) -> None:
        self.heard: list[tuple[Any, ...]] = []
        for name in SIGNALS:
            self._listen(document, name)

    def _listen(self, document: Document, name: str) -> None:
        getattr(document, name).connect(lambda *args: self.heard.append((name, *args)))

    def names(self) -> list[str]:
        return [each[0] for each in self.heard]

    def take(self) -> list[tuple[Any, ...]]:
        heard, self.heard = self.heard, []
        return heard


def test_signals_come_when_the_command_is_complete() -> None:
    document = neuron()
    seen = []

    def look(name: str) -> None:
        seen.append((document.position(name), document.shapes.of(name).outputs))

    document.node_added.connect(look)
    document.push(AddNode(document, "value", (3.0, 4.0)))
    assert seen == [((3.0, 4.0), ((),))]


def test_each_edit_tells_what_it_did() -> None:
    document = neuron()
    listener = Listener(document)
    edge = Edge("w2", "out", "add_2", "y")
    document.push(Disconnect(document, edge))
    assert ("edge_removed", edge) in listener.take()
    document.push(Connect(document, "w2", ("add_2", "y")))
    assert ("edge_added", edge) in listener.take()
    document.push(RenameNode(document, "w2", "bias"))
    assert ("node_renamed", "w2", "bias") in listener.take()
    document.push(ChangeSettings(document, "x0", value=1.0))
    assert [each[0] for each in listener.take()] == ["node_changed", "changed"]
    document.push(MoveNodes(document, {"bias": (1.0, 2.0)}))
    assert listener.take() == [("nodes_moved", ["bias"])]
    document.push(ChangeGraphSettings(document, seed=4))
    assert listener.take() == [("settings_changed",), ("changed",)]
    document.push(SetWeights(document, {("bias", "value"): None}))
    assert listener.take() == [("weights_changed",), ("changed",)]
    document.push(RemoveSelection(document, ["bias"]))
    heard = listener.take()
    assert heard[:2] == [
        ("edge_removed", Edge("bias", "out", "add_2", "y")),
        ("node_removed", "bias"),
    ]
    assert [each[0] for each in heard[2:]] == ["shapes_changed", "problems_changed", "changed"]


def test_macro_is_told_once() -> None:
    document = neuron()
    listener = Listener(document)
    document.begin_macro("Two")
    document.push(AddNode(document, "value"))
    document.push(AddNode(document, "value"))
    document.end_macro()
    assert listener.names().count("changed") == 1
    assert listener.names().count("shapes_changed") == 1
    listener.take()
    document.undo_stack.undo()
    assert listener.names().count("changed") == 1
    assert listener.names().count("node_removed") == 2


def test_macro_of_refused_commands_leaves_no_step() -> None:
    document = neuron()
    document.begin_macro("Nothing")
    document.do(AddNode(document, "no_such_type"))
    document.end_macro()
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Build formula"
    assert document.is_modified


def test_refused_command_tells_nothing_else() -> None:
    document = neuron()
    listener = Listener(document)
    document.do(Connect(document, "sigmoid_1", ("mul_1", "x")))
    assert listener.names() == ["refused"]


def test_command_inside_a_signal_is_heard_in_order() -> None:
    document = Document()
    listener = Listener(document)

    def answer(name: str) -> None:
        if name == "first":
            document.push(AddNode(document, "value", name="second"))

    document.node_added.connect(answer)
    document.push(AddNode(document, "value", name="first"))
    added = [each[1] for each in listener.heard if each[0] == "node_added"]
    assert added == ["first", "second"]
    assert document.undo_stack.count() == 2


def test_edit_by_a_script_is_told_too() -> None:
    document = neuron()
    listener = Listener(document)
    document.graph.add("value", name="mine")
    assert listener.names() == ["node_added", "shapes_changed", "changed"]
    assert document.position("mine") == (0.0, 0.0)


def test_problems_are_those_of_shapes_and_of_the_last_run() -> None:
    document = Document()
    document.push(AddNode(document, "add"))
    assert [problem.node for problem in document.problems()] == ["add_1", "add_1"]
    listener = Listener(document)
    found = Problem("warning", "add_1", "its output holds NaN")
    document.set_result_problems([found])
    assert listener.names() == ["problems_changed"]
    assert document.problems()[-1] == found
    document.set_result_problems([found])
    assert listener.names() == ["problems_changed"]
    document.push(RemoveSelection(document, ["add_1"]))
    assert document.problems() == []


def test_saved_document_opens_as_it_was(tmp_path: Path) -> None:
    document = neuron()
    document.push(MoveNodes(document, {"w0": (12.0, 34.0)}))
    path = tmp_path / "neuron.gradloom"
    assert document.save(path)
    assert (document.path, document.title) == (path, "neuron.gradloom")
    other = Document()
    assert other.open(path)
    assert other.title == "neuron.gradloom"
    assert other.positions == document.positions
    first, second = snapshot(document), snapshot(other)
    assert first["nodes"] == second["nodes"]
    assert set(first["edges"]) == set(second["edges"])


def test_clean_and_modified_follow_the_history(tmp_path: Path, qtbot: QtBot) -> None:
    document = neuron()
    assert document.is_modified
    with qtbot.waitSignal(document.modified_changed) as clean:
        document.save(tmp_path / "a.gradloom")
    assert clean.args == [False]
    document.push(AddNode(document, "value"))
    assert document.is_modified
    document.undo_stack.undo()
    assert not document.is_modified


def test_failed_open_leaves_everything_alone(tmp_path: Path) -> None:
    document = neuron()
    document.save(tmp_path / "good.gradloom")
    before, graph = snapshot(document), document.graph
    bad = tmp_path / "bad.gradloom"
    bad.mkdir()
    (bad / "graph.json").write_text("{}")
    listener = Listener(document)
    assert not document.open(bad)
    assert not document.open(tmp_path / "nowhere.gradloom")
    assert listener.names() == ["refused", "refused"]
    assert isinstance(listener.heard[0][1], ProjectError)
    assert document.graph is graph
    assert snapshot(document) == before
    assert document.path == tmp_path / "good.gradloom"
    assert document.undo_stack.canUndo()


def test_failed_save_is_told_and_stays_modified(tmp_path: Path) -> None:
    document = neuron()
    listener = Listener(document)
    assert not document.save()
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert not document.save(blocked / "a.gradloom")
    assert listener.names() == ["refused", "refused"]
    assert document.is_modified
    assert document.path is None


def test_open_clears_the_history_and_announces_a_new_graph(tmp_path: Path) -> None:
    document = neuron()
    document.save(tmp_path / "a.gradloom")
    listener = Listener(document)
    assert document.open(tmp_path / "a.gradloom")
    assert not document.undo_stack.canUndo()
    assert not document.is_modified
    names = listener.names()
    assert names.index("loaded") < names.index("shapes_changed") < names.index("changed")
    document.push(AddNode(document, "value"))
    assert ("node_added", "value_1") in listener.heard


def test_new_document_is_empty_and_unsaved() -> None:
    document = neuron()
    document.new()
    assert len(document.graph) == 0
    assert document.path is None
    assert not document.is_modified
    assert document.title == "untitled"


def test_example_is_a_copy_without_a_file() -> None:
    document = Document()
    assert document.open_example("sigmoid-neuron")
    assert document.path is None
    assert document.title == "sigmoid-neuron"
    assert not document.is_modified
    assert len(document.graph)
    assert not document.open_example("../../etc")
    assert document.title == "sigmoid-neuron"


def test_nodes_without_a_place_are_laid_out(tmp_path: Path) -> None:
    document = neuron()
    path = tmp_path / "a.gradloom"
    document.save(path)
    (path / "layout.json").unlink()
    document.open(path)
    assert len(set(document.positions.values())) == len(document.graph)


def test_closed_document_can_be_collected() -> None:
    document = neuron()
    document.push(AddNode(document, "value"))
    graph = document.graph
    document.close()
    assert not graph._watchers
    del document
    gc.collect()


def test_document_that_qt_deleted_first_ends_quietly() -> None:
    program = (
        "from PySide6.QtWidgets import QApplication\n"
        "from shiboken6 import delete\n"
        "from app.document.document import Document\n"
        "application = QApplication([])\n"
        "document = Document()\n"
        "delete(document)\n"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (found.returncode, found.stderr) == (0, "")
