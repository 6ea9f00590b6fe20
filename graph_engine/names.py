"""Which names a node may have."""

from __future__ import annotations

import keyword
import re

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
