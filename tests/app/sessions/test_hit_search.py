"""Hits of breakpoints, found a little at a time."""

import pytest
from pytestqt.qtbot import QtBot

from app.sessions import hit_search
from app.sessions.hit_search import HitSearch
from graph_engine.breakpoints import Breakpoint, hits
from tests.graph_engine.building import lenet, sigmoid_neuron

pytestmark = pytest.mark.usefixtures("qapp")


def test_tensors_are_searched_in_several_turns(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hit_search, "SECONDS_PER_TURN", 0.0)
    trace = lenet().run().trace
    wanted = (Breakpoint("value_above", limit=0.5), Breakpoint("no_gradient"))
    search = HitSearch()
    turns = 0
    with qtbot.waitSignal(search.finished, timeout=20_000):
        search.search(trace, wanted)
        while search.is_searching:
            search._turn()
            turns += 1
    assert turns > len(trace)
    for each in wanted:
        assert search.of(each) == hits(trace, each)
    assert search.all() == sorted({i for each in wanted for i in hits(trace, each)})


def test_what_is_known_is_not_looked_for_again(qtbot: QtBot) -> None:
    trace = sigmoid_neuron().run().trace
    first, second = Breakpoint(node="mul_1"), Breakpoint("sign_change")
    search = HitSearch()
    with qtbot.waitSignal(search.finished):
        search.search(trace, [first])
    search.search(trace, [first, second])
    assert search.of(first) == hits(trace, first)
    assert search.of(second) == []
    qtbot.waitUntil(lambda: not search.is_searching)
    assert search.of(second) == hits(trace, second)


def test_hits_of_a_disabled_breakpoint_are_not_among_all(qtbot: QtBot) -> None:
    trace = sigmoid_neuron().run().trace
    resting = Breakpoint(node="mul_1", is_enabled=False)
    search = HitSearch()
    with qtbot.waitSignal(search.finished):
        search.search(trace, [resting])
    assert search.of(resting)
    assert search.all() == []


def test_no_trace_has_no_hits(qtbot: QtBot) -> None:
    search = HitSearch()
    with qtbot.waitSignal(search.finished):
        search.search(None, [Breakpoint(node="mul_1")])
    assert search.all() == []
