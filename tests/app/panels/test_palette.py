import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from app.panels.palette.model import NODE_TYPE_MIME, PaletteModel
from app.panels.palette.panel import Palette, node_picture
from app.panels.palette.row import RowDelegate
from app.panels.palette.sections import INSIDE_ONLY
from app.theme import Themes
from nodes.registry import families, node_type, node_types


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


def row_of(panel: Palette, title: str) -> QModelIndex:
    return panel.list.model().index(titles(panel).index(title))


def test_every_type_stands_below_its_family(palette: Palette) -> None:
    expected = []
    for family in families():
        types = (cls for cls in family.types if cls not in INSIDE_ONLY)
        expected += [family.title, *(cls.title for cls in types)]
    assert titles(palette) == expected


def test_search_finds_by_title_id_and_synonym(palette: Palette, qtbot: QtBot) -> None:
    for text, title in (
        ("fully", "Fully connected"),
        ("conv2d", "Conv 2-D"),
        ("logistic", "Sigmoid"),
    ):
        palette.search.clear()
        qtbot.keyClicks(palette.search, text)
        assert title in titles(palette)
        assert len(titles(palette)) < len(node_types())


def test_search_without_a_hit_says_so(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.search, "xyzzy")
    assert titles(palette) == []
    assert palette._nothing.isVisible()
    assert "xyzzy" in palette._nothing.text()


def test_enter_adds_what_was_found(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.search, "tanh")
    with qtbot.waitSignal(palette.node_wanted) as wanted:
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert wanted.args == ["tanh"]


def test_arrow_keys_of_the_search_box_move_through_the_list(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.search, "relu")
    first = palette.list.currentIndex().row()
    qtbot.keyClick(palette.search, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() != first
    assert palette.search.text() == "relu"


def test_double_click_adds_the_type(palette: Palette, qtbot: QtBot) -> None:
    index = row_of(palette, "Multiply")
    place = palette.list.visualRect(index).center()
    viewport = palette.list.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(palette.node_wanted) as wanted:
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["multiply"]


def test_drag_carries_the_id(palette: Palette) -> None:
    index = row_of(palette, "Add")
    mime = palette.list.model().mimeData([index])
    assert bytes(mime.data(NODE_TYPE_MIME).data()) == b"add"
    assert not node_picture(node_type("add"), Themes(), 1.0).isNull()


def test_headings_cannot_be_dragged_or_chosen() -> None:
    model = PaletteModel(families())
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags


def test_dark_rows_are_drawn_in_other_colours(palette: Palette) -> None:
    light = palette.grab().toImage()
    palette._themes.set("dark")
    assert palette.grab().toImage() != light
    assert isinstance(palette.list.itemDelegate(), RowDelegate)
