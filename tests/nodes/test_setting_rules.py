"""Settings of every node type: kept by a file, refused when wrong."""

from __future__ import annotations

import json
import math

import pytest

from nodes.errors import SettingError
from nodes.node_type import NodeType
from tests.nodes.running import TYPES, Case, every_case, every_type

SETTINGS = [(cls, name) for cls in TYPES for name in cls.model_fields]
every_setting = pytest.mark.parametrize(
    ("cls", "name"), SETTINGS, ids=[f"{cls.id}-{name}" for cls, name in SETTINGS]
)


@every_case
def test_settings_survive_a_file(case: Case) -> None:
    text = json.dumps(case.node.model_dump(mode="json"), allow_nan=False)
    assert case.cls.checked(json.loads(text)) == case.node


@every_type
def test_default_settings_survive_a_file(cls: type[NodeType]) -> None:
    text = json.dumps(cls().model_dump(mode="json"), allow_nan=False)
    assert cls.checked(json.loads(text)) == cls()


@every_case
def test_settings_can_be_compared_and_hashed(case: Case) -> None:
    assert hash(case.node) == hash(case.cls.checked(dict(case.example.settings)))


@every_type
def test_unknown_setting_is_refused_by_name(cls: type[NodeType]) -> None:
    with pytest.raises(SettingError, match="'no_such_setting'"):
        cls.checked({"no_such_setting": 1})


@every_setting
@pytest.mark.parametrize("number", [math.nan, math.inf], ids=["nan", "inf"])
def test_setting_that_is_no_number_is_refused_by_name(
    cls: type[NodeType], name: str, number: float
) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = {number}: "):
        cls.checked({name: number})


@every_setting
def test_setting_of_a_foreign_kind_is_refused_by_name(cls: type[NodeType], name: str) -> None:
    with pytest.raises(SettingError, match=rf"setting {name} = "):
        cls.checked({name: {"a": "mapping"}})
