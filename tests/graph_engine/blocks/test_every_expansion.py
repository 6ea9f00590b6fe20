"""Every example of every node type that is made of simpler ones, expanded and collapsed again."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.expansion import can_open, interior_of
from graph_engine.blocks.inside import inside
from graph_engine.result import Result
from graph_engine.shape_inference import infer_shapes
from tests.graph_engine.blocks.building import assert_close, assert_same
from tests.nodes.running import CASES, Case

FOUND = [
    (case, is_training)
    for case in CASES
    for is_training in (False, True)
    if can_open(case.node, *case.shapes, is_training=is_training)
]
every_expansion = pytest.mark.parametrize(
    ("case", "is_training"), FOUND, ids=[f"{c}{'-training' * t}" for c, t in FOUND]
)


def around(case: Case, *, is_training: bool) -> tuple[Graph, dict[str, Any], str]:
    """Return a graph with the node named "it", its feeds, and the node to differentiate."""
    graph = Graph("Net")
    graph.change_settings(is_training=is_training)
    graph.add_node(case.node, "it")
    feeds = {}
    arrays = case.draw()
    for port, array in zip(case.node.data_ports(), arrays, strict=False):
        if array is None:
            continue
        name = f"data_{port.name}"
        kind = "integer" if np.asarray(array).dtype.kind in "iu" else "float"
        graph.add("input", name, shape=np.shape(array), is_batched=False, dtype=kind)
        graph.connect(name, ("it", port.name))
        feeds[name] = array
    learned = arrays[len(case.shapes) :]
    names = [w.name for w in case.node.weights(*case.shapes)]  # type: ignore[arg-type]
    graph.set_weights({("it", n): a for n, a in zip(names, learned, strict=True)})
    totals = []
    for port in case.node.output_ports():
        if port.kind != "integer":
            # Other than a sum, so that no two elements get one gradient.
            graph.add("sin", f"bend_{port.name}")
            graph.connect(("it", port.name), f"bend_{port.name}")
            graph.add("sum", f"total_{port.name}")
            graph.connect(f"bend_{port.name}", f"total_{port.name}")
            totals.append(f"total_{port.name}")
    last = totals[0]
    for other in totals[1:]:
        both = graph.add("add")
        graph.connect(last, (both, "x"))
        graph.connect(other, (both, "y"))
        last = both
    return graph, feeds, last


def outer(graph: Graph) -> list[str]:
    return [name for name in graph if name != "it"]


def weight_gradients(result: Result, owners: dict[str, tuple[str, str]]) -> dict[str, Any]:
    """Return the gradient of each weight, by the name it has at the node."""
    return {name: result.weight_gradient(*owner) for name, owner in owners.items()}


@every_expansion
def test_values_and_gradients_stay(case: Case, is_training: bool) -> None:
    graph, feeds, last = around(case, is_training=is_training)
    names = outer(graph)
    before = graph.run(last, **feeds)
    learned = [w.name for w in infer_shapes(graph).of("it").weights if w.is_learned]
    expected = weight_gradients(before, {name: ("it", name) for name in learned})
    kept = dict(graph.learned_weights())

    expansion(graph, "it").make(graph)
    assert "it" not in graph and not any(graph.node(n).id == case.cls.id for n in graph)
    expanded = graph.run(last, **feeds)
    assert_same(expanded, before, names)
    owners = interior_of(case.node, *case.shapes, is_training=is_training).weights
    members = graph.groups["it"].members
    found = weight_gradients(
        expanded, {name: (members[owners[name][0]], owners[name][1]) for name in learned}
    )
    for name in learned:
        assert_close(found[name], expected[name], what=f"gradient of {name}")

    collapsing(graph, "it").make(graph)
    assert graph.node("it") == case.node and not graph.groups
    assert set(outer(graph)) == set(names)
    for owner, array in kept.items():
        assert np.array_equal(graph.learned_weights()[owner], array), owner
    assert_same(graph.run(last, **feeds), before, names, 0)


@every_expansion
def test_look_inside_shows_what_the_expanded_graph_has(case: Case, is_training: bool) -> None:
    graph, feeds, last = around(case, is_training=is_training)
    interior, found = inside(graph.run(last, **feeds), "it", is_training=is_training)
    expansion(graph, "it").make(graph)
    expanded = graph.run(last, **feeds)
    for inner, member in graph.groups["it"].members.items():
        for port in interior.graph.node(inner).output_ports():
            value = expanded.value(member, port.name)
            assert_close(found.value(inner, port.name), value, what=f"value of {inner}")
            if expanded.has_gradient(member, port.name):
                gradient = expanded.gradient(member, port.name)
                assert_close(found.gradient(inner, port.name), gradient, what=inner)


def test_many_types_are_made_of_simpler_ones() -> None:
    types = {case.cls.id for case, _ in FOUND}
    named = {"sigmoid", "linear", "batch_norm", "cross_entropy", "lstm_cell", "softmax"}
    assert named <= types and len(types) > 40


def test_optional_input_that_the_formula_does_not_read_keeps_a_node_closed() -> None:
    """The formula would say something else than the node computes."""
    closed = [
        case for case in CASES
        if case.node.expands_for(*case.shapes) and not can_open(case.node, *case.shapes)
    ]  # fmt: skip
    for case in closed:
        wired = zip(case.node.data_ports(), case.shapes, strict=True)
        assert any(port.is_optional for port, shape in wired if shape is not None)
        graph, feeds, last = around(case, is_training=False)
        with pytest.raises(ValueError, match="is not made of simpler nodes"):
            expansion(graph, "it")
        assert graph.run(last, **feeds).has_value("it")
