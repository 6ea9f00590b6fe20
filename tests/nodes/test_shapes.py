"""Shapes with an unknown batch size."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import ShapeError
from nodes.shapes import (
    BATCH,
    Shape,
    Symbol,
    at_batch,
    broadcast_shapes,
    divided,
    element_count,
    require_rank,
    shape_text,
    sum_to_shape,
)

N = BATCH


@pytest.mark.parametrize(
    ("size", "text", "at_five"),
    [(N, "N", 5), (N + 3, "N+3", 8), (3 + N, "N+3", 8), (2 * N, "2N", 10), (N + N, "2N", 10),
     ((N + 1) * 3, "3N+3", 18)],
    ids=str,
)  # fmt: skip
def test_symbol_is_a_linear_form(size: Symbol, text: str, at_five: int) -> None:
    assert str(size) == text
    assert size.at(5) == at_five


def test_equal_forms_are_equal_sizes() -> None:
    assert N * 2 == N + N
    assert Symbol("M") != N
    assert N != 5
    assert hash(N * 2) == hash(N + N)


def test_product_of_two_unknown_sizes_is_refused() -> None:
    with pytest.raises(ShapeError, match="N and N cannot be multiplied"):
        _ = N * N  # type: ignore[operator]


def test_sum_of_sizes_with_different_names_is_refused() -> None:
    with pytest.raises(ShapeError, match="N and M cannot be added"):
        _ = N + Symbol("M")


@pytest.mark.parametrize(
    ("shape", "text"), [((), "()"), ((3,), "(3,)"), ((N, 6, 28), "(N, 6, 28)")], ids=str
)
def test_shape_reads_as_pytorch_prints_it(shape: Shape, text: str) -> None:
    assert shape_text(shape) == text


def test_every_symbol_of_a_shape_is_replaced() -> None:
    assert at_batch((N, 3, 2 * N), 4) == (4, 3, 8)


@pytest.mark.parametrize(
    ("shape", "count"), [((), 1), ((2, 3), 6), ((N, 3), 3 * N), ((2, N, 3), 6 * N)], ids=str
)
def test_element_count_keeps_one_unknown_size(shape: Shape, count: int | Symbol) -> None:
    assert element_count(shape) == count


def test_element_count_of_two_unknown_sizes_is_refused() -> None:
    with pytest.raises(ShapeError, match="more than one unknown size"):
        element_count((N, N))


@pytest.mark.parametrize(
    ("size", "parts", "part"),
    [(6, 3, 2), (6, 4, None), (2 * N, 2, N), (4 * N + 2, 2, 2 * N + 1), (N, 2, None),
     (2 * N + 1, 2, None)],
    ids=str,
)  # fmt: skip
def test_size_is_divided_where_it_can_be(
    size: int | Symbol, parts: int, part: int | Symbol | None
) -> None:
    assert divided(size, parts) == part


def test_wrong_number_of_axes_is_refused_with_the_form_wanted() -> None:
    require_rank((N, 3), 2, "x", "(batch, features)")
    with pytest.raises(ShapeError, match=r"x must have 4 axes \(n, c, h, w\), it has 2: \(N, 3\)"):
        require_rank((N, 3), 4, "x", "(n, c, h, w)")


@pytest.mark.parametrize(
    "shapes",
    [((2, 3), (3,)), ((2, 1), (1, 3)), ((), (2,)), ((5, 1, 3), (4, 1)), ((1,), (1,)), ((2,),)],
)
def test_broadcasting_is_that_of_numpy(shapes: tuple[tuple[int, ...], ...]) -> None:
    assert broadcast_shapes(*shapes) == np.broadcast_shapes(*shapes)


@pytest.mark.parametrize(
    ("shapes", "out"),
    [
        (((N, 3), (3,)), (N, 3)),
        (((N, 1), (1, 4)), (N, 4)),
        (((N, 3), (N, 3)), (N, 3)),
        (((1, 3), (N, 1)), (N, 3)),
        (((), (N,)), (N,)),
    ],
)
def test_unknown_size_broadcasts_against_itself_and_one(
    shapes: tuple[Shape, ...], out: Shape
) -> None:
    assert broadcast_shapes(*shapes) == out


@pytest.mark.parametrize(
    ("shapes", "clash"),
    [
        (((2, 3), (2, 4)), "3 against 4 at axis -1"),
        (((N, 3), (5, 3)), "N against 5 at axis -2"),
        (((N,), (2 * N,)), "N against 2N"),
        (((2,), (3,), (2,)), "2 against 3"),
    ],
)
def test_shapes_that_do_not_broadcast_are_refused_with_the_axis(
    shapes: tuple[Shape, ...], clash: str
) -> None:
    with pytest.raises(ShapeError, match=clash):
        broadcast_shapes(*shapes)


@pytest.mark.parametrize(
    ("full", "shape"),
    [((2, 3), (3,)), ((2, 3), (2, 1)), ((2, 3), ()), ((4, 2, 3), (1, 3)), ((2, 3), (2, 3)),
     ((1, 3), (1, 1)), ((2, 1), (1,)), ((), ())],
)  # fmt: skip
def test_gradient_is_summed_over_the_axes_that_were_repeated(
    full: tuple[int, ...], shape: tuple[int, ...]
) -> None:
    gradient: Any = np.random.default_rng(0).normal(size=full)
    summed = sum_to_shape(gradient, shape)
    assert np.shape(summed) == shape
    other = np.random.default_rng(1).normal(size=shape)
    # The sum is the transpose of repeating: <g, repeat(v)> = <sum(g), v> for every v.
    repeated = np.broadcast_to(other, full)
    assert np.vdot(gradient, repeated) == pytest.approx(float(np.vdot(summed, other)), rel=1e-14)
