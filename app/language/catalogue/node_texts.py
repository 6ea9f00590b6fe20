"""Texts from below the window: what node types say of themselves, and sentences of the engine.

Nothing down there knows of translation. The window translates these texts when it shows them
(`app.language.engine_words`), by the English text; here they are collected for the catalogue.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from app.language.catalogue.collecting import Text
from app.language.catalogue.source import ROOT, all_literals, literals
from app.language.engine_words import (
    BY_ELEMENT,
    CAPTION_WORDS,
    CAPTIONS,
    NODES,
    SENTENCES,
    about_paragraphs,
    setting_title,
)
from graph_engine.blocks.parallel import Parallel
from graph_engine.blocks.recurrence import Recurrence
from graph_engine.blocks.repeat import Repeat
from graph_engine.examples import examples
from graph_engine.settings import GraphSettings
from graph_engine.training.job import OptimizerSettings, TrainingJob
from nodes.node_type import NodeType
from nodes.registry import families

PHRASES = ("_ORDINALS",)
"""Constants of the engine whose texts are sentences."""


def registry_texts() -> list[Text]:
    """Return family titles, summaries, and what settings and ports say, each once."""
    found: dict[str, Text] = {}

    def add(texts: Iterable[str], place: str) -> None:
        for text in texts:
            # As `app.language.engine_words.node_words` looks it up: on one line.
            text = " ".join(text.split())
            found.setdefault(text, Text(NODES, text, place))

    for family in families():
        add((family.title, family.about), f"nodes/{family.id}/__init__.py")
        for cls in family.types:
            add(_type_texts(cls), cls.__module__.replace(".", "/") + ".py")
    for record in (GraphSettings, OptimizerSettings, TrainingJob, Parallel, Recurrence, Repeat):
        add(_setting_texts(record), record.__module__.replace(".", "/") + ".py")
    for example in examples():
        add((example.title, example.about), "graph_engine/examples/__init__.py")
    captions = [Text(CAPTIONS, word, "app/language/engine_words.py") for word in CAPTION_WORDS]
    return captions + [text for source, text in sorted(found.items()) if source]


def _type_texts(cls: type[NodeType]) -> Iterator[str]:
    lines = (inspect.getdoc(cls) or "").splitlines()
    summary = lines[0].rstrip(".") if lines else ""
    yield summary.removesuffix(BY_ELEMENT)
    yield from about_paragraphs(cls)[1:]
    yield from _setting_texts(cls)
    yield from _ports_of(cls)
    for example in cls.examples:
        node = cls.checked(dict(example.settings))
        yield from (port.help for port in (*node.input_ports(), *node.output_ports()))


def _setting_texts(cls: type[BaseModel]) -> Iterator[str]:
    for name, field in cls.model_fields.items():
        yield setting_title(name, field)
        yield field.description or ""


def _ports_of(cls: type[NodeType]) -> Iterator[str]:
    """Yield the help of every port that a node type writes down, whatever its settings."""
    for place in (cls.inputs, cls.outputs):
        yield from (port.help for port in place)
    # Ports that depend on settings are made in methods: each text stands there as a literal.
    for owner in cls.__mro__:
        if owner.__module__.startswith("nodes."):
            yield from _port_helps(Path(inspect.getfile(owner)))


@cache
def _port_helps(path: Path) -> tuple[str, ...]:
    """Return the help of every port that a file makes."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return tuple(text for call in calls for text in _port_help(call))


def _port_help(node: ast.Call) -> Iterator[str]:
    if getattr(node.func, "id", "") == "Port":
        given = [*node.args[1:2], *(each.value for each in node.keywords if each.arg == "help")]
        for argument in given:
            yield from literals(argument) or ()


def sentence_texts(root: Path = ROOT) -> list[Text]:
    """Return the templates of the engine's sentences: what `said` and `phrase` are given."""
    found: dict[str, Text] = {}
    for path in sorted((root / "graph_engine").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        texts = [text for node in ast.walk(tree) for text in _templates(node)]
        for statement in tree.body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in PHRASES:
                    texts += all_literals(value)
        for text in texts:
            found.setdefault(text, Text(SENTENCES, text, path.relative_to(root).as_posix()))
    return list(found.values())


def _templates(node: ast.AST) -> list[str]:
    match node:
        case ast.Call(func=ast.Name(id="said"), args=[template, *_]):
            return literals(template) or []
        case ast.Call(func=ast.Name(id="phrase"), args=[_, template, *_]):
            return literals(template) or []
        case _:
            return []
