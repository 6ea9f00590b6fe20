"""Metrics: worked numbers, ties, labels, and PyTorch's text giving the same."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import SettingError, ShapeError, ValueRuleError
from nodes.metric.accuracy import Accuracy
from nodes.metric.confusion_matrix import ConfusionMatrix
from nodes.metric.mean_absolute_error import MeanAbsoluteError
from nodes.metric.scored_labels import ScoredLabels
from nodes.metric.top_k_accuracy import TopKAccuracy
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import run

N = BATCH
SCORES = np.array([[0.1, 0.7, 0.2], [0.5, 0.3, 0.2], [0.2, 0.3, 0.5], [0.6, 0.1, 0.3]])
LABELS = np.array([1, 0, 0, 2])
every_kind = pytest.mark.parametrize("node", [Accuracy(), TopKAccuracy(k=2), ConfusionMatrix()])


def test_accuracy_is_the_share_of_right_answers() -> None:
    done = run(Accuracy(), [SCORES, LABELS])
    assert done.outputs[0] == 0.5
    assert done.gradients == (None, None)


@pytest.mark.parametrize(("k", "share"), [(1, 0.5), (2, 0.75), (3, 1.0)])
def test_top_k_accuracy_looks_at_the_highest_scores(k: int, share: float) -> None:
    assert run(TopKAccuracy(k=k), [SCORES, LABELS]).outputs[0] == share


def test_confusion_matrix_has_the_truth_in_rows_and_the_answers_in_columns() -> None:
    counts = run(ConfusionMatrix(), [SCORES, LABELS]).outputs[0]
    np.testing.assert_array_equal(counts, [[1, 0, 1], [0, 1, 0], [1, 0, 0]])
    assert counts.dtype == np.int64


def test_mean_absolute_error_has_the_unit_of_the_targets() -> None:
    done = run(MeanAbsoluteError(), [np.array([[1.0, 4.0]]), np.array([[3.0, 3.5]])])
    assert done.outputs[0] == 1.25
    assert done.gradients == (None, None)


def test_of_equal_scores_the_first_counts() -> None:
    ties = np.zeros((3, 3))
    labels = np.arange(3)
    assert run(Accuracy(), [ties, labels]).outputs[0] == pytest.approx(1 / 3)
    assert run(TopKAccuracy(k=2), [ties, labels]).outputs[0] == pytest.approx(2 / 3)
    np.testing.assert_array_equal(
        run(ConfusionMatrix(), [ties, labels]).outputs[0], [[1, 0, 0], [1, 0, 0], [1, 0, 0]]
    )


@every_kind
@pytest.mark.parametrize("label", [-1, 3])
def test_label_that_is_no_class_is_refused(node: ScoredLabels, label: int) -> None:
    with pytest.raises(ValueRuleError, match=rf"label {label} is out of range for 3 classes"):
        run(node, [SCORES, np.array([0, 1, label, 2])])


@every_kind
@pytest.mark.parametrize(
    ("input", "target", "rule"),
    [
        ((N,), (), r"input needs an axis of classes"),
        ((N, 3), (N, 3), r"target must have shape \(N,\) for scores of shape \(N, 3\)"),
    ],
)
def test_labels_that_do_not_fit_the_scores_are_refused(
    node: ScoredLabels, input: Shape, target: Shape, rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule):
        node.output_shapes(input, target)


def test_k_is_at_least_1_and_at_most_the_number_of_classes() -> None:
    with pytest.raises(ShapeError) as caught:
        TopKAccuracy(k=4).output_shapes((N, 3), (N,))
    assert caught.value.rule == "k = 4 is more than there are classes, 3"
    assert caught.value.remedy == "Choose k from 1 to 3."
    with pytest.raises(SettingError, match=r"setting k = 0"):
        TopKAccuracy.checked({"k": 0})


def test_predictions_and_targets_of_different_shapes_are_refused() -> None:
    with pytest.raises(ShapeError, match=r"input \(N, 1\) and target \(N,\) differ in shape"):
        MeanAbsoluteError().output_shapes((N, 1), (N,))


@pytest.mark.torch
@given(
    classes=st.integers(1, 5),
    others=st.lists(st.integers(1, 4), max_size=3),
    k=st.integers(1, 5),
    seed=st.integers(0, 2**32 - 1),
)
def test_pytorch_text_gives_the_same_ties_and_nan_included(
    classes: int, others: list[int], k: int, seed: int
) -> None:
    from tests.nodes.torch_running import run_torch

    random = np.random.default_rng(seed)
    scores = random.integers(0, 3, (*others[:1], classes, *others[1:])).astype(float)
    scores[random.random(scores.shape) < 0.05] = np.nan
    arrays: list[Any] = [scores, np.asarray(random.integers(0, classes, others))]
    for node in (Accuracy(), TopKAccuracy(k=min(k, classes)), ConfusionMatrix()):
        ours = run(node, arrays)
        theirs = run_torch(node, arrays, ours.upstream)
        np.testing.assert_allclose(ours.outputs[0], theirs.outputs[0], rtol=1e-15)


def test_pytorch_text() -> None:
    call = TorchCall("metric", ("scores", "label"), {}, ((N, 3), (N,)))
    assert Accuracy().torch(call).expression == (
        "(scores.argmax(1) == label).to(scores.dtype).mean()"
    )
    best = "scores.argsort(dim=1, descending=True, stable=True).narrow(1, 0, 2)"
    assert TopKAccuracy(k=2).torch(call).expression == (
        f"({best} == label.unsqueeze(1)).any(1).to(scores.dtype).mean()"
    )
    assert ConfusionMatrix().torch(call).expression == (
        "torch.bincount((label * 3 + scores.argmax(1)).flatten(), minlength=9).reshape(3, 3)"
    )
    assert MeanAbsoluteError().torch(call).expression == "F.l1_loss(scores, label).detach()"
