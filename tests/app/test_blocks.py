"""Blocks by hand: make one, use it, expand it, look inside, take it elsewhere."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytest import approx

from app.actions.block_dialog import BlockDialog
from app.canvas.view import CanvasView
from graph_engine.edge import Edge
from tests.app.document.documents import snapshot
from tests.app.window import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def neuron(hands: Hands) -> str:
    """Open the neuron and return the name of its sigmoid."""
    hands.parts.open_example("sigmoid-neuron")
    hands.parts.canvas.setFocus()
    QApplication.processEvents()
    graph = hands.document.graph
    return next(name for name in graph if graph.node(name).id == "sigmoid")


def press(
    hands: Hands,
    key: Qt.Key,
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    on: QWidget | None = None,
) -> None:
    # A dialog that has closed leaves the window inactive on the offscreen platform.
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)
    hands.parts.menus.refresh()
    QTest.keyClick(on or hands.parts.canvas, key, keys)
    QApplication.processEvents()


def dialog(hands: Hands) -> BlockDialog:
    found = hands.window.findChildren(BlockDialog)
    return next(each for each in found if each.isVisible())


def make_block(hands: Hands, names: list[str], title: str) -> None:
    """Select nodes, press Ctrl+G, type a name, press Enter."""
    hands.parts.workspace.selection.set(names)
    press(hands, Qt.Key.Key_G, CONTROL)
    asked = dialog(hands)
    asked.name.selectAll()
    QTest.keyClicks(asked.name, title)
    QTest.keyClick(asked.name, Qt.Key.Key_Return)
    QApplication.processEvents()


def double_click(hands: Hands, canvas: CanvasView, name: str) -> None:
    place = canvas.node_position(name)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=place)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=place)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=place)
    QApplication.processEvents()


def crumbs(hands: Hands) -> list[QPushButton]:
    return hands.parts.area.inside.trail.steps


def numbers(hands: Hands, edges: list[Edge]) -> list[tuple[float, float]]:
    result = hands.parts.workspace.live.result
    assert result is not None
    return [(result.edge_value(edge), result.edge_gradient(edge)) for edge in edges]


def test_block_of_two_nodes_is_made_and_undone_to_the_start(hands: Hands) -> None:
    neuron(hands)
    before = snapshot(hands.document)
    sources = {name: hands.document.position(name) for name in ("mul_1", "mul_2")}
    hands.parts.workspace.selection.set(sources)
    press(hands, Qt.Key.Key_G, CONTROL)
    asked = dialog(hands)
    assert asked.name.text() == "Multiply"
    QTest.keyClick(asked.name, Qt.Key.Key_Return)
    QApplication.processEvents()
    graph = hands.document.graph
    assert list(graph.blocks) == ["Multiply"]
    assert "mul_1" not in graph
    (name,) = hands.parts.workspace.selection.nodes
    assert graph.node(name).id == "block:Multiply"
    result = hands.parts.workspace.live.result
    assert result is not None
    assert result.output == approx(0.7310585786300049, rel=1e-15)
    press(hands, Qt.Key.Key_Z, CONTROL)
    assert not hands.document.undo_stack.canUndo()
    assert snapshot(hands.document) == before


def test_bad_name_of_a_block_is_said_in_place(hands: Hands) -> None:
    neuron(hands)
    make_block(hands, ["mul_1"], "not a name")
    asked = dialog(hands)
    assert asked.error.isVisible()
    assert "cannot be a block's name" in asked.error.text()
    assert not hands.document.graph.blocks
    asked.name.setText("Product")
    assert not asked.error.isVisible()
    QTest.mouseClick(asked.make, LEFT)
    assert list(hands.document.graph.blocks) == ["Product"]


def test_nodes_that_cannot_be_a_block_are_refused_before_a_name_is_asked(hands: Hands) -> None:
    neuron(hands)
    hands.parts.workspace.selection.set(["mul_1", "add_2"])
    press(hands, Qt.Key.Key_G, CONTROL)
    assert not [each for each in hands.window.findChildren(BlockDialog) if each.isVisible()]
    assert "add_1 lies between" in hands.parts.notice.text.text()


def test_sigmoid_is_expanded_and_collapsed_by_the_button_of_its_frame(hands: Hands) -> None:
    name = neuron(hands)
    graph, canvas = hands.document.graph, hands.parts.canvas
    outer = [edge for edge in graph.edges() if edge.target != name]
    before, was = numbers(hands, outer), snapshot(hands.document)
    hands.click_node(name)
    press(hands, Qt.Key.Key_E, CONTROL_SHIFT)
    assert name not in graph and name in graph.groups
    for now, then in zip(numbers(hands, outer), before, strict=True):
        assert now == approx(then, rel=1e-12)
    canvas.fit()
    (frame,) = canvas.canvas.group_layer.frames
    place = canvas.mapFromScene(frame.button.center())
    QTest.mouseClick(canvas.viewport(), LEFT, pos=place)
    QApplication.processEvents()
    assert graph.node(name).id == "sigmoid"
    assert hands.parts.workspace.selection.nodes == {name}
    for now, then in zip(numbers(hands, outer), before, strict=True):
        assert now == approx(then, rel=1e-12)
    while hands.document.undo_stack.canUndo():
        hands.trigger("undo")
    assert snapshot(hands.document) == was


def test_selected_node_in_a_frame_collapses_it_by_its_shortcut(hands: Hands) -> None:
    name = neuron(hands)
    hands.click_node(name)
    press(hands, Qt.Key.Key_E, CONTROL_SHIFT)
    inside = next(iter(hands.document.graph.groups[name].members.values()))
    hands.parts.workspace.selection.set([inside])
    press(hands, Qt.Key.Key_C, CONTROL_SHIFT)
    assert hands.document.graph.node(name).id == "sigmoid"


def test_double_click_looks_inside_and_the_trail_leads_back(hands: Hands) -> None:
    name = neuron(hands)
    make_block(hands, [name, "add_2"], "Squash")
    (block,) = hands.parts.workspace.selection.nodes
    double_click(hands, hands.parts.canvas, block)
    inside = hands.parts.area.inside
    assert inside.isVisible() and not hands.parts.canvas.isVisible()
    assert [step.text() for step in crumbs(hands)] == ["sigmoid-neuron", block]
    double_click(hands, inside.canvas, name)
    assert [step.text() for step in crumbs(hands)] == ["sigmoid-neuron", block, name]
    (last,) = [n for n in inside.canvas.canvas.items_by_name() if n.startswith("recip")]
    (edge,) = hands.parts.workspace.inside.document.graph.edges_out_of(last)
    assert inside.canvas.label_texts(edge) == ("0.73", "1.00", "∂ 1.00")
    QTest.mouseClick(crumbs(hands)[1], LEFT)
    assert hands.parts.workspace.inside.path == (block,)
    QTest.mouseClick(crumbs(hands)[0], LEFT)
    assert hands.parts.canvas.isVisible() and not inside.isVisible()


def test_return_looks_inside_and_escape_leads_back(hands: Hands) -> None:
    name = neuron(hands)
    hands.click_node(name)
    press(hands, Qt.Key.Key_Return)
    session, page = hands.parts.workspace.inside, hands.parts.area.inside
    assert session.path == (name,)
    press(hands, Qt.Key.Key_Escape, on=page.canvas)
    assert not session.is_open
    assert hands.parts.canvas.isVisible()


def test_double_click_on_a_plain_node_still_edits_it(hands: Hands) -> None:
    neuron(hands)
    double_click(hands, hands.parts.canvas, "w0")
    assert not hands.parts.workspace.inside.is_open
    page = hands.parts.inspector.node_page
    assert page is not None and page.settings.fields["value"].control.hasFocus()


def test_keys_inside_a_node_change_nothing_outside(hands: Hands) -> None:
    name = neuron(hands)
    hands.click_node(name)
    press(hands, Qt.Key.Key_Return)
    before, canvas = snapshot(hands.document), hands.parts.area.inside.canvas
    hands.parts.workspace.inside.selection.select_all()
    for key, keys in (
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_X, CONTROL),
        (Qt.Key.Key_D, CONTROL),
        (Qt.Key.Key_G, CONTROL),
        (Qt.Key.Key_L, CONTROL),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
    ):
        press(hands, key, keys, on=canvas)
    assert snapshot(hands.document) == before
    assert "Go back to the document" in hands.parts.menus.actions["delete"].toolTip()


def test_mouse_inside_a_node_moves_and_wires_nothing(hands: Hands) -> None:
    name = neuron(hands)
    hands.parts.workspace.inside.open(name)
    canvas, session = hands.parts.area.inside.canvas, hands.parts.workspace.inside
    QApplication.processEvents()
    places, edges = session.document.positions, session.document.graph.edges()
    start = canvas.node_position("x")
    for begin, end in (
        (start, start + QPoint(80, 60)),
        (canvas.port_position("x", "out", "out"), canvas.port_position("out", "x", "in")),
    ):
        QTest.mousePress(canvas.viewport(), LEFT, pos=begin)
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(canvas.viewport(), begin + (end - begin) * share)
        QTest.mouseRelease(canvas.viewport(), LEFT, pos=end)
    assert session.document.positions == places
    assert session.document.graph.edges() == edges


def test_inside_follows_a_number_that_is_typed_outside(hands: Hands) -> None:
    name = neuron(hands)
    hands.parts.workspace.inside.open(name)
    session, canvas = hands.parts.workspace.inside, hands.parts.area.inside.canvas
    (edge,) = session.document.graph.edges_out_of("x")
    assert canvas.label_texts(edge)[0] == "1.00"
    hands.document.push(_set(hands, "w0", 3.0))
    assert canvas.label_texts(edge)[0] == "0.00"


def _set(hands: Hands, name: str, value: float):  # type: ignore[no-untyped-def]
    from app.document.commands import ChangeSettings

    return ChangeSettings(hands.document, name, value=value)


def test_inspector_shows_what_is_selected_inside_and_does_not_edit_it(hands: Hands) -> None:
    name = neuron(hands)
    hands.click_node(name)
    _ = hands.parts.inspector_page.page
    hands.parts.workspace.inside.open(name)
    assert hands.parts.inspector.isVisible()  # the node that is looked into, to be edited
    hands.parts.workspace.inside.selection.set(["exp_1"])
    QApplication.processEvents()
    assert not hands.parts.inspector.isVisible()
    shown = hands.parts.inspector_page.page.inside  # type: ignore[attr-defined]
    shown.refresh()
    assert shown.node_page.header.title.text() == "Exp"
    assert not shown.node_page.settings.isEnabled()
    assert not shown.node_page.agreement.isVisible()
    hands.parts.workspace.inside.close()
    assert hands.parts.inspector.isVisible()


def test_instance_is_pasted_into_another_document(hands: Hands) -> None:
    neuron(hands)
    make_block(hands, ["mul_1", "mul_2", "add_1"], "Dot")
    press(hands, Qt.Key.Key_C, CONTROL)
    hands.document.new()
    assert not hands.document.graph.blocks
    press(hands, Qt.Key.Key_V, CONTROL)
    graph = hands.document.graph
    (name,) = graph
    assert graph.node(name).id == "block:Dot"
    assert list(graph.blocks) == ["Dot"]
    hands.trigger("undo")
    assert not len(graph) and not graph.blocks


def test_block_is_dropped_from_the_palette(hands: Hands) -> None:
    neuron(hands)
    make_block(hands, ["mul_1"], "Product")
    name = hands.drag_from_palette("Product", 700, 500)
    assert hands.document.graph.node(name).id == "block:Product"
    repeated = hands.drag_from_palette("Product parallel", 800, 80)
    assert hands.document.graph.node(repeated).id == "parallel:Product"
    assert hands.parts.canvas.canvas.item(name).geometry.names_ports


def test_block_that_nothing_uses_is_removed_by_the_palette(hands: Hands) -> None:
    neuron(hands)
    make_block(hands, ["mul_1"], "Product")
    hands.parts.palette.removal_wanted.emit("Product")
    assert "in use by" in hands.parts.notice.text.text()
    hands.parts.workspace.selection.set(["product_1"])
    hands.trigger("delete")
    hands.parts.palette.removal_wanted.emit("Product")
    assert not hands.document.graph.blocks
    hands.trigger("undo")
    assert list(hands.document.graph.blocks) == ["Product"]


def test_context_menu_offers_what_a_node_is_made_of(hands: Hands) -> None:
    name = neuron(hands)
    hands.click_node(name)
    canvas = hands.parts.canvas
    canvas.context_requested.emit(QPoint(10, 10), canvas.visible_area().center())
    (menu,) = [m for m in canvas.findChildren(QMenu) if m.isVisible()]
    texts = {action.text(): action.isEnabled() for action in menu.actions()}
    menu.close()
    assert texts["Look inside"] and texts["Expand"] and texts["Make block…"]
    assert not texts["Collapse"]


def test_going_to_a_node_leaves_the_inside(hands: Hands) -> None:
    name = neuron(hands)
    hands.parts.workspace.inside.open(name)
    hands.parts.workspace.nodes_wanted.emit(["w0"])
    assert not hands.parts.workspace.inside.is_open
    hands.parts.workspace.inside.open(name)
    hands.parts.palette.node_wanted.emit("relu")
    assert hands.parts.canvas.isVisible()


def test_zoom_of_the_view_menu_is_that_of_what_is_in_sight(hands: Hands) -> None:
    name = neuron(hands)
    outside = hands.parts.canvas.scale_factor
    hands.parts.workspace.inside.open(name)
    inside = hands.parts.area.inside.canvas
    before = inside.scale_factor
    hands.trigger("zoom_in")
    assert inside.scale_factor > before
    assert hands.parts.canvas.scale_factor == outside
