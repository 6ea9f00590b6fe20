"""What happens in one step of a trace, as a sentence and as an equation with the numbers in it."""

from __future__ import annotations

import inspect
import re
from typing import Any, Literal

import numpy as np

from graph_engine.edge import Edge
from graph_engine.local_gradient import LocalGradient
from graph_engine.number_words import tensor_text, value_text
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType
from nodes.shapes import shape_text

Role = Literal["value", "gradient", "local", "plain"]
Part = tuple[str, Role]

_ORDINALS = {0: "first", 1: "second", 2: "third", 3: "fourth", 4: "fifth"}


def sentence(graph: GraphStructure, step: Step) -> str:
    """Return what the step does, in words."""
    match step:
        case ForwardStep():
            return _forward_sentence(graph, step)
        case BackwardStep():
            return (
                f"Backward through {step.node} to {_giver(graph, step)}: "
                "downstream gradient = local gradient × upstream gradient"
            )
        case AccumulateStep(edge=None):
            return (
                f"Backward begins at {step.node}: "
                "the gradient of the output with respect to itself is 1"
            )
        case AccumulateStep():
            return _accumulate_sentence(graph, step)
        case UpdateStep():
            return f"Update {_learned(step)}: one step against its gradient lowers the output"


def equation(graph: GraphStructure, step: Step, output: str = "f") -> str:
    """Return the step as an equation: names first, then the numbers.

    Parameters
    ----------
    output : str
        What the differentiated output is called in it.
    """
    return "".join(text for text, _ in equation_parts(graph, step, output))


def equation_parts(graph: GraphStructure, step: Step, output: str = "f") -> list[Part]:
    """Return the equation in pieces, each with what kind of number it is, for colouring."""
    match step:
        case ForwardStep():
            return _forward_parts(graph, step)
        case BackwardStep():
            return _backward_parts(graph, step, output)
        case AccumulateStep():
            return _accumulate_parts(graph, step, output)
        case UpdateStep():
            return _update_parts(step)


# Forward


def _forward_sentence(graph: GraphStructure, step: ForwardStep) -> str:
    node = graph.node(step.node)
    if node.role == "constant":
        return f"Forward: {step.node} gives its value"
    if node.role == "parameter":
        return f"Forward: {step.node} gives the value learned so far"
    if node.role == "input":
        names = " and ".join(port.name for port in node.output_ports())
        return f"Forward: {step.node} gives {names if names != 'out' else 'what is fed'}"
    about = (inspect.getdoc(type(node)) or node.title).splitlines()[0].rstrip(".")
    if all(np.ndim(value) == 0 for value in step.outputs):
        about = about.removesuffix(", element by element")
    if len(node.data_ports()) > 1 and not re.search("[a-z]{3}", about):
        about = f"{node.title.lower()} its inputs"  # not "x · y": the equation says that
    elif about[1:2].islower() or about.startswith("A "):
        about = about[0].lower() + about[1:]
    return f"Forward through {step.node}: {about}"


def _forward_parts(graph: GraphStructure, step: ForwardStep) -> list[Part]:
    node = graph.node(step.node)
    if node.role in ("constant", "parameter", "input"):
        return _outputs(graph, step)
    names, numbers = _words(graph, node, step)
    _, _, right = node.formula.partition("=")
    # A letter set high cannot give way to a name or a number.
    right = right.strip().replace("eˣ", "exp(x)")
    parts: list[Part] = [(f"{step.node} = ", "plain")]
    parts += [(text, "plain") for text in _substituted(right, names)]
    if all(np.ndim(value) == 0 for value in (*step.inputs, *step.outputs) if value is not None):
        parts.append((" = ", "plain"))
        parts += _with_numbers(right, numbers)
    parts.append((" = ", "plain"))
    parts.append((value_text(step.outputs[0]), "value"))
    return parts


def _outputs(graph: GraphStructure, step: ForwardStep) -> list[Part]:
    ports = graph.node(step.node).output_ports()
    parts: list[Part] = []
    for port, value in zip(ports, step.outputs, strict=True):
        label = step.node if len(ports) == 1 else f"{step.node}.{port.name}"
        parts.append((f"{', ' if parts else ''}{label} = ", "plain"))
        parts.append((value_text(value), "value"))
    return parts


def _words(
    graph: GraphStructure, node: NodeType, step: ForwardStep
) -> tuple[dict[str, str], dict[str, str]]:
    """Return a name and a number for each word of the formula that has one."""
    edges = graph.edges_into(step.node)
    names: dict[str, str] = {"out": step.node}
    numbers: dict[str, str] = {}
    for setting, value in node.model_dump().items():
        if isinstance(value, int | float) and not isinstance(value, bool):
            text = value_text(value) if value % 1 else f"{value:g}"
            names[setting] = numbers[setting] = text
    for port, value in zip(node.input_ports(), step.inputs, strict=False):
        if port.name in edges:
            names[port.name] = _source_text(graph, edges[port.name])
        if value is not None:
            numbers[port.name] = value_text(value)
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


def _backward_parts(graph: GraphStructure, step: BackwardStep, output: str) -> list[Part]:
    giver = _giver(graph, step)
    whose = giver
    left = f"∂{output}/∂{giver}"
    if step.edge is not None:
        twice = sum(e.source == giver for e in graph.edges_into(step.node).values()) > 1
        if twice:
            whose = step.port
        if _fans_out(graph, step.edge):
            left += f" via {step.node}.{step.port}" if twice else f" via {step.node}"
    return [
        (f"{left} = ∂{step.node}/∂{whose} · ∂{output}/∂{step.node} = ", "plain"),
        (_local_text(step.local), "local"),
        (" · ", "plain"),
        (_operand(step.upstream), "gradient"),
        (" = ", "plain"),
        (value_text(step.downstream), "gradient"),
    ]


def _giver(graph: GraphStructure, step: BackwardStep) -> str:
    """Return the name of what the gradient goes to: a source, or a weight the node owns."""
    return f"{step.node}.{step.port}" if step.edge is None else _source_text(graph, step.edge)


def _source_text(graph: GraphStructure, edge: Edge) -> str:
    has_one_output = len(graph.node(edge.source).output_ports()) == 1
    return edge.source if has_one_output else f"{edge.source}.{edge.source_port}"


def _fans_out(graph: GraphStructure, edge: Edge) -> bool:
    out = graph.edges_out_of(edge.source)
    return sum(other.source_port == edge.source_port for other in out) > 1


def _local_text(local: LocalGradient) -> str:
    if local.value is not None:
        return _operand(local.value)
    return f"Jacobian {shape_text(local.shape)}"


def _operand(value: Any) -> str:
    """Return a number, or a tensor in brackets: its words stand beside signs."""
    return value_text(value) if np.ndim(value) == 0 else f"[{tensor_text(value)}]"


# Terms that add up, and updates


def _ordinal(index: int) -> str:
    if index in _ORDINALS:
        return _ORDINALS[index]
    count = index + 1
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10)
    return f"{count}{ending or 'th'}"


def _accumulate_sentence(graph: GraphStructure, step: AccumulateStep) -> str:
    name = _output_text(graph, step)
    by = step.edge.target if step.edge is not None else ""
    if step.index == 0:
        return (
            f"The first of {step.count} paths into {name}, by {by}, "
            f"brings {value_text(step.term)}; the others will add to it"
        )
    return f"A {_ordinal(step.index)} path into {name}, by {by}, brings {value_text(step.term)}"


def _accumulate_parts(graph: GraphStructure, step: AccumulateStep, output: str) -> list[Part]:
    left = f"∂{output}/∂{_output_text(graph, step)} = "
    if step.edge is None or step.index == 0:
        return [(left, "plain"), (value_text(step.total), "gradient")]
    return [
        (left, "plain"),
        (_operand(step.total - step.term), "gradient"),
        (" + ", "plain"),
        (_operand(step.term), "gradient"),
        (" = ", "plain"),
        (value_text(step.total), "gradient"),
    ]


def _output_text(graph: GraphStructure, step: AccumulateStep) -> str:
    has_one_output = len(graph.node(step.node).output_ports()) == 1
    return step.node if has_one_output else f"{step.node}.{step.port}"


def _learned(step: UpdateStep) -> str:
    return step.parameter if step.weight == "value" else f"{step.parameter}.{step.weight}"


def _update_parts(step: UpdateStep) -> list[Part]:
    name = _learned(step)
    return [
        (f"{name} ← {name} − learning rate · gradient = ", "plain"),
        (_operand(step.value), "value"),
        (" − ", "plain"),
        (value_text(step.learning_rate), "plain"),
        (" · ", "plain"),
        (_operand(step.gradient), "gradient"),
        (" = ", "plain"),
        (value_text(step.new_value), "value"),
    ]
