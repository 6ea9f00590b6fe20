"""Threaded: a diagram in columns, with a thread wherever a wire passes one.

A thread is a small box of its own, so that wires keep out of the way of boxes and of each other.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from app.layout.diagram import Diagram
from nodes.shapes import Array

_LONG = 24
"""Columns that a wire passes from which on there had better be few like it: room kept for many
would push everything aside."""
_LONG_THREADS = 2_000
_LONG_THREADS_PER_BOX = 0.25
_FIRM_PULL = 8.0
"""Of a link between threads."""
_CHAIN_PULL = 2.0
"""Of a link that is the only one at both of its ends."""
_END_PULL = 0.001
"""Of a link between a box and a thread: a wire that is led past others may rise and fall, and what
follows each other is level first."""


@dataclass(frozen=True)
class Threaded:
    """Items (boxes first, then threads) and links between neighbouring columns.

    Attributes
    ----------
    layers : array of int, shape (items,)
    heights : array, shape (items,)
    is_thread : array of bool, shape (items,)
    left, right : array of int, shape (links,)
        Sorted by the column of `left`.
    out, into : array, shape (links,)
        How far below the tops of its items a link begins and ends.
    pull : array, shape (links,)
        How much it matters that a link is level.
    bounds : array of int, shape (columns + 1,)
        Where the links that begin in each column begin among the links.
    wire : array of int, shape (items,)
        Which wire of the diagram a thread belongs to; -1 for boxes.
    """

    layers: Array
    heights: Array
    is_thread: Array
    left: Array
    right: Array
    out: Array
    into: Array
    pull: Array
    bounds: Array
    wire: Array

    def __len__(self) -> int:
        return len(self.layers)

    @property
    def columns(self) -> int:
        return len(self.bounds) - 1


def threaded(diagram: Diagram, layers: Array) -> Threaded:
    """Put threads where wires pass columns."""
    count = len(diagram)
    begin, end = layers[diagram.source], layers[diagram.target]
    runs_back = end < begin
    left = np.where(runs_back, diagram.target, diagram.source)
    right = np.where(runs_back, diagram.source, diagram.target)
    out = np.where(runs_back, diagram.end, diagram.start)
    into = np.where(runs_back, diagram.start, diagram.end)
    kept = np.flatnonzero(begin != end)
    left, right, out, into = left[kept], right[kept], out[kept], into[kept]
    inner = layers[right] - layers[left] - 1
    long = np.flatnonzero(inner > _LONG)
    long = long[np.argsort(inner[long], kind="stable")]
    most = max(_LONG_THREADS, _LONG_THREADS_PER_BOX * count)
    fits = np.ones(len(inner), dtype=bool)
    fits[long] = np.cumsum(inner[long]) <= most
    left, right, out, into = left[fits], right[fits], out[fits], into[fits]
    kept, inner = kept[fits], inner[fits]
    # Each wire becomes inner + 1 links in a row, through threads numbered one after the other.
    wire = np.repeat(np.arange(len(inner)), inner + 1)
    ends = np.cumsum(inner + 1)
    step = np.arange(len(wire)) - (ends - inner - 1)[wire]
    before = count + (np.cumsum(inner) - inner)[wire] + step
    is_first, is_last = step == 0, step == inner[wire]
    links_left = np.where(is_first, left[wire], before - 1)
    links_right = np.where(is_last, right[wire], before)
    threads = np.repeat(np.arange(len(inner)), inner)
    thread_step = np.arange(len(threads)) - (np.cumsum(inner) - inner)[threads]
    thread_layers = layers[left[threads]] + 1 + thread_step
    all_layers = np.concatenate([layers, thread_layers])
    order = np.argsort(all_layers[links_left], kind="stable")
    is_thread = np.concatenate([diagram.is_thin, np.ones(len(threads), dtype=bool)])
    links_left, links_right = links_left[order], links_right[order]
    bound = is_thread[links_left].astype(np.intp) + is_thread[links_right]
    columns = int(all_layers.max(initial=-1)) + 1
    return Threaded(
        all_layers,
        np.concatenate([diagram.sizes[:, 1], np.zeros(len(threads))]),
        is_thread,
        links_left,
        links_right,
        np.where(is_first, out[wire], 0.0)[order],
        np.where(is_last, into[wire], 0.0)[order],
        _pulls(links_left, links_right, bound),
        np.searchsorted(all_layers[links_left], np.arange(columns + 1)),
        np.concatenate([np.full(count, -1), kept[threads]]),
    )


def _pulls(left: Array, right: Array, threads: Array) -> Array:
    """Return how much it matters that links are level.

    Parameters
    ----------
    threads : array of int
        How many of a link's two ends are threads.
    """
    loose = np.where(_is_only(left, right), _CHAIN_PULL, 1.0)
    found: Array = np.choose(threads, [loose, _END_PULL, _FIRM_PULL])
    return found


def _is_only(left: Array, right: Array) -> Array:
    """Return which links are the only ones at both of their ends."""
    if not len(left):
        return np.zeros(0, dtype=bool)
    found: Array = (np.bincount(left)[left] == 1) & (np.bincount(right)[right] == 1)
    return found


def runs_of(web: Threaded) -> list[Array]:
    """Return links that follow each other without another one joining or leaving between."""
    only = np.flatnonzero(_is_only(web.left, web.right))
    begins = dict(zip(web.left[only].tolist(), only.tolist(), strict=True))
    into = set(web.right[only].tolist())
    right = web.right.tolist()
    found = []
    for item in [each for each in begins if each not in into]:
        run, here = [], item
        while here in begins:
            run.append(begins[here])
            here = right[run[-1]]
        found.append(np.array(run))
    return found
