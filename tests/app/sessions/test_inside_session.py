"""Looking inside a node: the run's own numbers, following every edit."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.document.commands import (
    AddNode,
    ChangeSettings,
    Connect,
    DefineBlock,
    Disconnect,
    RemoveSelection,
    RenameNode,
)
from app.document.document import Document
from app.sessions import live_session
from app.sessions.inside_session import InsideSession
from app.sessions.live_session import LiveSession
from graph_engine.edge import Edge
from graph_engine.errors import BlockError
from nodes.shapes import shape_text
from tests.app.document.documents import neuron
from tests.app.document.test_blocks import residual


@dataclass
class Look:
    document: Document
    live: LiveSession
    inside: InsideSession

    def names(self) -> set[str]:
        return set(self.inside.document.graph)


def network() -> Document:
    """Return a document with a block that is repeated twice."""
    document = Document()
    document.push(DefineBlock(document, residual()))
    document.push(AddNode(document, "input", name="image", settings={"shape": (3, 4, 4)}))
    document.push(AddNode(document, "repeat:Residual", name="tail", settings={"repeats": 2}))
    document.push(AddNode(document, "sum", name="total"))
    document.push(Connect(document, "image", "tail"))
    document.push(Connect(document, "tail", "total"))
    return document


@pytest.fixture
def look(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Look]:
    document = network() if request.param == "network" else neuron()
    live = LiveSession(document)
    inside = InsideSession(document, live)
    qtbot.waitUntil(lambda: live.result is not None)
    yield Look(document, live, inside)
    inside.end()
    live.close()
    document.close()


of_neuron = pytest.mark.parametrize("look", ["neuron"], indirect=True)
of_network = pytest.mark.parametrize("look", ["network"], indirect=True)


@of_neuron
def test_inside_of_a_sigmoid_are_its_numbers(look: Look) -> None:
    assert look.inside.open("sigmoid_1")
    result, outer = look.inside.result, look.live.result
    assert result is not None and outer is not None
    (last,) = [n for n in look.names() if look.inside.document.graph.node(n).id == "reciprocal"]
    assert result.value(last) == pytest.approx(outer.value("sigmoid_1"), rel=1e-15)
    assert result.gradient("x") == pytest.approx(outer.gradient("add_2"), rel=1e-12)


@of_neuron
def test_numbers_follow_an_edit_of_the_document(look: Look) -> None:
    look.inside.open("sigmoid_1")
    graph = look.inside.document.graph
    look.document.push(ChangeSettings(look.document, "w0", value=5.0))
    assert look.inside.result is not None and look.live.result is not None
    assert look.inside.result.value("x") == look.live.result.value("add_2")
    assert look.inside.document.graph is graph  # nothing was built anew


@of_neuron
def test_gate_that_computes_at_once_cannot_be_looked_into(look: Look, qtbot: QtBot) -> None:
    assert "at once" in look.inside.why_not("add_2")
    with qtbot.waitSignal(look.inside.refused) as refused:
        assert not look.inside.open("add_2")
    assert isinstance(refused.args[0], BlockError)
    assert not look.inside.is_open


@of_network
def test_levels_lead_deeper_and_back(look: Look) -> None:
    look.inside.open("tail")
    assert {"residual_1", "residual_2"} <= look.names()
    assert look.inside.why_not("residual_2") == ""
    look.inside.open("residual_2")
    assert {"conv", "relu", "add"} <= look.names()
    assert look.inside.path == ("tail", "residual_2")
    result = look.inside.result
    assert result is not None
    assert np.any(result.weight_gradient("conv", "weight"))
    look.inside.back()
    assert look.inside.path == ("tail",)
    assert look.inside.selection.nodes == {"residual_2"}
    look.inside.back()
    assert not look.inside.is_open


@of_network
def test_shapes_inside_say_which_axis_is_the_batch(look: Look) -> None:
    look.inside.open("tail")
    assert look.inside.result is not None
    (shape,) = look.inside.document.shapes.of("residual_1").outputs or ()
    assert shape_text(shape) == "(N, 3, 4, 4)"


@of_network
def test_gradient_inside_is_the_one_outside(look: Look) -> None:
    look.inside.open("tail")
    result, outer = look.inside.result, look.live.result
    assert result is not None and outer is not None
    np.testing.assert_allclose(result.gradient("x"), outer.gradient("image"), rtol=1e-12)


@of_network
def test_an_edit_of_the_settings_changes_what_is_inside(look: Look) -> None:
    look.inside.open("tail")
    look.document.push(ChangeSettings(look.document, "tail", repeats=3))
    assert "residual_3" in look.names()
    look.document.undo_stack.undo()
    assert "residual_3" not in look.names()


@of_network
def test_settings_inside_follow_without_another_layout(look: Look) -> None:
    look.inside.open("tail")
    look.inside.open("residual_1")
    places = look.inside.document.positions
    definition = residual()
    nodes = dict(definition.nodes)
    nodes["conv"] = nodes["conv"].with_settings(bias=False)
    look.document.push(DefineBlock(look.document, definition.with_nodes(nodes)))
    shown = look.inside.document.graph.node("conv")
    assert shown.bias is False  # type: ignore[attr-defined]
    assert look.inside.document.positions == places


@of_network
def test_removed_level_leads_back_to_the_one_above(look: Look) -> None:
    look.inside.open("tail")
    look.inside.open("residual_2")
    look.document.push(ChangeSettings(look.document, "tail", repeats=1))
    assert look.inside.path == ("tail",)
    look.document.push(RemoveSelection(look.document, ["tail"]))
    assert not look.inside.is_open


@of_network
def test_renamed_node_stays_in_sight(look: Look) -> None:
    look.inside.open("tail")
    look.document.push(RenameNode(look.document, "tail", "body"))
    assert look.inside.path == ("body",)
    assert look.inside.result is not None


@of_network
def test_node_that_cannot_run_keeps_its_inside_without_numbers(look: Look) -> None:
    look.inside.open("tail")
    names = look.names()
    look.document.push(Disconnect(look.document, Edge("image", "out", "tail", "x")))
    assert look.names() == names
    assert look.inside.result is None
    look.document.undo_stack.undo()
    assert look.inside.result is not None


@of_network
def test_without_live_values_the_inside_shows_shapes_only(look: Look) -> None:
    look.live.is_enabled = False
    look.document.push(ChangeSettings(look.document, "tail", repeats=3))
    look.inside.open("tail")
    assert "residual_3" in look.names()
    assert look.inside.result is None
    look.live.is_enabled = True
    assert look.inside.result is not None


@of_network
def test_nobody_edits_what_is_inside(look: Look, qtbot: QtBot) -> None:
    look.inside.open("tail")
    document = look.inside.document
    with qtbot.waitSignal(document.refused):
        assert not document.do(RemoveSelection(document, ["residual_1"]))
    assert "residual_1" in look.names()


@of_network
def test_another_document_ends_it(look: Look) -> None:
    look.inside.open("tail")
    look.document.new()
    assert not look.inside.is_open


@of_network
def test_large_graphs_are_looked_into_aside(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_session, "SECONDS_PER_RUN", 0.0)
    look.inside.open("tail")
    assert "residual_1" in look.names()
    assert look.inside.result is None  # on its way
    qtbot.waitUntil(lambda: look.inside.result is not None)
    first = look.inside.result
    look.document.push(ChangeSettings(look.document, "tail", repeats=3))
    qtbot.waitUntil(lambda: look.inside.result not in (None, first))
    assert "residual_3" in look.names()
    assert look.inside.result is not None and look.inside.result.has_gradient("x")
