import itertools

import pytest
from PySide6.QtGui import QColor, QGuiApplication
from pytestqt.qtbot import QtBot

from app.looks.contrast import (
    HIGH_GRAPHIC_CONTRAST,
    HIGH_TEXT_CONTRAST,
    TEXT_CONTRAST,
    contrast,
)
from app.looks.styling import style_sheet
from app.theme import DARK, LIGHT, THEMES, Theme, Themes
from nodes.registry import families
from tests.app.colour_vision import MACHADO, distance

EACH_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
SAFE_THEMES = [theme for name, theme in THEMES.items() if name.endswith("_safe")]
MEANINGS = ("value", "gradient", "local", "accent")
APART = 12.0
"""CIEDE2000 between two meanings: many times what can just be seen."""

GROUNDS_OF_TEXT = {
    "text": ("window", "field", "field_hover", "raised", "node_body", "canvas", "code", "plot",
             "accent_soft", "value_soft", "gradient_soft", "warning_soft"),
    "muted": ("window", "field", "raised", "canvas", "node_body", "plot", "accent_soft"),
    "value": ("value_soft", "window", "canvas", "node_body", "code", "raised"),
    "gradient": ("gradient_soft", "window", "canvas", "code", "raised", "node_body"),
    "local": ("local_soft", "window", "code", "raised", "canvas"),
    "accent": ("accent_soft", "window", "code", "raised", "field", "canvas"),
    "accent_text": ("accent_fill", "accent_fill_hover"),
    "warning": ("window", "warning_soft", "raised"),
    "note": ("window", "raised"),
    # The chip of the step that is looked at.
    "window": ("value", "gradient", "accent"),
}  # fmt: skip
GROUNDS_OF_LINES = {
    "wire": ("canvas",), "port": ("canvas", "node_body"), "validation": ("plot",),
    "accent": ("plot", "canvas", "node_body"), "value": ("plot",), "gradient": ("plot", "canvas"),
    "local": ("plot",), "wire_gradient": (),
}  # fmt: skip
# What may be pale where contrast is not asked for: borders, and what is disabled.
GROUNDS_OF_BORDERS = {
    "line": ("window", "field", "raised", "plot", "node_body"), "line_soft": ("window", "code"),
    "node_border": ("canvas", "node_body"), "faint": ("window", "raised"),
    "value_line": ("value_soft", "raised", "window"), "scroll": ("window",),
    "gradient_line": ("gradient_soft", "raised", "window"),
    "local_line": ("local_soft", "canvas"), "accent_line": ("accent_soft", "raised", "window"),
    "wire_gradient": ("canvas",), "value_opposite": ("plot",), "gradient_opposite": ("plot",),
    "local_opposite": ("plot",),
}  # fmt: skip


def too_low(theme: Theme, grounds: dict[str, tuple[str, ...]], ratio: float) -> list[str]:
    """Return the pairs of colours that differ too little."""
    return [
        f"{name} on {ground}: {found:.2f}"
        for name, below in grounds.items()
        for ground in below
        if (found := contrast(getattr(theme, name), getattr(theme, ground))) < ratio
    ]


@EACH_THEME
def test_text_can_be_read_on_its_ground(theme: Theme) -> None:
    assert not too_low(theme, GROUNDS_OF_TEXT, theme.text_contrast)


@EACH_THEME
def test_lines_that_carry_meaning_stand_out(theme: Theme) -> None:
    assert not too_low(theme, GROUNDS_OF_LINES, theme.line_contrast)


@pytest.mark.parametrize("name", [name for name in THEMES if "contrast" in name])
def test_high_contrast_has_no_pale_lines(name: str) -> None:
    theme = THEMES[name]
    assert (theme.text_contrast, theme.line_contrast) == (HIGH_TEXT_CONTRAST, HIGH_GRAPHIC_CONTRAST)
    assert not too_low(theme, GROUNDS_OF_BORDERS, HIGH_GRAPHIC_CONTRAST)


@EACH_THEME
def test_every_family_stands_out_on_a_node(theme: Theme) -> None:
    for family in families():
        assert contrast(theme.family(family.colour), theme.node_body) >= theme.line_contrast


def test_family_colours_are_lightened_on_dark_ground_only() -> None:
    assert LIGHT.family("#1d4ed8") == "#1d4ed8"
    assert contrast(DARK.family("#1d4ed8"), DARK.node_body) >= TEXT_CONTRAST


@pytest.mark.parametrize("vision", MACHADO)
@pytest.mark.parametrize("theme", SAFE_THEMES, ids=lambda theme: theme.name)
def test_safe_colours_are_told_apart_by_everybody(theme: Theme, vision: str) -> None:
    for one, other in itertools.combinations(MEANINGS, 2):
        assert distance(getattr(theme, one), getattr(theme, other), vision) >= APART, (one, other)


@pytest.mark.parametrize("vision", MACHADO)
@pytest.mark.parametrize("theme", SAFE_THEMES, ids=lambda theme: theme.name)
def test_both_signs_of_a_picture_are_told_apart_by_everybody(theme: Theme, vision: str) -> None:
    for kind in ("value", "gradient", "local"):
        colours = getattr(theme, kind), getattr(theme, f"{kind}_opposite")
        assert distance(*colours, vision) >= APART, kind


def test_simulated_vision_mixes_up_red_and_green_and_no_more() -> None:
    red, green, blue = "#c02626", "#7a6a00", "#2563eb"
    assert distance(red, green, "deuteranopia") < distance(red, green) / 2
    assert distance(red, blue, "deuteranopia") > 20


def test_a_colour_that_is_handed_out_may_be_changed() -> None:
    LIGHT.colour("value").setAlphaF(0.1)
    LIGHT.colour_of(LIGHT.value).setRed(255)
    assert LIGHT.colour("value") == QColor(LIGHT.value)


def test_changed_tells_of_another_theme_once(qtbot: QtBot) -> None:
    themes = Themes("light")
    seen: list[Theme] = []
    themes.changed.connect(seen.append)
    themes.set("dark")
    themes.set("dark")
    assert seen == [DARK]
    assert themes.current is DARK


@EACH_THEME
def test_style_sheet_has_no_name_left_in_it(theme: Theme) -> None:
    sheet = style_sheet(theme)
    assert "$" not in sheet.partition("*/")[2]
    assert theme.window in sheet


def test_colour_is_the_one_named() -> None:
    assert LIGHT.colour("value") == QColor(LIGHT.value)


def test_safe_colours_come_with_every_theme(qtbot: QtBot) -> None:
    themes = Themes("dark", colours="safe")
    assert themes.current.name == "dark_safe"
    themes.set("light_contrast")
    assert themes.current.name == "light_contrast_safe"
    themes.use_colours("standard")
    assert themes.current is THEMES["light_contrast"]


def test_the_desktop_decides_on_contrast(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.theme.wants_contrast", lambda: True)
    monkeypatch.setattr("app.theme.wants_dark", lambda: False)
    themes = Themes("system")
    assert themes.current is THEMES["light_contrast"]
    seen: list[Theme] = []
    themes.changed.connect(seen.append)
    monkeypatch.setattr("app.theme.wants_dark", lambda: True)
    QGuiApplication.styleHints().colorSchemeChanged.emit(QGuiApplication.styleHints().colorScheme())
    assert seen == [THEMES["dark_contrast"]]
