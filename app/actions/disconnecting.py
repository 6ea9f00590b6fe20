"""Taking wires away by keyboard: the selected one, or those of a node by name."""

from __future__ import annotations

from collections.abc import Sequence

from app.actions.action import Action, words
from app.actions.asking import ask
from app.document.commands import Disconnect, RemoveSelection
from app.language.counting import counted
from app.widgets.fuzzy import Text, search
from app.widgets.search_popup import MOST_FOUND
from app.widgets.search_row import SearchRow
from app.workspace import Workspace
from graph_engine.edge import Edge

MENU = "Graph"


def wires_of_selection(workspace: Workspace) -> list[Edge]:
    """Return the wires at the selected nodes, or the selected one."""
    graph, selection = workspace.document.graph, workspace.selection
    if selection.edge is not None:
        return [selection.edge]
    found: dict[Edge, None] = {}
    for name in sorted(selection.nodes):
        found.update(dict.fromkeys((*graph.edges_into(name).values(), *graph.edges_out_of(name))))
    return list(found)


def _disconnect(workspace: Workspace) -> None:
    wires = wires_of_selection(workspace)
    if len(wires) == 1:
        _take_away(workspace, wires)
        return
    by_key = {wire_text(edge): [edge] for edge in wires}

    def rows(text: str) -> list[SearchRow]:
        found = search(text, list(by_key), lambda key: (Text(key),))
        shown = [SearchRow(each.thing, each.thing, each.letters) for each in found[:MOST_FOUND]]
        if not text:
            every = counted("Actions", "The wire", "All %n wires", len(wires))
            shown.append(SearchRow("", every))
        return shown

    popup = ask(
        workspace, rows, words("Disconnect"), words("Take which wire away?"),
        words("No wire is called that."),
    )  # fmt: skip
    popup.chosen.connect(lambda key: _take_away(workspace, by_key.get(key, wires)))


def wire_text(edge: Edge) -> str:
    """Return a wire in words: from which port it leads to which."""
    return f"{edge.source}.{edge.source_port} → {edge.target}.{edge.target_port}"


def _take_away(workspace: Workspace, edges: Sequence[Edge]) -> None:
    document = workspace.document
    is_one = len(edges) == 1
    command = Disconnect(document, edges[0]) if is_one else RemoveSelection(document, (), edges)
    if document.do(command):
        count = len(edges)
        text = counted("Actions", "The wire is taken away.", "%n wires are taken away.", count)
        workspace.spoken.emit(text)


def _why_not_disconnect(workspace: Workspace) -> str:
    if workspace.selection.is_empty:
        return words("Select a node or a wire first.")
    graph, selection = workspace.document.graph, workspace.selection
    # Not all of them, as `wires_of_selection`: this is asked after every click.
    is_wired = selection.edge is not None or any(
        graph.edges_into(name) or graph.edges_out_of(name) for name in selection.nodes
    )
    return "" if is_wired else words("Nothing is wired to the node.")


ACTIONS = (
    Action(
        "disconnect", MENU, "Disconnect…", _disconnect, _why_not_disconnect, ("Shift+C",),
        "Take a wire of the node away, or all of them", on_canvas=True, is_about_nodes=True,
    ),
)  # fmt: skip
