"""An error while painting is reported; the program lives on."""

import sys
from typing import Any

import pytest

from app.canvas.group_layer import GroupLayer
from app.canvas.node_item import NodeItem
from app.canvas.shielded import forget_reports
from tests.app.canvas.conftest import Board


@pytest.fixture
def reports(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: found.append(str(error)))
    forget_reports()
    return found


def fail(*arguments: Any) -> None:
    raise RuntimeError("the paint is out")


def test_an_error_while_painting_is_reported_once_and_ends_nothing(
    board: Board, monkeypatch: pytest.MonkeyPatch, reports: list[str]
) -> None:
    board.neuron()
    board.view.fit()
    whole = board.picture()
    with monkeypatch.context() as broken:
        broken.setattr(NodeItem, "_paint_picture", fail)
        broken.setattr(GroupLayer, "paint_areas", fail)
        for _ in range(5):
            assert board.picture() != whole
    assert reports == ["the paint is out"]
    assert board.picture() == whole
