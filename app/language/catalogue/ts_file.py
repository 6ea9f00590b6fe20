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

Forms = tuple[str, ...]
"""What a text that counts is in another language, a form for each that its grammar has."""


def read(path: Path) -> dict[Key, str]:
    """Return the finished translations of a file; nothing where there is none."""
    if not path.exists():
        return {}
    found: dict[Key, str] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None or _counts(message):
                continue
            found[name, message.findtext("source", "")] = translation.text or ""
    return found


def read_counted(path: Path) -> dict[Key, Forms]:
    """Return the finished translations of texts that count."""
    found: dict[Key, Forms] = {}
    if not path.exists():
        return found
    for context in ET.parse(path).getroot().iter("context"):
        for message in filter(_counts, context.iter("message")):
            forms = tuple(each.text or "" for each in message.iter("numerusform"))
            if forms and all(forms):
                found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found


def _counts(message: ET.Element) -> bool:
    return message.get("numerus") == "yes"


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
        if text.one:
            continue
        key = text.context, text.source
        translation = known.get(key) or by_source.get(text.source)
        if translation:
            found[key] = translation
    return found


def merged_counted(texts: Iterable[Text], known: Mapping[Key, Forms]) -> dict[Key, Forms]:
    """Return those of texts that count, as `merged` does."""
    by_source = {source: forms for (_, source), forms in known.items()}
    counting = [text for text in texts if text.one]
    found = {
        (text.context, text.source): known.get((text.context, text.source))
        or by_source.get(text.source)
        for text in counting
    }
    return {key: forms for key, forms in found.items() if forms}


def write(
    path: Path,
    language: str,
    texts: Iterable[Text],
    translations: Mapping[Key, str],
    counted: Mapping[Key, Forms],
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
            lines.append('    <message numerus="yes">' if text.one else "    <message>")
            if text.place:
                lines.append(f'        <location filename="../../{escape(text.place)}"/>')
            lines.append(f"        <source>{escape(text.source)}</source>")
            if text.one:
                lines.append(f"        <extracomment>{escape(text.one)}</extracomment>")
                forms = counted.get((context, text.source), ())
                lines += _forms_written(forms)
            elif translation is None:
                lines.append('        <translation type="unfinished"></translation>')
            else:
                lines.append(f"        <translation>{escape(translation)}</translation>")
            lines.append("    </message>")
        lines.append("</context>")
    lines.append("</TS>")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _forms_written(forms: Forms) -> list[str]:
    mark = "" if forms else ' type="unfinished"'
    inner = [f"<numerusform>{escape(form)}</numerusform>" for form in forms or ("", "")]
    return [
        f"        <translation{mark}>",
        *(f"            {each}" for each in inner),
        "        </translation>",
    ]
