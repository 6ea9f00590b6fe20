"""The real window in German: every part speaks it, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.actions.menus import Menus
from app.document.commands import ChangeSettings, RemoveSelection
from app.language.speaking import hush, speak
from app.main_window import MainWindow
from app.panels.palette.model import PaletteModel
from app.preferences import Preferences
from tests.app.clipping import clipped
from tests.app.window import Hands

SIZES = ((1280, 800), (1600, 1000))
PANELS = ("timeline", "training", "problems", "code", "history")


@pytest.fixture
def german(qapp: QApplication, qtbot: QtBot, preferences: Preferences) -> Iterator[Hands]:
    before = QLocale()
    speak(qapp, "de")
    window = MainWindow(preferences)
    window.resize(*SIZES[1])
    window.show()
    hands = Hands(window, qtbot)
    hands.parts.open_example("sigmoid-neuron")
    hands.settle()
    yield hands
    window.parts.workspace.document.undo_stack.setClean()
    window.close()
    window.deleteLater()
    qtbot.wait(0)
    hush(qapp)
    QLocale.setDefault(before)


def menus(hands: Hands) -> Menus:
    found = hands.parts.menus
    found.refresh()
    return found


def test_menus_and_their_reasons(german: Hands) -> None:
    bar = german.window.menu_row.bar
    texts = [action.text() for action in bar.actions() if action.isVisible()]
    titles = [text.replace("&", "") for text in texts]  # letters that Alt goes by are marked
    assert titles == [
        "Datei", "Bearbeiten", "Ansicht", "Graph", "Anordnen", "Schritt", "Training", "Export",
        "Hilfe",
    ]  # fmt: skip
    actions = menus(german).actions
    assert actions["open"].text() == "Öffnen …"
    assert actions["zoom_in"].text() == "Vergrößern"
    assert "Es wurde nichts getan" in actions["undo"].toolTip()


def test_panels_tabs_and_tool_row(german: Hands) -> None:
    tabs = german.parts.tabs
    texts = [tabs.tabText(tab) for tab in range(tabs.count())]
    assert texts == [
        "Zeitleiste", "Training", "Probleme 0", "PyTorch-Code", "Verlauf", "Gliederung",
    ]  # fmt: skip
    model = german.parts.palette.list.model()
    rows = [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]
    assert {"Eingänge", "Arithmetik", "Faltung", "Verluste"} <= set(rows)
    assert "Gatter" in str(
        model.data(model.index(rows.index("Arithmetik"), 0), Qt.ItemDataRole.ToolTipRole)
    )


@pytest.mark.parametrize(("typed", "found"), [("faltung", "Conv 2-D"), ("conv", "Conv 2-D")])
def test_node_types_are_found_by_german_and_by_their_own_words(
    german: Hands, typed: str, found: str
) -> None:
    model = german.parts.palette.list.model()
    assert isinstance(model, PaletteModel)
    model.search(typed)
    assert found in [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    model.search("")


def test_settings_of_a_node_and_the_history(german: Hands) -> None:
    document = german.document
    german.click_node("w0")
    inspector = german.parts.inspector
    inspector.refresh()
    assert inspector.node_page is not None
    assert inspector.node_page.settings.fields["value"].setting.title == "Wert"
    document.push(ChangeSettings(document, "w0", value=3.0))
    assert document.undo_stack.undoText() == "Wert von w0 setzen"
    assert menus(german).actions["undo"].text() == "Rückgängig: Wert von w0 setzen"
    document.push(RemoveSelection(document, ["w2"]))
    assert document.undo_stack.undoText() == "w2 löschen"
    german.settle()
    german.parts.workspace.panel_wanted.emit("problems")
    german.qtbot.wait(1)
    problems = german.parts.problems.model
    rules = [str(problems.data(problems.index(row, 0))) for row in range(problems.rowCount())]
    assert any("nicht angeschlossen" in rule for rule in rules)


def test_steps_are_told(german: Hands) -> None:
    words, trace = german.parts.workspace.steps.words, german.parts.workspace.steps.trace
    assert trace is not None
    sentences = [words.sentence(trace, range(step, step + 1)) for step in range(len(trace))]
    assert sentences[0].endswith("liefert den bisher gelernten Wert, 2.00")
    assert any(each.startswith("Rückwärts durch") for each in sentences)
    assert any("aktualisieren: " in each for each in sentences)
    english = ("Forward", "Backward", "Update", " the ", " path ")
    assert not [each for each in sentences if any(word in each for word in english)]


def test_notices(german: Hands, tmp_path: Path) -> None:
    said: list[str] = []
    german.parts.workspace.notices.shown.connect(lambda text, state: said.append(text))
    german.document.save(tmp_path / "netz.gradloom")
    german.document.push(ChangeSettings(german.document, "w0", value=3.0))
    german.trigger("save")
    assert said == [f"Gespeichert unter {tmp_path / 'netz.gradloom'}"]


def _clipped_at_last(hands: Hands, window: QWidget | None = None) -> list[str]:
    """Return what is cut off once the layouts, which answer one another, have come to rest."""
    for _ in range(40):
        hands.qtbot.wait(50)
        found = clipped(window or hands.window)
        if not found:
            break
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("example", ["sigmoid-neuron", "lenet-digits"])
def test_no_text_is_cut_off(german: Hands, size: tuple[int, int], example: str) -> None:
    german.window.resize(*size)
    german.parts.open_example(example)
    german.settle()
    bad: list[str] = []
    names = list(german.document.graph)
    for name in (None, names[0], names[-1]):
        german.parts.workspace.selection.set([] if name is None else [name])
        for panel in PANELS:
            german.parts.workspace.panel_wanted.emit(panel)
            bad += [f"{name}, {panel}: {text}" for text in _clipped_at_last(german)]
    assert bad == []


@pytest.mark.parametrize(
    "action", ["make_block", "shortcuts", "change_shortcuts", "node_help", "about", "export_film"]
)
def test_no_text_of_a_dialog_is_cut_off(german: Hands, action: str) -> None:
    german.parts.workspace.selection.set(["mul_1"])
    german.trigger(action)
    (dialog,) = [
        widget
        for widget in german.window.findChildren(QDialog)
        if widget.isVisible() and widget.isWindow()
    ]
    assert _clipped_at_last(german, dialog) == []
    dialog.close()
