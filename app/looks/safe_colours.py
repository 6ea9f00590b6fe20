"""The four meanings in colours that nobody takes for one another.

After Okabe and Ito, "Color Universal Design" (2008): bluish green for values, vermilion for
gradients, reddish purple for local gradients, blue for updates. Their lightness differs too, since
without one kind of cones only one scale of hues is left beside it.
"""

from __future__ import annotations

from dataclasses import replace

from app.looks.theme_colours import Theme

SUFFIX = "_safe"

_LIGHT = {
    "value": "#004d40", "value_soft": "#e6f5f1", "value_line": "#9fd0c4",
    "gradient": "#b84a00", "gradient_soft": "#fff3ea", "gradient_line": "#f0bf97",
    "local": "#6b0f6b", "local_soft": "#f8ebf8", "local_line": "#dcb4dc",
    "accent": "#1368ce", "accent_soft": "#eaf3fe", "accent_line": "#a2c6f1",
    "accent_fill": "#1368ce", "accent_fill_hover": "#0e58b3",
    "wire_gradient": "#d08a1c", "validation": "#b84a00",
    "value_opposite": "#b84a00", "gradient_opposite": "#1368ce", "local_opposite": "#8a6500",
}  # fmt: skip
_DARK = {
    "value": "#58e0b8", "value_soft": "#10291f", "value_line": "#24594a",
    "gradient": "#ee8434", "gradient_soft": "#2b1809", "gradient_line": "#6f431f",
    "local": "#f0c9e8", "local_soft": "#33203a", "local_line": "#6d4a70",
    "accent": "#6f9cf5", "accent_soft": "#182645", "accent_line": "#36558f",
    "accent_fill": "#2f66e0", "accent_fill_hover": "#2a5cd0",
    "wire_gradient": "#e0b04a", "validation": "#ee8434",
    "value_opposite": "#ee8434", "gradient_opposite": "#6f9cf5", "local_opposite": "#b99531",
}  # fmt: skip
_LIGHT_CONTRAST = {
    "value": "#00604f", "value_soft": "#f2fbf9", "value_line": "#00604f",
    "gradient": "#5c1a00", "gradient_soft": "#fff5ef", "gradient_line": "#5c1a00",
    "local": "#8c00ac", "local_soft": "#fdf5ff", "local_line": "#8c00ac",
    "accent": "#001f66", "accent_soft": "#e8efff", "accent_line": "#001f66",
    "accent_fill": "#001f66", "accent_fill_hover": "#00144a",
    "wire_gradient": "#8a5a00", "validation": "#7a3d00",
    "value_opposite": "#7a2400", "gradient_opposite": "#0037ad", "local_opposite": "#5e4600",
}  # fmt: skip
_DARK_CONTRAST = {
    "value": "#3dffc0", "value_soft": "#00211a", "value_line": "#3dffc0",
    "gradient": "#f58a3c", "gradient_soft": "#1f0d00", "gradient_line": "#f58a3c",
    "local": "#f8deff", "local_soft": "#2a1233", "local_line": "#f8deff",
    "accent": "#7aa8ff", "accent_soft": "#00133d", "accent_line": "#7aa8ff",
    "accent_fill": "#7aa8ff", "accent_fill_hover": "#a8c8ff",
    "wire_gradient": "#ffd166", "validation": "#f58a3c",
    "value_opposite": "#f58a3c", "gradient_opposite": "#7aa8ff", "local_opposite": "#c9a227",
}  # fmt: skip
_MEANINGS = {
    "light": _LIGHT,
    "dark": _DARK,
    "light_contrast": _LIGHT_CONTRAST,
    "dark_contrast": _DARK_CONTRAST,
}


def safe(theme: Theme) -> Theme:
    """Return a theme in colours that are told apart by everybody."""
    return replace(theme, name=theme.name + SUFFIX, **_MEANINGS[theme.name])  # type: ignore[arg-type]
