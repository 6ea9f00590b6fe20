"""Orders kept aside and brought back."""

from graph_engine.arrangement import arrangement_of
from graph_engine.graph import Graph
from tests.graph_engine.building import formula


def test_order_of_edges_comes_back() -> None:
    graph = formula("x*a + x*b + x*c", x=1.0, a=2.0, b=3.0, c=4.0)
    out = graph.edges_out_of("x")
    kept = arrangement_of(graph, {"x", out[0].target})
    graph.disconnect(out[0])
    graph.connect("x", (out[0].target, out[0].target_port))
    assert graph.edges_out_of("x") == (out[1], out[2], out[0])
    kept.restore(graph)
    assert graph.edges_out_of("x") == out


def test_topological_order_comes_back() -> None:
    graph = Graph()
    for name in "abcd":
        graph.add("negate", name)
    kept = arrangement_of(graph, {"d", "a"})
    graph.disconnect(graph.connect("d", "a"))
    assert list(graph) != list("abcd")
    kept = kept.disturbed_in(graph)
    kept.restore(graph)
    assert list(graph) == list("abcd")


def test_only_what_was_disturbed_is_kept() -> None:
    graph = Graph()
    for name in "abcd":
        graph.add("negate", name)
    kept = arrangement_of(graph, {"b", "c"})
    graph.connect("b", "c")
    assert not kept.disturbed_in(graph).places
    kept = arrangement_of(graph, {"b", "a"})
    graph.connect("b", "a")
    disturbed = kept.disturbed_in(graph).places
    assert {"a", "b"} <= set(disturbed)
    assert "d" not in disturbed


def test_order_of_nodes_and_generated_names_come_back() -> None:
    graph = Graph()
    for _ in range(3):
        graph.add("value")
    kept = arrangement_of(graph, (), with_nodes=True)
    node = graph.node("value_1")
    graph.remove("value_1")
    graph.add("value")
    graph.remove("value_4")
    graph.add_node(node, "value_1")
    kept.restore(graph)
    assert list(graph) == ["value_1", "value_2", "value_3"]
    assert graph.add("value") == "value_4"
