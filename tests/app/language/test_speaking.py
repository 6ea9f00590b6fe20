"""The language of the window: how it is chosen, and that only words change with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from app.actions.action import words
from app.language.engine_words import node_words, sentence_words, summary_words
from app.language.rule_words import error_words, rule_words
from app.language.speaking import hush, language_of, speak, spoken
from app.preferences import Preferences
from graph_engine.errors import FormulaError, GraphError
from graph_engine.formula import build_formula
from graph_engine.graph import Graph
from graph_engine.sentence import phrase, said
from nodes.registry import node_type


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    speak(qapp, "de")
    yield
    hush(qapp)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("desktop", "code"),
    [
        (["de-AT", "en-US"], "de"),
        (["fr-FR", "de-DE", "en"], "de"),
        (["en-GB", "de"], "en"),
        (["fr-FR"], "en"),
        ([], "en"),
    ],
)
def test_desktop_decides_unless_a_language_is_chosen(
    desktop: list[str], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda self: desktop)
    assert language_of("system") == code
    assert language_of("de") == "de"
    assert language_of("en") == "en"


def test_choice_is_kept_and_nonsense_is_not(preferences: Preferences) -> None:
    assert preferences.language == "system"
    preferences.language = "de"
    assert preferences.language == "de"
    preferences.language = "klingon"
    assert preferences.language == "system"


def test_english_is_what_the_sources_say(qapp: QApplication) -> None:
    speak(qapp, "de")
    speak(qapp, "en")
    assert spoken() == "en"
    assert words("Undo") == "Undo"
    assert rule_words("Wire a tensor.") == "Wire a tensor."
    hush(qapp)


@pytest.mark.usefixtures("german")
def test_texts_of_every_floor_are_german() -> None:
    assert spoken() == "de"
    assert words("Undo") == "Rückgängig"
    assert node_words("Learning rate") == "Lernrate"
    assert summary_words(node_type("add")) == "x + y, elementweise"
    assert rule_words("input x is not wired") == "Eingang x ist nicht angeschlossen"


@pytest.mark.usefixtures("german")
def test_sentences_are_said_again_with_their_fields() -> None:
    inner = said("{names} and {last}", names="a, b", last="c")
    text = said("Backward begins at {node}: the gradient of the output with respect to itself is 1",
                node=inner)  # fmt: skip
    assert sentence_words(text) == (
        "Der Rückwärtsdurchlauf beginnt bei a, b und c: "
        "Der Gradient des Ausgangs nach sich selbst ist 1"
    )
    # What has no translation stays as it reads in English, not as its template does.
    assert sentence_words(phrase("the 2nd thing", "The {n}th thing", n="2")) == "the 2nd thing"
    assert sentence_words(phrase("a set {x, y}", "A set {x, y}")) == "a set {x, y}"
    assert sentence_words(phrase("21st", "{count}th", count="21")) == "21."


@pytest.mark.usefixtures("german")
def test_braces_of_a_formula_are_no_places() -> None:
    assert rule_words("there is no node named '{0}'") == "es gibt keinen Knoten namens '{0}'"


@pytest.mark.usefixtures("german")
def test_rule_inside_a_rule_is_german_too() -> None:
    with pytest.raises(FormulaError) as caught:
        build_formula(Graph(), "1 + ?", {})
    assert error_words(caught.value).startswith("Spalte 5: das Zeichen '?' bedeutet hier nichts")
    error = GraphError("what nobody translated", "Do nothing.")
    assert error_words(error) == "what nobody translated. Do nothing."


@pytest.mark.usefixtures("german")
def test_buttons_of_qt_itself_are_german(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == "Abbrechen"


def test_numbers_keep_the_decimal_point_on_a_german_desktop(
    qapp: QApplication, qtbot: QtBot
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    speak(qapp, "de")
    box = QDoubleSpinBox()
    qtbot.addWidget(box)
    box.setMaximum(1e6)
    box.setValue(1234.5)
    assert box.text() == "1234.50"
    assert QLocale().toDouble("0.25") == (0.25, True)
    hush(qapp)
    QLocale.setDefault(before)


@pytest.mark.usefixtures("german")
def test_what_is_computed_and_typed_is_the_same_in_every_language() -> None:
    graph = Graph()
    build_formula(graph, "0.5 * 3", {})
    assert float(graph.run().output) == 1.5
    assert QCoreApplication.translate("Nobody", "asked for") == "asked for"
