"""What stands out among the nodes of one canvas: what is selected, touched by a step, at fault.

Items look here when they are painted. To tell each of ten thousand items that it is selected now
would take many frames; most of them are not even in sight.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.canvas.number_source import Phase

MANY_MARKED = 400
"""Nodes that stand out at once from which those that are but spots are filled, not outlined."""


@dataclass
class NodeStates:
    """States by name; the scene replaces them as a whole.

    Attributes
    ----------
    selected : frozenset of str
    phases : mapping of str to Phase
        Of the nodes that the step being looked at touches.
    severities : mapping of str to str
        The gravest problem of each node that has any.
    """

    selected: frozenset[str] = frozenset()
    phases: Mapping[str, Phase] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_many_selected(self) -> bool:
        return len(self.selected) >= MANY_MARKED

    @property
    def has_many_touched(self) -> bool:
        """Whether the step being looked at touches very many."""
        return len(self.phases) >= MANY_MARKED
