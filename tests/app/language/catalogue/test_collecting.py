"""What the catalogue finds in the sources, and what it must not miss."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from app.actions.table import ACTIONS
from app.language.catalogue.collecting import window_texts
from app.language.catalogue.rule_templates import MORE, rule_texts
from app.language.catalogue.unwrapped import is_text, unwrapped
from app.language.engine_words import setting_title
from nodes.registry import families
from tests.app.language.catalogue.conftest import Everything

SOURCE = """
from PySide6.QtCore import QCoreApplication, QObject

TEXTS = ("never asked for",)


def words(text: str) -> str:
    return QCoreApplication.translate("Things", text)


class Panel(QObject):
    def fill(self, is_many: bool, kind: str) -> None:
        self.tr("One {0}")
        words("many" if is_many else "few")
        words(kind)
        self.label.setText("Not translated")
        self.label.setText("µ = 3")
"""

RULES = """
def check(kind: str) -> None:
    remedy = "Choose a shorter one."
    raise GraphError(f"node {kind!r} has {len(kind)} letters", remedy)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "panel.py").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "app" / "document").mkdir()
    (tmp_path / "app" / "document" / "rules.py").write_text(RULES, encoding="utf-8")
    return tmp_path


def test_classes_and_doors_give_the_context_that_the_code_asks_in(root: Path) -> None:
    texts, unknown = window_texts(root)
    found = {(text.context, text.source) for text in texts}
    assert found == {("Panel", "One {0}"), ("Things", "many"), ("Things", "few")}
    # A text that is no literal must be accounted for by a table.
    assert [(call.module, call.expression) for call in unknown] == [("app.panel", "kind")]


def test_literal_that_is_shown_untranslated_is_found(root: Path) -> None:
    assert [each.text for each in unwrapped(root)] == ["Not translated"]


def test_numbers_in_a_rule_become_places(root: Path) -> None:
    assert {text.source for text in rule_texts(root)} - set(MORE) == {
        "node {0} has {1} letters",
        "Choose a shorter one.",
    }


@pytest.mark.parametrize("sign", ["×", "∂", "3.14", "{0}", "→", "PyTorch"])
def test_signs_need_no_translation(sign: str) -> None:
    assert not is_text(sign)


def test_every_menu_action_type_and_setting_is_in_the_catalogue(all_texts: Everything) -> None:
    known = {(text.context, text.source) for text in all_texts[0]}
    for action in ACTIONS:
        for text in filter(None, (action.menu, action.submenu, action.text, action.tip)):
            assert ("Actions", text) in known
    for family in families():
        assert ("Nodes", family.title) in known
        for cls in family.types:
            for port in (*cls.inputs, *cls.outputs):
                assert not port.help or ("Nodes", port.help) in known
            for name, field in cls.model_fields.items():
                assert ("Nodes", setting_title(name, field)) in known


def test_no_text_of_the_window_is_left_untranslated() -> None:
    assert unwrapped() == []


def test_every_call_of_a_translation_is_accounted_for(all_texts: Everything) -> None:
    # Where this fails, name the table that the text comes from in language_catalogue/rows.py.
    assert [f"{call.module}:{call.line} {call.expression}" for call in all_texts[1]] == []


def test_nothing_is_filled_in_before_it_is_translated(repository_root: Path) -> None:
    for path in (repository_root / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr="tr") | ast.Name(id="words"), args=[text]):
                    assert not isinstance(text, ast.JoinedStr), f"{path}:{node.lineno}"
