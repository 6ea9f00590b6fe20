"""Muting nodes: each hands its first input on, and is heard again later as it was."""

from __future__ import annotations

from collections.abc import Iterable

from app.document.commands.graph_command import GraphCommand, node_count_text, translated
from app.document.document import Document
from app.language.counting import counted
from graph_engine.blocks.composite import Composite
from graph_engine.errors import GraphError
from nodes.muted import Muted, muted, why_not_muted
from nodes.node_type import NodeType


class MuteNodes(GraphCommand):
    """Mute some nodes, or let them be heard again.

    Parameters
    ----------
    is_muted : bool
        What they are afterwards.
    """

    def __init__(self, document: Document, names: Iterable[str], is_muted: bool) -> None:
        self._names = tuple(names)
        one, count = translated("Mute {name}"), len(self._names)
        many = counted("History", "Mute %n node", "Mute %n nodes", count)
        if not is_muted:
            one = translated("Unmute {name}")
            many = counted("History", "Unmute %n node", "Unmute %n nodes", count)
        super().__init__(document, node_count_text(one, many, self._names))
        self._is_muted = is_muted
        self._before: dict[str, NodeType] = {}

    def touched(self) -> Iterable[str]:
        return self._names  # so that what was muted is rolled back where a later one is refused

    def change(self) -> None:
        graph = self.document.graph
        self._before = {}
        for name in self._names:
            node = graph.node(name)
            if isinstance(node, Muted) == self._is_muted:
                continue
            if self._is_muted:
                reason = why_not(node)
                if reason:
                    rule = f"{graph.display_name(name)} cannot be muted: {reason}"
                    raise GraphError(rule, "Leave it out of the selection.", name)
            graph.replace_node(name, node.heard() if isinstance(node, Muted) else muted(node))
            self._before[name] = node
        self.setObsolete(not self._before)

    def change_back(self) -> None:
        for name, node in self._before.items():
            self.document.graph.replace_node(name, node)

    roll_back = change_back


def why_not(node: NodeType) -> str:
    """Return why a node cannot be muted; empty when it can, or is."""
    if isinstance(node, Muted):
        return ""
    if isinstance(node, Composite):
        return "it is made of a block"
    return why_not_muted(node)
