"""Giving one instance a block of its own."""

from __future__ import annotations

from app.document.commands.graph_command import GraphCommand, translated
from app.document.document import Document
from graph_engine.blocks.block_change import BlockChange, independence
from graph_engine.blocks.definition import definition_of


class MakeIndependent(GraphCommand):
    """Copy the block of one node, so that changes of it reach this node only.

    Parameters
    ----------
    name : str
        Of the node.
    block : str
        Name of the copy.
    """

    def __init__(self, document: Document, name: str, block: str) -> None:
        text = translated("Make {name} independent as {block}").format(name=name, block=block)
        super().__init__(document, text)
        self._name = name
        self._block = block
        self._made: BlockChange | None = None

    def change(self) -> None:
        document = self.document
        if self._made is None:
            self._made = independence(document.graph, self._name, self._block, document.shapes)
            old = definition_of(document.graph.node(self._name))
            layout = None if old is None else document.sheet.insides.get(old.name)
            if layout is not None:
                document.put_sheet(document.sheet.with_inside(self._block, layout))
        self._made.make(document.graph)

    def change_back(self) -> None:
        assert self._made is not None
        self._made.take_back(self.document.graph)
