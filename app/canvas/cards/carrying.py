"""What a drag takes along: the selected notes and frames, and all that lies in these frames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.canvas.cards.cards import nodes_inside
from app.canvas.cards.holding import area_of
from app.canvas.placed_scene import PlacedScene
from app.document.copied_sheet import shifted
from graph_engine.project.sheet import Card, Frame


def in_hand(
    scene: PlacedScene, nodes: Iterable[str], cards: Iterable[str]
) -> tuple[set[str], dict[str, Card]]:
    """Return the nodes and cards that move when these do.

    What lies wholly in a frame goes with it, now, whether it is selected or not; so does what lies
    in a frame in it.
    """
    known = scene.cards.shown
    names, ids = set(nodes), {id_ for id_ in cards if id_ in known}
    for id_ in tuple(ids):
        if isinstance(known[id_], Frame):
            area = area_of(known[id_])
            names |= nodes_inside(scene.nodes, area)
            ids |= scene.cards.inside(area)
    return names, {id_: known[id_] for id_ in ids}


class Carried:
    """Notes and frames in the hand of a gesture. The document is not touched."""

    def __init__(self, scene: PlacedScene) -> None:
        self._scene = scene
        self._before: dict[str, Card] = {}

    def __bool__(self) -> bool:
        return bool(self._before)

    def begin(self, cards: Mapping[str, Card]) -> None:
        """Take these up."""
        self._before = dict(cards)

    def after(self, dx: float, dy: float) -> dict[str, Card]:
        """Return them as they are when they have gone so far."""
        return {id_: shifted(card, dx, dy) for id_, card in self._before.items()}

    def show(self, dx: float, dy: float) -> None:
        """Show them there."""
        if self._before:
            self._scene.show_cards_at(self.after(dx, dy))

    def cancel(self) -> None:
        """Show them where they were."""
        if self._before:
            self._scene.show_cards_at({})
            self._before = {}
