"""Penalties and bounds on weights: worked numbers, formulas and PyTorch's text."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.errors import SettingError, ShapeError
from nodes.regularization.elastic_net import ElasticNet
from nodes.regularization.l1_penalty import L1Penalty
from nodes.regularization.max_norm import MaxNorm
from nodes.torch_code import TorchCall
from tests.nodes.running import relative_error, run

W = np.array([[3.0, -4.0], [0.0, 0.5]])


def test_l1_pulls_every_weight_alike_and_leaves_zero_alone() -> None:
    done = run(L1Penalty(strength=0.5), [W], (np.array(2.0),))
    assert done.outputs[0] == 0.5 * 7.5
    np.testing.assert_array_equal(done.gradients[0], [[1, -1], [0, 1]])


def test_elastic_net_adds_both_penalties() -> None:
    done = run(ElasticNet(l1_strength=0.5, l2_strength=0.25), [W], (np.array(2.0),))
    assert done.outputs[0] == 0.5 * 7.5 + 0.25 * 25.25
    np.testing.assert_array_equal(done.gradients[0], [[4.0, -5.0], [0.0, 1.5]])


def test_rows_longer_than_the_bound_are_shortened_to_it() -> None:
    (out,) = run(MaxNorm(max_norm=1.0), [W]).outputs
    np.testing.assert_allclose(out, [[0.6, -0.8], [0.0, 0.5]], rtol=1e-7)
    (out,) = run(MaxNorm(max_norm=1.0, dim=-1), [W]).outputs
    np.testing.assert_allclose(np.linalg.norm(out, axis=0), [1.0, 1.0], rtol=1e-7)


def test_gradient_along_a_shortened_row_is_gone() -> None:
    (gradient,) = run(MaxNorm(max_norm=1.0), [W], (W,)).gradients
    np.testing.assert_allclose(gradient, [[0.0, 0.0], [0.0, 0.5]], atol=1e-7)


@pytest.mark.torch
@pytest.mark.parametrize("dim", [0, 1, 2, -1])
def test_any_axis_is_bounded_as_in_pytorch(dim: int) -> None:
    from tests.nodes.torch_running import run_torch

    node = MaxNorm(max_norm=2.5, dim=dim)
    w = np.random.default_rng(0).standard_normal((3, 4, 5))
    ours = run(node, [w])
    theirs = run_torch(node, [w], ours.upstream)
    assert relative_error(ours.outputs[0], theirs.outputs[0]) <= 1e-14
    assert relative_error(ours.gradients[0], theirs.gradients[0]) <= 1e-13


def test_row_of_zeros_passes() -> None:
    done = run(MaxNorm(), [np.zeros((2, 2))], (np.ones((2, 2)),))
    np.testing.assert_array_equal(done.outputs[0], np.zeros((2, 2)))
    np.testing.assert_array_equal(done.gradients[0], np.ones((2, 2)))


def test_vector_has_no_rows_to_bound() -> None:
    with pytest.raises(ShapeError, match=r"two axes or more, it has shape \(3,\)"):
        MaxNorm().output_shapes((3,))
    with pytest.raises(ShapeError, match="there is no axis 2"):
        MaxNorm(dim=2).output_shapes((3, 4))


def test_settings_out_of_bounds_are_refused_by_name() -> None:
    with pytest.raises(SettingError, match="setting max_norm = "):
        MaxNorm.checked({"max_norm": 0.0})
    with pytest.raises(SettingError, match="setting strength = "):
        L1Penalty.checked({"strength": -1.0})


def test_penalties_expand_into_simpler_nodes() -> None:
    assert L1Penalty(strength=0.5).expands_to() == "0.5 * sum(abs(w))"
    assert ElasticNet(l1_strength=0.5, l2_strength=2.0).expands_to() == (
        "0.5 * sum(abs(w)) + 2.0 * sum(w ** 2)"
    )


def test_pytorch_text() -> None:
    call = TorchCall("p", ("w",))
    assert L1Penalty(strength=1.0).torch(call).expression == "w.abs().sum()"
    assert ElasticNet(l1_strength=0.5, l2_strength=0.25).torch(call).expression == (
        "0.5 * w.abs().sum() + 0.25 * w.square().sum()"
    )
    assert MaxNorm(dim=1).torch(call).expression == "torch.renorm(w, 2.0, 1, 3.0)"
