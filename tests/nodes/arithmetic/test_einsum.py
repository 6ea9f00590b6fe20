"""Einsum: the grammar of its equations, its shape rule, and axes met twice or never again."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.arithmetic.einsum import Einsum
from nodes.arithmetic.equation import Equation, parse
from nodes.errors import SettingError, ShapeError
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import relative_error, run

N = BATCH


def test_equation_is_taken_apart_and_spaces_do_not_count() -> None:
    assert parse(" b i, i j -> b j ") == Equation(("bi", "ij"), "bj")
    assert Einsum.checked({"equation": "i j , j -> i"}).equation == "ij,j->i"


@pytest.mark.parametrize(
    ("equation", "rule"),
    [
        ("", "must be the axes"),
        ("ij,jk", "must be the axes"),
        ("ij->ik->kj", "must be the axes"),
        ("i1->i", "must be the axes"),
        ("ä->", "must be the axes"),
        ("..i->..i", "must be the axes"),
        ("...i...->i", "must be the axes"),
        ('i->i", __import__("os")', "must be the axes"),
        ("i\n->i", "must be the axes"),
        ("ij->ik", "axis k comes out and goes in nowhere"),
        ("ij->ii", "axis i comes out twice"),
        ("...i->i", "on both sides"),
        ("i->...i", "on both sides"),
        (",".join("i" * 9) + "->i", "at most 8 inputs, it has 9"),
        ("i" * 300 + "->", "at most 200"),
    ],
)
def test_equation_that_breaks_the_grammar_is_refused(equation: str, rule: str) -> None:
    with pytest.raises(SettingError, match=rule):
        Einsum.checked({"equation": equation})


@pytest.mark.parametrize("equation", ['i->i", exec("1"))#', "i;->i", "i->i\n"])
def test_equation_that_was_never_checked_is_kept_out_of_generated_code(equation: str) -> None:
    node = Einsum.model_construct(equation=equation)
    with pytest.raises(ValueError, match="must be the axes"):
        node.torch(TorchCall("einsum_1", ("x",)))


def test_there_is_one_input_per_term() -> None:
    node = Einsum(equation="bi,ij,j->b")
    assert [port.name for port in node.input_ports()] == ["x1", "x2", "x3"]
    assert node.torch(TorchCall("e", ("a", "b", "c"))).expression == (
        'torch.einsum("bi,ij,j->b", a, b, c)'
    )


@pytest.mark.parametrize(
    ("equation", "shapes", "out"),
    [
        ("ij,jk->ik", ((N, 3), (3, 4)), (N, 4)),
        ("bij->bji", ((N, 2, 3),), (N, 3, 2)),
        ("bi,bj->ij", ((N, 2), (N, 3)), (2, 3)),
        ("...i,i->...", ((N, 5, 3), (3,)), (N, 5)),
        ("...i,...i->...i", ((1, 3), (N, 3)), (N, 3)),
        ("...,...->...", ((N, 1, 4), (7, 1)), (N, 7, 4)),
        ("ii->", ((3, 3),), ()),
        (",->", ((), ()), ()),
    ],
)
def test_shape_rule_follows_the_letters(
    equation: str, shapes: tuple[Shape, ...], out: Shape
) -> None:
    assert Einsum(equation=equation).output_shapes(*shapes) == (out,)


@pytest.mark.parametrize(
    ("equation", "shapes", "rule"),
    [
        ("ij,jk->ik", ((2, 3), (4, 5)), r"axis j of ij,jk->ik is 3 long in one input and 4"),
        ("ij,jk->ik", ((2, 3), (1, 5)), r"is 3 long in one input and 1"),
        ("ii->i", ((2, 3),), "axis i of ii->i is 2 long"),
        ("...i,...i->...", ((2, 3), (4, 3)), "an axis under the dots .* is 2 long .* 4"),
        ("ij->i", ((2, 3, 4),), r"gives x1 the axes ij, it has shape \(2, 3, 4\)"),
        ("i,ij->j", ((2,), (2,)), r"gives x2 the axes ij, it has shape \(2,\)"),
        ("ij...->i...", ((2,),), r"gives x1 the axes ij\.\.\."),
    ],
)
def test_shapes_that_do_not_fit_are_refused_by_letter(
    equation: str, shapes: tuple[Shape, ...], rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule):
        Einsum(equation=equation).output_shapes(*shapes)


def test_gradient_of_a_trace_stands_on_the_diagonal() -> None:
    done = run(Einsum(equation="ii->"), [np.arange(9.0).reshape(3, 3)], (np.array(2.0),))
    assert done.outputs[0] == 12.0
    np.testing.assert_array_equal(done.gradients[0], 2.0 * np.eye(3))


def test_axis_that_is_summed_at_once_shares_one_gradient() -> None:
    x, y = np.arange(6.0).reshape(2, 3), np.array([1.0, 10.0])
    done = run(Einsum(equation="ij,i->i"), [x, y], (np.array([1.0, 2.0]),))
    np.testing.assert_array_equal(done.outputs[0], [3.0, 120.0])
    np.testing.assert_array_equal(done.gradients[0], [[1.0] * 3, [20.0] * 3])
    np.testing.assert_array_equal(done.gradients[1], [3.0, 24.0])


def test_axis_repeated_under_the_dots_collects_its_gradients() -> None:
    x, y = np.ones((1, 2)), np.arange(8.0).reshape(4, 2)
    done = run(Einsum(equation="...i,...i->...i"), [x, y], (np.ones((4, 2)),))
    np.testing.assert_array_equal(done.gradients[0], [[12.0, 16.0]])


def test_matrix_product_is_that_of_matmul() -> None:
    random = np.random.default_rng(0)
    x, y = random.normal(size=(2, 3)), random.normal(size=(3, 4))
    assert relative_error(run(Einsum(), [x, y]).outputs[0], x @ y) <= 1e-15


@pytest.mark.parametrize(
    ("equation", "shapes", "count"),
    [
        ("ij,jk->ik", ((N, 3), (3, 4)), 12),
        ("bij->bji", ((N, 2, 3),), 0),
        ("...ij,...jk->...ik", ((N, 5, 2, 3), (3, 4)), 120),
    ],
)
def test_multiply_adds_count_every_letter_of_one_example(
    equation: str, shapes: Any, count: int
) -> None:
    assert Einsum(equation=equation).multiply_adds(*shapes) == count


def test_long_equation_is_cut_in_the_caption() -> None:
    assert len(Einsum(equation=f"{'i' * 40}->i").caption()) == 32
