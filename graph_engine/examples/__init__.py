"""The bundled examples: how they are built, and where they lie.

The projects in resources/examples are written by ``python -m graph_engine.examples``; a test holds
the files against the builders.
"""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph_engine.errors import ProjectError

INDEX = "index.json"


@dataclass(frozen=True)
class Example:
    """One bundled example.

    Attributes
    ----------
    name : str
        What the command line and the menu call it: ``lenet-digits``.
    title, about : str
        For people; `about` is one line.
    path : Path
        The project folder, to be copied and never changed.
    """

    name: str
    title: str
    about: str
    path: Path


def examples_folder() -> Path:
    """Return the folder that the bundled projects lie in."""
    import resources

    return Path(resources.__file__).parent / "examples"


@cache
def examples() -> tuple[Example, ...]:
    """Return the bundled examples, the simplest first; no project is opened for it."""
    folder = examples_folder()
    entries = json.loads((folder / INDEX).read_text("utf-8"))
    return tuple(Example(**entry, path=folder / f"{entry['name']}.gradloom") for entry in entries)


def example(name: str) -> Example:
    """Return one example.

    Raises
    ------
    ProjectError
        With the nearest names that exist.
    """
    found = {entry.name: entry for entry in examples()}
    if name not in found:
        near = difflib.get_close_matches(name, found, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"There are {', '.join(found)}."
        raise ProjectError(f"there is no example {name!r}", hint)
    return found[name]
