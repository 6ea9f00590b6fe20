"""Letting a setting inside a block follow from the settings of the block."""

from __future__ import annotations

from typing import Any

from app.document.commands.graph_command import GraphCommand, translated
from app.document.document import Document
from app.document.parts import learned_of
from app.language.engine_words import setting_words
from nodes.node_type import NodeType
from nodes.shapes import Array


class SetExpression(GraphCommand):
    """Give a setting of a node inside a block an expression, or a number in place of one.

    Parameters
    ----------
    document : Document
        What is inside the block.
    expression : str
        Of the block's settings: ``2 * filters``; empty where the number is to stand for itself.
    value
        What it comes to in the instance that is looked into.
    """

    def __init__(
        self, document: Document, name: str, setting: str, expression: str, value: Any
    ) -> None:
        what = setting_words(type(document.graph.node(name)), setting)
        text = translated("Set {setting} of {name} to {value}")
        shown = expression or str(value)
        super().__init__(document, text.format(setting=what, name=name, value=shown))
        self.place = name, setting
        self.expression = expression
        self._new = document.graph.node(name).with_settings(**{setting: value})
        self._old: NodeType | None = None
        self._learned: dict[tuple[str, str], Array] = {}

    def change(self) -> None:
        graph, name = self.document.graph, self.place[0]
        self._old = graph.node(name)
        self._learned = learned_of(graph, {name})
        if self._new != self._old:
            graph.replace_node(name, self._new)

    def change_back(self) -> None:
        graph, name = self.document.graph, self.place[0]
        assert self._old is not None
        if graph.node(name) != self._old:
            graph.replace_node(name, self._old)
        lost = {k: a for k, a in self._learned.items() if k not in graph.learned_weights()}
        if lost:
            graph.set_weights(lost)
