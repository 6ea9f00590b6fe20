"""What happens in one step of a trace, as a sentence."""

from __future__ import annotations

import inspect
import re
from collections.abc import Sequence

import numpy as np

from graph_engine.blocks.block import Block
from graph_engine.local_formula import output_name
from graph_engine.number_words import gradient_text
from graph_engine.sentence import Sentence, phrase, said
from graph_engine.step_equations import giver_name, learned_name, rate_text
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType

_ORDINALS = {0: "first", 1: "second", 2: "third", 3: "fourth", 4: "fifth"}


def sentence(
    graph: GraphStructure, step: Step, output: str | None = None, digits: int = 2
) -> Sentence:
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
            return _backward_sentence(step.node, giver_name(graph, step))
        case AccumulateStep(edge=None):
            return _first_sentence(step, output)
        case AccumulateStep():
            return _accumulate_sentence(graph, step, digits)
        case UpdateStep():
            return _update_sentence(step, [learned_name(step)])


def sentence_of_all(
    graph: GraphStructure, steps: Sequence[Step], output: str | None = None, digits: int = 2
) -> Sentence:
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
    return _backward_sentence(first.node, _listed(names))


# Forward


def _forward_sentence(graph: GraphStructure, step: ForwardStep) -> Sentence:
    node, name = graph.node(step.node), step.node
    if node.role == "constant":
        return said("Forward: {node} gives its value", node=name)
    if node.role == "parameter":
        return said("Forward: {node} gives the value learned so far", node=name)
    if node.role == "input":
        names = [port.name for port in node.output_ports()]
        if names == ["out"]:
            return said("Forward: {node} gives what is fed", node=name)
        return said("Forward: {node} gives {ports}", node=name, ports=_listed(names))
    is_single = all(np.ndim(value) == 0 for value in step.outputs)
    about = _about(node, is_single=is_single)
    return said("Forward through {node}: {about}", node=name, about=about)


def _about(node: NodeType, *, is_single: bool) -> Sentence:
    """Return what a node does, as the end of a sentence."""
    if isinstance(node, Block) and not node.definition.about.strip():
        return said(
            "the nodes inside it, those of {block}, run one after the other",
            block=node.definition.name,
        )
    text = inspect.getdoc(type(node)) or node.title
    about = text.splitlines()[0].rstrip(".")
    by_element = ", element by element"
    stem = about.removesuffix(by_element)
    if len(node.data_ports()) > 1 and not re.search("[a-z]{3}", stem):
        # Not "x · y": the equation says that.
        what = said("{title} its inputs", title=node.title.lower())
    elif stem[1:2].islower() or stem.startswith("A "):
        what = phrase(stem[0].lower() + stem[1:], stem)
    else:
        what = phrase(stem, stem)
    is_by_element = stem != about and not is_single
    return said("{what}, element by element", what=what) if is_by_element else what


# Backward


def _backward_sentence(node: str, giver: str) -> Sentence:
    return said(
        "Backward through {node} to {giver}: "
        "downstream gradient = local gradient × upstream gradient",
        node=node,
        giver=giver,
    )


def _first_sentence(step: AccumulateStep, output: str | None) -> Sentence:
    name: str = step.node
    if output is not None and output != step.node:
        name = said("{node}, called {output} here", node=step.node, output=output)
    if np.ndim(step.total):
        return said(
            "Backward begins at {node}: the sum of its elements is differentiated, "
            "so the gradient of each is 1",
            node=name,
        )
    return said(
        "Backward begins at {node}: the gradient of the output with respect to itself is 1",
        node=name,
    )


def _accumulate_sentence(graph: GraphStructure, step: AccumulateStep, digits: int) -> Sentence:
    fields = {
        "node": output_name(graph, step.node, step.port),
        "by": step.edge.target if step.edge is not None else "",
        "term": gradient_text(step.term, digits),
        "count": str(step.count),
        "number": _ordinal(step.index),
    }
    if step.index == 0:
        return said(
            "The first of {count} paths into {node}, by {by}, "
            "brings {term}; the others will add to it",
            **fields,
        )
    if step.index + 1 == step.count:
        return said(
            "The {number} and last path into {node}, by {by}, brings {term}: the sum is complete",
            **fields,
        )
    return said("A {number} path into {node}, by {by}, brings {term}", **fields)


def _ordinal(index: int) -> Sentence:
    """Return ``third``, or ``21st``."""
    if index in _ORDINALS:
        return phrase(_ORDINALS[index], _ORDINALS[index])
    count = index + 1
    ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    if count % 100 in (11, 12, 13):
        ending = "th"
    return phrase(f"{count}{ending}", "{count}th", count=str(count))


# Updates


def _update_sentence(step: UpdateStep, names: list[str]) -> Sentence:
    fields = {"names": _listed(names), "rate": rate_text(step.learning_rate)}
    if len(names) == 1:
        return said(
            "Update {names}: a step against its gradient lowers the output; "
            "η = {rate} is the learning rate",
            **fields,
        )
    return said(
        "Update {names}: a step against their gradients lowers the output; "
        "η = {rate} is the learning rate",
        **fields,
    )


def _listed(names: list[str]) -> str:
    if len(names) > 4:
        count = str(len(names) - 3)
        return said("{names} and {count} more", names=", ".join(names[:3]), count=count)
    if len(names) > 1:
        return said("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
    return names[0]
