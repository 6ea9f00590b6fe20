"""The theme in use, and the fonts of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QGuiApplication

from app.looks.contrast_themes import DARK_CONTRAST, LIGHT_CONTRAST
from app.looks.desktop import look_signals, wants_contrast, wants_dark
from app.looks.safe_colours import SUFFIX, safe
from app.looks.theme_colours import DARK as DARK
from app.looks.theme_colours import LIGHT as LIGHT
from app.looks.theme_colours import Theme as Theme

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

_PLAIN = (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)
THEMES: dict[str, Theme] = {theme.name: theme for theme in (*_PLAIN, *map(safe, _PLAIN))}
"""Every theme, by name; those with names that end in ``_safe`` are for the colour-blind."""


class Themes(QObject):
    """The theme in use, and word of its change.

    Parameters
    ----------
    name : str
        One of `THEMES`, or "system" to follow the desktop.
    colours : {"standard", "safe"}
        "safe" gives each theme the colours that everybody can tell apart.

    Signals
    -------
    changed(Theme)
        After `set` and `use_colours`, and after the desktop turned light, dark or to high
        contrast while "system" is chosen.
    """

    changed = Signal(object)

    def __init__(
        self, name: str = "light", parent: QObject | None = None, colours: str = "standard"
    ) -> None:
        super().__init__(parent)
        self.choice = name
        self.colours = colours
        self.current = self._wanted()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            for signal in look_signals():
                signal.connect(self._follow)

    def set(self, name: str) -> None:
        """Use a theme of `THEMES`, or "system" to follow the desktop."""
        self.choice = name
        self._follow()

    def use_colours(self, colours: str) -> None:
        """Use the "standard" colours, or the "safe" ones that everybody can tell apart."""
        self.colours = colours
        self._follow()

    def _follow(self) -> None:
        theme = self._wanted()
        if theme is not self.current:
            self.current = theme
            self.changed.emit(theme)

    def _wanted(self) -> Theme:
        name = _of_desktop() if self.choice == "system" else self.choice
        if self.colours == "safe" and not name.endswith(SUFFIX):
            name += SUFFIX
        return THEMES[name]


def _of_desktop() -> str:
    name = "dark" if wants_dark() else "light"
    return f"{name}_contrast" if wants_contrast() else name


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
