"""Families: the groups of node types that the palette shows."""

from __future__ import annotations

from dataclasses import dataclass

from nodes.node_type import NodeType


@dataclass(frozen=True)
class Heading:
    """What is known of a family before its node types are read.

    Attributes
    ----------
    id : str
        The folder's name.
    colour : str
        ``#rrggbb``, used for the band on the node in the light theme.
    order : int
        Place in the palette, small first.
    about : str
        One paragraph for the palette's tool tip.
    """

    id: str
    title: str
    colour: str
    order: int
    about: str


@dataclass(frozen=True)
class Family(Heading):
    """A group of node types that share a colour and a heading."""

    types: tuple[type[NodeType], ...]
