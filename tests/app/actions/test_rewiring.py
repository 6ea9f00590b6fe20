"""Replacing, swapping and duplicating in the window."""

from PySide6.QtCore import Qt

from tests.app.actions.popups import focus_canvas, open_popup, row_titles, take
from tests.app.document.documents import snapshot
from tests.app.window import Hands

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def test_r_replaces_the_selected_node_by_what_is_searched_for(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    before = snapshot(hands.document)
    hands.parts.workspace.selection.set(["f"])
    popup = open_popup(hands, Qt.Key.Key_R, NONE)
    assert popup.field.placeholderText() == "Replace f by …"
    take(hands, popup, "tanh")
    assert hands.document.graph.node("f").id == "tanh"
    assert hands.parts.workspace.selection.current == "f"
    assert len(hands.document.graph.edges_into("f")) == 1
    hands.trigger("undo")
    assert snapshot(hands.document) == before
    assert row_titles(open_popup(hands, Qt.Key.Key_R, NONE))[0] == "Tanh"  # used last


def test_lost_wires_are_told(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.selection.set(["add_1"])
    take(hands, open_popup(hands, Qt.Key.Key_R, NONE), "sigmoid")
    assert hands.parts.notice.text.text() == "A wire that found no port is gone."


def test_x_swaps_the_inputs(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.selection.set(["mul_1"])
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, Qt.Key.Key_X)
    into = hands.document.graph.edges_into("mul_1")
    assert (into["x"].source, into["y"].source) == ("x0", "w0")
    hands.parts.workspace.selection.set(["f"])
    hands.parts.menus.refresh()
    tip = hands.parts.menus.actions["swap_inputs"].toolTip()
    assert tip == "The node has not two inputs."


def test_control_shift_d_duplicates_with_wires_and_selects_the_copies(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.workspace.selection.set(["mul_1"])
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, Qt.Key.Key_D, CONTROL_SHIFT)
    copy = hands.parts.workspace.selection.current
    assert copy not in (None, "mul_1")
    into = hands.document.graph.edges_into(str(copy))
    assert {edge.source for edge in into.values()} == {"w0", "x0"}
    hands.trigger("undo")
    assert copy not in hands.document.graph


def test_m_mutes_and_unmutes_what_is_selected(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    before = snapshot(hands.document)
    hands.parts.workspace.selection.set(["f"])
    focus_canvas(hands)
    hands.qtbot.keyClick(hands.parts.canvas, Qt.Key.Key_M)
    assert hands.document.graph.node("f").caption() == "muted"
    assert hands.parts.menus.actions["mute"].isChecked()
    assert float(hands.parts.workspace.live.result.value("f")) == 1.0  # type: ignore[union-attr]
    hands.parts.inspector_page.page.grab()  # its page about a muted node can be drawn
    hands.qtbot.keyClick(hands.parts.canvas, Qt.Key.Key_M)
    assert snapshot(hands.document) == before


def test_the_canvas_follows_to_a_type_with_other_ports_and_back(hands: Hands) -> None:
    hands.parts.open_example("sigmoid-neuron")
    canvas = hands.parts.canvas.canvas
    ports, colour = canvas.item("mul_1").geometry.inputs, canvas.item("mul_1").colour
    for id, new in (("bilinear", "bilinear_1"), ("mse_loss", "mse_loss_1"), ("relu", "relu_1")):
        hands.parts.workspace.selection.set(["mul_1"])
        take(hands, open_popup(hands, Qt.Key.Key_R, NONE), id.replace("_", " "))
        (name,) = hands.parts.workspace.selection.nodes
        node = hands.document.graph.node(name)
        wanted = {port.name for port in (*node.data_ports(), *node.weight_ports())}
        assert set(canvas.item(name).geometry.inputs) == wanted, (id, new)
        assert canvas.item(name).colour != colour
        hands.parts.canvas.grab()
        hands.trigger("undo")
        assert canvas.item("mul_1").geometry.inputs == ports
        assert canvas.item("mul_1").colour == colour
