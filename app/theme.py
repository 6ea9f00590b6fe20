"""Colours and fonts of the window, light and dark.

Colour carries meaning everywhere and is never used for anything else: green is a value, red a
gradient, violet a local gradient, blue an update or what the user has hold of.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication

from app.contrast import TEXT_CONTRAST, lightened_until

INTERFACE_FAMILIES = [
    "Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", ".AppleSystemUIFont",
    "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial", "sans-serif",
]  # fmt: skip
NUMBER_FAMILIES = [
    "JetBrains Mono", "SF Mono", "Menlo", "Cascadia Mono", "Consolas", "DejaVu Sans Mono",
    "Liberation Mono", "monospace",
]  # fmt: skip
INTERFACE_PIXELS = 13
NUMBER_PIXELS = 13


@dataclass(frozen=True)
class Theme:
    """Every colour by what it is for, as ``#rrggbb``.

    A ``…_soft`` colour is the pale ground that text of the colour stands on.
    """

    name: Literal["light", "dark"]

    window: str  # menu row, tool row, panels
    field: str  # search box, formula bar, hovered rows
    field_hover: str
    raised: str  # buttons and entry fields
    line: str  # borders of fields and buttons
    line_soft: str  # lines between panels
    text: str
    muted: str  # captions, headings, second lines
    faint: str  # what is disabled

    canvas: str
    grid: str  # the dots
    node_body: str
    node_border: str
    node_shadow: str
    wire: str
    wire_gradient: str  # a wire coloured by the size of its gradient, in the middle of the scale
    port: str

    value: str
    value_soft: str
    value_line: str
    gradient: str
    gradient_soft: str
    gradient_line: str
    local: str
    local_soft: str
    local_line: str

    accent: str  # lines, marks and text in blue: selection, update steps
    accent_soft: str
    accent_line: str
    accent_fill: str  # the ground of the main button
    accent_fill_hover: str
    accent_text: str  # on accent_fill

    warning: str
    warning_soft: str
    note: str

    plot: str  # ground of plots and pictures
    plot_grid: str
    code: str  # ground of code
    validation: str  # the curve beside the training curve
    scroll: str

    @property
    def selection(self) -> str:
        """The outline of what is selected."""
        return self.accent

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    def family(self, colour: str) -> str:
        """Return a family's colour as this theme shows it.

        Families give the colour for the light theme; on dark ground it is lightened until text
        in it can be read.
        """
        return _family_on_dark(colour, self.node_body) if self.is_dark else colour

    def colour(self, name: str) -> QColor:
        """Return one of the colours by its name here, as a QColor to paint with."""
        return _colour(getattr(self, name))

    @staticmethod
    def colour_of(text: str) -> QColor:
        """Return ``#rrggbb``, such as a family's colour, as a QColor to paint with."""
        return _colour(text)

    def as_words(self) -> dict[str, str]:
        """Return every colour by name, for templates of style sheets."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@cache
def _colour(text: str) -> QColor:
    return QColor(text)


@cache
def _family_on_dark(colour: str, ground: str) -> str:
    return lightened_until(colour, ground, TEXT_CONTRAST)


LIGHT = Theme(
    name="light",
    window="#ffffff",
    field="#f1f3f7",
    field_hover="#e8ebf1",
    raised="#ffffff",
    line="#dfe2ea",
    line_soft="#e7eaf0",
    text="#1d2330",
    muted="#5d6678",
    faint="#9aa3b5",
    canvas="#f7f8fa",
    grid="#dde1e9",
    node_body="#ffffff",
    node_border="#dcdfe7",
    node_shadow="#c9cfdb",
    wire="#8690a5",
    wire_gradient="#e08a3c",
    port="#7d879b",
    value="#15803d",
    value_soft="#ecfdf3",
    value_line="#bfe5cc",
    gradient="#c02626",
    gradient_soft="#fdecec",
    gradient_line="#f2bcbc",
    local="#6d28d9",
    local_soft="#f1ecfb",
    local_line="#d9cbf5",
    accent="#2563eb",
    accent_soft="#e9f0fe",
    accent_line="#a9c4fa",
    accent_fill="#2563eb",
    accent_fill_hover="#1d55d4",
    accent_text="#ffffff",
    warning="#a84f08",
    warning_soft="#fef5e7",
    note="#4b5d7a",
    plot="#fbfbfd",
    plot_grid="#e9ecf1",
    code="#f6f7fa",
    validation="#c2620e",
    scroll="#c6ccd8",
)

DARK = Theme(
    name="dark",
    window="#171b23",
    field="#212733",
    field_hover="#2a3140",
    raised="#1e242f",
    line="#353e4f",
    line_soft="#272e3b",
    text="#e6e9f0",
    muted="#a0a9ba",
    faint="#687387",
    canvas="#10141b",
    grid="#242b37",
    node_body="#1c222d",
    node_border="#3a4456",
    node_shadow="#090c11",
    wire="#66718a",
    wire_gradient="#e5954a",
    port="#8a95aa",
    value="#5fd38d",
    value_soft="#12291c",
    value_line="#24573a",
    gradient="#ff8f8f",
    gradient_soft="#361a1d",
    gradient_line="#6e3238",
    local="#bda4fb",
    local_soft="#271f42",
    local_line="#4c3d7d",
    accent="#7aa7ff",
    accent_soft="#1b2a49",
    accent_line="#36558f",
    accent_fill="#2f66e0",
    accent_fill_hover="#2a5cd0",
    accent_text="#ffffff",
    warning="#f0b25f",
    warning_soft="#332612",
    note="#9fb3d1",
    plot="#131820",
    plot_grid="#2a313e",
    code="#11161e",
    validation="#f0a35e",
    scroll="#434d60",
)

THEMES: dict[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK)}


class Themes(QObject):
    """The theme in use, and word of its change.

    Signals
    -------
    changed(Theme)
        After `set`, and after the system turned light or dark while "system" is chosen.
    """

    changed = Signal(object)

    def __init__(self, name: str = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = name
        self.current = _theme(name)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.styleHints().colorSchemeChanged.connect(self._follow_system)

    def set(self, name: str) -> None:
        """Use the theme "light" or "dark", or "system" to follow the desktop."""
        self.choice = name
        theme = _theme(name)
        if theme is not self.current:
            self.current = theme
            self.changed.emit(theme)

    def _follow_system(self) -> None:
        if self.choice == "system":
            self.set("system")


def _theme(name: str) -> Theme:
    if name != "system":
        return THEMES[name]
    scheme = QGuiApplication.styleHints().colorScheme()
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def interface_font(pixels: int = INTERFACE_PIXELS, *, is_bold: bool = False) -> QFont:
    """Return the font of words."""
    return _font(INTERFACE_FAMILIES, pixels, is_bold)


def number_font(pixels: int = NUMBER_PIXELS, *, is_bold: bool = False) -> QFont:
    """Return the font of numbers, formulas and code: every digit as wide as the next."""
    font = _font(NUMBER_FAMILIES, pixels, is_bold)
    font.setStyleHint(QFont.StyleHint.Monospace)
    # Code is shown letter by letter: no arrow in place of "->".
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def _font(families: list[str], pixels: int, is_bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(pixels)
    if is_bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font
