"""Brackets that nothing needs go; those that mean something stay."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_engine.brackets import unbracketed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nn.Linear((2 * width), (n - 1))", "nn.Linear(2 * width, n - 1)"),
        ("nn.Conv2d(3, 4, stride=(s + 1))", "nn.Conv2d(3, 4, stride=s + 1)"),
        ("(a + b)", "a + b"),
        ("((a + b)) * c", "(a + b) * c"),
        ("x / (height * width)", "x / (height * width)"),
        ("x ** (n + 1)", "x ** (n + 1)"),
        ("-(a * b)", "-(a * b)"),
        ("(a + b).sum()", "(a + b).sum()"),
        ("x[(a + b), (c)]", "x[a + b, c]"),
        ("f(((a + b), c))", "f((a + b, c))"),
        ("f((a, b))", "f((a, b))"),
        ("f((a,))", "f((a,))"),
        ("f(())", "f(())"),
        ("f((g(x) for x in y), 2)", "f((g(x) for x in y), 2)"),
        ("nn.Sequential(*(Layer((2 * w)) for _ in range((n - 1))))",
         "nn.Sequential(*(Layer(2 * w) for _ in range(n - 1)))"),
        ('f("(a)", (b + 1))', 'f("(a)", b + 1)'),
        ("f((é + 1), (b + 1))", "f(é + 1, b + 1)"),
    ],
)  # fmt: skip
def test_brackets_around_whole_arguments_go(text: str, expected: str) -> None:
    assert unbracketed(text) == expected


def grown(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    listed = st.lists(children, min_size=1, max_size=3).map(", ".join)
    return st.one_of(
        children.map(lambda x: f"({x})"),
        listed.map(lambda x: f"f({x})"),
        listed.map(lambda x: f"({x},)"),
        listed.map(lambda x: f"[{x}]"),
        children.map(lambda x: f"(-{x})"),
        children.map(lambda x: f"f(*(g(i, {x}) for i in {x}), k={x})"),
        st.builds(
            lambda x, o, y: f"(({x}) {o} ({y}))", children, st.sampled_from("+-*/"), children
        ),
    )


@given(st.recursive(st.sampled_from(["a", "b", "1", '"("']), grown, max_leaves=8))
def test_meaning_stays(text: str) -> None:
    found = unbracketed(text)
    assert ast.dump(ast.parse(found, mode="eval")) == ast.dump(ast.parse(text, mode="eval"))
    assert len(found) <= len(text)
