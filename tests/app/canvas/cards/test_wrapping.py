"""Texts of notes are broken into lines that fit."""

import pytest
from pytestqt.qtbot import QtBot

from app.canvas.cards.wrapping import Wrapper
from app.theme import interface_font


@pytest.fixture
def wrapper(qtbot: QtBot) -> Wrapper:
    return Wrapper(interface_font(13))


def test_lines_are_as_wide_as_the_note_and_keep_every_word(wrapper: Wrapper) -> None:
    text = "The products are added up, and the bias comes last of all."
    lines = wrapper.lines(text, 120, 1000)
    assert len(lines) > 2
    assert " ".join(lines) == text
    assert all(wrapper.metrics.horizontalAdvance(line) <= 121 for line in lines)


def test_line_breaks_and_empty_lines_stay(wrapper: Wrapper) -> None:
    assert wrapper.lines("one\n\ntwo", 200, 1000) == ("one", "", "two")


def test_words_that_are_too_long_are_broken(wrapper: Wrapper) -> None:
    lines = wrapper.lines("x" * 100, 60, 1000)
    assert "".join(lines) == "x" * 100
    assert all(wrapper.metrics.horizontalAdvance(line) <= 61 for line in lines)


def test_the_last_line_that_fits_says_that_there_is_more(wrapper: Wrapper) -> None:
    lines = wrapper.lines("one two three four five six seven", 70, 2 * wrapper.line_height)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    lines = wrapper.lines("first\nsecond\nthird", 200, 2 * wrapper.line_height)
    assert lines == ("first", "second …")


def test_letters_beyond_the_first_plane_are_not_torn(wrapper: Wrapper) -> None:
    text = "😀😀 grins 😀 and 𝛔"
    assert " ".join(wrapper.lines(text, 60, 1000)) == text


def test_no_room_is_no_line(wrapper: Wrapper) -> None:
    assert wrapper.lines("text", 0, 100) == ()
    assert wrapper.lines("text", 100, 3) == ()
