"""Commands: what each does, undoes and merges."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document.commands import (
    AddNode,
    BuildFormula,
    ChangeGraphSettings,
    ChangeSettings,
    Connect,
    Disconnect,
    MoveNodes,
    RemoveSelection,
    RenameNode,
    SetWeights,
)
from app.document.commands import changing as changing_module
from app.document.document import Document
from graph_engine.edge import Edge
from graph_engine.errors import CycleError, FormulaError, NodeNameError, PortError
from graph_engine.run import run_graph
from nodes.errors import SettingError, UnknownNodeTypeError
from tests.app.document.documents import neuron, snapshot

pytestmark = pytest.mark.usefixtures("qapp")


def test_added_node_stands_where_it_was_dropped() -> None:
    document = Document()
    command = AddNode(document, "multiply", (40.0, 50.0))
    document.push(command)
    assert command.name == "mul_1"
    assert document.position("mul_1") == (40.0, 50.0)
    assert document.undo_stack.undoText() == "Add mul_1"


def test_undone_and_repeated_addition_uses_the_same_name() -> None:
    document = Document()
    document.push(AddNode(document, "multiply"))
    document.undo_stack.undo()
    document.push(AddNode(document, "multiply"))
    assert list(document.graph) == ["mul_1"]


def test_removed_node_takes_its_edges_along_in_one_step() -> None:
    document = neuron()
    before = snapshot(document)
    document.push(RemoveSelection(document, ["mul_1"]))
    assert "mul_1" not in document.graph
    assert all("mul_1" not in (e.source, e.target) for e in document.graph.edges())
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert snapshot(document) == before


def test_learned_weights_of_a_removed_node_come_back() -> None:
    document = neuron()
    document.push(SetWeights(document, {("w0", "value"): np.array(7.5)}))
    document.push(RemoveSelection(document, list(document.graph)))
    assert not document.graph.learned_weights()
    document.undo_stack.undo()
    assert document.graph.learned_weights()["w0", "value"] == 7.5
    document.undo_stack.undo()
    assert not document.graph.learned_weights()


def test_undone_disconnection_restores_the_order_of_fan_out_terms() -> None:
    document = Document()
    document.push(BuildFormula(document, "x*a + x*b + x*c", {"x": 1, "a": 2, "b": 3, "c": 4}))
    out = document.graph.edges_out_of("x")
    assert len(out) == 3
    document.push(Disconnect(document, out[0]))
    assert document.graph.edges_out_of("x") == out[1:]
    document.undo_stack.undo()
    assert document.graph.edges_out_of("x") == out


def test_replaced_edge_comes_back_in_its_place() -> None:
    document = neuron()
    before = snapshot(document)
    command = Connect(document, "w2", ("mul_1", "x"))
    document.push(command)
    assert command.edge == Edge("w2", "out", "mul_1", "x")
    assert document.graph.edges_into("mul_1")["x"].source == "w2"
    document.undo_stack.undo()
    assert snapshot(document) == before
    document.undo_stack.redo()
    assert document.graph.edges_into("mul_1")["x"].source == "w2"


def test_wire_to_a_taken_input_is_refused_without_replacing() -> None:
    document = neuron()
    with pytest.raises(PortError, match="already wired"):
        document.push(Connect(document, "w2", ("mul_1", "x"), replace=False))


def test_wire_that_closes_a_cycle_changes_nothing() -> None:
    document = neuron()
    before = snapshot(document)
    with pytest.raises(CycleError):
        document.push(Connect(document, "sigmoid_1", ("mul_1", "x")))
    assert snapshot(document) == before


def test_refused_command_keeps_what_can_be_redone(qtbot: QtBot) -> None:
    document = neuron()
    document.push(RenameNode(document, "w0", "weight0"))
    document.undo_stack.undo()
    with qtbot.waitSignal(document.refused) as refused:
        assert not document.do(RenameNode(document, "w0", "w1"))
    assert isinstance(refused.args[0], NodeNameError)
    assert document.undo_stack.canRedo()


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda d: AddNode(d, "no_such_type"), UnknownNodeTypeError),
        (lambda d: AddNode(d, "value", name="w0"), NodeNameError),
        (lambda d: AddNode(d, "value", settings={"value": float("nan")}), SettingError),
        (lambda d: ChangeSettings(d, "w0", value=float("inf")), SettingError),
        (lambda d: ChangeSettings(d, "nobody", value=1.0), NodeNameError),
        (lambda d: ChangeGraphSettings(d, batch_size=0), SettingError),
        (lambda d: ChangeGraphSettings(d, no_such=1), SettingError),
        (lambda d: RenameNode(d, "w0", "import"), NodeNameError),
        (lambda d: MoveNodes(d, {"nobody": (0.0, 0.0)}), NodeNameError),
        (lambda d: SetWeights(d, {("nobody", "value"): None}), NodeNameError),
        (lambda d: Disconnect(d, Edge("w0", "out", "add_2", "x")), PortError),
        (lambda d: Connect(d, "nobody", "add_1"), NodeNameError),
        (lambda d: BuildFormula(d, "1 +"), FormulaError),
    ],
)
def test_mistake_is_raised_and_changes_nothing(make, error) -> None:  # type: ignore[no-untyped-def]
    document = neuron()
    before = snapshot(document)
    with pytest.raises(error):
        document.push(make(document))
    assert snapshot(document) == before
    assert document.undo_stack.count() == 1


def test_dragging_a_number_is_one_step() -> None:
    document = neuron()
    for value in (3.0, 4.0, 5.0):
        document.push(ChangeSettings(document, "w0", value=value))
    assert document.undo_stack.count() == 2
    assert document.undo_stack.undoText() == "Set value of w0"
    document.undo_stack.undo()
    assert document.graph.node("w0").model_dump()["value"] == 2.0


def test_changes_with_time_between_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changing_module, "MERGE_SECONDS", -1.0)
    document = neuron()
    document.push(ChangeSettings(document, "w0", value=3.0))
    document.push(ChangeSettings(document, "w0", value=4.0))
    assert document.undo_stack.count() == 3


def test_changes_of_different_nodes_stay_apart() -> None:
    document = neuron()
    document.push(ChangeSettings(document, "w0", value=3.0))
    document.push(ChangeSettings(document, "w1", value=3.0))
    document.push(ChangeSettings(document, "w0", value=4.0))
    assert document.undo_stack.count() == 4


def test_change_back_to_what_it_was_leaves_no_step() -> None:
    document = neuron()
    document.push(ChangeSettings(document, "w0", value=3.0))
    document.push(ChangeSettings(document, "w0", value=2.0))
    assert document.undo_stack.count() == 1


def test_setting_the_same_value_again_is_no_step() -> None:
    document = neuron()
    document.push(ChangeSettings(document, "w0", value=2.0))
    document.push(ChangeGraphSettings(document, seed=0))
    document.push(MoveNodes(document, {"w0": document.position("w0")}))
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Build formula"


def test_new_start_value_drops_what_was_learned_until_undone() -> None:
    document = neuron()
    document.push(SetWeights(document, {("w0", "value"): np.array(9.0)}, "Train"))
    document.push(ChangeSettings(document, "w0", value=3.0))
    assert run_graph(document.graph).value("w0") == 3.0
    document.undo_stack.undo()
    assert run_graph(document.graph).value("w0") == 9.0
    assert document.undo_stack.undoText() == "Train"


def test_one_drag_is_one_step_and_two_drags_are_two() -> None:
    document = neuron()
    start = document.position("w0")
    for x in (1.0, 2.0, 3.0):
        document.push(MoveNodes(document, {"w0": (x, 0.0)}, drag="first"))
    document.push(MoveNodes(document, {"w0": (4.0, 0.0)}, drag="second"))
    assert document.undo_stack.count() == 3
    document.undo_stack.undo()
    assert document.position("w0") == (3.0, 0.0)
    document.undo_stack.undo()
    assert document.position("w0") == start


def test_drag_back_to_the_start_leaves_no_step() -> None:
    document = neuron()
    start = document.position("w0")
    document.push(MoveNodes(document, {"w0": (start[0] + 5, start[1])}, drag=1))
    document.push(MoveNodes(document, {"w0": start}, drag=1))
    assert document.undo_stack.count() == 1


def test_formula_beside_a_formula_gets_fresh_names_below_it() -> None:
    document = neuron()
    lowest = max(y for _, y in document.positions.values())
    command = BuildFormula(document, "w0 * x0", {"w0": 5.0, "x0": 2.0})
    document.push(command)
    assert command.last == command.names["mul_1"]
    assert run_graph(document.graph).value(command.last) == 10.0
    assert run_graph(document.graph).value("w0") == 2.0
    assert all(document.position(new)[1] > lowest for new in command.names.values())


@pytest.mark.parametrize(
    ("names", "text"), [(["w0"], "Delete w0"), (["w0", "w1"], "Delete 2 nodes")]
)
def test_history_names_what_was_deleted(names: list[str], text: str) -> None:
    document = neuron()
    document.push(RemoveSelection(document, names))
    assert document.undo_stack.undoText() == text


def test_topological_order_comes_back_with_an_undone_wire() -> None:
    document = Document()
    for name in ("a", "b", "c"):
        document.push(AddNode(document, "negate", name=name))
    before = list(document.graph)
    document.push(Connect(document, "c", "a"))
    assert list(document.graph) != before
    document.undo_stack.undo()
    assert list(document.graph) == before
