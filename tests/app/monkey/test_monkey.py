"""Whatever is pressed: nothing breaks, the views show the document, and undo finds the way back."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.main_window import MainWindow
from app.preferences import Preferences
from graph_engine.errors import RunError
from tests.app.document.documents import snapshot
from tests.app.monkey.monkey import Monkey

EXAMPLES = ("sigmoid-neuron", "fan-out", "residual-digits", "lenet-digits")


def let_loose(
    qtbot: QtBot, preferences: Preferences, example: str, seed: int, rounds: int, inside: str = ""
) -> None:
    """Let chance work on an example, and ask after every 25 moves whether all is well.

    Parameters
    ----------
    inside : str
        A node that is looked into at the beginning of every round, while it is there.
    """
    window = MainWindow(preferences)
    window.resize(1400, 900)
    window.show()
    monkey = Monkey(window, qtbot, seed)
    monkey.parts.open_example(example)
    monkey.settle()
    start = snapshot(monkey.document)
    try:
        for _ in range(rounds):
            if inside in monkey.document.graph:
                monkey.parts.workspace.inside.close()
                monkey.parts.workspace.inside.open(inside)
            monkey.play(25)
            check_views(monkey)
        monkey.leave()
        check_history(monkey, start)
    except BaseException:
        print("\n".join(monkey.done[-60:]))
        raise
    finally:
        monkey.document.undo_stack.setClean()
        window.close()
        window.deleteLater()
        qtbot.wait(0)


def check_views(monkey: Monkey) -> None:
    """Ask whether canvas, selection and numbers are those of the document."""
    document, canvas = monkey.document, monkey.parts.canvas.canvas
    graph = document.graph
    assert set(document.positions) == set(graph)
    assert set(canvas.items_by_name()) == set(graph)
    # A wire without an end shows what leaves the graph.
    assert {edge for edge in canvas.edges.edges if edge.target} == set(graph.edges())
    assert monkey.parts.workspace.selection.nodes <= set(graph)
    inside = monkey.parts.workspace.inside
    if inside.is_open:
        seen = monkey.parts.area.inside.canvas.canvas
        assert set(seen.items_by_name()) == set(inside.document.graph)
        assert inside.selection.nodes <= set(inside.document.graph)
    monkey.settle()
    live = monkey.parts.workspace.live
    if not live.is_enabled or live.result is None:
        return
    fresh = graph.run(live.result.output_name)
    for name in graph:
        try:
            wanted = fresh.value(name)
        except RunError:
            assert not live.result.has_value(name)
            continue
        if not graph.node(name).is_random:
            np.testing.assert_array_equal(live.result.value(name), wanted)


def check_history(monkey: Monkey, start: dict[str, object]) -> None:
    """Ask whether all can be undone to the start, and redone to the end."""
    document = monkey.document
    stack, end = document.undo_stack, snapshot(document)
    index = stack.index()
    while stack.canUndo():
        stack.undo()
    assert snapshot(document) == start
    while stack.index() < index:
        stack.redo()
    assert snapshot(document) == end
    check_views(monkey)


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_monkey_breaks_nothing(qtbot: QtBot, preferences: Preferences, example: str) -> None:
    let_loose(qtbot, preferences, example, seed=1, rounds=6)


def test_nor_does_it_inside_a_block(qtbot: QtBot, preferences: Preferences) -> None:
    let_loose(qtbot, preferences, "residual-digits", seed=1, rounds=6, inside="down")


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_break_nothing_inside_a_block(
    qtbot: QtBot, preferences: Preferences, seed: int
) -> None:
    let_loose(qtbot, preferences, "residual-digits", seed, rounds=20, inside="down")


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
@pytest.mark.parametrize("example", EXAMPLES)
def test_many_monkeys_break_nothing(
    qtbot: QtBot, preferences: Preferences, example: str, seed: int
) -> None:
    let_loose(qtbot, preferences, example, seed, rounds=20)
