"""The settings that a block shows."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from graph_engine.blocks.expression import LARGEST
from graph_engine.errors import BlockError
from graph_engine.names import check_name
from nodes.node_type import NodeType

SettingKind = Literal["integer", "number", "boolean"]
MAXIMUM_SETTINGS = 64
_SETTINGS_OF_FORMS = "chunk_length combine copies dim gives reads repeats state_shape steps"
_MEMBERS_OF_COMPOSITES = """
    block_settings build copy_names definition instance interior is_cut_before node_count plain
    shown shows_weights state_pairs step_count step_name step_shapes step_type traced_outputs
    weight_names
"""
RESERVED = frozenset(f"{_SETTINGS_OF_FORMS} {_MEMBERS_OF_COMPOSITES}".split())
"""Repeats, parallel copies and recurrences have the settings of their block too, beside these."""


@dataclass(frozen=True)
class BlockSetting:
    """A setting that a block shows; nodes inside use it by its name.

    Attributes
    ----------
    name : str
        An identifier; also the argument of the constructor in PyTorch.
    default : int, float or bool
    kind : {"integer", "number", "boolean"}
    minimum, maximum : float or None
        Bounds, both included.
    about : str
        One line for the form.
    """

    name: str
    default: int | float | bool
    kind: SettingKind = "integer"
    minimum: float | None = None
    maximum: float | None = None
    about: str = ""


def check_settings(block: str, settings: Iterable[BlockSetting]) -> None:
    """Raise GraphError unless a block can have these settings."""
    listed = list(settings)
    if len(listed) > MAXIMUM_SETTINGS:
        rule = f"block {block} has {len(listed)} settings, at most {MAXIMUM_SETTINGS}"
        raise BlockError(rule, "Leave out those that nobody changes.")
    seen: set[str] = set()
    for setting in listed:
        check_name(setting.name)
        if setting.name in seen or _is_reserved(setting.name):
            rule = f"block {block} cannot have a setting named {setting.name!r}"
            reason = "It has one already." if setting.name in seen else "The name is in use."
            raise BlockError(rule, f"{reason} Choose another name.")
        seen.add(setting.name)
        _check_numbers(block, setting)


def _is_reserved(name: str) -> bool:
    # What begins with model_ belongs to pydantic.
    return name in RESERVED or name.startswith("model_") or hasattr(NodeType, name)


def _check_numbers(block: str, setting: BlockSetting) -> None:
    what = f"setting {setting.name} of block {block}"
    numbers = [x for x in (setting.default, setting.minimum, setting.maximum) if x is not None]
    if not all(abs(x) <= LARGEST for x in numbers):  # as NaN is not
        raise BlockError(f"{what} has a number beyond {LARGEST:.0e}", "Use smaller numbers.")
    kinds: dict[SettingKind, tuple[type, ...]] = {
        "integer": (int,),
        "number": (int, float),
        "boolean": (bool,),
    }
    if type(setting.default) not in kinds[setting.kind]:
        rule = f"{what} is of kind {setting.kind}, its default is {setting.default!r}"
        raise BlockError(rule, "Choose a default of that kind.")
    low = -math.inf if setting.minimum is None else setting.minimum
    high = math.inf if setting.maximum is None else setting.maximum
    if not low <= setting.default <= high:
        rule = f"{what} is {setting.default!r} by default, out of its bounds {low:g} to {high:g}"
        raise BlockError(rule, "Choose a default within the bounds.")
