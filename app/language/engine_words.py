"""What the engine and the node types say, in the user's language.

The floors below the window know nothing of translation: their texts are looked up here, by the
English text, when they are shown.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication

from app.language.speaking import SOURCE_LANGUAGE, spoken
from graph_engine.sentence import Sentence
from graph_engine.step_equations import Part
from nodes.node_type import NodeType
from nodes.registry import families

NODES = "Nodes"
SENTENCES = "Sentences"
CAPTIONS = "Captions"
BY_ELEMENT = ", element by element"
CAPTION_WORDS = (
    "added", "axes", "batch", "bins", "causal", "channels", "classes", "copies", "correction",
    "exponent", "filter", "filters", "group", "groups", "head", "heads", "hidden", "joined", "last",
    "layers", "margin", "of", "pieces", "slope", "slopes", "squared", "steps", "stride", "to",
    "windows",
)  # fmt: skip
"""Words in the short lines on nodes; what else stands there are names of PyTorch's settings."""
_CAPTION_WORD = re.compile(rf"\b({'|'.join(CAPTION_WORDS)})\b")


def node_words(text: str) -> str:
    """Return a text of a node type or family: a title of a setting, a help of a port …"""
    text = " ".join(text.split())
    return QCoreApplication.translate("Nodes", text) if text else ""


def caption_words(text: str) -> str:
    """Return the short line on a node, word for word."""
    if not text or spoken() == SOURCE_LANGUAGE:
        return text
    return _CAPTION_WORD.sub(lambda word: QCoreApplication.translate("Captions", word[0]), text)


def summary_words(cls: type[NodeType]) -> str:
    """Return the first line of a node type's help page."""
    whole = _first_line(cls).rstrip(".")
    stem = whole.removesuffix(BY_ELEMENT)
    return node_words(stem) if stem == whole else node_words(stem) + sentence_words(BY_ELEMENT)


def search_words(cls: type[NodeType]) -> tuple[str, ...]:
    """Return more words to find a node type by, where they are not those of its English title."""
    if spoken() == SOURCE_LANGUAGE:
        return ()
    family = next((f.title for f in families() if cls in f.types), "")
    return node_words(family), summary_words(cls)


def _first_line(cls: type[NodeType]) -> str:
    return next(iter((inspect.getdoc(cls) or cls.title).splitlines()), "")


def about_words(cls: type[NodeType]) -> list[str]:
    """Return the help page of a node type, a text for each paragraph."""
    first, *others = about_paragraphs(cls) or [cls.title]
    is_one_line = first.rstrip(".") == _first_line(cls).rstrip(".")
    opening = f"{summary_words(cls)}." if is_one_line else node_words(first)
    return [opening, *map(node_words, others)]


def about_paragraphs(cls: type[NodeType]) -> list[str]:
    """Return the paragraphs of a node type's help page in English, each on one line."""
    text = inspect.cleandoc(cls.__doc__ or "")
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip()]


def setting_title(name: str, field: FieldInfo) -> str:
    """Return what a setting is called in English."""
    return field.title or name.replace("_", " ").capitalize()


def setting_words(cls: type[BaseModel], name: str) -> str:
    """Return what to call a setting inside a sentence: ``kernel size``."""
    field = cls.model_fields.get(name)
    if field is None:
        return name
    title = setting_title(name, field)
    said = node_words(title)
    return name.replace("_", " ") if said == title else said


def parts_words(parts: Iterable[Part]) -> list[Part]:
    """Return the pieces of an equation, those that are words said in the user's language."""
    return [
        (sentence_words(text) if isinstance(text, Sentence) else text, kind) for text, kind in parts
    ]


def sentence_words(text: str) -> str:
    """Return a sentence of the engine; fields that are sentences are said again too."""
    if not isinstance(text, Sentence):
        return QCoreApplication.translate("Sentences", text) if text else ""
    template = QCoreApplication.translate("Sentences", text.template)
    if template == text.template:
        # Some sentences bring a text of a node type along, which has a place of its own.
        template = QCoreApplication.translate("Nodes", text.template)
    is_english = template == text.template
    if not text.fields:  # braces in it are its own: people describe their blocks
        return str(text) if is_english else template
    if is_english and str(text) != template.format(**text.fields):
        return str(text)  # English has its own way to fill it in: "21st" for {count}th
    fields = {
        name: sentence_words(field) if isinstance(field, Sentence) else field
        for name, field in text.fields.items()
    }
    return template.format(**fields)
