"""The inside of a block edited by hand: keys and mouse, one history, every instance following."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.actions.block_dialog import BlockDialog
from app.canvas.view import CanvasView
from app.document.commands import AddNode, Connect, DefineBlock
from app.panels.inspector.panel import Inspector
from app.sessions.inside_session import InsideSession
from app.window.inspector_area import InspectorArea
from graph_engine.blocks.definition import BlockDefinition, BlockSetting
from graph_engine.result import Result
from tests.app.actions.popups import popup_of
from tests.app.document.documents import snapshot
from tests.app.test_blocks import CONTROL, LEFT, double_click, press
from tests.app.window import Hands
from tests.graph_engine.blocks.building import block
from tests.graph_engine.blocks.recurrences import cell

NONE = Qt.KeyboardModifier.NoModifier


def doubling() -> BlockDefinition:
    """A block of one number: y = 2 · x."""
    return block(
        "Twice",
        [
            ("block_input", "x", {}),
            ("value", "two", {"value": 2.0}),
            ("multiply", "times", {}),
            ("block_output", "y", {}),
        ],
        [("x", ("times", "x")), ("two", ("times", "y")), ("times", "y")],
    )


def layer() -> BlockDefinition:
    """A layer whose width is the block's setting."""
    return block(
        "Layer",
        [
            ("block_input", "x", {}),
            ("linear", "fc", {"out_features": 3}),
            ("block_output", "y", {}),
        ],
        [("x", "fc"), ("fc", "y")],
        settings=[BlockSetting("width", 3, minimum=1)],
        expressions={("fc", "out_features"): "width"},
    )


def two_of(
    hands: Hands, definition: BlockDefinition, source: str = "value", **given: object
) -> None:
    """Open a graph in which one instance of a block follows another."""
    document = hands.document
    document.push(DefineBlock(document, definition))
    settings = given or {"value": 3.0}
    document.push(AddNode(document, source, (0, 0), "source", settings))
    for number, name in enumerate(("one", "two"), 1):
        type_id = f"block:{definition.name}"
        document.push(AddNode(document, type_id, (240.0 * number, 0), name))
    document.push(AddNode(document, "sum", (720, 0), "total"))
    for start, end in (("source", "one"), ("one", "two"), ("two", "total")):
        document.push(Connect(document, start, end))
    hands.parts.canvas.fit()
    hands.settle()
    hands.qtbot.waitUntil(lambda: result_of(hands) is not None, timeout=20_000)


def result_of(hands: Hands) -> Result | None:
    return hands.parts.workspace.live.result


def session_of(hands: Hands) -> InsideSession:
    return hands.parts.workspace.inside


def go_inside(hands: Hands, name: str = "one") -> CanvasView:
    double_click(hands, hands.parts.canvas, name)
    assert session_of(hands).path == (name,)
    canvas = hands.parts.area.inside.canvas
    hands.qtbot.waitUntil(canvas.isVisible, timeout=20_000)
    QApplication.processEvents()
    return canvas


def wire(hands: Hands, canvas: CanvasView, source: str, target: str, port: str) -> None:
    """Draw a wire inside, with the mouse."""
    graph = session_of(hands).document.graph
    start = canvas.port_position(source, graph.node(source).output_ports()[0].name, "out")
    end = canvas.port_position(target, port, "in")
    viewport = canvas.viewport()
    QTest.mousePress(viewport, LEFT, NONE, start)
    for share in (0.25, 0.5, 0.75, 1.0):
        way = QPointF(start) + (QPointF(end) - QPointF(start)) * share
        QTest.mouseMove(viewport, way.toPoint())
    QTest.mouseRelease(viewport, LEFT, NONE, end)
    hands.settle()


def output_becomes(hands: Hands, wanted: float) -> None:
    def is_there() -> bool:
        result = result_of(hands)
        return result is not None and result.output == pytest.approx(wanted)

    hands.qtbot.waitUntil(is_there, timeout=20_000)


def add_by_tab(hands: Hands, canvas: CanvasView, text: str) -> None:
    press(hands, Qt.Key.Key_Tab, on=canvas)
    popup = popup_of(hands)
    QTest.keyClicks(popup.field, text)
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    QApplication.processEvents()


def inspector(hands: Hands) -> Inspector:
    area = hands.parts.inspector_page.page
    assert isinstance(area, InspectorArea)
    area.inside.refresh()
    return area.inside


def type_setting(hands: Hands, name: str, setting: str, text: str) -> str:
    """Select a node inside and type one of its settings; return what is said against it."""
    session_of(hands).selection.set([name])
    QApplication.processEvents()
    page = inspector(hands).node_page
    assert page is not None
    field = page.settings.fields[setting]
    assert isinstance(field.control, QLineEdit)
    field.control.setFocus()
    field.control.selectAll()
    QTest.keyClicks(field.control, text)
    QTest.keyClick(field.control, Qt.Key.Key_Return)
    hands.settle()
    return field.error.text()


def undo_all(hands: Hands, canvas: CanvasView, until: int) -> None:
    stack = hands.document.undo_stack
    while stack.index() > until:
        press(hands, Qt.Key.Key_Z, CONTROL, on=canvas)


def test_node_added_and_wired_inside_changes_both_instances_and_is_undone(hands: Hands) -> None:
    two_of(hands, doubling())
    output_becomes(hands, 12.0)
    stack = hands.document.undo_stack
    begin, before = stack.index(), snapshot(hands.document)
    canvas, session = go_inside(hands), session_of(hands)
    assert canvas.is_editable and not hands.parts.area.inside.closed.isVisible()
    session.selection.set(["times"])
    add_by_tab(hands, canvas, "negate")
    (name,) = session.selection.nodes
    assert stack.undoText() == f"Add {name} to a wire in block Twice"
    output_becomes(hands, 12.0)  # it stands beside: nothing leads to the output yet
    wire(hands, canvas, name, "y", "x")
    assert stack.undoText().endswith("in block Twice")
    # Negated twice: the numbers between the instances are what tells.
    hands.qtbot.waitUntil(lambda: value_of(hands, "one") == -6.0, timeout=20_000)
    assert value_of(hands, "two") == 12.0
    assert session.result is not None
    assert session.result.value(name) == -6.0
    QTest.mouseClick(canvas.viewport(), LEFT, NONE, canvas.node_position(name))
    press(hands, Qt.Key.Key_F2, on=canvas)
    page = inspector(hands).node_page
    assert page is not None and page.header.name.hasFocus()
    page.header.name.selectAll()
    QTest.keyClicks(page.header.name, "flip")
    QTest.keyClick(page.header.name, Qt.Key.Key_Return)
    assert "flip" in hands.document.graph.blocks["Twice"].nodes
    canvas.setFocus()
    undo_all(hands, canvas, begin)
    assert snapshot(hands.document) == before
    assert set(session.document.graph) == set(doubling().nodes)
    assert session.path == ("one",)
    output_becomes(hands, 12.0)
    while stack.canRedo():
        press(hands, Qt.Key.Key_Y, CONTROL, on=canvas)
    assert "flip" in session.document.graph
    hands.qtbot.waitUntil(lambda: value_of(hands, "one") == -6.0, timeout=20_000)


def value_of(hands: Hands, name: str) -> float | None:
    result = result_of(hands)
    if result is None or not result.has_value(name):
        return None
    return float(result.value(name))


def test_keys_inside_do_what_they_do_outside(hands: Hands) -> None:
    two_of(hands, doubling())
    canvas, session, stack = go_inside(hands), session_of(hands), hands.document.undo_stack
    graph = session.document.graph
    session.selection.set(["two"])
    press(hands, Qt.Key.Key_D, CONTROL, on=canvas)
    assert "two_2" in graph and stack.undoText() == "Duplicate two in block Twice"
    press(hands, Qt.Key.Key_Delete, on=canvas)
    assert "two_2" not in graph
    session.selection.set(["times"])
    place = session.document.position("times")
    press(hands, Qt.Key.Key_Right, on=canvas)
    press(hands, Qt.Key.Key_Right, on=canvas)
    assert stack.undoText() == "Move times in block Twice"
    press(hands, Qt.Key.Key_Z, CONTROL, on=canvas)
    assert session.document.position("times") == place  # both nudges were one step
    press(hands, Qt.Key.Key_X, on=canvas)
    assert session.document.graph.edges_into("times")["x"].source == "two"
    press(hands, Qt.Key.Key_G, CONTROL, on=canvas)
    (dialog,) = [d for d in hands.window.findChildren(BlockDialog) if d.isVisible()]
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert len(hands.document.graph.blocks) == 2
    output_becomes(hands, 12.0)


def test_node_dragged_inside_stays_there_and_comes_back_from_disk(
    hands: Hands, tmp_path: Path
) -> None:
    two_of(hands, doubling())
    path = tmp_path / "it.gradloom"
    assert hands.document.save(path)
    assert "insides" not in json.loads((path / "layout.json").read_text("utf-8"))
    canvas, session = go_inside(hands), session_of(hands)
    start = canvas.node_position("two")
    viewport = canvas.viewport()
    QTest.mousePress(viewport, LEFT, NONE, start)
    for step in (10, 30, 60):
        QTest.mouseMove(viewport, start + QPoint(0, step))
    QTest.mouseRelease(viewport, LEFT, NONE, start + QPoint(0, 60))
    places = session.document.positions
    assert hands.document.undo_stack.undoText() == "Move two in block Twice"
    session.close()
    go_inside(hands, "two")  # the other instance shows the same block
    assert session.document.positions == places
    assert hands.document.save()
    hands.document.open(path)
    hands.settle()
    go_inside(hands)
    assert session.document.positions == places
    assert not hands.document.is_modified


def test_expression_is_shown_typed_and_replaced_by_a_number(hands: Hands) -> None:
    two_of(hands, layer(), "input", shape=(4,))
    go_inside(hands)
    session_of(hands).selection.set(["fc"])
    QApplication.processEvents()
    page = inspector(hands).node_page
    assert page is not None
    field = page.settings.fields["out_features"]
    assert isinstance(field.control, QLineEdit)
    assert (field.control.text(), field.outcome.text()) == ("width", "= 3")
    assert "no setting 'wdth'" in type_setting(hands, "fc", "out_features", "2 * wdth")
    assert field.control.text() == "2 * wdth"  # to be mended, nothing is lost
    assert "out_features = 0" in type_setting(hands, "fc", "out_features", "width - 3")
    assert type_setting(hands, "fc", "out_features", "2 * width") == ""
    block_now = hands.document.graph.blocks["Layer"]
    assert block_now.expressions["fc", "out_features"] == "2 * width"
    assert hands.document.undo_stack.undoText().endswith("to 2 * width in block Layer")
    page = inspector(hands).node_page
    assert page is not None
    assert page.settings.fields["out_features"].outcome.text() == "= 6"
    outputs = session_of(hands).document.shapes.of("fc").outputs
    assert outputs is not None and outputs[0][-1] == 6
    assert type_setting(hands, "fc", "out_features", "6") == ""
    assert not hands.document.graph.blocks["Layer"].expressions


def test_removing_what_is_wired_outside_is_refused(hands: Hands) -> None:
    two_of(hands, doubling())
    canvas, session = go_inside(hands), session_of(hands)
    before = snapshot(hands.document)
    session.selection.set(["x"])
    press(hands, Qt.Key.Key_Delete, on=canvas)
    assert "input x" in hands.parts.notice.text.text()
    assert "would vanish" in hands.parts.notice.text.text()
    assert snapshot(hands.document) == before
    assert "x" in session.document.graph and session.document.graph.edges_out_of("x")


def test_missing_wire_is_a_problem_that_leads_inside(hands: Hands) -> None:
    two_of(hands, doubling())
    canvas, session = go_inside(hands), session_of(hands)
    edge = session.document.graph.edges_into("times")["y"]
    session.selection.set((), edge)
    press(hands, Qt.Key.Key_Delete, on=canvas)
    (problem,) = hands.document.problems()
    assert problem.node == "one" and problem.severity == "error"
    assert "inside, Multiply" in problem.rule and "is not wired" in problem.rule
    hands.qtbot.waitUntil(lambda: session.result is None, timeout=20_000)
    session.close()
    hands.parts.show_panel("problems")
    QApplication.processEvents()
    problems = hands.parts.problems
    index = problems.model.index(0)
    place = problems.list.visualRect(index).center()
    QTest.mouseClick(problems.list.viewport(), LEFT, NONE, place)
    assert session.path == ("one",)
    assert session.selection.nodes == {"times"}
    wire(hands, canvas, "two", "times", "y")
    assert not hands.document.problems()
    output_becomes(hands, 12.0)
    hands.qtbot.waitUntil(lambda: session.result is not None, timeout=20_000)


def test_block_that_would_hold_itself_is_refused(hands: Hands) -> None:
    two_of(hands, doubling())
    canvas, session = go_inside(hands), session_of(hands)
    session.selection.set([])
    press(hands, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, on=canvas)
    popup = popup_of(hands)
    QTest.keyClicks(popup.field, "Twice")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "would hold itself" in hands.parts.notice.text.text()
    assert set(session.document.graph) == set(doubling().nodes)


def test_steps_of_a_recurrence_are_edited_in_one_of_them(hands: Hands) -> None:
    document, session = hands.document, session_of(hands)
    document.push(DefineBlock(document, cell()))
    document.push(AddNode(document, "input", (0, 0), "text", {"shape": (3, 4)}))
    document.push(AddNode(document, "recurrence:Cell", (240, 0), "rnn", {"state_shape": (5,)}))
    document.push(AddNode(document, "sum", (480, 0), "total"))
    document.push(Connect(document, "text", "rnn"))
    document.push(Connect(document, "rnn", "total"))
    hands.settle()
    canvas = go_inside(hands, "rnn")
    assert not canvas.is_editable
    assert "Open one of them" in hands.parts.area.inside.closed.text.text()
    assert session.open("step_2")
    QApplication.processEvents()
    assert canvas.is_editable and not hands.parts.area.inside.closed.isVisible()
    session.selection.set(["bend"])
    press(hands, Qt.Key.Key_Tab, on=canvas)
    popup = popup_of(hands)
    QTest.keyClicks(popup.field, "linear")
    QTest.keyClick(popup.field, Qt.Key.Key_Return)
    hands.settle()
    assert "fc_1" in document.graph.blocks["Cell"].nodes
    assert not document.problems()
    hands.qtbot.waitUntil(lambda: session.result is not None, timeout=20_000)
    assert session.path == ("rnn", "step_2")
    press(hands, Qt.Key.Key_Delete, on=canvas)
    assert set(session.document.graph) == set(cell().nodes)


def test_other_nodes_say_why_their_inside_is_not_edited(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    graph = hands.document.graph
    name = next(each for each in graph if graph.node(each).id == "sigmoid")
    canvas = go_inside(hands, name)
    line = hands.parts.area.inside.closed
    assert line.isVisible() and "expand it in place" in line.text.text()
    before = snapshot(hands.document)
    QTest.mouseDClick(canvas.viewport(), LEFT, NONE, QPoint(5, 5))
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, QPoint(5, 5))
    assert "expand it in place" in hands.parts.notice.text.text()
    assert snapshot(hands.document) == before


def test_generated_text_agrees_after_an_edit_by_hand(hands: Hands, tmp_path: Path) -> None:
    pytest.importorskip("torch")
    two_of(hands, layer(), "input", shape=(4,))
    canvas, session = go_inside(hands), session_of(hands)
    session.selection.set(["fc"])
    add_by_tab(hands, canvas, "tanh")
    (name,) = session.selection.nodes
    wire(hands, canvas, name, "y", "x")
    assert type_setting(hands, "fc", "out_features", "width + 1") == ""
    assert not hands.document.problems()
    path = tmp_path / "it.gradloom"
    assert hands.document.save(path)
    command = [sys.executable, "-m", "graph_engine.parity", str(path)]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    answer = json.loads(found.stdout.splitlines()[-1])
    assert answer["agrees"] and answer["parity"] < 1e-9
    assert "width + 1" in hands.document.graph.torch_source()
