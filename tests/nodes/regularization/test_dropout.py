"""Dropout: what is dropped, by how much the rest grows, and when nothing happens."""

from __future__ import annotations

import numpy as np
import pytest

from nodes.context import Context
from nodes.errors import SettingError
from nodes.regularization.dropout import Dropout
from nodes.torch_code import TorchCall
from tests.nodes.running import run

X = np.random.default_rng(0).uniform(1.0, 2.0, (200, 50))


def test_evaluation_changes_nothing() -> None:
    done = run(Dropout(p=0.9), [X])
    np.testing.assert_array_equal(done.outputs[0], X)
    np.testing.assert_array_equal(done.gradients[0], done.upstream[0])


@pytest.mark.parametrize("p", [0.2, 0.5, 0.75])
def test_what_stays_is_scaled_so_that_the_mean_stays(p: float) -> None:
    out = run(Dropout(p=p), [X], is_training=True).outputs[0]
    kept = out != 0.0
    np.testing.assert_allclose(out[kept], X[kept] / (1.0 - p), rtol=1e-15)
    # 10,000 draws: four standard deviations.
    assert abs(kept.mean() - (1.0 - p)) <= 4.0 * np.sqrt(p * (1.0 - p) / X.size)


def test_gradient_goes_through_the_same_mask() -> None:
    done = run(Dropout(p=0.3), [X], (np.ones_like(X),), is_training=True)
    np.testing.assert_allclose(done.gradients[0], done.outputs[0] / X, rtol=1e-15)


def test_same_seed_drops_the_same_numbers() -> None:
    def out(seed: int, x: np.ndarray) -> np.ndarray:
        return Dropout().forward(Context(random=np.random.default_rng(seed), is_training=True), x)

    np.testing.assert_array_equal(out(1, X), out(1, X))
    np.testing.assert_array_equal(out(1, X), out(1, np.copy(X, order="F")))
    np.testing.assert_array_equal(out(1, X) == 0.0, out(1, X.astype(np.float32)) == 0.0)
    assert (out(1, X) != out(2, X)).any()


def test_probability_zero_keeps_all_and_one_drops_all() -> None:
    np.testing.assert_array_equal(run(Dropout(p=0.0), [X], is_training=True).outputs[0], X)
    done = run(Dropout(p=1.0), [X], is_training=True)
    assert not done.outputs[0].any()
    assert not done.gradients[0].any()


@pytest.mark.parametrize("p", [-0.1, 1.1])
def test_probability_out_of_bounds_is_refused(p: float) -> None:
    with pytest.raises(SettingError, match=f"setting p = {p}"):
        Dropout.checked({"p": p})


def test_pytorch_text_is_a_module_that_knows_whether_it_trains() -> None:
    code = Dropout(p=0.2).torch(TorchCall("drop", ("x",)))
    assert (code.expression, code.members) == ("self.drop(x)", {"drop": "nn.Dropout(0.2)"})
