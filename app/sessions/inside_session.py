"""Looking inside a node: what it is made of, with the numbers of the document's latest run."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QThreadPool, Signal

from app.document.document import USER_ERRORS, Document
from app.document.inside_document import InsideDocument
from app.document.inside_places import laid_out
from app.document.opened_block import Opened
from app.document.room import Sizes, small_sizes
from app.document.selection import Selection
from app.document.sheet_keeper import SheetChange
from app.language.rule_words import error_words
from app.sessions.inside_edit import opened_by, show_parameters
from app.sessions.inside_job import InsideJob
from app.sessions.inside_look import Inside, Level, Path, inside_of_run, outline_of, why_closed
from app.sessions.live_session import LiveSession
from graph_engine.blocks.block import Block
from graph_engine.blocks.definition import definition_of
from graph_engine.blocks.expansion import can_open
from graph_engine.blocks.form import Form
from graph_engine.blocks.loose import first_child
from graph_engine.errors import BlockError, GraphError, RunError
from graph_engine.project.sheet import InsideLayout
from graph_engine.result import Result
from graph_engine.shape_inference import ShapeTable
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError
from nodes.node_type import NodeType


class InsideSession(QObject):
    """Which node is looked into, and what is seen there.

    It follows the document: after each run the numbers are those of that run, an edit of the
    node's settings changes what is shown, a removed node ends it.

    Attributes
    ----------
    document : InsideDocument
        What is inside, for a canvas.
    selection : Selection
        What is selected there.
    result : Result or None
        The numbers there.
    path : tuple of str
        Empty while nothing is looked into.

    Signals
    -------
    path_changed()
    result_changed(object)
        The new Result, or None where there are no numbers.
    refused(object)
        The error that says why a node cannot be looked into.
    """

    path_changed = Signal()
    result_changed = Signal(object)
    refused = Signal(object)

    _finished = Signal(object, object)

    def __init__(
        self,
        document: Document,
        live: LiveSession,
        sizes: Sizes | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._outer = document
        self._live = live
        self._sizes = sizes or small_sizes
        self._seen: Inside | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._job: InsideJob | None = None
        # A job whose result is no longer wanted still runs, and must not be collected meanwhile.
        self._started: set[InsideJob] = set()
        self.document = InsideDocument(document, parent=self)
        self.document.refused.connect(self.refused)
        self.selection = Selection(self.document, self)
        self.result: Result | None = None
        self.path: Path = ()
        self._finished.connect(self._arrived)
        document.node_renamed.connect(self._renamed)
        document.loaded.connect(self.close)
        document.changed.connect(self._edited)
        document.sheet_changed.connect(self._sheet_changed)
        live.result_changed.connect(self._ran)

    @property
    def is_open(self) -> bool:
        """Whether a node is looked into."""
        return bool(self.path)

    @property
    def closed(self) -> str:
        """Why what is inside cannot be changed, as a sentence; empty where it can."""
        if self.document.opened is not None:
            return ""
        text = error_words(self.document.closed)
        return f"{text[:1].upper()}{text[1:]}"

    @property
    def node(self) -> NodeType | None:
        """The node that is looked into; None for none."""
        return None if self._seen is None else self._seen.node

    @property
    def levels(self) -> tuple[Level, ...]:
        """The run at each level down to what is looked into; none where there are no numbers."""
        return () if self._seen is None or self.result is None else self._seen.levels

    def why_not(self, name: str) -> str:
        """Return why a node cannot be looked into, as a sentence; empty when it can.

        Parameters
        ----------
        name : str
            Of a node inside what is looked into, else of the document.
        """
        document = self.document if self.is_open else self._outer
        if name not in document.graph:
            return self.tr("There is no such node.")
        known = document.shapes.of(name)
        if isinstance(document.graph.node(name), Form | Block):
            return ""  # as it is, though it cannot run: it may be about to be mended
        if known.outputs is None:
            return self.tr("The node cannot run yet.")
        is_training = self._outer.graph.settings.is_training
        if not can_open(document.graph.node(name), *known.inputs, is_training=is_training):
            return self.tr("There is nothing inside: the node computes its output at once.")
        return ""

    def open(self, name: str) -> bool:
        """Look into a node: one of what is looked into, else one of the document."""
        path = (*self.path, name)
        around = self.document if self.is_open else self._outer
        if name in around.graph and not self._can_see(path):
            # What a block is unrolled to is not there while it cannot run; the block is.
            inner = first_child(around.graph.node(name))
            path = (*path, inner) if inner and self._can_see((*path, inner)) else path
        return self._go(path)

    def _can_see(self, path: Path) -> bool:
        try:
            self._outline(path)
        except USER_ERRORS:
            return False
        return True

    def back(self, depth: int | None = None) -> None:
        """Go back to a depth, 0 being the document; left out, one level up."""
        depth = len(self.path) - 1 if depth is None else depth
        if depth < len(self.path):
            left = self.path[depth]
            path = self.path[: max(depth, 0)]
            while path and not self._can_see(path):
                path = path[:-1]
            self._go(path)
            self.selection.set([left] if self.is_open else [])

    def close(self) -> None:
        """Go back to the document."""
        self._go(())

    def end(self) -> None:
        """Wait for what is under way, and let go of the graph."""
        self._job = None
        self._pool.clear()
        self._pool.waitForDone()
        self.document.close()

    # Following

    def _go(self, path: Path) -> bool:
        if path == self.path:
            return True
        self._job = None
        if not path:
            self.path, self._seen = (), None
            self.path_changed.emit()
            self._set_result(None)
            return True
        is_quick = self._live.is_quick
        try:
            found = self._look(path) if is_quick else self._outline(path)
        except USER_ERRORS as error:
            self.refused.emit(error)
            return False
        self.path, self._seen = path, None
        self._show(found)
        self.path_changed.emit()
        if not is_quick:
            self._ran(self._live.result)
        return True

    def _renamed(self, old: str, new: str) -> None:
        if self.path and self.path[0] == old:
            self.path = (new, *self.path[1:])
            self.path_changed.emit()

    def _edited(self) -> None:
        if not self.path:
            return
        if self.path[0] not in self._outer.graph:
            self.close()
        elif self._seen is not None:
            self._catch_up(self._seen)

    def _catch_up(self, seen: Inside) -> None:
        """Show another structure at once; a long run brings its numbers later."""
        try:
            outline = self._outline(self.path)
        except (GraphError, RuleError):
            self._look_again()
            return
        if not self._is_current(seen) or not outline.has_same_wires(seen):
            self._show(outline)

    def _is_current(self, seen: Inside) -> bool:
        """Whether the block that is seen is the one of that name now."""
        block = definition_of(seen.node)
        return block is None or self._outer.graph.blocks.get(block.name) is block

    def _sheet_changed(self, change: SheetChange) -> None:
        """Lay the inside out anew where another layout of it holds: after an undo, say."""
        opened = self.document.opened
        if opened is not None and opened.definition.name in change.insides:
            inside = self.document
            inside.lay_out(self._places(inside.graph, inside.shapes, opened))

    def _ran(self, result: Result | None) -> None:
        if not self.path or self.path[0] not in self._outer.graph:
            return
        if result is None or self._live.is_quick:
            self._job = None
            self._look_again()
            return
        is_training = self._outer.graph.settings.is_training
        self._job = InsideJob(result, self.path, is_training, self._finished.emit)
        self._started.add(self._job)
        self._pool.start(self._job)

    def _arrived(self, job: InsideJob, found: Inside | None) -> None:
        self._started.discard(job)
        if job is not self._job:
            return
        self._job = None
        if found is None or not self._is_current(found):
            self._look_again()
        else:
            self._show(found)

    def _look_again(self) -> None:
        """Show what is there now; where nothing can be seen any more, go back as far as needed."""
        path = self.path
        while path:
            try:
                found = self._look(path)
            except RuleError:
                # It cannot run at the moment: what is inside stays in sight, without numbers.
                self._set_result(None)
                return
            except GraphError:
                path = path[:-1]
                continue
            if path != self.path:
                break
            self._show(found)
            return
        self._go(path)

    def _look(self, path: Path) -> Inside:
        is_training = self._outer.graph.settings.is_training
        if self._live.result is not None and path[0] in self._outer.graph:
            # An older run may not know the node, and a run may not have reached it.
            with suppress(RunError, BlockError):
                found = inside_of_run(self._live.result, path, is_training=is_training)
                if self._is_current(found):
                    return found
        return self._outline(path)

    def _outline(self, path: Path) -> Inside:
        given = None if self._seen is None else self._seen.interior.given
        return outline_of(self._outer.graph, self._outer.shapes, path, given)

    def _show(self, found: Inside) -> None:
        before, self._seen = self._seen, found
        opened = opened_by(self._outer.graph, self.path, found.node)
        self.document.opened = opened
        self.document.closed = why_closed(found.node)
        if before is None or not before.is_same_but_for_numbers(found):
            interior = self._named(found).interior
            graph, outer = interior.graph, self._outer.graph
            is_edit = before is not None and opened is not None
            if is_edit or (before is not None and before.has_same_wires(found)):
                is_laid_out = opened is not None and not self._knows(graph)
                layout = self._places(graph, interior.shapes, opened) if is_laid_out else None
                self.document.follow(interior, layout, outer.blocks)
            else:
                layout = self._places(graph, interior.shapes, opened)
                self.document.show(interior, layout, outer.settings, outer.blocks, self.path[-1])
        self._set_result(found.result)

    def _knows(self, graph: GraphStructure) -> bool:
        """Whether every node has its place already."""
        return all(name in self.document.graph for name in graph)

    def _places(
        self, graph: GraphStructure, shapes: ShapeTable, opened: Opened | None
    ) -> InsideLayout:
        insides = self._outer.sheet.insides
        stored = None if opened is None else insides.get(opened.definition.name)
        return laid_out(graph, shapes, stored, self._sizes)

    def _named(self, found: Inside) -> Inside:
        """Return the same with shapes that say which axis is the batch; a run's do not."""
        with suppress(GraphError, RuleError):
            outline = self._outline(self.path)
            return outline if outline.has_same_wires(found) else found
        return found

    def _set_result(self, result: Result | None) -> None:
        self.result = result
        if result is not None and self._seen is not None:
            show_parameters(self.document.graph, result, self._seen.interior)
        self.result_changed.emit(result)
