"""Which ports of a node can be seen, and how they look."""

from __future__ import annotations

from app.canvas.bodies import PortLook
from app.canvas.node_geometry import PORT_RADIUS, NodeGeometry
from app.canvas.port_places import PortPlace

SMALL_PORT_RADIUS = 3.0


def shows_port(name: str, place: PortPlace, wired: tuple[str, ...], shows_weights: bool) -> bool:
    """Whether an input can be seen; unwired weights only show where they are wanted."""
    return not place.from_below or name in wired or shows_weights


def port_looks(
    geometry: NodeGeometry, wired: tuple[str, ...], shows_weights: bool
) -> tuple[PortLook, ...]:
    """Return how the ports look that can be seen.

    Parameters
    ----------
    wired : tuple of str
        The inputs that have a wire.
    shows_weights : bool
        Whether weights without one are shown.
    """
    outputs = [(place.x, place.y, PORT_RADIUS, False) for place in geometry.outputs.values()]
    inputs = [
        (
            place.x,
            place.y,
            SMALL_PORT_RADIUS if place.from_below else PORT_RADIUS,
            name in wired,
        )
        for name, place in geometry.inputs.items()
        if shows_port(name, place, wired, shows_weights)
    ]
    return (*outputs, *inputs)
