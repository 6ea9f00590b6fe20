"""Blocks in generated PyTorch, as a person would write them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.blocks.definition import BlockDefinition, BlockSetting
from graph_engine.torch_source import torch_source
from tests.graph_engine.blocks.building import block, coupled, dense, growing, net, residual, stage
from tests.graph_engine.blocks.reading_text import classes, line_of, members
from tests.graph_engine.blocks.recurrences import cell, lstm

# Word for word


def test_residual_net_reads_as_a_person_would_write_it() -> None:
    graph = net([residual(), stage()], "block:Stage", (3, 8, 8), name="first", width=2, depth=3)
    graph.add("block:Stage", "second", depth=5)
    graph.connect("first", "second")
    graph.add("parallel:Residual", "wide", copies=3, combine="concatenate", filters=2)
    graph.connect("second", "wide")
    assert (
        torch_source(graph).text
        == '''\
import torch
from torch import Tensor, nn


class Residual(nn.Module):
    """The block Residual."""

    def __init__(self, in_channels: int, filters: int = 8, stride: int = 1) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, filters, 3, stride=stride, padding=1, bias=False)
        self.short = nn.Conv2d(in_channels, filters, 1, stride=stride, bias=False)
        self.norm = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, 3, padding=1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        conv1 = self.conv1(x)
        short = self.short(x)
        norm = self.norm(conv1)
        relu1 = torch.relu(norm)
        conv2 = self.conv2(relu1)
        total = conv2 + short
        return torch.relu(total)


class Stage(nn.Module):
    """Residual blocks of one width."""

    def __init__(self, in_channels: int, width: int = 4, depth: int = 2) -> None:
        super().__init__()
        self.down = Residual(in_channels, filters=2 * width, stride=2)
        self.body = nn.Sequential(*(Residual(2 * width,
            filters=2 * width) for _ in range(depth - 1)))

    def forward(self, x: Tensor) -> Tensor:
        down = self.down(x)
        return self.body(down)


class Net(nn.Module):
    """Net: data (N, 3, 8, 8) to total (), wide (N, 6, 2, 2)."""

    def __init__(self) -> None:
        super().__init__()
        self.first = Stage(3, width=2, depth=3)
        self.second = Stage(4, depth=5)
        self.wide = nn.ModuleList(Residual(8, filters=2) for _ in range(3))

    def forward(self, data: Tensor) -> tuple[Tensor, Tensor]:
        first = self.first(data)
        total_square_0 = torch.square(first)
        total = total_square_0.sum()
        second = self.second(first)
        wide = torch.cat([copy(second) for copy in self.wide], dim=1)
        return total, wide
'''
    )


def test_recurrence_reads_as_a_person_would_write_it() -> None:
    graph = Graph("Net")
    graph.define_block(cell(4, 2))
    graph.add("input", "words", shape=(6, 3))
    graph.add("recurrence:Cell", "encoder", state_shape=[4], gives="last", chunk_length=2)
    graph.connect("words", "encoder")
    graph.add("input", "start", shape=(2,))
    graph.add("recurrence:Cell", "decoder", reads="feedback", steps=3)
    graph.connect("start", "decoder")
    graph.connect(("encoder", "h_next"), ("decoder", "h"))
    assert (
        torch_source(graph).text
        == '''\
import torch
from torch import Tensor, nn


class Cell(nn.Module):
    """The block Cell."""

    def __init__(self, in_features: int, h_features: int, hidden: int = 4) -> None:
        super().__init__()
        self.wx = nn.Linear(in_features, hidden)
        self.wh = nn.Linear(h_features, hidden, bias=False)
        self.why = nn.Linear(hidden, 2)

    def forward(self, x: Tensor, h: Tensor) -> tuple[Tensor, Tensor]:
        wx = self.wx(x)
        wh = self.wh(h)
        sum_ = wx + wh
        bend = torch.tanh(sum_)
        why = self.why(bend)
        return bend, why


class CellUnrolled(nn.Module):
    """Cell over time: the same weights at every step."""

    def __init__(self, cell: nn.Module, state_shape: tuple[int, ...], chunk_length: int) -> None:
        super().__init__()
        self.cell = cell
        self.state_shape = state_shape
        self.chunk_length = chunk_length
        self.zeros = nn.Buffer(torch.empty(0), persistent=False)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        h = self.zeros.new_zeros(x.shape[0], *self.state_shape)
        for step, x_t in enumerate(torch.unbind(x, dim=1)):
            if step > 0 and step % self.chunk_length == 0:
                h = h.detach()
            h, y_t = self.cell(x_t, h)
        return y_t, h


class CellUnrolled2(nn.Module):
    """Cell over time: the same weights at every step."""

    def __init__(self, cell: nn.Module, steps: int) -> None:
        super().__init__()
        self.cell = cell
        self.steps = steps

    def forward(self, x: Tensor, h: Tensor) -> tuple[Tensor, Tensor]:
        y_steps = []
        for _ in range(self.steps):
            h, y_t = self.cell(x, h)
            y_steps.append(y_t)
            x = y_t
        return torch.stack(y_steps, dim=1), h


class Net(nn.Module):
    """Net: words (N, 6, 3), start (N, 2) to decoder (N, 3, 2), decoder (N, 4)."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = CellUnrolled(Cell(3, 4), state_shape=(4,), chunk_length=2)
        self.decoder = CellUnrolled2(Cell(2, 4), steps=3)

    def forward(self, words: Tensor, start: Tensor) -> tuple[Tensor, Tensor]:
        encoder_y, encoder_h_next = self.encoder(words)
        decoder_y, decoder_h_next = self.decoder(start, h=encoder_h_next)
        return decoder_y, decoder_h_next
'''
    )


def test_repeat_of_several_tensors_is_a_loop() -> None:
    graph = Graph("Net")
    graph.define_block(coupled())
    for name in ("a", "b", "m"):
        graph.add("input", name, shape=(3,))
    graph.add("repeat:Coupled", "it", repeats=4)
    for name, port in (("a", "a"), ("b", "b"), ("m", "mask")):
        graph.connect(name, ("it", port))
    text = torch_source(graph).text
    assert (
        '''\
class CoupledRepeat(nn.Module):
    """Coupled several times in sequence."""

    def __init__(self, copies: list[nn.Module]) -> None:
        super().__init__()
        self.copies = nn.ModuleList(copies)

    def forward(self, a: Tensor, b: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        for copy in self.copies:
            a, b = copy(a, b, mask)
        return a, b
'''
        in text
    )
    assert "self.it = CoupledRepeat(Coupled(3) for _ in range(4))" in text


# One class for all instances


def test_instances_with_other_settings_and_channels_share_one_class() -> None:
    graph = net(dense(), "block:Dense", (3,), name="one", width=4)
    graph.add("block:Dense", "two", width=7)
    graph.connect("one", "two")
    assert classes(graph) == ["Dense", "Net"]
    assert members(graph, "Net") == {
        "self.one": "Dense(3, width=4)",
        "self.two": "Dense(4, width=7)",
    }


def test_what_is_as_by_default_is_left_out() -> None:
    assert members(net(dense(), "block:Dense", (5,)), "Net") == {"self.it": "Dense(5)"}


def test_repeat_whose_copies_differ_writes_them_down() -> None:
    short = net(growing(), "repeat:Growing", (3,), repeats=3)
    assert members(short, "Net")["self.it"] == "nn.Sequential(Growing(3), Growing(5), Growing(7))"
    first = net(dense(), "repeat:Dense", (3,), repeats=5, width=8)
    assert (
        members(first, "Net")["self.it"]
        == "nn.Sequential(Dense(3, width=8), *(Dense(8, width=8) for _ in range(4)))"
    )


def optional_bias() -> BlockDefinition:
    return block(
        "Layer",
        [
            ("block_input", "x", {}),
            ("linear", "fc", {"out_features": 3}),
            ("block_output", "y", {}),
        ],
        [("x", "fc"), ("fc", "y")],
        settings=[BlockSetting("bias", True, "boolean"), BlockSetting("width", 3)],
        expressions={("fc", "bias"): "bias", ("fc", "out_features"): "width"},
    )


def test_setting_that_changes_the_structure_gives_another_class() -> None:
    graph = net(optional_bias(), "block:Layer", (3,), name="one")
    graph.add("block:Layer", "two", bias=False)
    graph.add("block:Layer", "three", bias=False, width=5)
    graph.connect("one", "two")
    graph.connect("two", "three")
    assert classes(graph) == ["Layer", "Layer2", "Net"]
    assert members(graph, "Layer2") == {"self.fc": "nn.Linear(in_features, width, bias=False)"}
    assert members(graph, "Net") == {
        "self.one": "Layer(3)", "self.two": "Layer2(3)", "self.three": "Layer2(3, width=5)",
    }  # fmt: skip


def windowed() -> BlockDefinition:
    return block(
        "Windowed",
        [
            ("block_input", "x", {}),
            ("leaky_relu", "bend", {}),
            ("max_pool2d", "pool", {"kernel_size": 2}),
            ("flatten", "flat", {}),
            ("linear", "fc", {"out_features": 2}),
            ("block_output", "y", {}),
        ],
        [("x", "bend"), ("bend", "pool"), ("pool", "flat"), ("flat", "fc"), ("fc", "y")],
        settings=[
            BlockSetting("slope", 0.1, "number"),
            BlockSetting("window", 2, minimum=1),
            BlockSetting("whole", 1, "number"),
        ],
        expressions={
            ("bend", "negative_slope"): "slope / whole",
            ("pool", "kernel_size"): "window",
        },
    )


def test_settings_that_forward_reads_are_attributes() -> None:
    graph = net(windowed(), "block:Windowed", (2, 6, 6), window=3)
    text = torch_source(graph).text
    assert "slope: float = 0.1, window: int = 2, whole: float = 1) -> None:" in text
    found = members(graph, "Windowed")
    assert found["self.slope"] == "slope" and found["self.window"] == "window"
    assert "self.slope / self.whole" in text and "self.window" in line_of(graph, "pool = ")


def flattening(*before: str) -> BlockDefinition:
    names = ["x", *before, "flat", "fc", "y"]
    types = ["block_input", *before, "flatten", "linear", "block_output"]
    return block(
        "Flat", [(type_id, name, {}) for type_id, name in zip(types, names, strict=True)],
        list(pairwise(names)),
    )  # fmt: skip


def test_size_is_written_as_it_came_about() -> None:
    graph = net(flattening(), "block:Flat", (2, 4, 5))
    found = members(graph, "Flat")["self.fc"]
    assert found.startswith("nn.Linear(in_channels * height * width, ")
    assert members(graph, "Net") == {"self.it": "Flat(2, 4, 5)"}


def test_size_that_nobody_would_write_so_is_a_number() -> None:
    pooled = net(flattening("max_pool2d", "conv2d"), "block:Flat", (2, 14, 14))
    assert members(pooled, "Flat")["self.fc"].startswith("nn.Linear(")
    assert "height" not in members(pooled, "Flat")["self.fc"]


def test_setting_that_nothing_reads_is_no_argument() -> None:
    definition = block(
        "Quiet",
        [("block_input", "x", {}), ("sin", "wave", {}), ("block_output", "y", {})],
        [("x", "wave"), ("wave", "y")],
        settings=[BlockSetting("unused", 3)],
    )
    assert members(net(definition, "block:Quiet", (3,), unused=5), "Net") == {"self.it": "Quiet()"}


def test_settings_of_a_block_reach_the_recurrence_inside() -> None:
    outer = block(
        "Encoder",
        [("block_input", "x", {}), ("recurrence:Cell", "rnn", {}), ("block_output", "y", {})],
        [("x", "rnn"), (("rnn", "h_next"), "y")],
        blocks=[cell()],
        settings=[BlockSetting("hidden", 5), BlockSetting("chunk", 2)],
        expressions={
            ("rnn", "hidden"): "hidden",
            ("rnn", "state_shape"): "hidden",
            ("rnn", "chunk_length"): "chunk + 1",
        },
    )
    graph = net(outer, "block:Encoder", (4, 3), name="one")
    graph.add("block:Encoder", "two", hidden=7, chunk=1)
    graph.connect("data", "two")
    assert classes(graph) == ["Cell", "CellUnrolled", "Encoder", "Net"]
    written = members(graph, "Encoder")["self.rnn"]
    assert written.endswith(
        ", hidden, hidden=hidden), state_shape=(hidden,), chunk_length=chunk + 1)"
    )


# The state_dict


@pytest.mark.torch
def test_weights_lie_where_a_person_would_look_for_them() -> None:
    import torch

    graph = net([residual(), stage()], "block:Stage", (3, 4, 4), width=2, depth=3)
    learned = np.arange(4.0)
    graph.set_weights({("it", "body.residual_2.norm.running_mean"): learned})
    module = graph.to_torch()
    tensors = module.state_dict()
    assert torch.equal(tensors["it.body.1.norm.running_mean"], torch.tensor(learned))
    keys = torch_source(graph).weight_keys
    assert keys["it", "body.residual_1.conv1.weight"] == "it.body.0.conv1.weight"
    assert keys["it", "down.norm.bias"] == "it.down.norm.bias"
    counted = {key for key in tensors if not key.endswith("num_batches_tracked")}
    assert set(keys.values()) >= counted


@pytest.mark.torch
@pytest.mark.parametrize(
    ("build", "key"),
    [
        (lambda: net(dense(), "parallel:Dense", (3,), copies=2), "it.1.fc.weight"),
        (lambda: net(lstm(), "recurrence:Gated", (3, 3), state_shape=[4]), "it.cell.new_h.weight"),
    ],
    ids=["parallel", "recurrence"],
)
def test_weights_of_copies_and_steps_have_their_keys(build: Any, key: str) -> None:
    graph = build()
    assert key in graph.to_torch().state_dict()
    assert key in torch_source(graph).weight_keys.values()
