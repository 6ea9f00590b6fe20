"""layout.json: where nodes stand. It is saved apart, so that dragging never touches the graph."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from graph_engine.errors import Problem, ProjectError
from graph_engine.project.files import GRAPH, LAYOUT, Contents, put, sync_folder, writing_to
from graph_engine.project.json_text import lines, parse, short
from graph_engine.project.limits import FARTHEST, LAYOUT_BYTES, check_size
from graph_engine.project.project import Layout, Position

FORMAT = 1


def layout_bytes(layout: Mapping[str, Position], where: str) -> bytes:
    """Return layout.json as it is written.

    Raises
    ------
    ProjectError
        When a position is not two finite numbers.
    """
    placed: dict[str, list[float]] = {}
    for name, position in layout.items():
        pair = [float(number) for number in position]
        if not _is_position(pair):
            rule = f"{where}: the position of node {name!r} is {short(position)}"
            raise ProjectError(rule, "Positions are two finite numbers.", name)
        placed[name] = [int(n) if n.is_integer() else n for n in pair]
    data = lines({"format": FORMAT, "positions": placed})
    check_size(len(data), LAYOUT_BYTES, where)
    return data


def save_layout(path: str | Path, layout: Mapping[str, Position]) -> None:
    """Write the positions of a project folder and nothing else.

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
    data = layout_bytes(layout, str(target))
    with writing_to(target, "The positions on disk are as they were."):
        put(target, data)
        sync_folder(folder)


def read_layout(contents: Contents, names: Collection[str]) -> tuple[Layout, tuple[Problem, ...]]:
    """Return the positions of these nodes, and what could not be read as warnings.

    Positions are no reason to keep a graph shut: nodes without one are arranged anew.
    """
    try:
        return _read(contents, names), ()
    except ProjectError as error:
        remedy = "Nodes are arranged anew; saving writes their positions again."
        return {}, (Problem("warning", "", error.rule, remedy),)


def _read(contents: Contents, names: Collection[str]) -> Layout:
    where = contents.where(LAYOUT)
    size = contents.size(LAYOUT)
    if size is None:
        return {}
    check_size(size, LAYOUT_BYTES, where)
    with contents.open(LAYOUT) as stream:
        data = parse(stream.read(LAYOUT_BYTES), where)
    positions = data.get("positions")
    if not isinstance(positions, dict):
        raise ProjectError(f"{where} has no positions")
    layout: Layout = {}
    for name, pair in positions.items():
        if not _is_position(pair):
            raise ProjectError(f"{where}: the position of {short(name)} is {short(pair)}")
        if name in names:
            layout[name] = (float(pair[0]), float(pair[1]))
    return layout


def _is_position(pair: object) -> bool:
    # "not <" would let NaN pass.
    return (
        isinstance(pair, list)
        and len(pair) == 2
        and all(type(n) in (int, float) and abs(n) <= FARTHEST for n in pair)
    )
