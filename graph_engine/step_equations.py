"""One step of a trace as an equation: names first, then the numbers."""

from __future__ import annotations

import re

import numpy as np

from graph_engine.backward_equations import backward_parts
from graph_engine.blocks.composite import Composite
from graph_engine.equation_pieces import Part, Role, giver_name, in_brackets
from graph_engine.local_formula import output_name, source_name
from graph_engine.number_words import digits_to_tell, gradient_text, value_text
from graph_engine.sentence import said
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType
from nodes.shapes import shape_text

__all__ = [
    "Part", "Role", "equation", "equation_parts", "giver_name", "learned_name", "rate_text",
]  # fmt: skip
MOST_OUTPUTS = 3


def equation(graph: GraphStructure, step: Step, output: str = "f", digits: int = 2) -> str:
    """Return the step as an equation.

    Parameters
    ----------
    output : str
        What the differentiated output is called in it.
    digits : int
        Decimals; more are written where the numbers would read alike.
    """
    return "".join(text for text, _ in equation_parts(graph, step, output, digits))


def equation_parts(
    graph: GraphStructure, step: Step, output: str = "f", digits: int = 2
) -> list[Part]:
    """Return the equation in pieces, each with what kind of number it is, for colouring."""
    match step:
        case ForwardStep():
            return _forward_parts(graph, step, digits)
        case BackwardStep():
            return backward_parts(graph, step, output, digits)
        case AccumulateStep():
            return _accumulate_parts(graph, step, output, digits)
        case UpdateStep():
            return _update_parts(step, output, digits)


# Forward


def _forward_parts(graph: GraphStructure, step: ForwardStep, digits: int) -> list[Part]:
    node = graph.node(step.node)
    _, _, right = node.formula.partition("=")
    # A letter set high cannot give way to a name or a number.
    right = right.strip().replace("eˣ", "exp(x)")
    if node.role in ("constant", "parameter", "input") or not right:
        return _outputs(graph, step, digits)
    if isinstance(node, Composite) or len(step.outputs) > 1:
        return _outputs(graph, step, digits)  # the formula is of one step, or of one output
    names, numbers = _words(graph, node, step, digits)
    parts: list[Part] = [(f"{step.node} = ", "plain")]
    parts += [(text, "plain") for text in _substituted(right, names)]
    result = value_text(step.outputs[0], digits)
    if all(np.ndim(value) == 0 for value in (*step.inputs, *step.outputs) if value is not None):
        numeric = _with_numbers(right, numbers)
        # −x of 2 is -2, and an output is what comes in: not to be said twice.
        if "".join(text for text, _ in numeric).replace("−", "-") != result:
            parts += [(" = ", "plain"), *numeric]
    return [*parts, (" = ", "plain"), (result, "value")]


def _outputs(graph: GraphStructure, step: ForwardStep, digits: int) -> list[Part]:
    parts: list[Part] = []
    ports = graph.node(step.node).output_ports()
    shapes = {np.shape(value) for value in step.outputs}
    if len(ports) > MOST_OUTPUTS and len(shapes) == 1:
        count, shape = str(len(ports)), shape_text(shapes.pop())
        names = f"{step.node}.{ports[0].name} … {ports[-1].name} = "
        return [
            (names, "plain"),
            (said("{count} times {shape}", count=count, shape=shape), "value"),
        ]
    for port, value in zip(ports, step.outputs, strict=True):
        label = output_name(graph, step.node, port.name)
        parts.append((f"{', ' if parts else ''}{label} = ", "plain"))
        parts.append((value_text(value, digits), "value"))
    return parts


def _words(
    graph: GraphStructure, node: NodeType, step: ForwardStep, digits: int
) -> tuple[dict[str, str], dict[str, str]]:
    """Return a name and a number for each word of the formula that has one."""
    edges = graph.edges_into(step.node)
    names: dict[str, str] = {"out": step.node}
    numbers: dict[str, str] = {}
    for setting, value in node.model_dump().items():
        if isinstance(value, int | float) and not isinstance(value, bool):
            text = value_text(value, digits) if value % 1 else f"{value:g}"
            names[setting] = numbers[setting] = text
    for port, value in zip(node.input_ports(), step.inputs, strict=False):
        if port.name in edges:
            names[port.name] = source_name(graph, edges[port.name])
        if value is not None:
            numbers[port.name] = value_text(value, digits)
    return names, numbers


_SIGNS = ("+", "−", "-", "·", "/", "^", "@")
_WORD = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)")


def _substituted(formula: str, words: dict[str, str]) -> list[str]:
    return ["".join(words.get(piece, piece) for piece in _WORD.split(formula))]


def _with_numbers(formula: str, numbers: dict[str, str]) -> list[Part]:
    parts: list[Part] = []
    before = ""
    for piece in _WORD.split(formula):
        number = numbers.get(piece)
        if number is None:
            if piece:
                parts.append((piece, "plain"))
        elif number.startswith("-") and before.rstrip().endswith(_SIGNS):
            # Two signs in a row read as a slip.
            parts += [("(", "plain"), (number, "value"), (")", "plain")]
        else:
            parts.append((number, "value"))
        before = piece
    return parts


# Terms that add up, and updates


def _accumulate_parts(
    graph: GraphStructure, step: AccumulateStep, output: str, digits: int
) -> list[Part]:
    left = f"∂{output}/∂{output_name(graph, step.node, step.port)} = "
    goes_on: list[Part] = [(" + …", "plain")] if step.index + 1 < step.count else []
    if step.edge is None or step.index == 0:
        return [(left, "plain"), (gradient_text(step.total, digits), "gradient"), *goes_on]
    before = step.total - step.term
    digits = digits_to_tell(before, step.total, digits)
    sign, size = " + ", step.term
    if np.ndim(size) == 0 and size < 0:
        sign, size = " − ", -size
    return [
        (left, "plain"),
        (in_brackets(before, gradient_text(before, digits)), "gradient"),
        (sign, "plain"),
        (in_brackets(size, gradient_text(size, digits)), "gradient"),
        *goes_on,
        (" = ", "plain"),
        (gradient_text(step.total, digits), "gradient"),
        *goes_on,
    ]


def learned_name(step: UpdateStep) -> str:
    """Return the name of what an update changes."""
    return step.parameter if step.weight == "value" else f"{step.parameter}.{step.weight}"


def rate_text(rate: float) -> str:
    """Return a learning rate as people write it: ``0.1``, ``1``, ``3e-4``."""
    return f"{rate:.3g}".replace("e-0", "e-")


def _update_parts(step: UpdateStep, output: str, digits: int) -> list[Part]:
    name = learned_name(step)
    wide = digits_to_tell(step.value, step.new_value, digits)
    # Of a tensor only the mean is told, and that need not move.
    wide = min(wide, digits + 3) if np.ndim(step.value) else wide
    gradient = gradient_text(step.gradient, digits if np.ndim(step.value) else wide)
    gradient, digits = in_brackets(step.gradient, gradient), wide
    return [
        (f"{name} ← {name} − η · ∂{output}/∂{name} = ", "plain"),
        (in_brackets(step.value, value_text(step.value, digits)), "value"),
        (f" − {rate_text(step.learning_rate)} · ", "plain"),
        (f"({gradient})" if gradient.startswith("-") else gradient, "gradient"),
        (" = ", "plain"),
        (value_text(step.new_value, digits), "value"),
    ]
