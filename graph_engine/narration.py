"""What happens in one step of a trace, as a sentence."""

from __future__ import annotations

import inspect
import re
from collections.abc import Sequence

import numpy as np

from graph_engine.blocks.block import Block
from graph_engine.local_formula import output_name
from graph_engine.number_words import gradient_text
from graph_engine.step_equations import giver_name, learned_name, rate_text
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType

_ORDINALS = {0: "first", 1: "second", 2: "third", 3: "fourth", 4: "fifth"}
_CHAIN_RULE = "downstream gradient = local gradient × upstream gradient"


def sentence(graph: GraphStructure, step: Step, output: str | None = None, digits: int = 2) -> str:
    """Return what the step does, in words.

    Parameters
    ----------
    output : str, optional
        What the differentiated output is called in equations, where that is not its own name.
    """
    match step:
        case ForwardStep():
            return _forward_sentence(graph, step)
        case BackwardStep():
            return f"Backward through {step.node} to {giver_name(graph, step)}: {_CHAIN_RULE}"
        case AccumulateStep(edge=None):
            return _first_sentence(step, output)
        case AccumulateStep():
            return _accumulate_sentence(graph, step, digits)
        case UpdateStep():
            return _update_sentence(step, [learned_name(step)])


def sentence_of_all(
    graph: GraphStructure, steps: Sequence[Step], output: str | None = None, digits: int = 2
) -> str:
    """Return what several steps do that are taken as one: all through one node."""
    first = steps[0]
    if len(steps) == 1:
        return sentence(graph, first, output, digits)
    if isinstance(first, UpdateStep):
        names = [learned_name(step) for step in steps if isinstance(step, UpdateStep)]
        return _update_sentence(first, names)
    givers = [giver_name(graph, step) for step in steps if isinstance(step, BackwardStep)]
    names = list(dict.fromkeys(givers))
    assert isinstance(first, BackwardStep)
    return f"Backward through {first.node} to {_listed(names)}: {_CHAIN_RULE}"


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
    is_single = all(np.ndim(value) == 0 for value in step.outputs)
    return f"Forward through {step.node}: {_about(node, is_single=is_single)}"


def _about(node: NodeType, *, is_single: bool) -> str:
    """Return what a node does, as the end of a sentence."""
    if isinstance(node, Block) and not node.definition.about.strip():
        return f"the nodes inside it, those of {node.definition.name}, run one after the other"
    text = inspect.getdoc(type(node)) or node.title
    about = text.splitlines()[0].rstrip(".")
    by_element = ", element by element"
    stem = about.removesuffix(by_element)
    ending = "" if is_single or stem == about else by_element
    if len(node.data_ports()) > 1 and not re.search("[a-z]{3}", stem):
        stem = f"{node.title.lower()} its inputs"  # not "x · y": the equation says that
    elif stem[1:2].islower() or stem.startswith("A "):
        stem = stem[0].lower() + stem[1:]
    return stem + ending


# Backward


def _first_sentence(step: AccumulateStep, output: str | None) -> str:
    name = step.node
    if output is not None and output != step.node:
        name += f", called {output} here"
    if np.ndim(step.total):
        return (
            f"Backward begins at {name}: the sum of its elements is differentiated, "
            "so the gradient of each is 1"
        )
    return f"Backward begins at {name}: the gradient of the output with respect to itself is 1"


def _accumulate_sentence(graph: GraphStructure, step: AccumulateStep, digits: int) -> str:
    name = output_name(graph, step.node, step.port)
    by = step.edge.target if step.edge is not None else ""
    term = gradient_text(step.term, digits)
    if step.index == 0:
        return (
            f"The first of {step.count} paths into {name}, by {by}, "
            f"brings {term}; the others will add to it"
        )
    if step.index + 1 == step.count:
        which = f"The {_ordinal(step.index)} and last path into {name}, by {by},"
        return f"{which} brings {term}: the sum is complete"
    return f"A {_ordinal(step.index)} path into {name}, by {by}, brings {term}"


def _ordinal(index: int) -> str:
    if index in _ORDINALS:
        return _ORDINALS[index]
    count = index + 1
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10)
    return f"{count}{ending or 'th'}"


# Updates


def _update_sentence(step: UpdateStep, names: list[str]) -> str:
    whose = "its gradient" if len(names) == 1 else "their gradients"
    rate = f"η = {rate_text(step.learning_rate)} is the learning rate"
    return f"Update {_listed(names)}: a step against {whose} lowers the output; {rate}"


def _listed(names: list[str]) -> str:
    if len(names) > 4:
        return f"{', '.join(names[:3])} and {len(names) - 3} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
