"""Why a gradient is what it is, in lines to read: sums, products and their factors."""

from __future__ import annotations

import math

from graph_engine.element_links import Element
from graph_engine.element_paths import Factor, GradientPath
from graph_engine.gradient_chain import ChainLink
from graph_engine.gradient_paths import PathSum, Target
from graph_engine.local_formula import output_name
from graph_engine.number_words import number_text
from graph_engine.sentence import said
from graph_engine.step_equations import Part, equation_parts
from graph_engine.structure import GraphStructure

MOST_FACTORS = 12
_SHOWN_FIRST, _SHOWN_LAST = 6, 4
MOST_TERMS = 5


def target_name(graph: GraphStructure, target: Target, place: tuple[int, ...] = ()) -> str:
    """Return ``x``, ``conv1.weight[0, 2]``, or ``x via mul_1`` for an edge of several."""
    is_weight = target.port not in [p.name for p in graph.node(target.node).output_ports()]
    name = _element_name(graph, Element(target.node, target.port, place))
    if target.edge is None or is_weight:
        return name
    beside = [e for e in graph.edges_out_of(target.node) if e.source_port == target.port]
    if len(beside) < 2:
        return name
    twice = sum(edge.target == target.edge.target for edge in beside) > 1
    by = f"{target.edge.target}.{target.edge.target_port}" if twice else target.edge.target
    return f"{name} via {by}"


def sum_parts(
    graph: GraphStructure, target: Target, found: PathSum, output: str = "f", digits: int = 2
) -> list[Part]:
    """Return ``∂f/∂x = 3.00 − 1.50 + 0.20 = 1.70``: the products of the paths, added up."""
    parts: list[Part] = [(f"∂{output}/∂{target_name(graph, target, found.index)} = ", "plain")]
    terms = [path.product for path in found.paths]
    rest = found.remainder
    if len(terms) > MOST_TERMS:
        rest += math.fsum(terms[MOST_TERMS:])
        terms = terms[:MOST_TERMS]
    if found.path_count > 1:
        for number, term in enumerate(terms):
            parts += _term(term, digits, is_first=not number)
        if found.path_count > len(terms):
            parts += [*_term(rest, digits, is_first=False), (said(" (the others)"), "plain")]
        parts.append((" = ", "plain"))
    return [*parts, (number_text(found.gradient, digits), "gradient")]


def _term(term: float, digits: int, *, is_first: bool) -> list[Part]:
    if is_first:
        return [(number_text(term, digits), "gradient")]
    sign = " − " if term < 0 else " + "
    return [(sign, "plain"), (number_text(abs(term), digits), "gradient")]


def path_parts(graph: GraphStructure, path: GradientPath, digits: int = 2) -> list[Part]:
    """Return ``(f←q: -4.00) · (q←x: 1.00) = -4.00``; of a long path, both of its ends."""
    factors = path.factors
    if not factors:
        whole = number_text(path.product, digits)
        return [(whole, "gradient"), (said(" (the output itself)"), "plain")]
    parts: list[Part] = []
    if len(factors) > MOST_FACTORS:
        between = factors[_SHOWN_FIRST:-_SHOWN_LAST]
        parts += _product(graph, factors[:_SHOWN_FIRST], digits)
        product = math.prod(factor.value for factor in between)
        parts += [(said(" · ({count} more: ", count=f"{len(between):,}"), "plain")]
        parts += [(number_text(product, digits), "local"), (") · ", "plain")]
        parts += _product(graph, factors[-_SHOWN_LAST:], digits)
    else:
        parts += _product(graph, factors, digits)
    return [*parts, (" = ", "plain"), (number_text(path.product, digits), "gradient")]


def _product(graph: GraphStructure, factors: tuple[Factor, ...], digits: int) -> list[Part]:
    parts: list[Part] = []
    for factor in factors:
        target, source = _target_name(graph, factor), _element_name(graph, factor.source)
        parts += [
            (f"{' · ' if parts else ''}({target}←{source}: ", "plain"),
            (number_text(factor.value, digits), "local"),
            (")", "plain"),
        ]
    return parts


def remainder_parts(found: PathSum, digits: int = 2) -> list[Part]:
    """Return what the paths that are not listed add up to; nothing where all are."""
    count = found.path_count - len(found.paths)
    if not count:
        return []
    if count == 1:
        text = said("1 more path together = ")
    elif count < 1e300:
        many = f"{count:,}" if count < 10**9 else f"{float(count):.1e}"
        text = said("{count} more paths together = ", count=many)
    else:
        text = said("countless more paths together = ")
    return [
        (text, "plain"),
        (number_text(found.remainder, digits), "gradient"),
    ]


def chain_parts(
    graph: GraphStructure, link: ChainLink, output: str = "f", digits: int = 2
) -> list[Part]:
    """Return one step of the way back as its equation."""
    parts = equation_parts(graph, link.step, output, digits)
    if link.term_count > 1:
        remark = said(
            "   ({gradient} is the sum of {count} terms)",
            gradient=f"∂{output}/∂{link.step.node}",
            count=str(link.term_count),
        )
        parts.append((remark, "plain"))
    return parts


def _target_name(graph: GraphStructure, factor: Factor) -> str:
    """Return what a factor leads to, with the input where the source is wired to several."""
    name, edge = _element_name(graph, factor.target), factor.edge
    if edge is None:
        return name
    into = graph.edges_into(edge.target).values()
    twice = sum((e.source, e.source_port) == (edge.source, edge.source_port) for e in into) > 1
    return f"{name} by {edge.target_port}" if twice else name


def _element_name(graph: GraphStructure, element: Element) -> str:
    if element.node not in graph:
        return element.node  # the output, which lies outside
    name = output_name(graph, element.node, element.port)
    return f"{name}[{', '.join(map(str, element.place))}]" if element.place else name
