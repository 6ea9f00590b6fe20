"""The blocks of the document in the palette."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.document.clipboard import NODE_TYPE_MIME
from app.panels.palette.panel import Palette, node_picture
from app.panels.palette.sections import INSIDE_ONLY, sections
from app.theme import Themes
from app.widgets.type_families import blocks_family, family_of_type
from app.widgets.type_icons import type_icon
from graph_engine.blocks.definition import BlockDefinition, checked_definition
from graph_engine.blocks.library import types_of
from graph_engine.edge import Edge
from nodes.registry import families, node_type


def cell() -> BlockDefinition:
    """Return a block with a state, of which all four forms can be made."""
    nodes = {
        "x": node_type("block_input").checked({}),
        "h": node_type("block_input").checked({}),
        "sum": node_type("add").checked({}),
        "next": node_type("block_output").checked({}),
    }
    edges = [
        Edge("x", "out", "sum", "x"),
        Edge("h", "out", "sum", "y"),
        Edge("sum", "out", "next", "x"),
    ]
    return checked_definition("MyCell", nodes, edges, states=[("h", "next")])


@pytest.fixture
def palette(qtbot: QtBot) -> Palette:
    panel = Palette(Themes())
    qtbot.addWidget(panel)
    panel.resize(212, 600)
    panel.show()
    panel.fill()
    return panel


def titles(panel: Palette) -> list[str]:
    model = panel.list.model()
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_every_form_of_a_block_is_offered_first(palette: Palette) -> None:
    palette.show_blocks({"MyCell": cell()})
    assert titles(palette)[:5] == [
        "Blocks", "My cell", "My cell × n", "My cell parallel", "My cell recurrence",
    ]  # fmt: skip
    palette.show_blocks({})
    assert titles(palette)[0] == families()[0].title
    assert "My cell" not in titles(palette)


def test_only_what_can_be_made_is_offered(palette: Palette) -> None:
    nodes = {"x": node_type("block_input").checked({}), "y": node_type("block_output").checked({})}
    plain = checked_definition("Plain", nodes, [Edge("x", "out", "y", "x")])
    palette.show_blocks({"Plain": plain})
    assert "Plain recurrence" not in titles(palette)
    assert "Plain × n" in titles(palette)


def test_ends_of_a_block_are_not_offered() -> None:
    offered = {cls for family in sections(families(), {}) for cls in family.types}
    assert not offered.intersection(INSIDE_ONLY)
    assert node_type("initial_state") in offered


def test_search_finds_blocks_and_stays_when_they_change(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.search, "my cell rec")
    assert titles(palette) == []
    palette.show_blocks({"MyCell": cell()})
    assert titles(palette) == ["Blocks", "My cell recurrence"]


def test_drag_carries_the_id_of_the_form(palette: Palette) -> None:
    palette.show_blocks({"MyCell": cell()})
    model = palette.list.model()
    mime = model.mimeData([model.index(titles(palette).index("My cell × n"))])
    assert bytes(mime.data(NODE_TYPE_MIME).data()) == b"repeat:MyCell"


def test_what_is_made_of_blocks_has_the_colour_and_icon_of_blocks(palette: Palette) -> None:
    for cls in types_of(cell()):
        assert family_of_type(cls) is blocks_family()
        assert type_icon(cls, "#475569", 16) is not None
        assert not node_picture(cls, Themes(), 1.0).isNull()


def test_right_click_on_a_block_offers_to_remove_it(palette: Palette, qtbot: QtBot) -> None:
    palette.show_blocks({"MyCell": cell()})
    wanted: list[str] = []
    palette.removal_wanted.connect(wanted.append)
    for row in (1, titles(palette).index("ReLU")):
        index = palette.list.model().index(row)
        place: QPoint = palette.list.visualRect(index).center()
        palette.list.customContextMenuRequested.emit(place)
        menus = [menu for menu in palette.findChildren(QMenu) if menu.isVisible()]
        assert len(menus) == (row == 1)
        for menu in menus:
            (action,) = menu.actions()
            assert action.text() == "Remove block MyCell"
            QTest.mouseClick(
                menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center()
            )
    assert wanted == ["MyCell"]
