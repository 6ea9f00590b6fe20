"""Numbers set by dragging and by typing."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from app.document.commands import AddNode
from app.document.commands.setting_number import SetNumber, TakeNumberBack
from app.document.document import Document
from nodes.errors import SettingError


@pytest.fixture
def document(qapp: object) -> Iterator[Document]:
    found = Document()
    found.push(AddNode(found, "parameter", (0, 0), settings={"value": 2.0}))
    found.push(AddNode(found, "dropout", (0, 0)))
    found.undo_stack.clear()
    yield found
    found.close()


def value(document: Document) -> object:
    return document.graph.node("w_1").value  # type: ignore[attr-defined]


def texts(document: Document) -> list[str]:
    stack = document.undo_stack
    return [stack.text(i) for i in range(stack.count())]


def test_numbers_of_one_drag_are_one_step_named_by_the_last(document: Document) -> None:
    drag = object()
    for number in (2.5, 3.0, 3.2):
        document.push(SetNumber(document, "w_1", "value", number, drag))
    assert texts(document) == ["Set w_1 to 3.2"]
    document.undo_stack.undo()
    assert value(document) == 2.0
    document.undo_stack.redo()
    assert value(document) == 3.2


def test_two_drags_are_two_steps(document: Document) -> None:
    for number in (3.0, 4.0):
        document.push(SetNumber(document, "w_1", "value", number, object()))
    assert len(texts(document)) == 2


def test_typed_numbers_do_not_merge(document: Document) -> None:
    for number in (3.0, 4.0):
        document.push(SetNumber(document, "w_1", "value", number))
    assert len(texts(document)) == 2


def test_other_settings_are_named(document: Document) -> None:
    document.push(SetNumber(document, "dropout_1", "p", 0.25))
    assert texts(document) == ["Set p of dropout_1 to 0.25"]


def test_number_out_of_bounds_changes_nothing(document: Document) -> None:
    with pytest.raises(SettingError, match="p = 2"):
        document.push(SetNumber(document, "dropout_1", "p", 2.0))
    assert texts(document) == []


def test_drag_taken_back_leaves_neither_undo_nor_redo(document: Document) -> None:
    document.push(SetNumber(document, "dropout_1", "p", 0.25))
    drag = object()
    for number in (3.0, 4.0):
        document.push(SetNumber(document, "w_1", "value", number, drag))
    document.push(TakeNumberBack(document, drag))
    assert value(document) == 2.0
    assert texts(document) == ["Set p of dropout_1 to 0.25"]


def test_taking_back_what_was_not_dragged_does_nothing(document: Document) -> None:
    document.push(SetNumber(document, "w_1", "value", 3.0, object()))
    document.push(TakeNumberBack(document, object()))
    assert value(document) == 3.0
    assert len(texts(document)) == 1


def test_number_of_a_random_start_is_one_written_by_hand_then(document: Document) -> None:
    document.push(AddNode(document, "parameter", (0, 0), settings={"start": "normal"}))
    document.push(SetNumber(document, "w_2", "value", 0.5))
    assert document.graph.node("w_2").start == "value"  # type: ignore[attr-defined]
    document.undo_stack.undo()
    assert document.graph.node("w_2").start == "normal"  # type: ignore[attr-defined]


def test_trained_parameter_keeps_what_it_learned_unless_that_is_meant(document: Document) -> None:
    learned = np.array(0.75)
    document.graph.set_weights({("w_1", "value"): learned})
    document.push(SetNumber(document, "w_1", "value", 1.5))
    assert document.graph.learned_weights()["w_1", "value"] == 1.5
    assert value(document) == 2.0
    document.undo_stack.undo()
    assert document.graph.learned_weights()["w_1", "value"] == 0.75
    document.push(SetNumber(document, "w_1", "value", 9.0, sets_learned=False))
    assert value(document) == 9.0
