"""Opening: every record is checked before the graph is touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from sys import intern
from typing import Any

from pydantic import ValidationError

from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.library import type_for
from graph_engine.edge import Edge
from graph_engine.errors import BlockError, CycleError, GraphError, Problem, ProjectError
from graph_engine.group import Group
from graph_engine.project import limits
from graph_engine.project.blobs import HASH, WeightPlace, blob_name, read_blob
from graph_engine.project.block_records import LISTS, BlockReader
from graph_engine.project.files import GRAPH, Contents
from graph_engine.project.group_records import read_groups
from graph_engine.project.json_text import RESTORE, parse, short
from graph_engine.project.migration import is_newer, migrate
from graph_engine.settings import GraphSettings
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError, UnknownNodeTypeError
from nodes.node_type import NodeType
from nodes.shapes import Array


@dataclass(frozen=True)
class GraphRecord:
    """graph.json, checked.

    Attributes
    ----------
    blocks : dict of str to BlockDefinition
    nodes : tuple of (str, NodeType)
        In the order they were added.
    places : tuple of int
        Place of each in the topological order.
    edges : tuple of Edge
    weights : dict of (str, str) to WeightPlace
    groups : dict of str to Group
    problems : tuple of Problem
    """

    name: str
    settings: GraphSettings
    blocks: dict[str, BlockDefinition]
    nodes: tuple[tuple[str, NodeType], ...]
    places: tuple[int, ...]
    edges: tuple[Edge, ...]
    weights: dict[tuple[str, str], WeightPlace]
    groups: dict[str, Group]
    problems: tuple[Problem, ...]


def read_graph(contents: Contents) -> GraphRecord:
    """Return what graph.json says.

    Raises
    ------
    ProjectError
    """
    where = contents.where(GRAPH)
    size = contents.size(GRAPH)
    if size is None:
        raise ProjectError(f"{where} is missing", "Open a .gradloom folder or .gradloomz archive.")
    limits.check_size(size, limits.GRAPH_BYTES, where)
    with contents.open(GRAPH) as stream:
        data = parse(stream.read(limits.GRAPH_BYTES), where)
    data = migrate(data, where)
    return _Reader(where, is_newer(data)).graph(data)


class _Reader:
    """Checks the records of one file; `is_lenient` for fields that a newer version added."""

    def __init__(self, where: str, is_lenient: bool) -> None:
        self.where = where
        self.is_lenient = is_lenient

    def graph(self, data: dict[str, Any]) -> GraphRecord:
        known = {"format", "min_reader", "name", "settings", "nodes", "edges", "weights"}
        self._no_more_than(data, known.union(LISTS, ["groups"]), "the graph")
        name = data.get("name")
        if not isinstance(name, str) or not 0 < len(name) <= limits.NAME_LETTERS:
            raise self._error(f"the graph's name is {short(name)}", "Give it a short name.")
        nodes = self._records(data, "nodes", limits.NODES)
        edges = self._records(data, "edges", limits.EDGES)
        weights = self._records(data, "weights", limits.EDGES)
        problems: tuple[Problem, ...] = ()
        if self.is_lenient:
            rule = f"{self.where} has format {data['format']}, from a newer Gradloom"
            problems = (Problem("warning", "", rule, "Saving here drops what is new in it."),)
        blocks = self._blocks(data)
        return GraphRecord(
            name,
            self._settings(data.get("settings")),
            blocks,
            tuple(self._nodes(nodes, blocks)),
            self._places(nodes),
            tuple(self._edge(record) for record in edges),
            dict(self._weight(record) for record in weights),
            self._groups(data, blocks),
            problems,
        )

    def _settings(self, data: Any) -> GraphSettings:
        if self.is_lenient and isinstance(data, dict):
            data = {key: value for key, value in data.items() if key in GraphSettings.model_fields}
        try:
            return GraphSettings.model_validate(data)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            setting = ".".join(map(str, first["loc"])) or "settings"
            rule = f"the graph's {setting} = {short(first['input'])}: {first['msg'].lower()}"
            raise self._error(rule, "Choose a value within its bounds.") from None

    def _blocks(self, data: dict[str, Any]) -> dict[str, BlockDefinition]:
        most = {"blocks": limits.BLOCKS}
        lists = {key: self._records(data, key, most.get(key, limits.EDGES)) for key in LISTS}
        return BlockReader(lists, self._node, self._error).blocks()

    def _groups(
        self, data: dict[str, Any], blocks: Mapping[str, BlockDefinition]
    ) -> dict[str, Group]:
        names = {record.get("name") for record in data.get("nodes", [])}
        records = self._records(data, "groups", limits.NODES)
        return read_groups(records, lambda record: self._node(record, blocks), names, self._error)

    def _nodes(
        self, records: list[dict[str, Any]], blocks: Mapping[str, BlockDefinition]
    ) -> Iterator[tuple[str, NodeType]]:
        """Iterate over the nodes; those without settings share one object of their type."""
        plain: dict[str, NodeType] = {}
        for record in records:
            name, node = self._node(record, blocks)
            if not record.get("settings"):
                node = plain.setdefault(record["type"], node)
            yield name, node

    def _node(
        self, record: dict[str, Any], blocks: Mapping[str, BlockDefinition]
    ) -> tuple[str, NodeType]:
        known = {"name", "type", "settings", "place", "package", "block"}
        self._no_more_than(record, known, "a node")
        name, type_id = self._text(record, "name", "a node"), self._text(record, "type", "a node")
        settings = record.get("settings", {})
        if not isinstance(settings, dict):
            raise self._error(f"the settings of node {name!r} are {short(settings)}", RESTORE, name)
        try:
            return name, type_for(type_id, blocks).checked(settings)
        except UnknownNodeTypeError as error:
            raise self._unknown_type(name, type_id, record.get("package"), str(error)) from None
        except BlockError as error:
            raise self._error(f'node "{name}": {error.rule}', error.remedy, name) from None
        except RuleError as error:
            title = f'{type_for(type_id, blocks).title} "{name}"'
            raise self._error(f"{title}: {error.rule}", error.remedy, name) from None

    def _unknown_type(self, name: str, type_id: str, package: Any, reason: str) -> ProjectError:
        if isinstance(package, str):
            # The file is a stranger's: it may name any package, so nothing says "install it".
            remedy = (
                f"The file says it comes with the package {short(package)}: install that if you "
                "know and trust it, then open the project again."
            )
        else:
            hint = reason.partition(". ")[2] or reason
            remedy = f"{hint} Or a package that brings node types is missing, or Gradloom is old."
        rule = f'node "{name}" has the type {short(type_id)}, which is not installed'
        return self._error(rule, remedy, name)

    def _places(self, records: list[dict[str, Any]]) -> tuple[int, ...]:
        places = [record.get("place", index) for index, record in enumerate(records)]
        # Only a wish: a file edited by hand may leave it wrong, and is then sorted anew.
        return tuple(places) if all(type(place) is int for place in places) else ()

    def _edge(self, record: dict[str, Any]) -> Edge:
        keys = ("source", "source_port", "target", "target_port")
        self._no_more_than(record, set(keys), "an edge")
        return Edge(*(self._text(record, key, "an edge") for key in keys))

    def _weight(self, record: dict[str, Any]) -> tuple[tuple[str, str], WeightPlace]:
        keys = ("node", "weight", "file", "key")
        self._no_more_than(record, set(keys), "a weight")
        node, weight, file, key = (
            self._text(record, key, "a weight", limits.WEIGHT_LETTERS) for key in keys
        )
        if not HASH.match(file):
            rule = f"weight {weight!r} of node {node!r} names the file {short(file)}"
            raise self._error(rule, "Files of weights are named by their sha256.", node)
        return (node, weight), WeightPlace(file, key)

    def _records(self, data: dict[str, Any], key: str, limit: int) -> list[dict[str, Any]]:
        records = data.get(key, [])
        if not isinstance(records, list) or not all(isinstance(r, dict) for r in records):
            raise self._error(f"{key} is not a list of objects", RESTORE)
        limits.check_count(len(records), limit, key, self.where)
        return records

    def _text(
        self, record: dict[str, Any], key: str, what: str, longest: int = limits.NAME_LETTERS
    ) -> str:
        text = record.get(key)
        if not isinstance(text, str) or len(text) > longest:
            raise self._error(f"{what} has {key} = {short(text)}, a name is expected", RESTORE)
        # Each edge names two nodes: the names are to be there once, not once for each of them.
        return intern(text)

    def _no_more_than(self, record: dict[str, Any], known: set[str], what: str) -> None:
        unknown = record.keys() - known
        if unknown and not self.is_lenient:
            rule = f"{what} has the unknown field {short(min(unknown))}"
            raise self._error(rule, f"Its fields are: {', '.join(sorted(known))}.")

    def _error(self, rule: str, remedy: str, node: str = "") -> ProjectError:
        return ProjectError(f"{self.where}: {rule}", remedy, node)


def read_weights(contents: Contents, record: GraphRecord) -> dict[tuple[str, str], Array | None]:
    """Return the learned tensors that graph.json names.

    Raises
    ------
    ProjectError
    """
    files = sorted({place.file for place in record.weights.values()})
    total = sum(contents.size(blob_name(file)) or 0 for file in files)
    limits.check_size(total, limits.ALL_BLOB_BYTES, contents.where("weights"))
    blobs = {file: read_blob(contents, file) for file in files}
    weights: dict[tuple[str, str], Array | None] = {}
    for (node, weight), place in record.weights.items():
        array = blobs[place.file].get(place.key)
        if array is None:
            where = contents.where(blob_name(place.file))
            rule = f"{where} has no tensor {place.key!r}, which weight {weight!r} of {node!r} is"
            raise ProjectError(rule, RESTORE, node)
        weights[node, weight] = array
    return weights


def fill(
    graph: GraphStructure,
    record: GraphRecord,
    weights: dict[tuple[str, str], Array | None],
    where: str,
) -> None:
    """Put everything into an empty graph; on an error it is empty again.

    Raises
    ------
    ProjectError
    """
    name, settings = graph.name, graph.settings
    names = [name for name, _ in record.nodes]
    places = dict(zip(names, record.places, strict=True)) if record.places else None
    try:
        with graph.bulk(places):
            graph.name, graph.settings = record.name, record.settings
            graph.blocks, graph.groups = record.blocks, record.groups
            for node_name, node in record.nodes:
                graph.add_node(node, node_name)
            for edge in record.edges:
                graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
            graph.set_weights(weights)
    except GraphError as error:
        graph.name, graph.settings, graph.blocks = name, settings, {}
        graph.groups = {}
        raise _in_file(error, where) from None


def _in_file(error: GraphError, where: str) -> ProjectError:
    if isinstance(error, CycleError):
        path = " → ".join(error.cycle)
        path = path if len(path) <= 300 else f"{path[:150]} … {path[-150:]}"
        rule = f"{where}: its edges close the cycle {path}"
        return ProjectError(rule, "Take one of these edges out of the file.", error.node)
    return ProjectError(f"{where}: {error.rule}", error.remedy or RESTORE, error.node)
