"""Chips of a trace, lines of an explanation, elements by their places."""

import pytest

from app.panels.timeline.chips import Chips
from app.panels.timeline.explanation import largest_place, place_of, targets_of
from app.panels.timeline.wrapping import wrapped
from graph_engine.gradient_paths import Target
from graph_engine.step_equations import Part
from tests.graph_engine.building import formula, lenet, sigmoid_neuron


@pytest.mark.parametrize("by_node", [False, True])
def test_every_step_has_its_chip(by_node: bool) -> None:
    trace = formula("x*x + exp(-x)*(2 - w)*w", x=1.0, w=2.0).run().trace
    chips = Chips(trace, "node" if by_node else "edge")
    count = chips.starts[-1]
    assert [step for chip in range(count) for step in chips.steps(chip)] == list(range(len(trace)))
    for chip in range(count):
        for step in chips.steps(chip):
            assert chips.chip_of(step) == chip
            assert chips.begun(step + 1) == chip + 1
        assert chips.cursor(chip + 1) == chips.steps(chip)[-1] + 1
    assert chips.begun(0) == chips.cursor(0) == 0


def test_phases_begin_at_their_chips() -> None:
    graph = sigmoid_neuron()
    trace = graph.run().trace
    assert Chips(trace).starts == (0, 10, 20, 23)
    assert Chips(trace, "node").starts == (0, 10, 16, 19)
    assert Chips(None, "node").starts == (0, 0, 0, 0)


def text(row: list[Part]) -> str:
    return "".join(each for each, _ in row)


def test_lines_are_broken_before_signs_and_nowhere_else() -> None:
    parts: list[Part] = [
        ("(f←q: ", "plain"), ("-4.00", "local"), (")", "plain"),
        (" · (q←x: ", "plain"), ("1.00", "local"), (")", "plain"),
        (" = ", "plain"), ("-4.00", "gradient"),
    ]  # fmt: skip
    assert [text(row) for row in wrapped(parts, 100, 2, len)] == [
        "(f←q: -4.00) · (q←x: 1.00) = -4.00"
    ]
    rows = wrapped(parts, 20, 2, len)
    assert [text(row) for row in rows] == ["(f←q: -4.00)", "· (q←x: 1.00)", "= -4.00"]
    assert [part for row in rows for part in row if part[1] != "plain"] == [
        ("-4.00", "local"),
        ("1.00", "local"),
        ("-4.00", "gradient"),
    ]
    assert [text(row) for row in wrapped(parts, 1, 0, len)] == [text(row) for row in rows]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("1, 2", (1, 2)),
        ("[1,2]", (1, 2)),
        ("-1, 0", (1, 0)),
        ("2, 0", None),
        ("1", None),
        ("a, b", None),
        ("", None),
    ],
)
def test_elements_are_typed_by_their_places(typed: str, place: tuple[int, ...] | None) -> None:
    assert place_of(typed, (2, 3)) == place


def test_gradients_of_a_layer_are_its_output_and_the_weights_it_owns() -> None:
    graph = lenet()
    result = graph.run()
    assert targets_of(graph, result, "fc1") == [
        Target("fc1", "out"),
        Target("fc1", "weight"),
        Target("fc1", "bias"),
    ]
    assert targets_of(sigmoid_neuron(), sigmoid_neuron().run(), "w0") == [Target("w0", "out")]


def test_largest_element_is_asked_about_first() -> None:
    graph = formula("sum(x*y)", x=[1.0, 2.0, 3.0], y=[4.0, -9.0, 5.0])
    assert largest_place(graph.run(), Target("x", "out")) == (1,)
