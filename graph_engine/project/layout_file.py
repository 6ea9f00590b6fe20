"""layout.json: where nodes stand, and the sheet; apart, so that dragging leaves the graph alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph_engine.edge import Edge
from graph_engine.errors import Problem, ProjectError
from graph_engine.project.course import holding
from graph_engine.project.files import GRAPH, LAYOUT, Contents, put, sync_folder, writing_to
from graph_engine.project.json_text import lines, parse, short
from graph_engine.project.limits import LAYOUT_BYTES, check_size
from graph_engine.project.project import Layout, Position
from graph_engine.project.sheet import Sheet
from graph_engine.project.sheet_records import is_position, number, read_sheet, sheet_fields

FORMAT = 2
PLAIN_FORMAT = 1
"""That of a layout whose sheet is empty: it is written as older versions wrote it."""


def layout_bytes(layout: Mapping[str, Position], where: str, sheet: Sheet | None = None) -> bytes:
    """Return layout.json as it is written.

    Raises
    ------
    ProjectError
        When a position is not two finite numbers, or the sheet could not be opened again.
    """
    placed: dict[str, list[int | float]] = {}
    for name, position in layout.items():
        pair = [float(value) for value in position]
        if not is_position(pair):
            rule = f"{where}: the position of node {name!r} is {short(position)}"
            raise ProjectError(rule, "Positions are two finite numbers.", name)
        placed[name] = [number(value) for value in pair]
    sheet = sheet or Sheet()
    sheet = replace(sheet, courses=holding(sheet.courses, layout))
    fields = sheet_fields(sheet, where)
    written = FORMAT if fields else PLAIN_FORMAT
    data = lines({"format": written, "positions": placed, **fields})
    check_size(len(data), LAYOUT_BYTES, where)
    return data


def save_layout(
    path: str | Path, layout: Mapping[str, Position], sheet: Sheet | None = None
) -> None:
    """Write the positions of a project folder, its sheet, and nothing else.

    Parameters
    ----------
    sheet : Sheet, optional
        Left out, an empty one.

    Raises
    ------
    ProjectError
        When the path is no project folder, or cannot be written.
    """
    folder = Path(path)
    if not (folder / GRAPH).is_file():
        rule = f"{folder} is not a project folder: it has no {GRAPH}"
        raise ProjectError(rule, "Save the project first; an archive is saved as a whole.")
    target = folder / LAYOUT
    data = layout_bytes(layout, str(target), sheet)
    with writing_to(target, "The positions on disk are as they were."):
        put(target, data)
        sync_folder(folder)


def read_layout(
    contents: Contents, nodes: Collection[str], edges: Collection[Edge]
) -> tuple[Layout, Sheet, tuple[Problem, ...]]:
    """Return the positions of these nodes, the sheet, and what could not be read as warnings.

    None of them is a reason to keep a graph shut: nodes without a position are arranged anew.
    """
    where = contents.where(LAYOUT)
    try:
        data = _read(contents, where)
    except ProjectError as error:
        return {}, Sheet(), (_arranged_anew(error),)
    sheet, problems = read_sheet(data, where, nodes, edges)
    try:
        return _positions(data, where, nodes), sheet, problems
    except ProjectError as error:
        return {}, sheet, (_arranged_anew(error), *problems)


def _arranged_anew(error: ProjectError) -> Problem:
    remedy = "Nodes are arranged anew; saving writes their positions again."
    return Problem("warning", "", error.rule, remedy)


def _read(contents: Contents, where: str) -> dict[str, Any]:
    size = contents.size(LAYOUT)
    if size is None:
        return {"positions": {}}
    check_size(size, LAYOUT_BYTES, where)
    with contents.open(LAYOUT) as stream:
        return parse(stream.read(LAYOUT_BYTES), where)


def _positions(data: dict[str, Any], where: str, names: Collection[str]) -> Layout:
    positions = data.get("positions")
    if not isinstance(positions, dict):
        raise ProjectError(f"{where} has no positions")
    layout: Layout = {}
    for name, pair in positions.items():
        if not is_position(pair):
            raise ProjectError(f"{where}: the position of {short(name)} is {short(pair)}")
        if name in names:
            layout[name] = (float(pair[0]), float(pair[1]))
    return layout
