"""A block unrolled over time."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.gradient_check import check_gradients
from graph_engine.parity import check_parity
from graph_engine.shape_inference import infer_shapes
from nodes.errors import SettingError
from nodes.shapes import BATCH
from tests.graph_engine.blocks.building import assert_close, block, dense, net, total_of
from tests.graph_engine.blocks.recurrences import (
    cell,
    characters,
    context_at_every_step,
    encoder_decoder,
    lstm,
    one_state_wired,
    over_time,
    state_named_out,
    two_states,
)


def weights(graph: Graph) -> dict[str, Any]:
    result = graph.run("total")
    return {w.name: result.weight_value("it", w.name) for w in infer_shapes(graph).of("it").weights}


def step(found: dict[str, Any], x: Any, h: Any) -> tuple[Any, Any]:
    """Return (y, h) after one step, by hand."""
    h = np.tanh(x @ found["wx.weight"].T + found["wx.bias"] + h @ found["wh.weight"].T)
    return h @ found["why.weight"].T + found["why.bias"], h


# What it computes


def test_many_to_many_gives_the_outputs_of_all_steps() -> None:
    graph = over_time()
    result, found = graph.run(), weights(graph)
    h = np.zeros((4, 5))
    for number in range(4):
        y, h = step(found, result.value("data")[:, number], h)
        assert np.allclose(result.value("it", "y")[:, number], y, rtol=0, atol=1e-13)
    assert np.allclose(result.value("it", "h_next"), h, rtol=0, atol=1e-13)


def test_many_to_one_gives_the_last_output() -> None:
    whole, last = over_time(), over_time(gives="last")
    assert infer_shapes(last).of("it").outputs == ((BATCH, 3), (BATCH, 5))
    all_steps = whole.run().value("it", "y")
    assert np.array_equal(last.run().value("it", "y"), all_steps[:, -1])


def test_one_to_many_reads_its_own_last_output() -> None:
    graph = over_time(reads="feedback", steps=3)
    result, found = graph.run(), weights(graph)
    x, h = result.value("data"), np.zeros((4, 5))
    for number in range(3):
        x, h = step(found, x, h)
        assert np.allclose(result.value("it", "y")[:, number], x, rtol=0, atol=1e-13)


def test_one_to_many_reads_the_same_each_time() -> None:
    graph = over_time(reads="repeat", steps=3)
    result, found = graph.run(), weights(graph)
    h = np.zeros((4, 5))
    for number in range(3):
        y, h = step(found, result.value("data"), h)
        assert np.allclose(result.value("it", "y")[:, number], y, rtol=0, atol=1e-13)


def test_state_from_outside_is_the_first() -> None:
    graph = over_time(1, wired=True)
    result, found = graph.run(), weights(graph)
    _, h = step(found, result.value("data")[:, 0], result.value("first"))
    assert np.allclose(result.value("it", "h_next"), h, rtol=0, atol=1e-13)


def test_weights_are_there_once() -> None:
    names = [w.name for w in infer_shapes(over_time(6)).of("it").weights]
    assert names == ["wx.weight", "wx.bias", "wh.weight", "why.weight", "why.bias"]


def test_weight_gradient_is_the_sum_over_the_steps() -> None:
    graph = over_time(reads="repeat", steps=3, ends=("y",), gives="last")
    by_hand = unrolled_by_hand(3, None, weights(graph))
    result, other = graph.run(), by_hand.run("total")
    assert_close(result.weight_gradient("it", "wh.weight"), other.gradient("wh_weight"))


# Truncated backpropagation through time


def unrolled_by_hand(steps: int, chunk: int | None, found: dict[str, Any]) -> Graph:
    """Return the cell in plain nodes, its weights shared, a detach between chunks."""
    graph = Graph("Net")
    graph.add("input", "data", shape=(3,))
    for name, array in found.items():
        graph.add("parameter", name.replace(".", "_"), value=array)
    graph.add("initial_state", "zeros", shape=[5])
    graph.connect("data", "zeros")
    h = "zeros"
    for number in range(1, steps + 1):
        if chunk and number > 1 and (number - 1) % chunk == 0:
            graph.add("detach", f"cut{number}")
            graph.connect(h, f"cut{number}")
            h = f"cut{number}"
        for layer, source, size in (("wx", "data", 5), ("wh", h, 5)):
            name = f"{layer}{number}"
            graph.add("linear", name, out_features=size, bias=layer != "wh")
            graph.connect(source, name)
            graph.connect(f"{layer}_weight", (name, "weight"))
            if layer != "wh":
                graph.connect(f"{layer}_bias", (name, "bias"))
        graph.add("add", f"sum{number}")
        graph.connect(f"wx{number}", (f"sum{number}", "x"))
        graph.connect(f"wh{number}", (f"sum{number}", "y"))
        h = graph.add("tanh", f"h{number}")
        graph.connect(f"sum{number}", h)
    graph.add("linear", "why", out_features=3)
    graph.connect(h, "why")
    graph.connect("why_weight", ("why", "weight"))
    graph.connect("why_bias", ("why", "bias"))
    return total_of(graph, ("why", "out"))


@pytest.mark.parametrize("chunk", [None, 1, 2, 3, 5, 7])
def test_gradient_of_chunks_is_that_of_the_graph_with_detached_states(chunk: int | None) -> None:
    graph = over_time(reads="repeat", steps=5, gives="last", chunk_length=chunk, ends=("y",))
    found = weights(graph)
    one, other = graph.run(), unrolled_by_hand(5, chunk, found).run("total")
    assert_close(one.output, other.output)
    assert_close(one.gradient("data"), other.gradient("data"))
    for name in found:
        assert_close(
            one.weight_gradient("it", name), other.gradient(name.replace(".", "_")), what=name
        )


def test_chunks_change_gradients_and_no_values() -> None:
    whole, cut = over_time(), over_time(chunk_length=2)
    one, other = whole.run(), cut.run()
    assert np.array_equal(one.value("it", "y"), other.value("it", "y"))
    gradients = [r.weight_gradient("it", "wh.weight") for r in (one, other)]
    assert not np.allclose(*gradients, rtol=1e-3)


def test_input_before_the_last_chunk_gets_no_gradient_by_the_state() -> None:
    graph = over_time(ends=("h_next",), chunk_length=2)
    gradient = graph.run().gradient("data")
    assert not gradient[:, :2].any() and gradient[:, 2:].any()


# Held against central differences and PyTorch


NETS: dict[str, Any] = {
    f"{reads} to {gives}{', state from outside' * wired}": lambda r=reads, g=gives, w=wired: (
        over_time(wired=w, reads=r, gives=g, steps=None if r == "sequence" else 3)
    )
    for reads in ("sequence", "repeat", "feedback")
    for gives in ("all", "last")
    for wired in (False, True)
}
NETS |= {
    "one step": lambda: over_time(1),
    "two states": two_states,
    "one state from outside": one_state_wired,
    "encoder and decoder": encoder_decoder,
    "characters": characters,
    "state named out": state_named_out,
    "context at every step": context_at_every_step,
}


@pytest.mark.parametrize("build", NETS.values(), ids=NETS)
def test_gradients_agree_with_central_differences(build: Any) -> None:
    graph = build()
    check = check_gradients(graph, "end" if "end" in graph else None)
    assert check.max_relative_error < 1e-6


PARITY_NETS = {
    **NETS,
    "chunks": lambda: over_time(5, chunk_length=2),
    "chunks of one": lambda: over_time(reads="feedback", steps=4, chunk_length=1),
}


@pytest.mark.torch
@pytest.mark.parametrize("build", PARITY_NETS.values(), ids=PARITY_NETS)
def test_values_and_gradients_agree_with_pytorch(build: Any) -> None:
    graph = build()
    parity = check_parity(graph, "end" if "end" in graph else None)
    assert parity.agrees and parity.max_absolute_error <= 1e-12 and parity.weights


@pytest.mark.torch
def test_lstm_of_gates_is_the_lstm_of_pytorch() -> None:
    import torch

    graph = net(lstm(), "recurrence:Gated", (4, 3), state_shape=[4])
    result = graph.run()
    theirs = torch.nn.LSTM(3, 4, batch_first=True, dtype=torch.float64)
    gates = ("input", "forget", "new", "output")

    def stacked(kind: str, weight: str) -> Any:
        parts = [result.weight_value("it", f"{gate}_{kind}.{weight}") for gate in gates]
        return torch.tensor(np.concatenate(parts))

    with torch.no_grad():
        theirs.weight_ih_l0.copy_(stacked("x", "weight"))
        theirs.weight_hh_l0.copy_(stacked("h", "weight"))
        theirs.bias_ih_l0.copy_(stacked("x", "bias"))
        theirs.bias_hh_l0.zero_()
        output, (h, c) = theirs(torch.tensor(result.value("data")))
    assert_close(result.value("it", "out"), output.numpy())
    assert_close(result.value("it", "h_next"), h[0].numpy())
    assert_close(result.value("it", "c_next"), c[0].numpy())


# Ports


def test_ports_are_what_is_shown_and_the_states() -> None:
    node = over_time().node("it")
    assert [(p.name, p.is_optional) for p in node.data_ports()] == [("x", False), ("h", True)]
    assert [p.name for p in node.output_ports()] == ["y", "h_next"]
    assert [p.name for p in two_states().node("it").output_ports()] == ["out", "h_next", "c_next"]
    ports = [p.name for p in state_named_out().node("it").output_ports()]
    assert ports == ["out_steps", "out"]


def test_states_over_time_end_with_the_last_state() -> None:
    result = state_named_out().run()
    assert np.array_equal(result.value("it", "out_steps")[:, -1], result.value("it", "out"))


# What is refused


def problem(graph: Graph, name: str = "it") -> str:
    found = [p for p in infer_shapes(graph).problems() if p.severity == "error"]
    assert found and found[0].node == name and found[0].remedy
    return found[0].rule


@pytest.mark.parametrize(
    ("length", "settings", "rule"),
    [
        (4, {"steps": 3}, "steps is 3, the sequence has 4"),
        (4, {"reads": "repeat"}, "no sequence says how many steps there are"),
        (4, {"reads": "feedback"}, "no sequence says how many steps there are"),
        (4, {"state_shape": [2]}, "inside, "),
        (5000, {}, "the sequence has 5000 steps, 1 to 4096 are unrolled"),
    ],
)
def test_shapes_that_do_not_fit_are_told(length: int, settings: dict[str, Any], rule: str) -> None:
    assert rule in problem(over_time(length, **settings))


def test_vector_is_no_sequence() -> None:
    graph = net(cell(), "recurrence:Cell", (), state_shape=[5])
    assert "the sequence must have axes (batch, steps, …)" in problem(graph)


def test_output_that_cannot_be_read_again_is_told() -> None:
    assert "inside, " in problem(
        net(cell(5, 2), "recurrence:Cell", (3,), reads="feedback", steps=3, state_shape=[5])
    )


def test_scores_cannot_be_read_where_indices_are() -> None:
    graph = characters()
    graph.remove("text")
    graph.add("input", "text", shape=(), dtype="integer", classes=7)
    graph.connect("text", "rnn")
    graph.set("rnn", reads="feedback", steps=3)
    assert "carries float numbers" in problem(graph, "rnn")


def test_running_statistics_cannot_be_unrolled() -> None:
    definition = block(
        "Normed",
        [
            ("block_input", "x", {}),
            ("block_input", "h", {}),
            ("linear", "fc", {"out_features": 3}),
            ("batch_norm", "norm", {}),
            ("add", "sum", {}),
            ("block_output", "h_next", {}),
        ],
        [
            ("x", "fc"),
            ("fc", "norm"),
            ("norm", ("sum", "x")),
            ("h", ("sum", "y")),
            ("sum", "h_next"),
        ],
        states=[("h", "h_next")],
    )
    graph = net(definition, "recurrence:Normed", (3, 2), state_shape=[3])
    assert "norm.running_mean changes from step to step" in problem(graph)


@pytest.mark.parametrize(
    "settings",
    [
        {"steps": 0},
        {"steps": 5000},
        {"chunk_length": 0},
        {"state_shape": [0]},
        {"state_shape": [1] * 9},
        {"reads": "backwards"},
        {"gives": "first"},
    ],
    ids=str,
)
def test_settings_have_bounds(settings: dict[str, Any]) -> None:
    graph = Graph()
    graph.define_block(cell())
    with pytest.raises(SettingError):
        graph.add("recurrence:Cell", "it", **settings)


def test_block_without_states_is_no_recurrence() -> None:
    graph = Graph()
    graph.define_block(dense())
    with pytest.raises(ValueError, match="has no state and cannot be unrolled"):
        graph.add("recurrence:Dense", "it")


# Training mode


def test_dropout_differs_from_step_to_step() -> None:
    definition = block(
        "Dropping",
        [
            ("block_input", "x", {}),
            ("block_input", "h", {}),
            ("dropout", "drop", {"p": 0.5}),
            ("block_output", "y", {}),
            ("block_output", "h_next", {}),
        ],
        [("x", "drop"), ("drop", "y"), ("h", "h_next")],
        states=[("h", "h_next")],
    )
    graph = net(definition, "recurrence:Dropping", (2, 40), state_shape=[3])
    graph.change_settings(is_training=True)
    dropped = graph.run().value("it", "y") == 0
    assert dropped.any() and not np.array_equal(dropped[:, 0], dropped[:, 1])
