"""One step of a trace as an equation: names first, then the numbers."""

from __future__ import annotations

import re
from typing import Any, Literal

import numpy as np

from graph_engine.local_formula import local_formula, output_name, source_name
from graph_engine.local_gradient import LocalGradient
from graph_engine.number_words import (
    digits_to_tell,
    gradient_text,
    value_text,
)
from graph_engine.sentence import said
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType
from nodes.shapes import shape_text

Role = Literal["value", "gradient", "local", "plain"]
Part = tuple[str, Role]
LONGEST_LOCAL = 34
"""Letters up to which a local gradient is written out before its number."""


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
            return _backward_parts(graph, step, output, digits)
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
    names, numbers = _words(graph, node, step, digits)
    parts: list[Part] = [(f"{step.node} = ", "plain")]
    parts += [(text, "plain") for text in _substituted(right, names)]
    if all(np.ndim(value) == 0 for value in (*step.inputs, *step.outputs) if value is not None):
        parts.append((" = ", "plain"))
        parts += _with_numbers(right, numbers)
    parts.append((" = ", "plain"))
    parts.append((value_text(step.outputs[0], digits), "value"))
    return parts


def _outputs(graph: GraphStructure, step: ForwardStep, digits: int) -> list[Part]:
    parts: list[Part] = []
    for port, value in zip(graph.node(step.node).output_ports(), step.outputs, strict=True):
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
        elif number.startswith("-") and before.rstrip().endswith(("−", "-", "^")):
            # Two minus signs in a row read as a slip.
            parts += [("(", "plain"), (number, "value"), (")", "plain")]
        else:
            parts.append((number, "value"))
        before = piece
    return parts


# Backward


def _backward_parts(
    graph: GraphStructure, step: BackwardStep, output: str, digits: int
) -> list[Part]:
    giver = giver_name(graph, step)
    whose = giver
    left = f"∂{output}/∂{giver}"
    if step.edge is not None:
        twice = sum(e.source == step.edge.source for e in graph.edges_into(step.node).values()) > 1
        if twice:
            whose = step.port
        if _fans_out(graph, step):
            left += f" via {step.node}.{step.port}" if twice else f" via {step.node}"
    parts: list[Part] = [(f"{left} = ", "plain")]
    if step.node != output:  # else both sides would read the same
        parts.append((f"∂{step.node}/∂{whose} · ∂{output}/∂{step.node} = ", "plain"))
    upstream = _in_brackets(step.upstream, gradient_text(step.upstream, digits))
    formula = _local_in_letters(graph, step)
    if formula:
        parts += [(formula, "local"), (" · ", "plain"), (upstream, "gradient"), (" = ", "plain")]
    return [
        *parts,
        (_local_text(step.local, digits), "local"),
        (" · ", "plain"),
        (upstream, "gradient"),
        (" = ", "plain"),
        (gradient_text(step.downstream, digits), "gradient"),
    ]


def giver_name(graph: GraphStructure, step: BackwardStep) -> str:
    """Return the name of what the gradient goes to: a source, or a weight the node owns."""
    return f"{step.node}.{step.port}" if step.edge is None else source_name(graph, step.edge)


def _fans_out(graph: GraphStructure, step: BackwardStep) -> bool:
    edge = step.edge
    out = () if edge is None else graph.edges_out_of(edge.source)
    return sum(edge is not None and other.source_port == edge.source_port for other in out) > 1


def _local_in_letters(graph: GraphStructure, step: BackwardStep) -> str:
    """Return ``x0`` or ``(1 − f) · f``, where it is short and says more than its number."""
    if step.local.form != "number":
        return ""
    formula = local_formula(graph, step.node, step.port)
    if not re.search("[A-Za-z]", formula) or len(formula) > LONGEST_LOCAL:
        return ""
    outside = re.sub(r"\([^()]*\)", "", formula)
    return f"({formula})" if re.search(r" [+−] | if ", outside) else formula


def _local_text(local: LocalGradient, digits: int) -> str:
    if local.value is not None:
        return _in_brackets(local.value, value_text(local.value, digits))
    inner = shape_text(local.input_shape)
    if not local.output_shape:
        return said("Jacobian {columns}", columns=inner)
    outer = shape_text(local.output_shape)
    return said("Jacobian {rows} by {columns}", rows=outer, columns=inner)


def _in_brackets(value: Any, text: str) -> str:
    """Return a number's text, a tensor's in brackets: its words would run into the signs."""
    return text if np.ndim(value) == 0 else said("[{text}]", text=text)


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
        (_in_brackets(before, gradient_text(before, digits)), "gradient"),
        (sign, "plain"),
        (_in_brackets(size, gradient_text(size, digits)), "gradient"),
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
    digits = digits_to_tell(step.value, step.new_value, digits)
    gradient = _in_brackets(step.gradient, gradient_text(step.gradient, digits))
    return [
        (f"{name} ← {name} − η · ∂{output}/∂{name} = ", "plain"),
        (_in_brackets(step.value, value_text(step.value, digits)), "value"),
        (f" − {rate_text(step.learning_rate)} · ", "plain"),
        (f"({gradient})" if gradient.startswith("-") else gradient, "gradient"),
        (" = ", "plain"),
        (value_text(step.new_value, digits), "value"),
    ]
