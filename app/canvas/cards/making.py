"""New notes and frames, frames that fit what is in them, and going from card to card by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from app.canvas.cards.cards import nodes_inside
from app.canvas.cards.carrying import in_hand
from app.canvas.cards.editing import CardEditing, Sight
from app.canvas.cards.holding import TITLE_HEIGHT, area_of, sized
from app.canvas.grid import SPACING
from app.canvas.node_geometry import TAG_HEIGHT
from app.document.commands.graph_command import translated
from app.document.commands.sheet import ChangeSheet, cards_text
from app.document.groups import members_inside
from graph_engine.project.sheet import COLOURS, Card, Frame, Note, free_id

NOTE_SIZE = (216.0, 96.0)
FRAME_SIZE = (360.0, 240.0)
SIDE = 24.0
"""Room between the edge of a frame and what is in it."""
_FORGETTING = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress)


class CardMaking(QObject):
    """Makes cards on one canvas.

    Parameters
    ----------
    view : Sight
    parent : QAbstractScrollArea
        The same view.
    editing : CardEditing
        Where the text of a new one is typed.
    """

    def __init__(self, view: Sight, parent: QAbstractScrollArea, editing: CardEditing) -> None:
        super().__init__(parent)
        self._view = view
        self._scene = view.canvas
        self._document = view.canvas.document
        self._editing = editing
        self._asked_at: QPointF | None = None
        self._count = 0
        parent.viewport().installEventFilter(self)

    @property
    def deeds(self) -> Mapping[str, Callable[[], bool]]:
        """Return what can be asked of it, by what the table of actions calls it."""
        return {
            "add_note": self.add_note,
            "add_frame": self.add_frame,
            "fit_frame": self.fit_frame,
            "edit_card": self.edit,
            "next_card": self.select_next,
            "select_inside": self.select_inside,
            "widen_card": partial(self.size, SPACING, 0.0),
            "narrow_card": partial(self.size, -SPACING, 0.0),
            "heighten_card": partial(self.size, 0.0, SPACING),
            "lower_card": partial(self.size, 0.0, -SPACING),
        }

    def ask_at(self, point: QPointF) -> None:
        """Put the next card at this point of the scene, where a menu was opened."""
        self._asked_at = point

    def add_note(self) -> bool:
        """Put a note where the pointer is, or into the middle, and begin to type."""
        (width, height), point = NOTE_SIZE, self._place()
        x, y = round(point.x() - width / 2), round(point.y() - height / 2)
        note = Note(x, y, width, height, colour=self._last_colour(Note, COLOURS[0]))
        return self._add("note", note, translated("Add note"))

    def add_frame(self) -> bool:
        """Draw a frame around what is selected, or an empty one, and begin to type its title."""
        selection = self._scene.selection
        colour = self._last_colour(Frame, COLOURS[3])
        area = self._around(set(selection.nodes), set(selection.cards))
        if area.isNull():
            (width, height), point = FRAME_SIZE, self._place()
            x, y = round(point.x() - width / 2), round(point.y() - height / 2)
            frame = Frame(x, y, width, height, colour=colour)
        else:
            frame = _fitted(Frame(0, 0, 0, 0, colour=colour), area)
        return self._add("frame", frame, translated("Add frame"))

    def fit_frame(self) -> bool:
        """Make the selected frames as large as what lies in them; one without anything stays."""
        fitted: dict[str, Card] = {}
        frames = self._document.sheet.frames
        for id_ in self._scene.selection.cards & frames.keys():
            area = area_of(frames[id_])
            inside = self._scene.cards.inside(area) - {id_}
            around = self._around(nodes_inside(self._scene.nodes, area), inside)
            if not around.isNull():
                fitted[id_] = _fitted(frames[id_], around)
        sheet = self._document.sheet.with_cards(fitted)
        return bool(fitted) and self._document.do(
            ChangeSheet(self._document, sheet, translated("Fit frame to its contents"))
        )

    def edit(self) -> bool:
        """Type the text of the selected card."""
        return self._editing.begin(self._scene.selection.card or "")

    def select_next(self) -> bool:
        """Select the next note or frame, in the order of reading, and show it."""
        cards = self._document.sheet.cards
        order = sorted(cards, key=lambda id_: (cards[id_].y, cards[id_].x, id_))
        if not order:
            return False
        now = self._scene.selection.card
        id_ = order[(order.index(now) + 1) % len(order)] if now in order else order[0]
        self._scene.selection.set(cards={id_})
        self._bring_into_sight(area_of(cards[id_]))
        return True

    def select_inside(self) -> bool:
        """Select what lies in the selected frames, too."""
        selection = self._scene.selection
        names, cards = in_hand(self._scene, selection.nodes, selection.cards)
        selection.set(names, cards=cards)
        return True

    def size(self, dx: float, dy: float) -> bool:
        """Make the selected cards larger or smaller; in a row, that is one step of history."""
        chosen = self._scene.selection.cards
        known, sides = self._document.sheet.cards, frozenset({"right", "bottom"})
        cards = {id_: sized(known[id_], sides, dx, dy) for id_ in chosen}
        sheet = self._document.sheet.with_cards(cards)
        text = cards_text("Resize", sheet, chosen)
        drag = "size", chosen
        return bool(chosen) and self._document.do(ChangeSheet(self._document, sheet, text, drag))

    def _bring_into_sight(self, area: QRectF) -> None:
        shown = QRectF(self._view.viewport().rect())
        if not shown.contains(self._view.viewportTransform().mapRect(area)):
            self._view.show_area(area)

    def _add(self, kind: str, card: Card, text: str) -> bool:
        self._editing.commit()
        sheet, self._count = self._document.sheet, self._count + 1
        id_, drag = free_id(kind, sheet.cards), ("new card", self._count)
        if not self._document.do(
            ChangeSheet(self._document, sheet.with_cards({id_: card}), text, drag)
        ):
            return False
        self._bring_into_sight(area_of(card))
        return self._editing.begin(id_, drag)

    def _around(self, nodes: set[str], cards: set[str]) -> QRectF:
        """Return the rectangle around nodes with their frames, and cards; null for none."""
        found = self._scene.bounds(nodes)
        if not found.isNull():
            found.adjust(0.0, -TAG_HEIGHT, 0.0, 0.0)
        groups = self._document.graph.groups
        for frame in self._scene.group_layer.frames:
            if set(members_inside(groups, frame.name)) <= nodes:
                found = found.united(frame.area)
        return found.united(self._scene.cards.bounds(cards))

    def _place(self) -> QPointF:
        """Return the point of the scene where something new is to lie."""
        asked, self._asked_at = self._asked_at, None
        if asked is not None:
            return asked
        viewport = self._view.viewport()
        place = viewport.mapFromGlobal(QCursor.pos())
        inside = viewport.rect().contains(place)
        return self._view.scene_at(QPointF(place if inside else viewport.rect().center()))

    def _last_colour(self, kind: type[Card], default: str) -> str:
        """Return the colour of the last card of a kind, so that a series has one colour."""
        cards = [card for card in self._document.sheet.cards.values() if isinstance(card, kind)]
        return cards[-1].colour if cards else default

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FORGETTING and QApplication.activePopupWidget() is None:
            self._asked_at = None
        return False


def _fitted(frame: Frame, area: QRectF) -> Frame:
    """Return the frame around an area, with room at its sides and for the title."""
    area = area.adjusted(-SIDE, -SIDE - TITLE_HEIGHT, SIDE, SIDE).toAlignedRect().toRectF()
    return replace(frame, x=area.x(), y=area.y(), width=area.width(), height=area.height())
