"""Wiring by keyboard: a port of the selected node, then where its wire is to lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.actions.action import Action, words
from app.actions.asking import ask
from app.document.commands import Connect
from app.widgets.fuzzy import Text, search
from app.widgets.search_popup import MOST_FOUND, SearchPopup
from app.widgets.search_row import SearchRow
from app.widgets.type_families import family_of_type
from app.widgets.type_icons import type_icon
from app.workspace import Workspace
from graph_engine.edge import Edge
from graph_engine.errors import GraphError

MENU = "Graph"
ICON_PIXELS = 18


@dataclass(frozen=True)
class End:
    """A port of a node, by name."""

    node: str
    port: str
    way: Literal["in", "out"]

    @property
    def key(self) -> str:
        return f"{self.way} {self.node} {self.port}"

    @property
    def text(self) -> str:
        return f"{self.node}.{self.port}"


def ends_of(workspace: Workspace, node: str) -> list[End]:
    """Return the ports of a node that a wire can be drawn from: outputs, then inputs."""
    known = workspace.document.graph.node(node)
    inputs = [port for port in known.input_ports() if not port.is_hidden]
    return [
        *(End(node, port.name, "out") for port in known.output_ports()),
        *(End(node, port.name, "in") for port in inputs),
    ]


def edge_between(one: End, other: End) -> Edge:
    """Return the wire between an output and an input."""
    source, target = (one, other) if one.way == "out" else (other, one)
    return Edge(source.node, source.port, target.node, target.port)


def _connect(workspace: Workspace) -> None:
    name = workspace.selection.current
    if name is None:
        return
    ends = ends_of(workspace, name)
    if len(ends) == 1:
        ask_where(workspace, ends[0])
        return
    popup = ask(
        workspace,
        lambda text: [
            _end_row(workspace, each.thing, each.letters)
            for each in search(text, ends, lambda end: (Text(end.port), Text(end.way, 0.5)))
        ],
        words("Port of {name} to connect").format(name=name),
        words("Which port of {name}?").format(name=name),
        words("No port is called that."),
    )
    by_key = {end.key: end for end in ends}
    popup.chosen.connect(lambda key: ask_where(workspace, by_key[key]))


def _end_row(workspace: Workspace, end: End, letters: tuple[int, ...]) -> SearchRow:
    wires = wires_at(workspace, end)
    others = ", ".join(e.target if end.way == "out" else f"{e.source}.{e.source_port}"
                       for e in wires[:3])  # fmt: skip
    if len(wires) > 3:
        others += " …"
    if end.way == "out":
        detail, remark = words("output, to …"), words("wired to {names}")
    else:
        detail, remark = words("input, from …"), words("wired to {names}")
    text = remark.format(names=others) if others else words("free")
    return SearchRow(end.key, end.port, letters, detail=detail, remark=text)


def wires_at(workspace: Workspace, end: End) -> list[Edge]:
    """Return the wires that hang on a port."""
    graph = workspace.document.graph
    if end.way == "in":
        return [e for e in graph.edges_into(end.node).values() if e.target_port == end.port]
    return [e for e in graph.edges_out_of(end.node) if e.source_port == end.port]


def ask_where(workspace: Workspace, end: End) -> SearchPopup:
    """Ask for the port at the other end of a wire, and draw it."""
    targets = Targets(workspace, end)
    hint = words("Connect {port} to …") if end.way == "out" else words("Connect {port} from …")
    popup = ask(
        workspace,
        targets.rows,
        hint.format(port=end.text).rstrip(" …"),
        hint.format(port=end.text),
        words("No port is called that."),
    )
    popup.chosen.connect(targets.take)
    return popup


class Targets:
    """The ports at which a wire from one port may end: those that fit come first."""

    def __init__(self, workspace: Workspace, end: End) -> None:
        self._workspace = workspace
        self._end = end
        document = workspace.document
        graph = document.graph
        leads = graph.order.upstream if end.way == "out" else graph.order.downstream
        self._circular = leads([end.node])
        self._known = {wires.source if end.way == "in" else wires.target
                       for wires in wires_at(workspace, end)}  # fmt: skip
        x, y = document.position(end.node)

        def distance(other: End) -> float:
            left, top = document.position(other.node)
            return abs(left - x) + abs(top - y)

        self._ends = sorted(self._offered(), key=distance)
        self._reasons = {other: self.why_not(other) for other in self._ends}

    def _offered(self) -> Iterator[End]:
        graph = self._workspace.document.graph
        wanted = "in" if self._end.way == "out" else "out"
        for name in graph:
            if name == self._end.node:
                continue
            for other in ends_of(self._workspace, name):
                if other.way == wanted and not self._is_wired(other):
                    yield other

    def _is_wired(self, other: End) -> bool:
        """Whether this very wire is there already."""
        edge = edge_between(self._end, other)
        return self._workspace.document.graph.edges_into(edge.target).get(edge.target_port) == edge

    def why_not(self, other: End) -> str:
        """Return why no wire can lead there, empty when one can."""
        edge = edge_between(self._end, other)
        if other.node in self._circular:
            text = words("Would close a cycle: {target} leads to {source} already.")
            return text.format(source=edge.source, target=edge.target)
        try:
            self._workspace.document.graph.check_kinds(edge)
        except GraphError as error:
            return str(error)
        return ""

    def rows(self, text: str) -> list[SearchRow]:
        """Return the ports that a text may mean, those that fit and are free first."""
        graph = self._workspace.document.graph

        def texts(end: End) -> tuple[Text, ...]:
            node = graph.node(end.node)
            return Text(end.text), Text(node.title, 0.8), Text(node.id, 0.7)

        found = search(text, self._ends, texts)
        found.sort(key=lambda each: (bool(self._reasons[each.thing]), self._is_taken(each.thing)))
        return [self._row(each.thing, each.letters) for each in found[:MOST_FOUND]]

    def _is_taken(self, end: End) -> bool:
        return end.way == "in" and end.port in self._workspace.document.graph.edges_into(end.node)

    def _row(self, end: End, letters: tuple[int, ...]) -> SearchRow:
        workspace = self._workspace
        node = workspace.document.graph.node(end.node)
        remark = ""
        if self._is_taken(end) and not self._reasons[end]:
            edge = workspace.document.graph.edges_into(end.node)[end.port]
            remark = words("instead of {port}").format(port=f"{edge.source}.{edge.source_port}")
        assert workspace.frame is not None
        colour = workspace.themes.current.family(family_of_type(type(node)).colour)
        icon = type_icon(type(node), colour, ICON_PIXELS, workspace.frame.devicePixelRatioF())
        return SearchRow(
            end.key, end.text, letters, detail=node.title, remark=remark,
            reason=self._reasons[end], icon=icon,
        )  # fmt: skip

    def take(self, key: str) -> None:
        """Draw the wire to the port that was chosen."""
        other = next(end for end in self._ends if end.key == key)
        edge, document = edge_between(self._end, other), self._workspace.document
        source, target = (edge.source, edge.source_port), (edge.target, edge.target_port)
        if document.do(Connect(document, source, target)):
            text = words("{source} is wired to {target}.")
            source_text, target_text = ".".join(source), ".".join(target)
            self._workspace.spoken.emit(text.format(source=source_text, target=target_text))


def _why_not_connect(workspace: Workspace) -> str:
    return "" if workspace.selection.current else words("Select one node first.")


def _add_wired(workspace: Workspace) -> None:
    workspace.wired_search_wanted.emit()


ACTIONS = (
    Action(
        "add_wired", MENU, "Add node after this…", _add_wired, shortcuts=("Tab",), on_canvas=True,
        tip="Search the node types; what fits is wired to the selected node's output",
        is_about_nodes=True,
    ),
    Action(
        "connect", MENU, "Connect to…", _connect, _why_not_connect, ("C",),
        "Choose a port of the node, then the port that its wire leads to", on_canvas=True,
        is_about_nodes=True, begins_group=True,
    ),
)  # fmt: skip
