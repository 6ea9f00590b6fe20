import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.document.commands import AddNode
from app.panels.problems import Problems
from tests.app.panels.conftest import Desk


@pytest.fixture
def problems(desk: Desk, qtbot: QtBot) -> Problems:
    panel = Problems(desk.document, desk.selection, desk.themes)
    qtbot.addWidget(panel)
    panel.resize(800, 200)
    panel.show()
    return panel


def test_empty_list_says_what_it_is_for(problems: Problems) -> None:
    assert problems.empty.isVisible()
    assert "will be listed here" in problems.empty.text()


def test_unwired_node_is_listed_and_found_by_a_click(
    problems: Problems, desk: Desk, qtbot: QtBot
) -> None:
    desk.document.push(AddNode(desk.document, "sigmoid", name="s"))
    assert [problem.node for problem in problems.model.problems] == ["s"]
    place = problems.list.visualRect(problems.model.index(0)).center()
    with qtbot.waitSignal(problems.node_wanted) as wanted:
        qtbot.mouseClick(problems.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["s"]
    assert desk.selection.current == "s"


def test_errors_stand_before_notes(problems: Problems, desk: Desk) -> None:
    desk.document.push(AddNode(desk.document, "sigmoid", name="s"))
    desk.build("a @ b", a=[[1, 2]], b=[[1, 2]])
    severities = [problem.severity for problem in problems.model.problems]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)
    assert severities[0] == "error"


def test_count_is_told_and_list_empties_on_undo(problems: Problems, desk: Desk) -> None:
    counts: list[int] = []
    problems.count_changed.connect(counts.append)
    desk.document.push(AddNode(desk.document, "sigmoid", name="s"))
    desk.document.undo_stack.undo()
    assert counts == [1, 0]
    assert problems.empty.isVisible()


def test_lines_are_drawn(problems: Problems, desk: Desk) -> None:
    before = problems.grab().toImage()
    desk.document.push(AddNode(desk.document, "sigmoid", name="s"))
    assert problems.grab().toImage() != before
