import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.document.commands import ChangeSettings
from app.panels.formula_bar import FormulaBar, values_for
from graph_engine.graph import Graph
from tests.app.panels.conftest import Desk


@pytest.fixture
def bar(desk: Desk, qtbot: QtBot) -> FormulaBar:
    panel = FormulaBar(desk.document, desk.selection, desk.live)
    qtbot.addWidget(panel)
    panel.resize(560, 32)
    panel.show()
    return panel


def write(bar: FormulaBar, qtbot: QtBot, text: str, *, beside: bool = False) -> None:
    bar.edit.setFocus()
    bar.edit.selectAll()
    qtbot.keyClicks(bar.edit, text)
    modifier = Qt.KeyboardModifier.ControlModifier if beside else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return, modifier)


def test_formula_becomes_a_graph(bar: FormulaBar, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.built) as built:
        write(bar, qtbot, "f = (x + y) * z")
    assert set(built.args[0]) == set(desk.document.graph)
    assert desk.selection.current == "f"
    assert bar.edit.text() == "f = (x + y) * z"


def test_edited_formula_takes_the_place_of_the_old_and_keeps_values(
    bar: FormulaBar, desk: Desk, qtbot: QtBot
) -> None:
    write(bar, qtbot, "f = (x + y) * z")
    desk.document.push(ChangeSettings(desk.document, "x", value=-2))
    write(bar, qtbot, "f = (x + y) * z + 1")
    graph = desk.document.graph
    assert graph.node("x").value == -2
    assert len(graph.sinks()) == 1


def test_one_undo_brings_the_old_graph_back(bar: FormulaBar, desk: Desk, qtbot: QtBot) -> None:
    write(bar, qtbot, "f = x * y")
    before = list(desk.document.graph)
    write(bar, qtbot, "f = tanh(x)")
    desk.document.undo_stack.undo()
    assert list(desk.document.graph) == before


def test_control_enter_adds_beside(bar: FormulaBar, desk: Desk, qtbot: QtBot) -> None:
    write(bar, qtbot, "f = x * y")
    write(bar, qtbot, "g = tanh(u)", beside=True)
    assert {"f", "g"} <= set(desk.document.graph)


def test_error_marks_the_column_and_changes_nothing(
    bar: FormulaBar, desk: Desk, qtbot: QtBot
) -> None:
    write(bar, qtbot, "x + ? * y")
    assert not len(desk.document.graph)
    assert bar.property("state") == "bad"
    assert bar.error is not None and bar.error.isVisible()
    assert bar.edit.selectionStart() == 4
    caret = bar.error.place.text().splitlines()[1]
    assert caret.index("^") == 4


def test_typing_on_takes_the_error_away(bar: FormulaBar, qtbot: QtBot) -> None:
    write(bar, qtbot, "x +")
    assert bar.error is not None and bar.error.isVisible()
    qtbot.keyClicks(bar.edit, "1")
    assert not bar.error.isVisible()
    assert bar.property("state") != "bad"


def test_enter_on_the_shown_formula_does_nothing(bar: FormulaBar, desk: Desk, qtbot: QtBot) -> None:
    write(bar, qtbot, "f = x * y")
    count = desk.document.undo_stack.count()
    bar.edit.setFocus()
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    assert desk.document.undo_stack.count() == count


def test_escape_gives_up_what_was_typed(bar: FormulaBar, desk: Desk, qtbot: QtBot) -> None:
    write(bar, qtbot, "f = x * y")
    bar.edit.setFocus()
    qtbot.keyClicks(bar.edit, "zzz")
    qtbot.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert bar.edit.text() == "f = x * y"


def test_values_come_from_nodes_of_the_name_else_one() -> None:
    graph = Graph.from_formula("a * b", a=3, b=4)
    assert values_for(graph, "q = a + c; q * q") == {"a": 3, "c": 1.0}
