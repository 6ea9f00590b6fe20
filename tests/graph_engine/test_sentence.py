"""Sentence: a plain string that still knows its template."""

from __future__ import annotations

import copy
import pickle

from graph_engine.sentence import Sentence, phrase, said


def test_reads_as_any_string_and_keeps_what_it_was_made_of() -> None:
    text = said("{node} gives {value}", node="w", value="2.00")
    assert text == "w gives 2.00"
    assert text.template == "{node} gives {value}"
    assert text.fields == {"node": "w", "value": "2.00"}


def test_fields_may_be_sentences_and_have_any_name() -> None:
    inner = said("{names} and {last}", names="a", last="b")
    outer = said("[{text}] of {template}", text=inner, template="t")
    assert outer == "[a and b] of t"
    assert outer.fields["text"] is inner


def test_phrase_reads_otherwise_than_its_template() -> None:
    text = phrase("second", "{count}th", count="2")
    assert (text, text.template) == ("second", "{count}th")


def test_copies_know_their_template_too() -> None:
    text = said("{a} and {b}", a="1", b="2")
    for made in (copy.deepcopy(text), pickle.loads(pickle.dumps(text))):  # noqa: S301
        assert isinstance(made, Sentence)
        assert (made, made.template, made.fields) == (text, text.template, text.fields)
