"""Colours Python text lightly: keywords, strings, numbers, names of PyTorch."""

from __future__ import annotations

import keyword
import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.theme import Theme

_KEYWORDS = "|".join(sorted((*keyword.kwlist, "self")))
_PATTERNS = (
    ("accent", re.compile(rf"\b({_KEYWORDS})\b")),
    ("local", re.compile(r"\b(torch|nn|F)\b(\.\w+)*")),
    ("gradient", re.compile(r"(?<![\w.])\d+(\.\d*)?(e[+-]?\d+)?")),
    ("value", re.compile(r'"""[^"]*"""|"[^"]*"|\'[^\']*\'')),
    ("muted", re.compile(r"#.*")),
)


class Highlighter(QSyntaxHighlighter):
    """One pass of patterns per line; generated text has no strings over several lines."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._formats: list[tuple[re.Pattern[str], QTextCharFormat]] = []
        self.use(theme)

    def use(self, theme: Theme) -> None:
        """Colour in another theme."""
        self._formats = []
        for colour, pattern in _PATTERNS:
            look = QTextCharFormat()
            look.setForeground(theme.colour(colour))
            self._formats.append((pattern, look))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for pattern, look in self._formats:
            for match in pattern.finditer(text):
                self.setFormat(match.start(), match.end() - match.start(), look)
