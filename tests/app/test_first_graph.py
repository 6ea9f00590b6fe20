"""The main job, by hand: draw (x + y) · z, read its numbers, walk through them, undo."""

from pytest import approx

from graph_engine.edge import Edge
from tests.app.window import Hands


def draw(hands: Hands) -> tuple[str, str, str, str, str]:
    x = hands.drag_from_palette("Value", 150, 120)
    y = hands.drag_from_palette("Value", 150, 260)
    z = hands.drag_from_palette("Value", 150, 420)
    add = hands.drag_from_palette("Add", 420, 190)
    multiply = hands.drag_from_palette("Multiply", 700, 300)
    hands.wire(x, add, "x")
    hands.wire(y, add, "y")
    hands.wire(add, multiply, "x")
    hands.wire(z, multiply, "y")
    for name, text in ((x, "-2"), (y, "5"), (z, "-4")):
        hands.type_setting(name, "value", text)
    return x, y, z, add, multiply


def test_graph_drawn_by_hand_shows_minus_12_and_its_gradients(hands: Hands) -> None:
    x, y, z, add, multiply = draw(hands)
    assert len(hands.document.graph.edges()) == 4
    assert hands.parts.canvas.output_texts(multiply) == ("-12.00", "1.00")
    assert hands.texts(x, add) == ("-2.00", "-4.00", "∂ 1.00")
    assert hands.texts(y, add) == ("5.00", "-4.00", "∂ 1.00")
    assert hands.texts(z, multiply) == ("-4.00", "3.00", "∂ 3.00")
    assert hands.texts(add, multiply) == ("3.00", "-4.00", "∂ -4.00")
    result = hands.parts.workspace.live.result
    assert result is not None
    assert result.output == -12.0
    assert [result.gradient(name) for name in (x, y, z)] == [-4.0, -4.0, 3.0]


def test_stepping_shows_and_hides_numbers(hands: Hands) -> None:
    x, _, z, add, multiply = draw(hands)
    steps = hands.parts.workspace.steps
    hands.trigger("first")
    assert hands.texts(x, add)[:2] == ("", "")
    seen: list[tuple[str, str]] = []
    while steps.cursor < steps.count:
        hands.trigger("forward")
        seen.append(hands.texts(z, multiply)[:2])
    assert seen[0] == ("", "") or seen[0] == ("-4.00", "")
    assert ("-4.00", "") in seen
    assert seen[-1] == ("-4.00", "3.00")
    while steps.cursor:
        hands.trigger("back")
    assert hands.texts(z, multiply)[:2] == ("", "")
    hands.trigger("show_all")
    assert hands.texts(z, multiply)[:2] == ("-4.00", "3.00")


def test_undoing_everything_leaves_an_empty_graph(hands: Hands) -> None:
    draw(hands)
    document = hands.document
    while document.undo_stack.canUndo():
        hands.trigger("undo")
    assert list(document.graph) == []
    assert document.graph.edges() == []
    assert hands.parts.hint.isVisible()
    while document.undo_stack.canRedo():
        hands.trigger("redo")
    assert hands.parts.workspace.live.result is not None
    assert hands.parts.workspace.live.result.output == approx(-12.0)
    assert all(isinstance(edge, Edge) for edge in document.graph.edges())
