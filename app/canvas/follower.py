"""Keeps the scene in step with the document, the selection and the theme, by their signals."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from app.canvas.glide import Glide
from app.canvas.scene import CanvasScene
from app.document.announcing import Glided
from app.document.sheet_keeper import SheetChange
from app.theme import Theme
from graph_engine.edge import Edge


class DocumentFollower(QObject):
    """Tells the scene what happened to the document.

    Signals come when a command is complete, so the graph may already be past what one tells; the
    scene passes over what is gone again.

    Signals
    -------
    rebuilt()
        After the document took up another graph.
    """

    rebuilt = Signal()

    def __init__(self, scene: CanvasScene, glide: Glide | None = None) -> None:
        super().__init__(scene)
        self._scene = scene
        self._glide = glide
        self._selected: frozenset[str] = frozenset()
        document = scene.document
        document.node_added.connect(self._node_added)
        document.node_removed.connect(scene.remove_node)
        document.node_renamed.connect(scene.rename_node)
        document.node_changed.connect(self._node_changed)
        document.edge_added.connect(self._edge_added)
        document.edge_removed.connect(scene.remove_edge)
        document.nodes_moved.connect(self._nodes_moved)
        document.sheet_changed.connect(self._sheet_changed)
        document.groups_changed.connect(scene.show_groups)
        document.weights_changed.connect(scene.refresh_node_numbers)
        document.shapes_changed.connect(self._shapes_changed)
        document.problems_changed.connect(scene.show_problems)
        document.changed.connect(scene.follow_groups)
        document.loaded.connect(self._loaded)
        scene.selection.changed.connect(self._selection_changed)
        scene.themes.changed.connect(self._theme_changed)
        self._rebuild()

    def _node_added(self, name: str) -> None:
        self._scene.add_node(name)
        self._scene.refresh_node_numbers([name])

    def _node_changed(self, name: str) -> None:
        self._scene.reshape_node(name)
        self._scene.refresh_node_numbers([name])

    def _edge_added(self, edge: Edge) -> None:
        self._scene.add_edges([edge])

    def _nodes_moved(self, names: Iterable[str]) -> None:
        document = self._scene.document
        moved = {name: document.position(name) for name in names}
        if self._glide is not None:
            if isinstance(names, Glided):
                self._glide.begin(moved)
                return
            self._glide.finish()
        self._scene.move_nodes(moved)
        self._scene.settle_labels(moved)
        at = [e for e in self._scene.edges.bends if e.source in moved and e.target in moved]
        self._scene.settle_bends(at)

    def _sheet_changed(self, change: SheetChange) -> None:
        self._scene.settle_bends(change.bends)
        self._scene.settle_courses(change.courses)
        self._scene.show_locks(change.pins)
        if change.notes or change.frames:
            self._scene.show_cards()

    def _shapes_changed(self, names: Iterable[str]) -> None:
        graph = self._scene.document.graph
        if graph is self._rebuilt_graph and graph.version == self._rebuilt_version:
            return  # every item was just made of these shapes
        # Feature maps come and go with the shape.
        for name in names:
            self._scene.reshape_node(name)
        self._scene.labels.forget()

    def _loaded(self) -> None:
        self._rebuild()
        self.rebuilt.emit()

    def _rebuild(self) -> None:
        graph = self._rebuilt_graph = self._scene.document.graph
        self._rebuilt_version = graph.version
        self._scene.rebuild()
        self._scene.refresh_numbers()
        self._scene.refresh_node_numbers()
        self._scene.show_problems()
        self._selected = frozenset()
        self._selection_changed()

    def _selection_changed(self) -> None:
        selection = self._scene.selection
        before, self._selected = self._selected, selection.nodes
        self._scene.restyle(before ^ self._selected)
        self._scene.select_edge(selection.edge, selection.bend)
        self._scene.cards.select(selection.cards)

    def _theme_changed(self, theme: Theme) -> None:
        self._scene.look.set_theme(theme)
        self._scene.update()
