"""Makes the texts of an SVG file come out as they were measured, whatever fonts its reader has."""

from __future__ import annotations

import html
import re

from PySide6.QtGui import QFontMetricsF

from app.theme import INTERFACE_FAMILIES, NUMBER_FAMILIES, interface_font, number_font

_TEXT = re.compile(r"<text (?P<attributes>[^>]*)>(?P<content>[^<]*)</text>")
_FAMILY = re.compile(r'font-family="([^"]*)"')
_SIZE = re.compile(r'font-size="(\d+)')
_WEIGHT = re.compile(r'font-weight="(\d+)')
_BOLD = 600


def settle_texts(svg: str) -> str:
    """Give every text the width it was laid out with, and families that CSS can read.

    Qt names families as they are, some of which no style sheet may hold, and no widths: in a
    reader's own font, wider than ours, titles would run out of their nodes.
    """
    return _TEXT.sub(_settled, svg)


def _settled(match: re.Match[str]) -> str:
    attributes, content = match["attributes"], match["content"]
    family, size = _FAMILY.search(attributes), _SIZE.search(attributes)
    if family is None or size is None:
        return match[0]
    is_number = family[1].startswith(NUMBER_FAMILIES[0])
    weight = _WEIGHT.search(attributes)
    is_bold = weight is not None and int(weight[1]) >= _BOLD
    make, families = (
        (number_font, NUMBER_FAMILIES) if is_number else (interface_font, INTERFACE_FAMILIES)
    )
    metrics = QFontMetricsF(make(int(size[1]), is_bold=is_bold))
    width = metrics.horizontalAdvance(html.unescape(content))
    attributes = _FAMILY.sub(f'font-family="{_css_list(families)}"', attributes)
    length = f'textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {attributes.rstrip()} {length}>{content}</text>"


def _css_list(families: list[str]) -> str:
    """Return the families as CSS writes them: quoted, but for the generic one that ends them."""
    *named, generic = families
    return ", ".join([*(f"'{name}'" for name in named), generic])
