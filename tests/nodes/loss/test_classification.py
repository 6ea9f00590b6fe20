"""Cross-entropy and multiclass hinge: worked numbers, extreme scores, labels, reductions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nodes.errors import ShapeError, ValueRuleError
from nodes.loss.classification import Classification
from nodes.loss.cross_entropy import CrossEntropy
from nodes.loss.multi_margin_loss import MultiMarginLoss
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.running import relative_error, run

N = BATCH
SCORES = np.array([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])
LABELS = np.array([0, 1, 2])
KINDS = (CrossEntropy, MultiMarginLoss)
both = pytest.mark.parametrize("kind", KINDS)


def test_cross_entropy_gives_the_worked_example() -> None:
    done = run(CrossEntropy(), [SCORES[0], np.array(0)], (np.array(1.0),))
    assert done.outputs[0] == pytest.approx(2.04035515280017, rel=1e-14)
    probabilities = [0.12998254, 0.86904954, 0.00096793]
    np.testing.assert_allclose(done.gradients[0] + [1, 0, 0], probabilities, atol=5e-9)
    assert done.gradients[1] is None


def test_large_scores_do_not_overflow() -> None:
    scores = np.array([[1000.0, 0.0], [-1000.0, 0.0], [0.0, 1000.0]])
    done = run(CrossEntropy(reduction="none"), [scores, np.array([0, 1, 0])], (np.ones(3),))
    np.testing.assert_array_equal(done.outputs[0], [0.0, 0.0, 1000.0])
    np.testing.assert_array_equal(done.gradients[0], [[0, 0], [0, 0], [-1, 1]])


@pytest.mark.parametrize(
    ("settings", "loss"),
    [
        ({"reduction": "none"}, [2.9, 0.0, 12.9]),
        ({"reduction": "sum"}, 15.8),
        ({"reduction": "mean"}, 5.266666666666667),
        ({"reduction": "none", "p": 2}, [8.41, 0.0, 6.3**2 + 6.6**2]),
        ({"reduction": "none", "margin": 0.0}, [1.9, 0.0, 10.9]),
    ],
)
def test_multiclass_hinge_gives_the_worked_example(settings: dict[str, Any], loss: Any) -> None:
    node = MultiMarginLoss(divide_by_classes=False, **settings)
    np.testing.assert_allclose(run(node, [SCORES, LABELS]).outputs[0], loss, rtol=1e-14, atol=1e-15)
    divided = MultiMarginLoss(**settings)
    np.testing.assert_allclose(
        run(divided, [SCORES, LABELS]).outputs[0], np.array(loss) / 3, rtol=1e-14, atol=1e-15
    )


def test_hinge_that_is_just_met_has_no_gradient() -> None:
    scores = np.array([[2.0, 1.0, 0.5]])
    for p in (1, 2):
        done = run(MultiMarginLoss(p=p), [scores, np.array([0])], (np.array(1.0),))
        assert done.outputs[0] == 0.0
        assert not done.gradients[0].any()


@both
@pytest.mark.parametrize("label", [-1, 3, 12])
def test_label_that_is_no_class_is_refused_with_both_numbers(
    kind: type[Classification], label: int
) -> None:
    labels = np.array([0, label, 2])
    with pytest.raises(ValueRuleError) as caught:
        run(kind(), [SCORES, labels])
    assert caught.value.rule == f"label {label} is out of range for 3 classes"
    assert caught.value.remedy == "Labels go from 0 to 2."


@both
@pytest.mark.parametrize(
    ("input", "target", "rule"),
    [
        ((), (), r"input needs an axis of classes, it has shape \(\)"),
        ((N,), (), r"input needs an axis of classes, it has shape \(N,\)"),
        ((N, 3), (N, 1), r"must have shape \(N,\) for scores of shape \(N, 3\), it has \(N, 1\)"),
        ((N, 3), (N, 3), r"target must have shape \(N,\) .*, it has \(N, 3\)"),
        ((N, 3), (5,), r"target must have shape \(N,\) .*, it has \(5,\)"),
        ((3,), (3,), r"target must have shape \(\) .*, it has \(3,\)"),
    ],
)
def test_labels_that_do_not_fit_the_scores_are_refused(
    kind: type[Classification], input: Shape, target: Shape, rule: str
) -> None:
    with pytest.raises(ShapeError, match=rule):
        kind().output_shapes(input, target)


def test_hinge_of_images_is_refused_as_in_pytorch() -> None:
    with pytest.raises(ShapeError, match=r"input must have axes \(N, classes\), it has 4 axes"):
        MultiMarginLoss().output_shapes((N, 3, 2, 2), (N, 2, 2))


@both
@pytest.mark.parametrize("classes", [3, 40])
def test_order_in_memory_does_not_matter(kind: type[Classification], classes: int) -> None:
    random = np.random.default_rng(0)
    x, labels = random.standard_normal((9, classes)), random.integers(0, classes, 9)
    expected = run(kind(), [x, labels])
    for turned in (x.copy(order="F"), x[::-1].copy()[::-1], np.repeat(x, 2, axis=1)[:, ::2]):
        actual = run(kind(), [turned, labels], expected.upstream)
        assert relative_error(actual.outputs[0], expected.outputs[0]) <= 1e-15
        assert relative_error(actual.gradients[0], expected.gradients[0]) <= 1e-14


@pytest.mark.torch
@both
@pytest.mark.parametrize("reduction", ["mean", "sum", "none"])
@pytest.mark.parametrize("classes", [1, 2, 50])
def test_numbers_are_those_of_pytorch(
    kind: type[Classification], reduction: str, classes: int
) -> None:
    from tests.nodes.torch_running import run_torch

    random = np.random.default_rng(classes)
    node = kind(reduction=reduction)
    arrays = [10.0 * random.standard_normal((7, classes)), random.integers(0, classes, 7)]
    ours = run(node, arrays)
    theirs = run_torch(node, arrays, ours.upstream)
    assert relative_error(ours.outputs[0], theirs.outputs[0]) <= 1e-12
    assert relative_error(ours.gradients[0], theirs.gradients[0]) <= 1e-12


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (CrossEntropy(), "F.cross_entropy(scores, label)"),
        (CrossEntropy(reduction="none"), 'F.cross_entropy(scores, label, reduction="none")'),
        (MultiMarginLoss(), "F.multi_margin_loss(scores, label)"),
        (MultiMarginLoss(p=2, margin=0.5), "F.multi_margin_loss(scores, label, p=2, margin=0.5)"),
        (
            MultiMarginLoss(divide_by_classes=False),
            "scores.shape[-1] * F.multi_margin_loss(scores, label)",
        ),
    ],
)
def test_pytorch_text(node: Classification, text: str) -> None:
    call = TorchCall("loss", ("scores", "label"), {}, ((N, 3), (N,)))
    assert node.torch(call).expression == text
