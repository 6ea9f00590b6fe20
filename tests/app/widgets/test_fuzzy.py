"""What a few letters find, and what comes first."""

import pytest

from app.widgets.fuzzy import Text, match_word, search
from app.widgets.type_search import search_types
from nodes.registry import node_types

TITLES = ("Select all", "Select nothing", "Align left", "Align right", "Save as…", "Paste")


def titles(query: str, recent: tuple[str, ...] = ()) -> list[str]:
    return [found.thing for found in search(query, TITLES, lambda each: (Text(each),), recent)]


def test_without_a_query_everything_stays_in_order_and_what_was_used_last_comes_first() -> None:
    assert titles("") == list(TITLES)
    assert titles("", ("Paste", "Align left"))[:2] == ["Paste", "Align left"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("sall", "Select all"),
        ("all", "Select all"),
        ("al", "Align left"),
        ("alr", "Align right"),
        ("left align", "Align left"),
        ("SAVE", "Save as…"),
    ],
)
def test_the_likeliest_comes_first(query: str, first: str) -> None:
    assert titles(query)[0] == first


def test_every_word_must_be_found() -> None:
    assert titles("select right") == []


def test_letters_strewn_about_are_no_match() -> None:
    assert match_word("ace", "a b d c x y e") is not None  # each begins a word
    assert match_word("ler", "simple gathering") is None


def test_letters_that_were_meant_are_told_for_the_first_text_only() -> None:
    (found,) = search("ali", ["x"], lambda each: (Text("zebra"), Text("align")))
    assert found.letters == ()
    (found,) = search("al", ["x"], lambda each: (Text("Select all"), Text("Edit")))
    assert found.letters == (7, 8)


def test_recent_use_decides_between_equals_but_not_against_a_better_match() -> None:
    assert titles("align", ("Align right",))[0] == "Align right"
    assert titles("save", ("Paste",))[0] == "Save as…"


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("FC", "linear"),
        ("dense", "linear"),
        ("linear", "linear"),
        ("conv2", "conv2d"),
        ("relu", "relu"),
        ("maxpool", "max_pool2d"),
        ("σ", "sigmoid"),
        ("bce", "binary_cross_entropy"),
        ("crossent", "cross_entropy"),
        ("lstm", "lstm"),
        ("+", "add"),
    ],
)
def test_node_types_are_found_by_what_people_call_them(query: str, id: str) -> None:
    found = [each.thing.id for each in search_types(query, node_types().values())]
    assert id in found[:3], found[:6]


def test_types_of_a_family_are_found_by_its_name() -> None:
    found = {each.thing.id for each in search_types("activation", node_types().values())}
    assert {"relu", "tanh", "gelu"} <= found


def test_letters_whose_small_form_is_longer_keep_their_places() -> None:
    match = match_word("x", "İx")
    assert match is not None
    assert match[1] == (1,)
