"""Diagrams for tests, and what can be asked of places."""

import hypothesis.strategies as st
import numpy as np

from app.layout.diagram import Diagram, diagram
from nodes.shapes import Array

SIZE = (100.0, 60.0)


def of_wires(wires: list[tuple[int, int]], count: int = 0) -> Diagram:
    """Return a diagram of equal boxes."""
    number = max([count, *(1 + max(wire) for wire in wires)])
    source, target = np.array(wires, dtype=np.intp).reshape(-1, 2).T
    return diagram(np.full((number, 2), SIZE), source, target)


@st.composite
def diagrams(draw: st.DrawFn) -> Diagram:
    """Draw a diagram whose wires lead on, with boxes of any size."""
    count = draw(st.integers(1, 18))
    side = st.integers(10, 300).map(float)
    sizes = draw(st.lists(st.tuples(side, side), min_size=count, max_size=count))
    wires = draw(
        st.lists(
            st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(
                lambda wire: wire[0] < wire[1]
            ),
            max_size=30,
        )
        if count > 1
        else st.just([])
    )
    source, target = np.array(wires, dtype=np.intp).reshape(-1, 2).T
    return diagram(np.array(sizes), source, target)


def overlaps(places: Array, sizes: Array) -> list[tuple[int, int]]:
    """Return the pairs of boxes that lie on each other."""
    ends = places + sizes
    meets = (places[:, None] < ends[None]) & (places[None] < ends[:, None])
    found = np.argwhere(np.triu(meets.all(axis=2), 1))
    return [(int(a), int(b)) for a, b in found]
