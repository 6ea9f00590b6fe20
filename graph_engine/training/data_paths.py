"""Where the data files that a graph names lie."""

from __future__ import annotations

from pathlib import Path

from graph_engine.duplicate import duplicate
from graph_engine.errors import TrainingError
from graph_engine.structure import GraphStructure
from nodes.inputs.dataset import BUNDLED, Dataset
from nodes.inputs.image import Image


def data_path(named: str, folder: Path | None = None) -> Path:
    """Return the path of a data file.

    Parameters
    ----------
    named : str
        As written in a setting; ``~`` is the home folder.
    folder : Path, optional
        What relative paths are relative to: the project's folder. Left out, it is the working
        directory.

    Raises
    ------
    TrainingError
        When it begins with the home folder of somebody who has none.
    """
    try:
        path = Path(named).expanduser()
    except RuntimeError:
        raise TrainingError(
            f"there is no home folder for {named!r}", "Write the path in full."
        ) from None
    return path if folder is None else folder / path


def with_full_paths(graph: GraphStructure) -> GraphStructure:
    """Return a copy whose data files are named in full, for a project that lies elsewhere."""
    copy = duplicate(graph)
    for name in copy.names_as_added():
        node = copy.node(name)
        if isinstance(node, Dataset) and node.source != BUNDLED:
            copy.set(name, source=str(data_path(node.source, graph.folder).absolute()))
        elif isinstance(node, Image) and node.path:
            copy.set(name, path=str(data_path(node.path, graph.folder).absolute()))
    return copy
