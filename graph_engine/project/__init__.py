"""Projects on disk: a folder that git can follow, or one archive to share.

A project is a folder ``name.gradloom``: graph.json (the one commit point), layout.json (positions
and the sheet: notes, frames, bends of wires), weights/<sha256>.safetensors (learned tensors),
runs/<id>/ (training runs). ``.gradloomz`` is the same as a zip. Opening one never executes, imports
or fetches anything, and takes no memory because a file says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from graph_engine.errors import ProjectError
from graph_engine.project.archive import READING_ERRORS, SUFFIX, ArchiveContents, save_archive
from graph_engine.project.files import GRAPH, RUNS, Contents, FolderContents
from graph_engine.project.layout_file import read_layout, save_layout
from graph_engine.project.project import Layout, Position, Project
from graph_engine.project.reading import fill, read_graph, read_weights
from graph_engine.project.sheet import Sheet
from graph_engine.project.writing import pack_project, write_folder
from graph_engine.structure import GraphStructure

__all__ = [
    "Layout",
    "Position",
    "Project",
    "Sheet",
    "load_project",
    "save_archive",
    "save_layout",
    "save_project",
]


def save_project(
    graph: GraphStructure,
    path: str | Path,
    layout: Mapping[str, Position] | None = None,
    sheet: Sheet | None = None,
) -> None:
    """Write a project; what was there is replaced only when everything new is on the disk.

    Parameters
    ----------
    path : str or Path
        A folder; a path that ends in ``.gradloomz`` becomes an archive.
    layout : mapping of str to (float, float), optional
        Positions of nodes. Left out, those on disk stay, and so does the sheet.
    sheet : Sheet, optional
        What goes with the layout; left out, it is empty.

    Raises
    ------
    ProjectError
        Nothing has been changed then, unless the message says otherwise.
    """
    path = Path(path)
    if path.suffix == SUFFIX:
        save_archive(graph, path, layout, sheet)
    else:
        write_folder(pack_project(graph, path, layout, sheet), path)
    graph.folder = _folder_of(path)


def load_project(path: str | Path, graph: GraphStructure) -> Project:
    """Fill an empty graph from a project folder or archive.

    Parameters
    ----------
    path : str or Path
        The folder, its graph.json, or an archive.
    graph : GraphStructure
        Empty; on an error it is left so.

    Raises
    ------
    ProjectError
        Saying what, where, and what to do.
    ValueError
        When the graph is not empty.
    """
    if len(graph):
        raise ValueError("a project is loaded into an empty graph")
    path = Path(path)
    if path.name == GRAPH and path.is_file():
        path = path.parent
    try:
        if path.is_dir():
            return _load(FolderContents(path), path, graph)
        with path.open("rb") as file:
            return _load_archive(file, path, graph)
    except FileNotFoundError:
        raise ProjectError(f"there is no project at {path}", "Check the path.") from None
    except OSError as error:
        rule = f"{path} cannot be read: {error.strerror or error}"
        raise ProjectError(rule, "Check the path and its permissions.") from None


def _load_archive(file: BinaryIO, path: Path, graph: GraphStructure) -> Project:
    contents = ArchiveContents(file, path)
    try:
        return _load(contents, path, graph)
    except READING_ERRORS as error:
        raise contents.damaged(error) from None


def _load(contents: Contents, path: Path, graph: GraphStructure) -> Project:
    record = read_graph(contents)
    names = {name for name, _ in record.nodes}
    layout, sheet, warnings = read_layout(contents, names, record.edges)
    fill(graph, record, read_weights(contents, record), contents.where(GRAPH))
    graph.folder = _folder_of(path)
    return Project(graph, layout, path, _runs(path), (*record.problems, *warnings), sheet)


def _folder_of(path: Path) -> Path:
    """Return what relative paths in a project are relative to: the folder that it lies in."""
    return path.parent.absolute()


def _runs(path: Path) -> tuple[str, ...]:
    try:
        return tuple(sorted(entry.name for entry in (path / RUNS).iterdir() if entry.is_dir()))
    except OSError:
        return ()
