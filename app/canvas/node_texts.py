"""Where the texts of a node stand on its body: title, caption, number, names of ports."""

from __future__ import annotations

from app.canvas.node_geometry import BAND, LONGEST_PORT_NAME, NodeGeometry
from app.canvas.texts import PlacedText, TextSetter

_NAME_INSET = 9.0
_NAME_DROP = 3.5
_TAG_INSET, _TAG_OVERHANG = 2.0, 8.0
"""How far the name above a body is moved in, and may reach beyond the body's width."""


def tag_width(setter: TextSetter, geometry: NodeGeometry) -> float:
    """Return how far the name above the body reaches; 0 for none."""
    tag, room = geometry.tag, geometry.width + _TAG_OVERHANG
    return _TAG_INSET + min(setter.width(tag, "tag"), room) if tag else 0.0


def tag_text(setter: TextSetter, geometry: NodeGeometry) -> PlacedText:
    """Place the name above the body."""
    room = geometry.width + _TAG_OVERHANG
    return setter.line(geometry.tag, "tag", "muted", _TAG_INSET, -5.0, room)


def place_texts(setter: TextSetter, geometry: NodeGeometry, number: str) -> list[PlacedText]:
    """Place all texts on the body of a node.

    Parameters
    ----------
    number : str
        What a value node shows below its name, empty for its caption.
    """
    width, middle = geometry.width, geometry.width / 2
    room = width - 12.0
    texts: list[PlacedText] = []
    if geometry.style == "layer":
        left = geometry.title_left
        room = width - left - geometry.title_right
        is_alone = not geometry.caption and len(geometry.inputs) < 2
        baseline = 36.0 if is_alone and not geometry.maps else 26.0
        texts.append(setter.line(geometry.title, "title", "text", left, baseline, room))
        if geometry.caption:
            texts.append(setter.line(geometry.caption, "caption", "muted", left, 43.0, room))
        if geometry.names_ports:
            texts += _port_names(setter, geometry)
    elif geometry.style == "value":
        texts.append(setter.line(geometry.title, "title", "text", middle, 26.0, room, 0.5))
        shown, colour = number or geometry.caption, "value" if number else "muted"
        texts.append(setter.line(shown, "number", colour, middle, 43.5, room, 0.5))
    else:
        baseline = (geometry.height + BAND) / 2 + 6.5
        if geometry.caption:
            low = geometry.height - 7.0
            texts.append(setter.line(geometry.caption, "tag", "muted", middle, low, room, 0.5))
            baseline -= 5.0
        texts.append(setter.line(geometry.title, "symbol", "text", middle, baseline, room, 0.5))
    return texts


def _port_names(setter: TextSetter, geometry: NodeGeometry) -> list[PlacedText]:
    """Write the names of the data ports beside them; a single output needs none."""
    room = LONGEST_PORT_NAME + 1.0
    texts = [
        setter.line(name, "tag", "muted", _NAME_INSET, place.y + _NAME_DROP, room)
        for name, place in geometry.inputs.items()
        if not place.from_below
    ]
    if len(geometry.outputs) > 1:
        right = geometry.width - _NAME_INSET
        texts += [
            setter.line(name, "tag", "muted", right, place.y + _NAME_DROP, room, 1.0)
            for name, place in geometry.outputs.items()
        ]
    return texts
