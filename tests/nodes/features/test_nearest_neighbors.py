"""Nearest neighbours: what they remember, how they vote, what they refuse."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.context import Context
from nodes.errors import ShapeError, ValueRuleError
from nodes.features import nearest_neighbors
from nodes.features.nearest_neighbors import NearestNeighbors
from nodes.shapes import BATCH, Shape
from tests.nodes.running import run


def answer(x: Any, examples: Any, labels: Any, **settings: Any) -> list[int]:
    given = [np.asarray(x, dtype=float), np.asarray(examples, dtype=float), np.asarray(labels)]
    found: list[int] = NearestNeighbors(**settings).forward(Context(), *given).tolist()
    return found


def agree(x: Any, examples: Any, labels: Any, **settings: Any) -> list[int]:
    """Return our answer, which must be PyTorch's too."""
    from tests.nodes.torch_running import run_torch

    given = [np.asarray(x, dtype=float), np.asarray(examples, dtype=float), np.asarray(labels)]
    found = answer(x, examples, labels, **settings)
    theirs = run_torch(NearestNeighbors(**settings), given).outputs[0]
    assert theirs.dtype == np.int64
    assert theirs.tolist() == found
    return found


@pytest.mark.torch
@pytest.mark.parametrize("p", [1, 2])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_nearest_neighbour_of_what_is_remembered_is_itself(p: int, dtype: Any) -> None:
    from tests.nodes.torch_running import run_torch

    random = np.random.default_rng(0)
    examples, labels = random.random((60, 192)).astype(dtype), random.integers(0, 10, 60)
    node = NearestNeighbors(p=p)
    given = [examples, examples, labels]
    np.testing.assert_array_equal(run(node, given, dtype=dtype).outputs[0], labels)
    np.testing.assert_array_equal(run_torch(node, given, dtype=dtype).outputs[0], labels)


@pytest.mark.torch
@pytest.mark.parametrize("p", [1, 2])
@pytest.mark.parametrize("k", [1, 2, 5, 20])
def test_majority_of_the_k_nearest_wins(k: int, p: int) -> None:
    from sklearn.neighbors import KNeighborsClassifier

    random = np.random.default_rng(k)
    x, examples = random.normal(size=(30, 4)), random.normal(size=(50, 4))
    labels = random.integers(0, 4, 50) * 3
    judge = KNeighborsClassifier(n_neighbors=k, p=p, algorithm="kd_tree").fit(examples, labels)
    assert agree(x, examples, labels, k=k, p=p) == judge.predict(x).tolist()


@pytest.mark.torch
def test_distance_decides_who_is_nearest() -> None:
    # From the origin: 3 + 3 is farther than 5, the root of 18 is nearer.
    points, labels = [[3.0, 3.0], [0.0, 5.0]], [7, 4]
    assert agree([[0.0, 0.0]], points, labels, p=1) == [4]
    assert agree([[0.0, 0.0]], points, labels, p=2) == [7]


@pytest.mark.torch
@pytest.mark.parametrize("p", [1, 2])
def test_of_equally_distant_examples_the_one_remembered_first_counts(p: int) -> None:
    points = [[2.0, 0.0], [0.0, 2.0], [-2.0, 0.0], [0.0, -2.0]]
    assert agree([[0.0, 0.0]], points, [3, 1, 2, 1], k=1, p=p) == [3]
    assert agree([[0.0, 0.0]], points, [3, 2, 2, 1], k=3, p=p) == [2]


@pytest.mark.torch
def test_where_votes_are_equal_the_smaller_label_wins() -> None:
    points = [[1.0], [2.0], [3.0], [4.0]]
    assert agree([[0.0]], points, [5, 2, 5, 2], k=4) == [2]
    assert agree([[0.0]], points, [5, 2, 9, 9], k=2) == [2]
    # Labels are only names; below 0 they are compared like any others.
    assert agree([[0.0]], points, [-1, 2, -4, 8], k=3) == [-4]


def test_distances_looked_at_in_parts_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(1)
    given = random.random((400, 3)), random.random((900, 3)), random.integers(0, 5, 900)
    whole = answer(*given, k=3)
    monkeypatch.setattr(nearest_neighbors, "MEBIBYTES_AT_ONCE", 1)
    assert answer(*given, k=3) == whole


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("number", [np.nan, np.inf])
def test_number_at_no_distance_is_refused(place: int, number: float) -> None:
    given = [np.zeros((2, 2)), np.zeros((3, 2))]
    given[place][1, 1] = number
    name = ("x", "examples")[place]
    with pytest.raises(ValueRuleError, match=f"{name} holds NaN or Inf"):
        answer(*given, [0, 1, 2])


def test_more_neighbours_than_examples_are_refused_with_both_numbers() -> None:
    message = "k = 4 neighbours are to vote, only 3 examples are remembered"
    with pytest.raises(ShapeError, match=message):
        NearestNeighbors(k=4).output_shapes((BATCH, 2), (3, 2), (3,))
    with pytest.raises(ValueRuleError, match=message):
        answer(np.zeros((1, 2)), np.zeros((3, 2)), [0, 1, 2], k=4)


def test_number_of_examples_may_be_unknown() -> None:
    node = NearestNeighbors(k=4)
    assert node.output_shapes((5, 2), (BATCH, 2), (BATCH,)) == ((5,),)
    assert node.shape_warnings((5, 2), (BATCH, 2), (BATCH,)) == ()


@pytest.mark.parametrize(
    ("shapes", "message"),
    [
        (((BATCH, 3, 8, 8), (5, 192), (5,)), "x must have 2 axes"),
        (((BATCH, 4), (5, 2, 2), (5,)), "examples must have 2 axes"),
        (((BATCH, 4), (5, 3), (5,)), "x has 4 features and the examples have 3"),
        (((BATCH, 4), (5, 4), (6,)), r"labels must have shape \(5,\) .* they have \(6,\)"),
    ],
)
def test_shapes_that_do_not_fit_are_refused(shapes: tuple[Shape, ...], message: str) -> None:
    with pytest.raises(ShapeError, match=message):
        NearestNeighbors().output_shapes(*shapes)


def test_vote_of_all_is_warned_of() -> None:
    (sentence,) = NearestNeighbors(k=5).shape_warnings((BATCH, 2), (5, 2), (5,))
    assert sentence.startswith("all 5 examples vote on every x")


def test_no_query_gives_no_answer() -> None:
    assert answer(np.zeros((0, 2)), np.zeros((3, 2)), [0, 1, 2]) == []
