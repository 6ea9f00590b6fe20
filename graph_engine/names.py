"""Which names a node may have."""

from __future__ import annotations

import keyword
import re

from graph_engine.errors import NodeNameError

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_RESERVED = frozenset({"self", "torch", "nn", "F", "loss", "forward", "super"})
MAXIMUM_NAME = 64


def check_name(name: str) -> None:
    """Raise NodeNameError unless `name` may name a node, and a variable in generated code."""
    if not _IDENTIFIER.match(name) or keyword.iskeyword(name) or name in _RESERVED:
        raise NodeNameError(
            f"{name!r} cannot be a node's name",
            "Use letters, digits and _, a letter first, and no word of Python's own.",
        )
    if len(name) > MAXIMUM_NAME:
        raise NodeNameError(f"the name has {len(name)} letters", f"At most {MAXIMUM_NAME}.")
