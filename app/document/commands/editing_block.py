"""Changing a block with everything that is made of it, as one step of the history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtGui import QUndoCommand

from app.document.command import Command
from app.document.commands.graph_command import GraphCommand
from app.document.document import Document
from graph_engine.blocks.block_change import BlockChange, change_of
from graph_engine.blocks.editing import BlockEdit
from graph_engine.edge import with_name
from graph_engine.project.sheet import InsideLayout
from nodes.shapes import Array


class EditBlock(GraphCommand):
    """Give a block another definition; wires, settings and weights of its instances follow.

    Parameters
    ----------
    edit : BlockEdit or None
        None where only the layout inside or weights are others.
    block : str
        Name of the block, before the edit.
    layout : InsideLayout, optional
        How the inside is laid out from then on; left out, as it was.
    weights : mapping of (node, weight) to array, optional
        Learned tensors of the graph around that are set besides.
    inside : Command, optional
        What was done inside the block. Steps that merge there merge here.
    """

    def __init__(
        self,
        document: Document,
        text: str,
        edit: BlockEdit | None,
        block: str,
        *,
        layout: InsideLayout | None = None,
        weights: Mapping[tuple[str, str], Array] | None = None,
        inside: Command | None = None,
    ) -> None:
        super().__init__(document, text)
        self._edit = edit
        self._block = block
        self._layout = layout
        self._set = dict(weights or {})
        self._made: BlockChange | None = None
        self.inside = inside

    def touched(self) -> Iterable[str] | None:
        pairs = self._worked_out().edges
        if not pairs:
            return None
        return {name for pair in pairs for edge in pair for name in (edge.source, edge.target)}

    def change(self) -> None:
        document = self.document
        self._worked_out().make(document.graph)
        sheet = document.sheet
        name = self._block if self._edit is None else self._edit.definition.name
        kept = self._layout or sheet.insides.get(self._block)
        if kept is not None and self._edit is not None and self._layout is None:
            kept = renamed_layout(kept, self._edit.nodes)
        if name != self._block:
            sheet = sheet.with_inside(self._block, None)
        if kept is not None and kept != sheet.insides.get(name):
            sheet = sheet.with_inside(name, kept)
        if sheet is not document.sheet:
            document.put_sheet(sheet)

    def change_back(self) -> None:
        self._worked_out().take_back(self.document.graph)

    def _worked_out(self) -> BlockChange:
        if self._made is None:
            document, blocks = self.document, self.document.graph.blocks
            if self._edit is None:
                made = BlockChange((blocks, blocks))
            else:
                made = change_of(document.graph, self._edit, document.shapes)
            learned = document.graph.learned_weights()
            given = {key: (learned.get(key), array) for key, array in self._set.items()}
            self._made = BlockChange(made.blocks, made.nodes, made.edges, {**made.weights, **given})
        return self._made

    def id(self) -> int:
        return -1 if self.inside is None else self.inside.id()

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditBlock) or other._block != self._block:
            return False
        if self.inside is None or other.inside is None:
            return False
        one, two = self._worked_out(), other._worked_out()
        renames = any(each is not None and each.renames for each in (self._edit, other._edit))
        if renames or not self.inside.mergeWith(other.inside):
            return False
        self._made = one.then(two)
        self.sheet_after = other.sheet_after
        self.setText(other.text())
        self.setObsolete(self.inside.isObsolete())
        return True


def renamed_layout(layout: InsideLayout, names: Mapping[str, str]) -> InsideLayout:
    """Return a layout after nodes got other names."""
    sheet = layout.sheet
    for old, new in names.items():
        pins = frozenset(new if each == old else each for each in sheet.pins)
        bends = {with_name(edge, old, new): points for edge, points in sheet.bends.items()}
        courses = {with_name(edge, old, new): way for edge, way in sheet.courses.items()}
        sheet = replace(sheet, pins=pins, bends=bends, courses=courses)
    places = {names.get(name, name): place for name, place in layout.positions.items()}
    return InsideLayout(places, sheet)
