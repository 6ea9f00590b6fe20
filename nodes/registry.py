"""Finding node types: by walking the family folders, and by entry points of other packages.

Nothing is registered by hand. A family is a sub-package of `nodes` whose ``__init__.py`` says
TITLE, COLOUR and ORDER; every NodeType class defined in its modules is a node type.

One type that is asked for by its id is looked for in the file of its name first, so that a graph of
five types is on the screen before two hundred others are read.
"""

from __future__ import annotations

import difflib
import importlib
import inspect
import pkgutil
from dataclasses import asdict
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from types import MappingProxyType, ModuleType

import nodes
from nodes.errors import UnknownNodeTypeError
from nodes.family import Family, Heading
from nodes.node_type import NodeType

ENTRY_POINT_GROUP = "gradloom.nodes"
INSTALLED = Heading(
    "installed", "Installed", "#64748b", 1000, "Node types from other installed packages."
)


def _defined_in(module: ModuleType) -> list[type[NodeType]]:
    return [
        value
        for value in vars(module).values()
        if inspect.isclass(value)
        and issubclass(value, NodeType)
        and value.__module__ == module.__name__
        and value.id
    ]


def _heading(package: ModuleType) -> Heading:
    return Heading(
        id=package.__name__.rpartition(".")[2],
        title=package.TITLE,
        colour=package.COLOUR,
        order=package.ORDER,
        about=inspect.getdoc(package) or "",
    )


@cache
def _packages() -> dict[Heading, ModuleType]:
    found = [
        importlib.import_module(info.name)
        for info in pkgutil.iter_modules(nodes.__path__, "nodes.")
        if info.ispkg
    ]
    return {_heading(package): package for package in sorted(found, key=lambda p: p.ORDER)}


def headings() -> tuple[Heading, ...]:
    """Return what is known of every family in `nodes` without reading its node types."""
    return tuple(_packages())


def _installed() -> tuple[type[NodeType], ...]:
    return tuple(point.load() for point in entry_points(group=ENTRY_POINT_GROUP))


@cache
def families() -> tuple[Family, ...]:
    """Return every family in palette order, installed packages' node types under "Installed"."""
    found: list[Family] = []
    for heading, package in _packages().items():
        inside = pkgutil.iter_modules(package.__path__, package.__name__ + ".")
        modules = [importlib.import_module(info.name) for info in inside]
        types = tuple(cls for module in modules for cls in _defined_in(module))
        found.append(Family(**asdict(heading), types=types))
    found.append(Family(**asdict(INSTALLED), types=_installed()))
    return tuple(family for family in found if family.types)


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
def family_of(cls: type[NodeType]) -> Heading:
    """Return the heading of the family that a node type stands in."""
    folder = cls.__module__.split(".")[1] if cls.__module__.startswith("nodes.") else ""
    return next((heading for heading in headings() if heading.id == folder), INSTALLED)


def node_type(id: str) -> type[NodeType]:
    """Return the node type with this id.

    Raises
    ------
    UnknownNodeTypeError
        With the nearest ids that exist.
    """
    found = _in_file_of_its_name(id) or node_types().get(id)
    if found is None:
        near = difflib.get_close_matches(id, node_types(), n=3)
        hint = f" Did you mean {', '.join(near)}?" if near else " `gradloom nodes` lists them."
        raise UnknownNodeTypeError(f"there is no node type {id!r}.{hint}")
    return found


@cache
def _files() -> tuple[tuple[str, str], ...]:
    """Return name and module of every file in the family folders."""
    # Not pkgutil, which asks of each of five hundred names what kind of module it could be.
    return tuple(
        (path.stem, f"{package.__name__}.{path.stem}")
        for package in _packages().values()
        for folder in package.__path__
        for path in Path(folder).glob("*.py")
    )


@cache
def _in_file_of_its_name(id: str) -> type[NodeType] | None:
    """Return the type from a file whose name the id begins with: ``conv2d`` from ``conv.py``."""
    near = [(stem, module) for stem, module in _files() if id.startswith(stem)]
    longest = max((len(stem) for stem, _ in near), default=0)
    # A shorter one only begins alike: where the guess is wrong, all types are read.
    modules = [importlib.import_module(name) for stem, name in near if len(stem) == longest]
    types = (cls for module in modules for cls in _defined_in(module))
    return next((cls for cls in types if cls.id == id), None)
