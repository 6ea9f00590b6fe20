"""Ports: the named places where edges begin and end."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["float", "integer", "any"]


@dataclass(frozen=True)
class Port:
    """One input or output of a node.

    Attributes
    ----------
    name : str
        An identifier, unique among the node's inputs or among its outputs.
    kind : {"float", "integer", "any"}
        The numbers it carries. Gradients flow through "float" ports only.
    is_optional : bool
        Whether the node works with nothing wired to it.
    is_weight : bool
        Whether the node owns a learned tensor for it while nothing is wired.
    is_hidden : bool
        Whether it is the node's own affair: neither drawn nor to be wired.
    help : str
        Shape and meaning in one line, for the tool tip.
    """

    name: str
    help: str = ""
    kind: Kind = "float"
    is_optional: bool = False
    is_weight: bool = False
    is_hidden: bool = False
