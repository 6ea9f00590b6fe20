from typing import Any

import pytest

from app.widgets.setting_text import Setting, UnreadableError, read, settings_of, text_of
from nodes.registry import node_types


def setting(kind: Any, **more: Any) -> Setting:
    return Setting("s", "S", "", kind, **more)


@pytest.mark.parametrize("type_id", sorted(node_types()))
def test_every_default_reads_back_as_itself(type_id: str) -> None:
    cls = node_types()[type_id]
    for each in settings_of(cls):
        value = cls.model_fields[each.name].get_default()
        if each.kind in ("bool", "choice"):
            assert each.kind == "bool" or str(value) in each.choices
        else:
            assert read(each, text_of(each, value)) == value


@pytest.mark.parametrize(
    "text,value",
    [("5", 5), ("3 × 5", (3, 5)), ("3x5", (3, 5)), ("3, 5", (3, 5)), ("(3, 5)", (3, 5))],
)
def test_sizes_are_read_as_people_write_them(text: str, value: object) -> None:
    assert read(setting("sizes"), text) == value


def test_single_size_of_a_tuple_is_a_tuple() -> None:
    assert read(setting("sizes", is_tuple=True), "28") == (28,)


def test_empty_optional_field_is_none() -> None:
    assert read(setting("sizes", is_optional=True), "") is None


@pytest.mark.parametrize(
    "text,value",
    [
        ("2.5", 2.5),
        ("−3", -3),
        ("1 2 3", [1, 2, 3]),
        ("1 2; 3 4", [[1, 2], [3, 4]]),
        ("[[1, 2], [3, 4]]", [[1, 2], [3, 4]]),
    ],
)
def test_arrays_are_read_as_numbers_or_rows(text: str, value: object) -> None:
    assert read(setting("array"), text) == value


@pytest.mark.parametrize(
    "kind,text", [("int", "2.5"), ("int", ""), ("float", "x"), ("array", "1 a"), ("sizes", "a")]
)
def test_text_of_another_kind_says_what_to_write(kind: str, text: str) -> None:
    with pytest.raises(UnreadableError, match="Write"):
        read(setting(kind), text)


def test_text_of_an_array_gives_every_digit() -> None:
    assert text_of(setting("array"), ((0.1, 2.0), (1 / 3, -4.0))) == "0.1 2; 0.3333333333333333 -4"


def test_bounds_stand_in_the_help() -> None:
    (batch,) = [s for s in settings_of(node_types()["dataset"]) if s.name == "batch_size"]
    assert "At least 1, at most 65,536." in batch.help


@pytest.mark.parametrize("text", ["none × 7", "– 7", "(None, 7)"])
def test_size_of_an_axis_that_stays_is_none(text: str) -> None:
    (size,) = settings_of(node_types()["adaptive_avg_pool2d"])
    assert read(size, text) == (None, 7)
    assert read(size, text_of(size, (None, 7))) == (None, 7)


def test_choice_of_numbers_gives_a_number() -> None:
    (p,) = [s for s in settings_of(node_types()["multi_margin_loss"]) if s.name == "p"]
    assert p.kind == "choice"
    assert read(p, "2") == 2
    with pytest.raises(UnreadableError, match="Write one of 1, 2"):
        read(p, "3")
