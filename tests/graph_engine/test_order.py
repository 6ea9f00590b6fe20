from __future__ import annotations

import random
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_engine.errors import CycleError
from graph_engine.order import KeptOrder


def test_edge_that_closes_a_cycle_is_refused_and_the_cycle_named() -> None:
    order = KeptOrder()
    for name in "abcd":
        order.add_node(name)
    order.add_edge("a", "b")
    order.add_edge("b", "c")
    order.add_edge("a", "d")
    before = dict(order.position)
    with pytest.raises(CycleError) as caught:
        order.add_edge("c", "a")
    assert caught.value.cycle == ("c", "a", "b", "c")
    assert "c → a → b → c" in str(caught.value)
    assert order.position == before


def test_edge_to_itself_is_refused() -> None:
    order = KeptOrder()
    order.add_node("a")
    with pytest.raises(CycleError):
        order.add_edge("a", "a")


edits = st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.booleans()), max_size=60)


@given(edits)
def test_order_agrees_with_networkx_after_any_edits(edits: list[tuple[int, int, bool]]) -> None:
    order = KeptOrder()
    truth: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for index in range(12):
        order.add_node(str(index))
        truth.add_node(str(index))
    for first, second, is_removal in edits:
        source, target = str(first), str(second)
        if is_removal:
            if truth.has_edge(source, target):
                truth.remove_edge(source, target)
                order.remove_edge(source, target)
            continue
        truth.add_edge(source, target)
        if nx.is_directed_acyclic_graph(truth):
            order.add_edge(source, target)
        else:
            truth.remove_edge(source, target)
            with pytest.raises(CycleError) as caught:
                order.add_edge(source, target)
            cycle = caught.value.cycle
            assert cycle[0] == cycle[-1] == source
            assert cycle[1] == target
            for before, after in pairwise(cycle[1:]):
                assert truth.has_edge(before, after)
    for source, target in truth.edges():
        assert order.position[source] < order.position[target]


def test_bulk_sort_finds_a_cycle_that_unsorted_edges_closed() -> None:
    order = KeptOrder()
    for name in "abcd":
        order.add_node(name)
    for source, target in ("ab", "bc", "cb", "cd"):
        order.add_edge_unsorted(source, target)
    with pytest.raises(CycleError) as caught:
        order.sort()
    assert set(caught.value.cycle) == {"b", "c"}


def test_edges_added_after_a_bulk_sort_keep_the_order() -> None:
    names = [str(index) for index in range(300)]
    shuffled = random.Random(0).sample(names, len(names))
    order = KeptOrder()
    for name in shuffled:
        order.add_node(name)
    for source, target in pairwise(names):
        order.add_edge_unsorted(source, target)
    order.sort()
    assert order.sorted_names() == names
    with pytest.raises(CycleError):
        order.add_edge("299", "0")


def test_downstream_and_upstream_include_the_start() -> None:
    order = KeptOrder()
    for name in "abcd":
        order.add_node(name)
    order.add_edge("a", "b")
    order.add_edge("b", "c")
    assert order.downstream(["b"]) == {"b", "c"}
    assert order.upstream(["b"]) == {"a", "b"}


@given(edits, st.integers(0, 11), st.integers(0, 11))
def test_leads_to_says_what_a_full_search_says(
    pairs: list[tuple[int, int, bool]], source: int, target: int
) -> None:
    order = KeptOrder()
    for name in range(12):
        order.add_node(str(name))
    for first, second, _ in pairs:
        try:
            order.add_edge(str(first), str(second))
        except CycleError:
            continue
    behind = order.downstream([str(source)])
    assert order.leads_to(str(source), str(target)) == (str(target) in behind)
    above = order.upstream([str(target)])
    for most in range(13):
        found = order.upstream([str(target)], most)
        assert found <= above
        assert found == above if len(above) <= most else len(found) > most
