"""What a document makes of a block: an instance, repeats, parallel copies, a recurrence."""

from __future__ import annotations

import math
from typing import Any, TypeVar

from pydantic import Field

from graph_engine.blocks.block import Block
from graph_engine.blocks.block_setting import BlockSetting, SettingKind
from graph_engine.blocks.composite import Composite
from graph_engine.blocks.definition import BlockDefinition
from nodes.traced import Traced, plain_number

C = TypeVar("C", bound=Composite)
MAXIMUM_STEM = 40
"""Letters of a block's name that its nodes begin with; a number and more comes after them."""


class Form(Composite):
    """A composite that is made of instances of one block."""

    def instance(self, *, shows_weights: bool = False) -> Block:
        """Return an instance of the block with the block's settings as they are here."""
        values = self.block_settings()
        cls = block_type(self.definition, shows_weights=shows_weights)
        made = cls.checked({name: plain_number(value) for name, value in values.items()})
        carried = {name: value for name, value in values.items() if isinstance(value, Traced)}
        return made.model_copy(update=carried) if carried else made


def block_type(definition: BlockDefinition, *, shows_weights: bool = False) -> type[Block]:
    """Return the node type of the instances of a block, the same class every time."""
    return composite_type(Block, definition, shows_weights=shows_weights)


def composite_type(
    base: type[C], definition: BlockDefinition, *, shows_weights: bool = False
) -> type[C]:
    """Return a composite for one block: a class whose fields are the block's settings too.

    Parameters
    ----------
    base : type of Composite
        `Block`, `Repeat`, `Parallel` or `Recurrence`.
    """
    made: dict[Any, Any] = definition.__dict__.setdefault("_types", {})
    key = base, shows_weights
    if key not in made:
        made[key] = _new_type(base, definition, shows_weights)
    return made[key]  # type: ignore[no-any-return]


def _new_type(base: Any, definition: BlockDefinition, shows_weights: bool) -> Any:
    name = definition.name
    form = "" if base is Block else f" {base.__name__.lower()}"
    title = spaced(name) + (" × n" if base.__name__ == "Repeat" else form)
    stem = name.lower()[:MAXIMUM_STEM]
    while any(port.startswith(f"{stem}_") for port in definition.inputs):
        stem += "_copy"
    members: dict[str, Any] = {
        "__module__": base.__module__,
        "__qualname__": name,
        "__doc__": _help_page(base, definition),
        "__annotations__": {},
        "id": f"{base.__name__.lower()}:{name}",
        "title": title,
        "stem": stem,
        "definition": definition,
        "shows_weights": shows_weights,
        "is_random": any(node.is_random for node in definition.nodes.values()),
        "role": "loss" if _has_loss(definition) else "operation",
    }
    for setting in definition.settings:
        members["__annotations__"][setting.name] = _TYPES[setting.kind]
        members[setting.name] = _field(setting)
    return type(base)(name, (base,), members)


_TYPES: dict[SettingKind, type] = {"integer": int, "number": float, "boolean": bool}


def _field(setting: BlockSetting) -> Any:
    bounds: dict[str, Any] = {}
    if setting.kind != "boolean":
        low, high = setting.minimum, setting.maximum
        if setting.kind == "integer":
            low = None if low is None else math.ceil(low)
            high = None if high is None else math.floor(high)
        bounds = {key: x for key, x in (("ge", low), ("le", high)) if x is not None}
    return Field(
        default=setting.default,
        title=setting.name.replace("_", " ").capitalize(),
        description=setting.about,
        **bounds,
    )


def _help_page(base: type[Composite], definition: BlockDefinition) -> str:
    said = definition.about.strip()
    general = (base.__doc__ or "").strip()
    return f"{said}\n\n{general}" if said else general


def _has_loss(definition: BlockDefinition) -> bool:
    return any(node.role == "loss" for node in definition.nodes.values())


def spaced(name: str) -> str:
    """Return ``Residual block`` for ResidualBlock and residual_block."""
    words: list[str] = []
    for letter in name.replace("_", " "):
        words.append(f" {letter.lower()}" if letter.isupper() and words else letter)
    text = " ".join("".join(words).split())
    return text[:1].upper() + text[1:]
