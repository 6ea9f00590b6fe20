"""Notes and frames in exported pictures."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.canvas.render import render, render_file
from app.document.commands.sheet import ChangeSheet
from app.document.document import Document
from app.theme import LIGHT
from graph_engine.project import save_project
from graph_engine.project.sheet import Frame, Note, Sheet
from tests.app.document.documents import neuron

SHEET = Sheet(
    notes={
        "note1": Note(0, 600, 240, 90, "the sum is squashed"),
        "note2": Note(0, 800, 240, 90),
    },
    frames={"frame1": Frame(-900, -60, 500, 400, "Far to the left")},
)


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    document = neuron()
    document.push(ChangeSheet(document, SHEET, "Prepare"))
    return document


def test_texts_stand_in_vector_pictures(document: Document, tmp_path: Path) -> None:
    render(document, tmp_path / "p.svg", LIGHT)
    svg = (tmp_path / "p.svg").read_text("utf-8")
    assert "the sum is squashed" in svg
    assert "Far to the left" in svg
    assert "Double-click" not in svg


@pytest.mark.parametrize("suffix", ["png", "pdf"])
def test_pictures_are_large_enough_for_them(
    document: Document, tmp_path: Path, suffix: str
) -> None:
    render(document, tmp_path / f"with.{suffix}", LIGHT)
    document.undo_stack.undo()
    render(document, tmp_path / f"without.{suffix}", LIGHT)
    with_cards = (tmp_path / f"with.{suffix}").read_bytes()
    assert len(with_cards) > len((tmp_path / f"without.{suffix}").read_bytes())


def test_a_project_is_drawn_with_its_sheet(document: Document, tmp_path: Path) -> None:
    save_project(document.graph, tmp_path / "p.gradloom", document.positions, SHEET)
    render_file(tmp_path / "p.gradloom", tmp_path / "p.svg")
    assert "the sum is squashed" in (tmp_path / "p.svg").read_text("utf-8")
