"""Losses of scores and labels: worked numbers, class weights, labels, reductions, PyTorch."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.errors import SettingError, ShapeError, ValueRuleError
from nodes.loss.classification import Classification
from nodes.loss.cross_entropy import CrossEntropy
from nodes.loss.ignoring import IgnoringLoss
from nodes.loss.multi_margin_loss import MultiMarginLoss
from nodes.loss.nll_loss import NllLoss
from nodes.shapes import BATCH, Shape
from nodes.torch_code import TorchCall
from tests.nodes.loss.agreement import assert_agrees
from tests.nodes.running import relative_error, run

N = BATCH
SCORES = np.array([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]])
LABELS = np.array([0, 1, 2])
KINDS = (CrossEntropy, NllLoss, MultiMarginLoss)
every_kind = pytest.mark.parametrize("kind", KINDS)
IGNORING = pytest.mark.parametrize("kind", [CrossEntropy, NllLoss])


def test_likelihood_of_the_right_class_is_picked_and_negated() -> None:
    done = run(NllLoss(), [SCORES, LABELS, None], (np.array(3.0),))
    assert done.outputs[0] == pytest.approx(-(3.2 + 4.9 - 3.1) / 3, rel=1e-15)
    np.testing.assert_array_equal(done.gradients[0], -np.eye(3))
    assert done.gradients[1:] == (None, None)


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
    arrays = [SCORES, LABELS, None]
    node = MultiMarginLoss(divide_by_classes=False, **settings)
    np.testing.assert_allclose(run(node, arrays).outputs[0], loss, rtol=1e-14, atol=1e-15)
    divided = MultiMarginLoss(**settings)
    np.testing.assert_allclose(
        run(divided, arrays).outputs[0], np.array(loss) / 3, rtol=1e-14, atol=1e-15
    )


def test_hinge_that_is_just_met_has_no_gradient() -> None:
    scores = np.array([[2.0, 1.0, 0.5]])
    for p in (1, 2):
        done = run(MultiMarginLoss(p=p), [scores, np.array([0]), None], (np.array(1.0),))
        assert done.outputs[0] == 0.0
        assert not done.gradients[0].any()


def test_class_weights_count_in_the_mean_of_a_likelihood() -> None:
    weights = np.array([1.0, 3.0, 0.0])
    arrays = [SCORES, LABELS, weights]
    np.testing.assert_allclose(
        run(NllLoss(reduction="none"), arrays).outputs[0], [-3.2, -3 * 4.9, 0.0], rtol=1e-15
    )
    assert run(NllLoss(), arrays).outputs[0] == pytest.approx(-(3.2 + 3 * 4.9) / 4, rel=1e-15)


def test_class_weights_do_not_count_in_the_mean_of_a_hinge() -> None:
    weights = np.array([2.0, 3.0, 1.0])
    node = MultiMarginLoss(divide_by_classes=False)
    done = run(node, [SCORES, LABELS, weights])
    assert done.outputs[0] == pytest.approx((2 * 2.9 + 12.9) / 3, rel=1e-15)


@every_kind
def test_class_weights_may_be_integers_and_take_no_gradient(kind: type[Classification]) -> None:
    ours = run(kind(), [SCORES, LABELS, np.array([1.0, 3.0, 2.0])])
    integers = run(kind(), [SCORES, LABELS, np.array([1, 3, 2])], ours.upstream)
    assert integers.outputs[0] == ours.outputs[0]
    np.testing.assert_array_equal(integers.gradients[0], ours.gradients[0])
    assert ours.gradients[2] is integers.gradients[2] is None


@every_kind
@pytest.mark.parametrize("label", [-1, 3, 12])
def test_label_that_is_no_class_is_refused_with_both_numbers(
    kind: type[Classification], label: int
) -> None:
    labels = np.array([0, label, 2])
    with pytest.raises(ValueRuleError) as caught:
        run(kind(), [SCORES, labels, None])
    assert caught.value.rule == f"label {label} is out of range for 3 classes"
    assert caught.value.remedy == "Labels go from 0 to 2."


@IGNORING
@pytest.mark.parametrize("ignored", [-100, -1, 1, 7])
def test_ignored_label_costs_nothing_and_is_not_counted(
    kind: type[IgnoringLoss], ignored: int
) -> None:
    node = kind(ignore_index=ignored)
    done = run(node, [SCORES, np.array([0, ignored, 2]), None], (np.array(1.0),))
    left = run(kind(), [SCORES[[0, 2]], np.array([0, 2]), None], (np.array(1.0),))
    assert done.outputs[0] == pytest.approx(left.outputs[0], rel=1e-15)
    np.testing.assert_allclose(done.gradients[0][[0, 2]], left.gradients[0], rtol=1e-15)
    assert not done.gradients[0][1].any()


@IGNORING
def test_stranger_beside_an_ignored_label_is_still_refused(kind: type[IgnoringLoss]) -> None:
    with pytest.raises(ValueRuleError, match=r"label 4 is out of range for 3 classes"):
        run(kind(ignore_index=-1), [SCORES, np.array([-1, 4, 0]), None])


@IGNORING
def test_mean_of_ignored_examples_alone_is_no_number_and_its_gradient_is_0(
    kind: type[IgnoringLoss],
) -> None:
    labels = np.full(3, -100)
    done = run(kind(), [SCORES, labels, None], (np.array(1.0),))
    assert np.isnan(done.outputs[0])
    assert not done.gradients[0].any()
    assert run(kind(reduction="sum"), [SCORES, labels, None]).outputs[0] == 0.0


@every_kind
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
        kind().output_shapes(input, target, None)


@every_kind
@pytest.mark.parametrize("weights", [(), (2,), (3, 1), (N,)])
def test_class_weights_that_are_not_one_per_class_are_refused(
    kind: type[Classification], weights: Shape
) -> None:
    rule = r"class_weights must have shape \(3,\) for 3 classes, it has \("
    with pytest.raises(ShapeError, match=rule):
        kind().output_shapes((N, 3), (N,), weights)
    assert kind().output_shapes((N, 3), (N,), (3,)) == ((),)


def test_hinge_of_images_is_refused_as_in_pytorch() -> None:
    with pytest.raises(ShapeError, match=r"input must have axes \(N, classes\), it has 4 axes"):
        MultiMarginLoss().output_shapes((N, 3, 2, 2), (N, 2, 2), None)


def test_ignored_label_is_a_whole_number() -> None:
    with pytest.raises(SettingError, match=r"setting ignore_index = 1\.5"):
        NllLoss.checked({"ignore_index": 1.5})


@every_kind
@pytest.mark.parametrize("classes", [3, 40])
def test_order_in_memory_does_not_matter(kind: type[Classification], classes: int) -> None:
    random = np.random.default_rng(0)
    x, labels = random.standard_normal((9, classes)), random.integers(0, classes, 9)
    expected = run(kind(), [x, labels, None])
    for turned in (x.copy(order="F"), x[::-1].copy()[::-1], np.repeat(x, 2, axis=1)[:, ::2]):
        actual = run(kind(), [turned, labels, None], expected.upstream)
        assert relative_error(actual.outputs[0], expected.outputs[0]) <= 1e-15
        assert relative_error(actual.gradients[0], expected.gradients[0]) <= 1e-14


@st.composite
def _given(draw: st.DrawFn, kind: type[Classification]) -> tuple[Classification, list[Any]]:
    """Settings and inputs of any shape, with labels that may all be ignored."""
    classes = draw(st.integers(1, 6))
    others = draw(st.lists(st.integers(1, 4), min_size=0, max_size=3))
    if kind is MultiMarginLoss:
        others = others[:1]
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    labels = random.integers(0, classes, others)
    settings: dict[str, Any] = {"reduction": draw(st.sampled_from(["mean", "sum", "none"]))}
    if kind is MultiMarginLoss:
        settings |= {"p": draw(st.sampled_from([1, 2])), "margin": draw(st.floats(0.0, 3.0))}
        settings["divide_by_classes"] = draw(st.booleans())
    else:
        settings["ignore_index"] = ignored = draw(st.integers(-2, 6))
        labels = np.where(random.random(others) < 0.3, ignored, labels)
        labels = np.where((labels < 0) | (labels >= classes), ignored, labels)
    if kind is CrossEntropy:
        settings["label_smoothing"] = draw(st.sampled_from([0.0, 0.1, 1.0]))
    shape = (*others[:1], classes, *others[1:])
    weights = random.uniform(0.1, 2.0, classes) if draw(st.booleans()) else None
    return kind(**settings), [5.0 * random.standard_normal(shape), labels, weights]


@pytest.mark.torch
@every_kind
@given(data=st.data())
def test_numbers_are_those_of_pytorch(kind: type[Classification], data: st.DataObject) -> None:
    node, arrays = data.draw(_given(kind))
    assert_agrees(node, arrays)


@pytest.mark.torch
@every_kind
@pytest.mark.parametrize("shape", [(7, 2), (7, 50), (3, 600)])
def test_many_classes_and_few_give_the_numbers_of_pytorch(
    kind: type[Classification], shape: tuple[int, int]
) -> None:
    random = np.random.default_rng(shape[1])
    labels = random.integers(0, shape[1], shape[0])
    assert_agrees(kind(), [10.0 * random.standard_normal(shape), labels, None])


@pytest.mark.parametrize(
    ("node", "text"),
    [
        (CrossEntropy(), "F.cross_entropy(scores, label)"),
        (CrossEntropy(reduction="none"), 'F.cross_entropy(scores, label, reduction="none")'),
        (
            CrossEntropy(ignore_index=0, label_smoothing=0.1),
            "F.cross_entropy(scores, label, ignore_index=0, label_smoothing=0.1)",
        ),
        (NllLoss(), "F.nll_loss(scores, label)"),
        (NllLoss(ignore_index=-1), "F.nll_loss(scores, label, ignore_index=-1)"),
        (MultiMarginLoss(), "F.multi_margin_loss(scores, label)"),
        (MultiMarginLoss(p=2, margin=0.5), "F.multi_margin_loss(scores, label, p=2, margin=0.5)"),
        (
            MultiMarginLoss(divide_by_classes=False),
            "scores.shape[-1] * F.multi_margin_loss(scores, label)",
        ),
    ],
)
def test_pytorch_text(node: Classification, text: str) -> None:
    call = TorchCall("loss", ("scores", "label", None), {}, ((N, 3), (N,), None))
    assert node.torch(call).expression == text


def test_pytorch_text_hands_class_weights_on_as_fixed_numbers() -> None:
    call = TorchCall("loss", ("scores", "label", "self.rare"), {}, ((N, 3), (N,), (3,)))
    weight = "weight=self.rare.detach().type_as(scores)"
    assert CrossEntropy().torch(call).expression == f"F.cross_entropy(scores, label, {weight})"
    assert NllLoss().torch(call).expression == f"F.nll_loss(scores, label, {weight})"


def test_expansions_pick_the_right_class_by_a_one() -> None:
    assert NllLoss().expands_for((N, 3), (N,), None) == (
        "picked = one_hot(target, num_classes=3); mean(-sum(picked * input, dim=1))"
    )
    assert NllLoss(reduction="sum").expands_for((N, 3, 8), (N, 8), (3,)) == (
        "picked = permute(one_hot(target, num_classes=3), dims=(0, 2, 1)); "
        "counts = sum(picked * reshape(detach(cast(class_weights)), shape=(-1, 1)), dim=1); "
        "sum(counts * -sum(picked * input, dim=1))"
    )
    assert MultiMarginLoss(margin=2.0, p=2).expands_for((4,), (), None) == (
        "picked = one_hot(target, num_classes=4); "
        "right = sum(picked * input, dim=0, keepdim=True); "
        "mean((sum(relu(2.0 - right + input) ** 2, dim=0) - 4.0) / 4)"
    )


def test_ignored_label_has_no_one_to_pick_by() -> None:
    assert NllLoss(ignore_index=1).expands_for((N, 3), (N,), None) == ""
