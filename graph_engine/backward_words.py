"""How a gradient passes through a node, as a sentence with its numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from graph_engine.around import Around
from graph_engine.blocks.composite import Composite
from graph_engine.local_formula import local_formula, source_names
from graph_engine.number_words import gradient_text, length, number_text, value_text
from graph_engine.sentence import Sentence, said
from graph_engine.step_equations import giver_name
from graph_engine.steps import BackwardStep
from graph_engine.structure import GraphStructure
from nodes.shapes import Array, shape_text

_KINK = 0.5
"""What each of two equal inputs gets of a gradient that goes to the larger one."""


def backward_sentence(
    graph: GraphStructure, step: BackwardStep, digits: int, outside: Around | None
) -> Sentence:
    """Return what happens to a gradient on its way through a node to one of its inputs."""
    fields = {"node": step.node, "giver": giver_name(graph, step), "how": _how(graph, step, digits)}
    edge = step.edge
    if outside is not None and edge is not None and edge.source in outside.sources:
        is_whole = len(graph.edges_out_of(edge.source)) == 1
        if is_whole:
            return said(
                "Backward through {node} to {giver}: {how}; there it leaves {whole} towards {to}",
                **fields,
                whole=outside.node,
                to=outside.sources[edge.source],
            )
    return said("Backward through {node} to {giver}: {how}", **fields)


def _how(graph: GraphStructure, step: BackwardStep, digits: int) -> Sentence:
    if graph.node(step.node).id == "block_output":
        return said(
            "an output hands it on as it is, {downstream}",
            downstream=gradient_text(step.downstream, digits),
        )
    if not np.any(step.upstream):
        return said("no gradient arrives, and none goes on")
    if step.local.form == "number" and np.ndim(step.downstream) == 0:
        return _number(graph, step, digits)
    if not np.any(step.downstream):
        return said("no gradient gets through: it is 0 everywhere")
    if step.edge is None:
        return _weight(step, digits)
    return _tensor(graph, step, digits)


def _number(graph: GraphStructure, step: BackwardStep, digits: int) -> Sentence:
    local = float(step.local.value)
    fields = {
        "local": number_text(local, digits),
        "upstream": number_text(float(step.upstream), digits),
        "downstream": number_text(float(step.downstream), digits),
    }
    if graph.node(step.node).id in ("maximum", "minimum"):
        return _choice(graph, step, local, fields)
    name = local_formula(graph, step.node, step.port)
    if name in source_names(graph, step.node).values() and step.edge is not None:
        # A product hands each of its factors the gradient times the other one.
        return said(
            "the local gradient is {name} = {local}; times the upstream gradient {upstream} "
            "that is {downstream}",
            name=name,
            **fields,
        )
    if local == 1.0:
        return said("the local gradient is 1, so {downstream} goes on unchanged", **fields)
    if local == -1.0:
        return said(
            "the local gradient is -1, so {upstream} changes its sign: {downstream}", **fields
        )
    if local == 0.0:
        return said("the local gradient is 0, so nothing goes on")
    return said("local gradient {local} × upstream gradient {upstream} = {downstream}", **fields)


def _choice(
    graph: GraphStructure, step: BackwardStep, local: float, fields: dict[str, str]
) -> Sentence:
    """Return where a gradient goes of which only the larger, or the smaller, input gets any."""
    names = source_names(graph, step.node)
    me = names.get(step.port, step.port)
    other = next((name for port, name in names.items() if port != step.port), "")
    fields = {**fields, "me": me, "other": other}
    if local == _KINK:
        return said(
            "{me} and {other} are equal, so each gets half of {upstream}: {downstream}", **fields
        )
    is_larger = graph.node(step.node).id == "maximum"
    if local:
        return (
            said("{me} is the larger one, so all of {downstream} goes to it", **fields)
            if is_larger
            else said("{me} is the smaller one, so all of {downstream} goes to it", **fields)
        )
    return (
        said("{other} is the larger one and gets it all, {me} gets nothing", **fields)
        if is_larger
        else said("{other} is the smaller one and gets it all, {me} gets nothing", **fields)
    )


def _weight(step: BackwardStep, digits: int) -> Sentence:
    size = np.size(step.downstream)
    fields = {"size": number_text(length(step.downstream), digits), "count": f"{size:,}"}
    if size == 1:
        return said(
            "the output changes by {size} per unit of it", size=_text(step.downstream, digits)
        )
    largest = float(np.max(np.abs(np.asarray(step.downstream))))
    return said(
        "the output changes by at most {largest} per unit of each of its {count} numbers; "
        "|g| {size}",
        largest=number_text(largest, digits),
        **fields,
    )


def _tensor(graph: GraphStructure, step: BackwardStep, digits: int) -> Sentence:
    before, after = length(step.upstream), length(step.downstream)
    fields = {
        "before": number_text(before, digits),
        "after": number_text(after, digits),
        "shape": shape_text(np.shape(step.downstream)),
    }
    if step.local.form == "diagonal":
        return _by_element(step, digits, fields)
    outputs = len(graph.node(step.node).output_ports())
    if outputs > 1:
        return said(
            "what comes back to its {count} outputs, together: |g| {after}",
            count=str(outputs),
            **fields,
        )
    if isinstance(graph.node(step.node), Composite):
        return said("back through the nodes inside it, |g| {before} becomes {after}", **fields)
    if np.ndim(step.upstream) == 0:
        return said(
            "one number hangs on all of {shape}; each gets its local gradient times {upstream}: "
            "|g| {after}",
            upstream=_text(step.upstream, digits),
            **fields,
        )
    if np.size(step.upstream) == np.size(step.downstream) and before == after:
        return said("the same numbers go back to {shape}, |g| {after}", **fields)
    if graph.node(step.node).id.partition("_pool")[0].endswith("max"):
        return said(
            "all of it goes to the largest number of each window, none to the others: "
            "|g| {before} becomes {after}",
            **fields,
        )
    return said("the upstream gradient times the Jacobian: |g| {before} becomes {after}", **fields)


def _by_element(step: BackwardStep, digits: int, fields: dict[str, str]) -> Sentence:
    values = np.asarray(step.local.value)
    is_repeated = np.shape(step.downstream) != np.shape(step.upstream)
    open_, all_ = int(np.count_nonzero(values)), values.size
    if bool((values == 1.0).all()):
        if is_repeated:
            return said(
                "the local gradient is 1; what was repeated gets the sum over its copies: "
                "|g| {before} becomes {after}",
                **fields,
            )
        return said("the local gradient is 1, so it goes on unchanged, |g| {after}", **fields)
    if values.size and bool((values == values.flat[0]).all()):
        local = number_text(float(values.flat[0]), digits)
        return said(
            "the local gradient is {local} everywhere: |g| {before} becomes {after}",
            local=local,
            **fields,
        )
    if open_ < all_ and _is_mask(values):
        return said(
            "it passes at {open} of {all} places ({share} %) and is stopped at the others: "
            "|g| {before} becomes {after}",
            open=f"{open_:,}",
            all=f"{all_:,}",
            share=f"{100.0 * open_ / all_:.0f}",
            **fields,
        )
    return said(
        "element by element, local gradient × upstream gradient: |g| {before} becomes {after}",
        **fields,
    )


def _is_mask(values: Array) -> bool:
    """Whether all that is not 0 is the same number."""
    largest, smallest = values.max(), values.min()
    other = largest if largest > 0.0 else smallest
    return bool(((values == 0.0) | (values == other)).all())


def _text(value: Any, digits: int) -> str:
    return value_text(np.asarray(value).reshape(()), digits) if np.size(value) == 1 else ""
