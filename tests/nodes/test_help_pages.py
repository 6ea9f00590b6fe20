"""What every node type says about itself: names, help page, ports, icon."""

from __future__ import annotations

import keyword
import re
from collections import Counter

import pytest

from nodes.node_type import NodeType
from nodes.ports import Port
from resources import resource_path
from tests.nodes.running import CASES, TYPES, every_type

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")


def is_name(text: str) -> bool:
    return bool(IDENTIFIER.fullmatch(text)) and not keyword.iskeyword(text)


@every_type
def test_file_is_named_for_the_id(cls: type[NodeType]) -> None:
    # One idea for sequences, images and volumes is one file: max_pool.py holds max_pool2d.
    names = {cls.id, re.sub("[123]d$", "", cls.id)}
    assert cls.__module__.rpartition(".")[2] in names
    assert cls.__name__.lower() == cls.id.replace("_", "")


@every_type
def test_id_and_stem_are_identifiers(cls: type[NodeType]) -> None:
    assert is_name(cls.id)
    assert cls.stem == "" or is_name(cls.stem)


@every_type
def test_help_page_explains(cls: type[NodeType]) -> None:
    page = cls.__dict__.get("__doc__") or ""
    first, _, rest = page.partition("\n")
    assert 10 <= len(first) <= 80
    assert first.endswith(".")
    assert len(rest.split()) >= 20
    assert "gradient" in page or cls.role == "input"


@every_type
def test_facts_for_palette_and_inspector_are_there(cls: type[NodeType]) -> None:
    assert cls.title[:1].isupper()
    assert len(cls.title) <= 24
    assert len(cls.symbol) <= 4
    assert cls.formula
    assert cls.gradient_formula
    assert len(set(cls.synonyms)) == len(cls.synonyms)
    assert len(cls.synonyms) >= 2


@every_type
def test_every_setting_has_a_title_and_a_description(cls: type[NodeType]) -> None:
    for name, field in cls.model_fields.items():
        assert is_name(name)
        assert field.title, name
        assert field.description and field.description.endswith("."), name
        assert not field.is_required(), f"{name} needs a default: a node is dropped, then set"


@every_type
def test_ports_are_identifiers_and_differ(cls: type[NodeType]) -> None:
    node = cls()
    for ports in (node.input_ports(), node.output_ports()):
        names = [port.name for port in ports]
        assert all(is_name(name) for name in names)
        assert len(set(names)) == len(names)
    assert node.output_ports()
    assert [p.name for p in node.data_ports()] == [p.name for p in cls.inputs]
    assert all(isinstance(port, Port) and not port.is_weight for port in cls.inputs)


@every_type
def test_icon_is_there(cls: type[NodeType]) -> None:
    assert resource_path("icons", f"{cls.icon or cls.id}.svg").is_file()


@every_type
def test_examples_are_there(cls: type[NodeType]) -> None:
    if cls.role == "input":
        pytest.skip("an input has no example: what it gives is fed from outside")
    assert cls.examples
    for example in cls.examples:
        ports = cls.checked(dict(example.settings)).data_ports()
        assert len(example.inputs) == len(ports)
        for sample, port in zip(example.inputs, ports, strict=True):
            assert sample is not None or port.is_optional
            if sample is not None and port.kind != "any":
                assert bool(sample.classes) == (port.kind == "integer")


@every_type
def test_caption_is_short(cls: type[NodeType]) -> None:
    nodes = [cls(), *(case.node for case in CASES if case.cls is cls)]
    for node in nodes:
        assert len(node.caption()) <= 32
        assert "\n" not in node.caption()


def test_titles_differ() -> None:
    assert [title for title, n in Counter(cls.title for cls in TYPES).items() if n > 1] == []
