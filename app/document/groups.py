"""The nodes that stand expanded: what is in a group, and what it is called there."""

from __future__ import annotations

from collections.abc import Mapping, Set

from app.document.document import Document
from graph_engine.group import Group


def members_inside(groups: Mapping[str, Group], name: str) -> list[str]:
    """Return the nodes of a group, those of groups inside it too; some may be gone."""
    found: list[str] = []
    queue: list[str] = [name]
    seen: set[str] = set()
    while queue:
        each = queue.pop()
        if each in groups and each not in seen:
            seen.add(each)
            queue += groups[each].members.values()
        if each != name:
            found.append(each)
    return found


def groups_inside(document: Document, name: str) -> list[str]:
    """Return the groups inside a group, the innermost first."""
    groups = document.graph.groups
    found: list[str] = []
    for member in groups[name].members.values() if name in groups else ():
        if member in groups and member not in document.graph:
            found += [*groups_inside(document, member), member]
    return found


class ShortNames:
    """Names of nodes without what the frame around them says already.

    What came out of ``sigmoid_1`` is called ``sigmoid_1_exp_1``; in its frame, ``exp_1``.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._groups: Mapping[str, Group] = {}
        self._names: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Return the short name of a node or group; its own where it stands in no group."""
        self._look()
        return self._names.get(name, name)

    def shortened(self) -> Set[str]:
        """Return all that have a short name."""
        self._look()
        return self._names.keys()

    def _look(self) -> None:
        groups = self._document.graph.groups
        if groups is not self._groups:  # each change of the groups is another mapping
            self._groups = groups
            self._names = {
                member: inner
                for name, group in groups.items()
                for inner, member in group.members.items()
                if member == f"{name}_{inner}"
            }
