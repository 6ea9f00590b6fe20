"""Breaking the text of a note into lines."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_ELLIPSIS = "…"


class Wrapper:
    """Breaks plain texts into lines of one font, and remembers them."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.line_height = round(self.metrics.lineSpacing() * 1.08)
        self._wrapped = lru_cache(maxsize=2_000)(self._wrap)

    def lines(self, text: str, width: float, height: float) -> tuple[str, ...]:
        """Return the lines that fit into a box; where there are more, the last one says so."""
        return self._wrapped(text, round(width), int(height // self.line_height))

    def _wrap(self, text: str, width: int, most: int) -> tuple[str, ...]:
        if width <= 0 or most <= 0:
            return ()
        lines: list[str] = []
        for paragraph in text.split("\n"):
            begin = len(lines)
            # No letter is narrower than a pixel: what lies beyond cannot be seen.
            self._add_paragraph(paragraph[: width * (most + 1)], width, most, lines)
            if len(lines) > most:
                # Of a word that is too long for what is left of the last line, as much as fits.
                last = lines[most - 1 :] if begin < most else lines[most - 1 : most]
                rest = f"{' '.join(last)} {_ELLIPSIS}"
                shown = self.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
                return (*lines[: most - 1], shown)
        return tuple(lines)

    def _add_paragraph(self, text: str, width: int, most: int, lines: list[str]) -> None:
        layout = QTextLayout(text, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        # Qt counts in UTF-16, where some letters are two.
        units = text.encode("utf-16-le", "surrogatepass")
        line = layout.createLine()
        while line.isValid() and len(lines) <= most:
            line.setLineWidth(width)
            start, count = line.textStart(), line.textLength()
            piece = units[2 * start : 2 * (start + count)]
            lines.append(piece.decode("utf-16-le", "replace").rstrip())
            line = layout.createLine()
        layout.endLayout()
