"""What lies on the canvas, one by one, for screen readers: nodes, notes and frames as its children.

Nothing of this is imported, and nothing made, before a reader asks for the canvas; and each node
gets its object only when the reader comes to it.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import delete, isValid

from app.access.telling import Telling
from app.canvas.cards.holding import area_of, by_size
from app.canvas.view import CanvasView
from app.canvas.walking import bring_into_sight

Kind = Literal["node", "card"]
MOST_ANNOUNCED = 20
"""Nodes added at once of which each is announced; a whole graph is not, a reader asks for it."""


class CanvasObject(QWidget):
    """Stands for a node, a note or a frame; it is never shown.

    Qt keeps what it tells a screen reader together with a QObject, and lets go of it when that is
    gone. A widget, because only Qt's own class for widgets can offer actions: in PySide 6.11 a
    class written in Python cannot answer `QAccessibleInterface.interface_cast`.

    Attributes
    ----------
    kind : {"node", "card"}
    name : str
        The name of the node, or the id of the note or frame.
    objects : CanvasObjects
    """

    def __init__(self, kind: Kind, name: str, objects: CanvasObjects) -> None:
        super().__init__(objects)
        self.kind = kind
        self.name = name
        self.objects = objects


class CanvasObjects(QWidget):
    """The objects of one canvas, in the order in which its nodes are computed; cards come last.

    Parameters
    ----------
    canvas : CanvasView
    telling : Telling
        Puts them into words.
    """

    def __init__(self, canvas: CanvasView, telling: Telling) -> None:
        # No child of the canvas: it would be in the window's chain of Tab, and so would they all.
        super().__init__()
        self.canvas = canvas
        self.telling = telling
        self._document = document = canvas.canvas.document
        self._selection = canvas.canvas.selection
        self._keys: list[tuple[Kind, str]] = []
        self._row: dict[tuple[Kind, str], int] = {}
        self._made: dict[tuple[Kind, str], CanvasObject] = {}
        self._is_stale = True
        self._added: list[str] = []
        for signal in (document.edge_added, document.edge_removed):
            signal.connect(self._grow_stale)
        document.node_added.connect(self._node_added)
        document.node_removed.connect(self._node_removed)
        document.node_renamed.connect(self._node_renamed)
        document.loaded.connect(self._forget_all)
        document.sheet_changed.connect(self._sheet_changed)
        document.changed.connect(self._announce_added)

    # What there is

    @property
    def keys(self) -> list[tuple[Kind, str]]:
        """What there is, in order: kind and name."""
        self._refresh()
        return self._keys

    def place_of(self, item: CanvasObject) -> int:
        """Return the place of an object, -1 for one that is gone."""
        self._refresh()
        return self._row.get((item.kind, item.name), -1)

    def of(self, kind: Kind, name: str) -> CanvasObject:
        """Return the object for a node or card, made when it is first asked for."""
        key = kind, name
        if key not in self._made:
            self._made[key] = CanvasObject(kind, name, self)
        return self._made[key]

    def _refresh(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        document = self._document
        nodes: list[tuple[Kind, str]] = [
            ("node", name) for name in document.graph.order.sorted_names()
        ]
        cards = document.sheet.cards
        self._keys = nodes + [("card", id_) for id_ in by_size(cards)]
        self._row = {key: row for row, key in enumerate(self._keys)}

    # What each is

    def name_of(self, item: CanvasObject) -> str:
        """Return what an object is called."""
        if self.place_of(item) < 0:
            return item.name
        if item.kind == "card":
            return self.telling.card(item.name)
        return self.telling.node_name(item.name)

    def description_of(self, item: CanvasObject) -> str:
        """Return what there is to say about it: its numbers, its wires, its place."""
        if self.place_of(item) < 0 or item.kind == "card":
            return ""
        return self.telling.node_details(item.name)

    def rect_of(self, item: CanvasObject) -> QRect:
        """Return where it is on the screen, in sight or not."""
        canvas, scene = self.canvas, self.canvas.canvas
        if item.kind == "node":
            area = scene.bounds([item.name])
        else:
            card = self._document.sheet.cards.get(item.name)
            area = area_of(card) if card is not None else scene.bounds([])
        place = canvas.viewportTransform().mapRect(area).toAlignedRect()
        return place.translated(canvas.viewport().mapToGlobal(QPoint(0, 0)))

    def at(self, place: QPoint) -> CanvasObject | None:
        """Return what lies at a place of the screen."""
        canvas = self.canvas
        point = canvas.scene_at(canvas.viewport().mapFromGlobal(place).toPointF())
        name = canvas.canvas.node_at(point)
        if name:
            return self.of("node", name)
        cards = self._document.sheet.cards
        over = [id_ for id_ in by_size(cards) if area_of(cards[id_]).contains(point)]
        return self.of("card", over[-1]) if over else None

    def is_selected(self, item: CanvasObject) -> bool:
        chosen = self._selection
        return item.name in (chosen.nodes if item.kind == "node" else chosen.cards)

    def is_note(self, item: CanvasObject) -> bool:
        return item.name in self._document.sheet.notes

    @property
    def focused(self) -> CanvasObject | None:
        """What the keys are at while the canvas has the focus."""
        chosen = self._selection
        if chosen.current is not None and not chosen.cards:
            return self.of("node", chosen.current)
        return None if chosen.card is None else self.of("card", chosen.card)

    # What can be done

    def go_to(self, item: CanvasObject) -> None:
        """Select it, bring it into sight and give the canvas the focus."""
        if self.place_of(item) < 0:
            return
        is_node = item.kind == "node"
        self._selection.set([item.name] if is_node else (), cards=() if is_node else [item.name])
        self.bring_into_sight(item)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_sight(self, item: CanvasObject) -> None:
        """Scroll to it."""
        if item.kind == "node":
            bring_into_sight(self.canvas, self.canvas.canvas.bounds([item.name]))
        elif item.name in self._document.sheet.cards:
            bring_into_sight(self.canvas, area_of(self._document.sheet.cards[item.name]))

    def activate(self, item: CanvasObject) -> None:
        """Do what a double click on it does: look into a node, or edit it; edit a card."""
        self.go_to(item)
        if item.kind == "node":
            self.canvas.node_activated.emit(item.name)
        else:
            self.canvas.card_editing.begin(item.name)

    def say_focus(self) -> bool:
        """Tell a reader that the keys came to what is selected; return whether that is one."""
        item = self.focused
        if item is None:
            return False
        QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.Focus))
        return True

    # The document

    def _grow_stale(self) -> None:
        self._is_stale = True

    def _node_added(self, name: str) -> None:
        self._is_stale = True
        self._added.append(name)

    def _announce_added(self) -> None:
        added, self._added = self._added, []
        if len(added) <= MOST_ANNOUNCED and QAccessible.isActive():
            for name in added:
                if name in self._document.graph:
                    created = QAccessible.Event.ObjectCreated
                    QAccessible.updateAccessibility(
                        QAccessibleEvent(self.of("node", name), created)
                    )

    def _node_removed(self, name: str) -> None:
        self._is_stale = True
        self._drop(("node", name))

    def _node_renamed(self, old: str, new: str) -> None:
        self._is_stale = True
        item = self._made.pop(("node", old), None)
        if item is not None:
            self._drop(("node", new))
            item.name = new
            self._made["node", new] = item
            changed = QAccessible.Event.NameChanged
            QAccessible.updateAccessibility(QAccessibleEvent(item, changed))

    def _sheet_changed(self) -> None:
        self._is_stale = True
        known = self._document.sheet.cards
        for key in [key for key in self._made if key[0] == "card" and key[1] not in known]:
            self._drop(key)

    def _forget_all(self) -> None:
        self._is_stale = True
        self._added.clear()
        for key in list(self._made):
            self._drop(key)

    def _drop(self, key: tuple[Kind, str]) -> None:
        item = self._made.pop(key, None)
        if item is not None and isValid(item):
            destroyed = QAccessible.Event.ObjectDestroyed
            QAccessible.updateAccessibility(QAccessibleEvent(item, destroyed))
            delete(item)
