"""What the keys do while the canvas has the focus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QKeyEvent

from app.canvas.canvas_keys import DEFAULT_KEYS, WAYS, Keys, strokes
from app.canvas.cards.carrying import in_hand
from app.canvas.gestures.bend_keys import BendKeys
from app.canvas.gestures.say_locked import say_locked
from app.canvas.grid import SPACING, snapped
from app.canvas.stage import Stage
from app.canvas.walking import Walk, place_of_selection
from app.document.commands import MoveNodes, RemoveSelection
from app.document.copied_sheet import shifted
from app.document.locking import movable

NUDGE = 8.0
SMALL_NUDGE = 1.0
LARGE_NUDGE = 80.0
_DIRECTIONS = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "up": (0.0, -1.0), "down": (0.0, 1.0)}
_NUDGES = {"nudge": NUDGE, "nudge_far": LARGE_NUDGE, "nudge_little": SMALL_NUDGE}


class Keyboard:
    """Delete, select all, nudge, frame, fit, walk along wires.

    The rule for arrows: alone and with Shift they move what is selected, by less with Alt+Shift;
    with Alt they walk. Where nothing is selected, arrows alone are left to the steps.
    """

    def __init__(self, view: Stage) -> None:
        self.view = view
        self.scene = view.canvas
        self.document = view.canvas.document
        self.selection = view.canvas.selection
        self.walk = Walk(view)
        self._bend = BendKeys(view)
        self._does: dict[str, Callable[[], bool]] = {
            "delete": self._delete,
            "remove": self._delete,
            "select_all": self._select_all,
            "frame_here": self._frame,
            "fit_here": self._fit,
            "walk_wires": self.walk.next_wire,
            "add_bend": self._bend.add,
            "next_bend": self._bend.select_next,
        }
        for way in WAYS:
            self._does[f"walk_{way}"] = partial(self.walk.walk, way)
            for kind, step in _NUDGES.items():
                self._does[f"{kind}_{way}"] = partial(self._nudge_by, way, step)
        self._by_stroke: dict[str, str] = {}
        self.set_keys(DEFAULT_KEYS)

    def set_keys(self, keys: Keys) -> None:
        """Listen to these keys from now on; they are named as Qt writes them."""
        self._by_stroke = {stroke: id for id, known in keys.items() for stroke in known}

    def learn(self, deeds: Mapping[str, Callable[[], bool]]) -> None:
        """Do more than before: what lines of the table of actions say, by their ids."""
        self._does.update(deeds)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key is for; return whether it is for anything here."""
        for stroke in strokes(event):
            if self._by_stroke.get(stroke) in self._does:
                return self.do(self._by_stroke[stroke])
        return False

    def do(self, id: str) -> bool:
        """Do what a line of the table of actions says; return whether there was anything to do."""
        return self._does[id]()

    def _delete(self) -> bool:
        if self.view.is_editable:
            self.remove()
        return self.view.is_editable

    def _select_all(self) -> bool:
        self.selection.select_all()
        return True

    def _frame(self) -> bool:
        cards = self.scene.cards.bounds(self.selection.cards)
        if cards.isNull():
            self.view.frame(self.selection.nodes)
        else:
            self.view.show_area(self.scene.bounds(self.selection.nodes).united(cards))
        return True

    def _fit(self) -> bool:
        self.view.fit()
        return True

    def _nudge_by(self, way: str, step: float) -> bool:
        if not self.view.is_editable:
            return False
        dx, dy = _DIRECTIONS[way]
        if self.view.is_snapping and step >= NUDGE:
            step *= SPACING / NUDGE
        if self._bend.nudge(dx * step, dy * step):
            return True
        is_any = bool(self.selection.nodes or self.selection.cards)
        if is_any:
            self.nudge(dx * step, dy * step)
        return is_any

    def remove(self) -> None:
        """Delete what is selected."""
        if self._bend.remove():
            return
        edge = self.selection.edge
        edges = [] if edge is None else [edge]
        selection = self.selection
        if not selection.is_empty:
            self.document.do(
                RemoveSelection(self.document, selection.nodes, edges, selection.cards)
            )

    def nudge(self, dx: float, dy: float) -> None:
        """Move what is selected a little; nudges of the same things are one step of history."""
        names, cards = in_hand(self.scene, self.selection.nodes, self.selection.cards)
        places = movable(self.document, {name: self.document.position(name) for name in names})
        moved = {name: (x + dx, y + dy) for name, (x, y) in places.items()}
        if self.view.is_snapping and max(abs(dx), abs(dy)) >= SPACING:
            moved = {name: snapped(x, y) for name, (x, y) in moved.items()}
        after = {id_: shifted(card, dx, dy) for id_, card in cards.items()}
        if moved or after:
            drag = "nudge", frozenset(names), frozenset(cards)
            self.document.do(MoveNodes(self.document, moved, drag=drag, cards=after))
        elif names:
            place = QPointF(place_of_selection(self.view))
            say_locked(self.view, names, place, for_a_while=True)
