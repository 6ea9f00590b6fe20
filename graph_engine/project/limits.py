"""How much a project may hold, so that a stranger's file cannot exhaust the machine.

The limits are far above what people draw, and every one is checked before the memory is taken.
Saving checks them too: what could not be opened again is not written.
"""

from __future__ import annotations

from graph_engine.errors import ProjectError

GRAPH_BYTES = 32 * 2**20
LAYOUT_BYTES = 16 * 2**20
NODES = 100_000
BLOCKS = 1000
EDGES = 400_000
NESTING = 32
"""How deep lists stand in lists; NumPy itself ends at 64 axes."""
NUMBER_DIGITS = 309
"""Digits of 1e308, the largest number a setting may be."""
NAME_LETTERS = 200
"""Of a graph's name; a node's has a limit of its own."""
WEIGHT_LETTERS = 2000
"""Of a weight's name: in a block it begins with the nodes that lead to it."""
FARTHEST = 1e9
"""Largest coordinate of a position, in pixels."""
BENDS = 1000
"""Points that one wire is led through."""
CARDS = 10_000
"""Notes, and again frames."""
NOTE_LETTERS = 20_000
TITLE_LETTERS = 200
ID_LETTERS = 64

BLOB_BYTES = 5 * 2**30
"""One file of weights; shape inference refuses tensors above 4 GiB."""
BLOB_HEADER_BYTES = 32 * 2**20
ALL_BLOB_BYTES = 32 * 2**30

ARCHIVE_ENTRIES = 20_000
ARCHIVE_INDEX_BYTES = 8 * 2**20
ARCHIVE_BYTES = 2**31 - 1
"""What a zip file holds without its 64-bit fields, which we therefore refuse."""
ARCHIVE_RATIO = 100
"""How many bytes one packed byte may give, in archives above `ARCHIVE_RATIO_FROM`."""
ARCHIVE_RATIO_FROM = 64 * 2**20


def size_text(count: float) -> str:
    """Return ``3 bytes``, ``1.5 KiB``, ``32 MiB``."""
    if count < 1024:
        return f"{count:.0f} byte{'' if count == 1 else 's'}"
    for unit in ("KiB", "MiB"):
        count /= 1024
        if count < 1024:
            return f"{count:.4g} {unit}"
    return f"{count / 1024:.4g} GiB"


def check_size(size: int, limit: int, where: str) -> None:
    """Raise ProjectError when a file is larger than its limit."""
    if size > limit:
        raise ProjectError(
            f"{where} has {size_text(size)}, the limit is {size_text(limit)}",
            "It is not a file that Gradloom wrote; open an earlier copy.",
        )


def check_count(count: int, limit: int, what: str, where: str) -> None:
    """Raise ProjectError when there are more of something than its limit."""
    if count > limit:
        raise ProjectError(
            f"{where} has {count:,} {what}, the limit is {limit:,}",
            "Split the graph into smaller projects.",
        )
