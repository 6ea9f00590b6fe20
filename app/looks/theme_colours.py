"""The colours of the window by what they are for, light and dark.

Colour carries meaning everywhere and is never used for anything else: green is a value, red a
gradient, violet a local gradient, blue an update or what the user has hold of.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from PySide6.QtGui import QColor

from app.looks.contrast import GRAPHIC_CONTRAST, TEXT_CONTRAST, moved_until


@dataclass(frozen=True)
class Theme:
    """Every colour by what it is for, as ``#rrggbb``.

    A ``…_soft`` colour is the pale ground that text of the colour stands on.
    """

    name: str
    is_dark: bool

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

    # What stands for negative numbers in pictures of tensors, opposite to the colour of the kind.
    # Brewer's diverging schemes PiYG, RdBu and PuOr: seen without red or green they stay apart.
    value_opposite: str
    gradient_opposite: str
    local_opposite: str

    text_contrast: float = TEXT_CONTRAST
    line_contrast: float = GRAPHIC_CONTRAST

    @property
    def selection(self) -> str:
        """The outline of what is selected."""
        return self.accent

    @property
    def has_high_contrast(self) -> bool:
        """Whether lines are thicker, and what is told apart by its ground has an outline too."""
        return self.text_contrast > TEXT_CONTRAST

    def family(self, colour: str) -> str:
        """Return a family's colour as this theme shows it.

        Families give the colour for the light theme; on dark ground it is lightened, and for high
        contrast made stronger, until text in it can be read.
        """
        if not self.is_dark and not self.has_high_contrast:
            return colour
        return _until_read(colour, self.node_body, self.text_contrast)

    def colour(self, name: str) -> QColor:
        """Return one of the colours by its name here, as a QColor of the caller's own."""
        return QColor(_colour(getattr(self, name)))

    @staticmethod
    def colour_of(text: str) -> QColor:
        """Return ``#rrggbb``, such as a family's colour, as a QColor of the caller's own."""
        return QColor(_colour(text))

    def as_words(self) -> dict[str, str]:
        """Return every colour by name, for templates of style sheets."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}


# Given out as copies: a QColor can be changed, and this one is everybody's.
@cache
def _colour(text: str) -> QColor:
    # Copied by who hands it out: a QColor can be changed, and copying costs less than parsing.
    return QColor(text)


@cache
def _until_read(colour: str, ground: str, ratio: float) -> str:
    return moved_until(colour, ground, ratio)


LIGHT = Theme(
    name="light",
    is_dark=False,
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
    value_opposite="#c01f86",
    gradient_opposite="#2563eb",
    local_opposite="#c8650a",
)

DARK = Theme(
    name="dark",
    is_dark=True,
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
    value_opposite="#f285e6",
    gradient_opposite="#7aa7ff",
    local_opposite="#f0a35e",
)
