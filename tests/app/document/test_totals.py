"""The running sums are those of a graph that is counted from the beginning, after every edit."""

import random

from app.document.commands import (
    AddNode,
    ChangeGraphSettings,
    ChangeSettings,
    Connect,
    Disconnect,
    RemoveSelection,
    RenameNode,
)
from app.document.document import Document
from app.document.totals import GraphTotals
from graph_engine.summary import summarize


def assert_as_counted(document: Document, totals: GraphTotals) -> None:
    counted, kept = summarize(document.graph), totals.read()
    assert kept.parameters == counted.parameters
    assert kept.multiply_adds == counted.multiply_adds
    assert kept.memory_bytes == counted.memory_bytes


def test_sums_follow_random_edits_and_their_undoing() -> None:
    document = Document()
    totals = GraphTotals(document)
    assert document.open_example("lenet-digits")
    assert totals.read().parameters > 0
    choose = random.Random(3)
    for number in range(150):
        names, edges = sorted(document.graph), document.graph.edges()
        match choose.randrange(8):
            case 0:
                document.do(AddNode(document, choose.choice(("linear", "value", "relu")), (0, 0)))
            case 1:
                document.do(RemoveSelection(document, [choose.choice(names)], []))
            case 2:
                document.do(RenameNode(document, choose.choice(names), f"n{number}"))
            case 3 if edges:
                document.do(Disconnect(document, choose.choice(edges)))
            case 4:
                wide = choose.randrange(1, 9)
                layers = [n for n in names if document.graph.node(n).id == "conv2d"]
                if layers:
                    document.do(ChangeSettings(document, choose.choice(layers), filters=wide))
            case 5:
                dtype = choose.choice(("float32", "float64"))
                document.do(ChangeGraphSettings(document, dtype=dtype))
            case 6:
                source, target = choose.sample(names, 2)
                ports = document.graph.node(target).input_ports()
                outputs = document.graph.node(source).output_ports()
                if ports and outputs:
                    end = (target, choose.choice(ports).name)
                    document.do(Connect(document, (source, outputs[0].name), end))
            case _:
                (document.undo_stack.undo if choose.random() < 0.7 else document.undo_stack.redo)()
        if choose.random() < 0.5:
            assert_as_counted(document, totals)
    assert_as_counted(document, totals)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert_as_counted(document, totals)
    document.close()


def test_another_document_is_counted_from_the_beginning() -> None:
    document = Document()
    totals = GraphTotals(document)
    for example in ("lenet-digits", "sigmoid-neuron"):
        assert document.open_example(example)
        assert_as_counted(document, totals)
    document.new()
    assert totals.read().parameters == 0
    document.close()
