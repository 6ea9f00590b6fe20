"""Everything there is to translate, from all floors."""

from __future__ import annotations

from app.language.catalogue.action_texts import action_texts
from app.language.catalogue.collecting import Indirect, Text, window_texts
from app.language.catalogue.node_texts import registry_texts, sentence_texts
from app.language.catalogue.rule_templates import rule_texts


def every_text() -> tuple[list[Text], list[Indirect]]:
    """Return all texts, sorted, and the calls in app/ whose texts no table accounts for."""
    texts, unknown = window_texts()
    below = [*registry_texts(), *sentence_texts(), *rule_texts()]
    found: dict[tuple[str, str], Text] = {}
    for text in (*texts, *action_texts(), *below):
        found.setdefault((text.context, text.source), text)
    return sorted(found.values()), unknown
