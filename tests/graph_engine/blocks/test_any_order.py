"""Grouping, expanding and collapsing in any order: the numbers around stay."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine import Graph
from graph_engine.blocks.collapsing import collapsing
from graph_engine.blocks.expanding import expansion
from graph_engine.blocks.grouping import grouping
from graph_engine.errors import BlockError
from tests.graph_engine.blocks.building import assert_same, coupled, dense, growing, total_of

WIDTH = 3


def random_graph(choices: list[tuple[str, int, int]]) -> Graph:
    """Return a graph whose nodes each take one or two of the values before them."""
    graph = Graph("Net")
    for definition in (dense(), growing(), coupled()):
        graph.define_block(definition)
    graph.add("input", "data", shape=(WIDTH,))
    graph.add("parameter", "shared", start="kaiming_uniform", shape=[WIDTH, WIDTH])
    values: list[tuple[str, str]] = [("data", "out")]
    for kind, one, other in choices:
        first, second = values[one % len(values)], values[other % len(values)]
        if kind in ("add", "multiply"):
            name = graph.add(kind)
            graph.connect(first, (name, "x"))
            graph.connect(second, (name, "y"))
        elif kind == "shared":
            name = graph.add("linear", out_features=WIDTH)
            graph.connect(first, (name, "x"))
            graph.connect("shared", (name, "weight"))
        elif kind == "coupled":
            name = graph.add("repeat:Coupled")
            for port, source in (("a", first), ("b", second), ("mask", first)):
                graph.connect(source, (name, port))
            values.append((name, "b_out"))
        else:
            name = graph.add(kind, **({"width": WIDTH} if "Dense" in kind else {}))
            graph.connect(first, name)
        values.append((name, graph.node(name).output_ports()[0].name))
    ends = [v for v in values if not [e for e in graph.edges_out_of(v[0]) if e.source_port == v[1]]]
    return total_of(graph, *ends)


KINDS = [
    "add", "multiply", "tanh", "sigmoid", "softmax", "shared", "coupled",
    "block:Dense", "repeat:Dense", "parallel:Dense",
]  # fmt: skip
graphs = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 20), st.integers(0, 20)),
    min_size=1,
    max_size=5,
).map(random_graph)


def edit(graph: Graph, data: st.DataObject, number: int) -> None:
    """Make one edit that is possible; one that is refused changes nothing."""
    around = ("data", "shared", "total")
    names = [n for n in graph if n not in around and not n.startswith("total_")]
    way = data.draw(st.sampled_from(["group", "expand", "collapse"]))
    version = graph.version
    try:
        if way == "group":
            chosen = data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=3))
            made = grouping(graph, chosen, f"Part{number}")
        elif way == "expand":
            made = expansion(graph, data.draw(st.sampled_from(names)))
        elif graph.groups:
            made = collapsing(graph, data.draw(st.sampled_from(sorted(graph.groups))))
        else:
            return
    except BlockError as error:
        assert error.remedy and graph.version == version
        return
    made.make(graph)


@settings(max_examples=60)
@given(graphs, st.data())
def test_numbers_around_stay(graph: Graph, data: st.DataObject) -> None:
    before = graph.run("total")
    known = [n for n in ("data", "shared", "total") if before.has_value(n)]
    for number in range(data.draw(st.integers(1, 6))):
        edit(graph, data, number)
        result = graph.run("total")
        assert not [p for p in result.problems if p.severity == "error"]
        assert_same(result, before, known, 1e-11)
    with TemporaryDirectory() as folder:
        graph.save(Path(folder) / "p.gradloom")
        again = Graph.load(Path(folder) / "p.gradloom")
    assert_same(again.run("total"), graph.run("total"), known, 0)
    assert again.groups.keys() <= graph.groups.keys()
