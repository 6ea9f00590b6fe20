"""The block editor by keys and mouse: every change one step, for all that is made of the block."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from shiboken6 import isValid

from app.actions.block_editing import edit_block
from app.document.commands import AddNode, Connect, DefineBlock
from app.panels.blocks.editor import BlockEditor
from app.panels.blocks.ports import PortRow, StateRow
from graph_engine.edge import Edge
from tests.app.document.documents import snapshot
from tests.app.test_blocks import LEFT
from tests.app.test_inside_editing import doubling, go_inside, layer, two_of
from tests.app.window import Hands
from tests.graph_engine.blocks.recurrences import cell


@pytest.fixture
def editor(hands: Hands) -> Iterator[BlockEditor]:
    two_of(hands, layer(), "input", shape=(4,))
    hands.document.push(DefineBlock(hands.document, doubling()))
    hands.parts.workspace.selection.set(["one"])
    hands.trigger("edit_block")
    (found,) = hands.window.findChildren(BlockEditor)
    yield found
    if isValid(found):
        found.close()


def enter(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def listed(editor: BlockEditor) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [editor.list.item(row).data(role) for row in range(editor.list.count())]


def test_it_opens_with_the_block_of_the_selected_node(editor: BlockEditor) -> None:
    assert editor.editing.name == "Layer"
    assert editor.page.name.text() == "Layer"
    assert listed(editor) == ["Layer, used 2 times", "Twice, not used"]


def test_block_is_renamed_everywhere_and_a_bad_name_is_said_in_place(
    hands: Hands, editor: BlockEditor
) -> None:
    before = snapshot(hands.document)
    enter(editor.page.name, "Twice")
    assert "there is a block 'Twice' already" in editor.page.head.error.text()
    assert editor.page.name.text() == "Twice" and snapshot(hands.document) == before
    enter(editor.page.name, "Dense")
    assert not editor.page.head.error.isVisible()
    assert hands.document.graph.node("one").id == "block:Dense"
    assert hands.document.undo_stack.undoText() == "Rename block Layer to Dense"
    hands.document.undo_stack.undo()
    assert snapshot(hands.document) == before
    assert editor.page.name.text() == "Layer"


def test_settings_are_added_named_bounded_ordered_and_removed(
    hands: Hands, editor: BlockEditor
) -> None:
    stack = hands.document.undo_stack
    begin, before = stack.index(), snapshot(hands.document)
    settings = editor.page.settings
    click(settings.add)
    enter(settings.rows[1].name, "depth")
    enter(settings.rows[1].minimum, "3")
    assert "by default" in settings.rows[1].error.text()
    assert settings.rows[1].minimum.text() == "3"  # still there to be mended
    enter(settings.rows[1].default, "4")
    assert settings.rows[1].minimum.text() == "3"
    assert settings.rows[1].error.isVisible()
    settings.rows[1].minimum.setFocus()
    QTest.keyClick(settings.rows[1].minimum, Qt.Key.Key_Return)
    assert not settings.rows[1].error.isVisible()
    enter(settings.rows[0].name, "size")
    click(settings.rows[1].up)
    block = hands.document.graph.blocks["Layer"]
    assert [(s.name, s.default, s.minimum) for s in block.settings] == [
        ("depth", 4, 3), ("size", 3, 1),
    ]  # fmt: skip
    assert block.expressions["fc", "out_features"] == "size"
    assert hands.document.graph.node("one").model_dump()["size"] == 3
    click(settings.rows[1].remove)
    assert "follows from setting size" in settings.rows[1].error.text()
    click(settings.rows[0].remove)
    assert [s.name for s in hands.document.graph.blocks["Layer"].settings] == ["size"]
    while stack.index() > begin:
        stack.undo()
    assert snapshot(hands.document) == before


def test_ports_are_renamed_with_their_wires_and_a_wired_one_stays(
    hands: Hands, editor: BlockEditor
) -> None:
    row = editor.page.inputs.rows[0]
    assert isinstance(row, PortRow)
    enter(row.name, "image")
    assert Edge("source", "out", "one", "image") in hands.document.graph.edges()
    assert Edge("one", "y", "two", "image") in hands.document.graph.edges()
    assert not hands.document.problems()
    click(row.remove)
    assert "is wired to fc inside" in row.error.text()
    click(editor.page.inputs.add)
    assert hands.document.graph.blocks["Layer"].inputs == ("image", "x")
    click(editor.page.inputs.rows[1].up)
    assert hands.document.graph.blocks["Layer"].inputs == ("x", "image")
    click(editor.page.inputs.rows[0].remove)
    assert hands.document.graph.blocks["Layer"].inputs == ("image",)


def test_states_make_a_recurrence_possible(hands: Hands, editor: BlockEditor) -> None:
    states = editor.page.states
    click(editor.page.inputs.add)
    click(states.add)
    assert hands.document.graph.blocks["Layer"].states == (("x2", "y"),)
    row = states.rows[0]
    assert isinstance(row, StateRow)
    assert (row.left.currentText(), row.entry.currentText()) == ("y", "x2")
    click(states.add)
    assert states.error.isVisible()
    click(row.remove)
    assert hands.document.graph.blocks["Layer"].states == ()


def test_state_that_a_recurrence_needs_is_not_removed(hands: Hands) -> None:
    document = hands.document
    document.push(DefineBlock(document, cell()))
    document.push(AddNode(document, "input", (0, 0), "text", {"shape": (3, 4)}))
    document.push(AddNode(document, "recurrence:Cell", (9, 9), "rnn", {"state_shape": (5,)}))
    document.push(Connect(document, "text", "rnn"))
    editor = edit_block(hands.parts.workspace)
    assert editor is not None
    before = snapshot(document)
    click(editor.page.states.rows[0].remove)
    assert "has no state and cannot be unrolled" in editor.page.states.rows[0].error.text()
    assert snapshot(document) == before
    editor.close()


def test_text_is_taken_over_when_it_is_left(hands: Hands, editor: BlockEditor) -> None:
    editor.page.about.setFocus()
    QTest.keyClicks(editor.page.about, "A layer.")
    editor.page.name.setFocus()
    QApplication.processEvents()
    assert hands.document.graph.blocks["Layer"].about == "A layer."
    assert hands.document.undo_stack.undoText() == "Describe block Layer"


def test_blocks_are_duplicated_and_those_that_nothing_uses_deleted(
    hands: Hands, editor: BlockEditor
) -> None:
    assert not editor.delete.isEnabled() and "one, two" in editor.delete.toolTip()
    click(editor.duplicate)
    assert listed(editor)[-1] == "Layer2, not used" and editor.editing.name == "Layer2"
    click(editor.delete)
    assert "Layer2" not in hands.document.graph.blocks
    editor.list.setCurrentRow(1)
    assert editor.page.name.text() == "Twice"


def test_instance_is_made_independent_by_the_menu(hands: Hands, editor: BlockEditor) -> None:
    editor.close()
    hands.parts.workspace.selection.set(["two"])
    hands.trigger("make_independent")
    graph = hands.document.graph
    assert (graph.node("one").id, graph.node("two").id) == ("block:Layer", "block:Layer2")
    assert hands.document.undo_stack.undoText() == "Make two independent as Layer2"
    hands.document.undo_stack.undo()
    assert graph.node("two").id == "block:Layer" and "Layer2" not in graph.blocks


def test_it_is_reached_from_the_page_of_the_inside(hands: Hands) -> None:
    two_of(hands, doubling())
    go_inside(hands)
    page = hands.parts.area.inside
    assert page.edit.isVisible()
    click(page.edit)
    (editor,) = [e for e in hands.window.findChildren(BlockEditor) if e.isVisible()]
    assert editor.editing.name == "Twice"
    enter(editor.page.name, "Double")
    assert hands.parts.workspace.inside.path == ("one",)
    assert hands.parts.workspace.inside.document.opened is not None
    assert hands.parts.workspace.inside.document.opened.definition.name == "Double"
    editor.close()
