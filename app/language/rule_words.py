"""Rules and remedies of problems in the user's language.

They come up from the engine as English sentences with numbers in them. A sentence is known by
its template, ``{0} must divide {1}``: the fixed words have to fit, and what stands in between
is put into the translation.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from importlib.resources import files

from PySide6.QtCore import QCoreApplication

from app.language.speaking import SOURCE_LANGUAGE, spoken

RULES = "Rules"
TEMPLATES = "rules.json"


def rule_words(text: str) -> str:
    """Return a rule or remedy in the user's language; English where it has no translation."""
    if not text or spoken() == SOURCE_LANGUAGE:
        return text
    return _translated(text, _whole(text), spoken())


def error_words(problem: object) -> str:
    """Return what an error says, rule and remedy, in the user's language."""
    rule, remedy = getattr(problem, "rule", ""), getattr(problem, "remedy", "")
    if not rule or str(problem).partition(rule)[0]:
        return rule_words(str(problem))  # one that is worded otherwise than its rule
    return problem_words(rule, remedy)


def problem_words(rule: str, remedy: str) -> str:
    """Return a rule and its remedy as one text."""
    return f"{rule_words(rule)}. {rule_words(remedy)}".strip()


def _whole(text: str) -> str:
    return QCoreApplication.translate(RULES, text)


@lru_cache(maxsize=1000)
def _translated(text: str, whole: str, language: str) -> str:
    """Return the translation; `whole` is that of the sentence as it stands, if it has one."""
    if whole != text:
        return whole
    for template, pattern in _patterns():
        found = pattern.fullmatch(text)
        if found is None:
            continue
        translation = _whole(template)
        if translation != template:
            # What stands in a place may be a rule of its own: ``column 4: {rule}``.
            fields = tuple(rule_words(each) if " " in each else each for each in found.groups())
            return filled(translation, fields)
    return text


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the templates as patterns, those with most fixed letters first."""
    path = files("resources").joinpath("translations", TEMPLATES)
    templates: list[str] = json.loads(path.read_text(encoding="utf-8"))
    templates.sort(key=lambda text: -len(re.sub(r"\{\d+\}", "", text)))
    return tuple((each, _pattern(each)) for each in templates)


def _pattern(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{\d+\}", template)
    return re.compile("(.*?)".join(map(re.escape, parts)), re.DOTALL)


def filled(template: str, fields: tuple[str, ...]) -> str:
    """Return a template with its fields in place; braces in a field mean nothing."""
    return re.sub(r"\{(\d+)\}", lambda place: fields[int(place[1])], template)
