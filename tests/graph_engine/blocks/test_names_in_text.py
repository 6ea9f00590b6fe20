"""No name and no text can leave its place in generated PyTorch."""

from __future__ import annotations

import ast

import pytest

from graph_engine import Graph
from graph_engine.blocks.definition import BlockSetting
from graph_engine.parity import check_parity
from graph_engine.torch_source import torch_source
from tests.graph_engine.blocks.building import block, dense, net, total_of
from tests.graph_engine.blocks.reading_text import classes

WORDS = ["cls", "Tensor", "print", "type_", "training", "copy", "parts", "step", "x_t", "cell"]


@pytest.mark.torch
@pytest.mark.parametrize("word", WORDS)
def test_any_name_keeps_its_place(word: str) -> None:
    """As block, node, ports, setting and node of the graph at once."""
    definition = block(
        word,
        [
            ("block_input", f"{word}", {}),
            ("block_input", f"{word}_2", {}),
            ("linear", f"{word}_3", {"out_features": 3}),
            ("multiply", f"{word}_4", {}),
            ("leaky_relu", f"{word}_t", {}),
            ("block_output", f"{word}_steps", {}),
            ("block_output", f"{word}_6", {}),
        ],
        [
            (word, f"{word}_3"),
            (f"{word}_3", (f"{word}_4", "x")),
            (f"{word}_2", (f"{word}_4", "y")),
            (f"{word}_4", f"{word}_t"),
            (f"{word}_t", f"{word}_steps"),
            (f"{word}_4", f"{word}_6"),
        ],
        settings=[BlockSetting(f"{word}_7" if word == "copy" else word, 0.5, "number")],
        expressions={(f"{word}_t", "negative_slope"): f"{word}_7" if word == "copy" else word},
        states=[(f"{word}_2", f"{word}_6")],
    )
    graph = Graph(word)
    graph.define_block(definition)
    graph.add("input", word, shape=(4, 3))
    graph.add("input", f"{word}_2", shape=(3,))
    graph.add(f"recurrence:{word}", f"{word}_3")
    graph.connect(word, (f"{word}_3", word))
    graph.connect(f"{word}_2", (f"{word}_3", f"{word}_2"))
    for form, name in (("repeat", f"{word}_4"), ("parallel", f"{word}_5")):
        graph.add(f"{form}:{word}", name)
        graph.connect(f"{word}_2", (name, word))
        graph.connect(f"{word}_2", (name, f"{word}_2"))
    ends = [(f"{word}_{n}", port) for n in (3, 4, 5) for port in definition.outputs]
    assert check_parity(total_of(graph, *ends)).max_absolute_error <= 1e-12


@pytest.mark.parametrize(
    "about", ['""" import os', "\\", "a\nimport os", '"', "'''", "x" * 5000, "\u2028import os"]
)
def test_text_about_a_block_stays_in_its_docstring(about: str) -> None:
    definition = block(
        "Layer",
        [("block_input", "x", {}), ("sin", "wave", {}), ("block_output", "y", {})],
        [("x", "wave"), ("wave", "y")],
        about=about,
    )
    text = torch_source(net(definition, "block:Layer", (3,))).text
    tree = ast.parse(text)
    assert not [n for n in tree.body[1:] if isinstance(n, ast.Import)]
    assert all(len(line) <= 100 for line in text.splitlines())
    assert [each.name for each in tree.body if isinstance(each, ast.ClassDef)] == ["Layer", "Net"]


def test_blocks_whose_names_give_one_class_name_get_two() -> None:
    graph = net(dense("dense_layer"), "block:dense_layer", (3,), name="one")
    graph.define_block(
        block(
            "DenseLayer",
            [("block_input", "x", {}), ("sin", "wave", {}), ("block_output", "y", {})],
            [("x", "wave"), ("wave", "y")],
        )
    )
    graph.add("block:DenseLayer", "two")
    graph.connect("one", "two")
    found = classes(graph)
    assert len(set(found)) == 3 and found[-1] == "Net"


def test_block_named_like_the_graph_gets_another_class() -> None:
    assert classes(net(dense("Net"), "block:Net", (3,))) == ["Net2", "Net"]


def test_expression_cannot_bring_text_into_the_module() -> None:
    with pytest.raises(ValueError, match="has no meaning here"):
        block(
            "Layer",
            [("block_input", "x", {}), ("linear", "fc", {}), ("block_output", "y", {})],
            [("x", "fc"), ("fc", "y")],
            expressions={("fc", "out_features"): "__import__('os')"},
        )
