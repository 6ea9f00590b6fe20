"""The graph that is measured: gates in columns, 1.3 wires per node, one number at the end."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from graph_engine.graph import Graph
from graph_engine.project import save_project

PITCH_X, PITCH_Y = 220.0, 120.0
WIRES_PER_NODE = 1.3
_SPREAD = 3
_UNARY = ("tanh", "negate", "sin", "leaky_relu")
_BINARY = ("add", "maximum", "multiply")


@dataclass(frozen=True)
class Web:
    """Nodes and wires as plain data, so that every editor can be given the same.

    Attributes
    ----------
    kinds : dict of str to str
        Node type by name, in topological order.
    wires : list of (str, str, str)
        Source, target and the input of the target.
    places : dict of str to (float, float)
    """

    kinds: dict[str, str]
    wires: list[tuple[str, str, str]]
    places: dict[str, tuple[float, float]]


def web(count: int, seed: int = 1) -> Web:
    """Return gates in columns, each fed from the column before, added up to one number."""
    choose = np.random.default_rng(seed)
    rows = max(4, round(math.sqrt(count * PITCH_X / PITCH_Y * 9 / 16)))
    columns = (count - (rows - 1)) // rows
    found = Web({}, [], {})
    gates = rows * (columns - 1)
    wanted = round(WIRES_PER_NODE * (rows * columns + rows - 1)) - 2 * (rows - 1)
    is_binary = np.zeros(gates, dtype=bool)
    is_binary[choose.choice(gates, max(0, min(wanted - gates, gates)), replace=False)] = True
    last: list[str] = []
    for column in range(columns):
        names = [f"n{column * rows + row}" for row in range(rows)]
        for row, name in enumerate(names):
            found.places[name] = (column * PITCH_X, row * PITCH_Y)
            if not column:
                found.kinds[name] = "value"
                continue
            gate = (column - 1) * rows + row
            kinds = _BINARY if is_binary[gate] else _UNARY
            found.kinds[name] = kinds[int(choose.integers(len(kinds)))]
            found.wires.append((last[row], name, "x"))
            if is_binary[gate]:
                beside = row + int(choose.integers(-_SPREAD, _SPREAD + 1))
                found.wires.append((last[min(max(beside, 0), rows - 1)], name, "y"))
        last = names
    _add_up(found, last, columns)
    return found


def _add_up(found: Web, names: list[str], column: int) -> None:
    """Add numbers up in pairs, so that one number depends on everything."""
    while len(names) > 1:
        sums = []
        for first, second in zip(names[::2], names[1::2], strict=False):
            name = f"n{len(found.kinds)}"
            found.kinds[name] = "add"
            found.wires.extend([(first, name, "x"), (second, name, "y")])
            middle = (found.places[first][1] + found.places[second][1]) / 2
            found.places[name] = (column * PITCH_X, middle)
            sums.append(name)
        names = sums + ([names[-1]] if len(names) % 2 else [])
        column += 1


def save(web: Web, path: Path) -> None:
    """Write the graph as a project."""
    graph = Graph("web")
    with graph.bulk():
        for number, (name, kind) in enumerate(web.kinds.items()):
            settings = {"value": 0.1 * (number % 19 - 9)} if kind == "value" else {}
            graph.add(kind, name=name, **settings)
        for source, target, port in web.wires:
            graph.connect(source, (target, port))
    save_project(graph, path, layout=web.places)
