import pytest

from graph_engine.errors import NodeNameError
from graph_engine.torch_names import (
    MODULE_ATTRIBUTES,
    checked_identifier,
    class_name,
    docstring_text,
    free_identifier,
    node_identifiers,
)


@pytest.mark.torch
def test_list_of_module_attributes_is_that_of_pytorch() -> None:
    from torch import nn

    assert {name for name in dir(nn.Module()) if not name.startswith("_")} == MODULE_ATTRIBUTES


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("LeNet-5 digits", "LeNet5Digits"),
        ("graph", "Graph"),
        ("3 layers", "Net3Layers"),
        ("", "Network"),
        ("→ ✓", "Network"),
        ("Netz für Ziffern", "NetzFurZiffern"),
        ("tensor", "TensorNet"),
        ("none", "NoneNet"),
        ("x" * 300, "X" + "x" * 59),
    ],
)
def test_title_becomes_a_class_name(title: str, expected: str) -> None:
    assert class_name(title) == expected


@pytest.mark.parametrize("name", ["type", "train", "lambda", "F", "float", "loss", "Tensor"])
def test_reserved_name_gets_an_underscore(name: str) -> None:
    assert free_identifier(name, set()) == f"{name}_"


def test_taken_name_gets_a_number() -> None:
    assert free_identifier("fc", {"fc"}) == "fc_2"
    assert free_identifier("type", {"type_", "type_2"}) == "type_3"


def test_nodes_keep_their_names_where_another_must_yield() -> None:
    assert node_identifiers(["type", "type_"]) == {"type": "type_2", "type_": "type_"}


@pytest.mark.parametrize("name", ["", "a b", "a;b", "_a", "1a", "a\n", "é", "a.b"])
def test_what_is_no_plain_identifier_is_refused(name: str) -> None:
    with pytest.raises(NodeNameError, match="cannot become a name"):
        checked_identifier(name)


def test_docstring_text_cannot_end_the_docstring() -> None:
    assert docstring_text('a"""\nb\\N{x}\x00\u202e', 80) == "a b N{x}"


def test_docstring_text_is_cut_to_its_width() -> None:
    assert docstring_text("word " * 40, 20) == "word word word word…"
