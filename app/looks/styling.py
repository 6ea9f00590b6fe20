"""Puts a theme on a window: style sheet, palette and font."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from string import Template

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.theme import Theme, interface_font

_GROUPS = QPalette.ColorGroup
_ROLES = QPalette.ColorRole


@cache
def _template(name: str) -> Template:
    return Template((files("resources") / "styles" / name).read_text(encoding="utf-8"))


@cache
def style_sheet(theme: Theme) -> str:
    """Return the window's style sheet in the theme's colours."""
    words = theme.as_words()
    sheet = _template("window.qss").substitute(words)
    return sheet + _template("contrast.qss").substitute(words) if theme.has_high_contrast else sheet


def palette(theme: Theme) -> QPalette:
    """Return the palette for what no style sheet reaches, placeholders and links among it."""
    found = QPalette()
    pairs = {
        _ROLES.Window: theme.window,
        _ROLES.WindowText: theme.text,
        _ROLES.Base: theme.raised,
        _ROLES.AlternateBase: theme.field,
        _ROLES.Text: theme.text,
        _ROLES.Button: theme.raised,
        _ROLES.ButtonText: theme.text,
        _ROLES.BrightText: theme.gradient,
        _ROLES.Highlight: theme.accent_fill,
        _ROLES.HighlightedText: theme.accent_text,
        _ROLES.Link: theme.accent,
        _ROLES.LinkVisited: theme.local,
        _ROLES.PlaceholderText: theme.muted,
        _ROLES.ToolTipBase: theme.raised,
        _ROLES.ToolTipText: theme.text,
        _ROLES.Mid: theme.line,
        _ROLES.Midlight: theme.line_soft,
        _ROLES.Dark: theme.line,
        _ROLES.Light: theme.raised,
        _ROLES.Shadow: theme.node_shadow,
    }
    for role, colour in pairs.items():
        found.setColor(role, colour)
    for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText):
        found.setColor(_GROUPS.Disabled, role, theme.faint)
    return found


def dress(widget: QWidget, theme: Theme) -> None:
    """Give a top-level widget, and all in it, the theme's look."""
    if QApplication.font() != interface_font():
        # Set on the window alone, it does not reach widgets that the style sheet touches.
        QApplication.setFont(interface_font())
    QApplication.setPalette(palette(theme))
    widget.setStyleSheet(style_sheet(theme))
    QToolTip.setPalette(palette(theme))
    QToolTip.setFont(interface_font(12))


def set_state(widget: QWidget, state: str) -> None:
    """Set the property that the style sheet asks for, and have it drawn again."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
