"""Blocks: making one of nodes, defining or changing one, taking one away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.document.commands.graph_command import GraphCommand, translated
from app.document.commands.replacing import ReplaceNodes
from app.document.document import Document, Position
from app.document.room import Box, Sizes, centred, middle_of
from graph_engine.blocks.definition import BlockDefinition, definition_of
from graph_engine.blocks.grouping import grouping
from graph_engine.blocks.library import put_block, remove_block, renewed, with_block
from graph_engine.blocks.replacement import Replacement
from graph_engine.errors import BlockError
from nodes.errors import RuleError
from nodes.node_type import NodeType


class MakeBlock(ReplaceNodes):
    """Make a block of some nodes; an instance of it takes their place.

    Attributes
    ----------
    names : tuple of str
        Of the nodes.
    name : str
        Of the instance, once it is done.
    """

    def __init__(
        self, document: Document, names: Iterable[str], block: str, sizes: Sizes | None = None
    ) -> None:
        super().__init__(document, translated("Make block {name}").format(name=block), sizes)
        self.names = tuple(names)
        self._block = block

    @property
    def name(self) -> str:
        return self.added[0]

    def make(self) -> Replacement:
        document = self.document
        return grouping(document.graph, self.names, self._block, document.shapes)

    def arrange(self, old: Box) -> dict[str, Position]:
        return {self.name: centred(self.sizes_of([self.name])[self.name], middle_of(old))}


class DefineBlock(GraphCommand):
    """Add a block, or change it with everything that is made of it."""

    def __init__(self, document: Document, definition: BlockDefinition) -> None:
        is_known = definition.name in document.graph.blocks
        text = translated("Change block {name}") if is_known else translated("Add block {name}")
        super().__init__(document, text.format(name=definition.name))
        self._definition = definition
        self._blocks: Mapping[str, BlockDefinition] = {}
        self._nodes: dict[str, NodeType] = {}

    def change(self) -> None:
        graph = self.document.graph
        self._check_groups()
        self._blocks = graph.blocks
        self._nodes = {
            name: graph.node(name)
            for name in graph.names_as_added()
            if definition_of(graph.node(name)) is not None
        }
        put_block(graph, self._definition)

    def _check_groups(self) -> None:
        """Refuse what a node that stands expanded could not be collapsed to, nor be read as."""
        graph = self.document.graph
        blocks = with_block(graph.blocks, self._definition)
        for name, group in graph.groups.items():
            try:
                renewed(group.node, blocks)
            except (RuleError, BlockError) as error:
                rule = f"{name} stands expanded and could not be collapsed: {error.rule}"
                raise BlockError(rule, f"Collapse {name} first.") from None

    def change_back(self) -> None:
        graph = self.document.graph
        for name, node in self._nodes.items():
            if graph.node(name) is not node:
                graph.replace_node(name, node)
        graph.set_blocks(self._blocks)


class RemoveBlock(GraphCommand):
    """Take a block away that nothing is made of."""

    def __init__(self, document: Document, name: str) -> None:
        super().__init__(document, translated("Remove block {name}").format(name=name))
        self._name = name
        self._blocks: Mapping[str, BlockDefinition] = {}

    def change(self) -> None:
        graph = self.document.graph
        for name, group in graph.groups.items():
            found = definition_of(group.node)
            if found is not None and self._name in (found.name, *found.parts):
                rule = f"block {self._name} is in use by {name}, which stands expanded"
                raise BlockError(rule, "Remove its nodes first, or undo that it was expanded.")
        self._blocks = graph.blocks
        remove_block(graph, self._name)
        if self._name in self.document.sheet.insides:
            self.document.put_sheet(self.document.sheet.with_inside(self._name, None))

    def change_back(self) -> None:
        self.document.graph.set_blocks(self._blocks)
