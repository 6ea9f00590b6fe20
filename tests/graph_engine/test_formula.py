from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_engine import Graph
from graph_engine.errors import FormulaError
from graph_engine.formula import build_formula
from graph_engine.formula_text import formula_of
from tests.graph_engine.building import formula


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * 3", 9),
        ("2 ** 3 ** 2", 512),
        ("-2 ** 2", -4),
        ("(-2) ** 2", 4),
        ("2 ** -1", 0.5),
        ("8 / 2 / 2", 2),
        ("8 - 2 - 2", 4),
        ("1 / 4", 0.25),
        ("- -3", 3),
        ("max(2, min(5, 3))", 3),
        ("2 × 3 − 1", 5),
        ("1.5e1 + .5", 15.5),
        ("sum(relu(-2) + leaky_relu(-2, negative_slope=0.5))", -1),
        ("q = 2 + 3; q * q", 25),
    ],
)
def test_formula_has_pythons_meaning(text: str, expected: float) -> None:
    assert formula(text).run().output == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("x +", 3, "expected a number"),
        ("x + ? ", 4, "no meaning"),
        ("x x", 2, "cannot follow"),
        ("(x", 2, r"expected '\)'"),
        ("foo(x)", 0, "no node type 'foo'"),
        ("x + nobody", 4, "nobody has no value"),
        ("relu(x, x)", 0, "takes 1 inputs"),
        ("relu(x, dim=1)", 0, "no input 'dim'|no setting 'dim'"),
        ("sum(dim=1, x)", 11, "cannot follow a setting"),
        ("x = 3; x = 4", 7, "stands for something"),
        ("", 0, "expected a number"),
        ("x ** ", 5, "expected a number"),
        ('__import__("os")', 0, "no meaning"),
    ],
)
def test_errors_point_at_the_column(text: str, column: int, words: str) -> None:
    graph = Graph()
    with pytest.raises(FormulaError, match=words) as caught:
        build_formula(graph, text, {"x": 1.0} if "x = 3" not in text else {})
    assert caught.value.column == column
    assert caught.value.pointed().splitlines()[1].index("^") == column
    assert len(graph) == 0


def test_deep_nesting_and_endless_text_are_refused_not_crashed_on() -> None:
    with pytest.raises(FormulaError, match="nested"):
        formula("(" * 5000 + "1" + ")" * 5000)
    with pytest.raises(FormulaError, match="characters"):
        formula("1+" * 20_000 + "1")
    assert formula("-" * 5000 + "1").run().output == 1


def test_value_that_no_name_takes_is_refused() -> None:
    with pytest.raises(FormulaError, match="no z in the formula"):
        formula("x + y", x=1, y=2, z=3)


def test_names_beginning_with_w_or_b_become_parameters() -> None:
    graph = formula("w*x + b", w=1, x=2, b=3)
    assert {name: graph.node(name).id for name in ("w", "x", "b")} == {
        "w": "parameter",
        "x": "value",
        "b": "parameter",
    }
    graph = Graph.from_formula("w*x", trainable=["x"], w=1, x=2)
    assert graph.node("x").id == "parameter"
    assert graph.node("w").id == "value"


def test_formula_can_build_on_nodes_that_exist() -> None:
    graph = formula("a * b", a=2, b=3)
    last = build_formula(graph, "mul_1 + a", {})
    assert graph.run(last).output == 8


def test_weights_can_be_wired_by_name() -> None:
    graph = formula(
        "linear(x, weight=W, bias=b, out_features=2)", x=[1.0, 2.0], W=[[1, 0], [0, 1]], b=[5, 6]
    )
    assert np.array_equal(graph.run().output, [6.0, 8.0])


@pytest.mark.parametrize(
    "text",
    [
        "(x + y) * z",
        "x - (y - z)",
        "x / (y / z)",
        "-(x + y) ** 2",
        "(-x) ** 2",
        "1 / (1 + exp(-x))",
        "x ** y ** z",
        "(x ** y) ** z",
        "sigmoid(x * y) + max(y, z)",
        "softmax(x, dim=0)",
        "q = x + y; q * q",
        "-x - -y",
        "x * -y",
    ],
)
def test_graph_to_formula_and_back_is_the_same_graph(text: str) -> None:
    values = {
        name: 1.0 + index
        for index, name in enumerate("xyz")
        if name in text.replace("exp", "").replace("max", "")
    }
    graph = formula(text, **values)
    sink = graph.sinks()[0]
    written = formula_of(graph, sink)
    again = formula(written, **values)
    assert formula_of(again, again.sinks()[0]) == written
    assert len(again) == len(graph)
    assert again.run(again.sinks()[0]).output == graph.run(sink).output


_leaf = st.sampled_from(["x", "y", "2", "0.5"])
_expressions = st.recursive(
    _leaf,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/@"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        inner.map(lambda t: f"-{t}"),
        inner.map(lambda t: f"sigmoid({t})"),
    ),
    max_leaves=8,
)


@given(_expressions)
def test_any_expression_survives_the_round_trip(text: str) -> None:
    text = text.replace("@", "+")
    values = {name: value for name, value in (("x", 1.25), ("y", -0.75)) if name in text}
    graph = formula(text, **values)
    sink = graph.sinks()[0]
    written = formula_of(graph, sink)
    again = formula(written, **values)
    first, second = graph.run(sink).output, again.run(again.sinks()[0]).output
    assert first == second or (first != first and second != second)


def test_reciprocal_is_made_of_one_over() -> None:
    assert formula("1 / x", x=4).node("recip_1").id == "reciprocal"


def test_a_sum_of_a_thousand_terms_is_built_and_run() -> None:
    count = 1_500
    names = [f"x{number}" for number in range(count)]
    graph = formula(" + ".join(names), **dict.fromkeys(names, 1.0))
    result = graph.run()
    assert result.output == count
    assert all(result.gradient(name) == 1.0 for name in names)


def test_a_thousand_signs_are_no_deeper_than_one() -> None:
    assert formula("-" * 1_501 + "x", x=2.0).run().output == -2.0
