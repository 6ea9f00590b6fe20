"""Changing what nodes and the graph are: settings, names, weights."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from PySide6.QtGui import QUndoCommand

from app.document.commands.graph_command import GraphCommand, translated
from app.document.document import Document
from app.document.parts import learned_of
from app.language.engine_words import setting_words
from nodes.errors import SettingError
from nodes.node_type import NodeType
from nodes.shapes import Array

CHANGE_ID = 2
GRAPH_CHANGE_ID = 3
MERGE_SECONDS = 1.0
"""Changes of one setting that follow each other faster are one step of the history."""


class ChangeSettings(GraphCommand):
    """Change settings of a node; typing and dragging a number merge into one step."""

    def __init__(self, document: Document, name: str, /, **settings: Any) -> None:
        cls = type(document.graph.node(name))
        what = ", ".join(setting_words(cls, setting) for setting in settings)
        text = translated("Set {setting} of {name}").format(setting=what, name=name)
        super().__init__(document, text)
        self._name = name
        self._settings = settings
        self._time = time.monotonic()
        self._old: NodeType | None = None
        self._new: NodeType | None = None
        self._learned: dict[tuple[str, str], Array] = {}

    def change(self) -> None:
        graph = self.document.graph
        self._old = graph.node(self._name)
        self._learned = learned_of(graph, {self._name})
        if self._new is None:
            self._new = self._old.with_settings(**self._settings)
        self.setObsolete(self._new == self._old)
        if not self.isObsolete():
            graph.replace_node(self._name, self._new)

    def change_back(self) -> None:
        graph = self.document.graph
        assert self._old is not None
        graph.replace_node(self._name, self._old)
        lost = {k: a for k, a in self._learned.items() if k not in graph.learned_weights()}
        if lost:
            graph.set_weights(lost)

    def id(self) -> int:
        return CHANGE_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeSettings) or other._name != self._name:
            return False
        if other._settings.keys() != self._settings.keys():
            return False
        if other._time - self._time > MERGE_SECONDS:
            return False
        self._settings, self._new, self._time = other._settings, other._new, other._time
        self.setObsolete(self._new == self._old and not self._learned)
        return True


class ChangeGraphSettings(GraphCommand):
    """Change what holds for the whole graph: precision, seed, batch …"""

    def __init__(self, document: Document, /, **settings: Any) -> None:
        cls = type(document.graph.settings)
        what = ", ".join(setting_words(cls, setting) for setting in settings)
        super().__init__(document, translated("Set {setting}").format(setting=what))
        self._settings = settings
        self._old: dict[str, Any] = {}
        self._time = time.monotonic()

    def change(self) -> None:
        graph = self.document.graph
        self._old = graph.settings.model_dump()
        self.setObsolete({**self._old, **self._settings} == self._old)
        if self.isObsolete():
            return
        try:
            graph.change_settings(**self._settings)
        except ValidationError as error:
            problem = error.errors(include_url=False)[0]
            setting = ".".join(str(part) for part in problem["loc"])
            rule = f"setting {setting} = {problem['input']!r}: {problem['msg']}"
            raise SettingError(rule, "Choose a value within its bounds.") from None

    def change_back(self) -> None:
        self.document.graph.change_settings(**self._old)

    def id(self) -> int:
        return GRAPH_CHANGE_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeGraphSettings):
            return False
        if other._settings.keys() != self._settings.keys():
            return False
        if other._time - self._time > MERGE_SECONDS:
            return False
        self._settings, self._time = other._settings, other._time
        self.setObsolete({**self._old, **self._settings} == self._old)
        return True


class RenameNode(GraphCommand):
    """Give a node another name."""

    def __init__(self, document: Document, old: str, new: str) -> None:
        text = translated("Rename {old} to {new}").format(old=old, new=new)
        super().__init__(document, text)
        self._old = old
        self._new = new

    def change(self) -> None:
        self.document.graph.rename(self._old, self._new)

    def change_back(self) -> None:
        self.document.graph.rename(self._new, self._old)


class SetWeights(GraphCommand):
    """Set learned tensors; None goes back to the first values.

    Parameters
    ----------
    text : str, optional
        What the history calls it.
    """

    def __init__(
        self,
        document: Document,
        weights: Mapping[tuple[str, str], Array | None],
        text: str = "",
    ) -> None:
        super().__init__(document, text or translated("Set weights"))
        self._weights = dict(weights)
        self._old: dict[tuple[str, str], Array | None] = {}

    def change(self) -> None:
        graph = self.document.graph
        for name, _ in self._weights:
            graph.node(name)  # raises where there is none, before anything is set
        self._old = {key: graph.learned_weights().get(key) for key in self._weights}
        graph.set_weights(self._weights)

    def change_back(self) -> None:
        self.document.graph.set_weights(self._old)
