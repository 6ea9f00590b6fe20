"""Fuzzy search: finds what somebody means by a few letters, the likeliest first. No Qt.

Every word of the query must be found in one of a thing's texts, its letters in order but not
necessarily side by side: ``cv2`` finds ``Conv 2-D``. Letters that begin a word or follow each
other count most, as in the alignment of Smith & Waterman (J. Mol. Biol. 147, 1981) with affine
gaps; a match of letters strewn about is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from re import Pattern, compile, escape
from typing import Generic, TypeVar

Thing = TypeVar("Thing")

LETTER = 1.0
WORD_BEGIN = 2.5
NEXT_LETTER = 2.0
WHOLE_WORD = 2.0
WHOLE_TEXT = 4.0
TEXT_BEGIN = 1.5
GAP = 0.4
LONGER_GAP = 0.03
BREVITY = 1.0
"""Of two texts that match alike, the shorter one is meant more often."""

LEAST_PER_LETTER = 1.6
"""Below this, letters are strewn about."""

RECENT = 2.0
"""What was used last is meant more often, but does not push a better match away."""


@dataclass(frozen=True)
class Text:
    """One of the texts by which a thing is found.

    Attributes
    ----------
    words : str
    weight : float
        How much a match in it counts, 1 for the text that people see.
    """

    words: str
    weight: float = 1.0


@dataclass(frozen=True)
class Found(Generic[Thing]):
    """A thing that was found.

    Attributes
    ----------
    letters : tuple of int
        Which letters of its first text were meant.
    """

    thing: Thing
    score: float
    letters: tuple[int, ...] = ()


def search(
    query: str,
    things: Iterable[Thing],
    texts_of: Callable[[Thing], Sequence[Text]],
    recent: Sequence[Thing] = (),
) -> list[Found[Thing]]:
    """Return the things that a query may mean, the likeliest first; all of them for no query.

    Parameters
    ----------
    texts_of : callable
        Returns the texts of a thing; the first is the one that is shown.
    recent : sequence
        What was used, the latest first.
    """
    lately = {thing: 1.0 - number / max(len(recent), 1) for number, thing in enumerate(recent)}
    found: list[Found[Thing]] = []
    words = query.split()
    for thing in things:
        bonus = RECENT * lately.get(thing, 0.0)
        if not words:
            found.append(Found(thing, bonus))
            continue
        match = _match_all(words, texts_of(thing))
        if match is not None:
            found.append(Found(thing, match[0] + bonus, match[1]))
    # Sorting is stable: what matches alike stays in the order it came in.
    found.sort(key=lambda each: -each.score)
    return found


def _match_all(words: Sequence[str], texts: Sequence[Text]) -> tuple[float, tuple[int, ...]] | None:
    total, shown = 0.0, set[int]()
    for word in words:
        best = 0.0
        for number, text in enumerate(texts):
            match = match_word(word, text.words)
            if match is None:
                continue
            best = max(best, match[0] * text.weight)
            if number == 0:
                shown.update(match[1])
        if not best:
            return None
        total += best
    return total, tuple(sorted(shown))


# Of ten thousand nodes the names differ, but not the titles of their types.
@lru_cache(maxsize=2_000)
def match_word(word: str, text: str) -> tuple[float, tuple[int, ...]] | None:
    """Return how well a word is found in a text, and at which letters; None where it is not."""
    wanted, known = _folded(word), _folded(text)
    if not wanted or _letters_in_order(wanted).search(known) is None:
        return None
    places = _together(wanted, known, text)
    if places is not None:
        is_begin = _begins_at(text, places[0])
        score = _single(is_begin) + (LETTER + NEXT_LETTER) * (len(wanted) - 1)
    else:
        begins = [_begins_at(text, place) for place in range(len(text))]
        places = _aligned(wanted, known, begins)
        if places is None:
            return None
        is_begin, score = begins[places[0]], _score(places, begins)
    if score < LEAST_PER_LETTER * len(wanted) and len(wanted) > 1:
        return None
    begin, end = places[0], places[-1] + 1
    if end - begin == len(wanted):
        is_word = is_begin and (end == len(known) or not known[end].isalnum())
        score += WHOLE_WORD if is_word else 0.0
        score += WHOLE_TEXT if len(wanted) == len(known) else 0.0
    score += TEXT_BEGIN if begin == 0 else 0.0
    return score + BREVITY * len(wanted) / len(known), places


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    # Letter by letter: lower() makes two letters of some, and places would shift.
    return "".join(letter.lower()[:1] for letter in text)


@lru_cache(maxsize=64)
def _letters_in_order(word: str) -> Pattern[str]:
    """Return what finds texts with these letters in order: nearly all texts fall away by it."""
    return compile("(?s:.*?)".join(map(escape, word)))


def _begins_at(text: str, place: int) -> bool:
    """Whether a word begins: after a space or sign, at a capital, at the first digit."""
    letter, before = text[place], text[place - 1] if place else " "
    is_new = not before.isalnum() or (letter.isupper() and before.islower())
    return letter.isalnum() and (is_new or letter.isdigit() != before.isdigit())


def _together(word: str, known: str, text: str) -> tuple[int, ...] | None:
    """Return where the word stands as it is, best at the beginning of a word."""
    first = place = known.find(word)
    while place >= 0 and not _begins_at(text, place):
        place = known.find(word, place + 1)
    place = place if place >= 0 else first
    return tuple(range(place, place + len(word))) if place >= 0 else None


def _aligned(word: str, text: str, begins: Sequence[bool]) -> tuple[int, ...] | None:
    """Return the best places for the letters of a word, in order."""
    # best[place] is the score of the letters so far, the last one at that place.
    best = {p: _single(begins[p]) for p, letter in enumerate(text) if letter == word[0]}
    way: list[dict[int, int]] = []
    for wanted in word[1:]:
        next_best: dict[int, float] = {}
        came: dict[int, int] = {}
        for place, letter in enumerate(text):
            if letter != wanted:
                continue
            scores = [
                (score + _step(before, place, begins[place]), before)
                for before, score in best.items()
                if before < place
            ]
            if scores:
                next_best[place], came[place] = max(scores)
        best = next_best
        way.append(came)
    if not best:
        return None
    place = max(best, key=best.__getitem__)
    places = [place]
    for came in reversed(way):
        place = came[place]
        places.append(place)
    return tuple(reversed(places))


def _single(is_begin: bool) -> float:
    return LETTER + (WORD_BEGIN if is_begin else 0.0)


def _step(before: int, place: int, is_begin: bool) -> float:
    if place == before + 1:
        return LETTER + NEXT_LETTER
    return _single(is_begin) - GAP - LONGER_GAP * (place - before - 1)


def _score(places: Sequence[int], begins: Sequence[bool]) -> float:
    score = _single(begins[places[0]])
    for before, place in pairwise(places):
        score += _step(before, place, begins[place])
    return score
