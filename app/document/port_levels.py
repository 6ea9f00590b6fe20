"""How far down a node its wires begin and end, for laying nodes out; the canvas draws them there.

It needs no measured text, so a document can be laid out without a window; a test holds it against
what is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence

from nodes.blocks.block_input import BlockInput
from nodes.blocks.block_output import BlockOutput
from nodes.node_type import NodeType
from nodes.ports import Port

FIRST = 27.0
"""The middle of a small node, where any layer has its first input and output."""
_GATE_PITCH = 26.0
_LAYER_PITCH = 22.0


def output_levels(node: NodeType, height: float) -> dict[str, float]:
    """Return how far below the top of a node each output is."""
    return _levels(node, node.output_ports(), height)


def input_levels(node: NodeType, height: float) -> dict[str, float]:
    """Return how far below the top of a node each input is; learned tensors come from below."""
    found = _levels(node, node.data_ports(), height)
    found.update((port.name, height) for port in node.weight_ports())
    return found


def _levels(node: NodeType, ports: Sequence[Port], height: float) -> dict[str, float]:
    is_small = node.role in ("constant", "parameter") or isinstance(node, BlockInput | BlockOutput)
    if is_small or node.symbol:
        first, pitch = height / 2 - _GATE_PITCH * (len(ports) - 1) / 2, _GATE_PITCH
    else:
        first, pitch = min(FIRST, height / 2), _LAYER_PITCH
    return {port.name: first + pitch * index for index, port in enumerate(ports)}
