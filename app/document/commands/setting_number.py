"""Setting one number, by dragging it, by a slider or by typing it in its place."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import numpy as np
from PySide6.QtGui import QUndoCommand

from app.document.commands.graph_command import GraphCommand, translated
from app.document.document import Document
from app.document.parts import learned_of
from app.language.engine_words import setting_words
from graph_engine.number_words import number_text
from nodes.node_type import NodeType
from nodes.shapes import Array

NUMBER_ID = 7
_DIGITS = 6


class SetNumber(GraphCommand):
    """Give a setting of a node another number.

    The value of a parameter that has been trained is what it has learned: that is set then.

    Parameters
    ----------
    drag : hashable, optional
        What one drag of the mouse is known by: numbers of the same setting with an equal one
        become a single step of the history.
    sets_learned : bool
        Whether the value of a trained parameter means what it has learned, not what it begins at.
    """

    def __init__(
        self,
        document: Document,
        name: str,
        setting: str,
        value: Any,
        drag: Hashable | None = None,
        *,
        sets_learned: bool = True,
    ) -> None:
        words = translated("Set {name} to {value}")
        if setting != "value":
            words = translated("Set {setting} of {name} to {value}")
        what = setting_words(type(document.graph.node(name)), setting)
        text = words.format(setting=what, name=name, value=_text(value))
        super().__init__(document, text)
        self._name = name
        self._setting = setting
        self._value = value
        self._drag = drag
        self._sets_learned = sets_learned
        self._old: NodeType | None = None
        self._new: NodeType | None = None
        self._learned: dict[tuple[str, str], Array] = {}
        self._lost: dict[tuple[str, str], Array] = {}

    def change(self) -> None:
        graph = self.document.graph
        node = self._old = graph.node(self._name)
        self._learned = {}
        key = (self._name, "value")
        learned = graph.learned_weights().get(key) if self._sets_learned else None
        if node.role == "parameter" and self._setting == "value" and learned is not None:
            self._learned = {key: learned}
            self.setObsolete(bool(np.all(learned == self._value)))
            graph.set_weights({key: np.asarray(self._value, dtype=learned.dtype)})
            return
        self._lost = learned_of(graph, {self._name})
        changes = {self._setting: self._value}
        if self._setting == "value" and getattr(node, "start", "value") != "value":
            # A number written by hand is no longer drawn from the seed.
            changes["start"] = "value"
        self._new = node.with_settings(**changes)
        self.setObsolete(self._new == node)
        if not self.isObsolete():
            graph.replace_node(self._name, self._new)

    def change_back(self) -> None:
        graph = self.document.graph
        if self._learned:
            graph.set_weights(self._learned)
            return
        assert self._old is not None
        graph.replace_node(self._name, self._old)
        lost = {k: a for k, a in self._lost.items() if k not in graph.learned_weights()}
        if lost:
            graph.set_weights(lost)

    @property
    def drag(self) -> Hashable | None:
        """What the drag is known by."""
        return self._drag

    def id(self) -> int:
        return -1 if self._drag is None else NUMBER_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if isinstance(other, TakeNumberBack):
            # It has just undone this one: the stack drops both.
            self.setObsolete(True)
            return True
        if not isinstance(other, SetNumber) or other._drag != self._drag:
            return False
        if (other._name, other._setting) != (self._name, self._setting):
            return False
        self._value, self._new = other._value, other._new
        self.setText(other.text())
        if self._learned:
            (before,) = self._learned.values()
            self.setObsolete(bool(np.all(before == self._value)))
        else:
            self.setObsolete(self._new == self._old)
        return True


class TakeNumberBack(GraphCommand):
    """Undo a drag that is broken off, and leave nothing of it on the history, not even a redo."""

    def __init__(self, document: Document, drag: Hashable) -> None:
        super().__init__(document, translated("Take a number back"))
        self.drag = drag
        stack = document.undo_stack
        top = stack.command(stack.index() - 1) if stack.index() else None
        self._top = top if isinstance(top, SetNumber) and top.drag == drag else None

    def change(self) -> None:
        self.setObsolete(self._top is None)
        if self._top is not None:
            self._top.change_back()

    def change_back(self) -> None:
        """Nothing: it never stays on the history."""

    def id(self) -> int:
        return NUMBER_ID


def _text(value: Any) -> str:
    """Return a number without the zeros that nobody wrote; anything else as it is."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "…" if isinstance(value, tuple | list) else str(value)
    text = number_text(float(value), _DIGITS)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text
