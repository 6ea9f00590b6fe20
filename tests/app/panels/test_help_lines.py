import re

import numpy as np
import pytest

from app.panels.inspector.help_lines import example_lines, expansion_line
from app.widgets.array_text import read_array
from nodes.registry import node_type, node_types


def test_example_is_run_and_its_numbers_are_shown() -> None:
    found = re.findall(r"^(\w+) += (.*(?:\n +.*)*)", example_lines(node_type("add")), re.MULTILINE)
    x, y, out = (np.array(read_array(text)) for _, text in found)
    assert [name for name, _ in found] == ["x", "y", "out"]
    assert np.allclose(x + y, out)


def test_relu_example_shows_what_goes_in_and_what_comes_out() -> None:
    text = example_lines(node_type("relu"))
    assert text.startswith("x") and "out = " in text
    assert "-" in text.partition("out")[0]
    assert "-" not in text.partition("out")[2]


@pytest.mark.parametrize("type_id", sorted(node_types()))
def test_example_of_every_type_is_short(type_id: str) -> None:
    text = example_lines(node_type(type_id))
    assert len(text.splitlines()) <= 60
    examples = node_type(type_id).examples
    assert bool(text) == bool(examples and examples[0].inputs)


def test_gates_of_gates_say_so() -> None:
    assert "exp" in expansion_line(node_type("sigmoid")())
