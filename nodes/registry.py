"""Finding node types: by walking the family folders, and by entry points of other packages.

Nothing is registered by hand. A family is a sub-package of `nodes` whose ``__init__.py`` says
TITLE, COLOUR and ORDER; every NodeType class defined in its modules is a node type.
"""

from __future__ import annotations

import difflib
import importlib
import inspect
import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from types import MappingProxyType, ModuleType

import nodes
from nodes.errors import UnknownNodeTypeError
from nodes.node_type import NodeType

ENTRY_POINT_GROUP = "gradloom.nodes"


@dataclass(frozen=True)
class Family:
    """A group of node types that share a colour and a heading.

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
    types: tuple[type[NodeType], ...]


def _defined_in(module: ModuleType) -> list[type[NodeType]]:
    return [
        value
        for value in vars(module).values()
        if inspect.isclass(value)
        and issubclass(value, NodeType)
        and value.__module__ == module.__name__
        and value.id
    ]


def _family(package: ModuleType) -> Family:
    found: list[type[NodeType]] = []
    for info in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        found += _defined_in(importlib.import_module(info.name))
    return Family(
        id=package.__name__.rpartition(".")[2],
        title=package.TITLE,
        colour=package.COLOUR,
        order=package.ORDER,
        about=inspect.getdoc(package) or "",
        types=tuple(found),
    )


def _installed() -> tuple[type[NodeType], ...]:
    return tuple(point.load() for point in entry_points(group=ENTRY_POINT_GROUP))


@cache
def families() -> tuple[Family, ...]:
    """Return every family in palette order, installed packages' node types under "Installed"."""
    found = [
        _family(importlib.import_module(info.name))
        for info in pkgutil.iter_modules(nodes.__path__, "nodes.")
        if info.ispkg
    ]
    installed = _installed()
    if installed:
        about = "Node types from other installed packages."
        found.append(Family("installed", "Installed", "#64748b", 1000, about, installed))
    return tuple(sorted((f for f in found if f.types), key=lambda f: f.order))


@cache
def node_types() -> MappingProxyType[str, type[NodeType]]:
    """Return every node type by id.

    Raises
    ------
    ValueError
        When two classes claim one id.
    """
    found: dict[str, type[NodeType]] = {}
    for family in families():
        for cls in family.types:
            if cls.id in found:
                first = found[cls.id]
                raise ValueError(
                    f"node type id {cls.id!r} is claimed by {first.__module__} "
                    f"and {cls.__module__}: give one of them another id"
                )
            found[cls.id] = cls
    return MappingProxyType(found)


@cache
def family_of(cls: type[NodeType]) -> Family:
    """Return the family that a node type stands in."""
    return next(family for family in families() if cls in family.types)


def node_type(id: str) -> type[NodeType]:
    """Return the node type with this id.

    Raises
    ------
    UnknownNodeTypeError
        With the nearest ids that exist.
    """
    try:
        return node_types()[id]
    except KeyError:
        near = difflib.get_close_matches(id, node_types(), n=3)
        hint = f" Did you mean {', '.join(near)}?" if near else " `gradloom nodes` lists them."
        raise UnknownNodeTypeError(f"there is no node type {id!r}.{hint}") from None
