"""The inspector, the formula bar and the code of nodes that are made of blocks."""

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.document.commands import AddNode, Connect, DefineBlock
from app.panels.code.panel import CodePanel
from app.panels.formula_bar import FormulaBar
from app.panels.inspector.node_page import NodePage
from app.panels.inspector.panel import Inspector
from tests.app.document.test_blocks import residual
from tests.app.panels.conftest import Desk
from tests.app.panels.test_palette_blocks import cell


@pytest.fixture
def inspector(desk: Desk, qtbot: QtBot) -> Inspector:
    panel = Inspector(desk.document, desk.selection, desk.live, desk.themes, desk.preferences)
    qtbot.addWidget(panel)
    panel.resize(356, 900)
    panel.show()
    return panel


def add(desk: Desk, type_id: str, name: str, **settings: Any) -> None:
    desk.document.push(AddNode(desk.document, type_id, (0.0, 0.0), name, settings))


def network(desk: Desk) -> None:
    """Every form of a block on an image, and a cell over time."""
    document = desk.document
    document.push(DefineBlock(document, residual()))
    document.push(DefineBlock(document, cell()))
    add(desk, "input", "image", shape=(3, 4, 4))
    add(desk, "block:Residual", "one")
    add(desk, "repeat:Residual", "two", repeats=2)
    add(desk, "parallel:Residual", "three", copies=2)
    add(desk, "flatten", "flat", start_dim=2)
    add(desk, "recurrence:MyCell", "four", state_shape=[16])
    add(desk, "sum", "total")
    path = ["image", "one", "two", "three", "flat", "four", "total"]
    for source, target in pairwise(path):
        document.push(Connect(document, source, target))


def page_of(inspector: Inspector, desk: Desk, name: str) -> NodePage:
    desk.selection.set([name])
    inspector.refresh()
    assert inspector.node_page is not None
    return inspector.node_page


@pytest.mark.parametrize(
    ("name", "title", "settings"),
    [
        ("one", "Residual", ["filters"]),
        ("two", "Residual × n", ["repeats", "filters"]),
        ("three", "Residual parallel", ["copies", "combine", "dim", "filters"]),
        (
            "four",
            "My cell recurrence",
            ["reads", "gives", "steps", "state_shape", "chunk_length"],
        ),
    ],
)
def test_page_shows_what_is_made_of_a_block(
    inspector: Inspector, desk: Desk, qtbot: QtBot, name: str, title: str, settings: list[str]
) -> None:
    network(desk)
    qtbot.waitUntil(lambda: not desk.live.is_running)
    assert desk.document.problems() == []
    page = page_of(inspector, desk, name)
    assert page.header.title.text() == title
    assert list(page.settings.fields) == settings
    (row,) = page.chain_rule.texts()
    assert row[1] == "Jacobian"
    assert f"self.{name} = " in page.torch.text()
    assert page.about.text()


def test_setting_of_a_block_is_typed_into_its_form(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    network(desk)
    page = page_of(inspector, desk, "two")
    line = page.settings.fields["repeats"].control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "3")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.document.graph.node("two").model_dump()["repeats"] == 3
    line.selectAll()
    qtbot.keyClicks(line, "0")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.settings.fields["repeats"].error.isVisible()


def test_overview_counts_what_is_inside_blocks(inspector: Inspector, desk: Desk) -> None:
    network(desk)
    desk.selection.clear()
    inspector.refresh()
    assert inspector.overview is not None
    # Five copies of a convolution of 3 × 3 × 3 × 3 weights and 3 biases.
    assert "420\xa0parameters" in inspector.overview.counts.text()


def test_node_behind_a_block_has_no_formula_and_does_no_harm(desk: Desk, qtbot: QtBot) -> None:
    network(desk)
    bar = FormulaBar(desk.document, desk.selection, desk.live)
    qtbot.addWidget(bar)
    desk.selection.set(["total"])
    qtbot.waitUntil(lambda: not bar._timer.isActive())
    assert bar.edit.text() == ""


def test_code_has_a_class_for_the_block(desk: Desk, qtbot: QtBot) -> None:
    network(desk)
    panel = CodePanel(desk.document, desk.themes)
    qtbot.addWidget(panel)
    panel.refresh()
    assert "class Residual(nn.Module):" in panel.text.toPlainText()
    assert "self.one = Residual(3)" in panel.text.toPlainText()
