"""Finding node types: in the family folders and in other installed packages."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from nodes import registry
from nodes.errors import UnknownNodeTypeError
from nodes.node_type import NodeType


class Swish(NodeType):
    """A node type as another package would bring it."""

    id: ClassVar[str] = "swish"
    title: ClassVar[str] = "Swish"


class SecondRelu(NodeType):
    """A node type that claims an id already taken."""

    id: ClassVar[str] = "relu"


@dataclass(frozen=True)
class EntryPoint:
    """Stands for importlib.metadata.EntryPoint, of which the registry only calls load."""

    cls: type[NodeType]

    def load(self) -> type[NodeType]:
        return self.cls


def _forget() -> None:
    for cached in (registry.families, registry.node_types, registry.family_of):
        cached.cache_clear()


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[type[NodeType]], None]]:
    """Return a function that makes a node type look installed by another package."""

    def installed(cls: type[NodeType]) -> None:
        def entry_points(group: str) -> list[EntryPoint]:
            return [EntryPoint(cls)] if group == "gradloom.nodes" else []

        monkeypatch.setattr(registry, "entry_points", entry_points)
        _forget()

    yield installed
    _forget()


def test_node_type_of_another_package_is_found(
    install: Callable[[type[NodeType]], None],
) -> None:
    install(Swish)
    assert registry.node_type("swish") is Swish
    assert registry.family_of(Swish).title == "Installed"
    assert registry.families()[-1].types == (Swish,)


def test_two_classes_with_one_id_are_refused_with_both_places(
    install: Callable[[type[NodeType]], None],
) -> None:
    install(SecondRelu)
    places = rf"'relu' is claimed by nodes\.activation\.relu and {re.escape(__name__)}"
    with pytest.raises(ValueError, match=places):
        registry.node_types()


def test_family_installed_is_absent_when_nothing_is_installed() -> None:
    assert "installed" not in [family.id for family in registry.families()]


def test_unknown_id_is_refused_with_its_nearest_neighbours() -> None:
    with pytest.raises(UnknownNodeTypeError, match=r"no node type 'sigmod'\. Did you mean sigmoid"):
        registry.node_type("sigmod")


def test_families_come_in_palette_order_with_a_colour_and_a_paragraph() -> None:
    families = registry.families()
    assert [f.order for f in families] == sorted({f.order for f in families})
    assert len({f.title for f in families}) == len(families)
    for family in families:
        assert re.fullmatch(r"#[0-9a-f]{6}", family.colour)
        assert len(family.about) > 20
        assert family.types


def test_every_node_type_stands_in_one_family() -> None:
    types = [cls for family in registry.families() for cls in family.types]
    assert len(types) == len(set(types)) == len(registry.node_types())
    for cls in types:
        assert registry.family_of(cls).id == cls.__module__.split(".")[1]


def test_base_classes_are_no_node_types() -> None:
    assert all(cls.id for cls in registry.node_types().values())
    assert "" not in registry.node_types()


ALONE = """
import sys
from nodes.registry import node_type
assert node_type("conv2d").id == "conv2d"
assert node_type("relu").id == "relu"
print(*(name for name in sys.modules if name.startswith("nodes.loss.")))
"""


def test_one_type_is_found_without_reading_all(repository_root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ALONE],
        cwd=repository_root,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.split() == []


def test_one_type_alone_is_the_one_among_all() -> None:
    for id, cls in registry.node_types().items():
        assert registry.node_type(id) is cls


def test_family_is_known_before_its_types_are() -> None:
    titles = [family.title for family in registry.families()]
    assert [heading.title for heading in registry.headings()] == titles
