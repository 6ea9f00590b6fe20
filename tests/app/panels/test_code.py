import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.document.commands import AddNode, ChangeSettings
from app.panels.code.panel import CodePanel
from tests.app.panels.conftest import Desk


@pytest.fixture
def code(desk: Desk, qtbot: QtBot) -> CodePanel:
    panel = CodePanel(desk.document, desk.themes)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_empty_graph_has_no_code_and_nothing_to_copy(code: CodePanel) -> None:
    assert code.text.toPlainText() == ""
    assert not code.copy.isEnabled()
    assert "Add nodes" in code.status.text()


def test_code_follows_every_edit(code: CodePanel, desk: Desk) -> None:
    desk.neuron()
    assert "torch.sigmoid" in code.text.toPlainText()
    desk.document.push(ChangeSettings(desk.document, "w0", value=7.5))
    assert "torch.tensor(7.5)" in code.text.toPlainText()


def test_hidden_panel_writes_only_when_shown_again(code: CodePanel, desk: Desk) -> None:
    code.hide()
    desk.neuron()
    assert code.text.toPlainText() == ""
    code.show()
    assert "torch.sigmoid" in code.text.toPlainText()


def test_graph_with_an_error_says_why_there_is_no_code(code: CodePanel, desk: Desk) -> None:
    desk.build("a @ b", a=[[1, 2]], b=[[1, 2]])
    assert code.text.toPlainText() == "" or "matmul" in code.text.toPlainText()
    desk.document.push(AddNode(desk.document, "relu", name="r"))
    assert code.status.text()


def test_copy_puts_the_whole_text_on_the_clipboard(
    code: CodePanel, desk: Desk, qtbot: QtBot
) -> None:
    desk.neuron()
    qtbot.mouseClick(code.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == code.text.toPlainText()
    assert code.copy.text() == "Copied"


def test_text_is_read_only_and_coloured(code: CodePanel, desk: Desk, qtbot: QtBot) -> None:
    desk.neuron()
    before = code.text.toPlainText()
    qtbot.keyClicks(code.text, "x = 1")
    assert code.text.toPlainText() == before
    block = code.text.document().findBlockByNumber(0)
    assert block.layout().formats()
