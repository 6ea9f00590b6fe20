"""Every control of the window has a name and a role, and Tab comes to each."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollBar,
    QWidget,
)

from app.window.parts import PANELS
from tests.app.window import Hands

NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}


def controls(window: QWidget) -> Iterator[QWidget]:
    """Iterate over what takes the focus or a click, Qt's own inner parts left out."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or isinstance(widget, QScrollBar):
            continue
        if isinstance(widget, QLabel) or widget.focusProxy() is not None:
            continue  # text that can be copied; what hands the focus on
        if widget.objectName().startswith("qt_") or isinstance(widget.parent(), QComboBox):
            continue
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton):
            yield widget


def spoken_name(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.accessibleName()  # else Qt gives what is chosen, which says nothing yet
    found = QAccessible.queryAccessibleInterface(widget)
    return "" if found is None else found.text(QAccessible.Text.Name)


def nameless(window: QWidget) -> list[str]:
    return [path_of(widget) for widget in controls(window) if not spoken_name(widget).strip()]


def path_of(widget: QWidget) -> str:
    names = []
    each: object = widget
    while isinstance(each, QWidget):
        names.append(f"{type(each).__name__}#{each.objectName()}")
        each = each.parent()
    return " < ".join(names[:5])


def settle(hands: Hands) -> None:
    hands.settle()
    QApplication.processEvents()
    hands.parts.menus.refresh()


def show_node(hands: Hands, name: str) -> None:
    hands.parts.workspace.selection.set([name])


def show_wire(hands: Hands) -> None:
    graph = hands.document.graph
    hands.parts.workspace.selection.set((), graph.edges()[0])


@pytest.mark.parametrize("panel", PANELS)
def test_controls_of_every_panel_have_a_name(hands: Hands, panel: str) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.show_panel(panel)
    settle(hands)
    assert nameless(hands.window) == []


@pytest.mark.parametrize("example", ["sigmoid-neuron", "lenet-digits"])
@pytest.mark.parametrize("what", ["node", "wire", "nothing"])
def test_controls_of_the_inspector_have_a_name(hands: Hands, example: str, what: str) -> None:
    hands.parts.open_example(example)
    if what == "node":
        show_node(hands, list(hands.document.graph)[-1])
    elif what == "wire":
        show_wire(hands)
    settle(hands)
    hands.parts.inspector.refresh()
    settle(hands)
    assert nameless(hands.window) == []


def test_controls_inside_a_node_have_a_name(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.inside.open("f")
    settle(hands)
    assert nameless(hands.window) == []


def _breakpoints(hands: Hands) -> None:
    timeline = hands.parts.timeline
    hands.parts.workspace.steps.breakpoints.toggle_at("f")
    timeline.tabs.setCurrentIndex(timeline.tabs.count() - 1)


DIALOGS: dict[str, Callable[[Hands], object]] = {
    "shortcuts": lambda hands: hands.trigger("shortcuts"),
    "change_shortcuts": lambda hands: hands.trigger("change_shortcuts"),
    "commands": lambda hands: hands.trigger("commands"),
    "find": lambda hands: hands.trigger("find"),
    "add_node": lambda hands: hands.trigger("add_node"),
    "connect": lambda hands: hands.trigger("connect"),
    "disconnect": lambda hands: hands.trigger("disconnect"),
    "node_help": lambda hands: hands.trigger("node_help"),
    "about": lambda hands: hands.trigger("about"),
    "make_block": lambda hands: hands.trigger("make_block"),
    "breakpoints": _breakpoints,
}


@pytest.mark.parametrize("dialog", DIALOGS)
def test_controls_of_every_dialog_have_a_name(hands: Hands, dialog: str) -> None:
    hands.parts.open_example("sigmoid-neuron")
    show_node(hands, "add_1")
    settle(hands)
    DIALOGS[dialog](hands)
    settle(hands)
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    for window in shown:
        assert nameless(window) == []
    for window in shown:
        if window is not hands.window:
            window.close()


def test_controls_have_a_role(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    show_node(hands, "f")
    settle(hands)
    without = []
    for widget in controls(hands.window):
        found = QAccessible.queryAccessibleInterface(widget)
        if found is None or found.role() in NO_ROLE:
            without.append(path_of(widget))
    assert without == []


@pytest.mark.parametrize("panel", PANELS)
def test_tab_comes_to_every_control(hands: Hands, panel: str) -> None:
    hands.parts.open_example("sigmoid-neuron")
    show_node(hands, "f")
    hands.parts.show_panel(panel)
    settle(hands)
    hands.parts.inspector.refresh()
    settle(hands)
    hands.window.activateWindow()
    visited: set[QWidget] = set()
    # On the canvas Tab is for adding; F6 leads on from there, and Tab through each part.
    for number in range(5):
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            hands.parts.canvas.setFocus()
            for _ in range(number):
                QTest.keyClick(hands.window, Qt.Key.Key_F6)
            passed: set[QWidget] = set()
            while (now := QApplication.focusWidget()) not in (None, hands.parts.canvas, *passed):
                assert now is not None
                passed.add(now)
                QTest.keyClick(now, key)
            visited |= passed
    visited.add(hands.parts.canvas)
    wanted = {
        widget
        for widget in controls(hands.window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    }
    assert [path_of(each) for each in wanted - visited] == []


@pytest.mark.parametrize("what", ["node", "nothing"])
def test_choices_have_a_label_that_names_them(hands: Hands, what: str) -> None:
    """On Linux a choice's own name is what is chosen; readers say the label in front of it."""
    hands.parts.open_example("lenet-digits")
    if what == "node":
        show_node(hands, list(hands.document.graph)[-1])
    settle(hands)
    hands.parts.inspector.refresh()
    settle(hands)
    choices = [each for each in controls(hands.window) if isinstance(each, QComboBox)]
    assert choices
    for choice in choices:
        around = choice.parentWidget()
        assert around is not None
        labels = [label for label in around.findChildren(QLabel) if label.buddy() is choice]
        assert [bool(label.text().strip()) for label in labels] == [True], path_of(choice)
