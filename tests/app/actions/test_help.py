"""The sheet of shortcuts and the help page of a node."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.actions.action import Action
from app.actions.node_help import NodeHelp
from app.actions.shortcut_sheet import ShortcutSheet, columns, merged, sections
from app.actions.table import ACTIONS
from app.panels.inspector.help_lines import example_lines
from app.widgets.keys import key_parts
from tests.app.actions.popups import focus_canvas
from tests.app.window import Hands


def texts(dialog: ShortcutSheet | NodeHelp) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_question_mark_shows_every_shortcut_of_the_table(hands: Hands) -> None:
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, Qt.Key.Key_Question)
    (sheet,) = hands.window.findChildren(ShortcutSheet)
    assert sheet.isVisible()
    shown = texts(sheet)
    for action in ACTIONS:
        for keys in action.shortcuts:
            if not action.submenu:
                assert "+".join(key_parts(keys)) in shown, action.id
    assert "Go to bookmark 1…9" in shown and "Alt+1…9" in shown
    hands.qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def test_keys_stand_apart_also_where_one_of_them_is_plus() -> None:
    assert key_parts("Ctrl+Shift+P") == ("Ctrl", "Shift", "P")
    assert key_parts("Ctrl++") == ("Ctrl", "+")
    assert key_parts("?") == ("?",)


def test_numbered_rows_are_one() -> None:
    rows = merged([("Go to 1", ("Alt+1",)), ("Go to 2", ("Alt+2",)), ("Fit", ("Ctrl+9",))])
    assert rows == (("Go to 1…2", (("Alt", "1…2"),)), ("Fit", (("Ctrl", "9"),)))


def test_columns_keep_every_section_in_order() -> None:
    parts = sections()
    made = columns(parts)
    assert len(made) <= 3
    assert tuple(part for column in made for part in column) == parts


def test_f1_opens_the_help_page_of_the_selected_node(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.selection.set(["f"])
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, Qt.Key.Key_F1)
    (page,) = hands.window.findChildren(NodeHelp)
    shown = texts(page)
    node = hands.document.graph.node("f")
    told = (node.title, node.formula, node.gradient_formula, "torch.sigmoid", "() → ()")
    for text in (*told, node.expands_to(), example_lines(type(node))):
        assert text and text in shown, text
    assert page.area.accessibleName() == "Help about Sigmoid"
    page.close()


def test_f1_without_a_node_shows_the_shortcuts(hands: Hands) -> None:
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, Qt.Key.Key_F1)
    (sheet,) = hands.window.findChildren(ShortcutSheet)
    sheet.close()


def test_arrows_are_one_row_until_one_of_them_is_another_key() -> None:
    shown = {section.title: dict(section.rows) for section in sections()}["On the canvas"]
    assert shown["Walk along wires"] == (("Alt", "← ↑ → ↓"),)

    def keys_of(action: Action) -> tuple[str, ...]:
        return ("J",) if action.id == "walk_up" else action.shortcuts

    other = {s.title: dict(s.rows) for s in sections(ACTIONS, keys_of)}["On the canvas"]
    assert "Walk along wires" not in other
    assert other["Walk to the one above"] == (("J",),)
    assert other["Walk to what it feeds"] == (("Alt", "Right"),)
