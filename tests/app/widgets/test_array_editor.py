"""The table of numbers, typed and pasted into with real events."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.widgets.array_editor import ArrayEditor


@pytest.fixture
def editor(qtbot: QtBot) -> ArrayEditor:
    window = ArrayEditor("Value", ((1, 2), (3, 4)))
    qtbot.addWidget(window)
    window.show()
    return window


def applied(qtbot: QtBot, editor: ArrayEditor) -> object:
    button = editor.buttons.button(QDialogButtonBox.StandardButton.Apply)
    with qtbot.waitSignal(editor.applied) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args is not None
    return told.args[0]


def type_cell(qtbot: QtBot, editor: ArrayEditor, row: int, column: int, text: str) -> None:
    editor.table.setCurrentIndex(editor.model.index(row, column))
    editor.table.edit(editor.table.currentIndex())
    field = editor.table.viewport().findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    # Qt takes the text over when it next looks at its events.
    qtbot.wait(10)


def test_cell_is_typed(editor: ArrayEditor, qtbot: QtBot) -> None:
    type_cell(qtbot, editor, 1, 0, "0.5")
    assert applied(qtbot, editor) == [[1.0, 2.0], [0.5, 4.0]]


def test_cell_that_is_no_number_is_refused_in_words(editor: ArrayEditor, qtbot: QtBot) -> None:
    type_cell(qtbot, editor, 0, 0, "many")
    assert "“many”" in editor.error.text() and editor.error.isVisible()
    assert applied(qtbot, editor) == [[1, 2], [3, 4]]


def test_spreadsheet_is_pasted_over_all(editor: ArrayEditor, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("1\t2\t3\n4\t5\t6\n7\t8\t9\n")
    qtbot.keyClick(editor.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.shape.text() == "3 × 3"
    assert applied(qtbot, editor) == [[1, 2, 3], [4, 5, 6], [7, 8, 9]]


def test_cells_are_pasted_from_one_on_and_the_matrix_grows(
    editor: ArrayEditor, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("[[8, 9]]")
    editor.table.setCurrentIndex(editor.model.index(1, 1))
    qtbot.mouseClick(editor.paste, Qt.MouseButton.LeftButton)
    assert applied(qtbot, editor) == [[1, 2, 0], [3, 8, 9]]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("2 x 3", [[1, 2, 0], [3, 4, 0]]),
        ("1 × 1", [[1]]),
        ("4", [1, 2, 3, 4]),
        ("2, 2, 2", [[[1, 2], [3, 4]], [[0, 0], [0, 0]]]),
        ("()", 1),
    ],
)
def test_shape_is_changed(editor: ArrayEditor, qtbot: QtBot, text: str, expected: object) -> None:
    editor.shape.selectAll()
    qtbot.keyClicks(editor.shape, text)
    editor.shape.editingFinished.emit()
    assert applied(qtbot, editor) == expected


def test_bad_shape_is_refused_and_nothing_is_applied(editor: ArrayEditor, qtbot: QtBot) -> None:
    editor.shape.selectAll()
    qtbot.keyClicks(editor.shape, "2 x 0")
    editor.shape.editingFinished.emit()
    assert "at least 1" in editor.error.text()
    with qtbot.assertNotEmitted(editor.applied):
        qtbot.mouseClick(
            editor.buttons.button(QDialogButtonBox.StandardButton.Apply), Qt.MouseButton.LeftButton
        )


def test_rows_of_a_tensor_are_named_by_their_index(qtbot: QtBot) -> None:
    editor = ArrayEditor("Value", np.zeros((2, 3, 4)).tolist())
    qtbot.addWidget(editor)
    assert editor.model.headerData(4, Qt.Orientation.Vertical) == "1, 1"
