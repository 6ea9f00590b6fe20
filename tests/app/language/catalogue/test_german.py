"""The German catalogue: complete, true to its source in form, and built."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from app.language.catalogue import ts_file
from app.language.catalogue.rule_templates import write_templates
from app.language.rule_words import TEMPLATES
from tests.app.language.catalogue.conftest import Everything

PLACES = re.compile(r"\{\w*\}|%n|%\d|&(?=\w)")


@pytest.fixture(scope="module")
def folder(repository_root: Path) -> Path:
    return repository_root / "resources" / "translations"


@pytest.fixture(scope="module")
def german(folder: Path) -> dict[tuple[str, str], str]:
    return ts_file.read(folder / "gradloom_de.ts")


@pytest.fixture(scope="module")
def counted(folder: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    return ts_file.read_counted(folder / "gradloom_de.ts")


def test_every_text_is_translated(
    all_texts: Everything,
    german: dict[tuple[str, str], str],
    counted: dict[tuple[str, str], tuple[str, ...]],
) -> None:
    missing = [
        f"{text.place}: {text.context}: {text.source!r}"
        for text in all_texts[0]
        if not (counted if text.one else german).get((text.context, text.source))
    ]
    assert missing == []


def test_nothing_is_kept_that_no_source_says_any_more(all_texts: Everything, folder: Path) -> None:
    wanted = {(text.context, text.source) for text in all_texts[0]}
    assert ts_file.sources(folder / "gradloom_de.ts") - wanted == set()


def test_places_to_be_filled_in_are_the_same(german: dict[tuple[str, str], str]) -> None:
    for (context, source), translation in german.items():
        wanted, found = sorted(PLACES.findall(source)), sorted(PLACES.findall(translation))
        assert found == wanted, f"{context}: {source!r}: {translation!r}"


def test_places_of_counted_texts_are_the_same_in_each_form(
    counted: dict[tuple[str, str], tuple[str, ...]],
) -> None:
    for (context, source), (one, many) in counted.items():
        wanted, found = sorted(PLACES.findall(source)), sorted(PLACES.findall(many))
        assert found == wanted, f"{context}: {source!r}: {many!r}"
        # Of one thing a language may say "a" in place of the number.
        assert {*PLACES.findall(one), "%n"} == {*wanted}, f"{context}: {source!r}: {one!r}"


def test_endings_that_mean_something_are_the_same(german: dict[tuple[str, str], str]) -> None:
    for (context, source), translation in german.items():
        if source.endswith("…"):  # of a menu: a dialog follows; of a notice: it goes on
            assert translation.endswith("…"), f"{context}: {source!r}"
        assert source[:1].isspace() == translation[:1].isspace(), f"{context}: {source!r}"
        assert source[-1:].isspace() == translation[-1:].isspace(), f"{context}: {source!r}"


def test_quotation_marks_are_german(german: dict[tuple[str, str], str]) -> None:
    for (context, source), translation in german.items():
        assert translation.count("„") == translation.count("“"), f"{context}: {source!r}"
        assert '"' not in translation, f"{context}: {source!r}"
        assert "”" not in translation, f"{context}: {source!r}"


def test_nobody_is_addressed(german: dict[tuple[str, str], str]) -> None:
    polite = re.compile(r"(?<![.:?!] )(?<!^)\b(Sie|Ihnen|Ihre?[mnrs]?)\b")
    for (context, source), translation in german.items():
        assert not polite.search(translation), f"{context}: {source!r}: {translation!r}"


def test_built_file_says_what_its_source_says(
    folder: Path, german: dict[tuple[str, str], str]
) -> None:
    translator = QTranslator()
    assert translator.load(str(folder / "gradloom_de.qm"))
    for (context, source), translation in german.items():
        assert translator.translate(context, source) == translation


def test_built_file_knows_one_from_many(
    folder: Path, counted: dict[tuple[str, str], tuple[str, ...]]
) -> None:
    translator = QTranslator()
    assert translator.load(str(folder / "gradloom_de.qm"))
    assert counted
    for (context, source), (one, many) in counted.items():
        assert translator.translate(context, source, "", 1) == one
        for count in (0, 2, 21):
            assert translator.translate(context, source, "", count) == many


def test_templates_of_rules_are_those_of_the_sources(folder: Path, tmp_path: Path) -> None:
    write_templates(tmp_path)
    wanted = json.loads((tmp_path / TEMPLATES).read_text(encoding="utf-8"))
    assert json.loads((folder / TEMPLATES).read_text(encoding="utf-8")) == wanted
