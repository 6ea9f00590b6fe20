"""A graph of blocks that several tests save."""

from __future__ import annotations

import numpy as np

from graph_engine import Graph
from graph_engine.blocks.block_setting import BlockSetting
from tests.graph_engine.blocks.building import block, net, residual, stage
from tests.graph_engine.blocks.recurrences import cell


def everything() -> Graph:
    """Return a graph with every form, nested blocks and learned weights."""
    about = "Residual blocks: »é« \n\tof one width."
    outer = stage()
    graph = net([residual(), outer], "block:Stage", (3, 4, 4), width=2, depth=3)
    graph.define_block(cell())
    graph.define_block(
        block(
            "Odd",
            [
                ("block_input", "x", {"kind": "any"}),
                ("leaky_relu", "bend", {}),
                ("block_output", "y", {}),
            ],
            [("x", "bend"), ("bend", "y")],
            settings=[
                BlockSetting("slope", 0.25, "number", -1.5, 1e3, "how much comes through"),
                BlockSetting("flag", True, "boolean"),
                BlockSetting("size", 3, "integer", 1, 9),
            ],
            expressions={("bend", "negative_slope"): "slope * size"},
            about=about,
        )
    )
    graph.add("repeat:Residual", "many", filters=3, repeats=2)
    graph.connect("data", "many")
    graph.add("parallel:Odd", "beside", copies=3, combine="concatenate", slope=0.5, flag=False)
    graph.connect("many", "beside")
    graph.add("input", "words", shape=(4, 3))
    graph.add("recurrence:Cell", "rnn", state_shape=[5], gives="last", chunk_length=2)
    graph.connect("words", "rnn")
    random = np.random.default_rng(0)
    graph.set_weights(
        {
            ("it", "body.residual_2.conv1.weight"): random.normal(size=(4, 4, 3, 3)),
            ("many", "residual_1.norm.running_mean"): random.normal(size=3),
            ("rnn", "wh.weight"): random.normal(size=(5, 5)),
        }
    )
    return graph
