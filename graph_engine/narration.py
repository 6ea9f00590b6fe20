"""What happens in one step of a trace, as a sentence."""

from __future__ import annotations

import inspect
import re
from collections.abc import Sequence

import numpy as np

from graph_engine.around import Around
from graph_engine.backward_words import backward_sentence
from graph_engine.blocks.block import Block
from graph_engine.local_formula import output_name
from graph_engine.number_words import gradient_text, length, number_text, value_text
from graph_engine.sentence import Sentence, phrase, said
from graph_engine.step_equations import giver_name
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from graph_engine.structure import GraphStructure
from graph_engine.update_words import update_sentence, updates_sentence
from nodes.node_type import NodeType
from nodes.shapes import shape_text

_ORDINALS = {0: "first", 1: "second", 2: "third", 3: "fourth", 4: "fifth"}
_SHAPES = re.compile(r": \(N, [^)]*\) becomes \(N[^)]*\)$")
"""Shapes of an example, where a step has shapes of its own."""


def sentence(
    graph: GraphStructure,
    step: Step,
    output: str | None = None,
    digits: int = 2,
    outside: Around | None = None,
) -> Sentence:
    """Return what the step does, in words.

    Parameters
    ----------
    output : str, optional
        What the differentiated output is called in equations, where that is not its own name.
    outside : Around, optional
        What lies around the graph, where it is the inside of a node.
    """
    match step:
        case ForwardStep():
            return _forward_sentence(graph, step, digits, outside)
        case BackwardStep():
            return backward_sentence(graph, step, digits, outside)
        case AccumulateStep(edge=None):
            return _first_sentence(step, output, digits, outside)
        case AccumulateStep():
            return _accumulate_sentence(graph, step, digits)
        case UpdateStep():
            return update_sentence(step, digits)


def sentence_of_all(
    graph: GraphStructure,
    steps: Sequence[Step],
    output: str | None = None,
    digits: int = 2,
    outside: Around | None = None,
) -> Sentence:
    """Return what several steps do that are taken as one: all through one node."""
    first = steps[0]
    if len(steps) == 1:
        return sentence(graph, first, output, digits, outside)
    if isinstance(first, UpdateStep):
        return updates_sentence([s for s in steps if isinstance(s, UpdateStep)], digits)
    passed = [step for step in steps if isinstance(step, BackwardStep)]
    names = list(dict.fromkeys(giver_name(graph, step) for step in passed))
    assert isinstance(first, BackwardStep)
    if all(step.edge is None for step in passed) and len(passed) > 1:
        return _weights_sentence(passed, digits)
    return said(
        "Backward through {node} to {givers}: each gets its local gradient × the upstream "
        "gradient, {upstream}",
        node=first.node,
        givers=_listed(names),
        upstream=gradient_text(first.upstream, digits),
    )


def _weights_sentence(steps: Sequence[BackwardStep], digits: int) -> Sentence:
    """Return what the weights get that a node keeps to itself."""
    longest = max(steps, key=lambda step: length(step.downstream))
    return said(
        "Backward through {node} to its {weights} weights, {count} numbers: "
        "the longest gradient is that of {most}, |g| {size}",
        node=steps[0].node,
        weights=str(len(steps)),
        count=f"{sum(np.size(step.downstream) for step in steps):,}",
        most=longest.port,
        size=number_text(length(longest.downstream), digits),
    )


# Forward


def _forward_sentence(
    graph: GraphStructure, step: ForwardStep, digits: int, outside: Around | None
) -> Sentence:
    node, name = graph.node(step.node), step.node
    value = value_text(step.outputs[0], digits)
    if node.id == "block_input" and outside is not None:
        fields = {"whole": outside.node, "port": name, "value": value}
        source = outside.sources.get(name)
        if source in (None, name):
            return said("Forward into {whole}: {port} is {value}", **fields)
        return said("Forward into {whole}: {port} is {source}, {value}", source=source, **fields)
    if node.id == "block_output" and outside is not None:
        fields = {"whole": outside.node, "port": name, "value": value}
        return said("Forward out of {whole}: {port} is {value}", **fields)
    if node.role == "constant":
        return said("Forward: {node} gives its value, {value}", node=name, value=value)
    if node.role == "parameter":
        return said(
            "Forward: {node} gives the value learned so far, {value}", node=name, value=value
        )
    if node.role == "input":
        names = [port.name for port in node.output_ports()]
        if names == ["out"]:
            return said("Forward: {node} gives what is fed, {value}", node=name, value=value)
        given = zip(names, step.outputs, strict=True)
        ports = [f"{port} {shape_text(np.shape(each))}" for port, each in given]
        return said("Forward: {node} gives {ports}", node=name, ports=_listed(ports))
    is_single = all(np.ndim(each) == 0 for each in step.outputs)
    about = _about(node, is_single=is_single)
    telling = _telling(node, step, digits)
    if telling is not None:
        return said(
            "Forward through {node}: {about}; {telling}", node=name, about=about, telling=telling
        )
    return said("Forward through {node}: {about}", node=name, about=about)


def _telling(node: NodeType, step: ForwardStep, digits: int) -> str | None:
    """Return what can be said of the numbers at hand beyond what the equation shows."""
    given = next((x for x in step.inputs if x is not None), None)
    out = step.outputs[0]
    if node.id == "cross_entropy" and np.ndim(out) == 0 and np.isfinite(out):
        chance = number_text(float(np.exp(-out)), digits)
        return said("on average the right class was given {chance}", chance=chance)
    if given is None or np.ndim(given) == 0 or np.ndim(out) == 0:
        return None
    if node.id in ("relu", "dropout"):
        zero = 1.0 - np.count_nonzero(out) / max(np.size(out), 1)
        return said("{share} % of its numbers are 0 now", share=f"{100.0 * zero:.0f}")
    before, after = np.shape(given), np.shape(out)
    count = len(step.outputs)
    if count > 1 and all(np.shape(each) == after for each in step.outputs):
        fields = {"before": shape_text(before), "after": shape_text(after), "count": str(count)}
        return said("{before} becomes {count} times {after}", **fields)
    value = value_text(out, digits)
    if before == after:
        return value
    return said("{before} becomes {after}", before=shape_text(before), after=value)


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
    short = _SHAPES.sub("", stem)
    if len(node.data_ports()) > 1 and not re.search("[a-z]{3}", stem):
        # Not "x · y": the equation says that.
        what = said("{title} its inputs", title=node.title.lower())
    elif stem[1:2].islower() or stem.startswith("A "):
        what = phrase(short[0].lower() + short[1:], stem)
    else:
        what = phrase(short, stem)
    is_by_element = stem != about and not is_single
    return said("{what}, element by element", what=what) if is_by_element else what


# Backward


def _first_sentence(
    step: AccumulateStep, output: str | None, digits: int, outside: Around | None
) -> Sentence:
    name: str = step.node
    if outside is not None:
        fields = {"whole": outside.node, "port": name}
        if not np.any(step.term):
            return said(
                "Backward into {whole}: no gradient comes back to {port} from outside", **fields
            )
        gradient = gradient_text(step.term, digits)
        return said(
            "Backward into {whole}: the gradient of {port}, {gradient}, comes from outside",
            gradient=gradient,
            **fields,
        )
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
        "total": gradient_text(step.total, digits),
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
            "The {number} and last path into {node}, by {by}, brings {term}: "
            "the sum is complete, {total}",
            **fields,
        )
    return said(
        "The {number} of {count} paths into {node}, by {by}, brings {term}: so far {total}",
        **fields,
    )


def _ordinal(index: int) -> Sentence:
    """Return ``third``, or ``21st``."""
    if index in _ORDINALS:
        return phrase(_ORDINALS[index], _ORDINALS[index])
    count = index + 1
    ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    if count % 100 in (11, 12, 13):
        ending = "th"
    return phrase(f"{count}{ending}", "{count}th", count=str(count))


def _listed(names: list[str]) -> str:
    if len(names) > 4:
        count = str(len(names) - 3)
        return said("{names} and {count} more", names=", ".join(names[:3]), count=count)
    if len(names) > 1:
        return said("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
    return names[0]
