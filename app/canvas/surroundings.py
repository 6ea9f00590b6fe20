"""What the nodes of one canvas have in common: held once, not by each of ten thousand items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.canvas.content.near import NearContents
from app.canvas.look import Look
from app.canvas.node_states import NodeStates


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a node's item looks up what it does not know itself.

    Attributes
    ----------
    look : Look
    states : NodeStates
        Which nodes are selected, touched by a step or at fault.
    value_of : callable
        Gives the value of a node's first output by its name, None where there is none; asked when
        feature maps come into sight.
    slider_of : callable
        Gives how far along its slider a node's number is, None where it has no slider.
    near : NearContents
        Paints what is inside a node once it is near.
    """

    look: Look
    states: NodeStates
    value_of: Callable[[str], Any]
    slider_of: Callable[[str], float | None]
    near: NearContents
