"""The copy for another thread repeats every edit; tests/app/document/test_history.py tries more."""

import numpy as np
import pytest

from app.sessions.mirror import EditLog, GraphCopy
from graph_engine.graph import Graph
from tests.app.document.documents import graph_snapshot
from tests.graph_engine.building import sigmoid_neuron


def follow(graph: Graph, log: EditLog, copy: GraphCopy) -> None:
    copy.run(log.take(), None)
    assert graph_snapshot(copy.graph)["weights"] == graph_snapshot(graph)["weights"]
    assert list(copy.graph) == list(graph)
    assert set(copy.graph.edges()) == set(graph.edges())


def test_learned_weights_follow_a_renamed_node() -> None:
    graph = sigmoid_neuron()
    log, copy = EditLog(graph), GraphCopy()
    graph.set_weights({("w0", "value"): np.array(5.0)})
    follow(graph, log, copy)
    graph.rename("w0", "a")
    follow(graph, log, copy)
    graph.set_weights({("a", "value"): None})
    follow(graph, log, copy)


def test_weights_that_did_not_change_are_not_sent_again() -> None:
    graph = sigmoid_neuron()
    log, copy = EditLog(graph), GraphCopy()
    graph.set_weights({("w0", "value"): np.array(5.0)})
    follow(graph, log, copy)
    before = copy.graph.learned_weights()["w0", "value"]
    graph.set_weights({("w1", "value"): np.array(6.0)})
    follow(graph, log, copy)
    assert copy.graph.learned_weights()["w0", "value"] is before


def test_bulk_edit_is_followed() -> None:
    graph = sigmoid_neuron()
    log, copy = EditLog(graph), GraphCopy()
    follow(graph, log, copy)
    with graph.bulk():
        graph.add("value", "more", value=1.0)
        graph.add("negate", "less")
        graph.connect("more", "less")
    follow(graph, log, copy)


def test_closed_log_hears_nothing() -> None:
    graph = sigmoid_neuron()
    log = EditLog(graph)
    log.close()
    log.take()
    graph.add("value", "more")
    assert len(log.take()) == 1


def test_output_that_is_gone_is_not_differentiated() -> None:
    graph = sigmoid_neuron()
    log, copy = EditLog(graph), GraphCopy()
    assert copy.run(log.take(), "mul_1").output_name == "mul_1"
    graph.remove("mul_1")
    result = copy.run(log.take(), "mul_1")
    with pytest.raises(ValueError, match="no value"):
        result.value("mul_1")
