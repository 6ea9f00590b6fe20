"""Reading and writing .ts files: Qt's XML of sources and their translations."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from app.language.catalogue.collecting import Text

Key = tuple[str, str]
"""Context and source."""


def read(path: Path) -> dict[Key, str]:
    """Return the finished translations of a file; nothing where there is none."""
    if not path.exists():
        return {}
    found: dict[Key, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            found[name, message.findtext("source", "")] = translation.text or ""
    return found


def sources(path: Path) -> set[Key]:
    """Return every text of a file, translated or not."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def merged(texts: Iterable[Text], known: Mapping[Key, str]) -> dict[Key, str]:
    """Return the translations that still apply, by context and source.

    A text that moved to another context keeps what it is called: the same English words get the
    same translation unless one was written for the place itself.
    """
    by_source = {source: translation for (_, source), translation in known.items()}
    found = {}
    for text in texts:
        key = text.context, text.source
        translation = known.get(key) or by_source.get(text.source)
        if translation:
            found[key] = translation
    return found


def write(
    path: Path, language: str, texts: Iterable[Text], translations: Mapping[Key, str]
) -> None:
    """Write texts, sorted, with what they are in another language; the rest as unfinished."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context, group in groupby(sorted(texts), key=lambda text: text.context):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in group:
            translation = translations.get((context, text.source))
            lines.append("    <message>")
            if text.place:
                lines.append(f'        <location filename="../../{escape(text.place)}"/>')
            lines.append(f"        <source>{escape(text.source)}</source>")
            if translation is None:
                lines.append('        <translation type="unfinished"></translation>')
            else:
                lines.append(f"        <translation>{escape(translation)}</translation>")
            lines.append("    </message>")
        lines.append("</context>")
    lines.append("</TS>")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
