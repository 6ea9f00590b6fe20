"""Finding node types by what people call them: title, id, sign, synonyms, family."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.language.engine_words import node_words
from app.widgets.fuzzy import Found, Text, search
from app.widgets.type_families import family_of_type
from nodes.node_type import NodeType


def texts_of_type(cls: type[NodeType]) -> tuple[Text, ...]:
    """Return the texts by which a node type is found, its title first."""
    synonyms = (Text(each, 0.85) for each in cls.synonyms)
    sign = (Text(cls.symbol),) if cls.symbol else ()
    family = Text(node_words(family_of_type(cls).title), 0.3)
    return (Text(cls.title), Text(cls.id, 0.95), *sign, *synonyms, family)


def search_types(
    query: str, types: Iterable[type[NodeType]], recent: Sequence[str] = ()
) -> list[Found[type[NodeType]]]:
    """Return the node types that a query may mean, the likeliest first.

    Parameters
    ----------
    recent : sequence of str
        Ids of the types that were used, the latest first.
    """
    known = list(types)
    by_id = {cls.id: cls for cls in known}
    lately = [by_id[each] for each in recent if each in by_id]
    return search(query, known, texts_of_type, lately)
