"""Saving: weights first, then graph.json takes its place, then what nobody needs any more goes."""

from __future__ import annotations

import heapq
import shutil
import time
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from graph_engine.edge import Edge
from graph_engine.errors import ProjectError
from graph_engine.project import limits
from graph_engine.project.blobs import HASH, blob_name, pack
from graph_engine.project.block_records import block_records, used_blocks
from graph_engine.project.files import (
    GRAPH,
    LAYOUT,
    RUNS,
    TEMPORARY_PREFIX,
    WEIGHTS,
    PendingFile,
    put,
    sync_folder,
    writing_to,
)
from graph_engine.project.group_records import group_records
from graph_engine.project.json_text import lines
from graph_engine.project.layout_file import layout_bytes
from graph_engine.project.migration import BLOCKS_READER, FORMAT, MIN_READER
from graph_engine.project.project import Position
from graph_engine.project.sheet import Sheet
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType

AGE_OF_LEFTOVERS = 3600.0
"""Seconds after which an unfinished file of another save counts as abandoned."""


@dataclass(frozen=True)
class Packed:
    """A project as bytes, before anything is written.

    Attributes
    ----------
    graph : bytes
    layout : bytes or None
        None leaves the positions on disk alone.
    blobs : dict of str to bytes
        Files of weights by their sha256.
    """

    graph: bytes
    layout: bytes | None
    blobs: dict[str, bytes]


def pack_project(
    graph: GraphStructure,
    path: Path,
    layout: Mapping[str, Position] | None,
    sheet: Sheet | None = None,
) -> Packed:
    """Return the project as bytes.

    Parameters
    ----------
    sheet : Sheet, optional
        Written with the layout, where there is one.

    Raises
    ------
    ProjectError
        When it is beyond the limits of what could be opened again.
    """
    where = str(path / GRAPH)
    edges = _edges_in_order(graph)
    limits.check_count(len(graph), limits.NODES, "nodes", where)
    limits.check_count(len(edges), limits.EDGES, "edges", where)
    places, blobs = pack(graph.learned_weights())
    limits.check_size(sum(map(len, blobs.values())), limits.ALL_BLOB_BYTES, str(path / WEIGHTS))
    definitions = used_blocks(graph)
    limits.check_count(len(definitions), limits.BLOCKS, "blocks", where)
    blocks = block_records(definitions)
    for key, records in blocks.items():
        limits.check_count(len(records), limits.EDGES, key, where)
    groups = group_records(graph, definitions)
    fields = {
        # A graph that older versions understand is written as they wrote it.
        "format": FORMAT if blocks or groups else MIN_READER,
        "min_reader": BLOCKS_READER if blocks else MIN_READER,
        **blocks,
        **({"groups": groups} if groups else {}),
        "name": graph.name,
        "settings": graph.settings.model_dump(mode="json"),
        "nodes": _node_records(graph),
        "edges": [
            {
                "source": edge.source,
                "source_port": edge.source_port,
                "target": edge.target,
                "target_port": edge.target_port,
            }
            for edge in edges
        ],
        "weights": [
            {"node": node, "weight": weight, "file": place.file, "key": place.key}
            for (node, weight), place in sorted(places.items())
        ],
    }
    data = lines(fields)
    limits.check_size(len(data), limits.GRAPH_BYTES, where)
    placed = None
    if layout is not None:
        known = {name: layout[name] for name in layout if name in graph}
        kept = (sheet or Sheet()).only(graph, edges)
        placed = layout_bytes(known, str(path / LAYOUT), kept)
    return Packed(data, placed, blobs)


def _node_records(graph: GraphStructure) -> list[dict[str, Any]]:
    records = []
    ranks = {name: rank for rank, name in enumerate(graph)}
    for index, name in enumerate(graph.names_as_added()):
        node = graph.node(name)
        record: dict[str, Any] = {
            "name": name,
            "type": node.id,
            "settings": node.model_dump(mode="json"),
        }
        if ranks[name] != index:
            record["place"] = ranks[name]
        package = _package(type(node))
        if package:
            record["package"] = package
        records.append(record)
    return records


def _package(cls: type[NodeType]) -> str:
    """Return the package a node type of a third party comes from, empty for our own."""
    package = cls.__module__.partition(".")[0]
    return "" if package in ("nodes", "graph_engine") else package


def _edges_in_order(graph: GraphStructure) -> list[Edge]:
    """Return the edges so that connecting them one by one gives every node the same order.

    Both the edges into a node and those out of it have an order of their own; terms of a fan-out
    add up in the latter. An edge is listed once those before it, on both its sides, are.
    """
    edges = graph.edges()
    number = {edge: index for index, edge in enumerate(edges)}
    waiting = [0] * len(edges)
    followers: list[list[int]] = [[] for _ in edges]
    for name in graph:
        for row in (list(graph.edges_into(name).values()), list(graph.edges_out_of(name))):
            for before, after in pairwise(row):
                followers[number[before]].append(number[after])
                waiting[number[after]] += 1
    ready = [index for index, count in enumerate(waiting) if not count]
    order: list[Edge] = []
    while ready:
        index = heapq.heappop(ready)
        order.append(edges[index])
        for other in followers[index]:
            waiting[other] -= 1
            if not waiting[other]:
                heapq.heappush(ready, other)
    return order


def write_folder(packed: Packed, path: Path) -> None:
    """Write a project folder; until graph.json takes its place the old project stands unharmed.

    Raises
    ------
    ProjectError
    """
    _check_target(path)
    is_new = not path.exists()
    old = _referenced(path)
    with ExitStack() as stack:
        try:
            with writing_to(path, "What was there before is as it was."):
                pending = _write_aside(packed, path, stack)
                pending[GRAPH].commit()
        except BaseException:
            if is_new:
                shutil.rmtree(path, ignore_errors=True)
            raise
        with writing_to(path / LAYOUT, "The graph is saved, its positions may not be."):
            if LAYOUT in pending:
                pending[LAYOUT].commit()
            sync_folder(path)
    _remove_unreferenced(path, old, packed.blobs)


def _write_aside(packed: Packed, path: Path, stack: ExitStack) -> dict[str, PendingFile]:
    """Write weights in place, and what is to be replaced beside its place."""
    path.mkdir(exist_ok=True)
    if packed.blobs:
        (path / WEIGHTS).mkdir(exist_ok=True)
        for file, data in packed.blobs.items():
            target = path / blob_name(file)
            if not _holds(target, data):
                put(target, data)
        sync_folder(path / WEIGHTS)
    texts = {GRAPH: packed.graph, LAYOUT: packed.layout}
    return {
        name: stack.enter_context(PendingFile(path / name, data))
        for name, data in texts.items()
        if data is not None
    }


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _check_target(path: Path) -> None:
    if not path.parent.is_dir():
        raise ProjectError(f"there is no folder {path.parent}", "Make it first.")
    if not path.exists():
        return
    if not path.is_dir():
        raise ProjectError(f"{path} is a file, not a project folder", "Choose another name.")
    strangers = {entry.name for entry in path.iterdir()} - {GRAPH, LAYOUT, WEIGHTS, RUNS}
    strangers = {name for name in strangers if not name.startswith(TEMPORARY_PREFIX)}
    if strangers and not (path / GRAPH).is_file():
        rule = f"{path} is a folder with other files in it ({sorted(strangers)[0]})"
        raise ProjectError(rule, "Choose another name.")


def _referenced(path: Path) -> set[str]:
    """Return every sha256 that the present graph.json names; looked for, not parsed."""
    try:
        text = (path / GRAPH).read_text("utf-8", "replace")
    except OSError:
        return set()
    return {word for word in text.split('"') if HASH.match(word)}


def _remove_unreferenced(path: Path, old: set[str], kept: Iterable[str]) -> None:
    """Remove weights that were just replaced, and what saves that were cut off left behind.

    Files of another save that is still under way are young and in nobody's graph.json yet.
    """
    now = time.time()
    for entry in [*path.iterdir(), *(path / WEIGHTS).glob("*")]:
        is_blob = entry.suffix == ".safetensors" and HASH.match(entry.stem)
        if is_blob and entry.stem in kept:
            continue
        if not is_blob and not entry.name.startswith(TEMPORARY_PREFIX):
            continue
        try:
            if entry.stem in old or now - entry.stat().st_mtime > AGE_OF_LEFTOVERS:
                entry.unlink()
        except OSError:
            # Open elsewhere, or gone: the project is saved either way.
            continue
