"""States of the window that are looked at: small graphs, large ones, searches, steps, errors."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

from camera import Camera
from PySide6.QtCore import QPointF

from app.canvas.node_geometry import node_sizes
from app.canvas.ports import port_end
from app.document.commands import AddNode, BuildFormula, Connect, MoveNodes
from app.document.commands.sheet import ChangeSheet
from app.document.layout import arrange
from app.panels.inspector.views import GRADIENT
from graph_engine.project.sheet import Frame, Note

THEMES = ("light", "dark", "light_contrast", "dark_contrast")
DEPTH, WIDTH = 5, 8
"""Layers and neurons a layer: 1,008 nodes where every number is a node."""


def empty(camera: Camera) -> None:
    """Nothing yet."""


def neuron(camera: Camera) -> None:
    """Value, gradient and local gradient on every wire."""
    camera.open_example("sigmoid-neuron")
    camera.workspace.selection.set(["f"])


def stepping(camera: Camera) -> None:
    """In the middle of the backward pass, with the why of one number."""
    camera.open_example("fan-out")
    steps = camera.workspace.steps
    steps.jump(steps.count * 3 // 4)
    camera.do("timeline")


def quick_add(camera: Camera) -> None:
    """A wire that was dropped on empty ground asks what it leads to."""
    camera.open_example("sigmoid-neuron")
    canvas = camera.parts.canvas
    end = port_end(canvas.canvas, "f", "out", "out")
    camera.parts.quick_add.open_for(end, end.point + QPointF(90.0, 60.0))


def expanded(camera: Camera) -> None:
    """A block of a residual network, its parts on the canvas."""
    camera.open_example("residual-digits")
    graph = camera.workspace.document.graph
    name = next(each for each in graph if graph.node(each).id.startswith("repeat:"))
    camera.workspace.selection.set([name])
    camera.do("expand")
    camera.wait_for_numbers()
    camera.parts.canvas.fit()


def inside(camera: Camera) -> None:
    """Inside a block, with the way back above."""
    camera.open_example("residual-digits")
    graph = camera.workspace.document.graph
    name = next(each for each in graph if graph.node(each).id.startswith("repeat:"))
    camera.workspace.inside.open(name)
    camera.run_for(1.0)


def lenet(camera: Camera) -> None:
    """Feature maps in the nodes, a heat map in the inspector."""
    camera.open_example("lenet-digits")
    camera.look_into("conv1", GRADIENT)


def problems(camera: Camera) -> None:
    """Shapes that do not fit, said in place and in the list."""
    camera.open_example("mlp-digits")
    document = camera.workspace.document
    add = AddNode(document, "conv2d", (520.0, 260.0))
    document.push(add)
    assert add.name is not None
    document.push(Connect(document, ("relu1", "out"), (add.name, "x")))
    camera.workspace.selection.set([add.name])
    camera.do("problems")


def large(camera: Camera) -> None:
    """A thousand nodes, as far away as it takes to see them all."""
    formula, values = perceptron()
    document = camera.workspace.document
    document.push(BuildFormula(document, formula, values))
    camera.wait_for_numbers()
    sizes = node_sizes(document.graph, document.shapes)
    document.push(MoveNodes(document, arrange(document.graph, sizes)))
    camera.parts.canvas.fit()


def large_near(camera: Camera) -> None:
    """The same from near."""
    large(camera)
    canvas = camera.parts.canvas
    canvas.zoom_to(1.0)
    graph = camera.workspace.document.graph
    canvas.centerOn(canvas.canvas.item(graph.sinks()[-1]))


def sheet(camera: Camera) -> None:
    """Notes, a coloured frame, a wire led around and a locked node."""
    camera.open_example("sigmoid-neuron")
    document = camera.workspace.document
    x, y = document.position("w0")
    wire = next(e for e in document.graph.edges() if e.source == "w2")
    start, end = document.position(wire.source), document.position(wire.target)
    text = "The weights of a neuron.\nDrag a number to change it."
    cards = {
        "note_1": Note(x + 640.0, y - 60.0, 220.0, 84.0, text=text),
        "frame_1": Frame(x - 28.0, y - 52.0, 136.0, 430.0, title="Weights"),
    }
    made = document.sheet.with_pins([wire.source]).with_cards(cards)
    points = ((start[0] + 330.0, start[1] + 27.0), (end[0] - 70.0, end[1] + 130.0))
    document.push(ChangeSheet(document, made.with_bends({wire: points}), "Set the table"))
    camera.parts.canvas.fit()


def near(camera: Camera) -> None:
    """Near enough to see what is inside: filters, feature maps, settings on the node."""
    camera.open_example("lenet-digits")
    canvas = camera.parts.canvas
    canvas.zoom_to(1.9)
    canvas.centerOn(canvas.canvas.item("relu1"))


def scalar_near(camera: Camera) -> None:
    """A neuron from near: the curve of the sigmoid, a slider on the selected number."""
    camera.open_example("sigmoid-neuron")
    canvas = camera.parts.canvas
    canvas.zoom_to(1.9)
    canvas.centerOn(canvas.canvas.item("add_2"))
    camera.workspace.selection.set(["f"])


def presentation(camera: Camera) -> None:
    """For the back row."""
    camera.open_example("sigmoid-neuron")
    camera.workspace.steps.jump(15)
    camera.do("presentation")
    camera.run_for(0.5)


def gradients(camera: Camera) -> None:
    """Wires by the size of their gradients."""
    camera.open_example("lenet-digits")
    camera.workspace.preferences.wire_ink = "both"
    camera.run_for(0.3)


def outline(camera: Camera) -> None:
    """The graph as text."""
    camera.open_example("sigmoid-neuron")
    camera.workspace.steps.jump(15)
    camera.do("outline")


def perceptron() -> tuple[str, dict[str, float]]:
    """Return the formula of a net of single numbers, and a value for each of its names."""
    values = {f"x{k}": (k - 3.5) / 4 for k in range(WIDTH)}
    before, lines = list(values), []
    for layer in range(DEPTH):
        for k, n in product(range(WIDTH), range(WIDTH)):
            values[f"w{layer}{k}{n}"] = ((7 * k + 3 * n + layer) % 11 - 5) / 8
        names = [f"h{layer}{k}" for k in range(WIDTH)]
        for k, name in enumerate(names):
            values[f"b{layer}{k}"] = (k - 4) / 8
            terms = [f"w{layer}{k}{n}*{below}" for n, below in enumerate(before)]
            lines.append(f"{name} = tanh({' + '.join(terms)} + b{layer}{k})")
        before = names
    return "; ".join([*lines, " + ".join(f"{name}" for name in before)]), values


STATES: dict[str, Callable[[Camera], None]] = {
    "empty": empty,
    "neuron": neuron,
    "stepping": stepping,
    "quick-add": quick_add,
    "expanded": expanded,
    "inside": inside,
    "lenet": lenet,
    "problems": problems,
    "large": large,
    "large-near": large_near,
    "sheet": sheet,
    "near": near,
    "scalar-near": scalar_near,
    "presentation": presentation,
    "gradients": gradients,
    "outline": outline,
}
