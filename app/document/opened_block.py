"""The block whose inside is edited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph_engine.blocks.definition import BlockDefinition

Owner = tuple[str, str]
"""A node and the name of a weight of it."""


@dataclass(frozen=True)
class Opened:
    """A block whose inside may be edited, as one of its instances shows it.

    Attributes
    ----------
    definition : BlockDefinition
    values : mapping of str to number
        The settings of the instance.
    node : str
        The node of the document in which the instance is, or that it is.
    way : str
        What the names of the instance's weights begin with there: ``residual_1.``.
    """

    definition: BlockDefinition
    values: Mapping[str, Any]
    node: str
    way: str = ""

    def owner(self, key: Owner) -> Owner:
        """Return the node of the document that owns a weight inside, and its name there."""
        return self.node, f"{self.way}{key[0]}.{key[1]}"
