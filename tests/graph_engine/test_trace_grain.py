"""How much is one step: a node, an edge, each weight."""

from graph_engine import Graph
from graph_engine.group_equations import MOST_LINES, equations_of_all
from graph_engine.narration import sentence_of_all
from graph_engine.trace import Trace
from graph_engine.trace_grain import Grain
from tests.graph_engine.blocks.building import growing, net, residual
from tests.graph_engine.building import lenet, sigmoid_neuron


def steps(trace: Trace, grain: Grain) -> list[range]:
    ends = trace.order.ends(grain)
    return [range(start, end) for start, end in zip([0, *ends], ends, strict=False)]


def one() -> Graph:
    return net(residual(), "block:Residual", (3, 4, 4), filters=2)


def test_by_edge_the_weights_that_a_block_keeps_to_itself_are_one_step() -> None:
    trace = one().run("total").trace
    updates = [each for each in steps(trace, "edge") if trace.phase(each[0]) == "update"]
    assert len(updates) == 1
    assert len(updates[0]) == 5
    back = [each for each in steps(trace, "edge") if trace.order.place(each[0]).node == "it"]
    assert [len(each) for each in back] == [1, 1, 5, 5]


def test_by_weight_every_weight_is_a_step() -> None:
    trace = one().run("total").trace
    assert [len(each) for each in steps(trace, "weight")] == [1] * len(trace)


def test_weights_that_are_seen_stay_steps_of_their_own() -> None:
    for graph in (lenet(), sigmoid_neuron()):
        trace = graph.run().trace
        assert [len(each) for each in steps(trace, "edge")] == [1] * len(trace)


def test_each_grain_is_made_of_the_steps_of_the_finer_one() -> None:
    trace = net(growing(), "repeat:Growing", (3,), repeats=3).run("total").trace
    coarse, middle, fine = (set(trace.order.ends(g)) for g in ("node", "edge", "weight"))
    assert coarse < middle < fine
    assert max(coarse) == max(fine) == len(trace)


def test_hidden_weights_are_told_by_their_number_and_size() -> None:
    graph = one()
    trace = graph.run("total").trace
    back, update = steps(trace, "edge")[-2:]
    told = sentence_of_all(graph, [trace[i] for i in back])
    assert told.startswith("Backward through it to its 5 weights, 100 numbers: the longest")
    told = sentence_of_all(graph, [trace[i] for i in update])
    assert told.startswith("Update it: 5 weights, 100 numbers; a step of η = ")
    assert len(equations_of_all(graph, [trace[i] for i in update])) == 5


def test_of_many_weights_only_some_have_a_line() -> None:
    graph = net(growing(), "repeat:Growing", (3,), repeats=20)
    trace = graph.run("total").trace
    update = steps(trace, "edge")[-1]
    lines = equations_of_all(graph, [trace[i] for i in update])
    assert len(update) > MOST_LINES
    assert len(lines) == MOST_LINES + 1
    assert (
        lines[-1][0][0] == f"… and {len(update) - MOST_LINES} more: step into the node to see each"
    )
