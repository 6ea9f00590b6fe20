"""How well one colour can be read on another, after WCAG 2.2."""

from __future__ import annotations

TEXT_CONTRAST = 4.5
"""What level AA asks of text."""

GRAPHIC_CONTRAST = 3.0
"""What level AA asks of lines and signs that carry meaning."""

HIGH_TEXT_CONTRAST = 7.0
"""What level AAA asks of text."""

HIGH_GRAPHIC_CONTRAST = 4.5
"""What the themes of high contrast ask of lines and signs; WCAG goes no further than 3."""


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return the colour `share` of the way from one to the other."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def moved_until(colour: str, background: str, ratio: float) -> str:
    """Return the colour, moved away from a background until their contrast is `ratio`.

    As much white is mixed in as that takes, on light ground black.
    """
    end = "#ffffff" if luminance(background) < 0.18 else "#000000"
    for step in range(20):
        moved = mixed(colour, end, step / 20)
        if contrast(moved, background) >= ratio:
            return moved
    return end
