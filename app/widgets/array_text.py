"""Numbers, vectors, matrices and tensors out of text, as people have it on their clipboard. No Qt.

Read are rows of a spreadsheet (tabs or commas between cells), NumPy's and Python's brackets with
or without commas, what NumPy prints, and rows divided by semicolons.
"""

from __future__ import annotations

import re
from typing import Any

_WRAPPER = re.compile(r"^\s*(?:np\.|numpy\.|torch\.)?(?:array|asarray|tensor|Parameter)\s*\(")
_KEYWORD = re.compile(r",\s*(?:dtype|requires_grad|device|shape)\s*=.*$", re.DOTALL)
_TOKEN = re.compile(r"[\[\]()]|[^\s,\[\]()]+")
_HOW = "Write a number, or rows of numbers: 1 2; 3 4."


class UnreadableError(ValueError):
    """Text that is no value of its kind; says what would be."""


def read_array(text: str) -> Any:
    """Return a number or nested lists of numbers.

    Raises
    ------
    UnreadableError
        Naming the row and column that is no number, or rows of unequal length.
    """
    text = text.replace("−", "-").strip("\r\n")
    if _WRAPPER.match(text):
        text = _KEYWORD.sub("", _WRAPPER.sub("", text).strip())
        text = text.removesuffix(")")
    if set(text) & set("[]()"):
        return _bracketed(text)
    if "\t" in text:
        # Between tabs a comma is a decimal comma, as spreadsheets in much of Europe write.
        rows = [[cell.replace(",", ".") for cell in row.split("\t")] for row in _lines(text)]
    else:
        rows = [re.split(r"[\s,]+", row.strip().strip(",")) for row in _lines(text)]
    numbers = _numbers(rows)
    if len(numbers) > 1:
        return numbers
    return numbers[0][0] if len(numbers[0]) == 1 else numbers[0]


def _lines(text: str) -> list[str]:
    return [line for line in re.split(r"[;\r\n\u2028\u2029]+", text) if line.strip()]


def _numbers(rows: list[list[str]]) -> list[list[int | float]]:
    if not rows:
        raise UnreadableError(_HOW)
    found = []
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            raise UnreadableError(
                f"Row {number} has {len(row)} numbers, row 1 has {len(rows[0])}. "
                "Write rows of equal length."
            )
        found.append([_number(word, number, at) for at, word in enumerate(row, 1)])
    return found


def _number(word: str, row: int = 0, column: int = 0) -> int | float:
    word = word.strip()
    try:
        return int(word)
    except ValueError:
        pass
    try:
        return float(word)
    except ValueError:
        shown = f"“{word}”" if word else "An empty cell"
        where = f" (row {row}, column {column})" if row else ""
        raise UnreadableError(f"{shown}{where} is no number. {_HOW}") from None


def _bracketed(text: str) -> Any:
    stack: list[list[Any]] = [[]]
    for token in _TOKEN.findall(text):
        if token in "[(":
            stack.append([])
            if len(stack) > 40:
                raise UnreadableError("Brackets are nested too deep. " + _HOW)
        elif token in "])":
            if len(stack) == 1:
                raise UnreadableError(f"There is a “{token}” too many. {_HOW}")
            done = stack.pop()
            stack[-1].append(done)
        elif token == "...":
            raise UnreadableError("NumPy left numbers out (…): print the array in full.")
        else:
            stack[-1].append(_number(token))
    if len(stack) > 1:
        raise UnreadableError(f"A closing bracket is missing. {_HOW}")
    if len(stack[0]) != 1:
        raise UnreadableError(f"Put brackets around all of it: [[1, 2], [3, 4]]. {_HOW}")
    _require_even(stack[0][0])
    return stack[0][0]


def _require_even(value: Any) -> tuple[int, ...]:
    """Return the shape of nested lists, or say where they are uneven."""
    if not isinstance(value, list):
        return ()
    shapes = [_require_even(item) for item in value]
    for number, shape in enumerate(shapes, 1):
        if shape != shapes[0]:
            raise UnreadableError(
                f"Part {number} has shape {_words(shape)}, part 1 has {_words(shapes[0])}. "
                "Write rows of equal length."
            )
    return (len(value), *(shapes[0] if shapes else ()))


def _words(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape)) or "of one number"
