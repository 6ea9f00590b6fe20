"""The family, and so the colour, of any node type: those made of a document's blocks too."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from graph_engine.blocks.composite import Composite
from nodes.family import Heading
from nodes.muted import Muted
from nodes.node_type import NodeType
from nodes.registry import family_of, headings

BLOCKS = "blocks"
"""The family's id."""

MUTED_COLOUR = "#9aa3b5"
"""Of nodes that hand their input on instead of what they are for."""


def family_of_type(cls: type[NodeType]) -> Heading:
    """Return the heading of the family that a node type stands in."""
    # Nothing here may hold on to the types of blocks: each edit of a block makes new ones.
    if issubclass(cls, Muted):
        return replace(family_of(cls.original), colour=MUTED_COLOUR)
    return blocks_family() if issubclass(cls, Composite) else family_of(cls)


@cache
def blocks_family() -> Heading:
    """Return the heading of the family of blocks."""
    return next(heading for heading in headings() if heading.id == BLOCKS)
