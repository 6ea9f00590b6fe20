"""Sizes of nodes and places of their ports, one home for painting, hit tests and layout.

Everything is in scene units, which are device-independent pixels at 100 %. A node's origin is the
top left corner of its body.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from app.canvas.feature_maps import BELOW, map_count, maps_size
from app.canvas.port_places import (
    FIRST_WEIGHT,
    LAYER_PITCH,
    WEIGHT_PITCH,
    PortPlace,
    at_weights,
    in_column,
    in_rows,
    with_more,
)
from app.language.engine_words import caption_words
from app.theme import interface_font, number_font
from graph_engine.blocks.definition import definition_of
from graph_engine.shape_inference import ShapeTable, infer_shapes
from graph_engine.structure import GraphStructure
from nodes.blocks.block_input import BlockInput
from nodes.blocks.block_output import BlockOutput
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape

Way = Literal["in", "out"]
Style = Literal["value", "gate", "layer"]
"""value: a name over a number. gate: a large symbol. layer: a title over a caption."""

BAND = 8.0
RADIUS = 8.0
PORT_RADIUS = 4.0
MARGIN = 12.0
"""Around the body: shadow, glow, ports, and above it the name."""
TAG_HEIGHT = 16.0

TITLE_PIXELS = 13
SYMBOL_PIXELS = 18
NUMBER_PIXELS = 12
CAPTION_PIXELS = 11
TAG_PIXELS = 10

_HEIGHT = 54.0
"""Of every node with one port on a side: wires between neighbours in a row are straight then."""
_GATE_WIDTH = 76.0
_VALUE_WIDTH = 84.0
_LAYER_WIDTH = 88.0
_LONGEST = 260.0
_PADDING = 12.0
LONGEST_PORT_NAME = 64.0
_NAME_GAP = 10.0
_GATE_PITCH = 26.0
_LAST_ROW = 17.0
_MAPS_TOP = 50.0
_MAPS_TOP_ALONE = 35.0


@dataclass(frozen=True, slots=True)
class NodeGeometry:
    """Size, texts and ports of one node.

    Attributes
    ----------
    tag : str
        The name, written above the body; empty where the title says it or nobody chose it.
    maps : int
        How many feature maps are shown inside; they begin at `maps_top`.
    title_left, title_right : float
        Room that the title leaves at the sides of a layer.
    names_ports : bool
        Whether the names of the ports are written beside them.
    """

    style: Style
    width: float
    height: float
    title: str
    caption: str = ""
    tag: str = ""
    inputs: Mapping[str, PortPlace] = field(default_factory=dict)
    outputs: Mapping[str, PortPlace] = field(default_factory=dict)
    maps: int = 0
    maps_top: float = 0.0
    title_left: float = _PADDING
    title_right: float = 8.0
    names_ports: bool = False

    def port(self, name: str, way: Way) -> PortPlace:
        """Return the place of a port; KeyError when there is none of that name."""
        return (self.inputs if way == "in" else self.outputs)[name]

    @property
    def body(self) -> QRectF:
        return QRectF(0.0, 0.0, self.width, self.height)

    @property
    def bounds(self) -> QRectF:
        """Everything that is ever drawn of it, whatever its state."""
        return _bounds(self.width, self.height)


@lru_cache(maxsize=1_000)
def _bounds(width: float, height: float) -> QRectF:
    """Return one rectangle for all nodes of a size. Not to be changed."""
    top = MARGIN + TAG_HEIGHT
    return QRectF(-MARGIN, -top, width + 2 * MARGIN, height + top + MARGIN)


def node_geometry(node: NodeType, name: str, shape: Shape | None = None) -> NodeGeometry:
    """Return the geometry of a node. Needs a QGuiApplication, to measure text.

    Parameters
    ----------
    shape : Shape, optional
        Of the first output: the channels of an image are shown inside the node.
    """
    if node.role in ("constant", "parameter"):
        return _value(node, name)
    if isinstance(node, BlockInput | BlockOutput):
        return _block_port(node, name)
    return _gate(node, name) if node.symbol else _layer(node, name, map_count(shape))


def node_sizes(
    graph: GraphStructure,
    shapes: ShapeTable | None = None,
    names: Iterable[str] | None = None,
) -> dict[str, tuple[float, float]]:
    """Return width and height of nodes, of all where none are named, for a layout."""
    shapes = shapes or infer_shapes(graph)
    found: dict[str, tuple[float, float]] = {}
    for name in graph if names is None else names:
        outputs = shapes.of(name).outputs
        geometry = node_geometry(graph.node(name), name, outputs[0] if outputs else None)
        found[name] = (geometry.width, geometry.height)
    return found


def is_chosen_name(node: NodeType, name: str) -> bool:
    """Whether somebody chose the name: generated ones are ``stem_1``."""
    return re.fullmatch(re.escape(node.stem or node.id) + r"_\d+", name) is None


def text_width(text: str, pixels: int, *, is_number: bool = False, is_bold: bool = False) -> float:
    """Return the width of a text in one of the canvas's fonts."""
    return _metrics(pixels, is_number, is_bold).horizontalAdvance(text)


@cache
def _metrics(pixels: int, is_number: bool, is_bold: bool) -> QFontMetricsF:
    make = number_font if is_number else interface_font
    return QFontMetricsF(make(pixels, is_bold=is_bold))


def _block_port(node: NodeType, name: str) -> NodeGeometry:
    """Return the geometry of an end of a block: the port's name matters, not that it is one."""
    wanted = text_width(name, TITLE_PIXELS, is_bold=True) + 2 * _PADDING
    width = _rounded(min(max(_VALUE_WIDTH, wanted), _LONGEST))
    return NodeGeometry(
        style="value",
        width=width,
        height=_HEIGHT,
        title=name,
        caption="input" if isinstance(node, BlockInput) else "output",
        inputs=in_rows(node.data_ports(), 0.0, _HEIGHT / 2),
        outputs=in_rows(node.output_ports(), width, _HEIGHT / 2),
    )


def _value(node: NodeType, name: str) -> NodeGeometry:
    width = max(_VALUE_WIDTH, text_width(name, TITLE_PIXELS, is_bold=True) + 2 * _PADDING)
    width = _rounded(width)
    shape = np.shape(getattr(node, "value", 0.0))
    if getattr(node, "start", "value") != "value":
        shape = getattr(node, "shape", shape)
    return NodeGeometry(
        style="value",
        width=width,
        height=_HEIGHT,
        title=name,
        caption="×".join(map(str, shape)),
        inputs=at_weights(node, _HEIGHT),
        outputs=in_column(node.output_ports(), width, _HEIGHT / 2, _GATE_PITCH),
    )


def _gate(node: NodeType, name: str) -> NodeGeometry:
    data = node.data_ports()
    count = max(len(data), len(node.output_ports()))
    height = max(_HEIGHT, _GATE_PITCH * count + 2.0)
    inputs = in_column(data, 0.0, height / 2, _GATE_PITCH)
    return NodeGeometry(
        style="gate",
        width=_GATE_WIDTH,
        height=height,
        title=node.symbol,
        caption=caption_words(node.caption()),
        tag=name if is_chosen_name(node, name) else "",
        inputs=with_more(inputs, at_weights(node, height)),
        outputs=in_column(node.output_ports(), _GATE_WIDTH, height / 2, _GATE_PITCH),
    )


def _layer(node: NodeType, name: str, maps: int) -> NodeGeometry:
    data, out = node.data_ports(), node.output_ports()
    caption = caption_words(node.caption())
    rows = max(len(data), len(out))
    # Of a block only its author knows which input is which.
    names_ports = rows > 1 and definition_of(node) is not None
    left = _names_width(data) if names_ports else 0.0
    right = _names_width(out) if names_ports and len(out) > 1 else 0.0
    title = text_width(node.title, TITLE_PIXELS, is_bold=True)
    wanted = 2 * _PADDING + max(
        left + right + max(title, text_width(caption, CAPTION_PIXELS, is_number=True)),
        maps_size(maps)[0],
    )
    weights = [port for port in node.weight_ports() if not port.is_hidden]
    # The last weight must not crowd the outputs at the right.
    lower_side = 2 * FIRST_WEIGHT + WEIGHT_PITCH * (len(weights) - 1)
    width = _rounded(max(min(max(_LAYER_WIDTH, wanted), _LONGEST), lower_side))
    height = _HEIGHT if rows <= 1 else _HEIGHT / 2 + LAYER_PITCH * (rows - 1) + _LAST_ROW
    maps_top = _MAPS_TOP if caption else _MAPS_TOP_ALONE
    if maps:
        height = max(height, maps_top + maps_size(maps)[1] + BELOW)
    return NodeGeometry(
        style="layer",
        width=width,
        height=height,
        title=node.title,
        caption=caption,
        tag=name if is_chosen_name(node, name) else "",
        inputs=with_more(in_rows(data, 0.0, _HEIGHT / 2), at_weights(node, height)),
        outputs=in_rows(out, width, _HEIGHT / 2),
        maps=maps,
        maps_top=maps_top,
        title_left=_PADDING + left,
        title_right=8.0 + right,
        names_ports=names_ports,
    )


def _names_width(ports: Sequence[Port]) -> float:
    """Return the room that the names of ports take, with a gap to the title."""
    widest = max(text_width(port.name, TAG_PIXELS, is_number=True) for port in ports)
    return min(widest, LONGEST_PORT_NAME) + _NAME_GAP


def _rounded(width: float) -> float:
    """Return the width rounded up to a multiple of 4, so that bodies can be shared."""
    return 4.0 * math.ceil(width / 4.0)
