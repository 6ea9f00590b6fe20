"""Adding: a node, what was copied, a formula."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.document.clipboard import read_text
from app.document.commands.graph_command import GraphCommand, node_count_text, translated
from app.document.copied_blocks import blocks_in, made_of, taken_over
from app.document.copied_sheet import added_to, moved, renamed_sheet
from app.document.document import Document, Position
from app.document.layout import arranged_below
from app.document.parts import Parts, learned_of, put_in, take_out
from app.language.counting import counted
from graph_engine.blocks.definition import BlockDefinition
from graph_engine.edge import Edge
from graph_engine.formula import build_formula
from graph_engine.graph import Graph
from graph_engine.project import Sheet
from graph_engine.shape_inference import infer_shapes


class AddNode(GraphCommand):
    """Add a node.

    Attributes
    ----------
    name : str or None
        The node's name, once it is added.
    """

    def __init__(
        self,
        document: Document,
        type_id: str,
        position: Position = (0.0, 0.0),
        name: str | None = None,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(document, translated("Add {name}").format(name=name or type_id))
        self._type_id = type_id
        self._position = position
        self._settings = dict(settings or {})
        self.name = name

    def touched(self) -> Iterable[str]:
        return ()

    def change(self) -> None:
        self.name = self.document.graph.add(self._type_id, self.name, **self._settings)
        self.document.place({self.name: self._position}, is_new=True)
        self.setText(translated("Add {name}").format(name=self.name))

    def change_back(self) -> None:
        assert self.name is not None
        self.document.graph.remove(self.name)


class AddParts(GraphCommand):
    """Add nodes with the edges among them; names that are taken become free ones.

    A subclass writes `make`.

    Attributes
    ----------
    names : mapping of str to str
        The name each node got, by the name it had; once they are added.
    cards : tuple of str
        Ids of the notes and frames that came with them.
    """

    def __init__(self, document: Document, text: str) -> None:
        super().__init__(document, text)
        self._parts: Parts | None = None
        self._blocks: Mapping[str, BlockDefinition] = {}
        self.names: dict[str, str] = {}
        self.cards: tuple[str, ...] = ()

    def make(self) -> Parts:
        """Return what is to be added, under any names, or raise."""
        raise NotImplementedError(f"{type(self).__name__} must say what it adds")

    def touched(self) -> Iterable[str]:
        return ()

    def change(self) -> None:
        graph = self.document.graph
        self._blocks = graph.blocks
        if self._parts is None:
            made = self.make()
            self.names = fresh_names(self.document, made)
            self._parts = renamed(made, self.names)
        fresh = {name: d for name, d in self._parts.blocks.items() if name not in graph.blocks}
        if fresh:
            graph.set_blocks({**graph.blocks, **fresh})
        put_in(self.document, self._parts)
        sheet, ids = added_to(self.document.sheet, self._parts.sheet)
        self.document.put_sheet(sheet)
        self.cards = tuple(ids.values())

    def change_back(self) -> None:
        graph = self.document.graph
        if self._parts is not None:
            take_out(self.document, self._parts)
        if graph.blocks != self._blocks:
            graph.set_blocks(self._blocks)

    roll_back = change_back


class Paste(AddParts):
    """Add what `clipboard.copy_text` wrote.

    Parameters
    ----------
    text : str
        From anywhere: it is checked before anything is added.
    offset : (x, y)
        Where the top left corner of what was copied comes to lie.
    title : str, optional
        What the history calls it, where it is no mere paste.
    """

    def __init__(
        self,
        document: Document,
        text: str,
        offset: Position = (0.0, 0.0),
        title: str = "",
    ) -> None:
        super().__init__(document, translated("Paste"))
        self._text = text
        self._title = title
        self._offset = offset

    def make(self) -> Parts:
        parts = read_text(self._text)
        right, down = self._offset
        shifted = {name: (x + right, y + down) for name, (x, y) in parts.positions.items()}
        many = counted("History", "Paste %n node", "Paste %n nodes", len(parts.nodes))
        text = node_count_text(translated("Paste {name}"), many, parts.nodes)
        if cards := len(parts.sheet.cards):
            count = len(parts.nodes) + cards
            text = counted("History", "Paste %n item", "Paste %n items", count)
        self.setText(self._title or text)
        blocks = taken_over(parts.blocks, self.document.graph.blocks)
        nodes = {name: made_of(node, blocks) for name, node in parts.nodes.items()}
        sheet = moved(parts.sheet, right, down)
        used = blocks_in(nodes.values())
        return Parts(nodes, parts.edges, shifted, parts.weights, used, sheet)


class BuildFormula(AddParts):
    """Add the graph of a formula, below what is there."""

    def __init__(
        self, document: Document, text: str, values: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(document, translated("Build formula"))
        self._text = text
        self._values = dict(values or {})
        self._last = ""

    @property
    def last(self) -> str:
        """The node whose output is the formula's value, once it is added."""
        return self.names.get(self._last, "")

    def make(self) -> Parts:
        # Built apart and then taken over, so that a formula that breaks off leaves nothing.
        scratch = Graph(settings=self.document.graph.settings)
        self._last = build_formula(scratch, self._text, self._values)
        shapes = infer_shapes(scratch)
        laid = arranged_below(scratch, list(scratch), self.document.positions, shapes)
        names = list(scratch)
        nodes = {name: scratch.node(name) for name in names}
        learned = learned_of(scratch, set(names))
        sheet = Sheet(courses=laid.courses)
        return Parts(nodes, tuple(scratch.edges()), laid.places, learned, sheet=sheet)


def fresh_names(document: Document, parts: Parts) -> dict[str, str]:
    """Return a name for each node: its own where that is free, else one like it."""
    graph = document.graph
    taken: set[str] = set()
    names: dict[str, str] = {}
    for name in parts.nodes:
        fresh, count = name, 2
        stem = name.rstrip("0123456789").rstrip("_") or name
        while fresh in taken or not graph.is_free_name(fresh):
            fresh = f"{stem}_{count}"
            count += 1
        names[name] = fresh
        taken.add(fresh)
    return names


def renamed(parts: Parts, names: Mapping[str, str]) -> Parts:
    """Return the parts under other names."""
    return Parts(
        {names[name]: node for name, node in parts.nodes.items()},
        tuple(
            Edge(names[e.source], e.source_port, names[e.target], e.target_port)
            for e in parts.edges
        ),
        {names[name]: place for name, place in parts.positions.items()},
        {(names[n], weight): array for (n, weight), array in parts.weights.items()},
        parts.blocks,
        renamed_sheet(parts.sheet, names),
    )
