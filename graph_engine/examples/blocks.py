"""The bundled networks that are made of blocks."""

from __future__ import annotations

import itertools

from graph_engine.blocks.definition import BlockDefinition, BlockSetting, block_from
from graph_engine.examples.networks import row_of
from graph_engine.examples.recipe import Layout, Recipe
from graph_engine.graph import Graph
from graph_engine.structure import GraphStructure


def residual_block() -> BlockDefinition:
    """Return two 3×3 convolutions beside a shortcut (He, Zhang, Ren & Sun 2016)."""
    inside = Graph("Residual")
    inside.add("block_input", "x")
    inside.add("conv2d", "conv1", kernel_size=3, padding=1, bias=False)
    inside.add("batch_norm", "bn1")
    inside.add("relu", "relu1")
    inside.add("conv2d", "conv2", kernel_size=3, padding=1, bias=False)
    inside.add("batch_norm", "bn2")
    inside.add("conv2d", "shortcut", kernel_size=1, bias=False)
    inside.add("add", "total")
    inside.add("relu", "relu2")
    inside.add("block_output", "y")
    row = ("x", "conv1", "bn1", "relu1", "conv2", "bn2", "total", "relu2", "y")
    for source, target in itertools.pairwise(row):
        inside.connect(source, target)
    inside.connect("x", "shortcut")
    inside.connect("shortcut", ("total", "y"))
    return block_from(
        inside,
        settings=(
            BlockSetting("filters", 8, minimum=1, about="Channels that come out."),
            BlockSetting("stride", 1, minimum=1, about="2 halves height and width."),
        ),
        expressions={
            ("conv1", "filters"): "filters",
            ("conv2", "filters"): "filters",
            ("shortcut", "filters"): "filters",
            ("conv1", "stride"): "stride",
            ("shortcut", "stride"): "stride",
        },
        about="Two convolutions beside a shortcut, through which gradients pass unharmed.",
    )


def residual_digits() -> tuple[GraphStructure, Layout]:
    """Return a small residual network on the digits."""
    graph = Graph("ResidualDigits")
    graph.define_block(residual_block())
    graph.add("dataset", name="digits", batch_size=16)
    graph.add("conv2d", name="stem", filters=8, kernel_size=3, stride=2, padding=1)
    graph.add("relu", name="relu0")
    graph.add("repeat:Residual", name="stage1", repeats=2)
    graph.add("block:Residual", name="down", filters=16, stride=2)
    graph.add("repeat:Residual", name="stage2", filters=16, repeats=2)
    graph.add("mean", name="pooled", dim=(2, 3))
    graph.add("linear", name="logits", out_features=10)
    graph.add("cross_entropy", name="cross_entropy")
    row = ("stem", "relu0", "stage1", "down", "stage2", "pooled", "logits", "cross_entropy")
    graph.connect(("digits", "image"), "stem")
    for source, target in itertools.pairwise(row):
        graph.connect(source, target)
    graph.connect(("digits", "label"), "cross_entropy")
    return graph, {
        # At the bottom, so that the wire of its labels runs beneath the row.
        "digits": (0, 330),
        **row_of(row[:4], 240, 0, 240),
        **row_of(row[4:], 240, 210, 240),
    }


def recurrent_cell() -> BlockDefinition:
    """Return a plain recurrent cell made of gates (Elman 1990)."""
    inside = Graph("Cell")
    inside.add("block_input", "x")
    inside.add("block_input", "h")
    inside.add("linear", "from_x")
    inside.add("linear", "from_h", bias=False)
    inside.add("add", "total")
    inside.add("tanh", "tanh1")
    inside.add("block_output", "h_next")
    inside.connect("x", "from_x")
    inside.connect("h", "from_h")
    inside.connect("from_x", ("total", "x"))
    inside.connect("from_h", ("total", "y"))
    inside.connect("total", "tanh1")
    inside.connect("tanh1", "h_next")
    return block_from(
        inside,
        settings=(BlockSetting("hidden", 32, minimum=1, about="Numbers in the state."),),
        expressions={
            ("from_x", "out_features"): "hidden",
            ("from_h", "out_features"): "hidden",
        },
        states=(("h", "h_next"),),
        about="The new state from the input and the state before.",
    )


def digits_row_by_row() -> tuple[GraphStructure, Layout]:
    """Return a recurrent network that reads a digit as a sequence of its rows."""
    graph = Graph("RowByRow")
    graph.define_block(recurrent_cell())
    graph.add("dataset", name="digits")
    graph.add("squeeze", name="rows", dim=1)
    graph.add("recurrence:Cell", name="reader", hidden=64, state_shape=(64,), gives="last")
    graph.add("linear", name="logits", out_features=10)
    graph.add("cross_entropy", name="cross_entropy")
    row = ("rows", "reader", "logits", "cross_entropy")
    graph.connect(("digits", "image"), "rows")
    for source, target in itertools.pairwise(row):
        graph.connect(source, target)
    graph.connect(("digits", "label"), "cross_entropy")
    return graph, {"digits": (0, 110), **row_of(row, 240, 0, 260)}


BLOCKS = (
    Recipe(
        "residual-digits",
        "Residual network on digits",
        "Blocks with shortcuts, repeated: open one to see the gradients inside.",
        residual_digits,
    ),
    Recipe(
        "digits-row-by-row",
        "Digits, row by row",
        "A recurrent cell reads a picture as a sequence of 28 rows; every time step can be opened.",
        digits_row_by_row,
    ),
)
