"""Which column each box stands in: by the longest way to it, then as near as may be to its heirs.

After Sugiyama, Tagawa & Toda, "Methods for visual understanding of hierarchical system
structures" (IEEE SMC 11, 1981), with the pull of Gansner et al. (1993) towards short wires done
in two passes rather than by a simplex.
"""

from __future__ import annotations

import numpy as np

from app.layout.diagram import Diagram
from nodes.shapes import Array


def layers_of(diagram: Diagram) -> Array:
    """Return the number of each box's column, from 0; every one of them holds a box.

    A wire that runs against the order of the boxes counts as if it ran the other way.
    """
    one, other = diagram.source, diagram.target
    is_loop = one == other
    low = np.minimum(one, other)[~is_loop]
    high = np.maximum(one, other)[~is_loop]
    layers = _longest_ways(len(diagram), low, high)
    if diagram.is_tight:
        _tighten(layers, low, high, diagram.side)
    last = max(layers, default=0)
    found = np.array(layers, dtype=np.intp)
    if (diagram.side > 0).any():
        others = found[diagram.side <= 0]
        last = max(int(others.max(initial=0)), int(found[diagram.side > 0].max()))
        found[diagram.side > 0] = last
    found[diagram.side < 0] = 0
    # What was pulled to a side can leave a column bare.
    return np.unique(found, return_inverse=True)[1].astype(np.intp)


def _longest_ways(count: int, low: Array, high: Array) -> list[int]:
    order = np.argsort(high, kind="stable")
    layers = [0] * count
    for a, b in zip(low[order].tolist(), high[order].tolist(), strict=True):
        if layers[b] <= layers[a]:
            layers[b] = layers[a] + 1
    return layers


def _tighten(layers: list[int], low: Array, high: Array, side: Array) -> None:
    """Pull boxes towards what they lead to, where that makes no wire longer in sum.

    These are the ones with more wires out than in, and whatever only serves a single other box:
    numbers, weights, and what is made of them alone.
    """
    count = len(layers)
    into = np.bincount(high, minlength=count)
    out = np.bincount(low, minlength=count)
    single, is_private = _private(count, low, high, (side == 0).tolist())
    order = np.argsort(low, kind="stable")
    first = np.searchsorted(low[order], np.arange(count + 1)).tolist()
    targets = high[order].tolist()
    is_free = ((out > into) | is_private & single) & (out > 0) & (side == 0)
    for box in np.flatnonzero(is_free)[::-1].tolist():
        nearest = min(layers[each] for each in targets[first[box] : first[box + 1]])
        layers[box] = max(layers[box], nearest - 1)


def _private(count: int, low: Array, high: Array, is_private: list[bool]) -> tuple[Array, Array]:
    """Return which boxes lead to a single other one, and which have only such ones before them.

    Parameters
    ----------
    is_private : list of bool
        Which boxes may be: what comes in from outside serves others, too.
    """
    out: list[int] = [-1] * count
    for a, b in zip(low.tolist(), high.tolist(), strict=True):
        out[a] = b if out[a] in (-1, b) else -2
    order = np.argsort(high, kind="stable")
    for a, b in zip(low[order].tolist(), high[order].tolist(), strict=True):
        if out[a] < 0 or not is_private[a]:
            is_private[b] = False
    return np.array([each >= 0 for each in out], dtype=bool), np.array(is_private, dtype=bool)
