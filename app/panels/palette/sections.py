"""What the palette offers: the families of node types, and what a document's blocks make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.widgets.type_families import BLOCKS
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.library import types_of
from nodes.blocks.block_input import BlockInput
from nodes.blocks.block_output import BlockOutput
from nodes.family import Family

INSIDE_ONLY = (BlockInput, BlockOutput)
"""The ends of a block, which mean nothing in the graph of a document."""


def sections(
    families: Iterable[Family], blocks: Mapping[str, BlockDefinition]
) -> tuple[Family, ...]:
    """Return the families as they are offered; where a document has blocks, these come first."""
    own = tuple(cls for definition in blocks.values() for cls in types_of(definition))
    found: list[Family] = []
    for family in families:
        kept = tuple(cls for cls in family.types if cls not in INSIDE_ONLY)
        if family.id != BLOCKS:
            found.append(family)
        elif own:
            found.insert(0, replace(family, types=(*own, *kept)))
        else:
            found.append(replace(family, types=kept))
    return tuple(found)
