"""Reading what other versions wrote.

``format`` counts the changes of graph.json; ``min_reader`` is the oldest format whose readers
still understand the file. A change that old readers may overlook raises only ``format``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from graph_engine.errors import ProjectError

FORMAT = 2
MIN_READER = 1
BLOCKS_READER = 2
"""What a graph with blocks needs: format 1 has none, and must not lose them in silence."""

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: Mapping[int, Step] = {1: lambda data: data}
"""For each format before this one, what turns its data into the next format's."""


def migrate(data: dict[str, Any], where: str) -> dict[str, Any]:
    """Return the data of graph.json as the present format has it.

    Raises
    ------
    ProjectError
        When the file says no format, or one that this version cannot read.
    """
    written, needed = _number(data, "format", where), _number(data, "min_reader", where)
    if needed > FORMAT:
        raise ProjectError(
            f"{where} has format {written} and needs a Gradloom that reads format {needed}; "
            f"this one reads up to format {FORMAT}",
            "Update Gradloom.",
        )
    while written < FORMAT:
        data = STEPS[written](data)
        written += 1
    return data


def is_newer(data: Mapping[str, Any]) -> bool:
    """Whether a newer version wrote the data, in a way that this one can still read."""
    return bool(data["format"] > FORMAT)


def _number(data: dict[str, Any], key: str, where: str) -> int:
    number = data.get(key)
    if type(number) is not int or number < 1:
        raise ProjectError(
            f"{where} has no {key} number, so it is not a Gradloom graph",
            "Open a .gradloom folder or a .gradloomz archive.",
        )
    return number
