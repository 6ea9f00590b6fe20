"""Courses that layouts give to wires, in documents."""

from pathlib import Path

import pytest

from app.document.clipboard import copy_text
from app.document.commands import BuildFormula, ExpandNode, MoveNodes
from app.document.commands.adding import Paste
from app.document.document import Document
from graph_engine.project import save_project
from graph_engine.project.course import holding
from tests.app.document.networks import multilayer

pytestmark = pytest.mark.usefixtures("qapp")
NEURON = "tanh(a*x + b*x + c*x + x)"


def held(document: Document) -> int:
    """Return how many courses hold for where nodes are now."""
    return len(holding(document.sheet.courses, document.positions))


def test_a_graph_without_places_opens_with_its_wires_led() -> None:
    document = Document(multilayer([3, 3, 2]))
    assert held(document) == len(document.sheet.courses) > 0
    assert not document.is_modified


def test_a_formula_comes_with_its_wires_led_and_goes_with_them() -> None:
    document = Document()
    document.push(BuildFormula(document, NEURON, {"a": 1, "b": 2, "c": 3, "x": 4}))
    assert held(document) > 0
    document.undo_stack.undo()
    assert not document.sheet.courses
    document.undo_stack.redo()
    assert held(document) > 0


def test_what_is_expanded_is_led_too() -> None:
    document = Document()
    document.open_example("digits-row-by-row")
    before = dict(document.sheet.courses)
    document.push(ExpandNode(document, "reader"))
    # Its wires pass its own nodes; those around it have made way together.
    assert held(document) > len(before)
    document.undo_stack.undo()
    assert document.sheet.courses == before


def test_copies_are_led_as_what_they_are_copies_of() -> None:
    document = Document(multilayer([2, 2, 1]))
    count = held(document)
    text = copy_text(document, list(document.graph), ())
    other = Document()
    other.push(Paste(other, text, (500.0, 300.0)))
    assert held(other) == count > 0


def test_courses_are_in_the_file(tmp_path: Path) -> None:
    save_project(multilayer([3, 3, 2]), tmp_path / "net.gradloom", {})
    document = Document()
    assert document.open(tmp_path / "net.gradloom")
    before = document.sheet.courses
    assert document.save(tmp_path / "saved.gradloom")
    again = Document()
    assert again.open(tmp_path / "saved.gradloom")
    assert again.sheet.courses == before


def test_moving_a_node_leaves_the_sheet_and_only_its_own_courses_stop_holding() -> None:
    document = Document(multilayer([3, 3, 2]))
    edge = next(iter(document.sheet.courses))
    courses, before = document.sheet.courses, held(document)
    x, y = document.position(edge.target)
    document.push(MoveNodes(document, {edge.target: (x + 5.0, y)}))
    touched = [e for e in courses if edge.target in (e.source, e.target)]
    assert document.sheet.courses == courses
    assert held(document) == before - len(touched)
    document.undo_stack.undo()
    assert held(document) == before
