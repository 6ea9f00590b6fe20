"""What is inside a node, as a document of its own; inside a block its commands change the block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.document.command import Command
from app.document.commands.graph_command import translated
from app.document.commands.setting_number import SetNumber, TakeNumberBack
from app.document.document import USER_ERRORS, Document
from app.document.opened_block import Opened, Owner
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.blocks.interior import Interior
from graph_engine.edge import Change
from graph_engine.errors import BlockError
from graph_engine.graph import Graph
from graph_engine.project.sheet import InsideLayout
from graph_engine.settings import GraphSettings
from graph_engine.shape_inference import ShapeTable
from nodes.node_type import NodeType
from nodes.shapes import Array, Shape

if TYPE_CHECKING:
    from graph_engine.blocks.editing import BlockEdit


class InsideDocument(Document):
    """A copy of what is inside a node, so that the canvas can show it like any other graph.

    Inside a block a command runs on the copy; the block that comes of it goes to the document
    around as one step of its history, which is the history here, too. Inside any other node
    commands are refused.

    Attributes
    ----------
    opened : Opened or None
        The block that commands change.
    closed : BlockError
        Why there is nothing to change, and what can be done instead; where `opened` is None.
    """

    _given: Mapping[str, Shape] = {}

    def __init__(self, around: Document | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._renamed: dict[str, str] = {}
        self._around = around
        self.opened: Opened | None = None
        self.closed = BlockError("there is nothing to change: no node is looked into")
        if around is not None:
            # One history: what is undone in here was done to the document around.
            self.undo_stack = around.undo_stack

    def show(
        self,
        interior: Interior,
        layout: InsideLayout,
        settings: GraphSettings,
        blocks: Mapping[str, BlockDefinition],
        title: str,
    ) -> None:
        """Take up what is inside another node.

        Parameters
        ----------
        layout : InsideLayout
            With a place for each of the nodes.
        settings, blocks
            Of the graph around.
        """
        inner = interior.graph
        graph = Graph(inner.name, settings)
        graph.blocks = blocks
        with graph.bulk({name: place for place, name in enumerate(inner)}):
            for name in inner.names_as_added():
                graph.add_node(inner.node(name), name)
            for edge in inner.edges():
                graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
        self._given = interior.given
        self._take_over(graph, dict(layout.positions), None, title, sheet=layout.sheet)

    def follow(
        self,
        interior: Interior,
        layout: InsideLayout | None,
        blocks: Mapping[str, BlockDefinition],
    ) -> None:
        """Become what is inside the same node after an edit, as one change like any other.

        Parameters
        ----------
        layout : InsideLayout or None
            None where every node stands already.
        """
        graph, wanted = self.graph, interior.graph
        if interior.given != self._given:
            self._given = interior.given
            self._shapes.close()
            self._shapes = self.make_shapes(graph)
            self._is_touched = True
        if blocks is not graph.blocks:
            graph.blocks = blocks
        there = set(wanted.edges())
        with self.edit():
            for edge in graph.edges():
                if edge not in there:
                    graph.disconnect(edge)
            for name in graph.names_as_added():
                if name not in wanted:
                    graph.remove(name)
            for name in wanted.names_as_added():
                node = wanted.node(name)
                if name not in graph:
                    graph.add_node(node, name)
                    assert layout is not None
                    self.place({name: layout.positions[name]}, is_new=True)
                elif node != graph.node(name):
                    graph.replace_node(name, node)
            standing = set(graph.edges())
            for edge in wanted.edges():
                if edge not in standing:
                    graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
            if layout is not None:
                self.lay_out(layout)
        self._finish()

    def lay_out(self, layout: InsideLayout) -> None:
        """Put nodes and sheet where a layout has them."""
        places = {
            name: place
            for name, place in layout.positions.items()
            if name in self.graph and self.position(name) != place
        }
        with self.edit():
            if places:
                self.place(places)
            sheet = layout.sheet.only(self.graph, self.graph.edges())
            if sheet != self.sheet:
                self.put_sheet(sheet)

    @property
    def layout(self) -> InsideLayout:
        """Where everything stands here."""
        return InsideLayout(self.positions, replace(self.sheet, insides={}))

    # Expressions

    def expression_of(self, name: str, setting: str) -> str:
        """Return the expression that a setting follows from, empty where its number is its own."""
        opened = self.opened
        return "" if opened is None else opened.definition.expressions.get((name, setting), "")

    # Editing

    def push(self, command: Command) -> None:
        opened = self.opened
        if opened is None or self._around is None:
            raise self.closed
        if isinstance(command, TakeNumberBack):
            self._take_back(command)
            return
        # Imported with the first edit: most windows open without one.
        from app.document.inside_edits import check_before

        check_before(opened.definition, command)
        graph = self.graph
        if isinstance(command, SetNumber):
            self._forget_first_values(opened)
        shown = {name: graph.node(name) for name in graph.names_as_added()}
        held = dict(graph.learned_weights())
        self._renamed = {}
        command.carry_out()
        if command.isObsolete():
            return
        try:
            self._hand_on(opened, command, shown, held)
        except USER_ERRORS:
            command.undo()
            self._finish()
            raise
        if graph.groups:
            graph.set_groups({})  # a block holds none: what is expanded inside stays so
        self._finish()

    def begin_macro(self, text: str) -> None:
        super().begin_macro(self._in_block(text))

    def _in_block(self, text: str) -> str:
        name = "" if self.opened is None else self.opened.definition.name
        return translated("{what} in block {name}").format(what=text, name=name)

    def _hand_on(
        self,
        opened: Opened,
        command: Command,
        shown: Mapping[str, NodeType],
        held: Mapping[Owner, Array],
    ) -> None:
        """Make what was done here a step of the document around."""
        from app.document.commands.editing_block import EditBlock
        from app.document.inside_edits import said_by
        from graph_engine.blocks.deriving import Derivation, derived

        around = self._around
        assert around is not None
        blocks = self.graph.blocks
        said = said_by(opened.definition, self.graph, command, shown, opened.values)
        edit = derived(
            opened.definition, self.graph, Derivation(shown, self._renamed, said.expressions)
        )
        edit = replace(edit, moved=said.moved)
        weights = {
            opened.owner(key): array
            for key, array in self.graph.learned_weights().items()
            if held.get(key) is not array and not said.moved
        }
        layout = self.layout
        text = self._in_block(command.text())
        made = edit if _is_other(opened.definition, edit) else None
        name = opened.definition.name
        step = EditBlock(around, text, made, name, layout=layout, weights=weights, inside=command)
        try:
            around.push(step)
        except USER_ERRORS:
            self.graph.blocks = blocks
            raise

    def _forget_first_values(self, opened: Opened) -> None:
        """Let numbers that nothing has learned be those of the block, for the command to set."""
        assert self._around is not None
        learned = self._around.graph.learned_weights()
        first = [k for k in self.graph.learned_weights() if opened.owner(k) not in learned]
        if first:
            self.graph.set_weights(dict.fromkeys(first))

    def _take_back(self, command: TakeNumberBack) -> None:
        """Undo a drag that is broken off, and leave nothing of it on the history."""
        from app.document.commands.editing_block import EditBlock

        stack = self.undo_stack
        top = stack.command(stack.index() - 1) if stack.index() else None
        done = top.inside if isinstance(top, EditBlock) else None
        if isinstance(top, EditBlock) and isinstance(done, SetNumber) and done.drag == command.drag:
            top.revert()
            top.setObsolete(True)
            stack.undo()  # of what is obsolete this leaves nothing, not even a redo

    # Document

    def make_shapes(self, graph: Graph) -> ShapeTable:
        return ShapeTable(graph, self._given)

    def _forget_history(self) -> None:
        """Nothing: it is that of the document around."""

    def _note(self, change: Change | list[str]) -> None:
        if isinstance(change, Change) and change.kind == "node_renamed":
            first = next((o for o, n in self._renamed.items() if n == change.old_name), "")
            self._renamed[first or change.old_name] = change.node
        super()._note(change)


def _is_other(definition: BlockDefinition, edit: BlockEdit) -> bool:
    """Whether an edit gives the block other nodes, wires or expressions."""
    one, two = definition, edit.definition
    is_same = (
        list(one.nodes) == list(two.nodes)
        and all(node == two.nodes[name] for name, node in one.nodes.items())
        and set(one.edges) == set(two.edges)
        and dict(one.expressions) == dict(two.expressions)
    )
    return not is_same
