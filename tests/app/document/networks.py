"""Networks written out in single numbers."""

from collections.abc import Sequence

from graph_engine.graph import Graph


def multilayer(widths: Sequence[int], activations: Sequence[str] = ("sigmoid",)) -> Graph:
    """Return a perceptron with layers of these widths, the inputs ``x0``, ``x1`` … first."""
    graph = Graph()
    with graph.bulk():
        values = [graph.add("value", name=f"x{i}", value=0.1 * i) for i in range(widths[0])]
        for layer, width in enumerate(widths[1:], 1):
            kind = activations[(layer - 1) % len(activations)]
            values = [_neuron(graph, values, f"{layer}_{j}", kind) for j in range(width)]
    return graph


def _neuron(graph: Graph, values: Sequence[str], name: str, activation: str) -> str:
    total = ""
    for number, value in enumerate(values):
        weight = graph.add("parameter", name=f"w{name}_{number}", value=0.1 * number)
        product = graph.add("multiply")
        graph.connect(weight, (product, "x"))
        graph.connect(value, (product, "y"))
        total = _add(graph, total, product)
    total = _add(graph, total, graph.add("parameter", name=f"b{name}", value=0.5))
    out = graph.add(activation)
    graph.connect(total, out)
    return out


def _add(graph: Graph, total: str, term: str) -> str:
    if not total:
        return term
    node = graph.add("add")
    graph.connect(total, (node, "x"))
    graph.connect(term, (node, "y"))
    return node
