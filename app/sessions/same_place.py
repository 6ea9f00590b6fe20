"""Where a step of one run stands in the next, after the graph was edited."""

from __future__ import annotations

from collections.abc import Mapping

from graph_engine.group import Group
from graph_engine.trace import Phase, Trace

Groups = Mapping[str, Group]


def same_place(old: Trace, before: Groups, cursor: int, new: Trace, after: Groups) -> int:
    """Return how many steps of the new trace are done where `cursor` of the old one were.

    The step that was looked at stays, or its node's first one in the phase. Where the node was
    expanded it is the first step inside, where it was collapsed that of the whole; where it is
    gone, the last step before it that is left.

    Parameters
    ----------
    before, after : mapping of str to Group
        What stood expanded when the traces were made.
    """
    if new.order is old.order or not 0 < cursor <= len(old):
        return min(cursor, len(new))
    for index in range(cursor - 1, -1, -1):
        found = _step_like(old, before, index, new, after)
        if found is not None:
            return found + 1
        if len(old) == len(new):
            return cursor  # a node that got another name
    return 0


def _step_like(old: Trace, before: Groups, index: int, new: Trace, after: Groups) -> int | None:
    place, phase = old.order.place(index), old.phase(index)
    found = new.order.index_of_place.get(place)
    if found is None:
        found = new.index_of(place.node, phase)
    if found is None:
        found = _first_inside(new, after, place.node, phase)
    node = place.node
    while found is None:
        whole = _group_around(before, node)
        if whole is None:
            return None
        node = whole
        found = new.index_of(node, phase)
    return found


def _first_inside(new: Trace, groups: Groups, name: str, phase: Phase) -> int | None:
    """Return the first step in a phase of the nodes that a node was expanded to."""
    group = groups.get(name)
    if group is None:
        return None
    found = []
    for member in group.members.values():
        index = new.index_of(member, phase)
        if index is None:
            index = _first_inside(new, groups, member, phase)
        if index is not None:
            found.append(index)
    return min(found, default=None)


def _group_around(groups: Groups, node: str) -> str | None:
    return next((name for name, g in groups.items() if node in g.members.values()), None)
