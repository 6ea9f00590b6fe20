"""Recurrent networks that several tests start from."""

from __future__ import annotations

from typing import Any

from graph_engine import Graph
from graph_engine.blocks.definition import BlockDefinition, BlockSetting
from tests.graph_engine.blocks.building import Node, Wire, block, net, total_of


def cell(hidden: int = 5, scores: int = 3) -> BlockDefinition:
    """The plain recurrent cell: h = tanh(W x + U h), y = V h."""
    return block(
        "Cell",
        [
            ("block_input", "x", {}),
            ("block_input", "h", {}),
            ("linear", "wx", {"out_features": hidden}),
            ("linear", "wh", {"out_features": hidden, "bias": False}),
            ("add", "sum", {}),
            ("tanh", "bend", {}),
            ("block_output", "h_next", {}),
            ("linear", "why", {"out_features": scores}),
            ("block_output", "y", {}),
        ],
        [
            ("x", "wx"),
            ("h", "wh"),
            ("wx", ("sum", "x")),
            ("wh", ("sum", "y")),
            ("sum", "bend"),
            ("bend", "h_next"),
            ("bend", "why"),
            ("why", "y"),
        ],
        settings=[BlockSetting("hidden", hidden, minimum=1)],
        expressions={("wx", "out_features"): "hidden", ("wh", "out_features"): "hidden"},
        states=[("h", "h_next")],
    )


def lstm(hidden: int = 4) -> BlockDefinition:
    """An LSTM cell of gates, with two states and no other output."""
    gates = ["input", "forget", "output"]
    nodes: list[Node] = [("block_input", port, {}) for port in ("x", "h", "c")]
    wires: list[Wire] = []
    for gate in (*gates, "new"):
        nodes += [
            ("linear", f"{gate}_x", {"out_features": hidden}),
            ("linear", f"{gate}_h", {"out_features": hidden, "bias": False}),
            ("add", f"{gate}_sum", {}),
            ("tanh" if gate == "new" else "sigmoid", f"{gate}_gate", {}),
        ]
        wires += [
            ("x", f"{gate}_x"),
            ("h", f"{gate}_h"),
            (f"{gate}_x", (f"{gate}_sum", "x")),
            (f"{gate}_h", (f"{gate}_sum", "y")),
            (f"{gate}_sum", f"{gate}_gate"),
        ]
    nodes += [
        ("multiply", "kept", {}),
        ("multiply", "written", {}),
        ("add", "cell", {}),
        ("tanh", "bend", {}),
        ("multiply", "shown", {}),
        ("block_output", "h_next", {}),
        ("block_output", "c_next", {}),
    ]
    wires += [
        ("forget_gate", ("kept", "x")),
        ("c", ("kept", "y")),
        ("input_gate", ("written", "x")),
        ("new_gate", ("written", "y")),
        ("kept", ("cell", "x")),
        ("written", ("cell", "y")),
        ("cell", "bend"),
        ("output_gate", ("shown", "x")),
        ("bend", ("shown", "y")),
        ("shown", "h_next"),
        ("cell", "c_next"),
    ]
    return block("Gated", nodes, wires, states=[("h", "h_next"), ("c", "c_next")])


def over_time(
    length: int = 4,
    *,
    wired: bool = False,
    ends: tuple[str, ...] = ("y", "h_next"),
    **settings: Any,
) -> Graph:
    """Return the plain cell over time, with a state from outside or without."""
    settings = {"state_shape": [5], **settings}
    reads = settings.get("reads", "sequence")
    graph = Graph("Net")
    graph.define_block(cell())
    graph.add("input", "data", shape=(length, 3) if reads == "sequence" else (3,))
    graph.add("recurrence:Cell", "it", **settings)
    graph.connect("data", "it")
    if wired:
        graph.add("input", "first", shape=(settings.get("hidden", 5),))
        graph.connect("first", ("it", "h"))
    return total_of(graph, *(("it", end) for end in ends))


def two_states() -> Graph:
    graph = net(lstm(), "recurrence:Gated", (4, 3), state_shape=[4])
    return total_of(graph, ("it", "h_next"), ("it", "c_next"), ("total", "out"), name="end")


def one_state_wired() -> Graph:
    graph = net(lstm(), "recurrence:Gated", (3, 3), state_shape=[4])
    graph.add("input", "memory", shape=(4,))
    graph.connect("memory", ("it", "c"))
    return graph


def encoder_decoder() -> Graph:
    """A sequence into a state, and from that state another sequence."""
    graph = Graph("Net")
    graph.define_block(lstm())
    graph.define_block(cell(4, 2))
    graph.add("input", "question", shape=(5, 3))
    graph.add("recurrence:Gated", "encoder", state_shape=[4], gives="last")
    graph.connect("question", "encoder")
    graph.add("input", "start", shape=(2,))
    graph.add("recurrence:Cell", "decoder", reads="feedback", steps=3, state_shape=[4])
    graph.connect("start", "decoder")
    graph.connect(("encoder", "h_next"), ("decoder", "h"))
    return total_of(graph, ("decoder", "y"))


def characters() -> Graph:
    """Indices of characters in, scores of the next character out, at every step."""
    definition = block(
        "Character",
        [
            ("block_input", "x", {"kind": "integer"}),
            ("block_input", "h", {}),
            ("embedding", "table", {"num_embeddings": 7, "embedding_dim": 3}),
            ("linear", "wx", {"out_features": 5}),
            ("linear", "wh", {"out_features": 5, "bias": False}),
            ("add", "sum", {}),
            ("tanh", "bend", {}),
            ("linear", "scores", {"out_features": 7}),
            ("block_output", "h_next", {}),
            ("block_output", "y", {}),
        ],
        [
            ("x", "table"),
            ("table", "wx"),
            ("h", "wh"),
            ("wx", ("sum", "x")),
            ("wh", ("sum", "y")),
            ("sum", "bend"),
            ("bend", "scores"),
            ("bend", "h_next"),
            ("scores", "y"),
        ],
        states=[("h", "h_next")],
    )
    graph = Graph("CharRnn")
    graph.define_block(definition)
    graph.add("input", "text", shape=(6,), dtype="integer", classes=7)
    graph.add("input", "next_one", shape=(6,), dtype="integer", classes=7)
    graph.add("recurrence:Character", "rnn", state_shape=[5])
    graph.connect("text", "rnn")
    graph.add("transpose", "classes_first", dim0=1, dim1=2)
    graph.connect(("rnn", "y"), "classes_first")
    graph.add("cross_entropy", "cost")
    graph.connect("classes_first", "cost")
    graph.connect("next_one", ("cost", "target"))
    return graph


def state_named_out() -> Graph:
    definition = block(
        "Sum",
        [
            ("block_input", "step_1", {}),
            ("block_input", "h", {}),
            ("linear", "fc", {"out_features": 3}),
            ("add", "both", {}),
            ("block_output", "out", {}),
        ],
        [("step_1", "fc"), ("fc", ("both", "x")), ("h", ("both", "y")), ("both", "out")],
        states=[("h", "out")],
    )
    return net(definition, "recurrence:Sum", (3, 2), state_shape=[3])


def context_at_every_step() -> Graph:
    definition = block(
        "Attentive",
        [
            ("block_input", "x", {}),
            ("block_input", "h", {}),
            ("block_input", "context", {}),
            ("linear", "fc", {"out_features": 3}),
            ("multiply", "seen", {}),
            ("add", "sum", {}),
            ("tanh", "bend", {}),
            ("block_output", "h_next", {}),
        ],
        [
            ("x", "fc"),
            ("h", ("seen", "x")),
            ("context", ("seen", "y")),
            ("fc", ("sum", "x")),
            ("seen", ("sum", "y")),
            ("sum", "bend"),
            ("bend", "h_next"),
        ],
        states=[("h", "h_next")],
    )
    graph = net(definition, "recurrence:Attentive", (3, 2), state_shape=[3])
    graph.add("input", "context", shape=(3,))
    graph.connect("context", ("it", "context"))
    return graph
