"""The equations of einsum: which axes go in, and which come out."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from nodes.errors import ShapeError
from nodes.shapes import Shape, Size, shape_text

MAXIMUM_INPUTS = 8
DOTS = "..."
_TERM = r"[A-Za-z]*(?:\.\.\.[A-Za-z]*)?"
_GRAMMAR = re.compile(rf"{_TERM}(?:,{_TERM})*->{_TERM}")


@dataclass(frozen=True)
class Equation:
    """``ij,jk->ik``, taken apart.

    Attributes
    ----------
    terms : tuple of str
        The axes of each input, by letter; ``...`` stands for any others.
    out : str
        The axes that come out.
    """

    terms: tuple[str, ...]
    out: str

    def __str__(self) -> str:
        return f"{','.join(self.terms)}->{self.out}"

    def spelled_out(self, *shapes: Shape) -> Equation:
        """Return the equation with a letter for each axis under the dots.

        Raises
        ------
        ShapeError
            Where an input has another number of axes than the equation says.
        """
        spare = "".join(letter for letter in string.ascii_letters if letter not in str(self))
        counts = [
            len(shape) - len(term.replace(DOTS, ""))
            for shape, term in zip(shapes, self.terms, strict=True)
        ]
        for number, (shape, term, count) in enumerate(
            zip(shapes, self.terms, counts, strict=True), 1
        ):
            if not 0 <= count <= (len(spare) if DOTS in term else 0):
                raise ShapeError(
                    f"the equation gives x{number} the axes {term or 'none'}, "
                    f"it has shape {shape_text(shape)}",
                    "Write one letter per axis, or ... for the others.",
                )
        # Axes under the dots broadcast: the last one meets the last one.
        widest = max(counts)
        terms = (
            term.replace(DOTS, spare[widest - count : widest])
            for term, count in zip(self.terms, counts, strict=True)
        )
        return Equation(tuple(terms), self.out.replace(DOTS, spare[:widest]))

    def sizes(self, *shapes: Shape) -> dict[str, Size]:
        """Return the length of the axis of every letter, once spelled out.

        Raises
        ------
        ShapeError
            Where one letter stands for two lengths.
        """
        full = self.spelled_out(*shapes)
        found: dict[str, Size] = {}
        for shape, term in zip(shapes, full.terms, strict=True):
            for letter, size in zip(term, shape, strict=True):
                known = found.get(letter, size)
                is_named = letter in str(self)
                if known != size and (is_named or 1 not in (known, size)):
                    what = f"axis {letter}" if is_named else "an axis under the dots"
                    texts = ", ".join(map(shape_text, shapes))
                    raise ShapeError(
                        f"{what} of {self} is {known} long in one input and {size} in another: "
                        f"shapes {texts}",
                        "Give both the same length there.",
                    )
                found[letter] = size if known == 1 else known
        return found


def parse(text: str) -> Equation:
    """Return an equation taken apart; spaces do not count.

    Raises
    ------
    ValueError
        With the rule that the text breaks.
    """
    text = text.replace(" ", "")
    if not _GRAMMAR.fullmatch(text):
        raise ValueError("must be the axes of each input by letter, then those out: ij,jk->ik")
    left, out = text.split("->")
    terms = tuple(left.split(","))
    if len(terms) > MAXIMUM_INPUTS:
        raise ValueError(f"must have at most {MAXIMUM_INPUTS} inputs, it has {len(terms)}")
    letters = out.replace(DOTS, "")
    for letter in letters:
        if letter not in left:
            raise ValueError(f"axis {letter} comes out and goes in nowhere")
        if letters.count(letter) > 1:
            raise ValueError(f"axis {letter} comes out twice")
    if (DOTS in left) != (DOTS in out):
        raise ValueError("must have ... on both sides of the arrow, or on none")
    return Equation(terms, out)
