"""Parts of a graph that are made alike, such as the neurons of a layer written out in numbers.

What serves a single node belongs to that node's part; an activation ends one. Parts get a number
by what they are made of, from the leaves up, so equal parts have equal numbers (Aho, Hopcroft &
Ullman, "The Design and Analysis of Computer Algorithms", 1974, section 3.2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from graph_engine.structure import GraphStructure

LEAST_NODES = 5
"""Of a part worth setting apart: weight, product, bias, sum and activation."""


@dataclass(frozen=True)
class Neuron:
    """A part that is made like at least one other.

    Attributes
    ----------
    nodes : tuple of str
        In an order that equal parts share; the last step comes first.
    kind : int
        Equal for parts that are made alike.
    depth : int
        Nodes on the longest way through it.
    entries : int
        Wires that come into it.
    """

    nodes: tuple[str, ...]
    kind: int
    depth: int
    entries: int


def equal_neurons(graph: GraphStructure, names: Sequence[str]) -> list[Neuron]:
    """Return the parts of which there are several.

    Parameters
    ----------
    names : sequence of str
        The nodes to look at, each before those it leads to.
    """
    trees = _Trees(graph, names)
    count = Counter(trees.kind.values())
    found: list[Neuron] = []
    stack = [name for name in names if name not in trees.owner]
    while stack:
        name = stack.pop()
        is_enough = trees.size[name] >= LEAST_NODES and trees.has_weight[name]
        if is_enough and count[trees.kind[name]] > 1:
            nodes, kind = trees.nodes(name), trees.kind[name]
            wires = sum(len(graph.edges_into(each)) for each in nodes)
            entries = wires - len(nodes) + 1
            found.append(Neuron(nodes, kind, trees.depth[name], entries))
        elif not _is_activation(graph, name):
            stack += trees.children[name]
    order = {name: index for index, name in enumerate(names)}
    return sorted(found, key=lambda neuron: order[neuron.nodes[0]])


class _Trees:
    """Each node with those that serve it alone."""

    def __init__(self, graph: GraphStructure, names: Sequence[str]) -> None:
        known = set(names)
        self.owner = {
            name: owner for name in names if (owner := _owner(graph, name, known)) is not None
        }
        self.children: dict[str, list[str]] = {}
        self.kind: dict[str, int] = {}
        self.size: dict[str, int] = {}
        self.depth: dict[str, int] = {}
        self.has_weight: dict[str, bool] = {}
        numbers: dict[object, int] = {}
        for name in names:
            node, into = graph.node(name), graph.edges_into(name)
            edges = [into[port.name] for port in node.input_ports() if port.name in into]
            own = [e.source for e in edges if self.owner.get(e.source) == name]
            made_of = tuple(
                (e.target_port, e.source_port, self.kind[e.source] if e.source in own else -1)
                for e in edges
            )
            key = (node.id, made_of)
            self.children[name] = own
            self.kind[name] = numbers.setdefault(key, len(numbers))
            self.size[name] = 1 + sum(self.size[each] for each in own)
            self.depth[name] = 1 + max((self.depth[each] for each in own), default=0)
            is_weight = node.role in ("constant", "parameter")
            self.has_weight[name] = is_weight or any(self.has_weight[each] for each in own)

    def nodes(self, name: str) -> tuple[str, ...]:
        found, stack = [], [name]
        while stack:
            each = stack.pop()
            found.append(each)
            stack += self.children[each][::-1]
        return tuple(found)


def _owner(graph: GraphStructure, name: str, known: Collection[str]) -> str | None:
    """Return the node whose part this one belongs to; None where a part ends here."""
    edges = graph.edges_out_of(name)
    if len(edges) != 1 or edges[0].target not in known or _is_activation(graph, name):
        return None
    return edges[0].target


def _is_activation(graph: GraphStructure, name: str) -> bool:
    return type(graph.node(name)).__module__.startswith("nodes.activation.")
