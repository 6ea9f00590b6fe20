"""Texts that count say the right form, in every language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from app.language.catalogue import ts_file
from app.language.catalogue.building import build
from app.language.catalogue.collecting import Text, window_texts
from app.language.counting import counted


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """Speak a German that knows one text."""
    path = tmp_path / "gradloom_de.ts"
    text = Text("Sizes", "%n parameters", "", "%n parameter")
    ts_file.write(path, "de", [text], {}, {("Sizes", text.source): ("%n Wert", "%n Werte")})
    translator = QTranslator()
    assert translator.load(str(build(path)))
    qapp.installTranslator(translator)
    before = qapp.property("gradloom_language")
    qapp.setProperty("gradloom_language", "de")
    yield
    qapp.setProperty("gradloom_language", before)
    qapp.removeTranslator(translator)


def say(count: int) -> str:
    return counted("Sizes", "%n parameter", "%n parameters", count)


def test_english_knows_one_from_many(qapp: QCoreApplication) -> None:
    assert [say(count) for count in (0, 1, 2)] == ["0 parameters", "1 parameter", "2 parameters"]


def test_thousands_are_parted(qapp: QCoreApplication) -> None:
    assert say(12_345) == "12,345 parameters"


def test_another_language_has_forms_of_its_own(german: None) -> None:
    assert [say(count) for count in (0, 1, 2)] == ["0 Werte", "1 Wert", "2 Werte"]
    assert say(12_345) == "12,345 Werte"


def test_what_is_not_translated_is_english(german: None) -> None:
    assert counted("Sizes", "%n node", "%n nodes", 1) == "1 node"


def test_forms_survive_being_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "gradloom_de.ts"
    texts = [Text("A", "%n <nodes>", "app/a.py", "%n <node>"), Text("A", "plain", "app/a.py")]
    forms = {("A", "%n <nodes>"): ("%n Knoten", "%n Knoten")}
    ts_file.write(path, "de", texts, {("A", "plain"): "schlicht"}, forms)
    assert ts_file.read(path) == {("A", "plain"): "schlicht"}
    assert ts_file.read_counted(path) == forms
    assert ts_file.merged_counted(texts, ts_file.read_counted(path)) == forms
    assert ts_file.merged(texts, ts_file.read(path)) == {("A", "plain"): "schlicht"}


def test_the_catalogue_finds_counted_texts_with_both_forms(repository_root: Path) -> None:
    texts = {(text.context, text.source): text.one for text in window_texts(repository_root)[0]}
    assert texts["History", "Move %n nodes"] == "Move %n node"
    assert texts["Overview", "%n parameters"] == "%n parameter"
    assert not texts["Telling", "locked"]


def test_no_text_counts_without_saying_so(repository_root: Path) -> None:
    """A place before a plural, as in "{0} nodes", reads wrong with one."""
    plain = [text.source for text in window_texts(repository_root)[0] if not text.one]
    words = ("nodes", "items", "wires", "edges", "frames", "parameters", "hits", "epochs")
    wrong = [
        source for source in plain for word in words for place in ("{0}", "{1}", "{count}", "{n}")
        if f"{place} {word}" in source
    ]  # fmt: skip
    assert wrong == []
