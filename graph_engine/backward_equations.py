"""A gradient's way through a node as an equation: names first, then the numbers."""

from __future__ import annotations

import re

from graph_engine.equation_pieces import Part, giver_name, in_brackets
from graph_engine.local_formula import (
    around_upstream,
    local_formula,
    pullback,
    with_upstream,
)
from graph_engine.local_gradient import LocalGradient
from graph_engine.number_words import gradient_text, value_text
from graph_engine.sentence import said
from graph_engine.steps import BackwardStep
from graph_engine.structure import GraphStructure
from nodes.shapes import shape_text

LONGEST_LOCAL = 34
"""Letters up to which a local gradient is written out before its number."""
LONGEST_RULE = 60
"""Letters up to which it is written out in place of a Jacobian."""


def backward_parts(
    graph: GraphStructure, step: BackwardStep, output: str, digits: int
) -> list[Part]:
    """Return the equation of a backward step in pieces."""
    left, whose = _left(graph, step, output)
    found: Part = (gradient_text(step.downstream, digits), "gradient")
    node = graph.node(step.node)
    if node.id == "block_output":
        return [(f"{left} = ∂{output}/∂{step.node} = ", "plain"), found]
    upstream = in_brackets(step.upstream, gradient_text(step.upstream, digits))
    upstream = f"({upstream})" if upstream.startswith("-") else upstream
    rule = pullback(graph, step.node, step.port) if step.local.value is None else ""
    if rule and len(rule) <= LONGEST_RULE:
        return [*_by_rule(rule, left, f"∂{output}/∂{step.node}", upstream), found]
    count = len(node.output_ports())
    if count > 1:
        over = said("sum over its {count} outputs of ", count=str(count))
        factors = f"∂{step.node}/∂{whose} · ∂{output}/∂{step.node} = "
        return [(f"{left} = ", "plain"), (over, "plain"), (factors, "plain"), found]
    parts: list[Part] = [(f"{left} = ", "plain")]
    if step.node != output:  # else both sides would read the same
        parts.append((f"∂{step.node}/∂{whose} · ∂{output}/∂{step.node} = ", "plain"))
    times: list[Part] = [(" · ", "plain"), (upstream, "gradient"), (" = ", "plain")]
    formula = _local_in_letters(graph, step)
    if formula:
        parts += [(formula, "local"), *times]
    if not formula or step.local.value is not None:
        parts += [(_local_text(step.local, digits), "local"), *times]
    return [*parts, found]


def _left(graph: GraphStructure, step: BackwardStep, output: str) -> tuple[str, str]:
    """Return what the gradient is called, and what it is differentiated by at the node."""
    giver = giver_name(graph, step)
    left, whose = f"∂{output}/∂{giver}", giver
    if step.edge is not None:
        sources = [edge.source for edge in graph.edges_into(step.node).values()]
        is_twice = sources.count(step.edge.source) > 1
        if is_twice:
            whose = step.port
        if _fans_out(graph, step):
            left += f" via {step.node}.{step.port}" if is_twice else f" via {step.node}"
    return left, whose


def _fans_out(graph: GraphStructure, step: BackwardStep) -> bool:
    edge = step.edge
    out = () if edge is None else graph.edges_out_of(edge.source)
    return sum(edge is not None and other.source_port == edge.source_port for other in out) > 1


def _by_rule(rule: str, left: str, name: str, upstream: str) -> list[Part]:
    """Return what a node does with the upstream gradient, by its name and by its numbers."""
    parts: list[Part] = [(f"{left} = {with_upstream(rule, name)} = ", "plain")]
    pieces = around_upstream(rule)
    if "" not in pieces:
        return parts
    parts += [(piece, "plain") if piece else (upstream, "gradient") for piece in pieces]
    return [*parts, (" = ", "plain")]


def _local_in_letters(graph: GraphStructure, step: BackwardStep) -> str:
    """Return ``x0`` or ``(1 − f) · f``, where it is short and says more than its number."""
    formula = local_formula(graph, step.node, step.port)
    is_single = step.local.form == "number"
    longest = LONGEST_LOCAL if is_single else LONGEST_RULE
    if not re.search("[A-Za-z]", formula) or len(formula) > longest:
        return ""
    if not is_single and re.search(" if | for | else|;", formula):
        return ""
    outside = re.sub(r"\([^()]*\)", "", formula)
    return f"({formula})" if re.search(r" [+−] | if ", outside) else formula


def _local_text(local: LocalGradient, digits: int) -> str:
    if local.value is not None:
        return in_brackets(local.value, value_text(local.value, digits))
    inner = shape_text(local.input_shape)
    if not local.output_shape:
        return said("Jacobian {columns}", columns=inner)
    outer = shape_text(local.output_shape)
    return said("Jacobian {rows} by {columns}", rows=outer, columns=inner)
