"""Brackets in generated text that nothing needs."""

from __future__ import annotations

import io
import tokenize

_OPENINGS = {"(": ")", "[": "]", "{": "}"}
_BEFORE = frozenset({"", "(", "[", ",", "="})
_AFTER = frozenset({"", ")", "]", ","})


def unbracketed(text: str) -> str:
    """Return an expression without the brackets around whole arguments.

    ``nn.Linear((2 * width), (n - 1))`` becomes ``nn.Linear(2 * width, n - 1)``. Those of tuples,
    generators and calls stay, and those beside an operator.
    """
    tokens = _tokens(text)
    needless: list[int] = []
    waiting: list[int] = []
    closing: dict[int, int] = {}
    for place, token in enumerate(tokens):
        if token.string in _OPENINGS:
            waiting.append(place)
        elif token.string in _OPENINGS.values() and waiting:
            closing[waiting.pop()] = place
    for start, stop in closing.items():
        before = tokens[start - 1].string if start else ""
        after = tokens[stop + 1].string if stop + 1 < len(tokens) else ""
        is_around = tokens[start].string == "(" and before in _BEFORE and after in _AFTER
        if is_around and _is_one(tokens[start + 1 : stop]):
            needless += [tokens[start].start[1], tokens[stop].start[1]]
    for column in sorted(needless, reverse=True):
        text = text[:column] + text[column + 1 :]
    return text


def _tokens(text: str) -> list[tokenize.TokenInfo]:
    kept = (tokenize.NAME, tokenize.NUMBER, tokenize.STRING, tokenize.OP)
    found = tokenize.generate_tokens(io.StringIO(text).readline)
    return [token for token in found if token.type in kept]


def _is_one(inside: list[tokenize.TokenInfo]) -> bool:
    """Whether what stands between two brackets is one expression, and no tuple or generator."""
    depth = 0
    for token in inside:
        depth += (token.string in _OPENINGS) - (token.string in _OPENINGS.values())
        if depth == 0 and token.string in (",", "for"):
            return False
    return bool(inside) and inside[0].string != "*"
