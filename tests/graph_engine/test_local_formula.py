"""Local gradients as text."""

import pytest

from graph_engine.local_formula import local_formula, output_name, source_names, with_words
from tests.graph_engine.building import formula, lenet


@pytest.mark.parametrize(
    ("text", "node", "port", "found"),
    [
        ("a * b", "mul_1", "x", "b"),
        ("sigmoid(a) + b", "sigmoid_1", "x", "(1 − sigmoid_1) · sigmoid_1"),
        ("square(a) + b", "square_1", "x", "2 · a"),
        ("a + b", "add_1", "y", "1"),
        ("sum(a) + b", "sum_1", "y", ""),
    ],
)
def test_local_gradient_is_written_in_the_names_of_the_graph(
    text: str, node: str, port: str, found: str
) -> None:
    assert local_formula(formula(text, a=1.0, b=2.0), node, port) == found


def test_type_that_does_not_say_it_by_input_has_none() -> None:
    assert local_formula(lenet(), "fc1", "weight") == ""


def test_outputs_are_named_by_their_port_where_there_are_several() -> None:
    graph = lenet()
    assert output_name(graph, "digits", "image") == "digits.image"
    assert output_name(graph, "fc1", "out") == "fc1"
    assert output_name(graph, "fc1", "weight") == "fc1.weight"
    assert source_names(graph, "cost") == {"input": "logits", "target": "digits.label"}


def test_negative_numbers_get_brackets_where_two_signs_would_meet() -> None:
    assert with_words("x − y", {"x": "-1", "y": "-2"}) == "-1 − (-2)"
    assert with_words("x ^ y", {"y": "-2"}) == "x ^ (-2)"
    assert with_words("xy", {"x": "a"}) == "xy"
