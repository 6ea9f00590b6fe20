"""Which names a node may have."""

from __future__ import annotations

import keyword
import re
from collections.abc import Container

from graph_engine.errors import NodeNameError

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_RESERVED = frozenset({"self", "torch", "nn", "F", "loss", "forward", "super"})
MAXIMUM_NAME = 64


def numbered(wanted: str, count: int) -> str:
    """Return a name like the one that is wanted, the first (1) or a later one, never too long."""
    ending = "" if count == 1 else f"_{count}"
    return wanted[: MAXIMUM_NAME - len(ending)] + ending


def check_name(name: str) -> None:
    """Raise NodeNameError unless `name` may name a node, and a variable in generated code."""
    if not _IDENTIFIER.match(name) or keyword.iskeyword(name) or name in _RESERVED:
        raise NodeNameError(
            f"{name!r} cannot be a node's name",
            "Use letters, digits and _, a letter first, and no word of Python's own.",
        )
    if len(name) > MAXIMUM_NAME:
        raise NodeNameError(f"the name has {len(name)} letters", f"At most {MAXIMUM_NAME}.")


class GivenNames:
    """The names that are taken, and the next one that is free for each kind of node.

    Parameters
    ----------
    taken : container of str
        The names in use; read each time.
    """

    def __init__(self, taken: Container[str]) -> None:
        self._taken = taken
        self.counters: dict[str, int] = {}
        """Numbers used up, by stem."""

    def check(self, name: str) -> None:
        """Raise NodeNameError unless another node may have this name."""
        check_name(name)
        if name in self._taken:
            raise NodeNameError(f"there is already a node named {name!r}", "Choose another name.")

    def next(self, stem: str) -> str:
        """Return a name that is free, ``conv_1``, and use its number up."""
        count = self.counters.get(stem, 0) + 1
        while f"{stem}_{count}" in self._taken:
            count += 1
        self.counters[stem] = count
        return f"{stem}_{count}"
