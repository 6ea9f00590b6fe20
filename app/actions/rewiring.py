"""The part of the Graph menu about one node's type and wires."""

from __future__ import annotations

from app.actions.action import Action, words
from app.actions.type_choice import ask_type
from app.document.commands.muting import MuteNodes, why_not
from app.document.commands.retyping import ReplaceType
from app.document.commands.swapping import SwapInputs, two_inputs
from app.language.counting import counted
from app.language.rule_words import rule_words
from app.workspace import Workspace
from nodes.muted import Muted

MENU = "Graph"

FEW = 200
"""Selected nodes of which the first by name is told what stands against it."""


def _why_not_one(workspace: Workspace) -> str:
    return "" if workspace.selection.current else words("Select one node first.")


def _swap(workspace: Workspace) -> None:
    name = workspace.selection.current
    if name is not None:
        workspace.document.do(SwapInputs(workspace.document, name))


def _why_not_swap(workspace: Workspace) -> str:
    name, graph = workspace.selection.current, workspace.document.graph
    if name is None:
        return words("Select one node first.")
    if two_inputs(graph, name) is None:
        return words("The node has not two inputs.")
    ports = {port.name for port in two_inputs(graph, name) or ()}
    is_wired = not ports.isdisjoint(graph.edges_into(name))
    return "" if is_wired else words("Nothing is wired to the node.")


def _replace(workspace: Workspace) -> None:
    name = workspace.selection.current
    if name is None:
        return
    hint = words("Replace {name} by …").format(name=name)
    ask_type(workspace, words("Replace by a node type"), hint, lambda id: _retype(workspace, id))


def _retype(workspace: Workspace, type_id: str) -> None:
    name, document = workspace.selection.current, workspace.document
    if name is None:
        return
    command = ReplaceType(document, name, type_id)
    if document.do(command):
        workspace.selection.set([command.name])
        if command.lost:
            text = counted(
                "Actions", "A wire that found no port is gone.",
                "%n wires that found no port are gone.", len(command.lost),
            )  # fmt: skip
            workspace.notices.say(text)


def _toggle_mute(workspace: Workspace) -> None:
    document = workspace.document
    document.do(MuteNodes(document, sorted(workspace.selection.nodes), not _is_muted(workspace)))


def _is_muted(workspace: Workspace) -> bool:
    graph, names = workspace.document.graph, workspace.selection.nodes
    return bool(names) and all(isinstance(graph.node(name), Muted) for name in names)


def _why_not_mute(workspace: Workspace) -> str:
    graph, names = workspace.document.graph, workspace.selection.nodes
    if not names:
        return words("Select a node first.")
    # Of very many any will do; to sort them after every click would take its time.
    for name in sorted(names) if len(names) <= FEW else names:
        reason = why_not(graph.node(name))
        if reason:
            text = words("{name} cannot be muted: {reason}.")
            return text.format(name=name, reason=rule_words(reason))
    return ""


ACTIONS = (
    Action(
        "replace", MENU, "Replace…", _replace, _why_not_one, ("R",),
        "Let the node be of another type, and keep what fits", on_canvas=True,
        is_about_nodes=True,
    ),
    Action(
        "swap_inputs", MENU, "Swap inputs", _swap, _why_not_swap, ("X",),
        "Exchange what is wired to the two inputs", on_canvas=True, is_about_nodes=True,
    ),
    Action(
        "mute", MENU, "Mute", _toggle_mute, _why_not_mute, ("M",),
        "Hand the first input on, as if the node were not there", _is_muted, on_canvas=True,
        is_about_nodes=True,
    ),
)  # fmt: skip
