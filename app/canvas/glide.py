"""Glide: nodes seen on their way to where the document has put them already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPointF, QRectF, QVariantAnimation

from app.canvas.camera import Camera
from app.canvas.scene import CanvasScene
from nodes.shapes import Array

DURATION_MS = 250
MOST_NODES = 2_000
"""More than that are put in their places at once: they could not be moved in time."""

Places = Mapping[str, tuple[float, float]]
_PRESSES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
)


class Glide(QObject):
    """Moves items of a scene to new places in a quarter of a second.

    The document is at the end already. A press of the mouse, the wheel, or another change ends the
    glide at once; where the view is to show all of the graph, it glides along.

    Attributes
    ----------
    is_reduced : bool
        Whether nothing should be seen moving: all is in its place at once then.
    """

    def __init__(self, view: Camera, scene: CanvasScene) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene
        self.is_reduced = False
        self._goal: dict[str, tuple[float, float]] = {}
        self._from = np.zeros((0, 2))
        self._to = np.zeros((0, 2))
        self._sight: tuple[float, QPointF, float, QPointF] | None = None
        self._left_at: tuple[float, QPointF] = (0.0, QPointF())
        self._target = QRectF()
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(DURATION_MS)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._motion.valueChanged.connect(self._advance)
        self._motion.finished.connect(self.finish)
        view.viewport().installEventFilter(self)
        document = scene.document
        for change in (
            document.node_added,
            document.node_removed,
            document.node_renamed,
            document.node_changed,
            document.edge_added,
            document.edge_removed,
            document.groups_changed,
            document.loaded,
        ):
            change.connect(self.finish)

    @property
    def is_running(self) -> bool:
        """Whether nodes are on their way."""
        return bool(self._goal)

    def begin(self, places: Places) -> None:
        """Let nodes glide to their places, from where they are seen now."""
        scene = self._scene
        self._motion.stop()
        wanted = {n: p for n, p in {**self._goal, **places}.items() if n in scene.nodes.row}
        self._goal = {}
        if not self._may_be_seen(len(wanted)):
            self._put(wanted)
            return
        self._goal = wanted
        self._from = scene.nodes.places[scene.nodes.rows_of(wanted), :2].copy()
        self._to = np.array(list(wanted.values()), dtype=np.float64)
        self._sight = None
        scene.edges.is_gliding = True
        scene.move_nodes(wanted)
        self._target = scene.extent()
        self._show(0.0)
        self._motion.start()

    def fit(self) -> bool:
        """Let the view glide to the whole graph along with the nodes; return whether it does."""
        if not self.is_running:
            return False
        view, middle = self._view, self._middle()
        scale = view.scale_factor
        view.show_area(self._target)
        self._sight = (scale, middle, view.scale_factor, self._middle())
        self._look(scale, middle)
        return True

    def finish(self) -> None:
        """Be at the end now."""
        if not self._goal:
            return
        self._motion.stop()
        places, self._goal = self._goal, {}
        self._put(places)
        is_steering, self._sight = self._is_steering(), None
        if is_steering:
            self._view.show_area(self._scene.extent())

    def _may_be_seen(self, count: int) -> bool:
        return not self.is_reduced and 0 < count <= MOST_NODES and self._view.isVisible()

    def _put(self, places: Places) -> None:
        scene = self._scene
        scene.edges.is_gliding = False
        scene.move_nodes(places)
        scene.settle_labels(places)
        scene.settle_bends(
            [e for e in scene.document.sheet.bends if e.source in places or e.target in places]
        )

    def _advance(self, share: object) -> None:
        if self._goal and isinstance(share, float):
            self._show(share)

    def _show(self, share: float) -> None:
        places = self._from + share * (self._to - self._from)
        self._scene.move_nodes(_by_name(self._goal, places))
        if self._is_steering():
            assert self._sight is not None
            scale, middle, last_scale, last_middle = self._sight
            now = scale * (last_scale / scale) ** share
            self._look(now, middle + (last_middle - middle) * share)

    def _look(self, scale: float, middle: QPointF) -> None:
        self._view.zoom_to(scale)
        self._view.centre_on(middle)
        self._left_at = (self._view.scale_factor, self._middle())

    def _is_steering(self) -> bool:
        """Whether the view glides along, and nobody has turned it elsewhere meanwhile."""
        return self._sight is not None and self._left_at == (
            self._view.scale_factor, self._middle()
        )  # fmt: skip

    def _middle(self) -> QPointF:
        return self._view.visible_area().center()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._goal and event.type() in _PRESSES:
            self.finish()
        return False


def _by_name(names: Iterable[str], places: Array) -> dict[str, tuple[float, float]]:
    return {name: (x, y) for name, (x, y) in zip(names, places.tolist(), strict=True)}
