"""Any order of commands, undo and redo brings back what was, exactly."""

from dataclasses import replace
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from app.document.clipboard import copy_text
from app.document.command import Command
from app.document.commands import (
    AddNode,
    BuildFormula,
    ChangeGraphSettings,
    ChangeSettings,
    Connect,
    Disconnect,
    MoveNodes,
    Paste,
    RemoveSelection,
    RenameNode,
    SetWeights,
)
from app.document.commands.sheet import ChangeSheet
from app.document.document import Document
from app.sessions.mirror import EditLog, GraphCopy
from graph_engine.project.sheet import Frame, Note, free_id
from graph_engine.run import run_graph
from graph_engine.shape_inference import infer_shapes
from tests.app.document.documents import graph_snapshot, snapshot

TYPES = ("value", "parameter", "add", "multiply", "sigmoid", "linear", "input", "subtract")
NUMBERS = st.integers(-3, 3).map(float)
PLACES = st.tuples(st.integers(-500, 500).map(float), st.integers(-500, 500).map(float))
CHANGES: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "value": st.fixed_dictionaries({"value": NUMBERS}),
    "parameter": st.fixed_dictionaries({"value": NUMBERS}),
    "linear": st.fixed_dictionaries({"out_features": st.integers(1, 4), "bias": st.booleans()}),
    "input": st.fixed_dictionaries({"shape": st.sampled_from([(), (3,), (2, 2)])}),
}


class History(RuleBasedStateMachine):
    """Keeps what the document was at each place of the history."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Document()
        self.refusals: list[object] = []
        self.document.refused.connect(self.refusals.append)
        self.stack = self.document.undo_stack
        self.states = [snapshot(self.document)]
        self.log = EditLog(self.document.graph)
        self.copy = GraphCopy()

    def names(self) -> list[str]:
        return list(self.document.graph)

    def a_name(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(self.names()))

    def some_names(self, data: st.DataObject) -> list[str]:
        return data.draw(st.lists(st.sampled_from(self.names()), min_size=1, unique=True))

    def do(self, command: Command) -> None:
        before, count, was = self.stack.index(), self.stack.count(), snapshot(self.document)
        refused = len(self.refusals)
        done = self.document.do(command)
        now, after = snapshot(self.document), self.stack.index()
        assert done == (len(self.refusals) == refused)
        if not done:
            assert now == was
            assert (after, self.stack.count()) == (before, count)
        elif after == before + 1:
            self.states = [*self.states[: before + 1], now]
        elif after == before:
            # Merged with the step before, or it changed nothing.
            self.states = self.states[: self.stack.count() + 1]
            assert now == was or after == self.stack.count()
            self.states[after] = now
        else:
            self.states = self.states[: after + 1]
        assert now == self.states[after]

    @initialize(text=st.sampled_from(["w*x + x*x + sigmoid(w)", "x"]))
    def begin_with_a_formula(self, text: str) -> None:
        self.build(text)

    @rule(type_id=st.sampled_from(TYPES), place=PLACES)
    def add(self, type_id: str, place: tuple[float, float]) -> None:
        self.do(AddNode(self.document, type_id, place))

    @precondition(lambda self: self.names())
    @rule(data=st.data(), does_replace=st.booleans())
    def connect(self, data: st.DataObject, does_replace: bool) -> None:
        source, target = self.a_name(data), self.a_name(data)
        ports = [port.name for port in self.document.graph.node(target).input_ports()]
        port = data.draw(st.sampled_from([*ports, *ports, None, "nowhere"]))
        end = target if port is None else (target, port)
        self.do(Connect(self.document, source, end, does_replace))

    @precondition(lambda self: self.document.graph.edges())
    @rule(data=st.data())
    def disconnect(self, data: st.DataObject) -> None:
        self.do(Disconnect(self.document, data.draw(st.sampled_from(self.document.graph.edges()))))

    @precondition(lambda self: self.names())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        edges = self.document.graph.edges()
        chosen = data.draw(st.lists(st.sampled_from(edges), max_size=2)) if edges else []
        cards = data.draw(self.some_cards())
        self.do(RemoveSelection(self.document, self.some_names(data)[:3], chosen, cards))

    @precondition(lambda self: self.names())
    @rule(data=st.data())
    def change_settings(self, data: st.DataObject) -> None:
        name = self.a_name(data)
        changes = CHANGES.get(self.document.graph.node(name).id, st.just({"no_such": 1}))
        self.do(ChangeSettings(self.document, name, **data.draw(changes)))

    @precondition(lambda self: self.names())
    @rule(data=st.data(), new=st.sampled_from(["a", "b", "c", "mul_1", "self", "not a name"]))
    def rename(self, data: st.DataObject, new: str) -> None:
        self.do(RenameNode(self.document, self.a_name(data), new))

    @precondition(lambda self: self.names())
    @rule(data=st.data(), place=PLACES, drag=st.sampled_from([None, 1, 2]))
    def move(self, data: st.DataObject, place: tuple[float, float], drag: int | None) -> None:
        known = self.document.sheet.cards
        cards = {id_: replace(known[id_], x=place[0]) for id_ in data.draw(self.some_cards())}
        moved = dict.fromkeys(self.some_names(data), place)
        self.do(MoveNodes(self.document, moved, drag, cards=cards))

    def some_cards(self) -> st.SearchStrategy[list[str]]:
        cards = sorted(self.document.sheet.cards)
        return st.lists(st.sampled_from(cards), max_size=2, unique=True) if cards else st.just([])

    @precondition(lambda self: self.names())
    @rule(data=st.data(), is_locked=st.booleans())
    def lock(self, data: st.DataObject, is_locked: bool) -> None:
        sheet = self.document.sheet.with_pins(self.some_names(data)[:2], is_locked)
        self.do(ChangeSheet(self.document, sheet, "Lock"))

    @precondition(lambda self: self.document.graph.edges())
    @rule(data=st.data(), points=st.lists(PLACES, max_size=2), drag=st.sampled_from([None, 1]))
    def bend(self, data: st.DataObject, points: list[tuple[float, float]], drag: int) -> None:
        edge = data.draw(st.sampled_from(self.document.graph.edges()))
        sheet = self.document.sheet.with_bends({edge: points})
        self.do(ChangeSheet(self.document, sheet, "Bend", drag))

    @rule(place=PLACES, is_note=st.booleans())
    def write(self, place: tuple[float, float], is_note: bool) -> None:
        sheet = self.document.sheet
        kind, card = ("note", Note(*place, 9, 9)) if is_note else ("frame", Frame(*place, 9, 9))
        added = sheet.with_cards({free_id(kind, sheet.cards): card})
        self.do(ChangeSheet(self.document, added, "Write"))

    @rule(seed=st.integers(0, 2), rate=st.sampled_from([0.1, 0.5, -1.0]))
    def change_graph(self, seed: int, rate: float) -> None:
        self.do(ChangeGraphSettings(self.document, seed=seed, learning_rate=rate))

    @precondition(lambda self: self.names())
    @rule(data=st.data(), number=NUMBERS)
    def learn(self, data: st.DataObject, number: float) -> None:
        shapes = infer_shapes(self.document.graph)
        weights: dict[tuple[str, str], Any] = {
            (name, weight.name): np.full(weight.shape, number)
            for name in self.some_names(data)
            for weight in shapes.of(name).weights
        }
        if data.draw(st.booleans()):
            weights.update(dict.fromkeys(list(weights)[:1]))
        self.do(SetWeights(self.document, weights))

    @precondition(lambda self: self.names())
    @rule(data=st.data(), place=PLACES)
    def paste(self, data: st.DataObject, place: tuple[float, float]) -> None:
        cards = data.draw(self.some_cards())
        text = copy_text(self.document, self.some_names(data)[:3], cards)
        self.do(Paste(self.document, text, place))

    @rule(text=st.sampled_from(["w*x + b", "sigmoid(w*x)*x", "w * * x"]))
    def build(self, text: str) -> None:
        self.do(BuildFormula(self.document, text, {"w": 1.0, "x": 2.0, "b": 0.5}))

    @precondition(lambda self: self.names())
    @rule(data=st.data())
    def macro(self, data: st.DataObject) -> None:
        before = self.stack.index()
        self.document.begin_macro("Two at once")
        self.document.do(AddNode(self.document, "add"))
        self.document.do(RemoveSelection(self.document, self.some_names(data)[:2]))
        self.document.end_macro()
        self.states = [*self.states[: before + 1], snapshot(self.document)]

    @rule(count=st.integers(1, 4))
    def undo(self, count: int) -> None:
        for _ in range(count):
            self.stack.undo()
            assert snapshot(self.document) == self.states[self.stack.index()]

    @rule(count=st.integers(1, 4))
    def redo(self, count: int) -> None:
        for _ in range(count):
            self.stack.redo()
            assert snapshot(self.document) == self.states[self.stack.index()]

    @invariant()
    def positions_belong_to_nodes(self) -> None:
        assert self.document.positions.keys() == set(self.document.graph)

    @invariant()
    def sheet_is_about_what_is_there(self) -> None:
        sheet = self.document.sheet
        assert sheet.pins <= set(self.document.graph)
        assert sheet.bends.keys() <= set(self.document.graph.edges())
        assert sheet.notes.keys().isdisjoint(sheet.frames)

    @invariant()
    def shapes_are_up_to_date(self) -> None:
        fresh = infer_shapes(self.document.graph)
        for name in self.document.graph:
            assert self.document.shapes.of(name) == fresh.of(name)

    def teardown(self) -> None:
        try:
            self.copy_of_another_thread_is_equal()
            while self.stack.canUndo():
                self.undo(1)
            while self.stack.canRedo():
                self.redo(1)
            self.copy_of_another_thread_is_equal()
        finally:
            self.log.close()
            self.document.close()

    def copy_of_another_thread_is_equal(self) -> None:
        result = self.copy.run(self.log.take(), None)
        here, there = graph_snapshot(self.document.graph), graph_snapshot(self.copy.graph)
        for each in (here, there):
            # No pass looks at the order of these two.
            each["edges"] = set(each["edges"])
            each["out"] = {name: set(edges) for name, edges in each["out"].items()}
        assert here == there
        expected = run_graph(self.document.graph)
        assert result.output_name == expected.output_name
        for name in self.document.graph:
            assert result.has_value(name) == expected.has_value(name)
            if expected.has_value(name):
                assert np.array_equal(result.value(name), expected.value(name), equal_nan=True)


@pytest.mark.usefixtures("qapp")
class TestHistory(History.TestCase):  # type: ignore[name-defined, misc]  # made by hypothesis
    settings = settings(max_examples=120, stateful_step_count=30, deadline=None)
