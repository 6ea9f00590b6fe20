"""Document: one graph with its places on the canvas, its file and its history."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from app.document.announcing import Announcer, Glided, clear_quietly, signal_of
from app.document.collecting import LargeDocuments, resting
from app.document.command import Command
from app.document.layout import arranged_below
from app.document.sheet_keeper import SheetKeeper
from graph_engine.edge import Change
from graph_engine.errors import GraphError, Problem, ProjectError
from graph_engine.examples import example
from graph_engine.graph import Graph
from graph_engine.project import Sheet, load_project, save_project
from graph_engine.shape_inference import ShapeTable
from nodes.errors import RuleError, UnknownNodeTypeError

Position = tuple[float, float]
USER_ERRORS = (GraphError, RuleError, UnknownNodeTypeError, OSError)
"""What a user's mistake, or a disk, raises; anything else is a bug and keeps its traceback."""


class Document(Announcer):
    """What is being edited.

    Views read `graph`, `shapes` and `position`, and hear of changes by the signals. They change
    it only by commands given to `do`. Signals come when a command is complete, in the order of
    its changes, then `shapes_changed` and `problems_changed` where they did, then `changed` once.

    Attributes
    ----------
    graph : Graph
        Another object after `loaded`.
    undo_stack : QUndoStack
    path : Path or None
        Where it was saved or opened; None for a new one.
    title : str
        Name of the file, for the window's title.
    """

    def __init__(self, graph: Graph | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._collecting = LargeDocuments(self)
        self._clear_history = weakref.finalize(self, clear_quietly, self.undo_stack)
        self.undo_stack.cleanChanged.connect(self._clean_changed)
        self.undo_stack.indexChanged.connect(self._finish)
        self.path: Path | None = None
        self.title = self.tr("untitled")
        self._depth = 0
        self._pending: list[Change | list[str]] = []
        self._sheet_keeper = SheetKeeper()
        self._is_touched = False
        self._reshaped: set[str] = set()
        self._file_problems: tuple[Problem, ...] = ()
        self._result_problems: tuple[Problem, ...] = ()
        self._shown_problems: list[Problem] = []
        self._are_problems_stale = True
        self._adopt(Graph() if graph is None else graph, {}, Sheet())

    # Reading

    @property
    def shapes(self) -> ShapeTable:
        """The shapes of everything, up to date whenever it is asked for."""
        self._reshaped |= self._shapes.update()
        return self._shapes

    @property
    def positions(self) -> dict[str, Position]:
        """Return the place of every node, its top left corner."""
        return dict(self._positions)

    def position(self, name: str) -> Position:
        """Return (x, y) of a node's top left corner."""
        return self._positions.get(name, (0.0, 0.0))

    @property
    def sheet(self) -> Sheet:
        """Locked nodes, bends of wires, notes and frames."""
        return self._sheet_keeper.sheet

    @property
    def is_modified(self) -> bool:
        """Whether there is something to save."""
        return not self.undo_stack.isClean()

    def problems(self) -> list[Problem]:
        """Return the problems of the shapes, of the last run, and of the file as it was read."""
        found = (*self._result_problems, *self._file_problems)
        known = [each for each in found if not each.node or each.node in self.graph]
        return [*self.shapes.problems(), *known]

    # Editing

    def push(self, command: Command) -> None:
        """Carry a command out and put it on the history.

        Raises
        ------
        GraphError, RuleError, UnknownNodeTypeError
            When it cannot be; nothing is changed then, and what was undone can still be redone.
        """
        command.carry_out()
        if not command.isObsolete():  # it changed nothing
            self.undo_stack.push(command)

    def do(self, command: Command) -> bool:
        """As `push`, but a user's mistake comes out by `refused`; return whether it was done."""
        try:
            self.push(command)
        except USER_ERRORS as error:
            self.refused.emit(error)
            return False
        return True

    def begin_macro(self, text: str) -> None:
        """Make all commands until `end_macro` one step of the history."""
        self.undo_stack.beginMacro(text)

    def end_macro(self) -> None:
        """End it; one in which everything was refused leaves no step."""
        self.undo_stack.endMacro()
        macro = self.undo_stack.command(self.undo_stack.index() - 1)
        if not macro.childCount():
            macro.setObsolete(True)
            self.undo_stack.undo()

    @contextmanager
    def edit(self) -> Iterator[None]:
        """Hold the signals back until the end; for commands. An error drops them."""
        mark = len(self._pending)
        self._depth += 1
        try:
            yield
        except BaseException:
            del self._pending[mark:]
            raise
        finally:
            self._depth -= 1
        if not self._depth:
            self._emit_pending()

    def place(
        self, positions: Mapping[str, Position], is_new: bool = False, glides: bool = False
    ) -> None:
        """Set places of nodes; for commands. Those of new nodes are not announced."""
        known = {name: place for name, place in positions.items() if name in self.graph}
        self._positions.update(known)
        if known and not is_new:
            self._note(Glided(known) if glides else list(known))

    def put_sheet(self, sheet: Sheet) -> None:
        """Put another sheet in place of this one; for commands, within `edit`."""
        self._sheet_keeper.put(sheet)

    def set_result_problems(self, problems: Iterable[Problem]) -> None:
        """Show what the last run found, beside what the shapes say."""
        self._result_problems = tuple(problems)
        self._announce_problems()

    # Files

    def new(self) -> None:
        """Begin with an empty graph."""
        self._take_over(Graph(), {}, None, self.tr("untitled"))

    def open(self, path: str | Path) -> bool:
        """Open a project in place of this one; return whether it could be read."""
        return self._load(Path(path), is_file=True)

    def open_example(self, name: str) -> bool:
        """Begin with a copy of a bundled example, not yet saved anywhere."""
        try:
            path = example(name).path
        except USER_ERRORS as error:
            self.refused.emit(error)
            return False
        return self._load(path, is_file=False)

    def save(self, path: str | Path | None = None) -> bool:
        """Save, to a new path if one is given; return whether it was written."""
        target = Path(path) if path is not None else self.path
        try:
            if target is None:
                rule = self.tr("the document has no file yet")
                raise ProjectError(rule, self.tr("Choose a place to save it."))
            save_project(self.graph, target, self.positions, self.sheet)
        except USER_ERRORS as error:
            self.refused.emit(error)
            return False
        if self.path != target:
            self.path, self.title = target, target.name
            self.path_changed.emit()
        self.undo_stack.setClean()
        return True

    def close(self) -> None:
        """Let go of the graph and the history, which hold on to the document."""
        self.graph.unwatch(self._note)
        self._shapes.close()
        self._clear_history()

    def _load(self, source: Path, is_file: bool) -> bool:
        graph = Graph()
        try:
            with resting():
                project = load_project(source, graph)
        except USER_ERRORS as error:
            self.refused.emit(error)
            return False
        path = project.path if is_file else None
        title = project.path.name if is_file else project.path.stem
        self._take_over(graph, project.layout, path, title, project.problems, project.sheet)
        return True

    def _take_over(
        self,
        graph: Graph,
        positions: dict[str, Position],
        path: Path | None,
        title: str,
        problems: tuple[Problem, ...] = (),
        sheet: Sheet | None = None,
    ) -> None:
        with resting():
            self.graph.unwatch(self._note)
            self._shapes.close()
            self._adopt(graph, positions, sheet or Sheet())
            self.path, self.title = path, title
            self._file_problems = problems
            self._result_problems = ()
            self._forget_history()
            self.loaded.emit()
            self.path_changed.emit()
            self.modified_changed.emit(False)
            self._finish()
        self._collecting.took_up(len(graph))

    def _adopt(self, graph: Graph, positions: dict[str, Position], sheet: Sheet) -> None:
        self.graph = graph
        self._shapes = self.make_shapes(graph)
        self._positions = dict(positions)
        missing = [name for name in graph if name not in positions]
        if missing:
            laid = arranged_below(graph, missing, positions)
            self._positions.update(laid.places)
            sheet = sheet.with_courses(laid.courses)
        self._sheet_keeper.adopt(sheet)
        graph.watch(self._note)
        self._is_touched = self._are_problems_stale = True

    def _forget_history(self) -> None:
        clear_quietly(self.undo_stack)

    def make_shapes(self, graph: Graph) -> ShapeTable:
        """Return the shapes of a graph; overridden where some are given from outside."""
        return ShapeTable(graph)

    # Signals

    def _note(self, change: Change | list[str]) -> None:
        if isinstance(change, Change):
            self._is_touched = True
            self._sheet_keeper.note(change)
            if change.kind in ("node_removed", "node_renamed", "loaded"):
                self._are_problems_stale = True
            if change.kind == "node_added":
                self._positions[change.node] = (0.0, 0.0)
            elif change.kind == "node_renamed":
                self._positions[change.node] = self._positions.pop(change.old_name)
            elif change.kind == "node_removed":
                self._positions.pop(change.node, None)
        self._pending.append(change)
        if not self._depth:
            self._emit_pending()
            self._finish()

    def _emit_pending(self) -> None:
        pending, self._pending = self._pending, []
        for change in pending:
            name, values = signal_of(change)
            getattr(self, name).emit(*values)
        if found := self._sheet_keeper.settle():
            self.sheet_changed.emit(found)

    def _clean_changed(self, is_clean: bool) -> None:
        self.modified_changed.emit(not is_clean)

    def _finish(self, index: int = 0) -> None:
        """Say once what a command, an undo or a whole macro amounted to."""
        if not self._is_touched:
            return
        self._is_touched = False
        self._reshaped |= self._shapes.update()
        reshaped, self._reshaped = self._reshaped, set()
        reshaped = {name for name in reshaped if name in self.graph}
        if reshaped:
            self.shapes_changed.emit(reshaped)
        if reshaped or self._are_problems_stale:
            self._are_problems_stale = False
            self._announce_problems()
        self.changed.emit()

    def _announce_problems(self) -> None:
        problems = self.problems()
        if problems != self._shown_problems:
            self._shown_problems = problems
            self.problems_changed.emit()
