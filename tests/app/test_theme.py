import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from app.contrast import GRAPHIC_CONTRAST, TEXT_CONTRAST, contrast
from app.styling import style_sheet
from app.theme import DARK, LIGHT, Theme, Themes
from nodes.registry import families

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
TEXT_ON_GROUND = (
    ("text", "window"), ("text", "field"), ("text", "raised"), ("text", "node_body"),
    ("text", "code"), ("text", "plot"), ("muted", "window"), ("muted", "field"),
    ("muted", "canvas"), ("muted", "plot"), ("value", "value_soft"), ("value", "window"),
    ("value", "canvas"), ("value", "node_body"), ("value", "code"), ("gradient", "gradient_soft"),
    ("gradient", "window"), ("gradient", "canvas"), ("gradient", "code"), ("local", "local_soft"),
    ("local", "window"), ("local", "code"), ("accent", "accent_soft"), ("accent", "window"),
    ("accent", "code"), ("accent_text", "accent_fill"), ("accent_text", "accent_fill_hover"),
    ("warning", "window"), ("warning", "warning_soft"), ("note", "window"),
)  # fmt: skip
LINES_ON_GROUND = (("wire", "canvas"), ("port", "canvas"), ("validation", "plot"))


@THEMES
@pytest.mark.parametrize("text,ground", TEXT_ON_GROUND)
def test_text_can_be_read_on_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= TEXT_CONTRAST


@THEMES
@pytest.mark.parametrize("line,ground", LINES_ON_GROUND)
def test_lines_that_carry_meaning_stand_out(theme: Theme, line: str, ground: str) -> None:
    assert contrast(getattr(theme, line), getattr(theme, ground)) >= GRAPHIC_CONTRAST


@THEMES
def test_every_family_stands_out_on_a_node(theme: Theme) -> None:
    for family in families():
        assert contrast(theme.family(family.colour), theme.node_body) >= GRAPHIC_CONTRAST


def test_family_colours_are_lightened_on_dark_ground_only() -> None:
    assert LIGHT.family("#1d4ed8") == "#1d4ed8"
    assert contrast(DARK.family("#1d4ed8"), DARK.node_body) >= TEXT_CONTRAST


def test_changed_tells_of_another_theme_once(qtbot: QtBot) -> None:
    themes = Themes("light")
    seen: list[Theme] = []
    themes.changed.connect(seen.append)
    themes.set("dark")
    themes.set("dark")
    assert seen == [DARK]
    assert themes.current is DARK


@THEMES
def test_style_sheet_has_no_name_left_in_it(theme: Theme) -> None:
    sheet = style_sheet(theme)
    assert "$" not in sheet.partition("*/")[2]
    assert theme.window in sheet


def test_colour_is_the_one_named() -> None:
    assert LIGHT.colour("value") == QColor(LIGHT.value)
